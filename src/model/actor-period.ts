import type { Day } from "./calendar.ts";
import { boundsOf, type DateBounds } from "./date-bounds.ts";
import { parseEdtf } from "./edtf.ts";
import { holdsDuring, type Truth } from "./truth.ts";

/** A day, or the days `[from, to)`. */
export type When = Day | { readonly from: number; readonly to: number };

/** First and last day as EDTF text, both included; either may be absent: then it has always been so, or still is. */
export interface PeriodText {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** When a period began and ended, its last day being the day before the end. A RangeError for a text that is not EDTF. */
export function periodBounds({ from, to }: PeriodText): DateBounds {
  const first = from === undefined ? NEVER_BEGAN : boundsOfText(from);
  const last = to === undefined ? NEVER_ENDS : boundsOfText(to);
  return {
    startEarliest: first.startEarliest,
    startLatest: Math.min(first.startLatest, last.endLatest),
    endEarliest: Math.max(last.endEarliest, first.startEarliest + 1),
    endLatest: last.endLatest,
  };
}

/** Whether a period went on during all of `when` (`certain`), during none of it (`no`), or for a part of it or perhaps (`possible`). */
export function periodTruth(period: PeriodText, when: When): Truth {
  const { from, to } = typeof when === "number" ? { from: when, to: when + 1 } : when;
  return holdsDuring(periodBounds(period), from, to);
}

const NEVER_BEGAN = { startEarliest: Number.NEGATIVE_INFINITY, startLatest: Number.NEGATIVE_INFINITY };
const NEVER_ENDS = { endEarliest: Number.POSITIVE_INFINITY, endLatest: Number.POSITIVE_INFINITY };

/** Bounds already read, by text: a register is asked about the same few hundred periods again and again. */
const read = new Map<string, DateBounds>();

function boundsOfText(text: string): DateBounds {
  const known = read.get(text);
  if (known !== undefined) return known;
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new RangeError(`"${text}" is not an EDTF date: ${parsed.reason}`);
  const bounds = boundsOf(parsed.edtf);
  read.set(text, bounds);
  return bounds;
}
