import { join } from "node:path";
import { dataSet } from "../../model/index.ts";
import { heldData } from "../data/data-folder.ts";
import { allEnded, type Engine, type EngineOptions, sqlText, withEngine } from "../engine.ts";
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
    const rows = copy(engine, panel.query, { path: join(folder, `panel.${form}`), form });
    const [, told] = await allEnded([
      rows,
      engine.beside((other) => tellOf(other, panel, { path: join(folder, `reasons.${form}`), form })),
    ]);
    return { panel, ...told };
  });
}

/** Writes why cells of a panel are empty, and counts what there is to be known of it. */
async function tellOf(engine: Engine, panel: BuiltPanel, reasons: Target): Promise<Omit<WrittenPanel, "panel">> {
  const empty = await makeReasons(engine, panel);
  await copy(engine, reasonsQuery(panel), reasons);
  const joins = await joinReports(engine, panel);
  const base = panel.request.unit === "state-year" ? "panel_state" : "spine";
  const [count] = await engine.rows<{ rows: number; reasons: number }>(
    `select (select count(*) from ${base}) as rows, (select count(*) from reason) as reasons`,
  );
  return { rows: count?.rows ?? 0, reasons: count?.reasons ?? 0, empty, joins };
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
