import type { StateTiltYear } from "../../model/index.ts";
import { label } from "../label.ts";
import type { Mark } from "../mark.ts";
import { signed } from "../numbers.ts";
import { linear, stepAtLeast } from "../scale.ts";
import { element as el } from "../svg.ts";
import { litColumn, pressedColumns, yearAxis } from "../tracks/year-axis.ts";
import { leanFill, leanPaint, leanPatterns } from "./fill.ts";
import { kindOfYear } from "./leans.ts";

/** What is drawn of a state: its years, the one that is looked at, the half-width of equal distance, and what stands at either end of the scale. */
export interface StateCurveInput {
  readonly years: readonly StateTiltYear[];
  readonly at: number;
  readonly delta: number;
  readonly width: number;
  readonly toA: string;
  readonly toB: string;
  readonly label: string;
}

const HEIGHT = 190;
const TOP = 22;
const LEFT = 34;
/** The room that a number of the scale needs, in pixels. */
const TICK = 26;
const MICRO = { size: 12, fill: "ink-3" } as const;

/** The lean of a state year by year: a bar from end to end of the 90 % interval, filled as land is on the map, and a line at the mean. Years are not joined. */
export function stateCurve({ years, at, delta, width, toA, toB, label: says }: StateCurveInput): Mark {
  const reach = Math.max(1, ...years.flatMap(({ lo, hi }) => [Math.abs(lo), Math.abs(hi)]));
  const y = linear([-reach, reach], [HEIGHT, TOP]);
  const step = (width - LEFT) / Math.max(1, years.length);
  const first = years[0]?.year ?? 0;
  const columns = { years, at, width, step, x: (year: number) => LEFT + (year - first + 0.5) * step };
  const ends = { top: TOP, bottom: HEIGHT };
  const axis = yearAxis(columns, HEIGHT + 2);
  const zone = { x: LEFT, width: width - LEFT, y: y(delta), height: y(-delta) - y(delta), fill: "var(--between-tint)" };
  const bars = years.map((one) => yearBar(one, { x: columns.x(one.year), wide: Math.min(14, step * 0.62), y }));
  const apart = stepAtLeast(TICK / Math.abs(y.perUnit));
  const most = Math.floor(reach / apart);
  const ticks = Array.from({ length: 2 * most + 1 }, (_, i) => (i - most) * apart);
  const fills = years.map((one) => leanFill(kindOfYear(one)));
  const body = [
    leanPatterns(fills, { prefix: "curve" }),
    el("rect", zone),
    litColumn(columns, ends),
    el("line", { x1: LEFT, x2: width, y1: y(0), y2: y(0), stroke: "var(--axis)" }),
    ...bars,
    ...ticks.map((value) => label(signed(value, 0), { ...MICRO, x: 0, y: y(value) + 4 })),
    label(`↑ ${toA}`, { ...MICRO, x: 0, y: 13 }),
    axis.body,
    label(`↓ ${toB}`, { ...MICRO, x: 0, y: axis.bottom + 13 }),
    pressedColumns(columns, ends),
  ].join("");
  return { body, width, height: axis.bottom + 18, label: says };
}

function yearBar(one: StateTiltYear, { x, wide, y }: { readonly x: number; readonly wide: number; y(value: number): number }): string {
  const { fill, pointEdge } = leanPaint(leanFill(kindOfYear(one)), "curve");
  const bar = {
    x: x - wide / 2,
    width: wide,
    y: y(one.hi),
    height: Math.max(1, y(one.lo) - y(one.hi)),
    fill,
    stroke: pointEdge,
    "stroke-width": 0.75,
  };
  if (!one.isCovered) return el("rect", bar);
  const mean = { x1: x - wide / 2 - 1.5, x2: x + wide / 2 + 1.5, y1: y(one.mean), y2: y(one.mean) };
  return (
    el("rect", bar) +
    el("line", { ...mean, stroke: "var(--paper)", "stroke-width": 4 }) +
    el("line", { ...mean, stroke: "var(--ink)", "stroke-width": 2 })
  );
}
