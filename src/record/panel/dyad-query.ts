import { sqlName } from "../engine.ts";
import type { BuiltColumn, PanelRequest } from "./build-panel.ts";
import { covered, knownNumbers, noneWithin, SQL_TYPES } from "./cells.ts";
import { LIST_START } from "./members.ts";
import { inPair, type PairTable, peaceTable } from "./pairs.ts";

/** What the query over the rows of a panel of dyads is made of. */
export interface DyadRows {
  readonly columns: readonly BuiltColumn[];
  /** The tables of pairs, by add-on. */
  readonly tables: ReadonlyMap<string, PairTable>;
  /** How many rows the table `pair` has, beside the one that says nothing. */
  readonly pairs: number;
}

/** The rows of the spine, in its order, with what each add-on says of them. The two states are always members. */
export function dyadQuery(request: PanelRequest, rows: DyadRows): string {
  const { system, years } = request;
  const prefix = system === "cow" ? "ccode" : "gwcode";
  const values = rows.columns.map((built) => `${dyadValue(built, request, rows.tables)} as ${sqlName(built.name)}`);
  return `select s.a as ${prefix}1, s.b as ${prefix}2, s.year${values.map((value) => `,\n${value}`).join("")}
    from spine s join state m1 on m1.id = ${stateId("s.a", "s.year", years)} join state m2 on m2.id = ${stateId("s.b", "s.year", years)} join pair p on p.id = s.pair
    ${keepsOrder(request, rows) ? "" : `order by ${prefix}1, ${prefix}2, s.year`}`;
}

/** The whole number of a state in a year of a panel, other than those of all other states and years. */
export function stateId(code: string, year: string, [from, to]: readonly [number, number]): string {
  return `(${code}::integer * ${to - from + 1} + ${year} - ${from})`;
}

/** Numbers of states are less than this in either list. */
const CODES = 1000;

/** The engine looks a row up by a whole number in an array where these are at most so many and lie so near together. */
const ARRAY = 1_000_000;

/**
 * Whether rows come out as the spine has them. A join that looks each row up in an array leaves them in their order; any other join gives rows that have met
 * something before those that have not.
 */
function keepsOrder({ years: [from, to] }: PanelRequest, { columns, pairs }: DyadRows): boolean {
  const isCountedOnce = columns.every(({ addOn, coverage }) => addOn.peaceYears === undefined || rowsBefore(coverage) === "0");
  return isCountedOnce && pairs < ARRAY && CODES * (to - from + 1) < ARRAY;
}

function dyadValue({ name, column, addOn, side, coverage }: BuiltColumn, request: PanelRequest, tables: DyadRows["tables"]): string {
  if (column.direction === "state") return `m${side}.${sqlName(column.name)}`;
  const table = tables.get(addOn.id);
  const of = (one: string): string => (table === undefined ? sqlName(one) : `p.${inPair(table, one)}`);
  const conditions = {
    type: column.type,
    covered: covered("s.year", coverage, request),
    known: knownNumbers(["m1", "m2"], table?.codes ?? request.system, request),
  };
  if (table !== undefined && addOn.peaceYears?.as === column.name) {
    const peace = peaceTable(table, request.system);
    return noneWithin(`coalesce(p.${inPair(peace, "years")}, s.n - ${rowsBefore(coverage)})`, conditions);
  }
  const value =
    column.sql === undefined
      ? of(side === undefined ? name : `${column.name}${side}`)
      : `(${column.sql.replace(/\bp\.(\w+)/g, (_, one) => of(one))})`;
  if (column.absent === "none" && column.needsRow !== true)
    return noneWithin(column.sql === undefined ? value : `${value}::integer`, conditions);
  return `${value}::${SQL_TYPES[column.type]}`;
}

/** How many rows of the dyad lie before the source begins; none where it begins with the lists. */
function rowsBefore([first]: readonly [number, number]): string {
  if (first <= LIST_START) return "0";
  return `(select coalesce(sum(greatest(least(ps.last, ${first - 1}) - ps.first + 1, 0)), 0) from pair_spell ps where ps.a = s.a and ps.b = s.b)`;
}
