import { type Engine, sqlName, sqlText } from "../engine.ts";
import type { BuiltColumn, BuiltPanel } from "./build-panel.ts";

/**
 * Why a cell is empty. `not-covered`: the source says nothing of that year. `no-number`: the state has no number in the source's list in that year.
 * `no-row`: the source covers the year and has no row for the state or pair. `no-value`: it has the row, without this value. `not-applicable`: there can be
 * none, as there is no dispute whose hostility could be given.
 */
export const REASONS = ["not-covered", "no-number", "no-row", "no-value", "not-applicable"] as const;
export type Reason = (typeof REASONS)[number];

/** How many cells of a column are empty for one reason. */
export interface EmptyCells {
  readonly column: string;
  readonly reason: Reason;
  readonly rows: number;
}

/**
 * Makes the table `reason`: for every empty cell of the panel one row that covers it. A row says for a column, from a year to a year, why; `code1` and
 * `code2` are the states it is about, empty where it is about all. `cells` counts the cells.
 */
export async function makeReasons(engine: Engine, panel: BuiltPanel): Promise<readonly EmptyCells[]> {
  await engine.run(
    "create table reason (place integer, code1 smallint, code2 smallint, first smallint, last smallint, reason varchar, cells bigint)",
  );
  if (panel.request.unit !== "state-year") await prepare(engine, panel);
  for (const addOn of panel.request.addOns) {
    const queries = panel.columns.flatMap((built, place) =>
      built.addOn === addOn ? reasonQueries(built, panel).map((query) => `select ${place}, * from (${query}) where cells > 0`) : [],
    );
    if (queries.length > 0) await engine.run(`insert into reason ${queries.join("\nunion all ")}`);
  }
  const totals = await engine.rows<{ place: number; reason: Reason; rows: number }>(
    "select place, reason, sum(cells) as rows from reason group by place, reason order by place, reason",
  );
  return totals.map(({ place, reason, rows }) => ({ column: panel.columns[place]?.name ?? "", reason, rows }));
}

/** Makes what several columns share: how many rows each state has on either side in a year, and for each add-on the rows that its source does not have. */
async function prepare(engine: Engine, panel: BuiltPanel): Promise<void> {
  for (const own of ["a", "b"])
    await engine.run(`create table rows_${own} as select ${own} as code, year, count(*) as rows from spine group by ${own}, year`);
  for (const { name } of panel.pairTables.values()) {
    const shared = panel.columns.find((built) => panel.pairTables.get(built.addOn.id)?.name === name && !isFilled(built));
    if (shared !== undefined) await engine.run(`create table absent_${name} as ${absentRows(shared, panel)}`);
  }
}

/** The rows of the table `reason` as they are written, in order. */
export function reasonsQuery({ columns, request }: BuiltPanel): string {
  const [one, two] = request.system === "cow" ? ["ccode1", "ccode2"] : ["gwcode1", "gwcode2"];
  const names = columns.map((built, place) => `(${place}, ${sqlText(built.name)})`);
  if (names.length === 0) return `select ''::varchar as "column", code1 as ${one}, code2 as ${two}, first, last, reason, cells from reason`;
  const codes = request.unit === "state-year" ? `code1 as ${one.slice(0, -1)}` : `code1 as ${one}, code2 as ${two}`;
  return `select n.name as "column", ${codes}, first, last, reason, cells
    from reason join (values ${names.join(", ")}) n(place, name) using (place)
    order by place, code1 nulls first, code2 nulls first, first`;
}

function reasonQueries(built: BuiltColumn, panel: BuiltPanel): string[] {
  const outside = notCovered(built, panel);
  if (panel.request.unit === "state-year") return [...outside, ...inStates(built, panel)];
  if (built.column.direction === "state") return [...outside, sideReasons(built, panel, built.side ?? 1)];
  if (built.column.madeOf !== undefined) return [...outside, sideReasons(built, panel, 1), sideReasons(built, panel, 2)];
  return [...outside, ...unnumbered(built, panel), ...inPairs(built, panel)];
}

/** The years of the panel before and after those of the source. */
function notCovered({ coverage: [first, last] }: BuiltColumn, { request }: BuiltPanel): string[] {
  const { years, unit } = request;
  const spans: (readonly [number, number])[] = [
    [years[0], Math.min(first - 1, years[1])],
    [Math.max(last + 1, years[0]), years[1]],
  ];
  const rows = unit === "state-year" ? `panel_state` : "spine";
  return spans
    .filter(([from, to]) => from <= to)
    .map(
      ([from, to]) =>
        `select null::smallint, null::smallint, ${from}, ${to}, 'not-covered', count(*) as cells from ${rows} where year between ${from} and ${to}`,
    );
}

/** In a column of states: no number, no row, or no value, as runs of years of each state. */
function stateReason(built: BuiltColumn, panel: BuiltPanel, alias: string): string {
  const number = `${alias}.${panel.codes.get(built.addOn.id) ?? panel.request.system}`;
  return `case when ${number} is null then 'no-number' when not ${alias}.${sqlName(`has ${built.addOn.id}`)} then 'no-row' else 'no-value' end`;
}

function sideReasons(built: BuiltColumn, panel: BuiltPanel, side: 1 | 2): string {
  const [first, last] = built.coverage;
  const needed = built.column.madeOf ?? [built.column.name];
  const isEmpty = (alias: string): string => needed.map((name) => `${alias}.${sqlName(name)} is null`).join(" or ");
  const own = side === 1 ? "a" : "b";
  const otherIsThere = built.column.madeOf !== undefined && side === 2;
  const rows = otherIsThere
    ? `(select s.b as code, s.year, count(*) as rows from spine s join state o on o.code = s.a and o.year = s.year where not (${isEmpty("o")}) group by s.b, s.year)`
    : `rows_${own}`;
  const each = `select m.code, m.year, ${stateReason(built, panel, "m")} as reason, r.rows from state m join ${rows} r on r.code = m.code and r.year = m.year
    where m.year between ${first} and ${last} and (${isEmpty("m")})`;
  const codes = side === 1 ? "code, null::smallint" : "null::smallint, code";
  return runs(each, { keys: ["code", "reason"], shown: codes });
}

function runs(each: string, { keys, shown }: { readonly keys: readonly string[]; readonly shown: string }): string {
  const by = keys.join(", ");
  return `select ${shown}, min(year) as first, max(year) as last, reason, sum(rows) as cells
    from (select *, year - row_number() over (partition by ${by} order by year) as island from (${each})) group by ${by}, island`;
}

/** Rows of pairs of which one state has no number in the source's list. */
function unnumbered(built: BuiltColumn, panel: BuiltPanel): string[] {
  const codes = panel.codes.get(built.addOn.id) ?? panel.request.system;
  if (codes === panel.request.system) return [];
  const [first, last] = built.coverage;
  const each = (
    own: string,
    other: string,
    isSecond: boolean,
  ): string => `select s.${own} as code, s.year, 'no-number' as reason, count(*) as rows
    from spine s join state m on m.code = s.${own} and m.year = s.year join state o on o.code = s.${other} and o.year = s.year
    where s.year between ${first} and ${last} and m.${codes} is null ${isSecond ? `and o.${codes} is not null` : ""} group by s.${own}, s.year`;
  return [
    runs(each("a", "b", false), { keys: ["code", "reason"], shown: "code, null::smallint" }),
    runs(each("b", "a", true), { keys: ["code", "reason"], shown: "null::smallint, code" }),
  ];
}

/** Whether the silence of the source means none, so that no cell within its coverage is empty. */
function isFilled({ column }: BuiltColumn): boolean {
  return (column.absent === "none" && column.needsRow !== true) || column.direction === "state" || column.madeOf !== undefined;
}

/** Rows of pairs that the source does not have, and those that it has without this value. */
function inPairs(built: BuiltColumn, panel: BuiltPanel): string[] {
  const table = panel.pairTables.get(built.addOn.id);
  if (isFilled(built) || table === undefined) return [];
  const { name, column, side } = built;
  const { from, where } = joinedPairs(built, panel, "");
  const value = `p.${sqlName(side === undefined ? name : `${column.name}${side}`)}`;
  const withoutValue = `select s.a, s.b, s.year, 'no-value' as reason, 1 as rows from ${from} where ${where} and ${value} is null`;
  return [`select * from absent_${table.name}`, runs(withoutValue, { keys: ["a", "b", "reason"], shown: "a as code1, b as code2" })];
}

/** The rows of the panel that the source of an add-on does not have: as runs of pairs, or, where there can be no value then, as their number. */
function absentRows(built: BuiltColumn, panel: BuiltPanel): string {
  const { from, where } = joinedPairs(built, panel, "left");
  const rows = `${from} where ${where} and p.a is null`;
  const [first, last] = [Math.max(built.coverage[0], panel.request.years[0]), Math.min(built.coverage[1], panel.request.years[1])];
  if (built.column.needsRow === true)
    return `select null::smallint as code1, null::smallint as code2, ${first} as first, ${last} as last, 'not-applicable' as reason, count(*) as cells from ${rows}`;
  return runs(`select s.a, s.b, s.year, 'no-row' as reason, 1 as rows from ${rows}`, {
    keys: ["a", "b", "reason"],
    shown: "a as code1, b as code2",
  });
}

/** The rows of the panel beside those of an add-on's pairs, where the source covers the year and both states have a number in its list. */
function joinedPairs({ addOn, coverage }: BuiltColumn, panel: BuiltPanel, kind: "" | "left"): { from: string; where: string } {
  const table = panel.pairTables.get(addOn.id) ?? { name: "", codes: panel.request.system };
  const isSame = table.codes === panel.request.system;
  const [a, b] = isSame ? ["s.a", "s.b"] : [`m1.${table.codes}`, `m2.${table.codes}`];
  const members = isSame ? "" : "join state m1 on m1.code = s.a and m1.year = s.year join state m2 on m2.code = s.b and m2.year = s.year";
  const known = isSame ? "" : `and ${a} is not null and ${b} is not null`;
  return {
    from: `spine s ${members} ${kind} join ${table.name} p on p.a = ${a} and p.b = ${b} and p.year = s.year`,
    where: `s.year between ${coverage[0]} and ${coverage[1]} ${known}`,
  };
}

/** In a panel of states. */
function inStates(built: BuiltColumn, panel: BuiltPanel): string[] {
  const { column, coverage } = built;
  const [first, last] = coverage;
  const codes = panel.codes.get(built.addOn.id) ?? panel.request.system;
  const value = sqlName(built.name);
  const reason =
    column.over === undefined
      ? stateReason(built, panel, "m")
      : `case when m.${codes} is null then 'no-number' else '${column.needsRow === true ? "not-applicable" : "no-row"}' end`;
  const each = `select m.code, m.year, ${reason} as reason, 1 as rows from state m join panel_state v on v.code = m.code and v.year = m.year
    where m.year between ${first} and ${last} and v.${value} is null`;
  return [runs(each, { keys: ["code", "reason"], shown: "code, null::smallint" })];
}
