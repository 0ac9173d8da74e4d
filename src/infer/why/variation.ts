import { unitVector } from "../small-n/correlation.ts";

/**
 * How much a cause varied: its standard deviation over its mean, or, where it crosses zero and a mean says nothing of its size, over the width of its scale.
 * Null for fewer than two values, and where what it would be held against is not known.
 */
export function variationOf(values: readonly (number | null)[], width?: number): number | null {
  const known = values.filter((one) => one !== null);
  if (known.length < 2) return null;
  const mean = known.reduce((sum, one) => sum + one, 0) / known.length;
  const sd = Math.sqrt(known.reduce((sum, one) => sum + (one - mean) ** 2, 0) / known.length);
  const crossesZero = Math.min(...known) < 0 && Math.max(...known) > 0;
  const size = crossesZero ? width : Math.abs(mean);
  return size === undefined || size === 0 ? null : sd / size;
}

/** A cause in its own standard deviations, from its mean; all 0 where it does not vary. */
export function standardised(values: readonly (number | null)[]): (number | null)[] {
  const known = values.filter((one) => one !== null);
  const unit = unitVector(known);
  let at = 0;
  return values.map((one) => (one === null ? null : unit === null ? 0 : (unit[at++] as number) * Math.sqrt(known.length)));
}
