/** Whole days since 1970-01-01 in the proleptic Gregorian calendar, in which the year 0 exists (1 BC) and no day was ever skipped. */
export type Day = number;

/** A day of the proleptic Gregorian calendar: astronomical year (0 = 1 BC), month 1–12, day of the month 1–31. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Years with a larger magnitude are refused: beyond about 2.4e13 years a count of days is no longer an exact integer. */
export const LARGEST_YEAR = 9_999_999_999_999;

/** The day of a calendar date that exists, by the method of Hinnant (2014), "chrono-compatible low-level date algorithms". */
export function dayOf(year: number, month: number, day: number): Day {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The calendar date of a day; a RangeError for anything that is not a whole finite number, because an open bound has no date. */
export function dateOf(day: Day): CalendarDate {
  if (!Number.isSafeInteger(day)) throw new RangeError(`${day} is not a day: a bound at infinity has no calendar date`);
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** The astronomical year of a day. */
export function yearOf(day: Day): number {
  return dateOf(day).year;
}

/** A year as EDTF text, `1966` or `-0044`; beyond four digits `Y-12345`. */
export function isoYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? "-" : ""}${digits(Math.abs(year), 4)}`;
}

/** A day as EDTF text, `1965-06-22` or `-0044-03-15`; outside the years −9999 to 9999 EDTF has no days, and the text is the year alone (`Y-12345`). */
export function isoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  if (Math.abs(year) > 9999) return `Y${year}`;
  const sign = year < 0 ? "-" : "";
  return `${sign}${digits(Math.abs(year), 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

/** How many days a month has: 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day of the month so many calendar months later (earlier if negative); where that month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  const date = dateOf(day);
  const ordinal = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(ordinal / 12);
  const month = ordinal - year * 12 + 1;
  return dayOf(year, month, Math.min(date.day, daysInMonth(year, month)));
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
