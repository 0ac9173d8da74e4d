import fc from "fast-check";
import { expect, test } from "vitest";
import { addYears, dateText, daysOf } from "../../src/atlas/view/date-text.ts";
import { isEdtf } from "../../src/model/dates.ts";

test.each([
  ["1966", 1, "1967"],
  ["1961-07", -1, "1960-07"],
  ["1975-06-30", 10, "1985-06-30"],
  ["1960-02-29", 1, "1961-02-28"],
  ["0044", -50, "-0006"],
])("%s and %i years is %s, as precise as before", (from, years, to) => {
  expect(addYears(from, years)).toBe(to);
});

test("there and back again is the same date, but for a leap day", () => {
  const date = fc.record({
    year: fc.integer({ min: 1000, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const two = (value: number): string => String(value).padStart(2, "0");
  fc.assert(
    fc.property(date, fc.integer({ min: -500, max: 500 }), ({ year, month, day }, years) => {
      for (const text of [`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`]) {
        const moved = addYears(text, years);
        expect(isEdtf(moved)).toBe(true);
        expect(addYears(moved, -years)).toBe(text);
      }
    }),
  );
});

test("a date has its days, the end excluded; what has no end or is no date has none", () => {
  const days = daysOf("1961-07");
  expect((days?.to ?? 0) - (days?.from ?? 0)).toBe(31);
  for (const text of ["1961/..", "../1961", "soon", undefined]) expect(daysOf(text)).toBeUndefined();
});

test("a date is said in the reader's words, and what is no date stays as it is", () => {
  expect(dateText("1975-06-30", "en")).toBe("30 June 1975");
  expect(dateText("1961-07", "zh")).toBe("1961 年 7 月");
  expect(dateText("soon", "en")).toBe("soon");
});
