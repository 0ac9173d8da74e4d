import { join } from "node:path";
import { dataSet } from "../../model/index.ts";
import { heldData } from "../data/data-folder.ts";
import { type Engine, type EngineOptions, sqlText, withEngine } from "../engine.ts";
import { type BuiltPanel, buildPanel, type PanelRequest } from "./build-panel.ts";
import { type JoinReport, joinReports } from "./join-report.ts";
import { type EmptyCells, makeReasons, reasonsQuery } from "./reasons.ts";

/** The forms in which a panel is written. */
const PANEL_FORMS = ["parquet", "csv"] as const;
export type PanelForm = (typeof PANEL_FORMS)[number];

/** A panel that was written, and what is to be known of it. */
export interface WrittenPanel {
  readonly panel: Pick<BuiltPanel, "keys" | "columns">;
  readonly rows: number;
  readonly reasons: number;
  readonly empty: readonly EmptyCells[];
  readonly joins: readonly JoinReport[];
}

/** Builds a panel and writes it with the reasons of its empty cells, as `panel` and `reasons` into a folder that is there. */
export async function writePanel(
  request: PanelRequest,
  { folder, form, ...options }: EngineOptions & { readonly folder: string; readonly form: PanelForm },
): Promise<WrittenPanel> {
  return await withEngine(options, async (engine) => {
    const panel = await buildPanel(engine, request);
    await copyRows(engine, panel, { path: join(folder, `panel.${form}`), form });
    const empty = await makeReasons(engine, panel);
    await copy(engine, reasonsQuery(panel), { path: join(folder, `reasons.${form}`), form });
    const joins = await joinReports(engine, panel);
    const base = request.unit === "state-year" ? "panel_state" : "spine";
    const [count] = await engine.rows<{ rows: number; reasons: number }>(
      `select (select count(*) from ${base}) as rows, (select count(*) from reason) as reasons`,
    );
    return { panel, rows: count?.rows ?? 0, reasons: count?.reasons ?? 0, empty, joins };
  });
}

/**
 * Without dictionaries: most columns are runs of one value, which Zstandard makes smaller than dictionaries do (6.5 MB against 13.9 for the whole panel of
 * dyads), in half the time.
 */
const PARQUET = "format parquet, compression zstd, dictionary_size_limit 1, write_bloom_filter false";

interface Target {
  readonly path: string;
  readonly form: PanelForm;
}

/**
 * Writes the rows of a panel in order. The spine is in order, and the engine keeps the order of what it streams past tables in memory: to sort such wide rows
 * again would take a third of the time. It does not promise it, and past tables that are too large for memory it cannot; so what was written is looked over.
 */
async function copyRows(engine: Engine, { query, keys }: BuiltPanel, target: Target): Promise<void> {
  const order = keys.join(", ");
  if (target.form === "parquet") {
    await copy(engine, query, target);
    if (await isInOrder(engine, keys, target.path)) return;
  }
  await copy(engine, `${query} order by ${order}`, target);
}

async function isInOrder(engine: Engine, keys: readonly string[], path: string): Promise<boolean> {
  // State numbers and years have at most five digits.
  const place = keys.reduce((sum, key) => `(${sum} * 100000 + ${key})`, "0::bigint");
  const rows = `select ${place} as here, lag(${place}) over () as before from read_parquet(${sqlText(path)})`;
  const [found] = await engine.rows<{ misplaced: number }>(`select count(*) as misplaced from (${rows}) where here <= before`);
  return found?.misplaced === 0;
}

async function copy(engine: Engine, query: string, { path, form }: Target): Promise<void> {
  const options = form === "parquet" ? PARQUET : "format csv, header true";
  await engine.run(`copy (${query}) to ${sqlText(path)} (${options})`);
}

/** The data sets of a folder as panels use them; one whose years are not known cannot be used. */
export async function panelSources(folder: string): Promise<PanelRequest["sources"]> {
  const held = await heldData(folder);
  return new Map(
    held.flatMap(({ manifest, path }) => {
      const coverage = manifest.coverage ?? dataSet(manifest.set)?.coverage;
      return coverage === undefined ? [] : [[manifest.set, { path, coverage }] as const];
    }),
  );
}
