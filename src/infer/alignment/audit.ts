import { type ChainEffort, cholesky, convergenceOf, type Density, effectiveShare, hamiltonChain, type Stream } from "../../number/index.ts";
import { type Noncentred, noncentred } from "./noncentred.ts";
import type { AlignmentPosterior } from "./posterior.ts";
import type { AlignmentProblem } from "./problem.ts";
import { tiltDraws, tiltLaws } from "./tilt-draws.ts";

/** What an independent sampler says of a posterior. */
export interface AlignmentAudit {
  /** The largest R̂ and the smallest effective size over all periods and hyperparameters. */
  readonly rhat: number;
  readonly ess: number;
  readonly divergent: number;
  /** Whether the chains themselves can be relied on: R̂ < 1.01, effective size > 400, no divergence. */
  readonly isSound: boolean;
  /** The largest difference between the two in the mean of D, over all periods. */
  readonly largestShift: number;
  /** Mean of D in every period, by the sampler. */
  readonly means: readonly number[];
}

export interface AuditEffort extends ChainEffort {
  readonly chains: number;
}

/**
 * Runs Hamiltonian Monte Carlo on the same problem, in coordinates whitened by the covariance of the posterior's draws, and compares the mean of D of the
 * first two patrons (method §2.3, step 6). A pure function of the stream of each chain.
 */
export function auditAlignment(
  problem: AlignmentProblem,
  posterior: AlignmentPosterior,
  { randomOf, effort }: { readonly randomOf: (chain: number) => Stream; readonly effort: AuditEffort },
): AlignmentAudit {
  const space = noncentred(problem);
  const whitened = whiten(space, posterior);
  const chains = Array.from({ length: effort.chains }, (_, k) => {
    const random = randomOf(k);
    const start = Float64Array.from({ length: space.length }, () => random.normal());
    return hamiltonChain(whitened.density, start, { random, effort });
  });
  const thetas = chains.map((chain) => chain.draws.map(whitened.thetaAt));
  const tilts = thetas.map((chain) => chain.map((theta) => tiltsOf(space.fieldAt(theta), posterior)));
  const means = Array.from({ length: posterior.periods }, (_, t) => mean(tilts.flatMap((chain) => chain.map((one) => one[t] as number))));
  const ours = tiltLaws(tiltDraws(posterior, [0, 1]));
  const tests = [
    ...means.map((_, t) => convergenceOf(tilts.map((chain) => chain.map((one) => one[t] as number)))),
    ...posterior.coordinates.map((_, j) => convergenceOf(thetas.map((chain) => chain.map((theta) => theta[j] as number)))),
  ];
  const [rhat, ess] = [Math.max(...tests.map((one) => one.rhat)), Math.min(...tests.map((one) => one.ess))];
  const divergent = chains.reduce((sum, chain) => sum + chain.divergent, 0);
  const largestShift = Math.max(...means.map((value, t) => Math.abs(value - (ours[t]?.mean ?? Number.NaN))));
  return { rhat, ess, divergent, isSound: rhat < 1.01 && ess > 400 && divergent === 0, largestShift, means };
}

function tiltsOf(x: Float64Array, { periods, patrons }: AlignmentPosterior): number[] {
  return Array.from({ length: periods }, (_, t) => (x[t * patrons] as number) - (x[t * patrons + 1] as number));
}

/** The density seen from v, θ = mean + Lv with LLᵀ the covariance of the draws. */
function whiten(space: Noncentred, posterior: AlignmentPosterior): { readonly density: Density; thetaAt(v: Float64Array): Float64Array } {
  const { centre, covariance } = momentsOf(space, posterior);
  const rows = cholesky(covariance);
  if (rows === undefined) throw new RangeError("the draws of the posterior do not spread in every direction");
  const thetaAt = (v: Float64Array): Float64Array =>
    centre.map((value, i) => (rows[i] as Float64Array).reduce((sum, l, k) => sum + l * (v[k] as number), value));
  return {
    thetaAt,
    density(v) {
      const { ln, gradient } = space.density(thetaAt(v));
      const back = new Float64Array(v.length);
      rows.forEach((row, i) => {
        for (let k = 0; k <= i; k++) (back[k] as number) += (row[k] as number) * (gradient[i] as number);
      });
      return { ln, gradient: back };
    },
  };
}

/** Mean and covariance of the draws; what is off the diagonal is shrunk the more, the fewer draws there are for each coordinate. */
function momentsOf(space: Noncentred, posterior: AlignmentPosterior): { centre: Float64Array; covariance: Float64Array[] } {
  const { weights, draws } = posterior;
  const thetas = Array.from({ length: draws }, (_, draw) => thetaOfDraw(space, posterior, draw));
  const centre = Float64Array.from({ length: space.length }, (_, i) => {
    return thetas.reduce((sum, theta, d) => sum + (weights[d] as number) * (theta[i] as number), 0);
  });
  const covariance = Array.from(centre, () => new Float64Array(space.length));
  const kept = 1 - space.length / (space.length + draws * effectiveShare(weights));
  thetas.forEach((theta, d) => {
    const away = theta.map((v, i) => v - (centre[i] as number));
    covariance.forEach((row, i) => {
      const share = (weights[d] as number) * (away[i] as number);
      for (let j = 0; j <= i; j++) (row[j] as number) += share * (away[j] as number) * (i === j ? 1 : kept);
    });
  });
  return { centre, covariance };
}

function thetaOfDraw(space: Noncentred, { paths, offsets, hyper, coordinates, draws }: AlignmentPosterior, draw: number): Float64Array {
  const part = (whole: Float64Array): Float64Array => {
    const length = whole.length / draws;
    return whole.subarray(draw * length, (draw + 1) * length);
  };
  const u = hyper.subarray(draw * coordinates.length, (draw + 1) * coordinates.length);
  return space.thetaOf(u, Float64Array.from([...part(paths), ...part(offsets)]));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}
