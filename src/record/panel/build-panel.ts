import type { CodeSystem } from "../../model/index.ts";
import { allEnded, type Engine, type NumberColumns, sqlName, sqlText } from "../engine.ts";
import { type AddOn, type AddOnContext, type AddOnTable, namesIn, type PanelColumn, type PanelUnit } from "./add-on.ts";
import { LIST_START, makeMembers, makeSpine } from "./members.ts";
import { makePeaceYears } from "./peace-years.ts";

/** A data set as a panel uses it. */
export interface PanelSource {
  readonly path: string;
  readonly coverage: readonly [number, number];
}

export interface PanelRequest {
  readonly unit: PanelUnit;
  readonly system: CodeSystem;
  /** First and last year, both included. */
  readonly years: readonly [number, number];
  readonly addOns: readonly AddOn[];
  readonly of?: readonly number[] | undefined;
  readonly with?: readonly number[] | undefined;
  /** The data sets that the add-ons need, by id; and the list of states, where the data folder has one. */
  readonly sources: ReadonlyMap<string, PanelSource>;
  /** The tables that add-ons had measured, by name. */
  readonly measured?: ReadonlyMap<string, NumberColumns>;
}

/** One column of a finished panel: its name there, what it is, and the add-on that gave it. */
export interface BuiltColumn {
  readonly name: string;
  readonly column: PanelColumn;
  readonly addOn: AddOn;
  /** Which state a value of one side is about. */
  readonly side: 1 | 2 | undefined;
  /** The years in which there can be a value. */
  readonly coverage: readonly [number, number];
}

/** A panel whose tables stand in the engine: its columns, and the query that gives its rows, `keys` being the columns that order them. */
export interface BuiltPanel {
  readonly request: PanelRequest;
  readonly keys: readonly string[];
  readonly columns: readonly BuiltColumn[];
  readonly query: string;
  /** The tables of pairs, by add-on, and the list in whose numbers each is. */
  readonly pairTables: ReadonlyMap<string, { readonly name: string; readonly codes: CodeSystem }>;
  /** The list in whose numbers each add-on's values are. */
  readonly codes: ReadonlyMap<string, CodeSystem>;
}

/** Makes the tables of a panel and the query over them. Nothing is filled in: what a source does not say stays empty. */
export async function buildPanel(engine: Engine, request: PanelRequest): Promise<BuiltPanel> {
  const { system, years, unit } = request;
  const list = request.sources.get(system === "cow" ? "cow-states" : "gw-states");
  const isCrossing = request.addOns.some((addOn) => codesOf(addOn, request) !== system);
  await makeMembers(engine, { system, years, list: list === undefined ? undefined : tableOf(list), isCrossing });
  for (const [name, columns] of request.measured ?? []) await engine.fill(measuredName(name), columns);
  const [, pairTables] = await allEnded([makeRows(engine, request), engine.beside((other) => makePairTables(other, request))]);
  if (unit !== "state-year") {
    for (const addOn of request.addOns)
      await makePeaceYears(engine, { addOn, table: pairTables.get(addOn.id), system, coverage: coverageOf(addOn, request) });
  }
  const columns = request.addOns.flatMap((addOn) => builtColumns(addOn, request));
  const prefix = system === "cow" ? "ccode" : "gwcode";
  const keys = unit === "state-year" ? [prefix, "year"] : [`${prefix}1`, `${prefix}2`, "year"];
  const codes = new Map(request.addOns.map((addOn) => [addOn.id, codesOf(addOn, request) ?? system] as const));
  if (unit !== "state-year") return { request, keys, columns, query: dyadQuery(request, columns, pairTables), pairTables, codes };
  await engine.run(`create table panel_state as ${stateQuery(request, columns, pairTables)}`);
  const [key = "", ...rest] = [...keys, ...columns.map(({ name }) => sqlName(name))];
  return {
    request,
    keys,
    columns,
    query: `select code as ${[key, ...rest].join(", ")} from panel_state`,
    pairTables,
    codes,
  };
}

/** Makes what the rows stand on: `state`, and in a panel of dyads their spine. */
async function makeRows(engine: Engine, request: PanelRequest): Promise<void> {
  const { unit, years, of, with: others } = request;
  await makeStates(engine, request);
  if (unit !== "state-year") await makeSpine(engine, { years, isDirected: unit === "directed-dyad-year", of, with: others });
}

/** The columns of an add-on in a panel of that unit; none where it has nothing to say of it. */
export function columnsFor(addOn: AddOn, unit: PanelUnit): readonly PanelColumn[] {
  if (unit !== "state-year") return addOn.columns;
  return addOn.stateColumns ?? addOn.columns.filter(({ direction }) => direction === "state");
}

/** The lists of states: they say which rows there are, not what is known of them. */
const LISTS: readonly string[] = ["cow-states", "gw-states"];

/** The years for which all data sets that an add-on needs have something to say; of one that needs none, those for which any has that it may use. */
export function coverageOf(addOn: AddOn, { system, sources }: Pick<PanelRequest, "system" | "sources">): readonly [number, number] {
  const spansOf = (ids: readonly string[]) => ids.flatMap((id) => sources.get(id) ?? []).map(({ coverage }) => coverage);
  const sets = addOn.needs(system).filter((id) => !LISTS.includes(id));
  if (sets.length === 0) {
    const any = spansOf(addOn.mayUse ?? []);
    return [Math.min(...any.map(([first]) => first)), Math.max(...any.map(([, last]) => last))];
  }
  const spans = spansOf(sets);
  return [Math.max(...spans.map(([first]) => first)), Math.min(...spans.map(([, last]) => last))];
}

function builtColumns(addOn: AddOn, request: PanelRequest): BuiltColumn[] {
  const coverage = coverageOf(addOn, request);
  return columnsFor(addOn, request.unit).flatMap((column) => {
    const names = namesIn(column, request.unit);
    return names.map(
      (name, i): BuiltColumn => ({ name, column, addOn, side: names.length === 2 ? (i === 0 ? 1 : 2) : undefined, coverage }),
    );
  });
}

function tableOf({ path }: PanelSource): string {
  return `read_parquet(${sqlText(path)})`;
}

function measuredName(table: string): string {
  return `measured ${table}`;
}

function contextOf(request: PanelRequest): AddOnContext {
  return {
    years: request.years,
    source(id) {
      if (request.measured?.has(id)) return sqlName(measuredName(id));
      const source = request.sources.get(id);
      if (source === undefined) throw new RangeError(`the data set ${id} was not given`);
      return tableOf(source);
    },
  };
}

/** The list in whose numbers an add-on's tables are. */
function codesOf(addOn: AddOn, request: PanelRequest): CodeSystem | undefined {
  const context = contextOf(request);
  return (addOn.states ?? addOn.pairs)?.(context, request.system).codes;
}

/** The values of states that an add-on gives. */
export function statesTable(addOn: AddOn, request: PanelRequest): AddOnTable | undefined {
  return addOn.states?.(contextOf(request), request.system);
}

const SQL_TYPES = { flag: "tinyint", count: "integer", measure: "double", text: "varchar" } as const;

/** Makes `state`: each member in each year with the values of states, a zero where the source's silence means none. */
async function makeStates(engine: Engine, request: PanelRequest): Promise<void> {
  const parts = request.addOns.flatMap((addOn, i) => {
    const table = statesTable(addOn, request);
    return table === undefined ? [] : [{ addOn, table, alias: `s${i}` }];
  });
  const values = parts.flatMap(({ addOn, table, alias }) => [
    ...table.columns.map((name) => `${stateValue(addOn, { name, table, alias, request })} as ${sqlName(name)}`),
    `${alias}.code is not null as ${sqlName(`has ${addOn.id}`)}`,
  ]);
  const joins = parts.map(
    ({ table, alias }) => `left join (${table.sql}) ${alias} on ${alias}.code = m.${table.codes} and ${alias}.year = m.year`,
  );
  await engine.run(
    `create table state as select ${["m.*", ...values].join(", ")} from member m ${joins.join("\n")} where m.year >= ${request.years[0]}`,
  );
}

function stateValue(addOn: AddOn, part: { name: string; table: AddOnTable; alias: string; request: PanelRequest }): string {
  const { name, table, alias, request } = part;
  const value = `${alias}.${sqlName(name)}`;
  const column = addOn.columns.find((one) => one.name === name);
  if (column === undefined) return value;
  if (column.absent === "unknown" || column.needsRow === true) return `${value}::${SQL_TYPES[column.type]}`;
  return noneWithin(value, {
    type: column.type,
    covered: covered("m.year", coverageOf(addOn, request), request),
    known: knownNumbers(["m"], table.codes, request),
  });
}

/** A value whose absence means none: zero where the source covers the year and its numbers are known, otherwise empty. */
function noneWithin(
  value: string,
  { type, covered: inYears, known }: { type: PanelColumn["type"]; covered: string[]; known: string[] },
): string {
  const filled = `coalesce(${value}, 0)::${SQL_TYPES[type]}`;
  const conditions = [...inYears, ...known];
  return conditions.length === 0 ? filled : `case when ${conditions.join(" and ")} then ${filled} end`;
}

function covered(year: string, [first, last]: readonly [number, number], { years }: PanelRequest): string[] {
  return first <= years[0] && last >= years[1] ? [] : [`${year} between ${first} and ${last}`];
}

function knownNumbers(aliases: readonly string[], codes: CodeSystem, { system }: PanelRequest): string[] {
  return codes === system ? [] : aliases.map((alias) => `${alias}.${codes} is not null`);
}

type PairTables = BuiltPanel["pairTables"];

/** Makes the tables of values of pairs, one for all add-ons that ask for the same; in a panel without direction, one row for both orders. */
async function makePairTables(engine: Engine, request: PanelRequest): Promise<PairTables> {
  const tables = new Map<string, { name: string; codes: CodeSystem }>();
  const made = new Map<string, string>();
  for (const addOn of request.addOns) {
    const table = addOn.pairs?.(contextOf(request), request.system);
    if (table === undefined) continue;
    const first = addOn.peaceYears === undefined ? `year >= ${request.years[0]} and` : "";
    const inYears = `select * from (${table.sql}) where ${first} year <= ${request.years[1]}`;
    const sql = request.unit === "dyad-year" ? eitherWay(inYears, addOn, { table, isOwnList: table.codes === request.system }) : inYears;
    const name = made.get(sql) ?? `pair_${made.size}`;
    if (!made.has(sql)) await engine.run(`create table ${name} as ${sql}`);
    made.set(sql, name);
    tables.set(addOn.id, { name, codes: table.codes });
  }
  return tables;
}

/**
 * One row for both orders of a pair: what is directed holds if it holds either way; a side is that of the lower or the higher number. Where the source
 * numbers states by another list than the panel, its lower number may be the higher there (Serbia and Croatia): then both orders stand.
 */
function eitherWay(sql: string, addOn: AddOn, { table, isOwnList }: { readonly table: AddOnTable; readonly isOwnList: boolean }): string {
  const directed = new Set(addOn.columns.flatMap(({ name, direction }) => (direction === "directed" ? [name] : [])));
  const rows = (a: "least" | "greatest", b: "least" | "greatest", own: string): string => {
    const values = table.columns.map((name) => `max(${sqlName(name)})${directed.has(name) ? "" : ` filter (${own})`} as ${sqlName(name)}`);
    return `select ${a}(a, b) as a, ${b}(a, b) as b, year, ${values.join(", ")} from (${sql}) group by least(a, b), greatest(a, b), year`;
  };
  const lowerFirst = rows("least", "greatest", "a < b");
  return isOwnList ? lowerFirst : `${lowerFirst} union all ${rows("greatest", "least", "a > b")}`;
}

/**
 * The rows of the spine with what each add-on says of them. Every join keeps the spine on its left, so that the engine streams it past the small tables, on
 * all threads; the two states are always members.
 */
function dyadQuery(request: PanelRequest, columns: readonly BuiltColumn[], tables: PairTables): string {
  const prefix = request.system === "cow" ? "ccode" : "gwcode";
  const joins = request.addOns.flatMap((addOn) => {
    const table = tables.get(addOn.id);
    if (table === undefined) return [];
    const { name, codes } = table;
    const [a, b] = codes === request.system ? ["s.a", "s.b"] : [`m1.${codes}`, `m2.${codes}`];
    const values = `left join ${name} on ${name}.a = ${a} and ${name}.b = ${b} and ${name}.year = s.year`;
    const peace = `left join peace_${name} on peace_${name}.a = s.a and peace_${name}.b = s.b and peace_${name}.year = s.year`;
    return addOn.peaceYears === undefined ? [values] : [values, peace];
  });
  const values = columns.map((built) => `${dyadValue(built, request, tables)} as ${sqlName(built.name)}`);
  return `select s.a as ${prefix}1, s.b as ${prefix}2, s.year${values.map((value) => `,\n${value}`).join("")}
    from spine s left join state m1 on m1.code = s.a and m1.year = s.year left join state m2 on m2.code = s.b and m2.year = s.year
    ${[...new Set(joins)].join("\n")}`;
}

function dyadValue({ name, column, addOn, side, coverage }: BuiltColumn, request: PanelRequest, tables: PairTables): string {
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

function stateQuery(request: PanelRequest, columns: readonly BuiltColumn[], tables: PairTables): string {
  const { of } = request;
  const joins = request.addOns.flatMap((addOn, i) => {
    const table = tables.get(addOn.id);
    const sums = columns.flatMap((built) =>
      built.addOn === addOn && built.column.over !== undefined ? [`${built.column.over} as ${sqlName(built.name)}`] : [],
    );
    if (table === undefined || sums.length === 0) return [];
    const each = `select p.a, p.year, ${sums.join(", ")} from ${table.name} p join member o on o.${table.codes} = p.b and o.year = p.year group by p.a, p.year`;
    return [`left join (${each}) p${i} on p${i}.a = m.${table.codes} and p${i}.year = m.year`];
  });
  const values = columns.map((built) => `${valueOfState(built, request, tables)} as ${sqlName(built.name)}`);
  const where = of === undefined ? "" : `where m.code in (${of.join(", ")})`;
  return `select m.code, m.year${values.map((value) => `,\n${value}`).join("")} from state m ${joins.join("\n")} ${where}`;
}

function valueOfState({ name, column, addOn, coverage }: BuiltColumn, request: PanelRequest, tables: PairTables): string {
  if (column.over === undefined) return `m.${sqlName(name)}`;
  const value = `p${request.addOns.indexOf(addOn)}.${sqlName(name)}`;
  if (column.needsRow === true) return `${value}::${SQL_TYPES[column.type]}`;
  const codes = tables.get(addOn.id)?.codes ?? request.system;
  return noneWithin(value, {
    type: column.type,
    covered: covered("m.year", coverage, request),
    known: knownNumbers(["m"], codes, request),
  });
}
