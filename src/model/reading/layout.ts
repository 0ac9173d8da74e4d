import { linesOf, type TextLine } from "./lines.ts";
import { markupIn } from "./markup.ts";
import type { Span } from "./span.ts";

/** A stretch of a document that is read as one. `line` counts from 1; `page` from 1, where the document marks its pages with form feeds. */
export interface Block extends Span {
  readonly kind: "heading" | "paragraph" | "row";
  readonly line: number;
  readonly page?: number;
}

/**
 * How a document is set for reading: its blocks in order, and what is passed over when they are read: markup, indents and the line breaks inside a
 * paragraph. Nothing is taken away: blocks and what is hidden are only told by their places.
 */
export interface TextLayout {
  readonly blocks: readonly Block[];
  readonly hidden: readonly Span[];
}

/** The layout of a document, from its line breaks, indents and markup alone. */
export function layoutOf(points: readonly string[]): TextLayout {
  const lines = linesOf(points);
  const groups = isHardWrapped(lines) ? joinedLines(lines) : lines.map((line) => [line]);
  const blocks = groups.flatMap((group, i) => blocksOf(points, group, { before: groups[i - 1]?.at(-1), after: groups[i + 1]?.[0] }));
  return { blocks, hidden: blocks.flatMap((block) => hiddenIn(points, block)) };
}

/** Line breaks stand where the paper ended and not where a paragraph does: most lines are about as wide as the widest, and end in mid-sentence. */
function isHardWrapped(lines: readonly TextLine[]): boolean {
  if (lines.length < FEWEST) return false;
  const width = widthOf(lines);
  const full = lines.filter((line) => line.width >= width * 0.75);
  return width <= WIDEST && full.length > lines.length * 0.6 && full.filter((line) => !line.isClosed).length > full.length * 0.6;
}

const FEWEST = 12;
const WIDEST = 160;

/** The width that nine lines of ten do not exceed. */
function widthOf(lines: readonly TextLine[]): number {
  const widths = lines.map((line) => line.width).sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}

/** Lines of a hard-wrapped document by paragraph: one begins with an indent, after a short line, or after a blank one where not every line has one. */
function joinedLines(lines: readonly TextLine[]): TextLine[][] {
  const width = widthOf(lines);
  const isSpaced = lines.filter((line) => line.isAfterBlank).length > lines.length * 0.4;
  const groups: TextLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const isShort = (one: TextLine): boolean => one.width < width * (one.isClosed || one.isIndented ? 0.7 : 0.62);
    const begins =
      before === undefined || line.isIndented || (line.isAfterBlank && !isSpaced) || isShort(before) || line.page !== before.page;
    if (begins) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

interface Neighbours {
  readonly before: TextLine | undefined;
  readonly after: TextLine | undefined;
}

function blocksOf(points: readonly string[], group: readonly TextLine[], neighbours: Neighbours): Block[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return [];
  const kind = kindOf(group, neighbours);
  const page = first.page === undefined ? {} : { page: first.page };
  return pieces(points, { start: first.start, end: last.end }).map((span) => ({
    kind,
    ...span,
    line: first.line + countBreaks(points, first.start, span.start),
    ...page,
  }));
}

function kindOf(group: readonly TextLine[], { before, after }: Neighbours): Block["kind"] {
  const [line] = group;
  if (line === undefined || group.length > 1) return "paragraph";
  if (line.isMarkedHeading) return "heading";
  const isAlone =
    (before === undefined || line.isAfterBlank || line.isIndented) && (after === undefined || after.isAfterBlank || after.isIndented);
  if ((!line.isClosed || line.isDated) && line.width <= HEADING && isAlone && after !== undefined) return "heading";
  return isAlone || line.width > ROW ? "paragraph" : "row";
}

/** A heading is at most so wide, a row of a list too, where a Han character counts two. */
const HEADING = 84;
const ROW = 240;

/** A block without a line break for very long is set in pieces, each ending with a sentence where one ends. */
function pieces(points: readonly string[], { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    let to = from + LONGEST;
    while (to > from + LONGEST / 2 && !SENTENCE_END.test(points[to - 1] ?? "")) to--;
    if (to <= from + LONGEST / 2) to = from + LONGEST;
    spans.push({ start: from, end: to });
    from = to;
  }
  return [...spans, { start: from, end }];
}

const LONGEST = 3000;
const SENTENCE_END = /[。！？.!?]/;

function countBreaks(points: readonly string[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (points[i] === "\n") count++;
  return count;
}

/** Markup, and the white space that a reader does not see: none of it where nothing else would be left. */
function hiddenIn(points: readonly string[], block: Block): Span[] {
  const markup = markupIn(points, block);
  const isHidden = new Set<number>();
  for (const { start, end } of markup) for (let i = start; i < end; i++) isHidden.add(i);
  const isBlank = (i: number): boolean => /^\s$/u.test(points[i] ?? "");
  const isVisible = (i: number): boolean => !isHidden.has(i) && !isBlank(i);
  let first = block.start;
  while (first < block.end && !isVisible(first)) first++;
  if (first === block.end) return [];
  return joinSpans([{ start: block.start, end: leading(block.start, first, isHidden) }, ...markup, ...softBreaks(points, block)]);
}

/** The white space at the beginning of a block, as far as it goes before the first sign or mark-up. */
function leading(start: number, first: number, isHidden: ReadonlySet<number>): number {
  let end = start;
  while (end < first && !isHidden.has(end)) end++;
  return end;
}

/** Line breaks inside a block, with the spaces around them; between two words of letters one stays, since it stands for a space. */
function softBreaks(points: readonly string[], { start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (let i = start; i < end; i++) {
    if (points[i] !== "\n" && points[i] !== "\f") continue;
    let [from, to] = [i, i + 1];
    while (from > start && /^\s$/u.test(points[from - 1] ?? "")) from--;
    while (to < end && /^\s$/u.test(points[to] ?? "")) to++;
    const isSpace = LETTER.test(points[from - 1] ?? "") && LETTER.test(points[to] ?? "");
    spans.push({ start: isSpace ? from + 1 : from, end: to });
    i = to;
  }
  return spans;
}

const LETTER = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N},;:.()'"’”“-]$/u;

/** Spans in order, with those that touch made one. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (end <= start) continue;
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
