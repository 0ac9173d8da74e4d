import type { CodeSystem } from "../../model/index.ts";
import { allEnded, type Engine, type NumberColumns, sqlName, sqlText } from "../engine.ts";
import { type AddOn, type AddOnContext, type AddOnTable, namesIn, type PanelColumn, type PanelUnit } from "./add-on.ts";
import { covered, knownNumbers, noneWithin, SQL_TYPES } from "./cells.ts";
import { dyadQuery, stateId } from "./dyad-query.ts";
import { makeMembers, makePairSpells, makeSpine } from "./members.ts";
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

/** A table of values of pairs by year, and the list in whose numbers it is. */
export interface PairTable {
  readonly name: string;
  readonly codes: CodeSystem;
}

/** A panel whose tables stand in the engine: its columns, and the query that gives its rows in the order of `keys`. */
export interface BuiltPanel {
  readonly request: PanelRequest;
  readonly keys: readonly string[];
  readonly columns: readonly BuiltColumn[];
  readonly query: string;
  /** The tables of pairs, by add-on. */
  readonly pairTables: ReadonlyMap<string, PairTable>;
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
  const columns = request.addOns.flatMap((addOn) => builtColumns(addOn, request));
  const codes = new Map(request.addOns.map((addOn) => [addOn.id, codesOf(addOn, request) ?? system] as const));
  const prefix = system === "cow" ? "ccode" : "gwcode";
  if (unit !== "state-year") {
    await allEnded([makeSpine(engine, years[0]), engine.beside((other) => makeAllPeaceYears(other, request, pairTables))]);
    const query = dyadQuery(request, { columns, tables: pairTables });
    return { request, keys: [`${prefix}1`, `${prefix}2`, "year"], columns, query, pairTables, codes };
  }
  await engine.run(`create table panel_state as ${stateQuery(request, columns, pairTables)}`);
  const values = columns.map(({ name }) => `, ${sqlName(name)}`).join("");
  const query = `select code as ${prefix}, year${values} from panel_state order by code, year`;
  return { request, keys: [prefix, "year"], columns, query, pairTables, codes };
}

/** Makes what there can be rows of: `state`, and for a panel of dyads the years that two states share. */
async function makeRows(engine: Engine, request: PanelRequest): Promise<void> {
  const { unit, years, of, with: others } = request;
  await makeStates(engine, request);
  if (unit !== "state-year") await makePairSpells(engine, { years, isDirected: unit === "directed-dyad-year", of, with: others });
}

async function makeAllPeaceYears(engine: Engine, request: PanelRequest, tables: PairTables): Promise<void> {
  for (const addOn of request.addOns)
    await makePeaceYears(engine, { addOn, table: tables.get(addOn.id), system: request.system, coverage: coverageOf(addOn, request) });
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
    `create table state as select ${["m.*", `${stateId("m.code", "m.year", request.years)} as id`, ...values].join(", ")} from member m ${joins.join("\n")} where m.year >= ${request.years[0]}`,
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

type PairTables = BuiltPanel["pairTables"];

/** Makes the tables of values of pairs, one for all add-ons that ask for the same; in a panel without direction, one row for both orders. */
async function makePairTables(engine: Engine, request: PanelRequest): Promise<PairTables> {
  const tables = new Map<string, PairTable>();
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
