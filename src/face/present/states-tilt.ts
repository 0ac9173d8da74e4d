import { spanText, statesWords, thousandths } from "../../draw/index.ts";
import type { Locale, StatesTilt, StateTilt, StateTiltYear } from "../../model/index.ts";
import type { StatesAwaited } from "../../work/index.ts";
import { messages } from "../messages.ts";
import { STATES_TILT_WORDS } from "./states-tilt-words.ts";
import { signed, textTable } from "./table.ts";
import { shortLabel } from "./tilt.ts";

interface Reader {
  readonly answer: StatesTilt;
  readonly locale: Locale;
  readonly w: (typeof STATES_TILT_WORDS)[Locale];
  name(id: string): string;
}

/** The leans of states by reference data alone for the terminal: the order of the year, a curve for one state, who is not placed and why, and what it rests on. */
export function presentStatesTilt(answer: StatesTilt, locale: Locale): string {
  const name = (id: string): string => answer.names[id]?.[locale] ?? id;
  const reader: Reader = { answer, locale, w: STATES_TILT_WORDS[locale], name };
  const { w } = reader;
  const [a, b] = answer.patrons.map(name) as [string, string];
  const only = answer.states.length === 1 ? answer.states[0] : undefined;
  const of = only === undefined ? w.states(answer.states.length) : name(only.state);
  return [
    w.head(of, a, b, answer.period.from, answer.period.to),
    ...answer.successions.map(({ from, to, why }) => w.succession(name(from), name(to), why[locale])),
    ...(answer.question.indicators?.some((one) => one.kind !== "acts" && one.relative === true) ? [w.relative] : []),
    "",
    ...(only === undefined ? [] : [curveTable(only, reader), "", ...restsOn(reader), ""]),
    ...orderLines(reader),
    ...unplacedLines(reader),
    ...failedLines(reader),
    w.sets(answer.sets.map(({ set, version }) => `${set} ${version}`).join(w.comma)),
    ...(answer.missing.length === 0 ? [] : [w.missing(answer.missing.join(w.comma))]),
    ...(answer.lighter === null ? [] : [answer.lighter[locale]]),
    w.draws(answer.draws, answer.seconds),
    w.question,
  ].join("\n");
}

/** How far the leans of all states are that are not kept yet. */
export function presentAwaited({ states, patrons, period, names, progress }: StatesAwaited, locale: Locale): string {
  const w = STATES_TILT_WORDS[locale];
  const [a, b] = patrons.map((id) => names[id]?.[locale] ?? id) as [string, string];
  const head = w.head(w.states(states), a, b, period.from, period.to);
  return `${head}\n${progress === null ? w.notFitted : w.fitting(progress.done, progress.of, progress.seconds)}`;
}

function reading({ answer, locale, name }: Reader, { label }: Pick<StateTiltYear, "label">): string {
  return shortLabel(answer, label, messages[locale], name);
}

function orderLines(reader: Reader): string[] {
  const { answer, w, name } = reader;
  const [a, b] = answer.patrons.map(name) as [string, string];
  const rows = answer.states.flatMap((one) => {
    const at = one.years.find(({ year }) => year === answer.at);
    return at === undefined || one.rank === null ? [] : [{ one, at, rank: one.rank }];
  });
  if (rows.length < 2)
    return rows.flatMap(({ one }) => (one.weighted === null ? [] : [w.weighed(answer.at, weightings(reader, one)), w.weightings, ""]));
  const body = rows.map(({ one, at, rank }) => [
    rank.expected.toFixed(1),
    `${rank.lo}–${rank.hi}`,
    name(one.state),
    signed(at.mean),
    `[${signed(at.lo)}, ${signed(at.hi)}]`,
    thousandths(at.pA),
    thousandths(at.pEquidistant),
    thousandths(at.pB),
    reading(reader, at),
    weightings(reader, one),
  ]);
  return [w.order(answer.at, a), textTable(w.orderHead(a, b), body), w.weightings, ""];
}

/** The class that weighed indicators name, and the share of weightings that keep it. */
function weightings({ answer, locale, name }: Reader, { weighted }: StateTilt): string {
  if (weighted === null) return "·";
  const label = { class: weighted.class, strength: "established" as const };
  return `${shortLabel(answer, label, messages[locale], name)} ${thousandths(weighted.holds)}`;
}

function curveTable(state: StateTilt, reader: Reader): string {
  const { w, answer, name } = reader;
  const [a, b] = answer.patrons.map(name) as [string, string];
  const [year = "", ...rest] = w.orderHead(a, b).slice(3, 9);
  const body = state.years.map((one) => [
    one.year,
    signed(one.mean),
    `[${signed(one.lo)}, ${signed(one.hi)}]`,
    thousandths(one.pA),
    thousandths(one.pEquidistant),
    thousandths(one.pB),
    one.isCovered ? reading(reader, one) : w.notCovered,
  ]);
  return textTable([w.year[0] ?? "", year, ...rest], body);
}

/** From this probability of none on no turn is told of. */
const CERTAIN = 0.995;

/** What the lean of one state rests on most, how it reads otherwise, and the turns that are asked about. */
function restsOn(reader: Reader): string[] {
  const { answer, locale, w } = reader;
  const { model } = answer;
  if (model === null) return [];
  const title = (id: string): string => model.indicators.find((one) => one.id === id)?.title[locale] ?? id;
  const left = model.leaveOneOut
    .filter(({ what }) => what === "indicator")
    .toSorted((one, other) => other.largestShift.by - one.largestShift.by)
    .map(({ id, largestShift: { by, period } }) => `${title(id)} ${thousandths(by)} (${period})`);
  const turns = model.crossings.map((one) =>
    one.none > CERTAIN
      ? w.noTurn(one.title[locale])
      : w.turn(one.title[locale], one.likeliest.period, thousandths(one.likeliest.probability), thousandths(one.none)),
  );
  const others = model.alternatives.map((other) => {
    const phases = other.phases.map(({ from, to, label }) => `${spanText(from, to, locale)} ${reading(reader, { label })}`);
    return w.under(other.title[locale], phases.join(w.semicolon));
  });
  return [...(left.length === 0 ? [] : [w.restsOn(left.join(w.semicolon))]), ...others, ...turns];
}

function unplacedLines({ answer, locale, w, name }: Reader): string[] {
  const gone = answer.states.filter(({ rank }) => rank === null).map(({ state }) => name(state));
  const reasons = [...new Set(answer.unplaced.map(({ reason }) => reason))];
  const lines = reasons.map((reason) => {
    const own = answer.unplaced.filter((one) => one.reason === reason);
    return `  ${own.map(({ state }) => name(state)).join(w.comma)}${w.colon}${own[0]?.why[locale] ?? ""}`;
  });
  return [
    ...(gone.length === 0 ? [] : [`${w.gone(answer.at)} ${gone.join(w.comma)}`]),
    ...(lines.length === 0 ? [] : [w.unplaced, ...lines]),
    ...(gone.length + lines.length === 0 ? [] : [""]),
  ];
}

/** States whose fit fails a gate that bears on their classes, by gate. */
function failedLines({ answer, w, name, locale }: Reader): string[] {
  const gates = ["exploration", "tail", "length"] as const;
  const said = gates.flatMap((gate) => {
    const own = answer.states.filter(({ failed }) => failed.some(({ id }) => id === gate)).map(({ state }) => name(state));
    return own.length === 0 ? [] : [`${statesWords[locale].gates[gate]}${w.colon}${own.join(w.comma)}`];
  });
  return said.length === 0 ? [] : [w.failed(said.join(w.semicolon))];
}
