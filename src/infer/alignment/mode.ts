import { type ArrowFactor, factorArrow } from "../../number/index.ts";
import { type Curvature, type Field, type Joint, jointAt } from "./field.ts";
import type { Hyper } from "./hyper.ts";

/** The most probable field under given hyperparameters, and the normal law around it. */
export interface FieldMode {
  readonly x: Float64Array;
  /** ln p(y, x | h) there, without the 2π of x. */
  readonly ln: number;
  /** Of the observed precision; of the expected one where that is not positive definite. */
  readonly factor: ArrowFactor;
  /** ln p(y | h) by Laplace's method: exact where every indicator is Gaussian. */
  readonly lnEvidence: number;
}

const STEPS = 100;
/** Steps shorter than this are near enough for observed second derivatives, which get there in fewer. */
const NEAR = 0.5;

/** Where the search begins and ends, and room for it; what is found lasts until the room is used again. */
export interface Search {
  readonly start: Float64Array;
  /** It ends where no entry of the field moves by more than this. */
  readonly tolerance: number;
  readonly room: Joint;
}

/**
 * Newton's method, every step halved until it goes up: with expected second derivatives, which are always positive definite, and near the mode with those
 * observed. Undefined where h is so far out that nothing converges.
 */
export function fieldMode(field: Field, hyper: Hyper, { start, tolerance, room: joint }: Search): FieldMode | undefined {
  const at = { field, hyper };
  jointAt(joint, at, { x: start, curvature: "fisher" });
  let x = start;
  for (let i = 0; i < STEPS; i++) {
    const { ln } = joint;
    if (!Number.isFinite(ln)) return undefined;
    const factor = factorAt(joint, at, x);
    if (factor === undefined) return undefined;
    const step = factor.solve(joint.slope);
    const length = largest(step);
    if (length < tolerance) return lawAt(joint, at, { x, ln, factor });
    const next = stepUp(joint, at, { x, ln, step, curvature: length < NEAR && !field.isCanonical ? "observed" : "fisher" });
    if (next === undefined) return undefined;
    x = next;
  }
  return undefined;
}

interface Place {
  readonly field: Field;
  readonly hyper: Hyper;
}

/**
 * Of the second derivatives that `joint` holds; of the expected ones where those observed are not positive definite. Undefined where h is so far out that
 * not even these are, in floating point.
 */
function factorAt(joint: Joint, at: Place, x: Float64Array): ArrowFactor | undefined {
  return factorArrow(joint.precision) ?? factorArrow(jointAt(joint, at, { x, curvature: "fisher" }).precision);
}

function lawAt(joint: Joint, at: Place, { x, ln, factor }: { x: Float64Array; ln: number; factor: ArrowFactor }): FieldMode | undefined {
  const isObserved = at.field.isCanonical || joint.curvature === "observed";
  const law = isObserved ? factor : factorAt(jointAt(joint, at, { x, curvature: "observed" }), at, x);
  return law && { x, ln, factor: law, lnEvidence: ln - 0.5 * law.lnDeterminant };
}

/** Fills `joint` at the end of a step, or of the largest half of it that goes up; undefined where not even 2⁻³⁰ of it does. */
function stepUp(
  joint: Joint,
  at: Place,
  { x, ln, step, curvature }: { x: Float64Array; ln: number; step: Float64Array; curvature: Curvature },
): Float64Array | undefined {
  for (let share = 1; share > 1e-9; share /= 2) {
    const next = new Float64Array(x.length);
    for (let i = 0; i < x.length; i++) next[i] = (x[i] as number) + share * (step[i] as number);
    if (jointAt(joint, at, { x: next, curvature }).ln >= ln - 1e-9) return next;
  }
  return undefined;
}

function largest(step: Float64Array): number {
  let most = 0;
  for (let i = 0; i < step.length; i++) most = Math.max(most, Math.abs(step[i] as number));
  return most;
}
