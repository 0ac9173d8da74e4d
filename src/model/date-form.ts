import { addMonths, type Day, dateOf } from "./calendar.ts";
import { boundsOf, type DateBounds } from "./date-bounds.ts";
import type { Edtf, EdtfEnd, EdtfPoint } from "./edtf.ts";
import type { DaySpan } from "./edtf-days.ts";

/**
 * What is known of a date, as its mark must show it. `day` and `month`: known to the day, the month. `about`: said to be approximate or doubtful.
 * `within`: some time inside, nobody says when. `throughout`: it went on from one end to the other. `after`: it begins there, its end is open.
 * `before`: it ends there, its beginning is open. `sources-differ`: sources give dates that cannot all be right. `undated`: no day to place it.
 */
export const DATE_FORMS = ["day", "month", "about", "within", "throughout", "after", "before", "sources-differ", "undated"] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** A date as it is drawn: the days `[from, to)` that its mark covers; of an open date, those of the end that is told. `null` where there are none. */
export interface DateMark {
  readonly form: DateForm;
  readonly days: DaySpan | null;
}

/** How the date that one claim gives is drawn. */
export function dateMark(edtf: Edtf): DateMark {
  const bounds = boundsOf(edtf);
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds;
  const begins = Number.isFinite(startEarliest);
  const ends = Number.isFinite(endLatest);
  if (begins && ends) return { form: closedForm(edtf, bounds), days: { from: startEarliest, to: endLatest } };
  if (begins) return { form: "after", days: { from: startEarliest, to: Number.isFinite(startLatest) ? startLatest : startEarliest + 1 } };
  if (ends) return { form: "before", days: { from: Number.isFinite(endEarliest) ? endEarliest - 1 : endLatest - 1, to: endLatest } };
  return { form: "undated", days: null };
}

function closedForm(edtf: Edtf, { startEarliest, endLatest }: DateBounds): DateForm {
  if (pointsOf(edtf).some(isDoubted)) return "about";
  if (endLatest - startEarliest === 1) return "day";
  if (edtf.kind === "interval") return "throughout";
  return isMonth(startEarliest, endLatest) ? "month" : "within";
}

function isMonth(from: Day, to: Day): boolean {
  return dateOf(from).day === 1 && addMonths(from, 1) === to;
}

function pointsOf(edtf: Edtf): readonly EdtfPoint[] {
  if (edtf.kind === "interval") return [edtf.start, edtf.end].filter(isPoint);
  if (edtf.kind !== "set") return [edtf];
  return edtf.members.flatMap((member) => (member.kind === "range" ? [member.from, member.to].filter((end) => end !== null) : [member]));
}

function isPoint(end: EdtfEnd): end is EdtfPoint {
  return typeof end !== "string";
}

/** Whether any component is called approximate, uncertain or both. */
function isDoubted(point: EdtfPoint): boolean {
  const parts = point.kind === "season" ? [point.year, point.season] : [point.year, point.month, point.day];
  return parts.some((part) => part !== null && part.qualifier !== "");
}
