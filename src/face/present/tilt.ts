import {
  answerSummary,
  checkSentences,
  dependence,
  leftOut,
  seeTilt,
  type TiltNames,
  thousandths,
  turningSentences,
} from "../../draw/index.ts";
import type { Locale, Phase, TiltAnswer, TiltLabel, TiltYear } from "../../model/index.ts";
import { type Messages, messages } from "../messages.ts";
import { type NameOf, namesIn } from "./names.ts";
import { signed, textTable } from "./table.ts";

interface Reader {
  readonly answer: TiltAnswer;
  readonly locale: Locale;
  readonly m: Messages;
  readonly nameOf: NameOf;
}

/** The answer to a tilt question for the terminal: the sentences, the years, what they depend on, the turning points. */
export function presentTilt(answer: TiltAnswer, locale: Locale, nameOf: NameOf): string {
  const reader: Reader = { answer, locale, m: messages[locale], nameOf };
  const parts = [
    answer.title[locale],
    ...answerSummary(seeTilt(answer), namesOf(answer), locale),
    "",
    `${reader.m.leanedTo(nameOf(answer.focal))}${reader.m.colon.trimEnd()}`,
    ...answerSentences(answer, locale, nameOf).map((sentence) => `  ${sentence}`),
    "",
    yearTable(reader),
    "",
    ...dependence(answer, locale),
    ...leftOut(answer, locale),
    ...alternatives(reader),
    ...checkSentences(answer, locale),
    ...(answer.turningPoints.length === 0
      ? []
      : ["", reader.m.turningHead, ...turningSentences(answer, locale).map((line) => `  ${line}`)]),
    "",
    reader.m.explainHint(`${answer.question}/${strongest(answer)?.year ?? answer.years[0]?.year}/pA`),
  ];
  return parts.join("\n");
}

function namesOf({ focal, patrons: [a, b] }: TiltAnswer): TiltNames {
  const [en, zh] = [namesIn("en"), namesIn("zh")];
  const name = (id: string) => ({ en: en(id), zh: zh(id) });
  return { focal: name(focal), a: name(a), b: name(b) };
}

/** The answer as sentences, one for each run of years that read alike. */
function answerSentences(answer: TiltAnswer, locale: Locale, nameOf: NameOf): string[] {
  const m = messages[locale];
  return answer.phases.map((phase) => {
    return `${yearSpan(phase)}${m.colon}${reading(answer, phase, m, nameOf)}`;
  });
}

function reading(answer: TiltAnswer, phase: Pick<Phase, "label" | "acts">, m: Messages, nameOf: NameOf): string {
  if (phase.acts === 0) return m.noActs;
  const word = phase.label.class === null ? m.undetermined : shortLabel(answer, phase.label, m, nameOf);
  return m.aside(word, m.acts(phase.acts));
}

/** Acts of a side: those certainly of the year, and those that only may be. */
function actCount(certain: number, maybe: number): string {
  return maybe === 0 ? `${certain}` : `${certain}+${maybe}?`;
}

function yearTable({ answer, m, nameOf }: Reader): string {
  const [a, b] = answer.patrons.map(nameOf);
  const head = m.yearHead.map((title) => title.replace("{a}", a ?? "").replace("{b}", b ?? ""));
  const body = answer.years.map((year) => [
    year.year,
    actCount(year.nA, year.maybeA),
    actCount(year.nB, year.maybeB),
    thousandths(year.pA),
    thousandths(year.pEquidistant),
    thousandths(year.pB),
    `[${signed(year.lo)}, ${signed(year.hi)}]`,
    shortReading(answer, year, m, nameOf),
  ]);
  return `${textTable(head, body)}\n${m.established}`;
}

function shortReading(answer: TiltAnswer, year: TiltYear, m: Messages, nameOf: NameOf): string {
  const acts = year.nA + year.nB + year.maybeA + year.maybeB;
  if (acts === 0) return "·";
  return shortLabel(answer, year.label, m, nameOf);
}

/** How the answer reads under each other choice of evidence. */
function alternatives({ answer, m, nameOf, locale }: Reader): string[] {
  return answer.alternatives.map((other) => m.alternative(other.title[locale], shortPhases(answer, other.phases, m, nameOf)));
}

/** The runs of years in which a class is named, as a list. */
function shortPhases(answer: TiltAnswer, phases: readonly Phase[], m: Messages, nameOf: NameOf): string {
  const named = phases.filter((phase) => phase.label.class !== null);
  if (named.length === 0) return m.undetermined;
  return named.map((phase) => `${yearSpan(phase)} ${shortLabel(answer, phase.label, m, nameOf)}`).join(m.semicolon);
}

/** A label in few words: the patron, or equal distance, and whether it is established. */
export function shortLabel(answer: Pick<TiltAnswer, "patrons">, label: TiltLabel, m: Messages, nameOf: NameOf): string {
  if (label.class === null) return m.undeterminedShort;
  const name = label.class === "equidistant" ? m.equalShort : nameOf(answer.patrons[label.class === "A" ? 0 : 1]);
  return label.strength === "established" ? name : m.leaningShort(name);
}

function yearSpan(phase: { readonly from: number; readonly to: number }): string {
  return phase.from === phase.to ? `${phase.from}` : `${phase.from}–${phase.to}`;
}

function strongest(answer: TiltAnswer): TiltYear | undefined {
  return answer.years.toSorted((x, y) => Math.max(y.pA, y.pB) - Math.max(x.pA, x.pB)).at(0);
}
