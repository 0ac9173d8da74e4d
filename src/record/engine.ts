import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { Problem } from "../model/index.ts";

/** A plain value of a table; `null` is a cell without one. Whole numbers of any width are numbers, days are ISO texts. */
export type PlainValue = string | number | boolean | null;

/** A database in memory over files. Statements run one after another; every one that gives rows must end in a total order. */
export interface Engine {
  run(sql: string): Promise<void>;
  rows<T extends object = Readonly<Record<string, PlainValue>>>(sql: string): Promise<T[]>;
  /** Whole columns by name: the form for many rows. */
  columns(sql: string): Promise<Readonly<Record<string, readonly PlainValue[]>>>;
  /** Makes a table of numbers from whole columns of the same length; what is no number (`NaN`) is empty. */
  fill(table: string, columns: NumberColumns): Promise<void>;
  /** Works over the same tables with statements of its own, which run while others do; await it before what it made is used. */
  beside<T>(use: (engine: Engine) => Promise<T>): Promise<T>;
}

/** Whole columns of numbers by name; `NaN` is a cell without one. */
export type NumberColumns = Readonly<Record<string, Float64Array>>;

export interface EngineOptions {
  /** Ends what is running within a fraction of a second, with the problem `cancelled`. */
  readonly signal: AbortSignal;
  /** Threads that may be used; all of the machine's where it is left out. No result depends on it. */
  readonly threads?: number | undefined;
  /** Memory in megabytes beyond which it works through temporary files. */
  readonly megabytes?: number | undefined;
}

const MEGABYTES = 1000;

/** Opens an engine, uses it and closes it again. DuckDB is loaded here and nowhere before: commands that need no tables do not pay for it. */
export async function withEngine<T>(options: EngineOptions, use: (engine: Engine) => Promise<T>): Promise<T> {
  if (options.signal.aborted) throw new Problem("cancelled");
  const { DuckDBInstance: Instance } = await import("@duckdb/node-api");
  const spill = await mkdtemp(join(tmpdir(), "tiltmeter-"));
  let instance: DuckDBInstance | undefined;
  try {
    instance = await Instance.create(":memory:", {
      threads: String(options.threads ?? availableParallelism()),
      memory_limit: `${options.megabytes ?? MEGABYTES}MB`,
      temp_directory: spill,
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
    });
    return await connected(instance, options.signal, use);
  } finally {
    instance?.closeSync();
    await rm(spill, { recursive: true, force: true });
  }
}

async function connected<T>(instance: DuckDBInstance, signal: AbortSignal, use: (engine: Engine) => Promise<T>): Promise<T> {
  const connection = await instance.connect();
  const stop = (): void => connection.interrupt();
  signal.addEventListener("abort", stop);
  try {
    return await use({ ...engineOn(connection, signal), beside: (useBeside) => connected(instance, signal, useBeside) });
  } finally {
    signal.removeEventListener("abort", stop);
    connection.closeSync();
  }
}

function engineOn(connection: DuckDBConnection, signal: AbortSignal): Omit<Engine, "beside"> {
  const ask = async <T>(statement: () => Promise<T>): Promise<T> => {
    if (signal.aborted) throw new Problem("cancelled");
    try {
      return await statement();
    } catch (cause) {
      if (signal.aborted) throw new Problem("cancelled", {}, { cause });
      throw cause;
    }
  };
  return {
    run: (sql) => ask(async () => void (await connection.run(sql))),
    rows: <T extends object>(sql: string) =>
      ask(async () => {
        const reader = await connection.runAndReadAll(sql);
        return reader.getRowObjects().map((row) => plainRow(row) as T);
      }),
    columns: (sql) =>
      ask(async () => {
        const reader = await connection.runAndReadAll(sql);
        const columns = Object.entries(reader.getColumnsObject());
        return Object.fromEntries(columns.map(([name, values]) => [name, values.map(plain)]));
      }),
    fill: (table, columns) => ask(() => fillTable(connection, table, columns)),
  };
}

/** Rows that are handed to DuckDB at once: the size of its own vectors. */
const CHUNK = 2048;

async function fillTable(connection: DuckDBConnection, table: string, columns: NumberColumns): Promise<void> {
  const { DOUBLE, DuckDBDataChunk } = await import("@duckdb/node-api");
  const names = Object.keys(columns);
  await connection.run(`create table ${sqlName(table)} (${names.map((name) => `${sqlName(name)} double`).join(", ")})`);
  const appender = await connection.createAppender(table);
  const values = Object.values(columns);
  const rows = values[0]?.length ?? 0;
  for (let from = 0; from < rows; from += CHUNK) {
    const count = Math.min(CHUNK, rows - from);
    const types = names.map(() => DOUBLE);
    const chunk = DuckDBDataChunk.create(types, count);
    values.forEach((column, at) => {
      const vector = chunk.getColumnVector(at);
      for (let i = 0; i < count; i++) {
        const value = column[from + i] as number;
        vector.setItem(i, Number.isNaN(value) ? null : value);
      }
      vector.flush();
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function plainRow(row: Readonly<Record<string, unknown>>): Readonly<Record<string, PlainValue>> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

function plain(value: unknown): PlainValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "bigint" ? Number(value) : String(value);
}

/**
 * Waits until all have ended, well or not, and only then fails with the first failure: no statement may still run when its engine is closed.
 */
export async function allEnded<T extends readonly unknown[]>(running: readonly [...{ [K in keyof T]: Promise<T[K]> }]): Promise<T> {
  await Promise.allSettled(running);
  return (await Promise.all(running)) as unknown as T;
}

/** A name of a column or table as SQL writes it. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL writes it. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
