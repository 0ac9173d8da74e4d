import { element as el, escapeText } from "../svg.ts";
import { textWidth } from "../text-width.ts";
import { wrapText } from "../wrap-text.ts";
import { edgeOf, type Fill, fillPatterns, paintOf } from "./fill.ts";
import { mapMarks, type RegisterMapInput } from "./map.ts";

/** One line of the key: how land is filled, what that means, and how many stand so. */
export interface KeyEntry {
  readonly fill: Fill;
  readonly label: string;
  readonly count: number;
}

const SWATCH = { width: 30, height: 18 };
const ROW = 28;
const LEAST = 250;

/** The map of a register as a figure that stands by itself: with the key to its fills, and under it what the map cannot show. */
export function registerFigure(input: RegisterMapInput, entries: readonly KeyEntry[]): string {
  const map = mapMarks(input);
  const { width } = input;
  const columns = Math.max(1, Math.floor(width / LEAST));
  const rows = Math.ceil(entries.length / columns);
  const top = map.height + 20;
  const notes = wrapText(map.notes.join(input.locale === "zh" ? "" : " "), { size: 12, width });
  const below = top + rows * ROW + 18;
  const height = below + notes.length * 18;
  return el(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, "font-family": "var(--sans)" },
    map.marks,
    fillPatterns(
      entries.map(({ fill }) => fill),
      { prefix: "key" },
    ),
    ...entries.map((entry, i) => {
      const column = Math.floor(i / rows);
      return keyMark(entry, { x: (column * width) / columns, y: top + (i % rows) * ROW, width: width / columns - 24 });
    }),
    ...notes.map((note, i) => el("text", { x: 0, y: below + i * 18, "font-size": 12, fill: "var(--ink-2)" }, escapeText(note))),
  );
}

function keyMark({ fill, label, count }: KeyEntry, at: { readonly x: number; readonly y: number; readonly width: number }): string {
  const edge = edgeOf(fill) === "var(--paper)" ? "var(--register)" : edgeOf(fill);
  const number = String(count);
  const end = at.x + at.width - textWidth(number, { size: 15, weight: 500, family: "serif" });
  return [
    el("rect", { x: at.x + 0.5, y: at.y + 0.5, ...SWATCH, fill: paintOf(fill, "key"), stroke: edge }),
    el("text", { x: at.x + SWATCH.width + 10, y: at.y + 14, "font-size": 13, fill: "var(--ink)" }, escapeText(label)),
    el("text", { x: end, y: at.y + 14, "font-size": 15, "font-weight": 500, "font-family": "var(--serif)", fill: "var(--ink)" }, number),
  ].join("");
}
