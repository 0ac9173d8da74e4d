/** How far being in X goes with being in Y: as its sufficient condition. */
export interface Sufficiency {
  /** Σ min(x, y) / Σ x: how nearly X is a subset of Y; `null` where no case is in X at all. */
  readonly consistency: number | null;
  /** The same less what X shares with Y and not-Y at once; near 0 where X is as good a subset of not-Y. `null` where nothing is left to divide by. */
  readonly pri: number | null;
  /** Σ min(x, y) / Σ y: how much of Y is accounted for. */
  readonly coverage: number | null;
}

/** How far being in Y goes with being in X: as its necessary condition. */
export interface Necessity {
  /** Σ min(x, y) / Σ y: how nearly Y is a subset of X. */
  readonly consistency: number | null;
  /** Σ min(x, y) / Σ x. */
  readonly coverage: number | null;
  /** Relevance (Schneider & Wagemann 2012): Σ (1 − x) / Σ (1 − min(x, y)); near 0 where X is necessary only because every case is in it. */
  readonly relevance: number | null;
}

/** Fit of X as sufficient for Y over the cases, their memberships in the same order (method §3.4). */
export function sufficiency(x: readonly number[], y: readonly number[]): Sufficiency {
  const shared = sumOf(x, (degree, i) => Math.min(degree, y[i] as number));
  const both = sumOf(x, (degree, i) => Math.min(degree, y[i] as number, 1 - (y[i] as number)));
  return {
    consistency: ratio(shared, sumOf(x)),
    pri: ratio(shared - both, sumOf(x) - both),
    coverage: ratio(shared, sumOf(y)),
  };
}

/** Fit of X as necessary for Y over the cases. */
export function necessity(x: readonly number[], y: readonly number[]): Necessity {
  const shared = sumOf(x, (degree, i) => Math.min(degree, y[i] as number));
  return {
    consistency: ratio(shared, sumOf(y)),
    coverage: ratio(shared, sumOf(x)),
    relevance: ratio(
      sumOf(x, (degree) => 1 - degree),
      sumOf(x, (degree, i) => 1 - Math.min(degree, y[i] as number)),
    ),
  };
}

function sumOf(values: readonly number[], of: (value: number, i: number) => number = (value) => value): number {
  return values.reduce((sum, value, i) => sum + of(value, i), 0);
}

function ratio(part: number, whole: number): number | null {
  return Math.abs(whole) < 1e-12 ? null : part / whole;
}
