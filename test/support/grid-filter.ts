/** What is known of D in one period. */
export interface GridLaw {
  readonly mean: number;
  readonly sd: number;
  /** P(D > x). */
  above(x: number): number;
}

/**
 * The exact posterior of the tilt D when acts toward either patron are all there is, at a known step: forward and backward sums over a grid of D, which is
 * N(0, 2) at first and moves by N(0, 2σ²) (method §2.3, step 5). Written apart from the engine to check it.
 */
export function gridFilter(acts: readonly (readonly [number, number])[], step: number): GridLaw[] {
  const [reach, cells] = [10, 401];
  const width = (2 * reach) / (cells - 1);
  const grid = Array.from({ length: cells }, (_, i) => -reach + i * width);
  const likelihood = acts.map(([a, b]) => grid.map((d) => Math.exp(-a * Math.log1p(Math.exp(-d)) - b * Math.log1p(Math.exp(d)))));
  const kernel = Array.from({ length: cells }, (_, k) => Math.exp(-0.5 * ((k * width) / (Math.SQRT2 * step)) ** 2));
  const moved = (mass: readonly number[]): number[] =>
    grid.map((_, i) => mass.reduce((sum, m, j) => sum + m * (kernel[Math.abs(i - j)] ?? 0), 0));
  const scaled = (mass: readonly number[]): number[] => {
    const sum = mass.reduce((total, m) => total + m, 0);
    return mass.map((m) => m / sum);
  };
  const times = (a: readonly number[], b: readonly number[]): number[] => a.map((v, i) => v * (b[i] ?? 0));
  const forward: number[][] = [];
  for (const [t, seen] of likelihood.entries()) {
    const before = t === 0 ? grid.map((d) => Math.exp(-0.25 * d * d)) : moved(forward[t - 1] ?? []);
    forward.push(scaled(times(before, seen)));
  }
  const backward: number[][] = [grid.map(() => 1)];
  for (const seen of likelihood.slice(1).toReversed()) backward.unshift(scaled(moved(times(backward[0] ?? [], seen))));
  return forward.map((mass, t) => lawOf(grid, { mass: scaled(times(mass, backward[t] ?? [])), width }));
}

function lawOf(grid: readonly number[], { mass, width }: { mass: readonly number[]; width: number }): GridLaw {
  const mean = grid.reduce((sum, d, i) => sum + d * (mass[i] ?? 0), 0);
  const second = grid.reduce((sum, d, i) => sum + d * d * (mass[i] ?? 0), 0);
  const share = (d: number, x: number): number => Math.min(1, Math.max(0, (d - x) / width + 0.5));
  return { mean, sd: Math.sqrt(second - mean * mean), above: (x) => grid.reduce((sum, d, i) => sum + (mass[i] ?? 0) * share(d, x), 0) };
}
