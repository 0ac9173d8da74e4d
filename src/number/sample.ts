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
  const order = Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number));
  const sorted = Float64Array.from(order, (i) => values[i] as number);
  const upTo = new Float64Array(sorted.length);
  let [total, mean] = [0, 0];
  order.forEach((i, rank) => {
    total += weights[i] as number;
    upTo[rank] = total;
    mean += (weights[i] as number) * (values[i] as number);
  });
  const variance = values.reduce((sum, v, i) => sum + (weights[i] as number) * (v - mean) ** 2, 0);
  const rankOf = (isBelow: (rank: number) => boolean): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    mean,
    sd: Math.sqrt(variance),
    quantile: (level) =>
      sorted[
        Math.min(
          sorted.length - 1,
          rankOf((rank) => (upTo[rank] as number) < level - 1e-12),
        )
      ] as number,
    above(x) {
      const rank = rankOf((r) => (sorted[r] as number) <= x);
      return Math.max(0, total - (rank === 0 ? 0 : (upTo[rank - 1] as number)));
    },
  };
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
