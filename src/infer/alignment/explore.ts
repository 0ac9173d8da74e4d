import { type ArrowFactor, addAt, arrowMatrix, ascend, bendAt, factorArrow, gradientAt } from "../../number/index.ts";
import { type Field, layField } from "./field.ts";
import { type HyperCoordinate, hyperAt, hyperCoordinates } from "./hyper.ts";
import { type FieldMode, fieldMode, type SearchRoom, searchRoom } from "./mode.ts";
import type { AlignmentProblem } from "./problem.ts";
import { type Bearing, foreseen, tangentsAt } from "./tangents.ts";

/** A problem laid out, with the means to follow its hyperparameters u. */
export interface Terrain {
  readonly field: Field;
  readonly coordinates: readonly HyperCoordinate[];
  readonly room: SearchRoom;
  /** The most probable field at u to a tolerance; undefined where u is too far out. It lasts until the next is asked for. */
  mode(u: Float64Array, tolerance: number): FieldMode | undefined;
  /** ln p(y | h) + ln p(h) at u by Laplace's method (method §2.3, step 2). */
  height(u: Float64Array): number;
  /** From now on searches for the field begin along these tangents. */
  follow(bearing: Bearing): void;
  /** The most probable field at u and its tangents there, which it follows from now on; undefined where u is too far out. */
  settle(u: Float64Array): Bearing | undefined;
}

const EXACT = 1e-7;
/** Heights need the field this exact: what is left is alike on both sides of a difference. */
const ALIKE = 1e-6;

/**
 * Lays a problem out; searches for the field follow this bearing, else they begin at the middle of its law. Another terrain that is laid out alike lends its
 * room: of both only the last mode lasts.
 */
export function terrainOf(problem: AlignmentProblem, from?: Bearing, alike?: Terrain): Terrain {
  const field = layField(problem, alike?.field);
  const coordinates = alike?.coordinates ?? hyperCoordinates(problem);
  const room = alike?.room ?? searchRoom(field);
  const start = middleOf(field);
  let bearing = from;
  const mode = (u: Float64Array, tolerance: number): FieldMode | undefined => {
    const hyper = hyperAt(problem, coordinates, u);
    if (bearing === undefined) return fieldMode(field, hyper, { start, tolerance, room });
    foreseen(bearing, u, start);
    // What is foreseen far away may be far off.
    return (
      fieldMode(field, hyper, { start, isNear: true, tolerance, room }) ?? fieldMode(field, hyper, { start: bearing.x, tolerance, room })
    );
  };
  return {
    ...{ field, coordinates, room, mode },
    height(u) {
      const found = mode(u, ALIKE);
      return found === undefined ? Number.NEGATIVE_INFINITY : found.lnEvidence - 0.5 * u.reduce((sum, v) => sum + v * v, 0);
    },
    follow(next) {
      bearing = next;
    },
    settle(u) {
      const found = mode(u, EXACT);
      if (found === undefined) return undefined;
      bearing = { u, x: found.x.slice(), tangents: tangentsAt({ field, coordinates }, u, found) };
      return bearing;
    },
  };
}

function middleOf({ shape, laws }: Field): Float64Array {
  const middle = new Float64Array(shape.size + shape.border);
  laws.forEach(({ mean }, k) => {
    middle[shape.size + k] = mean;
  });
  return middle;
}

/** The most probable hyperparameters, the field there with its tangents, and the normal law around them. */
export interface Summit extends Bearing {
  readonly height: number;
  readonly factor: ArrowFactor;
}

/** Where the climb begins: hyperparameters, and the field where one is known. */
export interface Start {
  readonly u: Float64Array;
  readonly x?: Float64Array;
}

/** Climbs to the most probable hyperparameters and measures how sharp they are (method §2.3, step 3). */
export function summitOf(problem: AlignmentProblem, from?: Start): Summit {
  const terrain = terrainOf(problem);
  const { coordinates, height } = terrain;
  const hill = {
    height,
    // Of differences a thousandth apart each begins along the tangents at u, and is there at once.
    gradient: (u: Float64Array) => (terrain.settle(u) === undefined ? u.map(() => Number.NaN) : gradientAt(height, u, 1e-3)),
  };
  const { at, value } = ascend(hill, from?.u ?? new Float64Array(coordinates.length), { tolerance: 1e-2, rounds: 50 });
  const bearing = terrain.settle(at);
  if (bearing === undefined || !Number.isFinite(value)) throw new RangeError("no field at the most probable hyperparameters");
  return { ...bearing, height: value, factor: lawAround(bendAt(height, at, 5e-2)) };
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
