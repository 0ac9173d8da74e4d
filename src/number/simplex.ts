/**
 * Share of all weightings (w ≥ 0, Σw = 1, uniform: Dirichlet(1, …, 1)) for which w·d > 0. Exact and stable for any d, ties and zeros included: each
 * step is a weighted mean, nothing is subtracted (Varsi 1973; Ali 1973). With every d = 0 no weighting is greater: 0.
 */
export function halfSpaceShare(d: readonly number[]): number {
  const above = d.filter((value) => value > 0);
  const below = d.filter((value) => value <= 0);
  const share = [1, ...below.map(() => 0)];
  for (const up of above) {
    below.forEach((down, k) => {
      share[k + 1] = (up * (share[k] as number) - down * (share[k + 1] as number)) / (up - down);
    });
  }
  return above.length === 0 ? 0 : (share[below.length] as number);
}
