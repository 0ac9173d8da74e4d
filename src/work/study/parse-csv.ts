import { CsvError, parse } from "csv-parse/sync";
import type { Report } from "./parse.ts";
import { placeOf } from "./position.ts";
import { syntaxWords } from "./syntax-words.ts";

/** The rows of a CSV text, the header among them, or undefined and a fault where it is no CSV. */
export function parseCsv(file: string, text: string, report: Report): string[][] | undefined {
  try {
    return parse(text, { bom: true, skip_empty_lines: true }) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const place = error.code === "CSV_QUOTE_NOT_CLOSED" ? placeOf(text, openQuote(text)) : { line: Number(error.lines ?? 1), column: 1 };
    report({ rule: "csv/syntax", at: { file, path: [], place }, details: syntaxWords(error.code) });
    return undefined;
  }
}

/** Where the quotation mark stands that nothing closes. */
function openQuote(text: string): number {
  const marks = [...text.matchAll(/"/g)].map((match) => match.index);
  return marks.at(-1) ?? 0;
}
