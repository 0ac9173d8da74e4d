import type { z } from "zod";
import { type DataPath, FIGURE_TABLES, FiguresDescription, type FigureTable, type Located, type StudyFigures } from "../../model/index.ts";
import { decodeText, parseRecord, parseYaml, type Report } from "./parse.ts";
import { parseCsv } from "./parse-csv.ts";
import type { StudyFile } from "./read-folder.ts";

const DESCRIPTION = "figures/figures.yaml";

type Files = ReadonlyMap<string, StudyFile>;

/** The study's own figures on states and pairs of states: a description, and as many of the tables as it has. Undefined where it has none. */
export function parseFigures(files: Files, report: Report): Located<StudyFigures> | undefined {
  const tables = Object.keys(FIGURE_TABLES).filter((table) => files.has(`figures/${table}.csv`));
  const file = files.get(DESCRIPTION);
  if (file === undefined) {
    for (const table of tables) report({ rule: "figures/no-description", at: at(`figures/${table}.csv`), details: { file: DESCRIPTION } });
    return undefined;
  }
  const text = decodeText(file.path, file.bytes, report);
  const raw = text === undefined ? undefined : parseYaml(file.path, text, report);
  const description = raw === undefined ? undefined : parseRecord(FiguresDescription, raw, { at: at(DESCRIPTION), report });
  const [states, system, pairs, presence] = [
    rowsOf("states", files, report),
    rowsOf("system", files, report),
    rowsOf("pairs", files, report),
    rowsOf("presence", files, report),
  ];
  if (description === undefined || states === undefined || system === undefined || pairs === undefined || presence === undefined)
    return undefined;
  return { value: { description, states, system, pairs, presence }, at: at(DESCRIPTION) };
}

type RowOf<T extends FigureTable> = z.output<(typeof FIGURE_TABLES)[T]["row"]>;

function rowsOf<T extends FigureTable>(table: T, files: Files, report: Report): RowOf<T>[] | undefined {
  const path = `figures/${table}.csv`;
  const file = files.get(path);
  if (file === undefined) return [];
  const text = decodeText(path, file.bytes, report);
  const rows = text === undefined ? undefined : parseCsv(path, text, report);
  if (rows === undefined) return undefined;
  const schema = FIGURE_TABLES[table].row;
  const names = Object.keys(schema.shape);
  const [header = [], ...body] = rows;
  if (header.join() !== names.join()) {
    report({ rule: "figures/column", at: at(path), details: { value: header.join() || "—", expected: names.join() } });
    return undefined;
  }
  const read = body.map((cells, i) => rowOf(schema, { cells, names, place: { file: path, path: [i] }, report }));
  return read.every((row) => row !== undefined) ? (read as RowOf<T>[]) : undefined;
}

interface RawRow {
  readonly cells: readonly string[];
  readonly names: readonly string[];
  readonly place: DataPath;
  readonly report: Report;
}

function rowOf(schema: z.ZodObject, { cells, names, place, report }: RawRow): unknown {
  const raw = Object.fromEntries(names.map((name, i) => [name, cellOf(name, cells[i] ?? "")]));
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const columns = new Set(result.error.issues.map((issue) => String(issue.path[0] ?? names[0])));
  for (const column of columns) {
    const value = cells[names.indexOf(column)] || "—";
    report({ rule: "figures/value", at: { ...place, path: [...place.path, column] }, details: { value, column } });
  }
  return undefined;
}

const WORDS: readonly string[] = ["state", "by", "on", "host", "report"];
const FLAGS: readonly string[] = ["major", "rivalry"];

/** A cell with its own type; an empty one has no value. A flag is 0 or 1. */
function cellOf(column: string, text: string): string | number | boolean | null {
  if (WORDS.includes(column)) return text;
  if (text === "") return null;
  if (FLAGS.includes(column)) return text === "1" ? true : text === "0" ? false : text;
  return text.trim() === text && !Number.isNaN(Number(text)) ? Number(text) : text;
}

function at(file: string): DataPath {
  return { file, path: [] };
}
