import fc from "fast-check";
import { expect, test } from "vitest";
import { rowTests, vanEvera } from "../../src/infer/matrix/van-evera.ts";

test("expected by .95 and otherwise by .4: a hoop (method §3.2, vector lr_hoop)", () => {
  const found = vanEvera({ given: 0.95, otherwise: 0.4 });
  expect(found.plus).toBeCloseTo(2.375, 12);
  expect(found.minus).toBeCloseTo(0.08333333333333333, 12);
  expect(found.class).toBe("hoop");
});

test("expected by .8 and otherwise by .05: a smoking gun, though its absence says little (method §3.2, vector lr_gap)", () => {
  const found = vanEvera({ given: 0.8, otherwise: 0.05 });
  expect(found.plus).toBeCloseTo(16, 12);
  expect(found.minus).toBeCloseTo(0.2105263157894737, 12);
  expect(found.class).toBe("smoking-gun");
});

test.each([
  [0.99, 0.05, "doubly-decisive"],
  [0.6, 0.4, "straw-in-the-wind"],
  [0.05, 0.95, "straw-in-the-wind"],
] as const)("expected by %d and otherwise by %d: %s", (given, otherwise, kind) => {
  expect(vanEvera({ given, otherwise }).class).toBe(kind);
});

test("of two rivals 10 dB apart, the one that expects it by .9 has a tenfold ratio", () => {
  const [first, second] = rowTests({ decibels: [10, 0], expected: 0.9, priors: [0.5, 0.5] });
  expect(first?.plus).toBeCloseTo(10, 9);
  expect(first?.minus).toBeCloseTo(0.1 / 0.91, 9);
  expect(second?.plus).toBeCloseTo(0.1, 9);
});

test("law: a constant added to a row changes no class, and the rival that expects it most is never weakened by it", () => {
  const row = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(
      row,
      fc.integer({ min: -20, max: 20 }),
      fc.double({ min: 0.05, max: 0.99, noNaN: true }),
      (decibels, constant, expected) => {
        const priors = decibels.map(() => 1 / decibels.length);
        const tests = rowTests({ decibels, expected, priors });
        const shifted = rowTests({ decibels: decibels.map((one) => one + constant), expected, priors });
        expect(shifted.map((one) => one.plus.toFixed(9))).toEqual(tests.map((one) => one.plus.toFixed(9)));
        const best = decibels.indexOf(Math.max(...decibels));
        expect(tests[best]?.plus).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(tests[best]?.minus).toBeLessThanOrEqual(1 + 1e-9);
      },
    ),
  );
});
