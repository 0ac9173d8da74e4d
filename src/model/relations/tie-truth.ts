import type { RegisterRelation } from "../relation.ts";

/** Whether a relation between two actors has one of some values on a day. */
export interface TieAsked {
  readonly relation: RegisterRelation;
  /** Whose relation it is, and towards whom; for a symmetric relation in either order. */
  readonly from: string;
  readonly to: string;
  /** `none` stands for what was ended, too. */
  readonly values: readonly string[];
  readonly day: number;
}

/** What the register says of it, and the claims that say so. */
export interface TieTruth {
  readonly truth: "certain" | "possible" | "no" | "unknown";
  readonly claims: readonly string[];
}
