import fc from "fast-check";
import { expect, test } from "vitest";
import {
  beyond,
  bitsOpen,
  expectedGain,
  gainFromActs,
  gainFromDay,
  latinCells,
  lawsOf,
  Regression,
  shapleyGain,
  standardised,
  studentAbove,
  variationOf,
} from "../../src/infer/why/index.ts";
import { shapleyShares, stream } from "../../src/number/index.ts";

const PRIOR = { mean: [0.2, -0.1], variance: [2, 0.5], shape: 1.5, rate: 0.75 };
const ROWS = [
  { terms: [1, 0.4], value: 0.9 },
  { terms: [1, -1.2], value: -0.3 },
  { terms: [1, 2.1], value: 1.7 },
  { terms: [1, 0.3], value: 0.1 },
];

test("rows taken in one after another leave the posterior of all at once (normal–inverse-gamma)", () => {
  const regression = new Regression(PRIOR);
  for (const row of ROWS) regression.learn(row);
  // Precision diag(1/2, 2) + X'X and the rest by hand.
  const [p00, p01, p11] = [0.5 + 4, 0.4 - 1.2 + 2.1 + 0.3, 2 + 0.16 + 1.44 + 4.41 + 0.09];
  const [q0, q1] = [0.1 + 2.4, -0.2 + 0.36 + 0.36 + 3.57 + 0.03];
  const det = p00 * p11 - p01 * p01;
  const [m0, m1] = [(p11 * q0 - p01 * q1) / det, (p00 * q1 - p01 * q0) / det];
  const squares = 0.81 + 0.09 + 2.89 + 0.01 + (0.04 * 0.5 + 0.01 * 2) - (m0 * q0 + m1 * q1);
  const [shape, rate] = [1.5 + 2, 0.75 + squares / 2];
  const law = regression.coefficient(1);
  expect(law.location).toBeCloseTo(m1, 12);
  expect(law.scale).toBeCloseTo(Math.sqrt(((rate / shape) * p00) / det), 12);
  expect(law.freedom).toBe(7);
});

test("the scores of forecasts add up to the same whatever order the rows come in: they are the evidence of all", () => {
  const total = (rows: typeof ROWS): number => {
    const regression = new Regression(PRIOR);
    return rows.reduce((sum, row) => sum + regression.learn(row), 0);
  };
  const whole = total(ROWS);
  fc.assert(
    fc.property(fc.shuffledSubarray(ROWS, { minLength: 4 }), (rows) => {
      expect(total(rows)).toBeCloseTo(whole, 10);
    }),
  );
});

test("a Student law of one degree of freedom is that of Cauchy, and of very many the normal one", () => {
  const standard = { location: 0, scale: 1 };
  expect(studentAbove({ ...standard, freedom: 1 }, 1)).toBeCloseTo(0.25, 12);
  expect(studentAbove({ ...standard, freedom: 1 }, -1)).toBeCloseTo(0.75, 12);
  expect(studentAbove({ ...standard, freedom: 1e7 }, 1.6448536269514722)).toBeCloseTo(0.05, 6);
  expect(studentAbove({ location: 3, scale: 2, freedom: 5 }, 3)).toBe(0.5);
});

const BELIEF = { innovation: 0.5, persistence: { mean: 1, sd: 0.1 }, effect: 0.5 };

test("a cause that drove the outcome one year later is found there, with its sign", () => {
  const random = stream(1, "driven");
  const cause = standardised(Array.from({ length: 40 }, () => random.normal())) as number[];
  const path = new Float64Array(40);
  for (let t = 1; t < 40; t++) path[t] = (path[t - 1] as number) - 0.4 * (cause[t - 1] as number) + 0.1 * random.normal();
  const [law] = lawsOf({ paths: [path], cause, beside: [], lag: 1, prior: BELIEF, direction: -1 });
  expect(law?.location).toBeCloseTo(-0.4, 1);
  expect(studentAbove(law as NonNullable<typeof law>, 0)).toBeLessThan(1e-6);
});

test("years without the cause are left out, not taken for zero", () => {
  const path = Float64Array.from([0, 1, 3, 2, 4, 5]);
  const freedom = (cause: (number | null)[]): number | undefined =>
    lawsOf({ paths: [path], cause, beside: [], lag: 1, prior: BELIEF, direction: 1 })[0]?.freedom;
  expect(freedom([1, -1, 1, -1, 1, 0])).toBe(4 + 5);
  expect(freedom([1, null, 1, null, 1, 0])).toBe(4 + 3);
});

test("Shapley shares of an additive worth are the parts, they sum to the whole, and who adds nothing has none", () => {
  const parts = [0.5, -0.2, 0, 1.4];
  const worth = Array.from({ length: 16 }, (_, coalition) =>
    parts.reduce((sum, part, i) => sum + (((coalition >> i) & 1) === 1 ? part : 0), 0),
  );
  const whole = shapleyShares(worth);
  expect(whole.length).toBe(4);
  parts.forEach((part, i) => {
    expect(whole[i]).toBeCloseTo(part, 12);
  });
  const random = stream(2, "shapley");
  const path = Float64Array.from({ length: 20 }, () => random.normal());
  const causes = [0, 1].map(() => standardised(Array.from({ length: 20 }, () => random.normal())));
  const { shares, gain } = shapleyGain(path, { causes, lag: 1, prior: BELIEF, learning: 3 });
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(gain, 12);
});

test("every choice of a Latin hypercube comes as often as every other, to one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 120 }),
      (sizes, cells) => {
        const drawn = latinCells(stream(3, "cells"), sizes, cells);
        sizes.forEach((size, k) => {
          const counts = Array.from({ length: size }, (_, choice) => drawn.filter((cell) => cell[k] === choice).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        });
      },
    ),
  );
});

test("a cause varies by its standard deviation over its mean, or over the width of its scale", () => {
  expect(variationOf([9, 11])).toBeCloseTo(0.1, 12);
  expect(variationOf([-1, 1, null], 4)).toBe(0.25);
  expect(variationOf([5, null])).toBeNull();
  expect(standardised([2, 2])).toEqual([0, 0]);
});

test("on both sides of zero the mean is no measure of size: without a width nothing is known, however small it is", () => {
  expect(variationOf([-1, 1.001])).toBeNull();
  expect(variationOf([-1, 1])).toBeNull();
});

test("where the mean measures it, no width stands in for it: a narrow one would let a flat cause pass", () => {
  expect(variationOf([99, 101], 0.1)).toBeCloseTo(0.01, 12);
});

test("a cause that is constant but for rounding does not vary in its own standard deviations", () => {
  expect(standardised([0.1, 0.1, null, 0.1])).toEqual([0, 0, null, 0]);
  expect(standardised([0.1 + 0.2, 0.3, 0.3])).toEqual([0, 0, 0]);
});

test("inside ±δ a lean counts as none, outside by what lies beyond", () => {
  expect([...(beyond([Float64Array.from([0.2, -0.9, 1.5])], 0.5)[0] as Float64Array)]).toEqual([0, -0.4, 1]);
});

test("a half is one open bit; what tells the worlds apart wholly settles it, what is alike in all settles nothing", () => {
  expect(bitsOpen(0.5)).toBe(1);
  expect(bitsOpen(1)).toBe(0);
  const worlds = { right: [1, 0] };
  expect(
    expectedGain(worlds, [
      [1, 0],
      [0, 1],
    ]),
  ).toBe(1);
  expect(
    expectedGain(worlds, [
      [0.3, 0.7],
      [0.3, 0.7],
    ]),
  ).toBeCloseTo(0, 12);
});

test("evidence is never expected to unsettle, and more of it settles no less", () => {
  const world = fc.record({ right: fc.double({ min: 0, max: 1, noNaN: true }), tilt: fc.double({ min: -4, max: 4, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(world, { minLength: 2, maxLength: 30 }), (drawn) => {
      const [right, tilts] = [drawn.map((one) => one.right), drawn.map((one) => one.tilt)];
      const few = gainFromActs({ right }, tilts, 2);
      const more = gainFromActs({ right }, tilts, 4);
      expect(few).toBeGreaterThanOrEqual(0);
      expect(more).toBeGreaterThanOrEqual(few - 1e-9);
    }),
  );
  expect(gainFromDay([1, 1, 0, 0])).toBe(1);
  expect(gainFromDay([0.5, 0.5])).toBe(0);
});
