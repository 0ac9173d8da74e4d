import type { FigureSet } from "../../model/index.ts";
import type { Engine } from "../../record/index.ts";

/** The data sets that figures are taken from, with the columns that the registry of data sets gives them. */
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
export type FigureSource = (typeof FIGURE_SOURCES)[number];

/** Tables of reference data: an engine over them, where each set's table lies, and what it is. */
export interface DataTables {
  readonly engine: Engine;
  /** What stands in SQL for the table of a set; undefined where the user has not added it. */
  table(set: FigureSource): string | undefined;
  describe(set: FigureSource): FigureSet;
}
