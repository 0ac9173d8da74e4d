import type { Locale, StatesTilt } from "../../model/index.ts";
import { labelLines, labels } from "../label.ts";
import { keyMarks } from "../map/key.ts";
import type { MapWorld } from "../map/world.ts";
import { stack, svgOf } from "../mark.ts";
import { element as el } from "../svg.ts";
import { leanFill, leanPaint, leanPatterns } from "./fill.ts";
import { countKinds, type LeanKind, leansAt, type StateLeanAt } from "./leans.ts";
import { statesMap } from "./map.ts";
import { statesWords } from "./words.ts";

/** An answer as it is looked at: in one language, at one year, with the patrons named. */
export interface SeenStates {
  readonly answer: StatesTilt;
  readonly at: number;
  readonly locale: Locale;
}

/** A figure that stands by itself: its SVG with colours as tokens, its title and its caption. */
export interface StatesFigure {
  readonly svg: string;
  readonly title: string;
  readonly caption: string;
}

/** What a state is called in the language of the figure. */
function stateName({ answer, locale }: Pick<SeenStates, "answer" | "locale">, state: string): string {
  return answer.names[state]?.[locale] ?? state;
}

/** The two patrons by name and the year, as sentences need them. */
function sidesOf(seen: SeenStates): { readonly a: string; readonly b: string; readonly year: number } {
  const [a, b] = seen.answer.patrons;
  return { a: stateName(seen, a), b: stateName(seen, b), year: seen.at };
}

/** How many states lean where, as a sentence: each class with what is established and what only leans that way; what is unknown apart. */
function statesFinding(seen: SeenStates, leans: readonly StateLeanAt[]): string {
  const count = (...kinds: readonly LeanKind[]): number => leans.filter(({ kind }) => kinds.includes(kind)).length;
  const unknown = count("not-covered", "level-not-told", "no-data");
  return statesWords[seen.locale].finding({
    ...sidesOf(seen),
    of: leans.length - unknown - count("patron"),
    inA: count("A", "A-leaning"),
    between: count("equidistant", "equidistant-leaning"),
    inB: count("B", "B-leaning"),
    established: [count("A"), count("B"), count("equidistant")],
    open: count("undetermined"),
    unknown,
  });
}

/** What is told of an answer's year, in one language: the title of its map, the finding, the caption, a label for the map, what each kind of lean is called, and what bars and weights mean. */
export interface ToldLeans {
  readonly title: string;
  readonly finding: string;
  readonly caption: string;
  readonly label: string;
  readonly bars: string;
  readonly weights: string;
  /** The heads of the columns of numbers, and the words around tables and curves. */
  readonly columns: readonly string[];
  readonly texts: Readonly<Record<keyof (typeof statesWords)["en"]["texts"], string>>;
  /** What data it rests on, and which it does without. */
  readonly data: string;
  /** What it means that a gate is not passed, of those that bear on classes. */
  readonly gates: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<LeanKind, string>>;
}

/** Where indicators are read against the mean of all states: that equal distance is where the average state stands. */
function notesOf({ answer, locale }: SeenStates): string[] {
  const isRelative = answer.question.indicators?.some((one) => one.kind !== "acts" && one.feeds === "tilt" && one.relative === true);
  return isRelative === true ? [statesWords[locale].relative] : [];
}

/** The words of an answer's year. */
export function toldLeans(seen: SeenStates): ToldLeans {
  const words = statesWords[seen.locale];
  const sides = sidesOf(seen);
  const finding = statesFinding(seen, leansAt(seen.answer, seen.at));
  const { weights, gates, texts } = words;
  const caption = [words.caption, ...notesOf(seen)].join(seen.locale === "zh" ? "" : " ");
  const { sets, missing, question } = seen.answer;
  const used = words.sets(sets.map(({ set, version }) => `${set} ${version}`).join(", "));
  return {
    ...{ title: words.title(sides), finding, caption, label: words.label(sides), weights, gates, texts },
    bars: words.bars(question.delta),
    columns: words.columns(sides),
    data: missing.length === 0 ? used : `${used} ${words.notHere(missing.join(", "))}`,
    kinds: words.kinds(sides),
  };
}

/** Who leans where in a year, and how sure: the finding in words, the map, and the key with its counts. */
export function statesFigure(seen: SeenStates, { world, width }: { readonly world: MapWorld; readonly width: number }): StatesFigure {
  const { answer, at, locale } = seen;
  const leans = leansAt(answer, at);
  const words = statesWords[locale];
  const sides = sidesOf(seen);
  const nameOf = (actor: string): string => stateName(seen, actor);
  const map = statesMap({ world, leans, chosen: new Set(), nameOf, width, locale });
  const kinds = countKinds(leans);
  const lines = kinds.map(({ kind, count }) => {
    const { fill, pointEdge } = leanPaint(leanFill(kind), "key");
    return { fill, edge: pointEdge, label: words.kinds(sides)[kind], count };
  });
  const key = keyMarks(lines, { top: 20, width, notes: [...notesOf(seen), ...map.notes].join(locale === "zh" ? "" : " ") });
  const patterns = leanPatterns(
    kinds.map(({ kind }) => leanFill(kind)),
    { prefix: "key" },
  );
  const { body, height } = stack([head(seen, leans, width), map, { body: patterns + key.body, height: key.bottom }]);
  const ground = el("rect", { width, height, fill: "var(--paper)" });
  return {
    svg: svgOf({ body: ground + body, width, height, label: words.label(sides) }),
    title: words.title(sides),
    caption: words.caption,
  };
}

function head(seen: SeenStates, leans: readonly StateLeanAt[], width: number): { readonly body: string; readonly height: number } {
  const style = { size: width < 600 ? 16 : 18, family: "serif" } as const;
  const lines = labelLines(statesFinding(seen, leans), { ...style, width });
  const leading = style.size + 8;
  return { body: labels(lines, { ...style, x: 0, y: style.size, leading, fill: "ink-2" }), height: lines.length * leading + 8 };
}
