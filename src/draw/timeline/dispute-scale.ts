import type { DateForm } from "../../model/dates.ts";
import type { Locale } from "../../model/index.ts";
import { labelWidth } from "../label.ts";
import { element as el, escapeText } from "../svg.ts";
import { DATE_GRADIENTS, dateGlyph, diamond } from "./date-glyph.ts";
import { pack } from "./pack.ts";
import { type TimeWindow, timeScale, timeTicks } from "./time-axis.ts";

/** One of the dates that cannot all be right. */
export interface DisputedDate {
  readonly form: DateForm;
  readonly days: TimeWindow;
  /** What stands beside it where each date has a line of its own: the claim. */
  readonly label: string;
  /** True for the one that feeds the measures. */
  readonly preferred: boolean;
}

/** What a scale of disputed dates shows. */
export interface Dispute {
  /** What is disputed, written over its dates. */
  readonly what: string;
  readonly dates: readonly DisputedDate[];
  /** What is sure and lies close by. */
  readonly near: readonly { readonly days: TimeWindow; readonly label: string }[];
}

const LINE = 22;
const LEFT = 8;

/** Dates that cannot all be right on one scale: known days as diamonds on its axis, the preferred one full; anything wider on a line of its own. */
export function disputeScale(dispute: Dispute, { width, locale }: { readonly width: number; readonly locale: Locale }): string {
  const isDays = dispute.dates.every((date) => date.form === "day");
  const window = paddedWindow([...dispute.dates, ...(isDays ? dispute.near : [])].map((one) => one.days));
  const x = timeScale(window, LEFT, width - LEFT);
  const { svg: marks, axis } = isDays ? daysOnAxis(dispute, x, width) : datesOnLines(dispute.dates, x, width);
  const lines = timeTicks(window, width - 2 * LEFT, { locale });
  const half = isDays && isDaily(lines) ? 0.5 : 0;
  const ticks = lines.flatMap(({ day, label }) => {
    const middle = x(day + half);
    if (middle > width - LEFT) return [];
    const line = el("line", { x1: middle, x2: middle, y1: axis - 3, y2: axis + 3, stroke: "var(--axis)" });
    if (label === undefined) return line;
    const wide = labelWidth(label, { size: 12 }) / 2;
    const at = Math.min(Math.max(middle, wide), width - wide);
    return line + el("text", { x: at, y: axis + 18, "text-anchor": "middle", "font-size": 12, fill: "var(--ink-3)" }, escapeText(label));
  });
  const base = el("line", { x1: LEFT, x2: width - LEFT, y1: axis, y2: axis, stroke: "var(--axis)" });
  const attributes = { viewBox: `0 0 ${width} ${axis + 24}`, width, height: axis + 24, "font-family": "var(--sans)" };
  return el("svg", attributes, el("defs", {}, DATE_GRADIENTS), base, ...ticks, marks);
}

/** Whether lines stand for days, so that each belongs in the middle of its day. */
function isDaily(lines: readonly { readonly day: number }[]): boolean {
  const [first, second] = lines;
  return first !== undefined && second !== undefined && second.day - first.day < 28;
}

/** A little more than what is shown, to both sides. */
function paddedWindow(all: readonly TimeWindow[]): TimeWindow {
  const from = Math.min(...all.map((one) => one.from));
  const to = Math.max(...all.map((one) => one.to));
  const room = Math.max(2, Math.ceil((to - from) * 0.12));
  return { from: from - room, to: to + room };
}

interface Marks {
  readonly svg: string;
  /** Height of the axis. */
  readonly axis: number;
}

function daysOnAxis({ what, dates, near }: Dispute, x: (day: number) => number, width: number): Marks {
  const middle = ({ from, to }: TimeWindow): number => (x(from) + x(to)) / 2;
  const disputed = dates.map((date) => middle(date.days));
  const over = [
    { at: (Math.min(...disputed) + Math.max(...disputed)) / 2, label: what },
    ...near.map(({ days, label }) => ({ at: middle(days), label })),
  ];
  const labels = pack(
    over.map((thing) => {
      const wide = labelWidth(thing.label, { size: 12 });
      const left = Math.min(Math.max(thing.at - wide / 2, 0), width - wide);
      return { thing, shapes: [{ left: left - 6, right: left + wide + 6 }] };
    }),
    over.length,
  );
  const rows = labels.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const axis = rows * 17 + 14;
  const written = labels.map(({ thing, shape, row }) =>
    el("text", { x: shape.left + 6, y: axis - 15 - row * 17, "font-size": 12, fill: "var(--ink-2)" }, escapeText(thing.label)),
  );
  const sure = near.map(({ days }) => diamond(middle(days), axis, { fill: "var(--ink)", size: 7 }));
  const told = dates.map(({ days, preferred }) =>
    diamond(middle(days), axis, { fill: preferred ? "var(--contra)" : "var(--sheet)", size: 7, stroke: "var(--contra)" }),
  );
  return { svg: [...written, ...sure, ...told].join(""), axis };
}

function datesOnLines(dates: readonly DisputedDate[], x: (day: number) => number, width: number): Marks {
  const edges = { left: LEFT, right: width - LEFT };
  const lines = dates.map(({ form, days, label, preferred }, i) => {
    const y = 12 + i * LINE;
    const place = { form, from: x(days.from), to: x(days.to), readings: [] };
    const wide = labelWidth(label, { size: 12, weight: preferred ? 600 : 400 });
    const after = form === "after" ? x(days.from) + 82 : Math.max(x(days.to), x(days.from) + 14) + 8;
    const at = after + wide <= width ? after : Math.max(0, x(days.from) - (form === "before" ? 82 : 12) - wide);
    return (
      dateGlyph(place, y, edges) +
      el("text", { x: at, y: y + 4, "font-size": 12, "font-weight": preferred ? 600 : undefined, fill: "var(--ink-2)" }, escapeText(label))
    );
  });
  return { svg: lines.join(""), axis: dates.length * LINE + 12 };
}
