import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import { type DataPath, type Fault, type Finding, RULES } from "../../model/index.ts";

/** Turns faults into findings: looks up line and column in the text of their files. Columns count UTF-16 units from 1, as editors do. */
export function locateFaults(faults: readonly Fault[], textOf: (file: string) => string | undefined): Finding[] {
  const finders = new Map<string, (at: DataPath) => Position>();
  const findings = faults.map(({ rule, at, details }) => {
    const text = textOf(at.file);
    let find = finders.get(at.file);
    if (find === undefined) {
      find = text === undefined ? () => ({ line: 1, column: 1 }) : finderOf(at.file, text);
      finders.set(at.file, find);
    }
    return { rule, severity: RULES[rule].severity, file: at.file, ...(at.place ?? find(at)), details };
  });
  return findings.sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule));
}

interface Position {
  readonly line: number;
  readonly column: number;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function finderOf(file: string, text: string): (at: DataPath) => Position {
  if (file.endsWith(".yaml")) return yamlFinder(text);
  if (file.endsWith(".csv")) return csvFinder(text);
  if (file.endsWith(".jsonl")) return lineFinder(text);
  const tree = parseTree(text);
  return (at) => positionOf(text, jsonOffset(tree, at));
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

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

function yamlFinder(text: string): (at: DataPath) => Position {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
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
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1))
      : undefined;
    return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return (node as { range?: [number, number, number] } | undefined)?.range?.[0];
}

function csvFinder(text: string): (at: DataPath) => Position {
  const lines = text.split("\n");
  const header = (lines[0] ?? "").split(",");
  return (at) => {
    const [row, column] = at.path;
    const line = typeof row === "number" ? row + 2 : 1;
    const index = Math.max(0, header.indexOf(String(column ?? "")));
    const before = (lines[line - 1] ?? "").split(",").slice(0, index);
    return { line, column: before.reduce((sum, field) => sum + field.length + 1, 1) };
  };
}
