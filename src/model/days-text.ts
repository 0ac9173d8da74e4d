import { type Day, dateOf, isoDay } from "./calendar.ts";
import type { DaySpan } from "./edtf-days.ts";

/** The shortest EDTF text that means the days `[from, to)`: `1960/1970`, `1961-07`, `1961-07-06/1961-08-01`. */
export function edtfOfDays({ from, to }: DaySpan): string {
  const [first, last] = [textsOf(from), textsOf(to - 1)];
  const [start, end] = [dateOf(from), dateOf(to)];
  const digits = start.day > 1 || end.day > 1 ? "day" : start.month > 1 || end.month > 1 ? "month" : "year";
  return first[digits] === last[digits] ? first[digits] : `${first[digits]}/${last[digits]}`;
}

function textsOf(day: Day): Readonly<Record<"year" | "month" | "day", string>> {
  const text = isoDay(day);
  return { year: text.slice(0, -6), month: text.slice(0, -3), day: text };
}
