import { dataSet, type FigureSet } from "../../model/index.ts";
import { type Engine, heldData, sqlText, withEngine } from "../../record/index.ts";
import { dataFolderOf } from "../data/data-folder-of.ts";
import type { OperationContext } from "../operation.ts";

/** The data sets that figures and similarities are taken from. */
export const FIGURE_SOURCES = [
  "cow-states",
  "majors",
  "nmc",
  "atop",
  "contiguity",
  "capitals",
  "gml-mids",
  "td-rivalries",
  "us-troops",
] as const;
/** Those of which other series are made. */
export const SERIES_SOURCES = ["un-votes", "ideal-points", "trade", "trade-totals", "support-signals", "diplomatic-exchange"] as const;
export type FigureSource = (typeof FIGURE_SOURCES)[number] | (typeof SERIES_SOURCES)[number];

/** Tables of reference data under the columns of the registry: an engine over them, where each set's table lies, and what it is. */
export interface DataTables {
  readonly engine: Engine;
  /** What stands in SQL for the table of a set; undefined where the user has not added it. */
  table(set: FigureSource): string | undefined;
  describe(set: FigureSource): FigureSet;
  /** The years in which a set says what there was, and where it lists nothing, that there was none. */
  coverage(set: FigureSource): readonly [number, number];
}

/** Opens the user's data folder. */
export async function withHeldTables<T>(
  context: Pick<OperationContext, "study" | "signal">,
  use: (data: DataTables) => Promise<T>,
): Promise<T> {
  return await withTablesIn({ folder: dataFolderOf(context), signal: context.signal }, use);
}

/** Opens a data folder. */
export async function withTablesIn<T>(
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
  use: (data: DataTables) => Promise<T>,
): Promise<T> {
  const held = await heldData(folder);
  const found = (set: FigureSource): (typeof held)[number] | undefined => held.find(({ manifest }) => manifest.set === set);
  return await withEngine({ signal }, (engine) =>
    use({
      engine,
      table(set) {
        const path = found(set)?.path;
        return path === undefined ? undefined : `read_parquet(${sqlText(path)})`;
      },
      coverage: (set) => found(set)?.manifest.coverage ?? dataSet(set)?.coverage ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      describe(set) {
        const known = dataSet(set);
        const { title = { en: set, zh: set }, cite = set, terms } = known ?? {};
        const version = found(set)?.manifest.version ?? known?.version ?? "?";
        return { id: set, title, version, cite, terms: terms?.says ?? { en: "—", zh: "—" } };
      },
    }),
  );
}
