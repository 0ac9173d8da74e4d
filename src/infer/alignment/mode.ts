import { type ArrowFactor, factorArrow } from "../../number/index.ts";
import { type Curvature, type Field, type Joint, jointAt, jointOf } from "./field.ts";
import type { Hyper } from "./hyper.ts";

/** The most probable field under given hyperparameters, and the normal law around it. It lasts until its room is used again. */
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

/** Room for a search: the joint log-density where it stands, where that is, where it tries to go next, and the step there. */
export interface SearchRoom {
  readonly joint: Joint;
  x: Float64Array;
  next: Float64Array;
  readonly step: Float64Array;
}

/** Room for searches in a field. */
export function searchRoom(field: Field): SearchRoom {
  const vector = (): Float64Array => new Float64Array(field.shape.size + field.shape.border);
  return { joint: jointOf(field), x: vector(), next: vector(), step: vector() };
}

/** Where the search begins and ends, and room for it. */
export interface Search {
  readonly start: Float64Array;
  /** Whether the start is near enough for observed second derivatives. */
  readonly isNear?: boolean;
  /** It ends where no entry of the field moves by more than this. */
  readonly tolerance: number;
  readonly room: SearchRoom;
}

/**
 * Newton's method, every step halved until it goes up: with expected second derivatives, which are always positive definite, and near the mode with those
 * observed. These double the digits with every step, so that after one shorter than √tolerance the next need not be taken. Undefined where h is so far out
 * that nothing converges.
 */
export function fieldMode(field: Field, hyper: Hyper, { start, isNear = false, tolerance, room }: Search): FieldMode | undefined {
  const { joint } = room;
  const at = { field, hyper };
  room.x.set(start);
  jointAt(joint, at, { x: room.x, curvature: isNear ? "observed" : "fisher" });
  let isThere = false;
  for (let i = 0; i < STEPS; i++) {
    if (!Number.isFinite(joint.ln)) return undefined;
    const factor = factorAt(joint, at, room.x);
    if (factor === undefined) return undefined;
    const length = largest(factor.solve(joint.slope, room.step));
    if (isThere || length < tolerance) return lawAt(room, at, factor);
    isThere = SAFELY * length * length < tolerance && isObserved(joint, field);
    if (!stepUp(room, at, length < NEAR && !field.isCanonical ? "observed" : "fisher")) return undefined;
  }
  return undefined;
}

/** The error after a step of Newton's is a multiple of its square; where this is so many times too large there is room for that. */
const SAFELY = 10;

function isObserved({ curvature }: Joint, { isCanonical }: Field): boolean {
  return isCanonical || curvature === "observed";
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

/** The last step is taken without another look: it leads up by half of what its slope promises. */
function lawAt({ joint, x, step }: SearchRoom, at: Place, factor: ArrowFactor): FieldMode | undefined {
  const ln = joint.ln + 0.5 * dot(step, joint.slope);
  const law = isObserved(joint, at.field) ? factor : factorAt(jointAt(joint, at, { x, curvature: "observed" }), at, x);
  for (let i = 0; i < x.length; i++) (x[i] as number) += step[i] as number;
  return law && { x, ln, factor: law, lnEvidence: ln - 0.5 * law.lnDeterminant };
}

/** Goes to the end of a step, or of the largest half of it that goes up, and fills `joint` there; false where not even 2⁻³⁰ of it does. */
function stepUp(room: SearchRoom, at: Place, curvature: Curvature): boolean {
  const { joint, x, next, step } = room;
  const { ln } = joint;
  for (let share = 1; share > 1e-9; share /= 2) {
    for (let i = 0; i < x.length; i++) next[i] = (x[i] as number) + share * (step[i] as number);
    if (jointAt(joint, at, { x: next, curvature }).ln >= ln - 1e-9) {
      room.x = next;
      room.next = x;
      return true;
    }
  }
  return false;
}

function largest(step: Float64Array): number {
  let most = 0;
  for (let i = 0; i < step.length; i++) most = Math.max(most, Math.abs(step[i] as number));
  return most;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
