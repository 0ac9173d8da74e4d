import type { Locale, SeriesPartition, TiltAnswer, TurnAgreement, TurningPoint } from "../../model/index.ts";
import { AGREED, CLASS_BOUNDS, ESTABLISHED } from "../../model/lean-label.ts";
import { probability, shownYear, significant, thousandths } from "../numbers.ts";
import type { LeanClass, SeenTilt, SeenYear, TiltNames } from "./seen.ts";
import { type TiltSentences, tiltSentences } from "./sentence-words.ts";

/** The years that are called alike: for one class, established or only named. */
export interface Call {
  readonly class: LeanClass;
  readonly strength: "established" | "leaning";
  readonly years: readonly SeenYear[];
}

/** What is called for whom under the chosen evidence, the established first, and how many years are not called: open with acts, or silent without. */
export function callsOf({ chosen }: SeenTilt): { readonly calls: readonly Call[]; readonly open: number; readonly silent: number } {
  const silent = chosen.years.filter((year) => year.acts === 0).length;
  const called = chosen.years.filter((year) => year.label.class !== null);
  const calls = (["established", "leaning"] as const).flatMap((strength) =>
    (["A", "B", "equidistant"] as const).map((side) => {
      return { class: side, strength, years: called.filter((year) => year.label.class === side && year.label.strength === strength) };
    }),
  );
  return { calls: calls.filter((call) => call.years.length > 0), open: chosen.years.length - called.length - silent, silent };
}

/** The probability of the class for which a year is called. */
export function calledProbability(year: SeenYear, side: LeanClass): string {
  return probability({ A: year.pA, B: year.pB, equidistant: year.pEquidistant }[side], CLASS_BOUNDS);
}

/** `Established for China`, without the years. */
export function callHead(call: Call, names: TiltNames, locale: Locale): string {
  const name = call.class === "equidistant" ? null : names[call.class === "A" ? "a" : "b"][locale];
  return tiltSentences[locale][call.strength](name);
}

/** The answer in few sentences: which years are established for whom, with probability, which are only named, and how many are not determined. */
export function answerSummary(seen: SeenTilt, names: TiltNames, locale: Locale): readonly string[] {
  const words = tiltSentences[locale];
  const { calls, open, silent } = callsOf(seen);
  const sentences = calls.map((call) =>
    words.listed(
      callHead(call, names, locale),
      call.years.map((year) => words.year(shownYear(year.year), calledProbability(year, call.class))),
    ),
  );
  const none = calls.some((call) => call.strength === "established") ? [] : [words.noneEstablished];
  return [...none, ...sentences, words.undecided({ open, silent })];
}

/** What the question's own answer depends on, in sentences: the ceiling of equidistance, the teller's lean and the prior, the roots of what is told. */
export function dependence(answer: TiltAnswer, locale: Locale): readonly string[] {
  const words = tiltSentences[locale];
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
  return [
    ...(told.every((year) => year.ceiling < ESTABLISHED) ? [words.ceiling(answer.delta)] : []),
    words.sensitivity(shift("sourceLean"), shift("normalPrior")),
    words.roots(answer.sources, answer.roots),
  ];
}

/** Which events of the study are not counted as acts, and why; nothing where all are. */
export function leftOut(answer: TiltAnswer, locale: Locale): readonly string[] {
  const words = tiltSentences[locale];
  const reasons = answer.notCounted.map(({ reason, events }) => `${words.reasons[reason]} ${events}`);
  return reasons.length === 0 ? [] : [words.notCounted(reasons.join(words.semicolon))];
}

/** So many cells a series may have for every boundary and every division of it to be told. */
const SHORT = 10;
/** Of a longer series only changes at least so probable are told. */
const TOLD = 0.1;

/** The changes of a series that are told, and how many are not because they are too improbable. */
export function toldChanges(
  answer: Pick<TiltAnswer, "turningPoints">,
  partition: SeriesPartition,
): { told: TurningPoint[]; untold: number } {
  const all = answer.turningPoints.filter((point) => point.series === partition.series);
  const told = partition.cells.length <= SHORT ? all : all.filter((point) => point.probability >= TOLD);
  return { told, untold: all.length - told.length };
}

/** What is said of the changes of a series that are too improbable to be told one by one; nothing where there is none. */
export function untoldChanges(untold: number, locale: Locale): readonly string[] {
  return untold === 0 ? [] : [tiltSentences[locale].untold(untold, probability(TOLD))];
}

/** The likeliest division of a series that has too many to list. */
export function likeliestDivision({ cells, divisions, likeliest }: SeriesPartition, locale: Locale): readonly string[] {
  if (cells.length === 0 || divisions.length > 0) return [];
  const hasChange = likeliest.division.includes("|");
  return [tiltSentences[locale].likeliest(hasChange ? likeliest.division : null, thousandths(likeliest.probability))];
}

/** The change points of the series as sentences, each with the series that it is of and what it depends on. */
export function turningSentences(answer: TiltAnswer, locale: Locale): readonly string[] {
  const words = tiltSentences[locale];
  const of = ({ title }: SeriesPartition, said: readonly string[]): string[] => said.map((one) => `${title[locale]}${words.colon}${one}`);
  const points = answer.partitions.flatMap((partition) => {
    const { told, untold } = toldChanges(answer, partition);
    return of(partition, [...told.map((point) => turningSentence(point, locale)), ...untoldChanges(untold, locale)]);
  });
  const partitions = answer.partitions.flatMap((partition) => {
    const all = listed(
      partition.divisions.map((one) => ({ key: one.division, p: one.probability })),
      words,
    );
    return of(partition, all === "" ? likeliestDivision(partition, locale) : [words.divisions(all)]);
  });
  const blind = answer.partitions.flatMap((partition) =>
    of(
      partition,
      partition.cells.filter((cell) => cell.years > 1).map((cell) => words.cannotDate(cell.period)),
    ),
  );
  return [...points, ...partitions, ...blind];
}

/** The changes of independent series that a turn is held against, each by the title of its series. */
export function agreeingSeries(
  { series }: Pick<TurnAgreement, "series">,
  partitions: readonly Pick<SeriesPartition, "series" | "title">[],
  locale: Locale,
): string[] {
  const titleOf = (id: string): string => partitions.find((one) => one.series === id)?.title[locale] ?? id;
  return series.map((one) => `${titleOf(one.series)} ${one.between} ${probability(one.probability, [AGREED])}`);
}

function turningSentence(point: TurningPoint, locale: Locale): string {
  const words = tiltSentences[locale];
  const { between, test } = point;
  const sides = { between, p: thousandths(point.probability), before: significant(point.before), after: significant(point.after) };
  const scales = listed(
    point.byScale.map((other) => ({ key: words.scale(other.scale), p: other.probability })),
    words,
  );
  if (test === null) return [words.levels(sides), ...(scales === "" ? [] : [words.dependsOnScale(scales)])].join(words.semicolon);
  const rates = listed(
    point.byRate.map((other) => ({ key: `b = ${other.rate}`, p: other.probability })),
    words,
  );
  const sizes = listed(
    point.bySize.map((other) => ({ key: `NB ${other.size}`, p: other.probability })),
    words,
  );
  const change = words.turning({ ...sides, one: significant(test.oneSided), two: significant(test.twoSided) });
  return `${change}${words.semicolon}${words.dependsOn(rates, sizes)}`;
}

function listed(entries: readonly { readonly key: string; readonly p: number }[], { colon, comma }: TiltSentences): string {
  return entries.map(({ key, p }) => `${key}${colon}${thousandths(p)}`).join(comma);
}
