import type { Locale } from "../../model/index.ts";
import { label } from "../label.ts";
import type { Mark } from "../mark.ts";
import { signed } from "../numbers.ts";
import { linear, type Scale, stepAtLeast } from "../scale.ts";
import { type SideFills, sideFills } from "../side-patterns.ts";
import { element as el, tenth } from "../svg.ts";
import { type Bubble, packBubbles } from "./bubbles.ts";
import { arcOf, type LevelArc, tubePath } from "./level-arc.ts";
import { levelHead } from "./level-head.ts";
import type { SeenTilt, SeenYear, TiltNames } from "./seen.ts";
import { tiltWords } from "./words.ts";

/** What a level is told besides the year: its room, and an `id` that keeps its patterns apart from those of other drawings. */
export interface LevelOptions {
  readonly id: string;
  readonly width: number;
  readonly locale: Locale;
  readonly names: TiltNames;
}

/** The level, as far as its marks stand on it. */
interface Level {
  readonly arc: LevelArc;
  readonly x: Scale;
  readonly delta: number;
  readonly fills: SideFills;
  readonly isSmall: boolean;
}

/**
 * The lean of one year as a bubble level: the bubble's outline is the 90 % interval of D, the twenty bubbles in it are equally likely readings, the two
 * rings are ±δ and the pointer is the mean. Where no act is recorded, outline and bubbles are pale: they are the prior. Without a year the tube is empty.
 */
export function levelMark(seen: SeenTilt, year: SeenYear | undefined, options: LevelOptions): Mark {
  const { width, names, locale } = options;
  const isSmall = width < SMALL;
  const half = isSmall ? 24 : 29;
  const head = levelHead(names, { locale, width, half, isSmall });
  const arc = arcOf({ width, top: head.middle, half });
  const x = linear([-seen.reach.readings, seen.reach.readings], [PAD + half, width - PAD - half]);
  const level: Level = { arc, x, fills: sideFills(options.id), isSmall, delta: seen.delta };
  const filling = year === undefined ? { body: "", counts: undefined } : fillingOf(level, year);
  const body = [
    el("defs", {}, level.fills.defs),
    head.body,
    el("path", { d: tubePath(arc, { from: PAD, to: width - PAD, half }), fill: "var(--well)", stroke: "var(--axis)" }),
    filling.body,
    ...[-seen.delta, seen.delta].map((value) => ring(level, value)),
    graduation(level, { reach: seen.reach.readings, mean: year?.mean }),
    year === undefined ? "" : pointer(level, year.mean),
  ];
  const words = tiltWords[locale];
  const [a, b] = [names.a[locale], names.b[locale]];
  const label =
    year === undefined || filling.counts === undefined ? words.emptyLevel : words.levelLabel({ year: year.year, a, b, ...filling.counts });
  return { body: body.join(""), width, height: arc.y(PAD + half) + half + 32, label };
}

/** Outline and bubbles of a year, and how many bubbles stand on each side of the rings. */
function fillingOf(
  level: Level,
  year: SeenYear,
): { readonly body: string; readonly counts: { inA: number; between: number; inB: number } } {
  const { arc, x, delta, isSmall } = level;
  const { radius, bubbles } = packBubbles(year.readings, { x, delta, half: arc.half - 3, radius: isSmall ? 6 : 8 });
  const count = (side: Bubble["class"]): number => bubbles.filter((bubble) => bubble.class === side).length;
  const marks = bubbles.map((bubble) => bubbleMark(level, bubble, { radius, isPale: year.acts === 0 }));
  return { body: outline(level, year) + marks.join(""), counts: { inA: count("A"), between: count("equidistant"), inB: count("B") } };
}

const SMALL = 600;
const PAD = 1;

function outline({ arc, x }: Level, year: SeenYear): string {
  const isPale = year.acts === 0;
  return el("path", {
    d: tubePath(arc, { from: x(year.lo), to: x(year.hi), half: arc.half - 3 }),
    fill: "var(--paper)",
    stroke: isPale ? "var(--axis)" : "var(--ink)",
    "stroke-width": 1.5,
    "stroke-dasharray": isPale ? "5 4" : undefined,
    "data-part": "interval",
  });
}

function bubbleMark({ arc, fills }: Level, bubble: Bubble, { radius, isPale }: { radius: number; isPale: boolean }): string {
  const looks = {
    A: { fill: isPale ? fills.a.soft : fills.a.full, stroke: "var(--side-a)" },
    B: { fill: isPale ? fills.b.soft : fills.b.full, stroke: "var(--side-b)" },
    equidistant: { fill: "var(--paper)", stroke: isPale ? "var(--axis)" : "var(--ink-2)" },
  };
  const at = { cx: bubble.x, cy: arc.y(bubble.x) + bubble.dy, r: Math.max(0.5, radius - 0.75) };
  return el("circle", { ...at, ...looks[bubble.class], "stroke-width": Math.min(1.25, radius / 3), "data-class": bubble.class });
}

function ring({ arc, x }: Level, value: number): string {
  const at = x(value);
  return el("line", {
    x1: at,
    x2: at,
    y1: arc.y(at) - arc.half - 4,
    y2: arc.y(at) + arc.half + 4,
    stroke: "var(--ink)",
    "stroke-width": 2.25,
  });
}

/** Ticks below the tube; numbers where they have room beside the pointer's. */
function graduation({ arc, x }: Level, { reach, mean }: { reach: number; mean: number | undefined }): string {
  const step = stepAtLeast(44 / x.perUnit);
  const most = Math.floor((2 * reach) / step);
  const marks = Array.from({ length: 2 * most + 1 }, (_, i) => ((i - most) * step) / 2).map((value) => {
    const isNumbered = Number.isInteger(value / step);
    const [at, below] = [x(value), arc.y(x(value)) + arc.half + 5];
    const line = {
      x1: at,
      x2: at,
      y1: below,
      y2: below + (isNumbered ? 9 : 5),
      stroke: "var(--axis)",
      "stroke-width": isNumbered ? 1.25 : 0.75,
    };
    const isClear = (mean === undefined || Math.abs(value - mean) * x.perUnit > 38) && Math.abs(value) < 0.97 * reach;
    const number =
      isNumbered && isClear ? label(signed(value, 0), { x: at, y: below + 22, size: 12, fill: "ink-3", anchor: "middle" }) : "";
    return el("line", line) + number;
  });
  return marks.join("");
}

function pointer({ arc, x }: Level, mean: number): string {
  const at = x(mean);
  const tip = arc.y(at) + arc.half + 4;
  const triangle = el("path", { d: `M${tenth(at)} ${tenth(tip)}l5 9h-10z`, fill: "var(--ink)", "data-part": "mean" });
  return triangle + label(signed(mean), { x: at, y: tip + 25, size: 13, weight: 600, anchor: "middle" });
}
