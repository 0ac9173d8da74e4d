import type { Claim } from "./claim.ts";
import { boundsOf, type DateBounds } from "./date-bounds.ts";
import { type DateMark, dateMark } from "./date-form.ts";
import { parseEdtf } from "./edtf.ts";
import type { DaySpan } from "./edtf-days.ts";
import type { Event } from "./event.ts";
import { perText } from "./per-text.ts";

/** The date of an event as it is drawn: from the claim that dates it most narrowly, or from several that cannot all be right. */
export interface EventDate extends DateMark {
  /** When it began and ended, by these claims; null where none dates it. */
  readonly bounds: DateBounds | null;
  /** The claims whose dates are shown: none, one, or one for each date that sources differ on, in order of time. */
  readonly from: readonly Claim[];
  /** Where sources differ, the days in which each of these claims lets it begin. */
  readonly readings: readonly DaySpan[];
}

/** A reading takes the place of another that only says less: of windows that contain others, the narrowest are left. */
export function narrowest<T extends DaySpan>(windows: readonly T[]): T[] {
  const says = (other: T, less: T): boolean =>
    less.from <= other.from && other.to <= less.to && other.to - other.from < less.to - less.from;
  return windows.filter((one) => !windows.some((other) => says(other, one)));
}

/** How the date of an event is drawn, from the claims that tell it. */
export function eventDate(event: Pick<Event, "lead" | "datesDisagree">, told: readonly Claim[]): EventDate {
  const dated = told.flatMap(dating);
  const differ = event.datesDisagree ? differing(dated) : [];
  const [first] = differ;
  const last = differ.at(-1);
  if (first !== undefined && last !== undefined && differ.length > 1) {
    const to = Math.max(...differ.map((one) => one.to));
    const readings = differ.map(({ from, to: before }) => ({ from, to: before }));
    const bounds = hullOf(differ.map((one) => one.bounds));
    return { form: "sources-differ", days: { from: first.from, to }, bounds, from: differ.map((one) => one.claim), readings };
  }
  const width = ({ from, to }: Dating): number => (Number.isFinite(from) ? to - from : Number.POSITIVE_INFINITY);
  const isLead = (one: Dating): number => (one.claim.id === event.lead ? 0 : 1);
  const [chosen] = dated.toSorted((a, b) => order(width(a), width(b)) || isLead(a) - isLead(b));
  if (chosen === undefined) return { form: "undated", days: null, bounds: null, from: [], readings: [] };
  return { ...chosen.mark, bounds: chosen.bounds, from: [chosen.claim], readings: [] };
}

interface Dating extends DaySpan {
  readonly claim: Claim;
  readonly mark: DateMark;
  readonly bounds: DateBounds;
}

function dating(claim: Claim): Dating[] {
  const known = claim.date.edtf === null ? undefined : knownMark(claim.date.edtf);
  return known === undefined ? [] : [{ claim, ...known, from: known.bounds.startEarliest, to: known.bounds.startLatest }];
}

const knownMark = perText((text): Pick<Dating, "mark" | "bounds"> | undefined => {
  const parsed = parseEdtf(text);
  return parsed.ok ? { mark: dateMark(parsed.edtf), bounds: boundsOf(parsed.edtf) } : undefined;
});

/** One claim for each of the narrowest windows that are not the same, in order of time. */
function differing(dated: readonly Dating[]): Dating[] {
  const narrow = narrowest(dated.filter((one) => Number.isFinite(one.from) && Number.isFinite(one.to) && one.from < one.to));
  const byWindow = new Map(narrow.toReversed().map((one) => [`${one.from} ${one.to}`, one]));
  return [...byWindow.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

function hullOf(all: readonly DateBounds[]): DateBounds {
  return {
    startEarliest: Math.min(...all.map((one) => one.startEarliest)),
    startLatest: Math.max(...all.map((one) => one.startLatest)),
    endEarliest: Math.min(...all.map((one) => one.endEarliest)),
    endLatest: Math.max(...all.map((one) => one.endLatest)),
  };
}

/** Infinite widths are equal. */
function order(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
