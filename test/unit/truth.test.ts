import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsOf, type DateBounds } from "../../src/model/date-bounds.ts";
import { parseEdtf } from "../../src/model/edtf.ts";
import { and, holdsAt, holdsDuring, not, or, type Truth } from "../../src/model/truth.ts";

const TRUTHS: readonly Truth[] = ["no", "possible", "certain"];
const truth = fc.constantFrom(...TRUTHS);

/** Admissible bounds on a small stretch of days, sometimes open or unknown at an end. */
const bounds: fc.Arbitrary<DateBounds> = fc
  .record({
    startEarliest: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 15 }) }, fc.constant(Number.NEGATIVE_INFINITY)),
    startLatest: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 20 }) }, fc.constant(Number.NEGATIVE_INFINITY)),
    endEarliest: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 25 }) }, fc.constant(Number.POSITIVE_INFINITY)),
    endLatest: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 30 }) }, fc.constant(Number.POSITIVE_INFINITY)),
  })
  .filter(isAdmissible);

function isAdmissible({ startEarliest, startLatest, endEarliest, endLatest }: DateBounds): boolean {
  const starts = startEarliest < startLatest || startEarliest === Number.NEGATIVE_INFINITY;
  return starts && startEarliest < endEarliest && startLatest <= endLatest && endEarliest <= endLatest;
}

/** All concrete lives (start, end) the bounds allow, days below −5 and above 35 standing for all that are further out. */
function lives(of: DateBounds): readonly (readonly [start: number, end: number])[] {
  const starts = of.startLatest === Number.NEGATIVE_INFINITY ? [-5] : days(Math.max(of.startEarliest, -5), Math.min(of.startLatest, 36));
  const ends = of.endEarliest === Number.POSITIVE_INFINITY ? [36] : days(Math.max(of.endEarliest, -5), Math.min(of.endLatest, 36) + 1);
  return starts.flatMap((start) => ends.filter((end) => start < end).map((end) => [start, end] as const));
}

function days(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function verdict(seen: readonly boolean[]): Truth {
  if (seen.every(Boolean)) return "certain";
  return seen.some(Boolean) ? "possible" : "no";
}

test("it holds on a day for certain under every life the bounds allow, possibly under some, not under none", () => {
  fc.assert(
    fc.property(bounds, fc.integer({ min: -4, max: 35 }), (of, day) => {
      expect(holdsAt(of, day)).toBe(verdict(lives(of).map(([start, end]) => start <= day && day < end)));
    }),
    { numRuns: 1000 },
  );
});

test("during a period: certain on every day under every life, no on no day under any, else possible", () => {
  fc.assert(
    fc.property(bounds, fc.integer({ min: -4, max: 30 }), fc.integer({ min: 1, max: 5 }), (of, from, length) => {
      const to = from + length;
      const every = lives(of).every(([start, end]) => start <= from && to <= end);
      const none = lives(of).every(([start, end]) => end <= from || to <= start);
      expect(holdsDuring(of, from, to)).toBe(every ? "certain" : none ? "no" : "possible");
      if (length === 1) expect(holdsDuring(of, from, to)).toBe(holdsAt(of, from));
    }),
    { numRuns: 1000 },
  );
});

test("to know more of the bounds never overturns what was certain and never revives what was not", () => {
  fc.assert(
    fc.property(bounds, bounds, fc.integer({ min: -4, max: 35 }), (wide, other, day) => {
      const narrow = {
        startEarliest: Math.max(wide.startEarliest, other.startEarliest),
        startLatest: Math.min(wide.startLatest, other.startLatest),
        endEarliest: Math.max(wide.endEarliest, other.endEarliest),
        endLatest: Math.min(wide.endLatest, other.endLatest),
      };
      fc.pre(isAdmissible(narrow));
      const before = holdsAt(wide, day);
      if (before !== "possible") expect(holdsAt(narrow, day)).toBe(before);
    }),
    { numRuns: 1000 },
  );
});

test("outside the span it does not hold", () => {
  fc.assert(
    fc.property(bounds, fc.nat(10), (of, beyond) => {
      if (Number.isFinite(of.startEarliest)) expect(holdsAt(of, of.startEarliest - 1 - beyond)).toBe("no");
      if (Number.isFinite(of.endLatest)) expect(holdsAt(of, of.endLatest + beyond)).toBe("no");
    }),
  );
});

test.each([
  ["1961-07-11", -3_096, "certain"],
  ["1961-07", -3_096, "possible"],
  ["1949/..", 0, "certain"],
  ["1949/", 0, "possible"],
  ["../1949", -10_000, "certain"],
  ["/1949", -10_000, "possible"],
  ["1948/1949-10", 0, "no"],
  ["{1960,1980}", 0, "possible"],
] as const)("%s on the day %i: %s", (text, day, expected) => {
  const result = parseEdtf(text);
  expect(result.ok && holdsAt(boundsOf(result.edtf), day)).toBe(expected);
});

test("a period without a day is refused", () => {
  const of = { startEarliest: 0, startLatest: 1, endEarliest: 5, endLatest: 5 };
  expect(() => holdsDuring(of, 3, 3)).toThrow(RangeError);
});

test("and, or and not are those of Kleene: the lesser, the greater and the mirror of no < possible < certain", () => {
  for (const [left, a] of TRUTHS.entries()) {
    expect(not(a)).toBe(TRUTHS[2 - left]);
    for (const [right, b] of TRUTHS.entries()) {
      expect(and(a, b)).toBe(TRUTHS[Math.min(left, right)]);
      expect(or(a, b)).toBe(TRUTHS[Math.max(left, right)]);
    }
  }
});

test("De Morgan, absorption and distribution hold, excluded middle does not", () => {
  fc.assert(
    fc.property(truth, truth, truth, (a, b, c) => {
      expect(not(and(a, b))).toBe(or(not(a), not(b)));
      expect(and(a, or(a, b))).toBe(a);
      expect(and(a, or(b, c))).toBe(or(and(a, b), and(a, c)));
    }),
  );
  expect(or("possible", not("possible"))).toBe("possible");
});
