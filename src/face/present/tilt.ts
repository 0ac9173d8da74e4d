import type { Locale, Phase, TiltAnswer, TiltLabel, TiltYear } from "../../model/index.ts";
import { type Messages, messages } from "../messages.ts";
import type { NameOf } from "./names.ts";
import { probability, signed, significant, textTable } from "./table.ts";

interface Reader {
  readonly answer: TiltAnswer;
  readonly m: Messages;
  readonly nameOf: NameOf;
}

/** The answer to a tilt question for the terminal: the sentences, the years, what they depend on, the turning points. */
export function presentTilt(answer: TiltAnswer, locale: Locale, nameOf: NameOf): string {
  const reader: Reader = { answer, m: messages[locale], nameOf };
  const parts = [
    answer.title[locale],
    `${reader.m.leanedTo(nameOf(answer.focal))}:`,
    ...answerSentences(answer, locale, nameOf).map((sentence) => `  ${sentence}`),
    "",
    yearTable(reader),
    "",
    ...cautions(answer, locale, nameOf),
    ...(answer.turningPoints.length === 0
      ? []
      : ["", reader.m.turningHead, ...turningSentences(answer, locale).map((line) => `  ${line}`)]),
    "",
    reader.m.explainHint(`${answer.question}/${strongest(answer)?.year ?? answer.years[0]?.year}/pA`),
  ];
  return parts.join("\n");
}

/** The answer as sentences, one for each run of years that read alike. */
export function answerSentences(answer: TiltAnswer, locale: Locale, nameOf: NameOf): string[] {
  const m = messages[locale];
  return answer.phases.map((phase) => {
    return `${yearSpan(phase)}${m.colon}${reading(answer, phase, m, nameOf)}`;
  });
}

function reading(answer: TiltAnswer, phase: Pick<Phase, "label" | "acts">, m: Messages, nameOf: NameOf): string {
  if (phase.acts === 0) return m.noActs;
  const word = phase.label.class === null ? m.undetermined : shortLabel(answer, phase.label, m, nameOf);
  return `${word} (${m.acts(phase.acts)})`;
}

/** Acts of a side: those certainly of the year, and those that only may be. */
export function actCount(certain: number, maybe: number): string {
  return maybe === 0 ? `${certain}` : `${certain}+${maybe}?`;
}

function yearTable({ answer, m, nameOf }: Reader): string {
  const [a, b] = answer.patrons.map(nameOf);
  const head = m.yearHead.map((title) =>
    title
      .replace(/ ?\bA\b/, ` ${a}`)
      .replace(/ ?\bB\b/, ` ${b}`)
      .replace("( ", "(")
      .trim(),
  );
  const body = answer.years.map((year) => [
    year.year,
    actCount(year.nA, year.maybeA),
    actCount(year.nB, year.maybeB),
    probability(year.pA),
    probability(year.pEquidistant),
    probability(year.pB),
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

/** What the answer depends on, in sentences: ceilings, the teller's lean, the prior, δ, other evidence, sources, and what was left out. */
export function cautions(answer: TiltAnswer, locale: Locale, nameOf: NameOf): string[] {
  const m = messages[locale];
  const told = answer.years.filter((year) => year.events.length > 0);
  const shift = (check: "normalPrior" | "sourceLean"): string =>
    probability(
      Math.max(
        0,
        ...told.flatMap((year) => [
          Math.abs(year.pA - year.checks[check].pA),
          Math.abs(year.pEquidistant - year.checks[check].pEquidistant),
          Math.abs(year.pB - year.checks[check].pB),
        ]),
      ),
    );
  const reasons = answer.notCounted.map(({ reason, events }) => `${m.reasons[reason]} ${events}`);
  return [
    ...(told.every((year) => year.ceiling < 0.8) ? [m.ceiling(answer.delta)] : []),
    m.sensitivity(shift("sourceLean"), shift("normalPrior")),
    ...answer.alternatives.map((other) => m.alternative(other.title[locale], shortPhases(answer, other.phases, m, nameOf))),
    m.roots(answer.sources, answer.roots),
    ...(reasons.length > 0 ? [m.notCounted(reasons.join("; "))] : []),
  ];
}

/** The runs of years in which a class is named, as a list. */
function shortPhases(answer: TiltAnswer, phases: readonly Phase[], m: Messages, nameOf: NameOf): string {
  const named = phases.filter((phase) => phase.label.class !== null);
  if (named.length === 0) return m.undetermined;
  return named.map((phase) => `${yearSpan(phase)} ${shortLabel(answer, phase.label, m, nameOf)}`).join(m.semicolon);
}

function shortLabel(answer: TiltAnswer, label: TiltLabel, m: Messages, nameOf: NameOf): string {
  if (label.class === null) return m.undeterminedShort;
  const name = label.class === "equidistant" ? m.equalShort : nameOf(answer.patrons[label.class === "A" ? 0 : 1]);
  return label.strength === "established" ? name : m.leaningShort(name);
}

function yearSpan(phase: { readonly from: number; readonly to: number }): string {
  return phase.from === phase.to ? `${phase.from}` : `${phase.from}–${phase.to}`;
}

/** The change points of the count series as sentences, each with what it depends on. */
export function turningSentences(answer: TiltAnswer, locale: Locale): string[] {
  const m = messages[locale];
  const list = (entries: readonly { key: string; p: number }[]): string =>
    entries.map(({ key, p }) => `${key}: ${probability(p)}`).join(", ");
  const points = answer.turningPoints.map((point) => {
    const change = m.turning({
      between: point.between,
      p: probability(point.probability),
      before: significant(point.rateBefore),
      after: significant(point.rateAfter),
      one: significant(point.test.oneSided),
      two: significant(point.test.twoSided),
    });
    const rates = list(point.byRate.map((other) => ({ key: `b = ${other.rate}`, p: other.probability })));
    const sizes = list(point.bySize.map((other) => ({ key: `NB ${other.size}`, p: other.probability })));
    return `${change}${m.semicolon}${m.dependsOn(rates, sizes)}`;
  });
  const partitions = answer.partitions.map((partition) =>
    m.divisions(list(partition.divisions.map((one) => ({ key: one.division, p: one.probability })))),
  );
  const blind = answer.partitions.flatMap((partition) =>
    partition.cells.filter((cell) => cell.years > 1).map((cell) => m.cannotDate(cell.period)),
  );
  return [...points, ...partitions, ...blind];
}

function strongest(answer: TiltAnswer): TiltYear | undefined {
  return answer.years.toSorted((x, y) => Math.max(y.pA, y.pB) - Math.max(x.pA, x.pB)).at(0);
}
