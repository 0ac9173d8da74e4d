import { type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { parseDocument } from "yaml";
import type { z } from "zod";
import type { DataPath, Fault, Located } from "../../model/index.ts";
import { shapeFaults } from "./shape.ts";

export type Report = (fault: Fault) => void;

/** The text of a file, or undefined and a fault where its bytes are not UTF-8. A byte-order mark is passed over. */
export function decodeText(file: string, bytes: Uint8Array, report: Report): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    report({ rule: "file/not-utf8", at: { file, path: [], place: { line: 1, column: 1 } }, details: {} });
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

/** A YAML file as plain data; every syntax error is reported at its place. */
export function parseYaml(file: string, text: string, report: Report): unknown {
  const document = parseDocument(text, { prettyErrors: true });
  for (const error of document.errors) {
    const [start] = error.linePos ?? [{ line: 1, col: 1 }];
    const value = (error.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "");
    report({ rule: "yaml/syntax", at: { file, path: [], place: { line: start.line, column: start.col } }, details: { value } });
  }
  return document.errors.length > 0 ? undefined : (document.toJS() as unknown);
}

/** A JSON file as plain data; syntax errors and keys that stand twice are reported at their place. */
export function parseJson(file: string, text: string, report: Report): unknown {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  for (const error of errors) {
    const before = text.slice(0, error.offset);
    const place = { line: before.split("\n").length, column: error.offset - before.lastIndexOf("\n") };
    report({ rule: "json/syntax", at: { file, path: [], place }, details: { value: printParseErrorCode(error.error) } });
  }
  if (errors.length > 0 || tree === undefined) return undefined;
  for (const key of repeatedKeys(tree)) {
    const before = text.slice(0, key.offset);
    const place = { line: before.split("\n").length, column: key.offset - before.lastIndexOf("\n") };
    report({ rule: "json/duplicate-key", at: { file, path: [], place }, details: { value: key.name } });
  }
  return JSON.parse(text) as unknown;
}

/** A file of one JSON object a line. `canonical` is the line as it should be written. */
export function parseLines<S extends z.ZodType>(
  schema: S,
  source: { file: string; text: string; report: Report },
): { readonly records: readonly Located<z.output<S>>[]; readonly complete: boolean } {
  const { file, text, report } = source;
  const records: Located<z.output<S>>[] = [];
  let complete = true;
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  lines.forEach((line, i) => {
    const at: DataPath = { file, line: i + 1, path: [] };
    const raw = parseLine(line, at, report);
    const value = raw === undefined ? undefined : parseRecord(schema, raw, { at, report });
    if (value === undefined) {
      complete = false;
      return;
    }
    records.push({ value, at });
    if (JSON.stringify(value) !== line) reportUncanonical(line, at, report);
  });
  return { records, complete };
}

function parseLine(line: string, at: DataPath, report: Report): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    const errors: ParseError[] = [];
    parseTree(line, errors, { allowTrailingComma: false, disallowComments: true });
    const first = errors[0];
    const place = { line: at.line ?? 1, column: (first?.offset ?? 0) + 1 };
    const value = first === undefined ? "empty line" : printParseErrorCode(first.error);
    report({ rule: "json/syntax", at: { ...at, place }, details: { value } });
    return undefined;
  }
}

function reportUncanonical(line: string, at: DataPath, report: Report): void {
  const tree = parseTree(line);
  const twice = tree === undefined ? [] : repeatedKeys(tree);
  for (const key of twice) {
    const place = { line: at.line ?? 1, column: key.offset + 1 };
    report({ rule: "json/duplicate-key", at: { ...at, place }, details: { value: key.name } });
  }
  if (twice.length === 0) report({ rule: "order/not-canonical", at, details: {} });
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
