import { type TextStyle, textWidth } from "./text-width.ts";

/**
 * A text in lines no wider than `width`. English breaks at spaces, Chinese between characters except before closing and after opening marks; a
 * number stays with its per cent; a last line of one character takes the piece before it down too.
 */
export function wrapText(text: string, style: TextStyle & { readonly width: number }): string[] {
  const lines: string[][] = [[]];
  for (const piece of piecesOf(text)) {
    const line = lines.at(-1) ?? [];
    if (line.length === 0 || textWidth(written([...line, piece]), style) <= style.width) line.push(piece);
    else lines.push([piece]);
  }
  return withoutOrphan(lines).map(written);
}

function written(line: readonly string[]): string {
  return line.join("").trim();
}

/** The smallest pieces that no line break divides, each with the space after it. */
function piecesOf(text: string): string[] {
  return text.replace(/(?<=\d) (?=%)/g, "\u00a0").match(PIECE) ?? [];
}

const OPENING = "（《〈“‘「『【";
const CLOSING = "，。、；：？！）》〉”’」』】…—·％";
const HAN = "\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef";
const PIECE = new RegExp(`[${OPENING}]*(?:[${HAN}]|[^${HAN}${OPENING} ]+)[${CLOSING}]* *|[${OPENING}${CLOSING}]+ *| +`, "gu");

function withoutOrphan(lines: readonly string[][]): readonly string[][] {
  const [before, last] = lines.slice(-2);
  if (before === undefined || last === undefined || before.length < 2) return lines;
  const letters = [...written(last)].filter((character) => !CLOSING.includes(character));
  return letters.length > 1 ? lines : [...lines.slice(0, -2), before.slice(0, -1), [...before.slice(-1), ...last]];
}
