import fc from "fast-check";
import { expect, test } from "vitest";
import { nextWeights, percentsAfter, percentsOf } from "../../src/atlas/pages/threat/shares.ts";

const weights = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
  .filter((all) => all.reduce((sum, one) => sum + one, 0) > 1e-3);
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

test("whole percents of weights add up to 100, and none is a whole percent or more from what it stands for", () => {
  fc.assert(
    fc.property(weights, (all) => {
      const percents = percentsOf(all);
      expect(sum(percents)).toBe(100);
      percents.forEach((percent, i) => {
        expect(Number.isInteger(percent)).toBe(true);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(Math.abs(percent - (100 * (all[i] ?? 0)) / sum(all))).toBeLessThanOrEqual(1 + 1e-9);
      });
    }),
  );
});

test("a weight that is moved stands where it was moved to, and the others share what is left as they did before", () => {
  fc.assert(
    fc.property(weights, fc.nat(3), fc.nat(100), (all, moved, to) => {
      const before = percentsOf(all);
      const after = percentsAfter(before, moved, to);
      expect(sum(after)).toBe(100);
      expect(after[moved]).toBe(to);
      const others = (percents: readonly number[]): number[] => percents.filter((_, i) => i !== moved);
      const [left, right] = [sum(others(before)), sum(others(after))];
      others(after).forEach((percent, i) => {
        const share = left === 0 ? 1 / 3 : (others(before)[i] ?? 0) / left;
        expect(Math.abs(percent - right * share)).toBeLessThanOrEqual(1 + 1e-9);
      });
    }),
  );
});

test("the next step of each weight is asked for ahead just as it will be asked: one percent more or less, and never out of bounds", () => {
  fc.assert(
    fc.property(weights, (all) => {
      const percents = percentsOf(all);
      const steps = percents.flatMap((percent, moved) => [percent + 1, percent - 1].map((to) => ({ moved, to })));
      const possible = steps.filter(({ to }) => to >= 0 && to <= 100);
      expect(nextWeights(all)).toEqual(possible.map(({ moved, to }) => percentsAfter(percents, moved, to)));
    }),
  );
  expect(nextWeights([100, 0, 0, 0])[0]).toEqual([99, 0, 1, 0]);
});

test("a weight at 100 can be moved down again", () => {
  expect(percentsAfter([100, 0, 0, 0], 0, 99)).toEqual([99, 0, 1, 0]);
  expect(percentsAfter([0, 0, 100, 0], 2, 70)).toEqual([10, 10, 70, 10]);
});
