import type { Paint } from "../map/marks.ts";
import { dots, MISSING_TILE, type PatternPlace, patternsOf, stroke, type Tile } from "../map/tiles.ts";
import { element as el } from "../svg.ts";
import type { LeanKind } from "./leans.ts";

/** How land is filled: by what is known of its state, or flat where it is of no state in the year. */
export type LeanFill = Exclude<LeanKind, "not-covered" | "level-not-told" | "no-data"> | "missing" | "flat";

/** The fill of what is known of a state: all that is not known looks alike, and has no colour. */
export function leanFill(kind: LeanKind): LeanFill {
  return kind === "not-covered" || kind === "level-not-told" || kind === "no-data" ? "missing" : kind;
}

const PAPER = "var(--paper)";
const corners = (at: number, other: number): readonly (readonly [number, number])[] => [
  [at, at],
  [other, other],
];

/** Side a is solid, side b hatched, equal distance level; what is only leaning is thinner, what is not determined a few dots. */
const TILES: Readonly<Partial<Record<LeanFill, Tile>>> = {
  "A-leaning": { size: 4, ground: "var(--side-a-tint)", marks: dots("var(--side-a)", 0.7, corners(1, 3)) },
  equidistant: { size: 4, ground: "var(--between)", marks: stroke("M0 2H4", "var(--ink-2)", 1.2) },
  "equidistant-leaning": { size: 5, ground: PAPER, marks: stroke("M0 2.5H5", "var(--ink-3)", 0.8) },
  "B-leaning": { size: 5, ground: PAPER, marks: stroke("M2.5 0V5", "var(--side-b)", 0.9), turn: 45 },
  B: { size: 4, ground: "var(--side-b-tint)", marks: stroke("M2 0V4", "var(--side-b)", 2.6), turn: 45 },
  undetermined: { size: 8, ground: PAPER, marks: dots("var(--axis)", 0.7, corners(2, 6)) },
  missing: MISSING_TILE,
};

const PLAIN: Readonly<Partial<Record<LeanFill, string>>> = { A: "var(--side-a)", patron: "var(--ink)", flat: "var(--rule)" };

const EDGES: Readonly<Partial<Record<LeanFill, string>>> = {
  A: PAPER,
  "A-leaning": "var(--side-a)",
  equidistant: "var(--ink-2)",
  "equidistant-leaning": "var(--ink-3)",
  "B-leaning": "var(--side-b)",
  B: "var(--side-b)",
  patron: PAPER,
  flat: PAPER,
};

/** How land of a fill is painted, with the patterns that `leanPatterns` of the same `prefix` defines. */
export function leanPaint(fill: LeanFill, prefix: string): Paint {
  const edge = EDGES[fill] ?? "var(--axis)";
  const pointEdge = fill === "A" ? "var(--side-a)" : edge === PAPER ? "var(--ink)" : edge;
  return { fill: PLAIN[fill] ?? `url(#${prefix}-${fill})`, edge, pointEdge, line: fill === "flat" ? 0.4 : edge === PAPER ? 0.55 : 0.7 };
}

/** The patterns of these fills as definitions. */
export function leanPatterns(fills: Iterable<LeanFill>, place: PatternPlace): string {
  return patternsOf(fills, TILES, place);
}

/** A small field that shows what a kind of lean is filled with, beside its words. */
export function leanSwatch(kind: LeanKind): string {
  const fill = leanFill(kind);
  const prefix = `sw-${kind}`;
  const { fill: paint, pointEdge } = leanPaint(fill, prefix);
  const field = el("rect", { x: 0.5, y: 0.5, width: 29, height: 19, fill: paint, stroke: pointEdge });
  return el("svg", { width: 30, height: 20, viewBox: "0 0 30 20", "aria-hidden": "true" }, leanPatterns([fill], { prefix }), field);
}
