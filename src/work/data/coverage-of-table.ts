import { z } from "zod";
import type { ActorRegister, DataSet } from "../../model/index.ts";
import { dayOf } from "../../model/index.ts";
import { type Engine, type HeldData, sqlText } from "../../record/index.ts";
import { actorOfCode } from "../figures/actor-of-code.ts";

/** A year of a table in the data folder: how many states have a row in it. */
export const HeldYear = z.strictObject({ year: z.int(), states: z.int() }).meta({ id: "HeldYear" });
export type HeldYear = z.infer<typeof HeldYear>;

/** How many states have a row in each year of a table in the data folder; `null` where its rows are events, which cover no years by themselves. */
export async function heldYears(engine: Engine, set: DataSet, held: HeldData): Promise<HeldYear[] | null> {
  const rows = yearsOfStates(set, held);
  if (rows === undefined) return null;
  const key = `${held.manifest.set} ${held.manifest.table.digest}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  const { year = [], states = [] } = await engine.columns(
    `select year::int as year, count(distinct code)::int as states from (${rows}) where year is not null group by year order by year`,
  );
  const years = year.map((one, i) => ({ year: Number(one), states: Number(states[i]) }));
  counted.set(key, years);
  return years;
}

/** A table that is as it was written has the counts that it had. */
const counted = new Map<string, HeldYear[]>();

/** In which years each of these states has a row; only for sets with the numbers of the Correlates of War. */
export async function heldStates(
  engine: Engine,
  { set, held, states, register }: { set: DataSet; held: HeldData; states: readonly string[]; register: ActorRegister },
): Promise<ReadonlyMap<string, number[]>> {
  const rows = yearsOfStates(set, held);
  const codes = codesOf(states, register, set.coverage);
  const found = new Map<string, number[]>();
  if (rows === undefined || set.codes !== "cow" || codes.length === 0) return found;
  const { year = [], code = [] } = await engine.columns(
    `select distinct year::int as year, code::int as code from (${rows}) where code in (${codes.join()}) order by year, code`,
  );
  year.forEach((one, i) => {
    const state = actorOfCode(register, Number(code[i]), Number(one));
    if (states.includes(state)) found.set(state, [...(found.get(state) ?? []), Number(one)]);
  });
  return found;
}

function codesOf(states: readonly string[], register: ActorRegister, [from, to]: readonly [number, number]): number[] {
  const codes = new Set<number>();
  for (let year = from; year <= to; year++) {
    for (const state of states) {
      const code = register.codeOn("cow", state, dayOf(year, 12, 31));
      if (code !== undefined) codes.add(code);
    }
  }
  return [...codes];
}

/** SQL for one row a state and year, `code` and `year`; a stretch of time is all its years. */
function yearsOfStates({ columns }: DataSet, { path }: HeldData): string | undefined {
  const named = (type: string): string[] => columns.filter((column) => column.type === type).map(({ name }) => `"${name}"`);
  const [states, years, days] = [named("state"), named("year"), named("day")];
  if (states.length === 0) return undefined;
  const codes = `unnest([${states.join()}]) as code`;
  const table = `read_parquet(${sqlText(path)})`;
  if (years.length === 1) return `select ${codes}, ${years[0]} as year from ${table}`;
  const [first, last] = years.length === 2 ? years : days.map((day) => `year(${day}::date)`);
  if (first === undefined || last === undefined) return undefined;
  return `select code, unnest(range(first, last + 1)) as year from (select ${codes}, ${first} as first, ${last} as last from ${table})`;
}
