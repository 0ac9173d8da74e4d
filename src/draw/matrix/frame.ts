import type { JudgedRow, MatrixVariant } from "../../model/index.ts";
import { labelLines, labelWidth } from "../label.ts";
import { leaderText, type SeenMatrix, sourceText } from "./sentences.ts";
import { type MatrixWords, matrixWords } from "./words.ts";

/** How texts of the matrix are set. */
export const TITLE = { size: 14 } as const;
export const NOTE = { size: 12 } as const;
export const HEAD = { size: 13, weight: 600 } as const;

/** The longest bar is at least this long in columns; with less room rows become lists. */
const LEAST_BAR = 16;

/** Where the parts of a matrix stand: evidence on the left, one column for each rival, who leads without the row on the right; on little room one list. */
export interface MatrixFrame extends SeenMatrix {
  readonly id: string;
  readonly width: number;
  readonly words: MatrixWords;
  /** Each row as a list of rivals instead of columns. */
  readonly isList: boolean;
  readonly left: number;
  readonly right: number;
  readonly column: number;
  /** Pixels of one decibel. */
  readonly scale: number;
  /** The middle of a rival's column. */
  middle(k: number): number;
}

/** What a matrix is drawn on; `id` keeps its patterns apart from those of other drawings in the page. */
export interface MatrixLook {
  readonly id: string;
  readonly width: number;
}

/** Lays out the columns of a matrix on a width. */
export function matrixFrame(seen: SeenMatrix, { id, width }: MatrixLook): MatrixFrame {
  const words = matrixWords[seen.locale];
  const { rivals } = seen.answer;
  const names = rivals.map(({ short }) => short[seen.locale]);
  const left = Math.min(300, Math.max(220, 0.28 * width));
  const right = Math.min(170, Math.max(110, 0.14 * width));
  const column = (width - left - right) / rivals.length;
  const numberRoom = 8 + Math.max(...decibelsIn(seen).map((one) => labelWidth(decibelText(one), NOTE)));
  const needed = Math.max(
    2 * (numberRoom + LEAST_BAR),
    ...names.flatMap(piecesOf).map((piece) => labelWidth(piece, HEAD) + 10),
    ...rivals.flatMap(({ standing }) => piecesOf(words.standings[standing])).map((piece) => labelWidth(piece, HEAD) + 6),
  );
  const isList = column < needed;
  const nameRoom = Math.min(0.42 * width, Math.max(...names.map((name) => labelWidth(name, NOTE))) + 14);
  const span = isList ? width - nameRoom : column;
  const most = Math.max(5, ...decibelsIn(seen).map(Math.abs));
  return {
    ...seen,
    id,
    width,
    words,
    isList,
    left: isList ? nameRoom : left,
    right: isList ? 0 : right,
    column: span,
    scale: (span / 2 - numberRoom) / most,
    middle: (k) => (isList ? nameRoom + span / 2 : left + (k + 0.5) * column),
  };
}

/** What no line break divides. */
function piecesOf(name: string): string[] {
  return labelLines(name, { ...HEAD, width: 1 });
}

function decibelsIn({ answer }: SeenMatrix): number[] {
  return [0, ...answer.rows.flatMap(({ cells }) => cells.map(({ decibels }) => decibels))];
}

/** Decibels with a real minus, as they were coded. */
export function decibelText(value: number): string {
  return String(Math.round(10 * value) / 10).replace("-", "−");
}

/** Where a row was read: the documents, or the data sets. */
export function rootText(seen: SeenMatrix, { documents, data }: JudgedRow): string {
  const words = matrixWords[seen.locale];
  const texts = documents.filter((id) => !data.includes(id)).map((id) => sourceText(seen, id));
  const sets = data.length > 1 ? [words.dataSets(data.length)] : data.map((id) => sourceText(seen, id));
  return [...texts, ...sets].join(words.comma);
}

/** Who leads without a row, whether that is another than leads with it, and where nobody asks: nothing. */
export function withoutRow(seen: SeenMatrix, id: string): { readonly text: string; readonly turns: boolean } | undefined {
  const found: MatrixVariant | undefined = seen.answer.variants.find((one) => one.kind === "row" && one.id === id);
  if (found === undefined) return undefined;
  return { text: leaderText(seen, found, matrixWords[seen.locale]), turns: found.leader !== seen.answer.outcome.leader };
}

/** The rows in the order in which they are drawn: those that hang together one under the other, where the first of them stands. */
export function groupedRows({ answer }: SeenMatrix): { readonly cluster: string | null; readonly rows: readonly JudgedRow[] }[] {
  const groups: { cluster: string | null; rows: JudgedRow[] }[] = [];
  for (const row of answer.rows) {
    const group = row.cluster === null ? undefined : groups.find(({ cluster }) => cluster === row.cluster);
    if (group === undefined) groups.push({ cluster: row.cluster, rows: [row] });
    else group.rows.push(row);
  }
  return groups;
}
