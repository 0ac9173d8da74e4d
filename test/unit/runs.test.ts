import { expect, test } from "vitest";
import { probability, runsOf, spanText, told } from "../../src/draw/index.ts";
import { modelWords } from "../../src/face/present/model-words.ts";

test("years that follow each other are told as one span, with the dash of the language", () => {
  const years = [1958, 1959, 1960, 1962, 1964, 1965];
  expect(runsOf(years, "en", (year) => year)).toEqual(["1958–1960", "1962", "1964–1965"]);
  expect(runsOf(years, "zh", (year) => year)).toEqual(["1958—1960", "1962", "1964—1965"]);
  expect(runsOf([], "en", (year: number) => year)).toEqual([]);
  expect(spanText(1961, 1961, "zh")).toBe("1961");
});

test("a number is never rounded onto the bound that it misses, from below or from above", () => {
  expect([probability(0.8996, [0.1, 0.9]), probability(0.7996, [0.6, 0.8]), probability(0.9)]).toEqual([".8996", ".7996", ".90"]);
  expect([told(0.6996, [0.7]), told(0.7004, [0.7]), told(0.7, [0.7]), told(12.3, [0.7])]).toEqual(["0.6996", "0.7004", "0.70", "12.30"]);
  expect([told(79.6, [80], 0), told(79.4, [80], 0)]).toEqual(["79.6", "79"]);
  expect(modelWords.en.gates["anchor-tilt"](0.796, 0.8)).toContain("79.6 % of the covered periods");
});
