import type { Bilingual, CodeSystem } from "../../model/index.ts";
import { sqlName } from "../engine.ts";

/** What one row of a panel is: a state in a year, two states in a year, or one state toward another in a year. */
export type PanelUnit = "state-year" | "dyad-year" | "directed-dyad-year";

/**
 * How a value depends on the order of the two states. `state`: a value of one state, in dyads once for each side (`cinc1`, `cinc2`). `side`: a value of one
 * side within this dyad, likewise twice (`gml_hostility1`). `directed`: from the first state toward the second. `mutual`: the same either way.
 */
export type Direction = "state" | "side" | "directed" | "mutual";

export interface PanelColumn {
  readonly name: string;
  readonly type: "flag" | "count" | "measure" | "text";
  readonly direction: Direction;
  readonly says: Bilingual;
  readonly unit?: Bilingual;
  /** What a row that the source does not have means inside its coverage: none, or that nothing is known. */
  readonly absent: "none" | "unknown";
  /** True where there is a value only if the source has a row: a hostility without a dispute is not zero but nothing. */
  readonly needsRow?: true;
  /** The values of states without which there is none: `ideal_distance` needs `ideal` of both. */
  readonly madeOf?: readonly string[];
  /** SQL of a value that follows from those of the two states (`m1`, `m2`) and of the pair (`p`); otherwise the column of that name. */
  readonly sql?: string;
  /** In a panel of states: how the values of a state's pairs come to one (`sum(x)`). */
  readonly over?: string;
}

/** What the SQL of an add-on may refer to. */
export interface AddOnContext {
  readonly years: readonly [number, number];
  /** Numbers of the states toward which alone values are wanted; of all where it is left out. A table may still give others. */
  readonly toward?: readonly number[];
  /** The rows of a data set, or of a table that was measured before, as a table expression. */
  source(set: string): string;
}

/** A table that an add-on makes of its data set, in the numbers of `codes`: one row for each state (`code`) or pair (`a`, `b`) and `year`. */
export interface AddOnTable {
  readonly codes: CodeSystem;
  readonly sql: string;
  /** Its columns beside the keys. */
  readonly columns: readonly string[];
}

/** Something that a panel can carry beside its keys: which data sets it needs, which columns it gives, and how they are made. Another one is another row. */
export interface AddOn {
  readonly id: string;
  readonly title: Bilingual;
  /** The data sets that it is made of, in a panel with the numbers of that list. */
  needs(system: CodeSystem): readonly string[];
  /** Data sets that it takes in too where the data folder has them. */
  readonly mayUse?: readonly string[];
  /** Tables that are measured on its data sets before the panel is made, in the numbers of the Correlates of War. */
  readonly measured?: readonly string[];
  readonly columns: readonly PanelColumn[];
  /** Columns of a panel of states where they are others than those above that are of states. */
  readonly stateColumns?: readonly PanelColumn[];
  /** Values of states; a column whose name begins with `_` stays inside. */
  states?(context: AddOnContext, system: CodeSystem): AddOnTable;
  /** Values of pairs, each in both orders. */
  pairs?(context: AddOnContext, system: CodeSystem): AddOnTable;
  /** The years since the last one with the flag `of`, counted over the rows of a dyad, as the column `as`. */
  readonly peaceYears?: { readonly of: string; readonly as: string };
  /** Why there may be no row although the source covers the year. */
  readonly noRow?: Bilingual;
  /** Why a row may be without a value. */
  readonly noValue?: Bilingual;
}

/** A table expression with each row of `from` once for every year from `first` to `last` (SQL over `src`), within the years given; the year is `y`. */
export function eachYear(
  from: string,
  span: { readonly first: string; readonly last: string; readonly years: readonly [number, number] },
): string {
  const { first, last, years } = span;
  return `${from} src, range(${years[0]}, ${years[1]} + 1) as years(y) where y between ${first} and ${last}`;
}

/** Both orders of a table of pairs: every row as it stands, and once more with its sides exchanged (`x1` and `x2` change places). */
export function bothOrders(from: string, columns: { readonly plain: readonly string[]; readonly sides?: readonly string[] }): string {
  const plain = columns.plain.map(sqlName);
  const sides = (columns.sides ?? []).flatMap((name) => [[`${name}1`, `${name}2`] as const, [`${name}2`, `${name}1`] as const]);
  const straight = sides.map(([name]) => sqlName(name));
  const swapped = sides.map(([name, other]) => `${sqlName(other)} as ${sqlName(name)}`);
  return `(select ${["ccode1 as a", "ccode2 as b", ...plain, ...straight].join(", ")} from ${from}
    union all select ${["ccode2 as a", "ccode1 as b", ...plain, ...swapped].join(", ")} from ${from})`;
}

/** The names under which a column stands in a panel of that unit: two where each side has its own. */
export function namesIn(column: PanelColumn, unit: PanelUnit): readonly string[] {
  const isTwice = unit !== "state-year" && (column.direction === "state" || column.direction === "side");
  const stem = /\d$/.test(column.name) ? `${column.name}_` : column.name;
  return isTwice ? [`${stem}1`, `${stem}2`] : [column.name];
}

/** A panel column, written small. */
export function gives(
  name: string,
  type: PanelColumn["type"],
  direction: Direction,
  [en, zh]: readonly [string, string],
  more: Omit<Partial<PanelColumn>, "name" | "type" | "direction" | "says"> = {},
): PanelColumn {
  return { name, type, direction, says: { en, zh }, absent: "unknown", ...more };
}
