import { describe, expect, test } from "vitest";
import { stream } from "../../src/number/index.ts";
import { evennessOf, hasTurn, placeboSeries, rankOf, recover, scoreOf } from "../support/recovery.ts";

// The short form, with fixed seeds, of what `npm run validate` does in full (test/validate). Bounds are wider here, as there are fewer data sets.

describe("the alignment model finds again what data sets of five kinds of evidence were made with (method §2.7)", () => {
  test.each([
    { years: 30, sets: 8, brier: 0.05 },
    { years: 14, sets: 12, brier: 0.07 },
  ])("in $sets data sets of $years years", ({ years, sets, brier }) => {
    const score = scoreOf(Array.from({ length: sets }, (_, seed) => recover(years, seed, "true")));
    expect(score.coverage).toBeGreaterThan(0.82);
    expect(score.coverage).toBeLessThan(0.97);
    expect(Math.abs(score.bias)).toBeLessThan(0.1);
    expect(score.correlation).toBeGreaterThan(0.9);
    expect(score.brier).toBeLessThan(brier);
  });

  test("the score of intervals that are half as wide, or of a tilt told backward, is not of this kind", () => {
    const sets = Array.from({ length: 4 }, (_, seed) => recover(14, seed, "true"));
    const narrow = sets.map((one) => {
      const tilts = one.drawn.tilts.map((draws) => {
        const mean = draws.reduce((sum, d, k) => sum + d * (one.drawn.weights[k] as number), 0);
        return draws.map((d) => mean + (d - mean) / 2);
      });
      return { ...one, drawn: { ...one.drawn, tilts } };
    });
    expect(scoreOf(narrow).coverage).toBeLessThan(0.75);
    expect(scoreOf(sets.map((one) => ({ ...one, truth: one.truth.map((d) => -d) }))).brier).toBeGreaterThan(0.3);
  });
});

test("with hyperparameters drawn from their laws, the ranks of the truth are spread evenly (Talts et al. 2018)", () => {
  const ranks = Array.from({ length: 40 }, (_, seed) => rankOf(recover(8, seed, "drawn"), 4));
  // χ² with 4 degrees of freedom is above 18.5 once in a thousand.
  expect(evennessOf(ranks, 5)).toBeLessThan(18.5);
  expect(
    evennessOf(
      ranks.map((rank) => rank ** 3),
      5,
    ),
  ).toBeGreaterThan(18.5);
});

test.each([3, 15, 30])("a placebo of %i years and one rate turns somewhere with probability .8 in at most one of twenty runs", (years) => {
  const runs = Array.from({ length: 100 }, (_, seed) => hasTurn(placeboSeries(years, 20, stream(seed, "placebo", years))));
  expect(runs.filter((turns) => turns).length).toBeLessThanOrEqual(5);
});

test.each([
  [15, 8],
  [30, 16],
])(
  "with a chance of .5 at each boundary, a placebo of %i years and one rate turns in %i of 100 runs (docs/decisions.md)",
  (years, turning) => {
    const runs = Array.from({ length: 100 }, (_, seed) => hasTurn(placeboSeries(years, 20, stream(seed, "placebo", years)), 0.5));
    expect(runs.filter((turns) => turns).length).toBe(turning);
  },
);

test("a series whose rate falls by half does turn", () => {
  const falls = { counts: [40, 42, 38, 41, 39, 20, 19, 21, 22, 18], exposures: Array.from({ length: 10 }, () => 1) };
  expect(hasTurn(falls)).toBe(true);
});
