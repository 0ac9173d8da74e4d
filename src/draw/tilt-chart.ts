import { type ScaleLinear, scaleBand, scaleLinear } from "d3-scale";
import type { Locale, TiltAnswer, TiltYear } from "../model/index.ts";
import { figureWords } from "./figure-words.ts";
import { element as el, escapeText } from "./svg.ts";

/** What a tilt chart is told besides the answer: how the three states are called, in which language. */
export interface TiltChartOptions {
  readonly locale: Locale;
  readonly focal: string;
  readonly a: string;
  readonly b: string;
}

type Words = Omit<TiltChartOptions, "locale"> & (typeof figureWords)[Locale]["tilt"];

const INK = "var(--ink)";
const INK_3 = "var(--ink-3)";
const AXIS = "var(--axis)";
const RULE = "var(--rule-2)";
const SIDE = {
  A: { mark: "var(--side-a)", text: "var(--side-a-text)", tint: "var(--side-a-tint)" },
  B: { mark: "var(--side-b)", text: "var(--side-b-text)", tint: "var(--side-b-tint)" },
} as const;
const BETWEEN = "var(--between-tint)";

const WIDTH = 920;
const LEFT = 120;
const RIGHT = 24;
const CURVE = { top: 16, bottom: 236 };
const CLASSES = { top: 270, bottom: 330 };
const ACTS_TOP = 348;
const SQUARE = 10;

/**
 * The tilt of a state as one figure: for each year by itself D with its 90 % interval, the class probabilities, and the acts on either side. A pure
 * function of the answer; colour is never the only sign (the side of B is hatched, years without an act are hollow).
 */
export function tiltChart(answer: TiltAnswer, options: TiltChartOptions): string {
  const words: Words = { ...options, ...figureWords[options.locale].tilt };
  const years = answer.years.map((year) => year.year);
  const x = scaleBand<number>()
    .domain(years)
    .range([LEFT, WIDTH - RIGHT])
    .paddingInner(0.28);
  const reach = Math.max(2, ...answer.years.flatMap((year) => [Math.abs(year.lo), Math.abs(year.hi)]));
  const most = (side: "A" | "B"): number =>
    Math.max(1, ...answer.years.map((year) => (side === "A" ? year.nA + year.maybeA : year.nB + year.maybeB)));
  const axis = ACTS_TOP + 8 + most("A") * (SQUARE + 1);
  const height = axis + 8 + Math.max(2, most("B")) * (SQUARE + 1) + 34;
  const place: Place = {
    y: scaleLinear().domain([-reach, reach]).range([CURVE.bottom, CURVE.top]),
    left: (year) => x(year.year) ?? 0,
    width: x.bandwidth(),
    axis,
    words,
  };
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: "img",
    "aria-labelledby": "tilt-title tilt-desc",
    "font-family": "var(--sans)",
    "font-size": 13,
  };
  return el(
    "svg",
    attributes,
    el("title", { id: "tilt-title" }, escapeText(words.title(words.focal, words.a, words.b))),
    el("desc", { id: "tilt-desc" }, escapeText(words.description(Math.min(...years), Math.max(...years)))),
    el("rect", { width: WIDTH, height, fill: "var(--paper)" }),
    defs(answer, place.y),
    leans(answer, place),
    ...answer.years.map((year) => classBar(year, place)),
    text(words.classes, { x: 0, y: CLASSES.top + 12, "font-weight": 600 }),
    text(words.perYear, { x: 0, y: CLASSES.top + 30, fill: INK_3 }),
    el("line", { x1: LEFT, x2: WIDTH - RIGHT, y1: axis, y2: axis, stroke: AXIS }),
    ...answer.years.flatMap((year) => actMarks(year, place)),
    text(words.acts, { x: 0, y: axis - 18, "font-weight": 600 }),
    text(`↑ ${words.a}`, { x: 0, y: axis, fill: SIDE.A.text }),
    text(`↓ ${words.b}`, { x: 0, y: axis + 18, fill: SIDE.B.text }),
    ...answer.years.map((year, i) => yearLabel(year, { x: place.left(year) + place.width / 2, y: height - 8, first: i === 0 })),
  );
}

/** Where things stand in the figure. */
interface Place {
  readonly y: ScaleLinear<number, number>;
  readonly left: (year: TiltYear) => number;
  readonly width: number;
  /** Height of the line from which acts are stacked. */
  readonly axis: number;
  readonly words: Words;
}

function defs(answer: TiltAnswer, y: ScaleLinear<number, number>): string {
  const clip = (id: string, from: number, to: number): string =>
    el("clipPath", { id }, el("rect", { x: LEFT, y: from, width: WIDTH - RIGHT - LEFT, height: Math.max(0, to - from) }));
  const hatch = el("path", { d: "M0 5L5 0M-1 1L1 -1M4 6L6 4", stroke: SIDE.B.mark, "stroke-width": 1.2 });
  return el(
    "defs",
    {},
    clip("above", CURVE.top, y(answer.delta)),
    clip("between", y(answer.delta), y(-answer.delta)),
    clip("below", y(-answer.delta), CURVE.bottom),
    el(
      "pattern",
      { id: "hatch", width: 5, height: 5, patternUnits: "userSpaceOnUse" },
      el("rect", { width: 5, height: 5, fill: SIDE.B.tint }),
      hatch,
    ),
  );
}

function leans(answer: TiltAnswer, { y, left, width, words }: Place): string {
  const fills = { above: SIDE.A.tint, between: BETWEEN, below: SIDE.B.tint };
  const level = (value: number): string =>
    el("line", { x1: LEFT, x2: WIDTH - RIGHT, y1: y(value), y2: y(value), stroke: AXIS, "stroke-dasharray": "2 3" });
  return [
    ...y.ticks(5).map((tick) => el("line", { x1: LEFT, x2: WIDTH - RIGHT, y1: y(tick), y2: y(tick), stroke: RULE })),
    ...y.ticks(5).map((tick) => text(signed(tick), { x: LEFT - 8, y: y(tick) + 4, "text-anchor": "end", fill: INK_3, "font-size": 12 })),
    ...Object.entries(fills).map(([id, fill]) =>
      el("g", { fill, "clip-path": `url(#${id})` }, ...answer.years.map((year) => interval(year))),
    ),
    level(answer.delta),
    level(-answer.delta),
    text("+δ", { x: WIDTH - RIGHT + 4, y: y(answer.delta) + 4, fill: INK_3, "font-size": 12 }),
    text("−δ", { x: WIDTH - RIGHT + 4, y: y(-answer.delta) + 4, fill: INK_3, "font-size": 12 }),
    ...answer.years.map((year) =>
      el("circle", {
        cx: left(year) + width / 2,
        cy: y(year.mean),
        r: 4,
        fill: year.events.length > 0 ? INK : "var(--sheet)",
        stroke: INK,
        "stroke-width": 1.25,
      }),
    ),
    text(words.tilt, { x: 0, y: CURVE.top + 12, "font-weight": 600 }),
    text(words.band, { x: 0, y: CURVE.top + 30, fill: INK_3 }),
    text(`↑ ${words.a}`, { x: 0, y: CURVE.top + 58, fill: SIDE.A.text, "font-weight": 600 }),
    text(`↓ ${words.b}`, { x: 0, y: CURVE.bottom - 12, fill: SIDE.B.text, "font-weight": 600 }),
    text(words.hollow, { x: WIDTH - RIGHT, y: CURVE.bottom + 16, "text-anchor": "end", fill: INK_3, "font-size": 12 }),
  ].join("");

  function interval(year: TiltYear): string {
    return el("rect", {
      x: left(year),
      y: y(year.hi),
      width,
      height: y(year.lo) - y(year.hi),
      rx: 3,
      "fill-opacity": year.events.length > 0 ? undefined : 0.4,
    });
  }
}

function classBar(year: TiltYear, { left, width }: Place): string {
  const height = CLASSES.bottom - CLASSES.top;
  const faint = year.events.length === 0;
  const parts: [number, string][] = [
    [year.pA, faint ? SIDE.A.tint : SIDE.A.mark],
    [year.pEquidistant, "var(--sheet)"],
    [year.pB, faint ? SIDE.B.tint : "url(#hatch)"],
  ];
  let top: number = CLASSES.top;
  return parts
    .map(([share, fill]) => {
      const rect = el("rect", { x: left(year), y: top, width, height: share * height, fill, stroke: AXIS, "stroke-width": 0.75 });
      top += share * height;
      return rect;
    })
    .join("");
}

function actMarks(year: TiltYear, { left, width, axis }: Place): string[] {
  const column = (side: "A" | "B", certain: number, maybe: number): string[] =>
    Array.from({ length: certain + maybe }, (_, i) => {
      const y = side === "A" ? axis - 4 - (i + 1) * (SQUARE + 1) : axis + 5 + i * (SQUARE + 1);
      const fill = i >= certain ? "none" : side === "A" ? SIDE.A.mark : "url(#hatch)";
      return el("rect", { x: left(year) + (width - SQUARE) / 2, y, width: SQUARE, height: SQUARE, fill, stroke: SIDE[side].mark });
    });
  return [...column("A", year.nA, year.maybeA), ...column("B", year.nB, year.maybeB)];
}

function yearLabel(year: TiltYear, at: { readonly x: number; readonly y: number; readonly first: boolean }): string {
  const label = at.first || year.year % 5 === 0 ? `${year.year}` : String(Math.abs(year.year) % 100).padStart(2, "0");
  return text(label, { x: at.x, y: at.y, "text-anchor": "middle", fill: INK_3, "font-size": 12 });
}

function text(words: string, attributes: Readonly<Record<string, string | number>>): string {
  return el("text", { fill: INK, ...attributes }, escapeText(words));
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace("-", "−");
}
