/** Where two versions of a text differ, in whole lines: so many lines at the beginning and at the end are the same, byte for byte. */
export interface ChangedLines {
  readonly before: number;
  readonly after: number;
  /** What stands between in the later version. */
  readonly changed: Uint8Array;
}

const LINE_BREAK = 10;

/** Compares two versions of a text, line by line from both ends. */
export function changedLines(earlier: Uint8Array, later: Uint8Array): ChangedLines {
  const start = later.subarray(0, sameFromStart(earlier, later)).lastIndexOf(LINE_BREAK) + 1;
  const end = later.length - sameLinesAtEnd(earlier.subarray(start), later.subarray(start));
  return { before: countLines(later.subarray(0, start)), after: countLines(later.subarray(end)), changed: later.subarray(start, end) };
}

function sameFromStart(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a[same] === b[same]) same++;
  return same;
}

/** How many bytes at the end are the same whole lines of both; both begin with a line. */
function sameLinesAtEnd(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a[a.length - 1 - same] === b[b.length - 1 - same]) same++;
  if (isLineStart(a, a.length - same) && isLineStart(b, b.length - same)) return same;
  const next = b.indexOf(LINE_BREAK, b.length - same);
  return next < 0 ? 0 : b.length - next - 1;
}

function isLineStart(bytes: Uint8Array, at: number): boolean {
  return at === 0 || bytes[at - 1] === LINE_BREAK;
}

/** Lines of a text that begins with a line; the last one may lack its break. */
function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_BREAK); at >= 0; at = bytes.indexOf(LINE_BREAK, at + 1)) lines++;
  return bytes.length > 0 && bytes.at(-1) !== LINE_BREAK ? lines + 1 : lines;
}
