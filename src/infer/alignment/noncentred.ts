import type { Density } from "../../number/index.ts";
import { evidenceAt, type Field, jointOf, layField } from "./field.ts";
import { type Hyper, type HyperCoordinate, hyperAt, hyperCoordinates, type Parameters } from "./hyper.ts";
import type { AlignmentProblem, Indicator } from "./problem.ts";
import { shapeSlopes } from "./shape-slopes.ts";

/**
 * A problem in coordinates θ that are independent and standard normal before any evidence: the hyperparameters u, then the first alignments and the steps of
 * the walk, period by period, then the offsets (method §2.3, step 6).
 */
export interface Noncentred {
  readonly length: number;
  /** ln p(y, θ) and its slope. */
  readonly density: Density;
  /** The field at θ. */
  fieldAt(theta: Float64Array): Float64Array;
  /** The θ of a field x at hyperparameters u. */
  thetaOf(u: Float64Array, x: Float64Array): Float64Array;
}

/** Lays a problem out in such coordinates. */
export function noncentred(problem: AlignmentProblem): Noncentred {
  const field = layField(problem);
  const coordinates = hyperCoordinates(problem);
  const ground: Ground = { field, coordinates, laws: problem.indicators.flatMap((one) => one.offsets) };
  return {
    length: coordinates.length + field.shape.size + field.shape.border,
    density: densityOf(ground),
    fieldAt: (theta) => fieldAt(ground, theta, hyperAt(problem, coordinates, theta).step),
    thetaOf: (u, x) => thetaOf(ground, { u, x, step: hyperAt(problem, coordinates, u).step }),
  };
}

interface Ground {
  readonly field: Field;
  readonly coordinates: readonly HyperCoordinate[];
  readonly laws: readonly { readonly mean: number; readonly sd: number }[];
}

/** How far one standard step leads in each entry of the alignments. */
function strides({ field }: Ground, step: number): Float64Array {
  const { patrons, gaps } = field.problem;
  return Float64Array.from({ length: field.shape.size }, (_, i) => {
    const t = Math.floor(i / patrons);
    return t === 0 ? 1 : step * Math.sqrt(gaps[t - 1] as number);
  });
}

function fieldAt(ground: Ground, theta: Float64Array, step: number): Float64Array {
  const { field, coordinates, laws } = ground;
  const { patrons } = field.problem;
  const x = theta.slice(coordinates.length);
  strides(ground, step).forEach((stride, i) => {
    x[i] = stride * (x[i] as number) + (i < patrons ? 0 : (x[i - patrons] as number));
  });
  laws.forEach(({ mean, sd }, k) => {
    x[field.shape.size + k] = mean + sd * (x[field.shape.size + k] as number);
  });
  return x;
}

function thetaOf(ground: Ground, { u, x, step }: { u: Float64Array; x: Float64Array; step: number }): Float64Array {
  const { field, laws } = ground;
  const { patrons } = field.problem;
  const steps = Array.from(strides(ground, step), (stride, i) => {
    return ((x[i] as number) - (i < patrons ? 0 : (x[i - patrons] as number))) / stride;
  });
  const offsets = laws.map(({ mean, sd }, k) => ((x[field.shape.size + k] as number) - mean) / sd);
  return Float64Array.from([...u, ...steps, ...offsets]);
}

function densityOf(ground: Ground): Density {
  const { field, coordinates } = ground;
  const joint = jointOf(field);
  return (theta) => {
    const hyper = hyperAt(field.problem, coordinates, theta);
    const x = fieldAt(ground, theta, hyper.step);
    const pull = new Float64Array(x.length);
    const gradient = theta.map((v) => -v);
    let ln = -0.5 * theta.reduce((sum, v) => sum + v * v, 0);
    field.problem.indicators.forEach((indicator, i) => {
      const { ln: own, slope } = evidenceAt(joint, { field, hyper }, { x, indicator: i });
      ln += own;
      for (let k = 0; k < pull.length; k++) (pull[k] as number) += slope[k] as number;
      const slopes = ownSlopes(field, { i, indicator, x, slope, parameters: hyper.parameters[i] as Parameters });
      addToCoordinates(gradient, coordinates, { indicator: i, slopes });
    });
    addWalk(gradient, ground, { x, pull, hyper });
    return { ln, gradient };
  };
}

interface OwnGround {
  readonly i: number;
  readonly indicator: Indicator;
  readonly x: Float64Array;
  /** Of this indicator's log-likelihood alone. */
  readonly slope: Float64Array;
  readonly parameters: Parameters;
}

/** How an indicator's log-likelihood moves with its own hyperparameters: with ln λ as with a common stretch of all alignments. */
function ownSlopes(field: Field, { i, indicator, x, slope, parameters }: OwnGround): number[] {
  const { cells, spans } = field.looks[i] as Field["looks"][number];
  const one = shapeSlopes(indicator, cells, { points: cells.points, parameters });
  const many = shapeSlopes(indicator, spans, { points: spans.points, parameters });
  const shape = one.map((v, k) => v + (many[k] as number));
  if (indicator.isAnchor) return shape;
  let stretch = 0;
  for (let k = 0; k < field.shape.size; k++) stretch += (slope[k] as number) * (x[k] as number);
  return [stretch, ...shape];
}

function addToCoordinates(
  gradient: Float64Array,
  coordinates: readonly HyperCoordinate[],
  { indicator, slopes }: { indicator: number; slopes: readonly number[] },
): void {
  const first = coordinates.findIndex((one) => one.indicator === indicator);
  slopes.forEach((slope, k) => {
    (gradient[first + k] as number) += slope * (coordinates[first + k] as HyperCoordinate).law.sd;
  });
}

/** The pull on the field, handed on to the steps that lead there, to the length of the steps, and to the offsets. */
function addWalk(gradient: Float64Array, ground: Ground, { x, pull, hyper }: { x: Float64Array; pull: Float64Array; hyper: Hyper }): void {
  const { field, coordinates, laws } = ground;
  const { patrons } = field.problem;
  const { size } = field.shape;
  const lengths = strides(ground, hyper.step);
  let stretch = 0;
  for (let i = size - 1; i >= 0; i--) {
    if (i + patrons < size) (pull[i] as number) += pull[i + patrons] as number;
    (gradient[coordinates.length + i] as number) += (lengths[i] as number) * (pull[i] as number);
    if (i >= patrons) stretch += (pull[i] as number) * ((x[i] as number) - (x[i - patrons] as number));
  }
  (gradient[0] as number) += stretch * (coordinates[0] as HyperCoordinate).law.sd;
  laws.forEach(({ sd }, k) => {
    (gradient[coordinates.length + size + k] as number) += sd * (pull[size + k] as number);
  });
}
