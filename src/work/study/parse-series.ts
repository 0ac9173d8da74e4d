import { type DataPath, type Located, type Series, type SeriesCell, SeriesDescription } from "../../model/index.ts";
import { decodeText, parseRecord, parseYaml, type Report } from "./parse.ts";
import { parseCsv } from "./parse-csv.ts";
import type { StudyFile } from "./read-folder.ts";

const COLUMNS = ["period", "value", "claims"];

/** The numeric series of a study: for each, a table of cells and a description beside it. */
export function parseAllSeries(
  files: ReadonlyMap<string, StudyFile>,
  report: Report,
): { readonly series: readonly Located<Series>[]; readonly complete: boolean } {
  const ids = [...files.keys()].flatMap((path) => /^series\/(.+)\.(?:csv|yaml)$/.exec(path)?.[1] ?? []);
  const all = [...new Set(ids)].sort();
  const series = all.flatMap((id) => parseOne(id, files, report) ?? []);
  return { series, complete: series.length === all.length };
}

function parseOne(id: string, files: ReadonlyMap<string, StudyFile>, report: Report): Located<Series> | undefined {
  const [yaml, csv] = [files.get(`series/${id}.yaml`), files.get(`series/${id}.csv`)];
  const at = (file: StudyFile): DataPath => ({ file: file.path, path: [] });
  if (yaml === undefined || csv === undefined) {
    if (yaml) report({ rule: "series/no-numbers", at: at(yaml), details: { value: id, file: `series/${id}.csv` } });
    if (csv) report({ rule: "series/no-description", at: at(csv), details: { value: id, file: `series/${id}.yaml` } });
    return undefined;
  }
  const text = decodeText(yaml.path, yaml.bytes, report);
  const raw = text === undefined ? undefined : parseYaml(yaml.path, text, report);
  const description = raw === undefined ? undefined : parseRecord(SeriesDescription, raw, { at: at(yaml), report });
  const cells = parseCells(csv, { kind: description?.kind ?? "count", report });
  return description === undefined || cells === undefined ? undefined : { value: { ...description, id, cells }, at: at(yaml) };
}

function parseCells(file: StudyFile, { kind, report }: { kind: Series["kind"]; report: Report }): SeriesCell[] | undefined {
  const text = decodeText(file.path, file.bytes, report);
  const rows = text === undefined ? undefined : parseCsv(file.path, text, report);
  if (rows === undefined) return undefined;
  const [header = [], ...body] = rows;
  if (header.join() !== COLUMNS.join()) {
    report({
      rule: "series/column",
      at: { file: file.path, path: [] },
      details: { value: header.join() || "—", expected: COLUMNS.join() },
    });
    return undefined;
  }
  const cells = body.map((row, i) => parseCell(row, { file: file.path, row: i, kind, report }));
  return cells.every((cell) => cell !== undefined) ? cells : undefined;
}

function parseCell(
  row: readonly string[],
  place: { file: string; row: number; kind: Series["kind"]; report: Report },
): SeriesCell | undefined {
  const [period = "", value = "", claims = ""] = row;
  const years = /^(-?\d{1,4})(?:\/(-?\d{1,4}))?$/.exec(period);
  const at = (column: string): DataPath => ({ file: place.file, path: [place.row, column] });
  const from = Number(years?.[1]);
  const to = Number(years?.[2] ?? years?.[1]);
  const isPeriod = years !== null && from <= to;
  const isNumber = (place.kind === "quantity" ? /^-?\d+(\.\d+)?$/ : /^\d+$/).test(value);
  const rule = place.kind === "quantity" ? "series/not-a-number" : "series/not-a-count";
  if (!isPeriod) place.report({ rule: "series/period", at: at("period"), details: { value: period } });
  if (!isNumber) place.report({ rule, at: at("value"), details: { value } });
  return isPeriod && isNumber ? { from, to, value: Number(value), claims: claims.split(" ").filter((id) => id !== "") } : undefined;
}
