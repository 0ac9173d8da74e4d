import type { CodeSystem } from "../../model/index.ts";
import { type Engine, sqlName } from "../engine.ts";
import type { AddOn } from "./add-on.ts";

/**
 * Makes `peace_<table>`: for every dyad with an event, in every row the number of rows since the last event, 0 in the row after one; the rows before the
 * first event count from 0. (Beck, Katz and Tucker 1998; as `btscs` counts.) Counted over the whole coverage of the source, so that a panel that begins
 * late does not begin at zero. Years in which the dyad did not exist are not counted.
 */
export async function makePeaceYears(
  engine: Engine,
  making: {
    readonly addOn: AddOn;
    readonly table: { readonly name: string; readonly codes: CodeSystem } | undefined;
    readonly system: CodeSystem;
    readonly coverage: readonly [number, number];
  },
): Promise<void> {
  const { addOn, table, system, coverage } = making;
  if (addOn.peaceYears === undefined || table === undefined) return;
  const flag = sqlName(addOn.peaceYears.of);
  const [first, last] = coverage;
  const { codes, name } = table;
  const events = `select a, b, year from ${name} where ${flag} = 1`;
  const inPanelNumbers = `select distinct x.code as a, y.code as b, e.year from (${events}) e
    join member x on x.${codes} = e.a and x.year = e.year join member y on y.${codes} = e.b and y.year = e.year`;
  await engine.run(`create table peace_${name} as
    with event as (${codes === system ? events : inPanelNumbers}),
    eventful as (select * from pair_spell semi join event using (a, b)),
    dyad_row as (select a, b, unnest(range(greatest(first, ${first}), least(last, ${last}) + 1)) as year from eventful),
    marked as (select r.*, e.a is not null as happened from dyad_row r left join event e on e.a = r.a and e.b = r.b and e.year = r.year),
    counted as (select *, coalesce(sum(happened::integer) over (partition by a, b order by year rows between unbounded preceding and 1 preceding), 0) as since
      from marked)
    select a, b, year::smallint as year, (row_number() over (partition by a, b, since order by year) - 1)::smallint as years from counted`);
}
