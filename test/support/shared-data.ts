import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";

/** Reference data and oracle files are not part of the repository; tests that read them skip where they are not beside it. */
const SHARED = ["../../../shared/", "../../../../shared/"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(`${path}data/cow_nmc.parquet`));

/** Why a test on reference data is skipped; false where the data are there. */
export const withoutData: string | false = SHARED === undefined ? "the reference data are not beside the repository" : false;

/** The path of a data set or an oracle file. */
export function sharedFile(name: string): string {
  return `${SHARED}${name}`;
}

/** Rows of an oracle file, as text. */
export function oracle(name: string): Record<string, string>[] {
  return parse(readFileSync(sharedFile(`oracle/${name}`)), { columns: true }) as Record<string, string>[];
}

/** Columns of a query over the reference data; `{name}` stands for the data set of that name. */
export async function columnsOf(sql: string): Promise<Record<string, readonly (number | string | null)[]>> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const text = sql.replace(/\{(\w+)\}/g, (_, name: string) => `'${sharedFile(`data/${name}.parquet`)}'`);
  const reader = await connection.runAndReadAll(text);
  const columns = reader.getColumnsObjectJS() as Record<string, readonly unknown[]>;
  connection.closeSync();
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values.map(plain)]));
}

function plain(value: unknown): number | string | null {
  if (typeof value === "bigint") return Number(value);
  return value as number | string | null;
}
