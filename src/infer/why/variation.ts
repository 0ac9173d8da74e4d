/** How much a cause varied: its standard deviation over its mean, or over the width of its scale where it crosses zero; null for fewer than two values. */
export function standardDeviations(values: readonly (number | null)[], width?: number): number | null {
  const known = values.filter((one) => one !== null);
  if (known.length < 2) return null;
  const { mean, sd } = momentsOf(known);
  const by = width ?? Math.abs(mean);
  return by === 0 ? null : sd / by;
}

/** A cause in its own standard deviations, from its mean; all 0 where it does not vary. */
export function standardised(values: readonly (number | null)[]): (number | null)[] {
  const { mean, sd } = momentsOf(values.filter((one) => one !== null));
  return values.map((one) => (one === null ? null : sd === 0 ? 0 : (one - mean) / sd));
}

function momentsOf(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return { mean, sd: Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length) };
}
