import { describe, expect, test } from "vitest";
import { auditAlignment, drawHyper, fitAlignment, noncentred, simulate } from "../../src/infer/alignment/index.ts";
import { stream } from "../../src/number/index.ts";
import { ALL_KINDS, problemOf } from "../support/alignment-problems.ts";

const whole = problemOf({ gaps: [1, 0.5, 2], indicators: ALL_KINDS });

describe("in non-centred coordinates", () => {
  const space = noncentred(whole);
  const random = stream(1, "theta");
  const theta = Float64Array.from({ length: space.length }, () => 0.7 * random.normal());

  test("the slope is that of the density, in every hyperparameter, step and offset", () => {
    const { gradient } = space.density(theta);
    const nudged = (i: number, by: number): number => space.density(theta.map((v, j) => (i === j ? v + by : v))).ln;
    const differences = Array.from(theta, (_, i) => (nudged(i, 1e-5) - nudged(i, -1e-5)) / 2e-5);
    expect(Array.from(gradient)).toEqual(differences.map((value) => expect.closeTo(value, 4)));
  });

  test("a field and the θ that lead to it are one", () => {
    const count = space.length - space.fieldAt(theta).length;
    const back = space.thetaOf(theta.slice(0, count), space.fieldAt(theta));
    expect(Array.from(back)).toEqual(Array.from(theta, (value) => expect.closeTo(value, 10)));
  });
});

test("Hamiltonian chains on all kinds of evidence agree with one another, and with nested Laplace to .15 in the mean of D (method §2.7)", () => {
  const random = stream(2, "audit");
  const { problem } = simulate(whole, drawHyper(whole, random), { random });
  const posterior = fitAlignment({ expected: problem, drawn: [problem] }, { random: stream(2, "fit"), points: 200, paths: 10 });
  // At an acceptance of .8 a few steps diverge on these data; shorter steps make none.
  const effort = { chains: 2, warmup: 200, kept: 500, leapfrogs: 16, acceptance: 0.9 };
  const audit = auditAlignment(problem, posterior, { randomOf: (chain) => stream(2, "chain", chain), effort });
  expect(audit.divergent).toBe(0);
  expect(audit.rhat).toBeLessThan(1.03);
  expect(audit.ess).toBeGreaterThan(150);
  expect(audit.isSound).toBe(audit.rhat < 1.01 && audit.ess > 400);
  expect(audit.largestShift).toBeLessThan(0.15);
});
