import { addMonths, type Day, dateOf, dayOf } from "../../model/index.ts";
import type { Columns } from "./columns.ts";
import type { TimelineEntry } from "./entries.ts";

/** What of a lane is drawn: events to choose marks from, most widely told first, and how many begin in each stretch of calendar. */
export interface LaneDrawing {
  /** Places in the timeline. */
  readonly places: readonly number[];
  readonly bins: readonly { readonly from: Day; readonly count: number }[];
  readonly total: number;
}

/** The calendar unit by which the events of a window are counted. */
export const BIN_UNITS = ["day", "month", "year", "decade"] as const;
type BinUnit = (typeof BIN_UNITS)[number];

/** A window is cut into so many slots, and each lane offers so many events of each slot: so no busy year crowds out a quiet one. */
const SLOTS = 16;
const PER_SLOT = 3;

const LONGEST: readonly (readonly [BinUnit, years: number])[] = [
  ["day", 0.4],
  ["month", 40],
  ["year", 600],
];

/** The unit by which a window is counted: never more than a few hundred bins. */
export function binUnit(window: Window): BinUnit {
  const years = (window.to - window.from) / 365.2425;
  return LONGEST.find(([, most]) => years <= most)?.[0] ?? "decade";
}

interface Window {
  readonly from: Day;
  readonly to: Day;
}

/** The events that passed a filter, and the lanes (by their bits) in which they are drawn. */
export interface Drawn {
  readonly entries: readonly TimelineEntry[];
  readonly columns: Columns;
  readonly bits: Uint16Array;
  readonly places: Uint32Array;
  readonly window: Window;
}

/** What of one lane is drawn; `chosen` is the first of it where it passed. An event is counted where its mark begins, or else at the window's own beginning. */
export function drawLane(drawn: Drawn, lane: number, chosen: number): LaneDrawing {
  const { entries, columns, window } = drawn;
  const bins = new Bins(window);
  const slots = Array.from({ length: SLOTS }, (): number[] => []);
  let isChosen = false;
  for (const place of drawn.places) {
    const day = Math.max(columns.from[place] ?? Number.NaN, window.from);
    if (((drawn.bits[place] ?? 0) & (1 << lane)) === 0 || Number.isNaN(day)) continue;
    bins.add(day);
    offer(slots[Math.floor(((day - window.from) / (window.to - window.from)) * SLOTS)] ?? [], place, entries);
    isChosen ||= place === chosen;
  }
  const heaviest = slots.flat().sort((a, b) => weight(entries, b) - weight(entries, a) || a - b);
  const first = isChosen ? [chosen] : [];
  return { places: [...first, ...heaviest.filter((place) => !first.includes(place))], bins: bins.all, total: bins.total };
}

/** Counts days that come in order. */
class Bins {
  readonly all: { readonly from: Day; count: number }[] = [];
  total = 0;
  private until = Number.NEGATIVE_INFINITY;
  private readonly unit: BinUnit;
  private readonly window: Window;

  constructor(window: Window) {
    this.window = window;
    this.unit = binUnit(window);
  }

  add(day: Day): void {
    if (day >= this.until) {
      this.all.push({ from: Math.max(binStart(day, this.unit), this.window.from), count: 0 });
      this.until = binEnd(day, this.unit);
    }
    const last = this.all.at(-1);
    if (last !== undefined) last.count++;
    this.total++;
  }
}

/** Keeps an event among the most widely told of its slot; of equal ones the earlier stays. */
function offer(slot: number[], place: number, entries: readonly TimelineEntry[]): void {
  const own = weight(entries, place);
  const at = slot.findIndex((other) => weight(entries, other) < own);
  if (at >= 0) slot.splice(at, 0, place);
  else if (slot.length < PER_SLOT) slot.push(place);
  slot.length = Math.min(slot.length, PER_SLOT);
}

function weight(entries: readonly TimelineEntry[], place: number): number {
  return entries[place]?.weight ?? 0;
}

/** The first day of the unit in which a day lies. */
export function binStart(day: Day, unit: BinUnit): Day {
  if (unit === "day") return day;
  const { year, month } = dateOf(day);
  if (unit === "month") return dayOf(year, month, 1);
  return unit === "year" ? dayOf(year, 1, 1) : dayOf(Math.floor(year / 10) * 10, 1, 1);
}

const MONTHS: Readonly<Record<Exclude<BinUnit, "day">, number>> = { month: 1, year: 12, decade: 120 };

function binEnd(day: Day, unit: BinUnit): Day {
  return unit === "day" ? day + 1 : addMonths(binStart(day, unit), MONTHS[unit]);
}
