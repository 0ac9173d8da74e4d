import { Regression, type RegressionPrior, type RegressionRow, type StudentLaw } from "./regression.ts";

/** What is believed of how an outcome moves before any year is seen (method §3.8, the dynamic regression). */
export interface EffectPrior {
  /** The middle of the standard deviation of what moves the outcome from year to year beside everything named. */
  readonly innovation: number;
  /** How much of the last year's outcome is left in the next. */
  readonly persistence: { readonly mean: number; readonly sd: number };
  /** The standard deviation of the effect of one standard deviation of a cause, in innovations. */
  readonly effect: number;
}

/** The years of an outcome and its causes in order; a cause has no value where nothing is known of it. */
export interface LaggedSeries {
  readonly outcome: ArrayLike<number>;
  readonly causes: readonly (readonly (number | null)[])[];
  /** How many years each cause comes before its effect. */
  readonly lag: number;
}

/** y(t) = c + φ·y(t − 1) + Σ β·x(t − lag) + e: one row for each year that has all it needs, but those in `without`. */
export function laggedRows({ outcome, causes, lag }: LaggedSeries, without?: number): RegressionRow[] {
  const rows: RegressionRow[] = [];
  for (let t = 1; t < outcome.length; t++) {
    const values = causes.map((cause) => cause[t - lag] ?? null);
    if (t - lag < 0 || t === without || values.includes(null)) continue;
    rows.push({ terms: [1, outcome[t - 1] as number, ...(values as number[])], value: outcome[t] as number });
  }
  return rows;
}

/** The place of the first cause among the terms of a row. */
export const FIRST_CAUSE = 2;

/** The prior of a regression with so many causes, each given in its own standard deviations. */
export function priorOf({ innovation, persistence, effect }: EffectPrior, causes: number): RegressionPrior {
  const square = (x: number): number => x * x;
  return {
    mean: [0, persistence.mean, ...Array.from({ length: causes }, () => 0)],
    variance: [LEVEL, square(persistence.sd / innovation), ...Array.from({ length: causes }, () => square(effect))],
    shape: SHAPE,
    rate: SHAPE * square(innovation),
  };
}

/** Variance of the level c in squared innovations: wide. */
const LEVEL = 16;
/** The standard deviation of the innovations is known to a factor of about two. */
const SHAPE = 2;

/** Rows taken in one after another, with the score of each forecast from `from` rows on. */
export function foldRows(rows: readonly RegressionRow[], prior: RegressionPrior, from: number): { regression: Regression; score: number } {
  const regression = new Regression(prior);
  let score = 0;
  rows.forEach((row, k) => {
    const one = regression.learn(row);
    if (k >= from) score += one;
  });
  return { regression, score };
}

/** The law of the effect of one cause under one path of the outcome. */
export function effectLaw(series: LaggedSeries, prior: EffectPrior, without?: number): StudentLaw {
  const { regression } = foldRows(laggedRows(series, without), priorOf(prior, series.causes.length), 0);
  return regression.coefficient(FIRST_CAUSE);
}
