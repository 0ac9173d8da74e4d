import { effectiveShare, paretoSmoothed, type Stream } from "../../number/index.ts";
import { type Summit, summitOf, type Terrain, terrainOf } from "./explore.ts";
import { jointAt, jointOf } from "./field.ts";
import { type HyperCoordinate, hyperAt } from "./hyper.ts";
import type { FieldMode } from "./mode.ts";
import { type AlignmentProblem, periodsOf } from "./problem.ts";

/**
 * The evidence of a question: `drawn` holds equally likely versions of it, in which acts of uncertain date or truth fall here or there, or nowhere; `expected`
 * holds them by their chances and serves to find where to look. All are laid out alike.
 */
export interface Evidence {
  readonly expected: AlignmentProblem;
  readonly drawn: readonly AlignmentProblem[];
}

/** What is known of the alignments once the evidence is seen, as weighted draws of whole paths. */
export interface AlignmentPosterior {
  readonly patrons: number;
  readonly periods: number;
  readonly draws: number;
  /** Draw by draw, period by period, patron by patron. */
  readonly paths: Float64Array;
  /** They sum to 1. */
  readonly weights: Float64Array;
  /** The offsets α of all indicators, draw by draw. */
  readonly offsets: Float64Array;
  /** The hyperparameters u, draw by draw, and what each is. */
  readonly hyper: Float64Array;
  readonly coordinates: readonly HyperCoordinate[];
  readonly summit: Pick<Summit, "u" | "x">;
  readonly checks: {
    /** Effective share of the draws of hyperparameters, and of whole paths; the first gates at one half (method §2.3, step 4). */
    readonly hyper: number;
    readonly paths: number;
    /** Shape of the heaviest tail of the paths' weights. */
    readonly tail: number;
  };
}

export interface Effort {
  readonly random: Stream;
  /** How many draws of the hyperparameters for each version of the evidence, and how many paths for each of those; both even. */
  readonly points: number;
  readonly paths: number;
}

/** Nested Laplace, explored by importance sampling: of hyperparameters around their mode, and of paths around the mode at each (method §2.3, steps 3–5). */
export function fitAlignment(evidence: Evidence, effort: Effort, from?: AlignmentPosterior["summit"]): AlignmentPosterior {
  const summit = summitOf(evidence.expected, from);
  const runs = evidence.drawn.map((problem) => exploreVersion(problem, summit, effort));
  const size = runs[0]?.terrain.field.shape.size ?? 0;
  const all = (of: (run: VersionRun) => Float64Array): Float64Array => joined(runs.map(of));
  const smoothed = runs.map((run) => paretoSmoothed(run.lnWeights));
  const weights = joined(smoothed.map((one) => one.weights.map((w) => w / runs.length)));
  return {
    patrons: evidence.expected.patrons,
    periods: periodsOf(evidence.expected),
    draws: weights.length,
    paths: all((run) => columnsOf(run, 0, size)),
    weights,
    offsets: all((run) => columnsOf(run, size)),
    hyper: all((run) => run.hyper),
    coordinates: runs[0]?.terrain.coordinates ?? [],
    summit,
    checks: {
      hyper: mean(runs.map((run) => effectiveShare(paretoSmoothed(run.lnPointWeights).weights))),
      paths: mean(smoothed.map((one) => effectiveShare(one.weights))),
      tail: Math.max(...smoothed.map((one) => one.shape)),
    },
  };
}

interface VersionRun {
  readonly terrain: Terrain;
  /** Field, draw by draw. */
  readonly x: Float64Array;
  readonly hyper: Float64Array;
  readonly lnWeights: Float64Array;
  readonly lnPointWeights: Float64Array;
}

function exploreVersion(problem: AlignmentProblem, summit: Summit, effort: Effort): VersionRun {
  const terrain = terrainOf(problem, summit.x);
  const { points, paths } = effort;
  const [n, dimensions] = [summit.x.length, summit.u.length];
  const run: VersionRun = {
    terrain,
    x: new Float64Array(points * paths * n),
    hyper: new Float64Array(points * paths * dimensions),
    lnWeights: new Float64Array(points * paths).fill(Number.NEGATIVE_INFINITY),
    lnPointWeights: new Float64Array(points).fill(Number.NEGATIVE_INFINITY),
  };
  mirrored(effort.random, { draws: points, dimensions }).forEach((z, k) => {
    const u = plus(summit.u, summit.factor.spread(z));
    const mode = terrain.mode(u);
    if (mode === undefined) return;
    const away = 0.5 * (square(z) - square(u));
    run.lnPointWeights[k] = mode.lnEvidence + away;
    drawPaths(terrain, { u, mode, effort }).forEach(({ x, ln }, j) => {
      const draw = k * paths + j;
      run.x.set(x, draw * n);
      run.hyper.set(u, draw * dimensions);
      run.lnWeights[draw] = ln + away;
    });
  });
  return run;
}

/** Paths around the mode at u, each with ln p(y, x | u) − ln q(x). */
function drawPaths(
  { field, coordinates }: Terrain,
  { u, mode, effort }: { u: Float64Array; mode: FieldMode; effort: Effort },
): { x: Float64Array; ln: number }[] {
  const hyper = hyperAt(field.problem, coordinates, u);
  const joint = jointOf(field);
  return mirrored(effort.random, { draws: effort.paths, dimensions: mode.x.length }).map((z) => {
    const x = plus(mode.x, mode.factor.spread(z));
    const { ln } = jointAt(joint, { field, hyper }, { x, curvature: "none" });
    return { x, ln: ln + 0.5 * square(z) - 0.5 * mode.factor.lnDeterminant };
  });
}

/** Standard normal points, every second one the mirror image of the one before: the mean of what is odd in them is exact. */
function mirrored(random: Stream, { draws, dimensions }: { draws: number; dimensions: number }): Float64Array[] {
  const all: Float64Array[] = [];
  while (all.length < draws) {
    const z = Float64Array.from({ length: dimensions }, () => random.normal());
    all.push(
      z,
      z.map((v) => -v),
    );
  }
  return all.slice(0, draws);
}

/** Entries `from` to `to` of each draw of the field. */
function columnsOf(run: VersionRun, from: number, to?: number): Float64Array {
  const n = run.x.length / run.lnWeights.length;
  return joined(Array.from(run.lnWeights.keys(), (draw) => run.x.slice(draw * n + from, draw * n + (to ?? n))));
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function plus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((v, i) => v + (b[i] as number));
}

function square(a: Float64Array): number {
  return a.reduce((sum, v) => sum + v * v, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}
