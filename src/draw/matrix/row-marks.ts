import type { JudgedRow } from "../../model/index.ts";
import { label, labelLines, labels, labelWidth } from "../label.ts";
import { element as el } from "../svg.ts";
import { decibelText, groupedRows, HEAD, type MatrixFrame, NOTE, rootText, TITLE, withoutRow } from "./frame.ts";

/** Marks with the room that they take from the top down. */
export interface Block {
  readonly body: string;
  readonly height: number;
}

const BAR = 12;
const INDENT = 14;

/** The heads of the columns; nothing where rivals stand in a list. */
export function headBlock(frame: MatrixFrame): Block {
  const { answer, locale, words, column, middle, width, left, right } = frame;
  if (frame.isList) return { body: "", height: 0 };
  const names = answer.rivals.map(({ short }) => labelLines(short[locale], { ...HEAD, width: column - 6 }));
  const sides = column >= 96;
  const base = 16 * Math.max(...names.map((lines) => lines.length)) + 2;
  const height = base + (sides ? 20 : 6);
  const last = height - 8;
  const marks = names.map((lines, k) => {
    const first = base - 4 - 16 * (lines.length - 1);
    const name = labels(lines, { ...HEAD, x: middle(k), y: first, leading: 16, anchor: "middle" });
    if (!sides) return name;
    const against = label(words.head.against, { ...NOTE, x: middle(k) - 6, y: last, anchor: "end", fill: "ink-2" });
    return name + against + label(words.head.for, { ...NOTE, x: middle(k) + 6, y: last, fill: "ink-2" });
  });
  const ends = (text: string, room: number): string[] => labelLines(text, { ...NOTE, width: room - 12 });
  const foot = (lines: readonly string[], at: { readonly x: number; readonly anchor?: "end" }): string =>
    labels(lines, { ...NOTE, ...at, y: last - 15 * (lines.length - 1), leading: 15, fill: "ink-2" });
  return {
    body:
      marks.join("") + foot(ends(words.head.evidence, left), { x: 0 }) + foot(ends(words.head.without, right), { x: width, anchor: "end" }),
    height,
  };
}

/** All rows, those that hang together under one heading beside one line. */
export function rowBlocks(frame: MatrixFrame): Block[] {
  return groupedRows(frame).flatMap(({ cluster, rows }): Block[] => {
    const found = frame.answer.clusters.find(({ id }) => id === cluster);
    if (found === undefined) return rows.map((row) => rowBlock(frame, row, 0));
    const lines = labelLines(found.title[frame.locale], { ...NOTE, width: (frame.isList ? frame.width : frame.left) - INDENT - 8 });
    const head: Block = {
      body: rule(frame) + labels(lines, { ...NOTE, x: INDENT, y: 16, leading: 15, fill: "ink-2" }),
      height: 6 + 15 * lines.length,
    };
    const blocks = [head, ...rows.map((row, i) => rowBlock(frame, row, INDENT, i === 0))];
    const height = blocks.reduce((sum, one) => sum + one.height, 0);
    const line = el("path", {
      d: `M6 8H2V${height - 8}H6`,
      fill: "none",
      stroke: "var(--axis)",
      "stroke-width": 1.5,
      "data-cluster": found.id,
    });
    const [first = head, ...others] = blocks;
    return [{ body: first.body + line, height: first.height }, ...others];
  });
}

function rule({ width }: MatrixFrame): string {
  return el("line", { x1: 0, x2: width, y1: 0.5, y2: 0.5, stroke: "var(--rule-2)" });
}

function rowBlock(frame: MatrixFrame, row: JudgedRow, indent: number, isFirst = false): Block {
  const line = isFirst || (indent > 0 && !frame.isList) ? "" : rule(frame);
  const block = frame.isList ? listRow(frame, row, indent) : columnRow(frame, row, indent);
  const marks = el("g", { "data-row": row.id }, line + block.body);
  return { body: marks, height: block.height };
}

function columnRow(frame: MatrixFrame, row: JudgedRow, indent: number): Block {
  const { left, right, width, middle, words } = frame;
  const without = withoutRow(frame, row.id);
  const leader = without === undefined ? [] : labelLines(without.text, { ...TITLE, weight: 600, width: right - 30 });
  const texts = titleLines(frame, row, left - indent - 20);
  const height = Math.max(38, texts.height + 16, leader.length * 18 + 16);
  const y = height / 2;
  const cells =
    row.leftOut === null
      ? row.cells.map((_, k) => cellMark(frame, { row, k, y, x: middle(k), height })).join("")
      : label(words.leftOut[row.leftOut], { ...NOTE, x: left + 8, y: y + 4, fill: "ink-3" });
  const first = y + 5 - 9 * (leader.length - 1);
  const marker = without?.turns
    ? turnMark(width - Math.max(...leader.map((text) => labelWidth(text, { ...TITLE, weight: 600 }))) - 16, first - 10)
    : "";
  return {
    body:
      texts.at(indent, (height - texts.height) / 2) +
      cells +
      labels(leader, {
        ...TITLE,
        weight: without?.turns ? 600 : 400,
        x: width,
        y: first,
        leading: 18,
        anchor: "end",
        fill: without?.turns ? "ink" : "ink-2",
      }) +
      marker,
    height,
  };
}

/** Points out a row without which somebody else leads. */
function turnMark(x: number, y: number): string {
  return el("path", { d: `M${x} ${y}v10l8 -5z`, fill: "var(--ink)", "data-part": "turns" });
}

function listRow(frame: MatrixFrame, row: JudgedRow, indent: number): Block {
  const { words, answer, locale, left, middle, width } = frame;
  const without = withoutRow(frame, row.id);
  const texts = titleLines(frame, row, width - indent);
  const said =
    without === undefined
      ? []
      : labelLines(`${words.head.without}${words.colon}${without.text}`, {
          ...NOTE,
          weight: without.turns ? 600 : 400,
          width: width - indent,
        });
  const noteTop = 10 + texts.height;
  let y = noteTop + said.length * 16 + 8;
  const cells: string[] = [];
  if (row.leftOut === null)
    for (const [k, rival] of answer.rivals.entries()) {
      const lines = labelLines(rival.short[locale], { ...NOTE, width: left - indent - 6 });
      const height = Math.max(18, 15 * lines.length + 3);
      cells.push(labels(lines, { ...NOTE, x: indent, y: y + height / 2 + 4 - 7.5 * (lines.length - 1), leading: 15 }));
      cells.push(el("g", { transform: `translate(0 ${y})` }, cellMark(frame, { row, k, y: height / 2, x: middle(k), height })));
      y += height;
    }
  else cells.push(label(words.leftOut[row.leftOut], { ...NOTE, x: indent, y: y + 8, fill: "ink-3" }));
  return {
    body:
      texts.at(indent, 8) +
      labels(said, {
        ...NOTE,
        weight: without?.turns ? 600 : 400,
        x: indent,
        y: noteTop + 12,
        leading: 16,
        fill: without?.turns ? "ink" : "ink-2",
      }) +
      cells.join(""),
    height: y + 12,
  };
}

/** The title of a row and under it where it was read. */
function titleLines(frame: MatrixFrame, row: JudgedRow, width: number): { readonly height: number; at(x: number, y: number): string } {
  const title = labelLines(row.title[frame.locale], { ...TITLE, width });
  const root = labelLines(rootText(frame, row), { ...NOTE, width });
  const fill = row.leftOut === null ? "ink" : "ink-3";
  return {
    height: title.length * 18 + root.length * 15,
    at: (x, y) =>
      labels(title, { ...TITLE, x, y: y + 13, leading: 18, fill }) +
      labels(root, { ...NOTE, x, y: y + title.length * 18 + 11, leading: 15, fill: "ink-3" }),
  };
}

interface CellPlace {
  readonly row: JudgedRow;
  readonly k: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** One cell: a bar from the middle, solid to the right for, hatched to the left against, and its number beside it. */
function cellMark({ id, answer, scale, column, words, locale }: MatrixFrame, { row, k, x, y, height }: CellPlace): string {
  const cell = row.cells[k];
  const rival = answer.rivals[k];
  if (cell === undefined || rival === undefined) return "";
  const { decibels } = cell;
  const text = decibelText(decibels);
  const length = scale * Math.abs(decibels);
  const isFor = decibels > 0;
  const axis = el("line", { x1: x, x2: x, y1: 0, y2: height, stroke: "var(--axis)", "stroke-width": 0.75 });
  const ground = el("rect", { x: x - column / 2 + 1, y: 1, width: column - 2, height: height - 2, fill: "transparent" });
  const look = isFor ? { fill: "var(--ink)" } : { fill: `url(#${id}-against)`, stroke: "var(--ink)", "stroke-width": 0.75 };
  const bar = decibels === 0 ? zero(x, y) : el("rect", { x: isFor ? x : x - length, y: y - BAR / 2, width: length, height: BAR, ...look });
  const numberX = decibels === 0 ? x : isFor ? x + length + 4 : x - length - 4;
  const anchor = decibels === 0 ? "middle" : isFor ? "start" : "end";
  const number = label(text, { ...NOTE, x: numberX, y: y + 4, anchor, fill: decibels === 0 ? "ink-3" : "ink" });
  const what = words.cell({ row: row.title[locale], rival: rival.short[locale], decibels: text });
  return el(
    "g",
    { "data-explain": `${answer.question}/${row.id}/${rival.id}`, "data-rival": rival.id, "aria-label": what },
    ground + axis + bar + number,
  );
}

/** A gap in the axis for a nought. */
function zero(x: number, y: number): string {
  return el("rect", { x: x - 6, y: y - 8, width: 12, height: 16, fill: "var(--paper)" });
}

/** The hatching of what speaks against. */
export function againstPattern(id: string): string {
  return el(
    "pattern",
    { id: `${id}-against`, width: 4, height: 4, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    el("rect", { width: 4, height: 4, fill: "var(--paper)" }),
    el("line", { x1: 0, x2: 0, y1: 0, y2: 4, stroke: "var(--ink)", "stroke-width": 1.2 }),
  );
}
