/** Pearson's r of two series of equal length, −1 to 1; `null` where one of them does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  const [a, b] = [unitVector(x), unitVector(y)];
  return a === null || b === null ? null : product(a, b);
}

/** A series less its mean, of length 1 as a vector, so that the product of two is their correlation; `null` where it does not vary. */
export function unitVector(values: readonly number[]): readonly number[] | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const centred = values.map((value) => value - mean);
  const length = Math.hypot(...centred);
  const rounding = 1e-12 * Math.max(...values.map(Math.abs), 0);
  return length > rounding * Math.sqrt(values.length) ? centred.map((value) => value / length) : null;
}

export function product(x: readonly number[], y: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] as number) * (y[i] as number);
  return sum;
}
