import { type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { DataPath, Fault, Located } from "../../model/index.ts";
import { placeOf } from "./position.ts";
import { shapeFaults } from "./shape.ts";
import { syntaxWords } from "./syntax-words.ts";

export type Report = (fault: Fault) => void;

/** The text of a file, or undefined and a fault at the first byte that is not UTF-8. A byte-order mark is passed over. */
export function decodeText(file: string, bytes: Uint8Array, report: Report): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder().decode(bytes);
    report({ rule: "file/not-utf8", at: { file, path: [], place: placeOf(text, text.indexOf("\uFFFD")) }, details: {} });
    return undefined;
  }
}

/** One record whose shape is that of the schema, or undefined and its faults. */
export function parseRecord<S extends z.ZodType>(
  schema: S,
  raw: unknown,
  record: { at: DataPath; report: Report },
): z.output<S> | undefined {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  for (const fault of shapeFaults(result.error, { raw, at: record.at, schema })) record.report(fault);
  return undefined;
}

/** A YAML file as plain data; every line with a syntax error is reported at its first one. */
export function parseYaml(file: string, text: string, report: Report): unknown {
  const document = parseDocument(text, { prettyErrors: true, logLevel: "error" });
  const faults = syntaxReporter(file, report);
  for (const error of document.errors) {
    const [start] = error.linePos ?? [{ line: 1, col: 1 }];
    faults.add({ line: start.line, column: start.col }, error.code);
  }
  if (faults.any()) return undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === undefined) faults.add(placeOf(text, alias.range?.[0] ?? 0), "BAD_ALIAS");
    },
  });
  return faults.any() ? undefined : plainData(document, faults);
}

function plainData(document: ReturnType<typeof parseDocument>, faults: SyntaxReporter): unknown {
  try {
    return document.toJS() as unknown;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    faults.add({ line: 1, column: 1 }, "RESOURCE_EXHAUSTION");
    return undefined;
  }
}

/** A JSON file as plain data; syntax errors and keys that stand twice are reported at their place. */
export function parseJson(file: string, text: string, report: Report): unknown {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, STRICT);
  const faults = syntaxReporter(file, report);
  for (const error of errors) faults.add(placeOf(text, error.offset), printParseErrorCode(error.error));
  if (faults.any() || tree === undefined) return undefined;
  for (const key of repeatedKeys(tree)) {
    report({ rule: "json/duplicate-key", at: { file, path: [], place: placeOf(text, key.offset) }, details: { value: key.name } });
  }
  return JSON.parse(text) as unknown;
}

/** A file of one JSON object a line, or some lines of it from `firstLine` on. `lines` is how many there are. */
export function parseLines<S extends z.ZodType>(
  schema: S,
  source: { file: string; text: string; report: Report; firstLine?: number },
): { readonly records: readonly Located<z.output<S>>[]; readonly complete: boolean; readonly lines: number } {
  const { file, text, report, firstLine = 1 } = source;
  const records: Located<z.output<S>>[] = [];
  let complete = true;
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  lines.forEach((line, i) => {
    const at: DataPath = { file, line: firstLine + i, path: [] };
    const raw = parseLine(line, at, report);
    const value = raw === undefined ? undefined : parseRecord(schema, raw, { at, report });
    if (value === undefined) complete = false;
    else records.push({ value, at });
    if (raw !== undefined && JSON.stringify(value ?? raw) !== line) reportUncanonical(line, { at, isRecord: value !== undefined, report });
  });
  return { records, complete, lines: lines.length };
}

function parseLine(line: string, at: DataPath, report: Report): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    const errors: ParseError[] = [];
    parseTree(line, errors, STRICT);
    const code = errors[0] === undefined || line.trim() === "" ? "EmptyLine" : printParseErrorCode(errors[0].error);
    const column = line.trim() === "" ? 1 : (errors[0]?.offset ?? 0) + 1;
    report({ rule: "json/syntax", at: { ...at, place: { line: at.line ?? 1, column } }, details: syntaxWords(code) });
    return undefined;
  }
}

function reportUncanonical(line: string, found: { at: DataPath; isRecord: boolean; report: Report }): void {
  const { at, isRecord, report } = found;
  const tree = parseTree(line);
  const twice = tree === undefined ? [] : repeatedKeys(tree);
  for (const key of twice) {
    const place = { line: at.line ?? 1, column: key.offset + 1 };
    report({ rule: "json/duplicate-key", at: { ...at, place }, details: { value: key.name } });
  }
  if (twice.length === 0 && isRecord) report({ rule: "order/not-canonical", at, details: {} });
}

function repeatedKeys(node: NonNullable<ReturnType<typeof parseTree>>): { name: string; offset: number }[] {
  const own = node.type === "object" ? (node.children ?? []).map((property) => property.children?.[0]) : [];
  const seen = new Set<string>();
  const found: { name: string; offset: number }[] = [];
  for (const key of own) {
    const name = String(key?.value);
    if (seen.has(name)) found.push({ name, offset: key?.offset ?? 0 });
    seen.add(name);
  }
  return [...found, ...(node.children ?? []).flatMap(repeatedKeys)];
}

interface SyntaxReporter {
  add(place: { readonly line: number; readonly column: number }, code: string): void;
  any(): boolean;
}

/** Reports the first error of each line: what a parser says after it on the same line follows from it. */
function syntaxReporter(file: string, report: Report): SyntaxReporter {
  const lines = new Set<number>();
  return {
    add(place, code) {
      if (!lines.has(place.line)) {
        report({ rule: /json$/.test(file) ? "json/syntax" : "yaml/syntax", at: { file, path: [], place }, details: syntaxWords(code) });
      }
      lines.add(place.line);
    },
    any: () => lines.size > 0,
  };
}

const STRICT = { allowTrailingComma: false, disallowComments: true };
