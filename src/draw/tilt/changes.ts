import type { SeriesPartition, TurningPoint } from "../../model/index.ts";
import { label, labelWidth } from "../label.ts";
import { probability, significant } from "../numbers.ts";
import { missingPattern } from "../side-patterns.ts";
import { element as el, tenth } from "../svg.ts";
import { type Track, trackName } from "../tracks/track.ts";
import type { Frame } from "./frame.ts";

/**
 * The change points of each series: a spike over the boundary of two cells, as high as the change is probable and as wide as the years in which it
 * may lie, its number beside it; the numbers of the cells below. Years without one are hatched: nothing is known of them, which is not zero.
 */
export function changeTracks(frame: Frame, top: number): Track {
  let bottom = top;
  const bodies = frame.seen.answer.partitions.map((partition, i) => {
    const track = changeTrack(frame, i === 0 ? top : bottom + 12, partition);
    bottom = track.bottom;
    return track.body;
  });
  const missing = bodies.length === 0 ? "" : el("defs", {}, missingPattern(frame.id));
  return { body: missing + bodies.join(""), bottom };
}

const SPIKE = 30;
const COUNTS = 20;

function changeTrack(frame: Frame, top: number, partition: SeriesPartition): Track {
  const { words, isSmall, locale, left, right } = frame;
  const name = trackName(frame, top, { name: words.changes, notes: [partition.title[locale]] });
  const base = (isSmall ? name.bottom + 14 : top + 8) + SPIKE;
  const cells = partition.cells.map((cell) => ({ ...cell, ...yearsOf(cell.period) })).filter(({ from, to }) => isShown(frame, from, to));
  const points = frame.seen.answer.turningPoints.filter((point) => point.series === partition.series);
  const body = [
    name.body,
    gaps(frame, cells, { base, kind: partition.kind }),
    el("line", { x1: left, x2: right, y1: base, y2: base, stroke: "var(--axis)" }),
    ...cells.map((cell) => cellMark(frame, cell, { base, kind: partition.kind })),
    spikes(frame, points, base),
  ].join("");
  return { body, bottom: Math.max(base + COUNTS, isSmall ? 0 : name.bottom) };
}

interface Cell {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

function yearsOf(period: string): { readonly from: number; readonly to: number } {
  const [from = "", to = from] = period.split(/(?<=\d)-/);
  return { from: Number(from), to: Number(to) };
}

function edges({ seen }: Frame): { readonly first: number; readonly last: number } {
  const { years } = seen.chosen;
  return { first: years[0]?.year ?? 0, last: years.at(-1)?.year ?? 0 };
}

function isShown(frame: Frame, from: number, to: number): boolean {
  const { first, last } = edges(frame);
  return from <= last && to >= first;
}

/** From where to where years lie on the axis, cut off at its ends. */
function span({ x, step, left, right }: Frame, { from, to }: Pick<Cell, "from" | "to">): { readonly x: number; readonly width: number } {
  const [start, end] = [Math.max(left, x(from) - step / 2), Math.min(right, x(to) + step / 2)];
  return { x: start, width: Math.max(0, end - start) };
}

/** The axis under a series, and what its numbers are. */
interface Ground {
  readonly base: number;
  readonly kind: SeriesPartition["kind"];
}

function gaps(frame: Frame, cells: readonly Cell[], ground: Ground): string {
  const { first, last } = edges(frame);
  const known = new Set(cells.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
  const runs: { from: number; to: number }[] = [];
  for (let year = first; year <= last; year++) {
    if (known.has(year)) continue;
    const run = runs.at(-1);
    if (run?.to === year - 1) run.to = year;
    else runs.push({ from: year, to: year });
  }
  return runs.map((run) => gap(frame, run, ground)).join("");
}

/** A stretch without numbers, with its reason written on it where there is room. */
function gap(frame: Frame, run: { readonly from: number; readonly to: number }, { base, kind }: Ground): string {
  const { id, words } = frame;
  const place = span(frame, run);
  const hatch = el("rect", { ...place, y: base - SPIKE + 4, height: SPIKE - 4, fill: `url(#${id}-missing)` });
  const reason = Object.values(words.silent[kind]).find((text) => labelWidth(text, { size: 12 }) + 24 <= place.width);
  if (reason === undefined) return hatch;
  const [middle, width] = [place.x + place.width / 2, labelWidth(reason, { size: 12 }) + 12];
  const ground = el("rect", { x: middle - width / 2, y: base - 24, width, height: 17, fill: "var(--paper)" });
  return hatch + ground + label(reason, { x: middle, y: base - 11, size: 12, anchor: "middle", fill: "ink-2" });
}

/** The number of a cell under the axis; one number for several years has a bracket over them. */
function cellMark(frame: Frame, cell: Cell, { base, kind }: Ground): string {
  const { words } = frame;
  const place = span(frame, cell);
  const years = cell.to - cell.from + 1;
  const bracket =
    years === 1
      ? ""
      : el("path", {
          d: `M${tenth(place.x + 2)} ${base + 2}v3h${tenth(place.width - 4)}v-3`,
          fill: "none",
          stroke: "var(--axis)",
          "data-part": "aggregate",
        });
  const value = kind === "count" ? String(cell.value) : significant(cell.value);
  const wordings = years === 1 || kind === "quantity" ? [value] : [words.totalOf(cell.value, years), value];
  const text = wordings.find((wording) => labelWidth(wording, { size: 12 }) + 4 <= place.width);
  if (text === undefined) return bracket;
  return bracket + label(text, { x: place.x + place.width / 2, y: base + 17, size: 12, anchor: "middle", fill: "ink-2" });
}

function spikes(frame: Frame, points: readonly TurningPoint[], base: number): string {
  let free = frame.left;
  return points
    .filter(({ interval }) => isShown(frame, interval.from, interval.to))
    .map((point) => {
      const place = span(frame, point.interval);
      const tip = boundary(frame, point);
      const height = point.probability * SPIKE;
      const d = `M${tenth(place.x)} ${base}L${tenth(tip)} ${tenth(base - height)}L${tenth(place.x + place.width)} ${base}Z`;
      const shape = el("path", { d, fill: "var(--between)", stroke: "var(--ink-2)", "stroke-width": 0.9, "data-change": point.between });
      const text = probability(point.probability);
      const width = labelWidth(text, NUMBER);
      const at = Math.max(free, Math.min(tip - width / 2, frame.right - width));
      const isClear = at <= tip + 8 && at + width <= frame.right + 0.5;
      if (isClear) free = at + width + 6;
      return shape + (isClear ? label(text, { ...NUMBER, x: at, y: base - height - 4 }) : "");
    })
    .join("");
}

const NUMBER = { size: 12, weight: 600 } as const;

/** Where the earlier cell ends: the change lies somewhere about it. */
function boundary({ x, step, left, right }: Frame, { between }: TurningPoint): number {
  const [before = ""] = between.split("|");
  return Math.min(right, Math.max(left, x(yearsOf(before).to) + step / 2));
}
