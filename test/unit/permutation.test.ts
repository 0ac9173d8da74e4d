import fc from "fast-check";
import { expect, test } from "vitest";
import { correlation, type PermutationAnswer, permutationTest } from "../../src/infer/index.ts";
import { SWINGS } from "../support/swings.ts";

const { dR, dI, dM, y } = SWINGS;
const dC = [0, 0, -0.1, -0.2, -0.5, -0.6, -0.5, 0.1, 0.4, 0.8, 0.4, 0, -0.1, -0.1, -0.1];

test.each([
  ["R", dR, y, 0.8919400830401012],
  ["I", dI, y, 0.8501838417622961],
  ["M", dM, y, 0.5633118459141527],
  ["RI", dR, dI, 0.957568285577073],
  ["IM", dI, dM, 0.8270603747644428],
  ["IC", dI, dC.map((difference) => -difference), 0.923978297932913],
] as const)("Pearson's r of the coded causes and the coded tilt (method §3.4, vector correlations: %s)", (_, one, other, expected) => {
  expect(correlation(one, other)).toBeCloseTo(expected, 9);
});

test.each([
  ["R", dR, 0.06666666666666667],
  ["I", dI, 0.13333333333333333],
  ["M", dM, 0.2],
] as const)("p over the 15 circular shifts, the identity among them (method §3.4, vector circular: %s)", (_, cause, expected) => {
  const { circular } = tested(cause, y);
  expect(circular.p).toBeCloseTo(expected, 12);
  expect(circular).toMatchObject({ arrangements: 15, drawn: false, minimum: 1 / 15 });
});

test("taking each year for itself finds p < .001 for resolve and about .03 for aid, where shifting them around cannot (method §3.4)", () => {
  expect(tested(dR, y).free.p).toBeLessThan(1e-3);
  expect(Math.abs(tested(dM, y).free.p - 0.03)).toBeLessThan(0.005);
});

test("up to eight values every order is looked at: of three rising pairs only the same and the reverse order are as close", () => {
  const { free, circular, blocks } = tested([1, 2, 4], [1, 2, 4]);
  expect(free).toEqual({ p: 1 / 6, minimum: 1 / 6, arrangements: 6, drawn: false });
  expect(circular.p).toBeCloseTo(1 / 3, 12);
  expect(blocks).toMatchObject({ length: 1, arrangements: 6 });
});

test("blocks have the length of the cube root of n, the last what is left, and each stays whole", () => {
  const x = [0, 0, 0, 0, 0, 0, 5, 9];
  const { blocks } = tested(x, x);
  expect(blocks).toMatchObject({ length: 2, arrangements: 24, drawn: false });
  expect(blocks.p).toBeCloseTo(6 / 24, 12);
});

test("a sample counts the order that happened: p of a series with itself is 1 in 20,001, not 0", () => {
  const x = Array.from({ length: 40 }, (_, i) => i * i);
  expect(tested(x, x).free).toEqual({ p: 1 / 20_001, minimum: 1 / 20_001, arrangements: 20_001, drawn: true });
});

test("the same seed gives the same p, another one another sample", () => {
  expect(tested(dM, y)).toEqual(tested(dM, y));
  expect(permutationTest({ x: dM, y, seed: 2 })?.free.p).not.toBe(tested(dM, y).free.p);
});

test("a series that does not vary has no correlation and no test", () => {
  expect(correlation([0.1, 0.1, 0.1], [1, 2, 3])).toBeNull();
  expect(permutationTest({ x: [1, 2, 3], y: [4, 4, 4], seed: 1 })).toBeNull();
});

const pair = fc
  .integer({ min: 2, max: 12 })
  .filter((n) => n < 7 || n > 8)
  .chain((n) => {
    const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }).filter((list) => new Set(list).size > 1);
    return fc.tuple(values, values);
  });

test("law: no p is below the least that its way of rearranging can give, and none above 1", () => {
  fc.assert(
    fc.property(pair, ([x, z]) => {
      const { circular, blocks, free } = tested(x, z);
      expect(circular.minimum).toBe(1 / x.length);
      for (const { p, minimum } of [circular, blocks, free]) {
        expect(p).toBeGreaterThanOrEqual(minimum);
        expect(p).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 40 },
  );
});

test("law: the circular p does not know which series is shifted, their units, their sign, or where the circle begins", () => {
  fc.assert(
    fc.property(pair, fc.nat(11), ([x, z], by) => {
      const turned = (list: readonly number[]): number[] => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];
      const { p } = tested(x, z).circular;
      expect(tested(z, x).circular.p).toBeCloseTo(p, 12);
      expect(
        tested(
          x.map((value) => 3 - 2 * value),
          z,
        ).circular.p,
      ).toBeCloseTo(p, 12);
      expect(tested(turned(x), turned(z)).circular.p).toBeCloseTo(p, 12);
    }),
    { numRuns: 60 },
  );
});

function tested(x: readonly number[], other: readonly number[]): PermutationAnswer {
  return permutationTest({ x, y: other, seed: 1 }) as PermutationAnswer;
}
