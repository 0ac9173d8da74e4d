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
  let [mean, variance] = [0, 0];
  for (let i = 0; i < values.length; i++) mean += (weights[i] as number) * (values[i] as number);
  for (let i = 0; i < values.length; i++) variance += (weights[i] as number) * ((values[i] as number) - mean) ** 2;
  return {
    mean,
    sd: Math.sqrt(variance),
    quantile: (level) => weightedQuantile(values, weights, level),
    above(x) {
      let sum = 0;
      for (let i = 0; i < values.length; i++) if ((values[i] as number) > x) sum += weights[i] as number;
      return sum;
    },
  };
}

/** By repeated halving around a pivot: each round keeps the side in which the level is reached, in time proportional to what is left. */
function weightedQuantile(values: Float64Array, weights: Float64Array, level: number): number {
  const left = new Uint32Array(values.length);
  let length = 0;
  for (let i = 0; i < values.length; i++) if ((weights[i] as number) > 0) left[length++] = i;
  let before = 0;
  for (;;) {
    const pivot = values[left[length >> 1] as number] as number;
    let [below, at] = [0, 0];
    for (let k = 0; k < length; k++) {
      const i = left[k] as number;
      if ((values[i] as number) < pivot) below += weights[i] as number;
      else if (values[i] === pivot) at += weights[i] as number;
    }
    const side = before + below >= level - 1e-12 ? -1 : 1;
    if (side > 0 && before + below + at >= level - 1e-12) return pivot;
    length = keepSide(left, length, { values, pivot, side });
    if (length === 0) return pivot;
    if (side > 0) before += below + at;
  }
}

/** Keeps those that lie to one side of the pivot, in their order, and tells how many they are. */
function keepSide(
  left: Uint32Array,
  length: number,
  { values, pivot, side }: { values: Float64Array; pivot: number; side: 1 | -1 },
): number {
  let kept = 0;
  for (let k = 0; k < length; k++) {
    const i = left[k] as number;
    if (side * ((values[i] as number) - pivot) > 0) left[kept++] = i;
  }
  return kept;
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
