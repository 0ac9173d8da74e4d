import { type Day, dayOf, daysInMonth } from "./calendar.ts";
import type { EdtfDate, EdtfPart, EdtfPoint, EdtfSeason } from "./edtf-form.ts";
import { countYears, nthYear, yearRange } from "./edtf-year.ts";

/** A run of days `[from, to)`. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/**
 * `nominal` takes a text at its word: `1950S2` is the year 1950 and a winter is what of it lies in the year named.
 * `meant` is what its author can have had in mind: the years 1900 to 1999, and a winter into the February after.
 */
export type EdtfReading = "nominal" | "meant";

/**
 * First month and number of months of every sub-year code of ISO 8601-2:2019, table 2. The standard leaves the months of a season open:
 * these are the meteorological ones, and a winter (24, 28; in the south the summer, 30) begins in the December of the year it is named by.
 */
const SUB_YEAR: Readonly<Record<string, readonly [firstMonth: number, months: number]>> = {
  ...{ 21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3] },
  ...{ 25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [12, 3] },
  ...{ 29: [9, 3], 30: [12, 3], 31: [3, 3], 32: [6, 3] },
  ...{ 33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3] },
  ...{ 37: [1, 4], 38: [5, 4], 39: [9, 4], 40: [1, 6], 41: [7, 6] },
};

/** The days from the first to the last on which a point can lie, or null where its pattern fits no day of the calendar (`15XX-02-3X`). */
export function pointSpan(point: EdtfPoint, reading: EdtfReading): DaySpan | null {
  if (point.kind === "season") return seasonSpan(point, reading);
  const { low, high } = yearRange(point.year.text, reading);
  if (point.month === null) return { from: dayOf(low, 1, 1), to: dayOf(high + 1, 1, 1) };
  if (point.day === null) return monthSpan(low, high, point.month);
  const month = twoDigits(point.month.text);
  const day = twoDigits(point.day.text);
  return low === high && month >= 0 && day >= 0 ? exactDay(low, month, day) : patternSpan(point, point.month.text, point.day.text);
}

/** The number that two characters write, or NaN if one of them is `X`. */
export function twoDigits(text: string): number {
  const tens = text.charCodeAt(0) - 48;
  const units = text.charCodeAt(1) - 48;
  return tens > 9 || units > 9 ? Number.NaN : tens * 10 + units;
}

/** Whether a number of one or two digits can be what a two-character pattern with `X` stands for. */
export function fits(value: number, pattern: string): boolean {
  return fitsDigit(Math.floor(value / 10), pattern.charCodeAt(0)) && fitsDigit(value % 10, pattern.charCodeAt(1));
}

function seasonSpan(point: EdtfSeason, reading: EdtfReading): DaySpan {
  const { low, high } = yearRange(point.year.text, reading);
  const [firstMonth, months] = SUB_YEAR[point.season.text] ?? [1, 12];
  const endMonth = firstMonth + months;
  if (endMonth <= 12) return { from: dayOf(low, firstMonth, 1), to: dayOf(high, endMonth, 1) };
  const inYear = reading === "nominal" ? 1 : endMonth - 12;
  return { from: dayOf(low, firstMonth, 1), to: dayOf(high + 1, inYear, 1) };
}

function monthSpan(low: number, high: number, month: EdtfPart): DaySpan | null {
  const plain = twoDigits(month.text);
  if (plain >= 0) return oneMonth(low, high, plain, plain);
  let first = 0;
  let last = 0;
  for (let candidate = 1; candidate <= 12; candidate += 1) {
    if (!fits(candidate, month.text)) continue;
    if (first === 0) first = candidate;
    last = candidate;
  }
  return first === 0 ? null : oneMonth(low, high, first, last);
}

function oneMonth(low: number, high: number, first: number, last: number): DaySpan {
  return { from: dayOf(low, first, 1), to: last === 12 ? dayOf(high + 1, 1, 1) : dayOf(high, last + 1, 1) };
}

function exactDay(year: number, month: number, dayOfMonth: number): DaySpan | null {
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  const day = dayOf(year, month, dayOfMonth);
  return { from: day, to: day + 1 };
}

function patternSpan(date: EdtfDate, month: string, day: string): DaySpan | null {
  if (firstInYear(2000, month, day) === null) return null;
  const years = countYears(date.year.text);
  let from: Day | null = null;
  let last: Day | null = null;
  for (let n = 0; n < years && from === null; n += 1) from = firstInYear(nthYear(date.year.text, n), month, day);
  for (let n = years - 1; n >= 0 && last === null; n -= 1) last = lastInYear(nthYear(date.year.text, n), month, day);
  return from === null || last === null ? null : { from, to: last + 1 };
}

function firstInYear(year: number, monthPattern: string, dayPattern: string): Day | null {
  for (let month = 1; month <= 12; month += 1) {
    if (!fits(month, monthPattern)) continue;
    for (let day = 1; day <= daysInMonth(year, month); day += 1) if (fits(day, dayPattern)) return dayOf(year, month, day);
  }
  return null;
}

function lastInYear(year: number, monthPattern: string, dayPattern: string): Day | null {
  for (let month = 12; month >= 1; month -= 1) {
    if (!fits(month, monthPattern)) continue;
    for (let day = daysInMonth(year, month); day >= 1; day -= 1) if (fits(day, dayPattern)) return dayOf(year, month, day);
  }
  return null;
}

function fitsDigit(digit: number, code: number): boolean {
  return code === 88 || code - 48 === digit;
}
