import { type ClassProbabilities, LEANING, likeliestClass, type WeightedTilt } from "../model/index.ts";
import { halfSpaceShare } from "../number/index.ts";

/** An indicator with its weight and the classes that it gives alone. */
export type WeighedIndicator = ClassProbabilities & { readonly id: string; readonly weight: number };

/**
 * The classes that indicators give when each is taken alone and they are averaged by weights (a linear pool of opinions, Stone 1961), and the share of all
 * weightings, uniform over the simplex, under which the likeliest of these classes would still be named (stochastic multicriteria acceptability: Lahdelma and
 * Salminen 2001). The share is exact: the pool is linear in the weights. Undefined without any indicator.
 */
export function weightedTilt(indicators: readonly WeighedIndicator[]): WeightedTilt | undefined {
  const total = indicators.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return undefined;
  const weighed = indicators.map((one) => ({ ...one, weight: one.weight / total }));
  const pooled = (of: (one: ClassProbabilities) => number): number => {
    return Math.min(
      1,
      weighed.reduce((sum, one) => sum + one.weight * of(one), 0),
    );
  };
  const classes = { pA: pooled((one) => one.pA), pEquidistant: pooled((one) => one.pEquidistant), pB: pooled((one) => one.pB) };
  const { name } = likeliestClass(classes);
  const key = name === "equidistant" ? "pEquidistant" : (`p${name}` as const);
  return { indicators: weighed, classes, class: name, holds: halfSpaceShare(weighed.map((one) => one[key] - LEANING + 1e-12)) };
}
