import type { CodeSystem } from "../../model/index.ts";
import { type Engine, sqlName } from "../engine.ts";

/** A table of values of pairs by year (`a`, `b`, `year`), in the numbers of a list. */
export interface PairTable {
  readonly name: string;
  readonly codes: CodeSystem;
  /** Its columns beside the keys. */
  readonly columns: readonly string[];
}

/** The name of a table's column in `pair`, with its quotes. */
export function inPair(table: Pick<PairTable, "name">, column: string): string {
  return sqlName(`${table.name} ${column}`);
}

/** Where `makePeaceYears` writes what it counts of a table of pairs. */
export function peaceTable({ name }: PairTable, system: CodeSystem): PairTable {
  return { name: `peace_${name}`, codes: system, columns: ["years"] };
}

/**
 * Makes `numbered_spell`, in order: the years `first` to `last` of each row of `pair_spell` that are in the panel, and `pair`, the number of the first of
 * them in `pair`, if any table says something of the two states. Gives how many numbers there are. That one whole number tells what is known of a pair in a
 * year spares every row of the panel a search in every table.
 */
export async function numberPairs(engine: Engine, { tables, system, from }: PairsRequest): Promise<number> {
  const told = tables.map((table) => `select a, b from (${inNumbersOf(system, table)})`);
  await engine.run(
    `create table told_pair as ${told.length === 0 ? "select 0 as a, 0 as b" : `select distinct a, b from (${told.join(" union all ")})`}`,
  );
  await engine.run(`create table numbered_spell as
    with within as (select a, b, greatest(first, ${from}) as first, last, rows_before + greatest(first, ${from}) - first as rows_before
      from pair_spell where last >= ${from}),
    counted as (select w.*, case when t.a is not null then last - first + 1 end as told from within w left join told_pair t using (a, b))
    select * exclude (told), (sum(told) over (order by a, b, first) - told + 1)::integer as pair from counted order by a, b, first`);
  const [count] = await engine.rows<{ pairs: number }>(
    "select coalesce(sum(last - first + 1), 0) as pairs from numbered_spell where pair is not null",
  );
  return count?.pairs ?? 0;
}

/** Makes `pair`: by number the values that all tables have of a pair in a year, and under 0 the row that says nothing. */
export async function makePairs(engine: Engine, { tables, system }: PairsRequest): Promise<void> {
  const values = tables.flatMap((table, i) => table.columns.map((column) => `t${i}.${sqlName(column)} as ${inPair(table, column)}`));
  const joins = tables.map((table, i) => `left join (${inNumbersOf(system, table)}) t${i} using (a, b, year)`);
  await engine.run(`create table pair as select ${["id", ...values].join(", ")}
    from (select a, b, unnest(range(first, last + 1))::smallint as year, (pair + unnest(range(last - first + 1)))::integer as id
      from numbered_spell where pair is not null) ${joins.join(" ")}`);
  await engine.run("insert into pair (id) values (0)");
}

export interface PairsRequest {
  readonly tables: readonly PairTable[];
  readonly system: CodeSystem;
  /** The first year of the panel. */
  readonly from: number;
}

function inNumbersOf(system: CodeSystem, { name, codes, columns }: PairTable): string {
  const all = ["year", ...columns.map(sqlName)].map((column) => `t.${column}`).join(", ");
  if (codes === system) return `select t.a, t.b, ${all} from ${name} t`;
  return `select x.code as a, y.code as b, ${all} from ${name} t
    join member x on x.${codes} = t.a and x.year = t.year join member y on y.${codes} = t.b and y.year = t.year`;
}
