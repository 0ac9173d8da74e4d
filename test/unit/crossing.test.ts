import fc from "fast-check";
import { expect, test } from "vitest";
import type { AlignmentPosterior } from "../../src/infer/alignment/index.ts";
import {
  crossingLaw,
  likeliestSet,
  patronPairs,
  periodLeans,
  shareLaws,
  type TiltDraws,
  tiltDraws,
} from "../../src/infer/alignment/index.ts";

/** Equally weighted paths of D. */
function paths(...all: readonly (readonly number[])[]): TiltDraws {
  const periods = all[0]?.length ?? 0;
  return {
    weights: Float64Array.from(all, () => 1 / all.length),
    tilts: Array.from({ length: periods }, (_, t) => Float64Array.from(all, (path) => path[t] ?? Number.NaN)),
    engagement: () => Float64Array.from(all, () => 0),
  };
}

const down = { level: 0, isUpward: false, after: 0 };

test("a turn is the first period beyond the level that came from before it and is stayed in for two (method §2.5 a)", () => {
  expect(crossingLaw(paths([1, 1, -1, -1, 1]), down).law).toEqual([0, 0, 1, 0, 0]);
  expect(crossingLaw(paths([1, -1, 1, -1, -1]), down).law).toEqual([0, 0, 0, 1, 0]);
  expect(crossingLaw(paths([-1, -1, -1, -1, -1]), down)).toEqual({ law: [0, 0, 0, 0, 0], none: 1 });
});

test("a crossing in the last period does not count, and none before the year after which it is looked for", () => {
  expect(crossingLaw(paths([1, 1, 1, 1, -1]), down).none).toBe(1);
  expect(crossingLaw(paths([1, -1, -1, 1, -1, -1]), { ...down, after: 2 }).law).toEqual([0, 0, 0, 0, 1, 0]);
});

test("upward and at another level it is the mirror image", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 9 }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      (path, level) => {
        const mirrored = crossingLaw(paths(path.map((d) => -d)), { level: -level, isUpward: true, after: 0 });
        expect(crossingLaw(paths(path), { ...down, level })).toEqual(mirrored);
      },
    ),
  );
});

test("the likeliest periods are as few as reach the level, and none may be among them", () => {
  const law = { law: [0, 0.05, 0.5, 0.3, 0], none: 0.15 };
  expect(likeliestSet(law, 0.8)).toEqual({ periods: [2, 3], hasNone: false });
  expect(likeliestSet(law, 0.9)).toEqual({ periods: [2, 3], hasNone: true });
  expect(likeliestSet(law, 1)).toEqual({ periods: [1, 2, 3], hasNone: true });
});

/** Two periods of three patrons, two draws. */
const three: AlignmentPosterior = {
  ...{ patrons: 3, periods: 2, draws: 2, offsets: new Float64Array(), hyper: new Float64Array(), coordinates: [] },
  paths: Float64Array.of(1, 0, -1, 2, 0, 0, 0, 0, 0, -1, -1, 3),
  weights: Float64Array.of(0.25, 0.75),
  summit: { u: new Float64Array(), x: new Float64Array() },
  checks: { hyper: 1, paths: 1, tail: 0 },
};

test("three patrons make three pairs, whose tilts add up, and shares of alignment that sum to one (method §2.8)", () => {
  expect(patronPairs(3)).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  expect(patronPairs(2)).toEqual([[0, 1]]);
  const [ab, ac, bc] = patronPairs(3).map((pair) => tiltDraws(three, pair).tilts);
  const sums = ab?.map((draws, t) => draws.map((d, k) => d + (bc?.[t]?.[k] ?? Number.NaN)));
  expect(ac).toEqual(sums);
  expect(shareLaws(three, 0).reduce((sum, share) => sum + share.mean, 0)).toBeCloseTo(1, 12);
  const e = Math.E;
  expect(shareLaws(three, 0)[0]?.mean).toBeCloseTo(0.25 * (e / (e + 1 + 1 / e)) + 0.75 / 3, 12);
});

test("classes of a period are the weights beyond δ; estranged are those of equal distance whose mean alignment is low", () => {
  const [first, second] = periodLeans(tiltDraws(three, [0, 1]));
  expect(first?.classes(0.5)).toEqual({ pA: 0.25, pEquidistant: 0.75, pB: 0 });
  expect(second?.classes(0.5)).toEqual({ pA: 0.25, pEquidistant: 0.75, pB: 0 });
  expect([second?.estranged(0.5, -0.5), second?.estranged(0.5, -1.5)]).toEqual([0.75, 0]);
  expect(first?.change).toBeNull();
  expect(second?.change?.mean).toBeCloseTo(0.25, 12);
});
