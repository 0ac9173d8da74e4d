import fc from "fast-check";
import { expect, test } from "vitest";
import { readYearAddress, type YearAddress, yearAddress } from "../../src/work/explain/year-address.ts";

const addresses: fc.Arbitrary<YearAddress> = fc.record({
  year: fc.integer({ min: -500, max: 2100 }).map(String),
  number: fc.constantFrom("pA", "pEquidistant", "pB", "mean", "nB"),
  set: fc.option(fc.stringMatching(/^[a-z]+(-[a-z]+)*$/), { nil: undefined }),
  delta: fc.option(
    fc.integer({ min: 1, max: 60 }).map((n) => n / 20),
    { nil: undefined },
  ),
});

test("the address of a number, settings included, is read as it was written", () => {
  fc.assert(
    fc.property(addresses, (address) => {
      const written = yearAddress("q", address);
      expect(readYearAddress(written.slice("q/".length), written)).toEqual(address);
    }),
  );
});

test("a year alone means its pA, and what begins with no year is no number of a year", () => {
  expect(readYearAddress("1966", "q/1966")).toEqual({ year: "1966", number: "pA", set: undefined, delta: undefined });
  expect(readYearAddress("prc-press/1965|1966", "q/prc-press/1965|1966")).toBeUndefined();
});

test("a setting that is not known is refused", () => {
  expect(() => readYearAddress("1966/pB,prior=2", "q/1966/pB,prior=2")).toThrow(/set=, delta=/);
});
