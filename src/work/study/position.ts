import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import { type DataPath, type Fault, type Finding, RULES } from "../../model/index.ts";
import type { StudyFile } from "./read-folder.ts";

/** Turns faults into findings: looks up line and column in the text of their files. Columns count UTF-16 units from 1, as editors do. */
export function locateFaults(faults: readonly Fault[], finderFor: (file: string) => Finder | undefined): Finding[] {
  const finders = new Map<string, Finder>();
  const findings = faults.map(({ rule, at, details }) => {
    const find = finders.get(at.file) ?? finderFor(at.file) ?? (() => ({ line: 1, column: 1 }));
    finders.set(at.file, find);
    return { rule, severity: RULES[rule].severity, file: at.file, ...(at.place ?? find(at)), details };
  });
  return findings.sort(compareFindings);
}

/** By place, then by rule, then by what it says: the order does not depend on which check spoke first. */
function compareFindings(a: Finding, b: Finding): number {
  const byPlace = compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
  return byPlace === 0 ? compare(JSON.stringify(a.details), JSON.stringify(b.details)) : byPlace;
}

/** Tells line and column of a place in one file. */
export type Finder = (at: DataPath) => Position;

/** The finder for a file of a study: it reads the text when it is first asked for a place that it has not told before. */
export function finderIn(file: StudyFile | undefined): Finder | undefined {
  if (file === undefined) return undefined;
  const known = placesIn.get(file) ?? new Map<string, Position>();
  placesIn.set(file, known);
  let find: Finder | undefined;
  return (at) => {
    const key = JSON.stringify([at.line, at.path, at.key, at.offset]);
    const told = known.get(key);
    if (told !== undefined) return told;
    find ??= finderOf(file.path, new TextDecoder().decode(file.bytes));
    const place = find(at);
    known.set(key, place);
    return place;
  };
}

/** The places told so far of each version of a file: after an edit the other files need not be read for them. */
const placesIn = new WeakMap<StudyFile, Map<string, Position>>();

/** Line and column of an offset in a text, both from 1. */
export function placeOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The finder for a text; what kind it is, the ending of its name says. */
export function finderOf(file: string, text: string): Finder {
  if (file.endsWith(".yaml")) return yamlFinder(text);
  if (file.endsWith(".csv")) return csvFinder(text);
  if (file.endsWith(".jsonl")) return lineFinder(text);
  const tree = parseTree(text);
  return (at) => placeOf(text, jsonOffset(tree, at));
}

function lineFinder(text: string): (at: DataPath) => Position {
  const lines = text.split("\n");
  return (at) => {
    const line = lines[(at.line ?? 1) - 1] ?? "";
    return { line: at.line ?? 1, column: jsonOffset(parseTree(line), at) + 1 };
  };
}

function jsonOffset(tree: Node | undefined, at: DataPath): number {
  if (tree === undefined) return 0;
  const node = findNodeAtLocation(tree, [...at.path]) ?? tree;
  if (at.key === true && node.parent?.type === "property") return node.parent.offset;
  return node.offset + (at.offset === undefined ? 0 : at.offset + 1);
}

function yamlFinder(text: string): (at: DataPath) => Position {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: "error" });
  return (at) => {
    for (let depth = at.path.length; depth >= 0; depth--) {
      const offset = yamlOffset(document, at.path.slice(0, depth), at.key === true && depth === at.path.length);
      if (offset === undefined) continue;
      const { line, col } = lines.linePos(offset + quoted(text, offset, at));
      return { line, column: col };
    }
    return { line: 1, column: 1 };
  };
}

function quoted(text: string, offset: number, at: DataPath): number {
  if (at.offset === undefined) return 0;
  return at.offset + (text[offset] === '"' || text[offset] === "'" ? 1 : 0);
}

function yamlOffset(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[], key: boolean): number | undefined {
  if (key) {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === path.at(-1))
      : undefined;
    return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return (node as { range?: [number, number, number] } | undefined)?.range?.[0];
}

function csvFinder(text: string): (at: DataPath) => Position {
  const [header = [], ...rows] = csvRows(text);
  const names = header.map((offset) => /^"?([^",\r\n]*)/.exec(text.slice(offset))?.[1]);
  return (at) => {
    const [row, column] = at.path;
    const cells = (typeof row === "number" ? rows[row] : undefined) ?? header;
    return placeOf(text, cells[Math.max(0, names.indexOf(String(column ?? "")))] ?? cells[0] ?? 0);
  };
}

/** The offsets at which the cells of each row begin; lines without a character are no rows, and a quoted cell may hold commas and line breaks. */
function csvRows(text: string): number[][] {
  const rows: number[][] = [];
  let row = [0];
  let isQuoted = false;
  const close = (end: number): void => {
    if (row.length > 1 || text.slice(row[0], end).replace("\r", "") !== "") rows.push(row);
    row = [end + 1];
  };
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') isQuoted = !isQuoted;
    else if (!isQuoted && text[i] === ",") row.push(i + 1);
    else if (!isQuoted && text[i] === "\n") close(i);
  }
  close(text.length);
  return rows;
}
