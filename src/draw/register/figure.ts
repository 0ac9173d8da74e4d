import { keyMarks } from "../map/key.ts";
import { element as el } from "../svg.ts";
import { edgeOf, type Fill, fillPatterns, paintOf } from "./fill.ts";
import { mapMarks, type RegisterMapInput } from "./map.ts";

/** One line of the key: how land is filled, what that means, and how many stand so. */
export interface KeyEntry {
  readonly fill: Fill;
  readonly label: string;
  readonly count: number;
}

/** The map of a register as a figure that stands by itself: with the key to its fills, and under it what the map cannot show. */
export function registerFigure(input: RegisterMapInput, entries: readonly KeyEntry[]): string {
  const map = mapMarks(input);
  const { width } = input;
  const lines = entries.map(({ fill, label, count }) => {
    const edge = edgeOf(fill) === "var(--paper)" ? "var(--register)" : edgeOf(fill);
    return { fill: paintOf(fill, "key"), edge, label, count };
  });
  const key = keyMarks(lines, { top: map.height + 20, width, notes: map.notes.join(input.locale === "zh" ? "" : " ") });
  const fills = entries.map(({ fill }) => fill);
  return el(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${key.bottom}`, "font-family": "var(--sans)" },
    map.marks,
    fillPatterns(fills, { prefix: "key" }),
    key.body,
  );
}
