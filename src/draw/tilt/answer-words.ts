import type { Locale, TiltAnswer } from "../../model/index.ts";
import { ESTABLISHED, LEANING } from "../../model/lean-label.ts";
import { probability, shownYear, significant, thousandths } from "../numbers.ts";
import type { LeanClass, SeenTilt, SeenYear, TiltNames } from "./seen.ts";
import { tiltSentences } from "./sentence-words.ts";

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
  return probability({ A: year.pA, B: year.pB, equidistant: year.pEquidistant }[side], [LEANING, ESTABLISHED]);
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

/** The change points of the count series as sentences, each with what it depends on. */
export function turningSentences(answer: TiltAnswer, locale: Locale): readonly string[] {
  const words = tiltSentences[locale];
  const list = (entries: readonly { key: string; p: number }[]): string =>
    entries.map(({ key, p }) => `${key}: ${thousandths(p)}`).join(", ");
  const points = answer.turningPoints.map((point) => {
    const change = words.turning({
      between: point.between,
      p: thousandths(point.probability),
      before: significant(point.rateBefore),
      after: significant(point.rateAfter),
      one: significant(point.test.oneSided),
      two: significant(point.test.twoSided),
    });
    const rates = list(point.byRate.map((other) => ({ key: `b = ${other.rate}`, p: other.probability })));
    const sizes = list(point.bySize.map((other) => ({ key: `NB ${other.size}`, p: other.probability })));
    return `${change}${words.semicolon}${words.dependsOn(rates, sizes)}`;
  });
  const partitions = answer.partitions.map((partition) =>
    words.divisions(list(partition.divisions.map((one) => ({ key: one.division, p: one.probability })))),
  );
  const blind = answer.partitions.flatMap((partition) =>
    partition.cells.filter((cell) => cell.years > 1).map((cell) => words.cannotDate(cell.period)),
  );
  return [...points, ...partitions, ...blind];
}
