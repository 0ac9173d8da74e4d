import { type CodeSystem, type Crossing, crosswalk, listSpells, OPEN_END } from "../../model/index.ts";
import type { Engine } from "../engine.ts";

/** The first year of the lists of states. */
export const LIST_START = 1816;

export interface MembersRequest {
  readonly system: CodeSystem;
  readonly years: readonly [number, number];
  /** The list of states in the data folder, as a table expression; the built-in list where there is none. */
  readonly list: string | undefined;
  /** Whether a data set numbers its states by the other list. */
  readonly isCrossing: boolean;
}

/**
 * Makes `spell` (days of membership of each number) and `member` (each state in each year, from the beginning of the lists, in which it was a member on
 * some day, with its numbers `cow` and `gw`).
 */
export async function makeMembers(engine: Engine, { system, years, list, isCrossing }: MembersRequest): Promise<void> {
  await engine.run(`create table spell as ${list === undefined ? builtInSpells(system) : heldSpells(system, list)}`);
  const other = system === "cow" ? "gw" : "cow";
  const all = [Math.min(LIST_START, years[0]), years[1]] as const;
  await engine.run(`create table crossing as ${crossingRows(isCrossing ? crosswalk({ from: system, to: other }, all) : [])}`);
  await engine.run(`create table member as
    select distinct s.code, y::smallint as year, s.code as ${system}, c.number as ${other}
    from spell s join range(${all[0]}, ${all[1]} + 1) as years(y) on y between year(s.first_day) and year(s.last_day)
      left join crossing c on c.code = s.code and c.year = y`);
}

function builtInSpells(system: CodeSystem): string {
  const rows = listSpells(system).map(({ code, start, end }) => `(${code}, '${start}', '${end}')`);
  return `select code::smallint as code, first::date as first_day, last::date as last_day from (values ${rows.join(", ")}) spells(code, first, last)`;
}

/** A spell that ends with the last day of the list goes on: that day is where its data end. */
function heldSpells(system: CodeSystem, list: string): string {
  const code = system === "cow" ? "ccode" : "gwcode";
  return `select ${code} as code, "start" as first_day, case when "end" = (select max("end") from ${list}) then date '${OPEN_END}' else "end" end as last_day
    from ${list}`;
}

/** Crossings year by year, written as runs of years. */
function crossingRows(all: readonly Crossing[]): string {
  const runs: { from: number; to: number; first: number; last: number }[] = [];
  for (const { from, year, to } of all) {
    const run = runs.at(-1);
    if (run?.from === from && run.to === to && run.last === year - 1) run.last = year;
    else runs.push({ from, to, first: year, last: year });
  }
  const values = [...runs.map((run) => `(${run.from}, ${run.to}, ${run.first}, ${run.last})`), "(null, null, 0, -1)"];
  return `select code::smallint as code, unnest(range(first, last + 1))::smallint as year, number::smallint as number
    from (values ${values.join(", ")}) crosswalk(code, number, first, last)`;
}

export interface PairSpellsRequest {
  readonly years: readonly [number, number];
  readonly isDirected: boolean;
  /** Only pairs with one of these as first state, in a panel without direction as either. */
  readonly of: readonly number[] | undefined;
  /** Only pairs with one of these as the other state. */
  readonly with: readonly number[] | undefined;
}

/** Makes `pair_spell`, in order: the years, from the beginning of the lists, in which two states were both members on the same day. */
export async function makePairSpells(engine: Engine, request: PairSpellsRequest): Promise<void> {
  const [, to] = request.years;
  await engine.run(`create table pair_spell as
    with meeting as (
      select x.code as a, y.code as b, greatest(year(greatest(x.first_day, y.first_day)), ${LIST_START}) as first,
        least(year(least(x.last_day, y.last_day)), ${to}) as last
      from spell x join spell y on x.code ${request.isDirected ? "<>" : "<"} y.code and greatest(x.first_day, y.first_day) <= least(x.last_day, y.last_day)),
    beside as (
      select *, max(last) over (partition by a, b order by first, last rows between unbounded preceding and 1 preceding) as before
      from meeting where first <= last and ${wanted(request)}),
    runs as (select *, count(*) filter (before is null or first > before) over (partition by a, b order by first, last) as run from beside),
    joined as (select a, b, min(first) as first, max(last) as last from runs group by a, b, run)
    select a, b, first, last,
      coalesce(sum(last - first + 1) over (partition by a, b order by first rows between unbounded preceding and 1 preceding), 0) as rows_before
    from joined order by a, b, first`);
}

/**
 * Makes `spine` of `pair_spell`, in order: each pair in each such year from the first of the panel, `n` its number in the dyad and `place` that in the panel,
 * both from 0. Two states that share a year but no day have no row.
 */
export async function makeSpine(engine: Engine, from: number): Promise<void> {
  await engine.run(`create table spine as
    with within as (select *, greatest(first, ${from}) as start from pair_spell where last >= ${from}),
    placed as (
      select a, b, start, last, (rows_before - first)::integer as n, (sum(last - start + 1) over (order by a, b, first) - last - 1)::integer as place
      from within order by a, b, first)
    select a, b, y::smallint as year, (n + y)::smallint as n, place + y as place
    from (select a, b, n, place, unnest(range(start, last + 1))::integer as y from placed)`);
}

function wanted({ of, with: other, isDirected }: PairSpellsRequest): string {
  const within = (name: string, codes: readonly number[] | undefined): string =>
    codes === undefined ? "true" : `${name} in (${codes.join(", ")})`;
  const straight = `(${within("a", of)} and ${within("b", other)})`;
  return isDirected ? straight : `(${straight} or (${within("b", of)} and ${within("a", other)}))`;
}
