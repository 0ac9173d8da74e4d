import { expect, test } from "vitest";
import { supportedShare } from "../support/verdict-runs.ts";

// The short form of test/validate/verdict.test.ts, with fixed seeds.

test.each([15, 30])(
  "two random walks of %i years that know nothing of each other are seldom called cause and effect (method §3.8)",
  (years) => {
    expect(supportedShare(400, { years, persistence: 1, effect: 0, draws: 16 })).toBeLessThanOrEqual(0.05);
  },
);

test("an effect of one standard deviation is found more often than not within 15 years, and nearly always within 30", () => {
  expect(supportedShare(40, { years: 15, persistence: 0.8, effect: 1, draws: 20 })).toBeGreaterThan(0.5);
  expect(supportedShare(40, { years: 30, persistence: 0.8, effect: 1, draws: 20 })).toBeGreaterThan(0.85);
});
