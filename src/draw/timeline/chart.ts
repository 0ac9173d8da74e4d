import type { Locale } from "../../model/index.ts";
import { labelLines, labelWidth } from "../label.ts";
import { element as el, escapeText } from "../svg.ts";

import { DATE_GRADIENTS } from "./date-glyph.ts";
import { dateKey } from "./date-key.ts";
import { type ChartEvent, drawEvent, HALO, type LanePlace, type PlacedEvent, placeEvents, ROW } from "./lane.ts";
import { type Tick, type TimeWindow, timeScale, timeTicks } from "./time-axis.ts";
import { timelineWords } from "./words.ts";

/** A lane of a timeline: its names, the events to choose from, the most telling first, and how many begin in each stretch of the calendar. */
export interface ChartLane {
  readonly id: string;
  readonly label: string;
  readonly members: string;
  readonly side: "a" | "b" | null;
  readonly events: readonly ChartEvent[];
  readonly bins: readonly { readonly from: number; readonly count: number }[];
  readonly total: number;
}

/** What a timeline shows, in which words and how wide. */
export interface TimelineLook {
  readonly window: TimeWindow;
  readonly width: number;
  readonly locale: Locale;
  /** The date that all pages share, with what is written on its line. */
  readonly at?: (TimeWindow & { readonly label: string }) | undefined;
  readonly chosen?: string | undefined;
  /** The event that the keys have come to. */
  readonly active?: { readonly lane: string; readonly event: string } | undefined;
  /** Rows of each lane; what does not fit is counted. */
  readonly rows: number;
  /** The calendar unit of the bins: no line of the axis divides one. */
  readonly unit: keyof typeof UNIT_DAYS;
  /** True where it is looked at by a person who can choose in it. */
  readonly live?: boolean;
  /** Whether the key of the forms of dates stands above it. */
  readonly key?: boolean;
}

const UNIT_DAYS = { day: 1, month: 28, year: 365, decade: 3652 };

/** A drawn timeline: marks, how large they are, and which events found a place. */
export interface TimelineDrawing {
  readonly svg: string;
  readonly height: number;
  /** Ids in the order of lanes and time. */
  readonly drawn: readonly { readonly lane: string; readonly events: readonly string[] }[];
  /** How many more there are, said as numbers. */
  readonly counted: number;
}

const TOP = 8;
const PAD = 6;
const COUNTS = 18;
const BESIDE = 118;
/** Narrower figures write the names of lanes above them. */
const NARROW = 640;

/**
 * Events in lanes over time: each date drawn as well as it is known, no label on another, and what has no room told as numbers. A lane without a dated
 * event is left out, unless none has one.
 */
export function timelineChart(all: readonly ChartLane[], look: TimelineLook): TimelineDrawing {
  const told = all.filter((lane) => lane.total > 0);
  const lanes = told.length === 0 ? all : told;
  const isNarrow = look.width < NARROW;
  const plot = { left: isNarrow ? 4 : BESIDE, right: look.width - 6 };
  const x = timeScale(look.window, plot.left, plot.right);
  const ticks = timeTicks(look.window, plot.right - plot.left, { locale: look.locale, finest: UNIT_DAYS[look.unit] });
  const ground: Ground = { ...look, ...plot, x, ticks, isNarrow };
  const forms = new Set(lanes.flatMap((lane) => lane.events.map((event) => event.form)));
  const key = look.key ? dateKey(forms, look) : { svg: "", height: 0 };
  let y = TOP;
  const bands = lanes.map((lane) => {
    const band = drawBand(lane, y, ground);
    y += band.height;
    return band;
  });
  const counted = bands.reduce((sum, band) => sum + band.counted, 0);
  const marks = [
    el("defs", {}, DATE_GRADIENTS),
    drawCursorBand(y, ground),
    ...ticks.map(({ day }) => el("line", { x1: x(day), x2: x(day), y1: TOP, y2: y, stroke: "var(--rule-2)" })),
    el("line", { x1: 0, x2: look.width, y1: y, y2: y, stroke: "var(--axis)" }),
    drawCursorLine(y, ground),
    ...bands.map((band) => band.svg),
    drawAxis(y, ground),
  ];
  const height = y + 24 + key.height;
  const size = look.live ? { width: look.width, height } : {};
  const attributes = { viewBox: `0 0 ${look.width} ${height}`, ...size, "font-family": "var(--sans)", class: "time" };
  const placed = key.height === 0 ? marks : [key.svg, el("g", { transform: `translate(0,${key.height})` }, ...marks)];
  return { svg: el("svg", attributes, ...placed), height, drawn: bands.map(({ id, events }) => ({ lane: id, events })), counted };
}

interface Ground extends TimelineLook {
  readonly left: number;
  readonly right: number;
  readonly x: (day: number) => number;
  readonly ticks: readonly Tick[];
  readonly isNarrow: boolean;
}

interface Band {
  readonly id: string;
  readonly svg: string;
  readonly height: number;
  readonly events: readonly string[];
  readonly counted: number;
}

function drawBand(lane: ChartLane, top: number, ground: Ground): Band {
  const place: LanePlace = {
    left: ground.left,
    right: ground.right,
    x: ground.x,
    rows: ground.rows,
    chosen: ground.chosen,
    active: ground.active?.lane === lane.id ? ground.active.event : undefined,
    live: ground.live ? lane.id : undefined,
  };
  const placed = placeEvents(lane.events, place);
  const names = laneNames(lane, ground);
  const marksTop = top + PAD + (ground.isNarrow ? names.height : 0);
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const rest = restOf(lane, placed, ground);
  const countsTop = marksTop + rows * ROW;
  const bottom = countsTop + (rest.length > 0 ? COUNTS : 0) + PAD;
  const least = ground.isNarrow ? 0 : names.height + 2 * PAD;
  const ordered = placed.toSorted((a, b) => a.thing.days.from - b.thing.days.from || a.row - b.row);
  const svg = el(
    "g",
    ground.live ? { "data-lane": lane.id, role: "group", "aria-label": `${lane.label} ${lane.members}` } : {},
    el("line", { x1: 0, x2: ground.width, y1: top, y2: top, stroke: "var(--rule)" }),
    names.at(top),
    ...ordered.map((event) => drawEvent(event, marksTop, place)),
    ...rest.map((cell) => drawCount(cell, countsTop + 13)),
  );
  return {
    id: lane.id,
    svg,
    height: Math.max(bottom - top, least),
    events: ordered.map(({ thing }) => thing.id),
    counted: rest.reduce((sum, cell) => sum + cell.count, 0),
  };
}

/** The names of a lane beside its rows, or in one line above them. */
function laneNames(
  { label, members, side, total }: ChartLane,
  { isNarrow, locale }: Ground,
): { readonly height: number; at(top: number): string } {
  const fill = side === null ? "var(--ink)" : `var(--side-${side}-text)`;
  const events = timelineWords[locale].events(total);
  if (isNarrow) {
    const beside = labelWidth(label, { size: 14, weight: 600 }) + 10;
    return {
      height: 22,
      at: (top) =>
        el("text", { x: 0, y: top + 18, "font-size": 14, "font-weight": 600, fill }, escapeText(label)) +
        el(
          "text",
          { x: beside, y: top + 18, "font-size": 12, fill: "var(--ink-2)" },
          escapeText(members === "" ? events : `${members} · ${events}`),
        ),
    };
  }
  const heads = labelLines(label, { size: 14, weight: 600, width: BESIDE - 10 }).map((text) => ({ text, size: 14, fill, weight: 600 }));
  const subs = [...(members === "" ? [] : labelLines(members, { size: 12, width: BESIDE - 10 })), events].map((text) => ({
    text,
    size: 12,
    fill: "var(--ink-2)",
    weight: 400,
  }));
  const lines = [...heads, ...subs];
  return {
    height: lines.length * 17 + 4,
    at: (top) =>
      lines
        .map(({ text, size, weight, fill: ink }, i) =>
          el("text", { x: 0, y: top + 20 + i * 17, "font-size": size, "font-weight": weight, fill: ink }, escapeText(text)),
        )
        .join(""),
  };
}

interface Cell {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly middle: number;
}

/** Events without a mark, by the stretch between two lines in which they begin. */
function restOf(lane: ChartLane, placed: readonly PlacedEvent[], { window, ticks, x }: Ground): Cell[] {
  const inside = ticks.map(({ day }) => day).filter((day) => day > window.from && day < window.to);
  const edges = [window.from, ...inside, window.to];
  const begin = placed.map(({ thing }) => Math.max(thing.days.from, window.from));
  return edges.slice(0, -1).flatMap((from, i) => {
    const to = edges[i + 1] ?? from;
    const isIn = (day: number): boolean => day >= from && day < to;
    const all = lane.bins.reduce((sum, bin) => (isIn(bin.from) ? sum + bin.count : sum), 0);
    const count = all - begin.filter(isIn).length;
    return count > 0 ? [{ from, to, count, middle: (x(from) + x(to)) / 2 }] : [];
  });
}

function drawCount({ from, to, count, middle }: Cell, y: number): string {
  return el(
    "text",
    {
      x: middle,
      y,
      class: "rest",
      "data-from": from,
      "data-to": to,
      "text-anchor": "middle",
      "font-size": 12,
      fill: "var(--ink-3)",
      ...HALO,
    },
    `+${count}`,
  );
}

function drawCursorBand(bottom: number, { at, x, left, right }: Ground): string {
  if (at === undefined) return "";
  const from = Math.max(x(at.from), left);
  const to = Math.min(x(at.to), right);
  return to - from < 3 ? "" : el("rect", { x: from, y: TOP, width: to - from, height: bottom - TOP, fill: "var(--here)" });
}

function cursorMiddle({ at, x, left, right }: Ground): number | undefined {
  if (at === undefined) return undefined;
  const middle = (x(at.from) + x(at.to)) / 2;
  return middle < left || middle > right ? undefined : middle;
}

function drawCursorLine(bottom: number, ground: Ground): string {
  const middle = cursorMiddle(ground);
  if (middle === undefined) return "";
  return el("line", {
    x1: middle,
    x2: middle,
    y1: TOP,
    y2: bottom + 4,
    stroke: "var(--ink)",
    "stroke-width": 1.25,
    "stroke-dasharray": "1 3",
  });
}

/** The labels under the lines, and the shared date on its own plate; a label that the plate would cover gives way. */
function drawAxis(y: number, ground: Ground): string {
  const { ticks, x, at, width } = ground;
  const middle = cursorMiddle(ground);
  const half = at === undefined ? 0 : labelWidth(at.label, { size: 12, weight: 600 }) / 2 + 8;
  const plate = middle === undefined ? undefined : Math.min(Math.max(middle, half), width - half);
  const labels = ticks.flatMap(({ day, label }) => {
    if (label === undefined) return [];
    const own = labelWidth(label, { size: 12 }) / 2;
    const at = Math.min(x(day), width - own);
    if (plate !== undefined && Math.abs(at - plate) < half + own + 3) return [];
    return [el("text", { x: at, y: y + 17, "text-anchor": "middle", "font-size": 12, fill: "var(--ink-3)" }, escapeText(label))];
  });
  if (plate === undefined || at === undefined) return labels.join("");
  const chip = el("rect", { x: plate - half, y: y + 3, width: 2 * half, height: 20, rx: 2, fill: "var(--ink)" });
  const words = { x: plate, y: y + 17.5, "text-anchor": "middle", "font-size": 12, "font-weight": 600, style: "fill:var(--paper)" };
  return labels.join("") + chip + el("text", words, escapeText(at.label));
}
