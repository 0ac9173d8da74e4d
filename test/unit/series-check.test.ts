import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSentences } from "../../src/draw/index.ts";
import { checkSeries } from "../../src/infer/series-check.ts";
import { countSeries } from "../support/tilt-questions.ts";

const BOTH = { en: "aid had stopped", zh: "援助已停" };
const asked = (expects: "none" | "rise" | "fall", from = 1962, to = 1964) => ({
  ...{ id: "stopped", title: BOTH, claims: ["c-1"], series: "arms", years: { from, to }, expects },
});
const arms = (...cells: [number, number][]) =>
  countSeries(
    "arms",
    cells.map(([year, value]) => [year, year, value] as const),
  );

test("deliveries in any of the years deny that there were none, even where another year is not told", () => {
  expect(checkSeries(arms([1962, 195], [1963, 210], [1964, 176]), asked("none")).agrees).toBe(false);
  expect(checkSeries(arms([1963, 210]), asked("none")).agrees).toBe(false);
});

test("that there were none is agreed with only where every year is told and is zero", () => {
  expect(checkSeries(arms([1962, 0], [1963, 0], [1964, 0]), asked("none")).agrees).toBe(true);
  expect(checkSeries(arms([1962, 0], [1964, 0]), asked("none")).agrees).toBeNull();
  expect(checkSeries(arms(), asked("none")).agrees).toBeNull();
});

test("a cell of several years tells of none of them", () => {
  expect(checkSeries(countSeries("arms", [[1962, 1964, 0]]), asked("none"))).toMatchObject({ agrees: null, cells: [] });
});

test("of a whole series that differs at its ends either a rise or a fall is agreed with", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 }), (first, last) => {
      fc.pre(first !== last);
      const series = arms([1965, first], [1966, last]);
      const agree = (["rise", "fall"] as const).filter((way) => checkSeries(series, asked(way, 1965, 1966)).agrees === true);
      expect(agree).toEqual([last > first ? "rise" : "fall"]);
    }),
  );
});

test("the sentence gives the numbers that it stands on, in both languages", () => {
  const checks = [checkSeries(arms([1962, 195], [1963, 210], [1964, 176]), asked("none"))];
  expect(checkSentences({ checks }, "en")).toEqual([
    "t (paper) does not agree that aid had stopped (195 in 1962, 210 in 1963, 176 in 1964).",
  ]);
  expect(checkSentences({ checks }, "zh")).toEqual(["题（paper）：与“援助已停”不符（1962 年 195、1963 年 210、1964 年 176）。"]);
});
