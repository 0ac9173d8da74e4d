import { lnFactorial, lnGamma, logSumExp } from "../number/index.ts";

/** What is believed of the changes of a series before it is seen. */
interface Changes {
  /** Chance of a change at each boundary between cells. */
  readonly change: number;
}

/** A count series in cells of one or more periods, and what is believed of its rates before it is seen. */
export interface PartitionProblem extends Changes {
  /** Counts, and how many periods each covers. */
  readonly counts: readonly number[];
  readonly exposures: readonly number[];
  /** Gamma(shape, rate) on the rate of one period. */
  readonly shape: number;
  readonly rate: number;
  /** Size of the negative binomial for one period; absent means Poisson counts. */
  readonly size?: number;
}

/**
 * A series of quantities, and the normal–inverse-gamma law of the mean μ and variance s² of a stretch: s² ∼ InvGamma(shape, scale), μ ∼ N(mean, s²/weight).
 */
export interface QuantityProblem extends Changes {
  readonly values: readonly number[];
  readonly mean: number;
  /** How many values the prior mean counts for. */
  readonly weight: number;
  readonly shape: number;
  readonly scale: number;
}

export interface PartitionAnswer {
  /** P(change between cell i and i + 1), one fewer than cells. */
  readonly boundaries: readonly number[];
  /** P(no change at all). */
  readonly none: number;
  readonly lnEvidence: number;
  /** The most probable division of the cells, however many they are; found when asked for. */
  likeliest(): Division;
  /** What a stretch is expected to show, `of(from, to)` of its cells `[from, to)`, before and after a boundary, if there is a change at it. */
  beside(boundary: number, of: (from: number, to: number) => number): { readonly before: number; readonly after: number };
  /** Every division of the cells, most probable first; only where there are at most `LISTED` cells. */
  readonly divisions: readonly Division[];
}

/** A division of the cells into stretches. `cuts` are the boundaries that change, counted from 0. */
export interface Division {
  readonly cuts: readonly number[];
  readonly probability: number;
}

/** ln of the marginal likelihood of the cells `[from, to)` as one stretch without a change. */
type SegmentEvidence = (from: number, to: number) => number;

const LISTED = 10;

/**
 * The chance of a change at each boundary that makes one change expected over a series of so many cells, at most one half. A larger chance finds changes in
 * long series that have none: with one half at each boundary, counts of one rate over 30 years show a change of probability .8 in 16 of 100 series.
 */
export function oneChangeExpected(cells: number): number {
  return Math.min(0.5, 1 / Math.max(1, cells - 1));
}

/**
 * Product-partition model of change points in a count series (Barry & Hartigan 1992; segment evidence with a conjugate Gamma rate). Exact:
 * forward and backward sums over all 2^(n−1) divisions in O(n²).
 */
export function changePoints(problem: PartitionProblem): PartitionAnswer {
  return partition(problem.counts.length, countEvidence(problem), problem);
}

/** The same for a series of quantities, of which mean and variance may change (segment evidence with a conjugate normal–inverse-gamma law). */
export function quantityChangePoints(problem: QuantityProblem): PartitionAnswer {
  return partition(problem.values.length, quantityEvidence(problem), problem);
}

function partition(n: number, evidence: SegmentEvidence, { change }: Changes): PartitionAnswer {
  const stay = Math.log1p(-change);
  const cut = Math.log(change);
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
    likeliest: () => likeliest(n, { segment, cut, total }),
    beside: (boundary, of) => besideOf({ forward, backward, segment, cut, total }, boundary, of),
    divisions: n <= LISTED ? divisions(n, { segment, cut, total }) : [],
  };
}

interface Sums {
  /** ln of a stretch without a change, the chances of its inner boundaries included. */
  readonly segment: SegmentEvidence;
  readonly cut: number;
  readonly total: number;
}

/**
 * The division of highest posterior probability, by the same recursion with the largest term in place of the sum (optimal partitioning, Jackson et al. 2005).
 * The pruning of PELT (Killick et al. 2012) is exact only for costs that a further change never raises; a marginal likelihood is none.
 */
function likeliest(n: number, { segment, cut, total }: Sums): Division {
  const best: { readonly ln: number; readonly cuts: readonly number[] }[] = [{ ln: 0, cuts: [] }];
  for (let to = 1; to <= n; to++) {
    const ends = range(0, to).map((from) => {
      const before = at(best, from);
      return { from, before, ln: before.ln + (from > 0 ? cut : 0) + segment(from, to) };
    });
    const { from, before, ln } = ends.reduce((most, one) => (one.ln > most.ln ? one : most));
    best.push({ ln, cuts: from === 0 ? [] : [...before.cuts, from - 1] });
  }
  const { ln, cuts } = at(best, n);
  return { cuts, probability: Math.exp(ln - total) };
}

/** Over every stretch that ends, and every one that begins, at a boundary with a change, by its probability. */
function besideOf(
  { forward, backward, segment, cut }: Sums & { readonly forward: readonly number[]; readonly backward: readonly number[] },
  boundary: number,
  of: (from: number, to: number) => number,
): { before: number; after: number } {
  const [middle, n] = [boundary + 1, forward.length - 1];
  const mean = (stretches: readonly (readonly [ln: number, value: number])[]): number => {
    const level = logSumExp(stretches.map(([ln]) => ln));
    return stretches.reduce((sum, [ln, value]) => sum + Math.exp(ln - level) * value, 0);
  };
  const ending = range(0, middle).map(
    (from) => [at(forward, from) + (from > 0 ? cut : 0) + segment(from, middle), of(from, middle)] as const,
  );
  const beginning = range(middle + 1, n + 1).map(
    (to) => [segment(middle, to) + (to < n ? cut : 0) + at(backward, to), of(middle, to)] as const,
  );
  return { before: mean(ending), after: mean(beginning) };
}

function divisions(n: number, sums: Sums): Division[] {
  const all = range(0, 2 ** (n - 1)).map((mask) => {
    const cuts = range(0, n - 1).filter((i) => (mask >> i) % 2 === 1);
    const edges = [0, ...cuts.map((i) => i + 1), n];
    const ln = edges.slice(1).reduce((sum, to, i) => sum + sums.segment(at(edges, i), to), cuts.length * sums.cut);
    return { cuts, probability: Math.exp(ln - sums.total) };
  });
  return all.toSorted((a, b) => b.probability - a.probability);
}

function countEvidence(problem: PartitionProblem): SegmentEvidence {
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

/** Murphy (2007), “Conjugate Bayesian analysis of the Gaussian distribution”, equation 95, from running sums. */
function quantityEvidence({ values, mean, weight, shape, scale }: QuantityProblem): SegmentEvidence {
  const away = values.map((value) => value - mean);
  const [sums, squares] = [running(away), running(away.map((value) => value * value))];
  return (from, to) => {
    const n = to - from;
    const sum = at(sums, to) - at(sums, from);
    const spread = Math.max(0, at(squares, to) - at(squares, from) - (sum * sum) / (weight + n));
    const after = shape + n / 2;
    const gammas = lnGamma(after) - lnGamma(shape) + 0.5 * Math.log(weight / (weight + n));
    return gammas + shape * Math.log(scale) - after * Math.log(scale + spread / 2) - (n / 2) * Math.log(2 * Math.PI);
  };
}

function running(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push(at(sums, sums.length - 1) + value);
  return sums;
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

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no entry ${index}`);
  return value;
}
