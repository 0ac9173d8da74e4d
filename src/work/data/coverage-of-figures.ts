import { z } from "zod";
import { FIGURE_TABLES, type FigureTable, type StudyFigures } from "../../model/index.ts";

/** A year of the study's own figures: how many cells there are, and how many have a value; the others are blank in the data set. */
export const KeptYear = z.strictObject({ year: z.int(), cells: z.int(), filled: z.int() }).meta({ id: "KeptYear" });
export type KeptYear = z.infer<typeof KeptYear>;

interface Cell {
  readonly year: number;
  readonly states: readonly string[];
  readonly filled: boolean;
}

/** The years of the study's own figures that are taken from a data set. */
export function keptYears(figures: StudyFigures, set: string): KeptYear[] {
  return countedByYear(cellsFrom(figures, set));
}

/** The same, state by state; a cell of a pair counts for both. */
export function keptStates(figures: StudyFigures, set: string): { state: string; years: KeptYear[] }[] {
  const byState = new Map<string, Cell[]>();
  for (const cell of cellsFrom(figures, set)) {
    for (const state of cell.states) {
      const list = byState.get(state);
      if (list === undefined) byState.set(state, [cell]);
      else list.push(cell);
    }
  }
  return [...byState].map(([state, cells]) => ({ state, years: countedByYear(cells) })).sort((a, b) => (a.state < b.state ? -1 : 1));
}

/** A year in which a pair had no dispute has an empty hostility: that is an answer, no gap. */
const EMPTY_IS_NONE: readonly string[] = ["hostility"];

function cellsFrom(figures: StudyFigures, set: string): Cell[] {
  const tables = Object.keys(FIGURE_TABLES) as FigureTable[];
  return tables.flatMap((table) => {
    const { key, from } = FIGURE_TABLES[table];
    const columns = Object.entries(from as Readonly<Record<string, readonly string[]>>)
      .filter(([, sets]) => sets.includes(set))
      .map(([column]) => column);
    const rows = figures[table] as readonly Readonly<Record<string, unknown>>[];
    return rows.flatMap((row) =>
      columns.map((column) => ({
        year: Number(row.year),
        states: key.filter((name) => name !== "year").map((name) => String(row[name])),
        filled: row[column] !== null || EMPTY_IS_NONE.includes(column),
      })),
    );
  });
}

function countedByYear(cells: readonly Cell[]): KeptYear[] {
  const years = new Map<number, KeptYear>();
  for (const { year, filled } of cells) {
    const known = years.get(year) ?? { year, cells: 0, filled: 0 };
    years.set(year, { year, cells: known.cells + 1, filled: known.filled + Number(filled) });
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}
