import { stringify } from "csv-stringify/sync";
import { stringify as yaml } from "yaml";
import { FIGURE_TABLES, type Figures, type FigureTable } from "../../model/index.ts";

/** Fewer are a mission and no garrison. */
const GARRISON = 1000;

/** Figures of these states alone, with the hosts of troops beside the border: as much as a study has to keep. */
export function figuresOf(figures: Figures, on: string, states: readonly string[]): Figures {
  const bordering = new Set(
    figures.pairs.filter((pair) => pair.on === on && pair.contiguity === 1).map((pair) => `${pair.year}/${pair.by}`),
  );
  const kept = (state: string): boolean => states.includes(state);
  return {
    ...figures,
    states: figures.states.filter(({ state }) => kept(state)),
    pairs: figures.pairs.filter((pair) => kept(pair.by) && kept(pair.on)),
    presence: figures.presence.filter(
      ({ year, by, host, troops }) => kept(by) && bordering.has(`${year}/${host}`) && (troops ?? 0) >= GARRISON,
    ),
  };
}

/** Figures as the files of a study: a description and one table each, in the order of their keys. */
export function figureFiles(figures: Figures): Readonly<Record<string, string>> {
  const tables = (Object.keys(FIGURE_TABLES) as FigureTable[]).map((table) => [`figures/${table}.csv`, tableText(table, figures)] as const);
  return {
    "figures/figures.yaml": yaml(figures.description, { lineWidth: 0, aliasDuplicateObjects: false }),
    ...Object.fromEntries(tables),
  };
}

function tableText(table: FigureTable, figures: Figures): string {
  const { row, key } = FIGURE_TABLES[table];
  const columns = Object.keys(row.shape);
  const rows: readonly Readonly<Record<string, unknown>>[] = figures[table];
  const sorted = rows.toSorted((a, b) => compare(a, b, key));
  return stringify(
    sorted.map((one) => columns.map((column) => cellText(one[column]))),
    { header: true, columns },
  );
}

/** Fifteen digits keep every figure as it was published, and what is computed from them to 1e-14. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : String(value);
}

function compare(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>, key: readonly string[]): number {
  for (const column of key) {
    const [one, other] = [a[column] as string | number, b[column] as string | number];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
