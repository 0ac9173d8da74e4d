import { addMonths, type Day } from "./calendar.ts";
import type { Edtf, EdtfEnd, EdtfPart, EdtfPoint, EdtfRange } from "./edtf.ts";
import { type DaySpan, type EdtfReading, pointSpan } from "./edtf-days.ts";
import { yearUnit } from "./edtf-year.ts";

/**
 * When the thing told began and ended. Its first day `s` satisfies `startEarliest ≤ s < startLatest`; its end `e`, the first day after it,
 * satisfies `endEarliest ≤ e ≤ endLatest`; and `s < e`. So an exact day d gives start [d, d+1) and end d+1, and a lone year 1965 says only that
 * it lies somewhere in [1 Jan 1965, 1 Jan 1966). Both start bounds −∞: it never began; both end bounds +∞: it goes on without end; only one of
 * a pair infinite: nobody says when. Always `startEarliest < endLatest`, `startLatest ≤ endLatest` and `startEarliest < endEarliest` (or both −∞).
 */
export interface DateBounds {
  readonly startEarliest: number;
  readonly startLatest: number;
  readonly endEarliest: number;
  readonly endLatest: number;
}

/** By how much an approximate component is widened on either side. */
interface Widening {
  readonly days: number;
  readonly months: number;
}

/**
 * What `~` and `%` add on both sides of a date: one unit of the finest component that is called approximate. "About 1965" reaches into 1964 and 1966,
 * "about 1965-06" into May and July, a season into its neighbours (python-edtf 5: 12 weeks), `196X~` ten years and `19XX~` a hundred (`year` times
 * the years that the text leaves open). A day is widened by three, not by python-edtf's one, because "about the 10th" (10日左右) is said of a few days;
 * a component that is exact stays exact, so `2004-06~-11` moves by a month and not also by a year, as python-edtf has it.
 * `?` doubts the source and says nothing of the size of an error: it widens nothing.
 */
export const APPROXIMATION: Readonly<Record<"day" | "month" | "season" | "year", Widening>> = {
  day: { days: 3, months: 0 },
  month: { days: 0, months: 1 },
  season: { days: 0, months: 3 },
  year: { days: 0, months: 12 },
};

/** The bounds of what an EDTF date tells, approximate dates widened by `APPROXIMATION` and rounded years (`1950S2`) by what their digits leave open. */
export function boundsOf(edtf: Edtf): DateBounds {
  return boundsWith(edtf, meantSpan);
}

/** The bounds of an EDTF date at its word: `~ ? %` and significant digits are passed over, and a winter keeps to the year that names it. */
export function strictBounds(edtf: Edtf): DateBounds {
  return boundsWith(edtf, nominalSpan);
}

/** All days on which the thing can have been going on, `[from, to)`. */
export function span(bounds: DateBounds): { from: Day; to: Day } {
  return { from: bounds.startEarliest, to: bounds.endLatest };
}

/** The days on which the thing can have begun, `[from, to)`, approximation included; both −∞ where it never began (`../1965`). */
export function startBelief(edtf: Edtf): { from: number; to: number } {
  const bounds = boundsOf(edtf);
  return { from: bounds.startEarliest, to: bounds.startLatest };
}

type SpanOf = (point: EdtfPoint) => DaySpan;

function boundsWith(edtf: Edtf, spanOf: SpanOf): DateBounds {
  if (edtf.kind === "interval") return intervalBounds(edtf.start, edtf.end, spanOf);
  if (edtf.kind === "set") return setBounds(edtf.members, spanOf);
  return within(spanOf(edtf));
}

function within({ from, to }: DaySpan): DateBounds {
  return { startEarliest: from, startLatest: to, endEarliest: from + 1, endLatest: to };
}

function intervalBounds(start: EdtfEnd, end: EdtfEnd, spanOf: SpanOf): DateBounds {
  const first = startSpan(start, spanOf);
  const last = endSpan(end, spanOf);
  return {
    startEarliest: first.from,
    startLatest: Math.min(first.to, last.to),
    endEarliest: Math.max(last.from + 1, first.from + 1),
    endLatest: last.to,
  };
}

function startSpan(end: EdtfEnd, spanOf: SpanOf): DaySpan {
  if (end === "open") return { from: Number.NEGATIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
  return end === "unknown" ? ALWAYS : spanOf(end);
}

function endSpan(end: EdtfEnd, spanOf: SpanOf): DaySpan {
  if (end === "open") return { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return end === "unknown" ? ALWAYS : spanOf(end);
}

const ALWAYS: DaySpan = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** One thing at one of the members. Of a set that means all of them (`{…}`) it bounds any one: certainty must not leak into the gaps between. */
function setBounds(members: readonly (EdtfPoint | EdtfRange)[], spanOf: SpanOf): DateBounds {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const member of members) {
    const bounds = memberSpan(member, spanOf);
    from = Math.min(from, bounds.from);
    to = Math.max(to, bounds.to);
  }
  return within({ from, to });
}

function memberSpan(member: EdtfPoint | EdtfRange, spanOf: SpanOf): DaySpan {
  if (member.kind !== "range") return spanOf(member);
  const from = member.from === null ? Number.NEGATIVE_INFINITY : spanOf(member.from).from;
  return { from, to: member.to === null ? Number.POSITIVE_INFINITY : spanOf(member.to).to };
}

function nominalSpan(point: EdtfPoint): DaySpan {
  return existingSpan(point, "nominal");
}

function meantSpan(point: EdtfPoint): DaySpan {
  const days = existingSpan(point, "meant");
  const widening = wideningOf(point);
  if (widening === null) return days;
  const { days: extra, months } = widening;
  return { from: addMonths(days.from, -months) - extra, to: laterEnd(days, months) + extra };
}

/** A single day moves to its own number in the later month; of anything longer the end moves, so that a whole month stays whole. */
function laterEnd({ from, to }: DaySpan, months: number): Day {
  const afterLast = addMonths(to - 1, months) + 1;
  return to - from === 1 ? afterLast : Math.max(addMonths(to, months), afterLast);
}

function existingSpan(point: EdtfPoint, reading: EdtfReading): DaySpan {
  const days = pointSpan(point, reading);
  if (days === null) throw new RangeError("a date that fits no day of the calendar: build dates with parseEdtf");
  return days;
}

function wideningOf(point: EdtfPoint): Widening | null {
  if (point.kind === "season") {
    if (isApproximate(point.season)) return APPROXIMATION.season;
  } else {
    if (isApproximate(point.day)) return APPROXIMATION.day;
    if (isApproximate(point.month)) return APPROXIMATION.month;
  }
  if (!isApproximate(point.year)) return null;
  const { days, months } = APPROXIMATION.year;
  const years = yearUnit(point.year.text);
  return { days: days * years, months: months * years };
}

/** Whether a component is called approximate and has a value that can be off; one that is wholly unspecified has none. */
function isApproximate(part: EdtfPart | null): boolean {
  return part !== null && (part.qualifier === "~" || part.qualifier === "%") && !/^-?X+$/.test(part.text);
}
