import { betaRegularised, lnGamma } from "./special.ts";

/** P(Bin(n, p) ≤ k); 0 for k < 0, 1 for k ≥ n. */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return betaRegularised(1 - p, n - k, k + 1);
}

/**
 * Conditional binomial test that two counts have one rate (Przyborowski & Wilenski 1940): given their sum, the first is Bin(x + y, e/(e + f))
 * over exposures e and f. The smaller tail, observed value included, and twice it, at most 1.
 */
export function equalRates(
  first: { readonly count: number; readonly exposure: number },
  second: { readonly count: number; readonly exposure: number },
): { oneSided: number; twoSided: number } {
  const n = first.count + second.count;
  const p = first.exposure / (first.exposure + second.exposure);
  const lower = binomialCdf(first.count, n, p);
  const upper = 1 - binomialCdf(first.count - 1, n, p);
  const oneSided = Math.min(lower, upper, 1);
  return { oneSided, twoSided: Math.min(1, 2 * oneSided) };
}

/** ln n!, n a whole number ≥ 0. */
export function lnFactorial(n: number): number {
  return lnGamma(n + 1);
}

/** Distribution of the number of successes in independent trials with these chances: entry k is P(k). Exact, by convolution. */
export function poissonBinomial(chances: readonly number[]): number[] {
  const law = new Array<number>(chances.length + 1).fill(0);
  law[0] = 1;
  chances.forEach((p, n) => {
    for (let k = n + 1; k > 0; k--) law[k] = (law[k] as number) * (1 - p) + (law[k - 1] as number) * p;
    (law[0] as number) *= 1 - p;
  });
  return law;
}
