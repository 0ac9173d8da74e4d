import { largestShares, stream } from "../../number/index.ts";
import { type EvidenceMatrix, leaderOf, lnOf, posteriorOf, probabilitiesOf, rowWeights, weightOfEvidence } from "./weigh.ts";

/** The share of all priors (Dirichlet(1, …, 1)) under which each rival comes out on top. Exact. */
export function topShares(matrix: EvidenceMatrix, gamma: number): number[] {
  return largestShares(lnOf(weightOfEvidence(matrix, gamma)));
}

/** What the coder's own doubt makes of the answer. */
export interface NoisyShares {
  /** Share of draws in which each leads, under the question's prior. */
  readonly own: readonly number[];
  /** The same with a prior drawn anew each time. */
  readonly anyPrior: readonly number[];
  /** The 5th and 95th percentile of each probability, under the question's prior. */
  readonly intervals: readonly (readonly [number, number])[];
}

/** Draws each cell from a normal law around its decibels, all independent; the rows of a cluster count what they count. */
export function noisyShares(
  matrix: EvidenceMatrix,
  { gamma, draws, seed }: { readonly gamma: number; readonly draws: number; readonly seed: number },
): NoisyShares {
  const random = stream(seed, "matrix", "coder");
  const means = weightOfEvidence(matrix, gamma);
  const sds = spreads(matrix, gamma);
  const own = means.map(() => 0);
  const anyPrior = means.map(() => 0);
  const drawn = means.map(() => new Float64Array(draws));
  for (let i = 0; i < draws; i++) {
    const sums = means.map((mean, k) => mean + (sds[k] as number) * random.normal());
    const believed = sums.map((sum, k) => sum + (matrix.priors[k] as number));
    const probabilities = probabilitiesOf(believed);
    for (let k = 0; k < probabilities.length; k++) (drawn[k] as Float64Array)[i] = probabilities[k] as number;
    count(own, leaderOf(believed), draws);
    count(anyPrior, leaderOf(sums.map((sum) => sum + 10 * Math.log10(random.exponential()))), draws);
  }
  return { own, anyPrior, intervals: drawn.map((values) => middleOf(values.sort())) };
}

/** The 5th and 95th percentile of sorted draws. */
function middleOf(sorted: Float64Array): readonly [number, number] {
  const at = (level: number): number => sorted[Math.max(0, Math.ceil(level * sorted.length) - 1)] as number;
  return [at(0.05), at(0.95)];
}

/** Standard deviation of each sum. */
function spreads({ priors, rows }: EvidenceMatrix, gamma: number): number[] {
  const weights = rowWeights(rows, gamma);
  return priors.map((_, k) => Math.hypot(...rows.map((row, i) => (weights[i] as number) * (row.sds[k] as number)), 0));
}

function count(shares: number[], leader: number | null, draws: number): void {
  if (leader !== null) shares[leader] = (shares[leader] as number) + 1 / draws;
}

/**
 * How many decibels of prior the leader must be put behind each rival before that one draws level; `null` for the leader itself. Ten decibels are odds of 10 to 1
 * against the leader.
 */
export function decibelsToOverturn(matrix: EvidenceMatrix, gamma: number): (number | null)[] {
  const leader = leaderOf(posteriorOf(matrix, gamma));
  const sums = weightOfEvidence(matrix, gamma);
  return sums.map((sum, k) => (leader === null || k === leader ? null : (sums[leader] as number) - sum));
}
