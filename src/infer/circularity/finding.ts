import type { CircularityCode, CircularityLevel } from "../../model/index.ts";

/** What one check finds, before words are put to it. */
export interface CheckFinding {
  readonly code: CircularityCode;
  readonly level: CircularityLevel;
  readonly measure: number | null;
  readonly names: readonly string[];
}

/** Sums that ought to reach a bound may fall short of it by rounding. */
const ROUNDING = 1e-9;

export function reaches(measure: number, bound: number): boolean {
  return measure >= bound - ROUNDING;
}

export function exceeds(measure: number, bound: number): boolean {
  return measure > bound + ROUNDING;
}
