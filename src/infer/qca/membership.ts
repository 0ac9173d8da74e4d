import { logistic } from "../../number/index.ts";

/** The raw values at which a case is fully out of a set, neither in nor out, and fully in; in that order or its reverse. */
export interface Anchors {
  readonly out: number;
  readonly crossover: number;
  readonly in: number;
}

/** Log-odds of membership at the anchors of full membership and full non-membership. */
const FULL = 3;

/** Degree of membership in a set, 0 to 1, by the direct method of calibration (Ragin 2008, ch. 5): log-odds −3, 0, 3 at the anchors, straight between and beyond. */
export function membership(value: number, anchors: Anchors): number {
  const { crossover } = anchors;
  const towardsIn = (value - crossover) * Math.sign(anchors.in - anchors.out) >= 0;
  const full = towardsIn ? anchors.in : anchors.out;
  return logistic(((towardsIn ? FULL : -FULL) * (value - crossover)) / (full - crossover));
}

/** A condition that is present or, with ~, absent. */
export interface Literal {
  /** Which condition, counted from 0. */
  readonly condition: number;
  readonly present: boolean;
}

/** Membership in a conjunction: the least of its literals; 1 in one without any. */
export function inAll(term: readonly Literal[], memberships: readonly number[]): number {
  return Math.min(1, ...term.map(({ condition, present }) => not(memberships[condition] as number, !present)));
}

/** Membership in a disjunction of conjunctions: the greatest of its terms; 0 in one without any. */
export function inAny(terms: readonly (readonly Literal[])[], memberships: readonly number[]): number {
  return Math.max(0, ...terms.map((term) => inAll(term, memberships)));
}

function not(degree: number, negated: boolean): number {
  return negated ? 1 - degree : degree;
}
