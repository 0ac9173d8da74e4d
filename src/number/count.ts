import { betaRegularised, lnGamma } from "./special.ts";

/** P(Bin(n, p) ≤ k); 0 for k < 0, 1 for k ≥ n. */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return betaRegularised(1 - p, n - k, k + 1);
}

/** Two-sided test that two counts over equal exposures have one rate: twice the smaller tail of Bin(x + y, ½), at most 1. */
export function equalRates(x: number, y: number): number {
  return Math.min(1, 2 * binomialCdf(Math.min(x, y), x + y, 0.5));
}

/** ln n!, n a whole number ≥ 0. */
export function lnFactorial(n: number): number {
  return lnGamma(n + 1);
}

/** Distribution of the number of successes in independent trials with these chances: entry k is P(k). Exact, by convolution. */
export function poissonBinomial(chances: readonly number[]): number[] {
  let law = [1];
  for (const p of chances) {
    const next = new Array<number>(law.length + 1).fill(0);
    law.forEach((mass, k) => {
      next[k] = (next[k] ?? 0) + mass * (1 - p);
      next[k + 1] = (next[k + 1] ?? 0) + mass * p;
    });
    law = next;
  }
  return law;
}
