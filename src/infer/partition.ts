import { lnFactorial, lnGamma, logSumExp } from "../number/index.ts";

/** A count series in cells of one or more periods, and what is believed of its rates before it is seen. */
export interface PartitionProblem {
  /** Counts, and how many periods each covers. */
  readonly counts: readonly number[];
  readonly exposures: readonly number[];
  /** Gamma(shape, rate) on the rate of one period. */
  readonly shape: number;
  readonly rate: number;
  /** Chance of a change at each boundary between cells. */
  readonly change: number;
  /** Size of the negative binomial for one period; absent means Poisson counts. */
  readonly size?: number;
}

export interface PartitionAnswer {
  /** P(change between cell i and i + 1), one fewer than cells. */
  readonly boundaries: readonly number[];
  /** P(no change at all). */
  readonly none: number;
  readonly lnEvidence: number;
  /** Every division of the cells, most probable first; only where there are at most `LISTED` cells. `cuts` are the boundaries that change. */
  readonly divisions: readonly { readonly cuts: readonly number[]; readonly probability: number }[];
}

const LISTED = 10;

/**
 * Product-partition model of change points in a count series (Barry & Hartigan 1992; segment evidence with a conjugate Gamma rate). Exact:
 * forward and backward sums over all 2^(n−1) divisions in O(n²).
 */
export function changePoints(problem: PartitionProblem): PartitionAnswer {
  const n = problem.counts.length;
  const evidence = segmentEvidence(problem);
  const stay = Math.log1p(-problem.change);
  const cut = Math.log(problem.change);
  const known = new Map<number, number>();
  const segment = (from: number, to: number): number => {
    const key = from * (n + 1) + to;
    const value = known.get(key) ?? evidence(from, to) + (to - from - 1) * stay;
    known.set(key, value);
    return value;
  };
  const forward = [0];
  for (let to = 1; to <= n; to++) {
    forward.push(logSumExp(range(0, to).map((from) => at(forward, from) + (from > 0 ? cut : 0) + segment(from, to))));
  }
  const backward = new Array<number>(n + 1).fill(0);
  for (let from = n - 1; from >= 0; from--) {
    backward[from] = logSumExp(range(from + 1, n + 1).map((to) => segment(from, to) + (to < n ? cut : 0) + at(backward, to)));
  }
  const total = at(forward, n);
  return {
    boundaries: range(1, n).map((i) => Math.exp(at(forward, i) + cut + at(backward, i) - total)),
    none: Math.exp(segment(0, n) - total),
    lnEvidence: total,
    divisions: n <= LISTED ? divisions(n, { segment, cut, total }) : [],
  };
}

function divisions(
  n: number,
  sums: { segment: (from: number, to: number) => number; cut: number; total: number },
): PartitionAnswer["divisions"] {
  const all = range(0, 2 ** (n - 1)).map((mask) => {
    const cuts = range(0, n - 1).filter((i) => (mask >> i) % 2 === 1);
    const edges = [0, ...cuts.map((i) => i + 1), n];
    const ln = edges.slice(1).reduce((sum, to, i) => sum + sums.segment(at(edges, i), to), cuts.length * sums.cut);
    return { cuts, probability: Math.exp(ln - sums.total) };
  });
  return all.toSorted((a, b) => b.probability - a.probability);
}

function segmentEvidence(problem: PartitionProblem): (from: number, to: number) => number {
  const { counts, exposures, shape: a, rate: b, size } = problem;
  if (size !== undefined) return (from, to) => negativeBinomialEvidence(problem, { from, to, size });
  return (from, to) => {
    const y = counts.slice(from, to);
    const e = exposures.slice(from, to);
    const sumY = y.reduce((s, v) => s + v, 0);
    const sumE = e.reduce((s, v) => s + v, 0);
    const constant = y.reduce((s, v, i) => s + v * Math.log(at(e, i)) - lnFactorial(v), 0);
    return a * Math.log(b) - lnGamma(a) + lnGamma(a + sumY) - (a + sumY) * Math.log(b + sumE) + constant;
  };
}

const NODES = 2000;

/** Segment evidence when a cell is negative binomial with mean e·rate and size e·φ: trapezoid on ln rate over ±12 around the centre of the prior and data. */
function negativeBinomialEvidence(problem: PartitionProblem, segment: { from: number; to: number; size: number }): number {
  const { counts, exposures, shape: a, rate: b } = problem;
  const cells = range(segment.from, segment.to);
  const sumY = cells.reduce((s, i) => s + at(counts, i), 0);
  const sumE = cells.reduce((s, i) => s + at(exposures, i), 0);
  const centre = Math.log((a + sumY) / (b + sumE));
  const step = 24 / NODES;
  const terms = range(0, NODES + 1).map((k) => {
    const lnRate = centre - 12 + k * step;
    const rate = Math.exp(lnRate);
    const prior = a * Math.log(b) - lnGamma(a) + a * lnRate - b * rate;
    return cells.reduce(
      (sum, i) => sum + lnNegativeBinomial(at(counts, i), at(exposures, i) * rate, at(exposures, i) * segment.size),
      prior,
    );
  });
  return logSumExp(terms) + Math.log(step);
}

function lnNegativeBinomial(y: number, mean: number, size: number): number {
  return lnGamma(y + size) - lnGamma(size) - lnFactorial(y) + size * Math.log(size / (size + mean)) + y * Math.log(mean / (size + mean));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no entry ${index}`);
  return value;
}
