import type { Locale, Phase, TiltAnswer, TiltYear } from "../../model/index.ts";
import { type Messages, messages } from "../messages.ts";
import { probability, signed, significant, textTable } from "./table.ts";

/** How actors are called in the reader's language. */
export type NameOf = (id: string) => string;

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
    ...answerSentences(answer, locale, nameOf).map((sentence) => `  ${sentence}`),
    "",
    yearTable(reader),
    "",
    ...cautions(answer, locale, nameOf),
    ...turningPoints(reader),
    "",
    reader.m.explainHint(`${answer.question}/${strongest(answer)?.year ?? answer.years[0]?.year}/pA`),
  ];
  return parts.join("\n");
}

/** The answer as sentences, one for each run of years that read alike. */
export function answerSentences(answer: TiltAnswer, locale: Locale, nameOf: NameOf): string[] {
  const m = messages[locale];
  return answer.phases.map((phase) => {
    const years = phase.from === phase.to ? `${phase.from}` : `${phase.from}–${phase.to}`;
    return locale === "zh" ? `${years}：${reading(answer, phase, m, nameOf)}` : `${years}: ${reading(answer, phase, m, nameOf)}`;
  });
}

function reading(answer: TiltAnswer, phase: Pick<Phase, "label" | "acts">, m: Messages, nameOf: NameOf): string {
  const { label, acts } = phase;
  if (acts === 0) return m.noActs;
  const patron = nameOf(answer.patrons[label.class === "A" ? 0 : 1]);
  const focal = nameOf(answer.focal);
  if (label.class === null) return `${m.undetermined} (${m.acts(acts)})`;
  const established = label.strength === "established";
  if (label.class === "equidistant") return `${established ? m.equidistant(focal) : m.equidistantLeaning(focal)} (${m.acts(acts)})`;
  return `${established ? m.leaned(focal, patron) : m.leaning(focal, patron)} (${m.acts(acts)})`;
}

/** The word for one year in a table. */
export function yearReading(answer: TiltAnswer, year: TiltYear, locale: Locale, nameOf: NameOf): string {
  return reading(answer, { label: year.label, acts: year.nA + year.nB + year.maybeA + year.maybeB }, messages[locale], nameOf);
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
  return reading(answer, { label: year.label, acts }, m, nameOf).replace(/ \([^()]*\)$/, "");
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
    ...answer.alternatives.map((other) => m.alternative(other.title[locale], differences(answer, other.years, m, nameOf))),
    m.roots(answer.roots),
    ...(reasons.length > 0 ? [m.notCounted(reasons.join("; "))] : []),
  ];
}

/** Years whose most probable class is another one when the evidence changes. */
function differences(answer: TiltAnswer, years: TiltAnswer["alternatives"][number]["years"], m: Messages, nameOf: NameOf): string {
  const changed = years.flatMap((other) => {
    const own = answer.years.find((year) => year.year === other.year);
    if (own === undefined || topClass(own) === topClass(other)) return [];
    const top = topClass(other);
    const name = top === "A" ? nameOf(answer.patrons[0]) : top === "B" ? nameOf(answer.patrons[1]) : "=";
    return [`${other.year} → ${name} ${probability(Math.max(other.pA, other.pB, other.pEquidistant))}`];
  });
  return changed.length === 0 ? m.sameReading : changed.join(", ");
}

function topClass(p: { pA: number; pEquidistant: number; pB: number }): "A" | "=" | "B" {
  if (p.pA >= p.pB && p.pA >= p.pEquidistant) return "A";
  return p.pB >= p.pEquidistant ? "B" : "=";
}

function turningPoints({ answer, m }: Reader): string[] {
  if (answer.turningPoints.length === 0) return [];
  const list = (entries: readonly { key: string; p: number }[]): string =>
    entries.map(({ key, p }) => `${key}: ${probability(p)}`).join(", ");
  const points = answer.turningPoints.flatMap((point) => [
    `  ${m.turning({
      between: point.between,
      p: probability(point.probability),
      before: significant(point.rateBefore),
      after: significant(point.rateAfter),
      one: significant(point.test.oneSided),
      two: significant(point.test.twoSided),
    })}`,
    `    ${m.dependsOn(
      list(point.byRate.map((other) => ({ key: `b = ${other.rate}`, p: other.probability }))),
      list(point.bySize.map((other) => ({ key: `NB ${other.size}`, p: other.probability }))),
    )}`,
  ]);
  const partitions = answer.partitions.map(
    (partition) => `  ${m.divisions(list(partition.divisions.map((one) => ({ key: one.division, p: one.probability }))))}`,
  );
  const blind = answer.partitions.flatMap((partition) =>
    partition.cells.filter((cell) => cell.years > 1).map((cell) => `  ${m.cannotDate(cell.period)}`),
  );
  return ["", m.turningHead, ...points, ...partitions, ...blind];
}

function strongest(answer: TiltAnswer): TiltYear | undefined {
  return answer.years.toSorted((x, y) => Math.max(y.pA, y.pB) - Math.max(x.pA, x.pB)).at(0);
}
