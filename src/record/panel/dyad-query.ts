import { sqlName } from "../engine.ts";
import type { BuiltColumn, PairTable, PanelRequest } from "./build-panel.ts";
import { covered, knownNumbers, noneWithin, SQL_TYPES } from "./cells.ts";
import { LIST_START } from "./members.ts";

/** What the query over the rows of a panel of dyads is made of: its columns, and the tables of pairs by add-on. */
export interface DyadRows {
  readonly columns: readonly BuiltColumn[];
  readonly tables: ReadonlyMap<string, PairTable>;
}

/**
 * The rows of the spine, in its order, with what each add-on says of them. Every join keeps the spine on its left, so that the engine streams it past the small
 * tables, on all threads; the two states are always members. They are put in order by one number: a join gives rows that met something before those that
 * did not.
 */
export function dyadQuery(request: PanelRequest, { columns, tables }: DyadRows): string {
  const { system, years } = request;
  const prefix = system === "cow" ? "ccode" : "gwcode";
  const joins = request.addOns.flatMap((addOn) => {
    const table = tables.get(addOn.id);
    if (table === undefined) return [];
    const { name, codes } = table;
    const [a, b] = codes === system ? ["s.a", "s.b"] : [`m1.${codes}`, `m2.${codes}`];
    const values = `left join ${name} on ${name}.a = ${a} and ${name}.b = ${b} and ${name}.year = s.year`;
    const peace = `left join peace_${name} on peace_${name}.a = s.a and peace_${name}.b = s.b and peace_${name}.year = s.year`;
    return addOn.peaceYears === undefined ? [values] : [values, peace];
  });
  const values = columns.map((built) => `${dyadValue(built, request, tables)} as ${sqlName(built.name)}`);
  return `select s.a as ${prefix}1, s.b as ${prefix}2, s.year${values.map((value) => `,\n${value}`).join("")}
    from spine s join state m1 on m1.id = ${stateId("s.a", "s.year", years)} join state m2 on m2.id = ${stateId("s.b", "s.year", years)}
    ${[...new Set(joins)].join("\n")} order by s.place`;
}

/** The whole number of a state in a year of a panel, other than those of all other states and years: the engine finds a row by it in an array. */
export function stateId(code: string, year: string, [from, to]: readonly [number, number]): string {
  return `(${code}::integer * ${to - from + 1} + ${year} - ${from})`;
}

function dyadValue({ name, column, addOn, side, coverage }: BuiltColumn, request: PanelRequest, tables: DyadRows["tables"]): string {
  if (column.direction === "state") return `m${side}.${sqlName(column.name)}`;
  const table = tables.get(addOn.id);
  const conditions = {
    type: column.type,
    covered: covered("s.year", coverage, request),
    known: knownNumbers(["m1", "m2"], table?.codes ?? request.system, request),
  };
  if (addOn.peaceYears?.as === column.name)
    return noneWithin(`coalesce(peace_${table?.name}.years, s.n - ${rowsBefore(coverage)})`, conditions);
  const inTable = side === undefined ? name : `${column.name}${side}`;
  const value = column.sql === undefined ? `${table?.name}.${sqlName(inTable)}` : `(${column.sql.replace(/\bp\./g, `${table?.name}.`)})`;
  if (column.absent === "none" && column.needsRow !== true)
    return noneWithin(column.sql === undefined ? value : `${value}::integer`, conditions);
  return `${value}::${SQL_TYPES[column.type]}`;
}

/** How many rows of the dyad lie before the source begins; none where it begins with the lists. */
function rowsBefore([first]: readonly [number, number]): string {
  if (first <= LIST_START) return "0";
  return `(select coalesce(sum(greatest(least(ps.last, ${first - 1}) - ps.first + 1, 0)), 0) from pair_spell ps where ps.a = s.a and ps.b = s.b)`;
}
