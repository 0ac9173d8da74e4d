import { type ArrowFactor, addAt, arrowMatrix, ascend, bendAt, factorArrow } from "../../number/index.ts";
import { type Field, jointOf, layField } from "./field.ts";
import { type HyperCoordinate, hyperAt, hyperCoordinates } from "./hyper.ts";
import { type FieldMode, fieldMode } from "./mode.ts";
import type { AlignmentProblem } from "./problem.ts";

/** A problem laid out, with the means to follow its hyperparameters u. */
export interface Terrain {
  readonly field: Field;
  readonly coordinates: readonly HyperCoordinate[];
  /** The most probable field at u to a tolerance; undefined where u is too far out. It lasts until the next is asked for. */
  mode(u: Float64Array, tolerance: number): FieldMode | undefined;
  /** ln p(y | h) + ln p(h) at u by Laplace's method (method §2.3, step 2). */
  height(u: Float64Array): number;
}

/** Differences of heights a thousandth apart need the field this exact. */
const EXACT = 1e-7;

/** Lays a problem out; searches for the field start at `near`, else at the middle of its law. */
export function terrainOf(problem: AlignmentProblem, near?: Float64Array): Terrain {
  const field = layField(problem);
  const coordinates = hyperCoordinates(problem);
  const start = near ?? middleOf(field);
  const room = jointOf(field);
  const mode = (u: Float64Array, tolerance: number): FieldMode | undefined =>
    fieldMode(field, hyperAt(problem, coordinates, u), { start, tolerance, room });
  return {
    field,
    coordinates,
    mode,
    height(u) {
      const found = mode(u, EXACT);
      return found === undefined ? Number.NEGATIVE_INFINITY : found.lnEvidence - 0.5 * u.reduce((sum, v) => sum + v * v, 0);
    },
  };
}

function middleOf({ problem, shape }: Field): Float64Array {
  const middle = new Float64Array(shape.size + shape.border);
  problem.indicators
    .flatMap((one) => one.offsets)
    .forEach(({ mean }, k) => {
      middle[shape.size + k] = mean;
    });
  return middle;
}

/** The most probable hyperparameters and the normal law around them. */
export interface Summit {
  readonly u: Float64Array;
  readonly height: number;
  readonly factor: ArrowFactor;
  /** The field there. */
  readonly x: Float64Array;
}

/** Where the climb begins: hyperparameters, and the field where one is known. */
export interface Start {
  readonly u: Float64Array;
  readonly x?: Float64Array;
}

/** Climbs to the most probable hyperparameters and measures how sharp they are (method §2.3, step 3). */
export function summitOf(problem: AlignmentProblem, from?: Start): Summit {
  const first = terrainOf(problem, from?.x);
  const start = from?.u ?? new Float64Array(first.coordinates.length);
  const near = terrainOf(problem, first.mode(start, EXACT)?.x);
  const { at, value } = ascend(near.height, start, { step: 1e-3, tolerance: 1e-2, rounds: 50 });
  const x = near.mode(at, EXACT)?.x;
  if (x === undefined || !Number.isFinite(value)) throw new RangeError("no field at the most probable hyperparameters");
  return { u: at, height: value, factor: lawAround(bendAt(terrainOf(problem, x).height, at, 5e-2)), x };
}

/** The bend as a precision; where it is not positive definite, drawn toward that of the prior until it is. */
function lawAround(bend: readonly (readonly number[])[]): ArrowFactor {
  for (let prior = 0; prior <= 1; prior += 0.25) {
    const matrix = arrowMatrix({ size: 0, width: 0, border: bend.length });
    bend.forEach((row, i) => {
      for (let j = 0; j <= i; j++) addAt(matrix, i, j, (1 - prior) * (row[j] as number) + (i === j ? prior : 0));
    });
    const factor = factorArrow(matrix);
    if (factor !== undefined) return factor;
  }
  throw new RangeError("no law around the most probable hyperparameters");
}
