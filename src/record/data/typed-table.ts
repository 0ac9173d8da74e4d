import { type Engine, sqlName, sqlText } from "../engine.ts";
import type { CellSql } from "./cells.ts";
import { at, type FileFinding, type TableFile } from "./table-file.ts";

/** The headings of a file, each with a name of its own: an empty one or one that stands twice gets a number. */
export function distinctHeads(heads: readonly string[]): string[] {
  const seen = new Set<string>();
  return heads.map((head, i) => {
    const name = head === "" || seen.has(head.toLowerCase()) ? `${head}#${i + 1}` : head;
    seen.add(name.toLowerCase());
    return name;
  });
}

/** The columns of a Parquet file, or why it cannot be read. */
export async function parquetHeads(engine: Engine, file: TableFile): Promise<{ heads: string[] } | { finding: FileFinding }> {
  try {
    const rows = await engine.rows<{ column_name: string }>(`select column_name from (describe from read_parquet(${sqlText(file.path)}))`);
    return { heads: rows.map((row) => row.column_name) };
  } catch (cause) {
    return { finding: at("data/damaged", { value: firstLine(cause) }) };
  }
}

export interface TableSource {
  readonly file: TableFile;
  readonly heads: readonly string[];
  readonly hasHeads: boolean;
  readonly cells: readonly CellSql[];
  /** The headings that the cells read, in the order of their numbers. */
  readonly read: readonly string[];
}

const NO_VALUE = ["", "NA", "N/A", "NaN", "nan", ".", "NULL", "null"].map(sqlText).join(", ");

/**
 * Makes the table `typed`: `row_number` from 1, for the i-th cell its value `v<i>` and, where that cannot be read, what the file has, `u<i>`; and
 * `version` where the file has one. What keeps the file from being read is a finding.
 */
export async function makeTypedTable(engine: Engine, source: TableSource): Promise<FileFinding | undefined> {
  const { file, heads, cells, read } = source;
  const version = heads.find((head) => head.toLowerCase() === "version");
  const texts = read.map(
    (head, i) => `case when trim(${sqlName(head)}::varchar) in (${NO_VALUE}) then null else trim(${sqlName(head)}::varchar) end as t${i}`,
  );
  const numbers = read.map((_, i) => `try_cast(t${i} as double) as n${i}`);
  const values = cells.map(({ value, unreadable }, i) => `${value} as v${i}, ${unreadable} as u${i}`);
  try {
    await engine.run(`create or replace table typed as
      with texts as (select row_number() over () as row_number, ${version === undefined ? "null" : `trim(${sqlName(version)}::varchar)`} as version, ${texts.join(", ")} from ${sourceSql(source)}),
      numbers as (select *, ${numbers.join(", ")} from texts)
      select row_number, version, ${values.join(",\n")} from numbers`);
  } catch (cause) {
    return file.form === "csv" ? csvFinding(cause) : at("data/damaged", { value: firstLine(cause) });
  }
  const [count] = await engine.rows<{ n: number }>("select count(*) as n from typed");
  return count?.n === 0 ? at("data/empty", {}) : undefined;
}

function sourceSql({ file, heads, hasHeads }: TableSource): string {
  const path = sqlText(file.path);
  if (file.form === "parquet") return `read_parquet(${path})`;
  const columns = heads.map((head) => `${sqlText(head)}: 'VARCHAR'`).join(", ");
  return `read_csv(${path}, auto_detect = false, header = ${hasHeads}, delim = ${sqlText(file.delimiter)}, quote = '"', escape = '"',
    columns = {${columns}}, strict_mode = true, null_padding = false, max_line_size = 16777216)`;
}

/** What DuckDB says of a broken CSV file, with its line. */
function csvFinding(cause: unknown): FileFinding {
  const message = cause instanceof Error ? cause.message : String(cause);
  const line = Number(/Line: (\d+)/i.exec(message)?.[1] ?? 1);
  const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/i.exec(message) ?? [];
  const cells =
    found === undefined
      ? undefined
      : { en: `${found} cells, and the head has ${expected}`, zh: `有 ${found} 个单元，而表头有 ${expected} 个` };
  const quote = /quote/i.test(message) ? { en: "a quotation mark that nothing closes", zh: "引号未闭合" } : undefined;
  const what = cells ?? quote ?? { en: firstLine(cause), zh: firstLine(cause) };
  return at("data/not-csv", { value: what.en, "value.zh": what.zh }, { line, column: 1 });
}

function firstLine(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split("\n")[0] ?? message;
}
