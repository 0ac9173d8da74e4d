import { createReadStream } from "node:fs";
import { type Parser, parse } from "csv-parse";
import type { TableFile } from "./table-file.ts";

/** Where a cell stands: in a CSV file its line and the column of its first character, in a Parquet file the number of its row and of its column. */
export async function placeOfCell(
  file: TableFile,
  cell: { readonly row: number; readonly head: string; readonly heads: readonly string[]; readonly hasHeads: boolean },
): Promise<{ line: number; column: number }> {
  const index = Math.max(0, cell.heads.indexOf(cell.head));
  if (file.form === "parquet") return { line: cell.row, column: index + 1 };
  const record = cell.row + (cell.hasHeads ? 1 : 0);
  const raw = await rawRecord(file, record);
  return raw === undefined ? { line: record, column: 1 } : { line: raw.line, column: startOfCell(raw.text, index, file.delimiter) };
}

interface RawRecord {
  readonly raw: string;
  readonly info: { readonly lines: number };
}

async function rawRecord(file: TableFile, record: number): Promise<{ line: number; text: string } | undefined> {
  const options = { delimiter: file.delimiter, bom: true, from: record, to: record, raw: true, info: true, relax_column_count: true };
  const input = createReadStream(file.path);
  const parser: Parser = input.pipe(parse({ ...options, skip_empty_lines: true }));
  for await (const { raw, info } of parser as AsyncIterable<RawRecord>) {
    input.destroy();
    const text = raw.replace(/\r?\n$/, "");
    return { line: info.lines - (text.split("\n").length - 1), text };
  }
  return undefined;
}

/** The column, from 1, in which the cell of that index begins. */
function startOfCell(record: string, index: number, delimiter: string): number {
  let [seen, quoted] = [0, false];
  for (let i = 0; i < record.length; i++) {
    if (seen === index) return i + 1;
    if (record[i] === '"') quoted = !quoted;
    else if (record[i] === delimiter && !quoted) seen++;
  }
  return record.length + 1;
}
