import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, dateOf, dayOf, daysInMonth, isoDay, LARGEST_YEAR, yearOf } from "../../src/model/calendar.ts";

const MILLISECONDS = 86_400_000;

test.each([
  [1970, 1, 1, 0],
  [1969, 12, 31, -1],
  [2000, 2, 29, 11_016],
  [0, 3, 1, -719_468],
  [-4713, 11, 24, -2_440_588],
])("the day of %i-%i-%i is %i days from 1970-01-01", (year, month, day, expected) => {
  expect(dayOf(year, month, day)).toBe(expected);
});

test("days agree with the clock of the language wherever that has dates", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (day) => {
      const there = new Date(day * MILLISECONDS);
      expect(dateOf(day)).toEqual({ year: there.getUTCFullYear(), month: there.getUTCMonth() + 1, day: there.getUTCDate() });
    }),
  );
});

test("a day survives the way to its calendar date and back for any year up to the largest", () => {
  const largest = dayOf(LARGEST_YEAR, 12, 31);
  fc.assert(
    fc.property(fc.integer({ min: -largest, max: largest }), (day) => {
      const { year, month, day: dayOfMonth } = dateOf(day);
      expect(dayOf(year, month, dayOfMonth)).toBe(day);
      expect(dayOfMonth).toBeLessThanOrEqual(daysInMonth(year, month));
      expect(yearOf(day)).toBe(year);
    }),
  );
});

test("the largest year still has days that differ by one", () => {
  expect(dayOf(LARGEST_YEAR, 12, 31) - dayOf(LARGEST_YEAR, 12, 30)).toBe(1);
  expect(dayOf(-LARGEST_YEAR, 3, 1) - dayOf(-LARGEST_YEAR, 2, 28)).toBe(1);
});

test.each([
  [1900, 28],
  [2000, 29],
  [2023, 28],
  [2024, 29],
  [0, 29],
  [-4, 29],
  [-100, 28],
])("February of the year %i has %i days", (year, days) => {
  expect(daysInMonth(year, 2)).toBe(days);
});

test.each([
  [1965, 6, 22, "1965-06-22"],
  [883, 1, 1, "0883-01-01"],
  [0, 1, 1, "0000-01-01"],
  [-44, 3, 15, "-0044-03-15"],
  [12_345, 6, 7, "Y12345"],
  [-12_345, 6, 7, "Y-12345"],
])("the day %i-%i-%i is written %s", (year, month, day, text) => {
  expect(isoDay(dayOf(year, month, day))).toBe(text);
});

test("a bound at infinity has no calendar date", () => {
  expect(() => dateOf(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  expect(() => isoDay(Number.NEGATIVE_INFINITY)).toThrow(RangeError);
});

test.each([
  ["a shorter month ends on its last day", [1965, 3, 31], -1, "1965-02-28"],
  ["twelve months are a year", [1964, 2, 29], 12, "1965-02-28"],
  ["months run over the turn of the year", [1965, 12, 15], 2, "1966-02-15"],
  ["months run over the year 0", [0, 1, 1], -1, "-0001-12-01"],
] as const)("adding months: %s", (_rule, [year, month, day], months, text) => {
  expect(isoDay(addMonths(dayOf(year, month, day), months))).toBe(text);
});
