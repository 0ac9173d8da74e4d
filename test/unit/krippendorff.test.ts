import fc from "fast-check";
import { expect, test } from "vitest";
import { type AlphaMetric, krippendorffAlpha } from "../../src/measure/index.ts";

const METRICS: readonly AlphaMetric[] = ["nominal", "ordinal", "interval", "ratio"];

/** The reliability data that Krippendorff works through (2011, section D): four observers, twelve units, codes 1 to 5, some missing. */
const OBSERVERS: readonly (readonly (number | null)[])[] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const UNITS = Array.from({ length: 12 }, (_, unit) => OBSERVERS.map((codes) => codes[unit] ?? null));

test.each([
  ["nominal", 0.743],
  ["ordinal", 0.815],
  ["interval", 0.849],
  ["ratio", 0.797],
] as const)("Krippendorff's α of the published reliability data, %s: %f (Krippendorff 2011)", (metric, published) => {
  const { alpha, units, codes } = krippendorffAlpha(UNITS, metric);
  expect(alpha?.toFixed(3)).toBe(published.toFixed(3));
  expect([units, codes]).toEqual([11, 40]);
});

test("two observers and two codes without gaps: α = .095 (Krippendorff 2011, section A)", () => {
  const [meg, owen] = ["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"].map((codes) => codes.split(" ").map(Number)) as [number[], number[]];
  const { alpha } = krippendorffAlpha(
    meg.map((code, unit) => [code, owen[unit] ?? null]),
    "nominal",
  );
  expect(alpha?.toFixed(3)).toBe("0.095");
});

const data = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 12,
});

test("agreement does not depend on the order of units or coders, and coders who say the same agree wholly", () => {
  fc.assert(
    fc.property(data, fc.constantFrom(...METRICS), (units, metric) => {
      const { alpha } = krippendorffAlpha(units, metric);
      const turned = krippendorffAlpha(
        units.toReversed().map((unit) => unit.toReversed()),
        metric,
      );
      if (alpha === null) expect(turned.alpha).toBeNull();
      else expect(turned.alpha).toBeCloseTo(alpha, 9);
      const same = krippendorffAlpha(
        units.map(([first]) => [first ?? null, first ?? null]),
        metric,
      );
      expect(same.alpha === null || Math.abs(same.alpha - 1) < 1e-12).toBe(true);
    }),
  );
});

test("an interval α stays under a shift and a stretch of the scale, a ratio α under a stretch alone", () => {
  fc.assert(
    fc.property(data, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 5 }), (units, shift, stretch) => {
      const moved = (by: number): (number | null)[][] =>
        units.map((unit) => unit.map((code) => (code === null ? null : by + stretch * code)));
      const interval = krippendorffAlpha(units, "interval").alpha;
      if (interval !== null) expect(krippendorffAlpha(moved(shift), "interval").alpha).toBeCloseTo(interval, 9);
      const ratio = krippendorffAlpha(units, "ratio").alpha;
      if (ratio !== null) expect(krippendorffAlpha(moved(0), "ratio").alpha).toBeCloseTo(ratio, 9);
    }),
  );
});

test("units that one coder alone coded say nothing of agreement", () => {
  expect(krippendorffAlpha([[1, null], [null, 2], []], "nominal")).toEqual({ alpha: null, units: 0, codes: 0 });
});
