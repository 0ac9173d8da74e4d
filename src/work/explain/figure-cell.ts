import {
  type Bilingual,
  type Derivation,
  FIGURE_TABLES,
  FIGURE_WORDS,
  type FigureSet,
  type Figures,
  type FigureTable,
} from "../../model/index.ts";
import { found, type Ground } from "./ground.ts";

/** Figures as leaves of a derivation: data set, version and row. */
export interface CellReader {
  readonly figures: Figures;
  nameOf: Ground["nameOf"];
}

/** One cell, with the data set and version it was taken or computed from. The address is `figures/<table>/<key>/<column>`. */
export function cellNode(
  { figures, nameOf }: CellReader,
  table: FigureTable,
  keys: readonly (string | number)[],
  column: string,
): Derivation {
  const address = ["figures", table, ...keys, column].join("/");
  const words = found(FIGURE_WORDS[table][column], address, Object.keys(FIGURE_WORDS[table]));
  const { key } = FIGURE_TABLES[table];
  const rows: readonly Readonly<Record<string, unknown>>[] = figures[table];
  const row = found(
    rows.find((one) => key.every((name, i) => String(one[name]) === String(keys[i]))),
    address,
    rows.slice(0, 3).map((one) => ["figures", table, ...key.map((name) => one[name]), column].join("/")),
  );
  const [year, ...states] = keys;
  const who = (locale: "en" | "zh"): string => states.map((state) => nameOf(String(state))[locale]).join(" → ");
  const value = row[column];
  return {
    address,
    what: {
      en: `${words.en}${states.length === 0 ? "" : `, ${who("en")}`}, ${year}`,
      zh: `${words.zh}${states.length === 0 ? "" : `，${who("zh")}`}，${year} 年`,
    },
    value: typeof value === "boolean" ? Number(value) : ((value as string | number | null) ?? "—"),
    method: setWords(figures, setsOf(figures, table, column)),
    evidence: [],
    from: [],
  };
}

/** The data sets that a column is taken or computed from. */
function setsOf({ description }: Figures, table: FigureTable, column: string): readonly FigureSet[] {
  const from: Readonly<Record<string, readonly string[]>> = FIGURE_TABLES[table].from;
  return (from[column] ?? []).flatMap((id) => description.sets.filter((set) => set.id === id));
}

function setWords({ origin }: Figures, sets: readonly FigureSet[]): Bilingual {
  const of = (locale: "en" | "zh"): string => sets.map((set) => `${set.title[locale]} ${set.version}`).join("; ");
  const place = { study: { en: "kept by the study", zh: "研究自存" }, data: { en: "from the data folder", zh: "取自数据文件夹" } }[origin];
  return { en: `${of("en")}, ${place.en}`, zh: `${of("zh")}，${place.zh}` };
}

/** A cell by its address, with how to cite it. */
export function cellAt(reader: CellReader, address: string): Derivation {
  const [, table = "", ...rest] = address.split("/");
  if (!(table in FIGURE_TABLES)) found(undefined, address, Object.keys(FIGURE_TABLES));
  const column = rest.at(-1) ?? "";
  const node = cellNode(reader, table as FigureTable, rest.slice(0, -1), column);
  const cites = setsOf(reader.figures, table as FigureTable, column).map((set) => set.cite);
  const { en = "", zh = "" } = node.method ?? {};
  return { ...node, method: { en: [`${en}.`, ...cites].join(" "), zh: [`${zh}。`, ...cites].join("") } };
}
