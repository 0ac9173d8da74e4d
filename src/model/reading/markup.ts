import type { Span } from "./span.ts";

/**
 * The markup inside a stretch of a document, in order: what frames the words of links, bold and headings of Markdown, tags of HTML, and backslashes
 * before signs. The words themselves are never among it.
 */
export function markupIn(points: readonly string[], { start, end }: Span): Span[] {
  const text = points.slice(start, end).join("");
  const found = PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => framesOf(match)));
  const place = codePointPlaces(text, start);
  return found.map((frame) => ({ start: place(frame.start), end: place(frame.end) })).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Each with the words that stay in its first group, where it has one. */
const PATTERNS = [
  /\[((?:[^[\]\\\n]|\\.)*)\]\((?:[^()\n]|\([^()\n]*\))*\)/gu,
  /^\s*#{1,6} +/gu,
  /\*\*/gu,
  /<\/?[a-z][a-z0-9]*(?: [^<>\n]*)?\/?>/giu,
  /\\(?=[[\]()*_#\\])/gu,
];

function framesOf(match: RegExpExecArray): Span[] {
  const [whole, words] = match;
  const end = match.index + whole.length;
  if (words === undefined) return [{ start: match.index, end }];
  return [
    { start: match.index, end: match.index + 1 },
    { start: match.index + 1 + words.length, end },
  ];
}

/** Places of UTF-16 code units as code points of the document, asked in any order. */
function codePointPlaces(text: string, start: number): (unit: number) => number {
  if (!/[\uD800-\uDFFF]/.test(text)) return (unit) => start + unit;
  return (unit) => start + [...text.slice(0, unit)].length;
}
