import { addMonths, type Day, isoDay, parseEdtf, strictBounds } from "../../model/dates.ts";
import type { Locale } from "../../model/index.ts";

/** A plain date as its parts; undefined where the text is any other form of EDTF. */
function plain(edtf: string): { year: number; month?: number; day?: number } | undefined {
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf);
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  return { year: year ?? 0, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

const MONTHS = Array.from({ length: 12 }, (_, i) =>
  new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(Date.UTC(2000, i)),
);

/** A date in words: `30 June 1975`, `1975 年 6 月 30 日`. Forms of EDTF that are no plain date stay as they are written. */
export function dateText(edtf: string, locale: Locale): string {
  const date = plain(edtf);
  if (date === undefined) return edtf;
  const { year, month, day } = date;
  if (locale === "zh") return [`${year} 年`, ...(month ? [`${month} 月`] : []), ...(day ? [`${day} 日`] : [])].join(" ");
  return [...(day ? [day] : []), ...(month ? [MONTHS[month - 1]] : []), year].join(" ");
}

/** The days that a date may mean, `to` excluded; undefined where it is no EDTF or has no end on one side. */
export function daysOf(edtf: string | undefined): { readonly from: Day; readonly to: Day } | undefined {
  const parsed = edtf === undefined ? undefined : parseEdtf(edtf);
  if (!parsed?.ok) return undefined;
  const bounds = strictBounds(parsed.edtf);
  const [from, to] = [bounds.startEarliest, bounds.endLatest];
  return Number.isFinite(from) && Number.isFinite(to) ? { from, to } : undefined;
}

/** The same date so many years later, as precise as before: the last day of a shorter month where the day is not there. */
export function addYears(edtf: string, years: number): string {
  const from = daysOf(edtf)?.from ?? 0;
  const later = isoDay(addMonths(from, 12 * years));
  const { month, day } = plain(edtf) ?? {};
  return later.slice(0, later.length - (day === undefined ? 3 : 0) - (month === undefined ? 3 : 0));
}
