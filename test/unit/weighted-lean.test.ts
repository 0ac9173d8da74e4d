import fc from "fast-check";
import { expect, test } from "vitest";
import { tiltRanks } from "../../src/infer/tilt-ranks.ts";
import { type WeighedIndicator, weightedTilt } from "../../src/infer/weighted-lean.ts";
import { dirichlet, stream } from "../../src/number/index.ts";

const classes = fc
  .tuple(
    fc.double({ min: 0.01, max: 1, noNaN: true }),
    fc.double({ min: 0.01, max: 1, noNaN: true }),
    fc.double({ min: 0.01, max: 1, noNaN: true }),
  )
  .map(([a, e, b]) => ({ pA: a / (a + e + b), pEquidistant: e / (a + e + b), pB: b / (a + e + b) }));
const indicators = fc
  .array(fc.tuple(classes, fc.double({ min: 0.1, max: 5, noNaN: true })), { minLength: 1, maxLength: 5 })
  .map((all) => all.map(([own, weight], i): WeighedIndicator => ({ id: `i${i}`, weight, ...own })));

test("the share of weightings is that of draws from the uniform law over the simplex", () => {
  fc.assert(
    fc.property(indicators, (all) => {
      const { class: name, holds } = weightedTilt(all) ?? { class: "A", holds: -1 };
      const key = name === "equidistant" ? "pEquidistant" : (`p${name}` as const);
      const random = stream(7, "weightings");
      let kept = 0;
      for (let k = 0; k < 2000; k++) {
        const weights = dirichlet(
          random,
          all.map(() => 1),
        );
        if (all.reduce((sum, one, i) => sum + (weights[i] as number) * one[key], 0) >= 0.6) kept++;
      }
      expect(Math.abs(holds - kept / 2000)).toBeLessThan(0.06);
    }),
    { numRuns: 40 },
  );
});

test("classes by weights are classes again, and only ratios of weights matter", () => {
  fc.assert(
    fc.property(indicators, fc.double({ min: 0.5, max: 9, noNaN: true }), (all, factor) => {
      const [one, other] = [weightedTilt(all), weightedTilt(all.map((own) => ({ ...own, weight: own.weight * factor })))];
      const { pA = 0, pEquidistant = 0, pB = 0 } = one?.classes ?? {};
      expect(pA + pEquidistant + pB).toBeCloseTo(1, 10);
      expect(other?.classes.pA).toBeCloseTo(pA, 10);
      expect(other?.holds).toBe(one?.holds);
    }),
  );
});

test("a class that every indicator names holds under all weightings, one that none names under none", () => {
  const sure = { pA: 0.9, pEquidistant: 0.08, pB: 0.02 };
  const open = { pA: 0.5, pEquidistant: 0.3, pB: 0.2 };
  const two = (own: typeof sure) =>
    weightedTilt([
      { id: "a", weight: 1, ...own },
      { id: "b", weight: 3, ...own },
    ]);
  expect([two(sure)?.holds, two(open)?.holds]).toEqual([1, 0]);
});

test("without any weight nothing is weighed", () => {
  expect(weightedTilt([])).toBeUndefined();
  expect(weightedTilt([{ id: "a", weight: 0, pA: 1, pEquidistant: 0, pB: 0 }])).toBeUndefined();
});

test("expected ranks add up to those of any order, and who leans more stands before", () => {
  const leans = fc.array(fc.record({ mean: fc.double({ min: -3, max: 3, noNaN: true }), sd: fc.constantFrom(0.2, 0.5, 1) }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(leans, (all) => {
      const ranks = tiltRanks(all);
      const sum = ranks.reduce((total, one) => total + one.expected, 0);
      expect(Math.abs(sum - (all.length * (all.length + 1)) / 2)).toBeLessThan(0.05 * all.length * all.length);
      for (const { lo, expected, hi } of ranks) expect(lo <= Math.ceil(expected) && Math.floor(expected) <= hi).toBe(true);
    }),
  );
  const [first, second] = tiltRanks([
    { mean: 2, sd: 0.1 },
    { mean: -2, sd: 0.1 },
  ]);
  expect([first, second]).toEqual([
    { expected: 1, lo: 1, hi: 1 },
    { expected: 2, lo: 2, hi: 2 },
  ]);
});
