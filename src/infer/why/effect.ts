import { type EffectPrior, effectLaw, FIRST_CAUSE, foldRows, laggedRows, priorOf } from "./lagged.ts";
import { type StudentLaw, studentAbove } from "./regression.ts";

/** An outcome known by paths, a cause in its own standard deviations, and causes held fixed beside it. */
export interface EffectProblem {
  readonly paths: readonly Float64Array[];
  readonly cause: readonly (number | null)[];
  readonly beside: readonly (readonly (number | null)[])[];
  readonly lag: number;
  readonly prior: EffectPrior;
  /** 1 where the effect is predicted to be positive, −1 where negative. */
  readonly direction: 1 | -1;
}

/** P that the effect has the predicted direction: over the paths of the outcome, each with its exact posterior. */
export function effectProbability(problem: EffectProblem, without?: number): number {
  return mean(lawsOf(problem, without).map((law) => inDirection(law, problem.direction)));
}

/** The effect in the middle of what is known of it, and P of its direction. */
export function effectMean(problem: EffectProblem): { readonly mean: number; readonly probability: number } {
  const laws = lawsOf(problem);
  return { mean: mean(laws.map((law) => law.location)), probability: mean(laws.map((law) => inDirection(law, problem.direction))) };
}

/** The effect under each path. */
export function lawsOf({ paths, cause, beside, lag, prior }: EffectProblem, without?: number): StudentLaw[] {
  return paths.map((outcome) => effectLaw({ outcome, causes: [cause, ...beside], lag }, prior, without));
}

/** P that an effect under one path has the predicted direction. */
export function inDirection(law: StudentLaw, direction: 1 | -1): number {
  const above = studentAbove(law, 0);
  return direction > 0 ? above : 1 - above;
}

/** The level below which a mixture of laws, all alike likely, has this much probability; by halving. */
export function mixtureQuantile(laws: readonly StudentLaw[], level: number): number {
  let low = Math.min(...laws.map((law) => law.location - 20 * law.scale));
  let high = Math.max(...laws.map((law) => law.location + 20 * law.scale));
  for (let k = 0; k < 50; k++) {
    const middle = (low + high) / 2;
    if (1 - mean(laws.map((law) => studentAbove(law, middle))) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P that the effect has the predicted direction where one year is left out. */
export interface WithoutYear {
  /** The year, as a place in the paths. */
  readonly at: number;
  readonly probability: number;
}

/** Each year that a regression of the effect reads, left out in turn. */
export function withoutEachYear(problem: EffectProblem): WithoutYear[] {
  const { paths, cause, beside, lag } = problem;
  const read = yearsRead(paths[0]?.length ?? 0, { causes: [cause, ...beside], lag });
  return read.map((at) => ({ at, probability: effectProbability(problem, at) }));
}

/** The years, by their place, that a regression on these causes reads. */
export function yearsRead(years: number, { causes, lag }: Pick<ForecastOf, "causes" | "lag">): number[] {
  return Array.from({ length: years }, (_, t) => t).filter(
    (t) => t >= 1 && t >= lag && causes.every((values) => (values[t - lag] ?? null) !== null),
  );
}

/** Causes whose worth for a forecast is asked, those among them that it is asked `over`, and how a forecast is made. */
export interface ForecastOf {
  readonly causes: readonly (readonly (number | null)[])[];
  readonly over: readonly (readonly (number | null)[])[];
  readonly lag: number;
  readonly prior: EffectPrior;
  /** Years learnt from before the first scored forecast. */
  readonly learning: number;
}

/**
 * How much better the outcome is forecast one year ahead with these causes than with those alone that it is asked over (without any: persistence and noise,
 * the null of method §3.8), path by path, in logarithmic score a year: the same rows, the same dynamics, each forecast made before its year is seen.
 */
export function forecastGain(paths: readonly Float64Array[], { causes, over, lag, prior, learning }: ForecastOf): number[] {
  const added = causes.length - over.length;
  return paths.map((outcome) => {
    const rows = laggedRows({ outcome, causes, lag });
    const bare = rows.map(({ terms, value }) => ({ terms: [...terms.slice(0, FIRST_CAUSE), ...terms.slice(FIRST_CAUSE + added)], value }));
    const scored = Math.max(1, rows.length - learning);
    const score =
      foldRows(rows, priorOf(prior, causes.length), learning).score - foldRows(bare, priorOf(prior, over.length), learning).score;
    return score / scored;
  });
}

/** The mean of some numbers. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
