/** Step and reach of the trapezoid on ln x: the integrand is analytic and falls off on both sides faster than any power, so that its error is below 1e-12. */
const STEP = 0.1;
const REACH = 40;

/**
 * The chance that each of several independent exponentials is the largest of them, given the logarithms of their means. If priors are drawn from
 * Dirichlet(1, …, 1) and e^lnMean is the likelihood, this is the share of all priors under which each hypothesis comes out on top. Exact for any number of
 * them: a sum of positive terms, where inclusion and exclusion would cancel.
 */
export function largestShares(lnMeans: readonly number[]): number[] {
  const from = Math.min(...lnMeans) - REACH;
  const to = Math.max(...lnMeans) + Math.log(REACH);
  const shares = lnMeans.map(() => 0);
  for (let t = from; t <= to; t += STEP) {
    const ratios = lnMeans.map((lnMean) => Math.exp(t - lnMean));
    const below = ratios.map((ratio) => -Math.expm1(-ratio));
    ratios.forEach((ratio, j) => {
      const others = below.reduce((product, one, k) => (k === j ? product : product * one), 1);
      shares[j] = (shares[j] as number) + STEP * ratio * Math.exp(-ratio) * others;
    });
  }
  return shares;
}
