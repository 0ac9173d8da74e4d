import { element as el, escapeText } from "../svg.ts";
import { textWidth } from "../text-width.ts";
import { wrapText } from "../wrap-text.ts";

/** One line of a key: how land is painted, what that means, and how many states stand so. */
export interface KeyLine {
  readonly fill: string;
  readonly edge: string;
  readonly label: string;
  readonly count: number;
}

const SWATCH = { width: 30, height: 18 };
const ROW = 28;
const LEAST = 250;

/** The key of a map with the notes under it, from the height `top` on, and where it ends. */
export function keyMarks(
  lines: readonly KeyLine[],
  { top, width, notes }: { readonly top: number; readonly width: number; readonly notes: string },
): { readonly body: string; readonly bottom: number } {
  const columns = Math.max(1, Math.floor(width / LEAST));
  const rows = Math.ceil(lines.length / columns);
  const texts = wrapText(notes, { size: 12, width });
  const below = top + rows * ROW + 18;
  const keys = lines.map((line, i) => {
    const column = Math.floor(i / rows);
    return keyLine(line, { x: (column * width) / columns, y: top + (i % rows) * ROW, width: width / columns - 24 });
  });
  const under = texts.map((note, i) => el("text", { x: 0, y: below + i * 18, "font-size": 12, fill: "var(--ink-2)" }, escapeText(note)));
  return { body: [...keys, ...under].join(""), bottom: below + texts.length * 18 };
}

function keyLine({ fill, edge, label, count }: KeyLine, at: { readonly x: number; readonly y: number; readonly width: number }): string {
  const number = String(count);
  const end = at.x + at.width - textWidth(number, { size: 15, weight: 500, family: "serif" });
  return [
    el("rect", { x: at.x + 0.5, y: at.y + 0.5, ...SWATCH, fill, stroke: edge }),
    el("text", { x: at.x + SWATCH.width + 10, y: at.y + 14, "font-size": 13, fill: "var(--ink)" }, escapeText(label)),
    el("text", { x: end, y: at.y + 14, "font-size": 15, "font-weight": 500, "font-family": "var(--serif)", fill: "var(--ink)" }, number),
  ].join("");
}
