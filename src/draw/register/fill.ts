import type { StandingStatus } from "../../model/index.ts";
import { dots, MISSING_TILE, type PatternPlace, patternsOf, stroke, type Tiles } from "../map/tiles.ts";
import { element as el } from "../svg.ts";

/**
 * How land is filled. One hue; the pattern tells the standing: solid certain, specks and dots what is only possible, hatches a mission seated elsewhere,
 * crosses a breach, a thin falling hatch what the sources do not tell.
 */
export type Fill =
  | "self"
  | "solid"
  | "specks"
  | "tint"
  | "dotted"
  | "mixed"
  | "cross"
  | "grid"
  | "steep"
  | "level"
  | "falling"
  | "dots"
  | "proposed"
  | "blank"
  | "flat"
  | "missing";

/** What of a standing decides its fill. */
export interface Filled {
  readonly status: StandingStatus;
  readonly truth: "certain" | "possible";
  readonly via?: string | undefined;
}

const FILLS: Readonly<Record<StandingStatus, Fill>> = {
  established: "solid",
  possible: "dotted",
  open: "mixed",
  suspended: "grid",
  severed: "cross",
  resident: "solid",
  accredited: "steep",
  office: "dots",
  withdrawn: "grid",
  relations: "tint",
  broken: "cross",
  proposed: "proposed",
  "not-yet": "blank",
  none: "blank",
  ended: "flat",
  "not-a-state": "flat",
  missing: "missing",
};

const SEATS: readonly Fill[] = ["steep", "level", "falling"];

/** The fill of a standing; the seats from which missions are accredited take their hatches in the order given. */
export function fillOf({ status, truth, via }: Filled, seats: readonly string[]): Fill {
  if (status === "resident" && truth === "possible") return "specks";
  if (status !== "accredited") return FILLS[status];
  const seat = via === undefined ? -1 : seats.indexOf(via);
  return SEATS[Math.min(seat < 0 ? SEATS.length : seat, SEATS.length - 1)] ?? "falling";
}

const INK = "var(--register)";
const TINT = "var(--register-tint)";
const PAPER = "var(--paper)";

const PLAIN: Readonly<Partial<Record<Fill, string>>> = {
  self: "var(--ink)",
  solid: INK,
  tint: TINT,
  blank: PAPER,
  flat: "var(--rule)",
};

/** The value of an SVG `fill`: a colour, or a pattern that `fillPatterns` of the same `prefix` defines. */
export function paintOf(fill: Fill, prefix: string): string {
  return PLAIN[fill] ?? `url(#${prefix}-${fill})`;
}

/** The line around a fill: patterned land needs one, or its coasts dissolve. */
export function edgeOf(fill: Fill): string {
  if (fill === "proposed") return "var(--proposed)";
  if (fill === "flat" || fill === "blank" || fill === "missing") return "var(--axis)";
  return fill === "solid" || fill === "tint" || fill === "self" ? PAPER : INK;
}

/** The patterns as definitions, `zoom` units to a pixel. */
export function fillPatterns(fills: Iterable<Fill>, place: PatternPlace): string {
  return patternsOf(fills, TILES, place);
}

const TILES: Tiles = {
  specks: {
    size: 5,
    ground: INK,
    marks: dots(TINT, 0.85, [
      [1.25, 1.25],
      [3.75, 3.75],
    ]),
  },
  dotted: {
    size: 5,
    ground: TINT,
    marks: dots(PAPER, 0.8, [
      [1.25, 1.25],
      [3.75, 3.75],
    ]),
  },
  mixed: { size: 6, ground: TINT, marks: stroke("M0 3H6M3 0V6", INK, 0.9), turn: 45 },
  cross: { size: 6, ground: PAPER, marks: stroke("M0 3H6M3 0V6", INK, 1), turn: 45 },
  grid: { size: 6, ground: PAPER, marks: stroke("M0 3H6M3 0V6", INK, 1) },
  steep: { size: 5, ground: PAPER, marks: stroke("M2.5 0V5", INK, 2), turn: 30 },
  level: { size: 4.6, ground: PAPER, marks: stroke("M0 2.3H4.6", INK, 1.7) },
  falling: { size: 5, ground: PAPER, marks: stroke("M2.5 0V5", INK, 1.6), turn: -60 },
  dots: {
    size: 5.2,
    ground: PAPER,
    marks: dots(INK, 1.25, [
      [1.3, 1.3],
      [3.9, 3.9],
    ]),
  },
  proposed: { size: 9, ground: PAPER, marks: stroke("M4.5 2.5L6.5 4.5L4.5 6.5L2.5 4.5Z", "var(--proposed)", 0.75) },
  missing: MISSING_TILE,
};

/** A small field that shows a fill beside its words. */
export function swatch(fill: Fill, prefix: string): string {
  const [width, height] = [30, 20];
  const edge = edgeOf(fill) === PAPER ? INK : edgeOf(fill);
  const dashed = fill === "proposed" ? { "stroke-dasharray": "3 2" } : {};
  return el(
    "svg",
    { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    fillPatterns([fill], { prefix }),
    el("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: paintOf(fill, prefix), stroke: edge, ...dashed }),
  );
}
