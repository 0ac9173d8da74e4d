import { nudged } from "../../number/index.ts";
import { evidenceAt, type Field, jointAt, jointOf } from "./field.ts";
import { type HyperCoordinate, hyperAt } from "./hyper.ts";
import type { FieldMode } from "./mode.ts";

/** The most probable field at hyperparameters u, and how it moves with each of them: one may foresee it elsewhere. */
export interface Bearing {
  readonly u: Float64Array;
  readonly x: Float64Array;
  /** None where they are not known. */
  readonly tangents: readonly Float64Array[];
}

/** Writes into `into` the field that a bearing foresees at u. */
export function foreseen({ u: from, x, tangents }: Bearing, u: Float64Array, into: Float64Array): void {
  into.set(x);
  for (let j = 0; j < tangents.length; j++) {
    const by = (u[j] as number) - (from[j] as number);
    const tangent = tangents[j] as Float64Array;
    for (let i = 0; i < into.length; i++) (into[i] as number) += by * (tangent[i] as number);
  }
}

/**
 * By the implicit function theorem, dx̂/du = H⁻¹ ∂²ln p(y, x | u)/∂x∂u; the second derivative by central differences of the slope. A hyperparameter of an
 * indicator moves that of its own evidence alone.
 */
export function tangentsAt(
  { field, coordinates }: { readonly field: Field; readonly coordinates: readonly HyperCoordinate[] },
  u: Float64Array,
  { x, factor }: FieldMode,
): Float64Array[] {
  const joint = jointOf(field);
  const slopeAt = (moved: Float64Array, indicator: number): Float64Array => {
    const at = { field, hyper: hyperAt(field.problem, coordinates, moved) };
    return (indicator < 0 ? jointAt(joint, at, { x, curvature: "none" }) : evidenceAt(joint, at, { x, indicator })).slope;
  };
  return coordinates.map(({ indicator }, i) => {
    const turn = slopeAt(nudged(u, { i, by: STEP }), indicator).slice();
    const down = slopeAt(nudged(u, { i, by: -STEP }), indicator);
    for (let k = 0; k < turn.length; k++) turn[k] = ((turn[k] as number) - (down[k] as number)) / (2 * STEP);
    return factor.solve(turn, turn);
  });
}

const STEP = 1e-3;
