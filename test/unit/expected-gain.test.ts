import fc from "fast-check";
import { expect, test } from "vitest";
import { expectedGain } from "../../src/infer/matrix/gain.ts";

const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const beliefs = fc.array(fc.tuple(chance, chance), { minLength: 2, maxLength: 6 }).map((pairs) => {
  const sum = pairs.reduce((total, [weight]) => total + weight, 0);
  return { posterior: pairs.map(([weight]) => weight / sum), chances: pairs.map(([, p]) => p) };
});

test("what one of two equal rivals makes certain and the other excludes tells one bit", () => {
  expect(expectedGain([0.5, 0.5], [1, 0]).bits).toBeCloseTo(1, 12);
});

test("two equal rivals that expect it by .9 and .1: .531 bits, as a channel that errs once in ten", () => {
  const gain = expectedGain([0.5, 0.5], [0.9, 0.1]);
  expect(gain.bits).toBeCloseTo(1 - 0.4689955935892812, 12);
  expect(gain.found).toMatchObject({ leader: 0 });
  expect(gain.notFound).toMatchObject({ leader: 1 });
  expect(gain.found.posterior[0]).toBeCloseTo(0.9, 12);
});

test("law: what all rivals expect alike tells nothing; nothing tells more than there is to know", () => {
  fc.assert(
    fc.property(beliefs, chance, ({ posterior, chances }, p) => {
      expect(
        expectedGain(
          posterior,
          posterior.map(() => p),
        ).bits,
      ).toBeLessThan(1e-12);
      const { bits } = expectedGain(posterior, chances);
      const unknown = posterior.reduce((sum, one) => sum - one * Math.log2(one), 0);
      expect(bits).toBeGreaterThanOrEqual(0);
      expect(bits).toBeLessThanOrEqual(Math.min(1, unknown) + 1e-12);
    }),
  );
});

test("law: before the search the two outlooks, weighted by their chances, are what is believed now", () => {
  fc.assert(
    fc.property(beliefs, ({ posterior, chances }) => {
      const { chance: p, found, notFound } = expectedGain(posterior, chances);
      for (const [k, now] of posterior.entries())
        expect(p * (found.posterior[k] as number) + (1 - p) * (notFound.posterior[k] as number)).toBeCloseTo(now, 10);
    }),
  );
});
