/** A document's text read by code points. */
export interface DocumentText {
  readonly text: string;
  /** The code points from `start` to `end` (excluded); beyond the text there is nothing. */
  slice(start: number, end: number): string;
  /** The line, from 1, on which a code point stands. */
  lineAt(codePoint: number): number;
}

/** Reads a text by code points; what this needs is made when it is first asked for. */
export function documentText(text: string): DocumentText {
  let points: readonly string[] | undefined;
  let breaks: readonly number[] | undefined;
  const slice = (start: number, end: number): string => {
    points ??= Array.from(text);
    return points.slice(Math.max(0, start), Math.max(0, end)).join("");
  };
  return {
    text,
    slice,
    lineAt(codePoint) {
      points ??= Array.from(text);
      breaks ??= points.flatMap((point, i) => (point === "\n" ? [i] : []));
      return 1 + countBelow(breaks, codePoint);
    },
  };
}

function countBelow(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
