import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Engine, withEngine } from "../../src/record/index.ts";
import type { DataAdded, PanelAnswer } from "../../src/work/index.ts";
import { operate } from "./study-folder.ts";

/** Adds tables to the data folder inside `folder`: CSV texts by name. */
export async function addTables(folder: string, tables: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(folder, "tables"), { recursive: true });
  for (const [name, text] of Object.entries(tables)) {
    const file = join(folder, "tables", `${name}.csv`);
    await writeFile(file, text);
    await addFile(folder, file);
  }
}

/** Adds a file to the data folder inside `folder`; a RangeError where it is refused. */
export async function addFile(folder: string, file: string, input: Readonly<Record<string, string>> = {}): Promise<void> {
  const { files } = await operate<DataAdded>("data add", { folder, data: join(folder, "data") }, { input: { files: [file], ...input } });
  const findings = files.flatMap((one) =>
    one.state === "added" ? [] : [...one.findings.map((finding) => finding.en.says), one.because?.en ?? ""],
  );
  if (files.some((one) => one.state !== "added")) throw new RangeError(`${file}: ${findings.join("; ")}`);
}

/** Makes a panel in `folder` from the data folder inside `tables`, which is the same one where nothing else is said. */
export async function makePanelIn(folder: string, input: Readonly<Record<string, unknown>>, tables = folder): Promise<PanelAnswer> {
  return await operate<PanelAnswer>("panel", { folder, data: join(tables, "data") }, { input: { into: join(folder, "panel"), ...input } });
}

/** Rows of a query over a panel; `{panel}` and `{reasons}` stand for its tables. */
export async function panelRows(folder: string, sql: string): Promise<Record<string, unknown>[]> {
  const text = sql.replace(/\{(\w+)\}/g, (_, name: string) => `'${join(folder, "panel", `${name}.parquet`)}'`);
  return await inEngine((engine) => engine.rows(text));
}

/** Uses an engine with nothing to stop it. */
export function inEngine<T>(use: (engine: Engine) => Promise<T>): Promise<T> {
  return withEngine({ signal: new AbortController().signal }, use);
}

/** A file of the panel, as text. */
export function panelText(folder: string, name: string): Promise<string> {
  return readFile(join(folder, "panel", name), "utf8");
}
