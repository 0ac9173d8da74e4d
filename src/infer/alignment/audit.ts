import {
  type ChainEffort,
  type ChainRun,
  cholesky,
  convergenceOf,
  type Density,
  effectiveShare,
  hamiltonChain,
  type Stream,
} from "../../number/index.ts";
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
  /** Mean of D in every period, by the sampler and by the posterior. */
  readonly means: readonly number[];
  readonly ours: readonly number[];
}

export interface AuditEffort extends ChainEffort {
  readonly chains: number;
}

/** What one chain leaves behind: draw by draw, D of the first two patrons in every period and every hyperparameter, in columns. */
export interface AuditChain {
  readonly tilts: readonly Float64Array[];
  readonly hyper: readonly Float64Array[];
  readonly divergent: number;
}

/** What chains must reach to be relied on, and how far the mean of D may lie from theirs (method §2.3, step 6). */
export const AUDIT_BOUNDS = { rhat: 1.01, ess: 400, divergent: 0, shift: 0.15 } as const;

/**
 * Runs Hamiltonian Monte Carlo on the same problem, in coordinates whitened by the covariance of the posterior's draws, and compares the mean of D of the
 * first two patrons (method §2.3, step 6). A pure function of the stream of each chain.
 */
export function auditAlignment(
  problem: AlignmentProblem,
  posterior: AlignmentPosterior,
  { randomOf, effort }: { readonly randomOf: (chain: number) => Stream; readonly effort: AuditEffort },
): AlignmentAudit {
  const chains = Array.from({ length: effort.chains }, (_, k) => auditChain(problem, posterior, { random: randomOf(k), effort }));
  return judgeChains(posterior, chains);
}

/** One chain of the audit: it depends on its stream alone, so that chains may run anywhere and in any order. */
export function auditChain(problem: AlignmentProblem, posterior: AlignmentPosterior, run: ChainRun): AuditChain {
  const space = noncentred(problem);
  const whitened = whiten(space, posterior);
  const start = Float64Array.from({ length: space.length }, () => run.random.normal());
  const { draws, divergent } = hamiltonChain(whitened.density, start, run);
  const thetas = draws.map(whitened.thetaAt);
  const { periods, patrons, coordinates } = posterior;
  const fields = thetas.map((theta) => space.fieldAt(theta));
  return {
    tilts: Array.from({ length: periods }, (_, t) => {
      return Float64Array.from(fields, (x) => (x[t * patrons] as number) - (x[t * patrons + 1] as number));
    }),
    hyper: coordinates.map((_, j) => Float64Array.from(thetas, (theta) => theta[j] as number)),
    divergent,
  };
}

/** What chains say of a posterior, and of themselves. */
export function judgeChains(posterior: AlignmentPosterior, chains: readonly AuditChain[]): AlignmentAudit {
  const columns = (of: (chain: AuditChain) => readonly Float64Array[], j: number): number[][] =>
    chains.map((chain) => Array.from(of(chain)[j] as Float64Array));
  const tilts = Array.from({ length: posterior.periods }, (_, t) => columns((chain) => chain.tilts, t));
  const hyper = posterior.coordinates.map((_, j) => columns((chain) => chain.hyper, j));
  const tests = [...tilts, ...hyper].map(convergenceOf);
  const [rhat, ess] = [Math.max(...tests.map((one) => one.rhat)), Math.min(...tests.map((one) => one.ess))];
  const divergent = chains.reduce((sum, chain) => sum + chain.divergent, 0);
  const means = tilts.map((ofChains) => mean(ofChains.flat()));
  const ours = tiltLaws(tiltDraws(posterior, [0, 1])).map((law) => law.mean);
  const largestShift = Math.max(...means.map((value, t) => Math.abs(value - (ours[t] as number))));
  const isSound = rhat < AUDIT_BOUNDS.rhat && ess > AUDIT_BOUNDS.ess && divergent === AUDIT_BOUNDS.divergent;
  return { rhat, ess, divergent, isSound, largestShift, means, ours };
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
