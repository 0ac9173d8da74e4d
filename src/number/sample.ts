/** A law known by weighted draws from it. */
export interface Sample {
  readonly mean: number;
  readonly sd: number;
  /** The smallest draw with at least this much weight up to it, for a level above 0 and up to 1. */
  quantile(level: number): number;
  /** Weight of the draws above x. */
  above(x: number): number;
}

/** The law of draws whose weights sum to 1. */
export function sampleOf(values: Float64Array, weights: Float64Array): Sample {
  const mean = values.reduce((sum, v, i) => sum + (weights[i] as number) * v, 0);
  const variance = values.reduce((sum, v, i) => sum + (weights[i] as number) * (v - mean) ** 2, 0);
  return {
    mean,
    sd: Math.sqrt(variance),
    quantile: (level) => weightedQuantile(values, weights, level),
    above: (x) => values.reduce((sum, v, i) => (v > x ? sum + (weights[i] as number) : sum), 0),
  };
}

/** By repeated halving around a pivot: each round keeps the side in which the level is reached, in time proportional to what is left. */
function weightedQuantile(values: Float64Array, weights: Float64Array, level: number): number {
  let left = Array.from(values.keys()).filter((i) => (weights[i] as number) > 0);
  let before = 0;
  for (;;) {
    const pivot = values[left[left.length >> 1] as number] as number;
    const below = left.filter((i) => (values[i] as number) < pivot);
    const massBelow = weightOf(below, weights);
    const massAt = weightOf(
      left.filter((i) => values[i] === pivot),
      weights,
    );
    if (below.length > 0 && before + massBelow >= level - 1e-12) left = below;
    else {
      const above = left.filter((i) => (values[i] as number) > pivot);
      if (above.length === 0 || before + massBelow + massAt >= level - 1e-12) return pivot;
      before += massBelow + massAt;
      left = above;
    }
  }
}

function weightOf(draws: readonly number[], weights: Float64Array): number {
  return draws.reduce((sum, i) => sum + (weights[i] as number), 0);
}

/** How many equally weighted draws would tell as much, as a share of all: (Σw)² / (n·Σw²). */
export function effectiveShare(weights: ArrayLike<number>): number {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i] as number;
    squares += (weights[i] as number) ** 2;
  }
  return squares === 0 ? 0 : (sum * sum) / (weights.length * squares);
}
