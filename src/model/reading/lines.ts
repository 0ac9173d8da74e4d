import type { Span } from "./span.ts";

/** A line of a document that is not blank, with what its form says. A Han character is as wide as two letters. */
export interface TextLine extends Span {
  /** From 1, blank lines counted. */
  readonly line: number;
  readonly page?: number;
  readonly width: number;
  readonly isIndented: boolean;
  /** It ends as a sentence, a clause or a bracket does. */
  readonly isClosed: boolean;
  /** It ends with years in brackets, as a title does: “The Great War (1914–1918)”. */
  readonly isDated: boolean;
  readonly isAfterBlank: boolean;
  readonly isMarkedHeading: boolean;
}

/** The lines of a document that are not blank. Pages count form feeds; a document without one has no pages. */
export function linesOf(points: readonly string[]): TextLine[] {
  const lines: TextLine[] = [];
  const hasPages = points.includes("\f");
  let [start, line, page, isAfterBlank] = [0, 1, 1, false];
  for (let end = 0; end <= points.length; end++) {
    if (end < points.length && points[end] !== "\n") continue;
    const text = points.slice(start, end).join("");
    page += text.split("\f").length - 1;
    if (text.trim() === "") isAfterBlank = true;
    else {
      lines.push({ start, end, line, ...(hasPages ? { page } : {}), isAfterBlank, ...formOf(text) });
      isAfterBlank = false;
    }
    start = end + 1;
    line++;
  }
  return lines;
}

function formOf(text: string): Pick<TextLine, "width" | "isIndented" | "isClosed" | "isDated" | "isMarkedHeading"> {
  const bare = text.trim();
  return {
    width: widthIn(bare),
    isIndented: /^(?:[ \t]*\u3000|\t| {2,})/.test(text),
    isClosed: /[。！？；：，、.!?;:,）)】》」』”"’]$/.test(bare),
    isDated: /[^\s(（]\s*[(（]\d{3,4}年?(?:\s?[-–—至]\s?\d{2,4}年?)?[)）]$/.test(bare),
    isMarkedHeading: /^#{1,6} /.test(bare),
  };
}

/** How wide a text is, in letters: Han, kana, Hangul and full-width signs count two. */
export function widthIn(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]$/u;
