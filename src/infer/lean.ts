import type { ClassProbabilities } from "../model/index.ts";
import {
  betaRegularised,
  crossing,
  digamma,
  gaussRule,
  lnGamma,
  logistic,
  normalCdf,
  poissonBinomial,
  type Rule,
  smoothCrossing,
  trigamma,
} from "../number/index.ts";

/** Chances that an act, told of and dated as it is, fell into the period: one number in [0, 1] for each act that may have. */
export interface LeanEvidence {
  readonly towardA: readonly number[];
  readonly towardB: readonly number[];
}

export interface LeanPrior {
  /** Variance of D before any evidence; the prior is symmetric about 0. */
  readonly variance: number;
}

/** What is known of D, the log-odds that an act of the period favours A, once the evidence is seen. */
export interface LeanPosterior {
  readonly mean: number;
  readonly sd: number;
  /** P(D > 0). */
  readonly pPositive: number;
  /** The value that D stays below with probability `level`, for a level above 0 and below 1. */
  quantile(level: number): number;
  classes(delta: number): ClassProbabilities;
}

interface Component {
  readonly weight: number;
  readonly a: number;
  readonly b: number;
  /** ln B(a, b). */
  readonly lnBeta: number;
}

/**
 * Exact posterior of the lean of one period, the one-period case of `binpair` (method §2.2): given n acts toward either patron, the number
 * that favours A is Bin(n, logistic(D)). With logistic(D) ∼ Beta(c, c), c chosen so that Var D is the prior variance, the posterior is Beta again; acts
 * that only may belong to the period enter as a mixture over how many of them do (Poisson-binomial; exact up to seven acts a side, beyond
 * that by a Gauss rule of eight nodes).
 */
export function leanPosterior(evidence: LeanEvidence, prior: LeanPrior): LeanPosterior {
  const c = symmetricBeta(prior.variance);
  const parts = components(evidence, c);
  const cdf = (d: number): number => parts.reduce((sum, part) => sum + part.weight * betaRegularised(logistic(d), part.a, part.b), 0);
  const mean = parts.reduce((sum, p) => sum + p.weight * (digamma(p.a) - digamma(p.b)), 0);
  const second = parts.reduce((sum, p) => sum + p.weight * (trigamma(p.a) + trigamma(p.b) + (digamma(p.a) - digamma(p.b)) ** 2), 0);
  const density = (d: number): number =>
    parts.reduce((sum, p) => sum + p.weight * Math.exp(p.a * Math.log(logistic(d)) + p.b * Math.log(logistic(-d)) - p.lnBeta), 0);
  return {
    mean,
    sd: Math.sqrt(second - mean * mean),
    pPositive: 1 - cdf(0),
    quantile: (level) => smoothCrossing(cdf, density, { level, low: -60, high: 60, start: mean }),
    classes: (delta) => ({ pA: 1 - cdf(delta), pEquidistant: cdf(delta) - cdf(-delta), pB: cdf(-delta) }),
  };
}

function components(evidence: LeanEvidence, c: number): Component[] {
  return countPairs(evidence).map(({ weight, nA, nB }) => {
    const [a, b] = [c + nA, c + nB];
    return { weight, a, b, lnBeta: lnGamma(a) + lnGamma(b) - lnGamma(a + b) };
  });
}

/** How many values the number of acts of one side is integrated over; more acts than that are integrated by their Gauss rule. */
const COUNT_NODES = 8;

/** The numbers of acts on either side that the evidence leaves possible, and their weights. */
function countPairs(evidence: LeanEvidence): { weight: number; nA: number; nB: number }[] {
  const rule = (chances: readonly number[]): Rule => {
    const weights = poissonBinomial(chances);
    return gaussRule({ nodes: weights.map((_, k) => k), weights }, COUNT_NODES);
  };
  const [a, b] = [rule(evidence.towardA), rule(evidence.towardB)];
  return a.nodes.flatMap((nA, i) => b.nodes.map((nB, j) => ({ weight: (a.weights[i] ?? 0) * (b.weights[j] ?? 0), nA, nB })));
}

/** The c for which the log-odds of Beta(c, c) has this variance: 2ψ′(c) = variance. */
export function symmetricBeta(variance: number): number {
  return crossing((c) => -2 * trigamma(c), { level: -variance, low: 1e-3, high: 1e6 });
}

/** How the lean's own prior and the teller's lean are taken in the check that stands beside the answer. */
export interface NormalLean {
  /** Variance of D: D ∼ N(0, variance). */
  readonly variance: number;
  /** Standard deviation of the source's own lean α ∼ N(0, sourceLean²): an act favours A with probability logistic(α + D). */
  readonly sourceLean: number;
}

/** Posterior under a normal prior, with the source's lean integrated out: quadrature on α + D, of which D is a linear share (method §2.2, `binpair`). */
export function normalLean(
  evidence: LeanEvidence,
  prior: NormalLean,
): { mean: number; sd: number; classes(delta: number): ClassProbabilities } {
  const total = prior.variance + prior.sourceLean ** 2;
  const share = prior.variance / total;
  const rest = Math.sqrt(prior.variance * (1 - share));
  const grid = posteriorGrid(countPairs(evidence), Math.sqrt(total));
  const width = (20 * Math.sqrt(total)) / STEPS;
  const mean = share * grid.reduce((sum, g) => sum + g.mass * g.x, 0);
  const second = grid.reduce((sum, g) => sum + g.mass * ((share * g.x) ** 2 + rest * rest), 0);
  const above = (d: number): number =>
    grid.reduce((sum, g) => sum + g.mass * (rest > 0 ? normalCdf((share * g.x - d) / rest) : cellAbove(share * g.x - d, width)), 0);
  return {
    mean,
    sd: Math.sqrt(second - mean * mean),
    classes: (delta) => ({ pA: above(delta), pEquidistant: above(-delta) - above(delta), pB: 1 - above(-delta) }),
  };
}

const STEPS = 800;

function posteriorGrid(counts: readonly { weight: number; nA: number; nB: number }[], sd: number): { x: number; mass: number }[] {
  const xs = Array.from({ length: STEPS + 1 }, (_, i) => sd * (-10 + (20 * i) / STEPS));
  const mass = new Array<number>(xs.length).fill(0);
  for (const { weight, nA, nB } of counts) {
    const log = xs.map((x) => -0.5 * (x / sd) ** 2 + nA * Math.log(logistic(x)) + nB * Math.log(logistic(-x)));
    const top = Math.max(...log);
    const density = log.map((value) => Math.exp(value - top));
    const norm = density.reduce((sum, value) => sum + value, 0);
    density.forEach((value, i) => {
      mass[i] = (mass[i] ?? 0) + (weight * value) / norm;
    });
  }
  return xs.map((x, i) => ({ x, mass: mass[i] ?? 0 }));
}

/** Share of a grid cell of this width, whose middle lies `offset` from the threshold, that is above it. */
function cellAbove(offset: number, width: number): number {
  return Math.min(1, Math.max(0, offset / width + 0.5));
}

/** The mode of D after nA of n acts favoured A, D ∼ N(0, variance), and the normal approximation there (method §2.3, hand test of `binpair`). */
export function laplaceLean(acts: { readonly nA: number; readonly n: number; readonly variance: number }): {
  mode: number;
  curvature: number;
  sd: number;
} {
  let mode = 0;
  for (let i = 0; i < 100; i++) {
    const p = logistic(mode);
    const step = (acts.nA - acts.n * p - mode / acts.variance) / (acts.n * p * (1 - p) + 1 / acts.variance);
    mode += step;
    if (Math.abs(step) < 1e-14) break;
  }
  const p = logistic(mode);
  const curvature = acts.n * p * (1 - p) + 1 / acts.variance;
  return { mode, curvature, sd: 1 / Math.sqrt(curvature) };
}

/** The largest P(|D| ≤ δ) that a normal posterior with this standard deviation can reach: 2Φ(δ/sd) − 1 (method §2.4). */
export function equidistanceCeiling(delta: number, sd: number): number {
  return 2 * normalCdf(delta / sd) - 1;
}
