import { effectiveShare, logSumExp, paretoSmoothed, type Stream } from "../../number/index.ts";
import { type Start, type Summit, summitOf, type Terrain, terrainOf } from "./explore.ts";
import { jointAt } from "./field.ts";
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
    /** Shape of the tail of the paths' weights. */
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
export function fitAlignment(evidence: Evidence, effort: Effort, from?: Start): AlignmentPosterior {
  const summit = summitOf(evidence.expected, from);
  const runs: VersionRun[] = [];
  for (const problem of evidence.drawn) runs.push(exploreVersion(terrainOf(problem, summit, runs[0]?.terrain), summit, effort));
  const size = runs[0]?.terrain.field.shape.size ?? 0;
  const all = (of: (run: VersionRun) => Float64Array): Float64Array => joined(runs.map(of));
  const { weights, shape } = pooled(runs.map((run) => run.lnWeights));
  return {
    patrons: evidence.expected.patrons,
    periods: periodsOf(evidence.expected),
    draws: weights.length,
    paths: all((run) => columnsOf(run, 0, size)),
    weights,
    offsets: all((run) => columnsOf(run, size)),
    hyper: all((run) => run.hyper),
    coordinates: runs[0]?.terrain.coordinates ?? [],
    summit: { u: summit.u, x: summit.x },
    checks: {
      hyper: mean(runs.map((run) => effectiveShare(paretoSmoothed(run.lnPointWeights).weights))),
      paths: effectiveShare(weights),
      tail: shape,
    },
  };
}

/** Weights of all versions together, smoothed as one and then scaled so that every version has the same share: all are equally likely. */
function pooled(versions: readonly Float64Array[]): { weights: Float64Array; shape: number } {
  const levelled = versions.map((lnWeights) => {
    const level = logSumExp([...lnWeights]);
    return lnWeights.map((ln) => ln - level);
  });
  const { weights, shape } = paretoSmoothed(joined(levelled));
  const each = weights.length / versions.length;
  versions.forEach((_, v) => {
    const part = weights.subarray(v * each, (v + 1) * each);
    const sum = part.reduce((total, weight) => total + weight, 0);
    part.forEach((weight, k) => {
      part[k] = weight / (sum * versions.length);
    });
  });
  return { weights, shape };
}

interface VersionRun {
  readonly terrain: Terrain;
  /** Field, draw by draw. */
  readonly x: Float64Array;
  readonly hyper: Float64Array;
  readonly lnWeights: Float64Array;
  readonly lnPointWeights: Float64Array;
}

/** Any normal law near the mode may be drawn from, as the weights make up for it: a step as short as this is the last. */
const ROUGH = 0.01;

function exploreVersion(terrain: Terrain, summit: Summit, effort: Effort): VersionRun {
  const here = terrain.mode(summit.u, ROUGH);
  if (here !== undefined) terrain.follow({ ...summit, x: here.x.slice() });
  const { points, paths } = effort;
  const [n, dimensions] = [summit.x.length, summit.u.length];
  const run: VersionRun = {
    terrain,
    x: new Float64Array(points * paths * n),
    hyper: new Float64Array(points * paths * dimensions),
    lnWeights: new Float64Array(points * paths).fill(Number.NEGATIVE_INFINITY),
    lnPointWeights: new Float64Array(points).fill(Number.NEGATIVE_INFINITY),
  };
  const drawn = { z: new Float64Array(n), x: new Float64Array(n) };
  const spread = mirrored(effort.random, { draws: points, dimensions });
  for (let k = 0; k < points; k++) {
    const z = spread.subarray(k * dimensions, (k + 1) * dimensions);
    const u = plus(summit.u, summit.factor.spread(z));
    const mode = terrain.mode(u, ROUGH);
    if (mode === undefined) continue;
    const away = 0.5 * (square(z) - square(u));
    run.lnPointWeights[k] = mode.lnEvidence + away;
    drawPaths(run, { first: k * paths, paths, u, mode, away, random: effort.random, drawn });
  }
  return run;
}

interface PathsAround {
  /** The number of the first of them, and how many there are; every second one mirrors the one before. */
  readonly first: number;
  readonly paths: number;
  readonly u: Float64Array;
  readonly mode: FieldMode;
  /** What the point itself adds to the logarithm of their weights. */
  readonly away: number;
  readonly random: Stream;
  readonly drawn: { readonly z: Float64Array; readonly x: Float64Array };
}

/** Paths around the mode at u, each weighed by p(y, x | u) / q(x). */
function drawPaths(run: VersionRun, { first, paths, u, mode, away, random, drawn }: PathsAround): void {
  const { field, coordinates, room } = run.terrain;
  const { z, x } = drawn;
  const at = { field, hyper: hyperAt(field.problem, coordinates, u) };
  const n = x.length;
  for (let draw = first; draw < first + paths; draw++) {
    if ((draw - first) % 2 === 0) for (let i = 0; i < n; i++) z[i] = random.normal();
    else for (let i = 0; i < n; i++) z[i] = -(z[i] as number);
    mode.factor.spread(z, x);
    for (let i = 0; i < n; i++) (x[i] as number) += mode.x[i] as number;
    const { ln } = jointAt(room.joint, at, { x, curvature: "none" });
    run.x.set(x, draw * n);
    run.hyper.set(u, draw * u.length);
    run.lnWeights[draw] = ln + 0.5 * square(z) - 0.5 * mode.factor.lnDeterminant + away;
  }
}

/** Standard normal points, one after the other, every second one the mirror image of the one before: the mean of what is odd in them is exact. */
function mirrored(random: Stream, { draws, dimensions }: { draws: number; dimensions: number }): Float64Array {
  const all = new Float64Array(draws * dimensions);
  for (let i = 0; i < all.length; i++) {
    all[i] = Math.floor(i / dimensions) % 2 === 0 ? random.normal() : -(all[i - dimensions] as number);
  }
  return all;
}

/** Entries `from` to `to` of each draw of the field. */
function columnsOf(run: VersionRun, from: number, to?: number): Float64Array {
  const draws = run.lnWeights.length;
  const n = run.x.length / draws;
  const width = (to ?? n) - from;
  const columns = new Float64Array(draws * width);
  for (let draw = 0; draw < draws; draw++) columns.set(run.x.subarray(draw * n + from, draw * n + from + width), draw * width);
  return columns;
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
  const sum = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) sum[i] = (a[i] as number) + (b[i] as number);
  return sum;
}

function square(a: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) ** 2;
  return sum;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}
