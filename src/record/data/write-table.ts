import { type DataColumn, type DataSet, stateNumbers } from "../../model/index.ts";
import { type Engine, type PlainValue, sqlName, sqlText } from "../engine.ts";
import { type CellSql, sqlType } from "./cells.ts";

/** Writes the rows of `typed` as a Parquet file: every column of the set, typed, in order of its key; `row` is the number of the row in the file. */
export async function writeTable(
  engine: Engine,
  { set, cells, path }: { set: DataSet; cells: readonly CellSql[]; path: string },
): Promise<void> {
  const values = set.columns.map((column) => {
    const i = cells.findIndex((cell) => cell.column.name === column.name);
    return `${i < 0 ? "null" : `v${i}`}::${sqlType(column)} as ${sqlName(column.name)}`;
  });
  const order = [...set.key.map(sqlName), '"row"'].join(", ");
  await engine.run(
    `copy (select row_number::integer as "row", ${values.join(",\n")} from typed order by ${order}) to ${sqlText(path)} (format parquet, compression zstd)`,
  );
}

/** What the rows of a table say of themselves. */
export interface TableContent {
  readonly rows: number;
  readonly coverage: readonly [number, number] | undefined;
  readonly states: number;
  readonly otherCodes: readonly number[];
  readonly version: string | undefined;
}

/** Reads off a written table how many rows and states it has, which years, which numbers of no list, and what `typed` says of its version. */
export async function contentOf(engine: Engine, table: { set: DataSet; path: string }): Promise<TableContent> {
  const { set, path } = table;
  const from = `read_parquet(${sqlText(path)})`;
  const [first, last] = yearsOf(set.columns);
  const states = set.columns.filter(({ type }) => type === "state").map(({ name }) => name);
  const [row = {}] = await engine.rows<Record<string, PlainValue>>(
    `select count(*) as rows, min(${first}) as first, max(${last}) as last from ${from}`,
  );
  const numbers = await numbersIn(engine, { states, from });
  const known = new Set(set.codes === "none" ? [] : stateNumbers(set.codes));
  const versions = await engine.rows<{ version: PlainValue }>(
    "select distinct version from typed where version is not null order by 1 limit 3",
  );
  const version = versions.map((one) => String(one.version)).join(", ");
  return {
    rows: Number(row.rows),
    coverage: row.first === null || row.last === null ? undefined : [Number(row.first), Number(row.last)],
    states: numbers.filter((n) => known.has(n)).length,
    otherCodes: numbers.filter((n) => !known.has(n)),
    version: version === "" ? undefined : version,
  };
}

async function numbersIn(engine: Engine, { states, from }: { states: readonly string[]; from: string }): Promise<number[]> {
  if (states.length === 0) return [];
  const each = states.map((name) => `select ${sqlName(name)} as n from ${from}`).join(" union ");
  const rows = await engine.rows<{ n: number }>(`select distinct n from (${each}) where n is not null order by n`);
  return rows.map(({ n }) => n);
}

/** The SQL for the first and the last year that a row speaks of. */
function yearsOf(columns: readonly DataColumn[]): readonly [string, string] {
  const names = new Set(columns.map(({ name }) => name));
  if (names.has("year")) return ['"year"', '"year"'];
  if (names.has("styear")) return ['"styear"', '"endyear"'];
  if (names.has("start")) return ['year("start")', 'year("end")'];
  if (names.has("day")) return ['year("day")', 'year("day")'];
  return ["null", "null"];
}
