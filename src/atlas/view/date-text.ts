import { addMonths, type Day, dateWords, isoDay, parseEdtf, strictBounds } from "../../model/dates.ts";
import type { Locale } from "../../model/index.ts";

/** A date in words: `30 June 1975`, `about 1961`; what is no EDTF stays as it is written. */
export function dateText(edtf: string, locale: Locale): string {
  const parsed = parseEdtf(edtf);
  return parsed.ok ? dateWords(parsed.edtf, locale) : edtf;
}

/** The days that a date may mean, `to` excluded; undefined where it is no EDTF or has no end on one side. */
export function daysOf(edtf: string | undefined): { readonly from: Day; readonly to: Day } | undefined {
  const parsed = edtf === undefined ? undefined : parseEdtf(edtf);
  if (!parsed?.ok) return undefined;
  const bounds = strictBounds(parsed.edtf);
  const [from, to] = [bounds.startEarliest, bounds.endLatest];
  return Number.isFinite(from) && Number.isFinite(to) ? { from, to } : undefined;
}

const PLAIN = /^-?\d{4}(?<month>-\d{2}(?<day>-\d{2})?)?$/;

/** The same date so many years later, as precise as before: the last day of a shorter month where the day is not there. */
export function addYears(edtf: string, years: number): string {
  const later = isoDay(addMonths(daysOf(edtf)?.from ?? 0, 12 * years));
  const { month, day } = PLAIN.exec(edtf)?.groups ?? {};
  return later.slice(0, later.length - (day === undefined ? 3 : 0) - (month === undefined ? 3 : 0));
}
