import { type Sufficiency, sufficiency } from "./fit.ts";
import { inAll, type Literal } from "./membership.ts";

/** A case: its degrees of membership in the conditions, in their order, and in the outcome. */
export interface QcaCase {
  readonly id: string;
  readonly conditions: readonly number[];
  readonly outcome: number;
}

/** What a row must reach to count as sufficient, and how many cases it must have to be judged at all. */
export interface Thresholds {
  readonly consistency: number;
  readonly pri: number;
  readonly cases: number;
}

/** One configuration of conditions. `row` has a bit for each condition, the first condition in the highest. */
export interface TruthRow extends Omit<Sufficiency, "coverage"> {
  readonly row: number;
  /** The cases that are more in this configuration than out of it. */
  readonly cases: readonly string[];
  /** Those of them that speak against what the row counts as: out of the outcome in a positive row, in it in a negative one. */
  readonly deviant: readonly string[];
  /** `remainder`: too few cases to be judged. */
  readonly outcome: "positive" | "negative" | "remainder";
}

export interface TruthTable {
  readonly conditions: number;
  /** All 2^k rows, in order. */
  readonly rows: readonly TruthRow[];
  /** How many rows have a case. */
  readonly occurring: number;
  /** Cases at exactly .5 in some condition: they are in no row. Their memberships count towards the fit of every row, as those of all cases do. */
  readonly undecided: readonly string[];
}

/** The literals of a row. */
function literalsOf(row: number, conditions: number): Literal[] {
  return Array.from({ length: conditions }, (_, condition) => ({ condition, present: ((row >> (conditions - 1 - condition)) & 1) === 1 }));
}

/** The truth table of some cases (Ragin 2008, ch. 7): which configurations occur, and which of them go with the outcome. */
export function truthTable(cases: readonly QcaCase[], conditions: number, thresholds: Thresholds): TruthTable {
  const undecided = cases.filter((one) => one.conditions.some(isHalf));
  const decided = cases.filter((one) => !undecided.includes(one));
  const rows = Array.from({ length: 2 ** conditions }, (_, row): TruthRow => {
    const literals = literalsOf(row, conditions);
    const members = decided.filter((one) => inAll(literals, one.conditions) > 0.5);
    const { consistency, pri } = sufficiency(
      cases.map((one) => inAll(literals, one.conditions)),
      cases.map((one) => one.outcome),
    );
    const isSufficient = (consistency ?? 0) >= thresholds.consistency && (pri ?? 0) >= thresholds.pri;
    const outcome = members.length < Math.max(1, thresholds.cases) ? "remainder" : isSufficient ? "positive" : "negative";
    return {
      row,
      cases: members.map(({ id }) => id),
      deviant: members.filter((one) => isAgainst(one, outcome)).map(({ id }) => id),
      consistency,
      pri,
      outcome,
    };
  });
  return {
    conditions,
    rows,
    occurring: rows.filter((row) => row.cases.length > 0).length,
    undecided: undecided.map(({ id }) => id),
  };
}

function isAgainst({ outcome }: QcaCase, row: TruthRow["outcome"]): boolean {
  if (row === "remainder" || isHalf(outcome)) return false;
  return outcome > 0.5 !== (row === "positive");
}

function isHalf(degree: number): boolean {
  return Math.abs(degree - 0.5) < 1e-9;
}
