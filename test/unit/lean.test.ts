import fc from "fast-check";
import { expect, test } from "vitest";
import { equidistanceCeiling, laplaceLean, leanPosterior, normalLean, symmetricBeta } from "../../src/infer/index.ts";
import { leanLabel } from "../../src/model/index.ts";
import { betaRegularised, logistic, normalCdf, poissonBinomial, trigamma } from "../../src/number/index.ts";

const certain = (n: number): number[] => new Array<number>(n).fill(1);

test("three of three acts under D ~ N(0, 2): mean 1.417, sd 1.030, P(D > .5) .814 (method §2.3, vector binpair_exact)", () => {
  const posterior = normalLean({ towardA: certain(3), towardB: [] }, { variance: 2, sourceLean: 0 });
  expect(Math.abs(posterior.mean - 1.4171465035626902)).toBeLessThan(2e-4);
  expect(Math.abs(posterior.sd - 1.030194094579943)).toBeLessThan(2e-4);
  expect(Math.abs(posterior.classes(0.5).pA - 0.81425)).toBeLessThan(2e-4);
});

test("its Laplace approximation: mode 1.2925, curvature 1.0070, sd .9965 (method §2.3, vector binpair_mode)", () => {
  const { mode, curvature, sd } = laplaceLean({ nA: 3, n: 3, variance: 2 });
  expect(Math.abs(mode - 1.2925396021028523)).toBeLessThan(1e-8);
  expect(Math.abs(curvature - 1.0070482491344097)).toBeLessThan(1e-8);
  expect(Math.abs(sd - 0.9964943958650451)).toBeLessThan(1e-8);
  expect(Math.abs(logistic(mode) - 0.7845767329828579)).toBeLessThan(1e-8);
  expect(Math.abs(normalCdf((mode - 0.5) / sd) - 0.7867885495291747)).toBeLessThan(1e-8);
});

test("the conjugate prior has the stated variance of D", () => {
  expect(2 * trigamma(symmetricBeta(2))).toBeCloseTo(2, 10);
  const nothing = leanPosterior({ towardA: [], towardB: [] }, { variance: 2 });
  expect(nothing.mean).toBeCloseTo(0, 12);
  expect(nothing.sd).toBeCloseTo(Math.SQRT2, 9);
});

test("certain acts give the Beta posterior exactly", () => {
  const c = symmetricBeta(2);
  const { pA } = leanPosterior({ towardA: certain(3), towardB: certain(1) }, { variance: 2 }).classes(0.5);
  expect(pA).toBeCloseTo(1 - betaRegularised(logistic(0.5), c + 3, c + 1), 12);
});

test("however many acts one source tells, its own lean keeps the level of D uncertain: sd .471 (method §2.2, vector source_lean_sd_1)", () => {
  const posterior = normalLean({ towardA: certain(60), towardB: certain(60) }, { variance: 2, sourceLean: 0.5 });
  expect(posterior.sd).toBeGreaterThan(0.4714045207910317);
  expect(posterior.sd).toBeLessThan(0.52);
});

test("P(|D| ≤ .5) can reach .80 only with sd(D) ≤ .390 (method §2.4, vectors equidistance_sd and equidistance_ceiling)", () => {
  expect(equidistanceCeiling(0.5, 0.39015207303618954)).toBeCloseTo(0.8, 9);
  expect(equidistanceCeiling(0.5, 0.5)).toBeCloseTo(0.6826894921370859, 12);
});

test("many uncertain acts: the Gauss rule agrees with the full mixture over all counts", () => {
  const towardA = Array.from({ length: 12 }, (_, i) => 0.5 + 0.04 * i);
  const towardB = Array.from({ length: 10 }, () => 0.9);
  const c = symmetricBeta(2);
  const [lawA, lawB] = [poissonBinomial(towardA), poissonBinomial(towardB)];
  const full = lawA.reduce(
    (sum, pA, k) => sum + pA * lawB.reduce((s, pB, m) => s + pB * (1 - betaRegularised(logistic(0.5), c + k, c + m)), 0),
    0,
  );
  expect(leanPosterior({ towardA, towardB }, { variance: 2 }).classes(0.5).pA).toBeCloseTo(full, 9);
});

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });

test("exchanging the patrons mirrors the posterior, and the classes sum to one", () => {
  fc.assert(
    fc.property(chances, chances, fc.double({ min: 0.1, max: 2, noNaN: true }), (towardA, towardB, delta) => {
      const one = leanPosterior({ towardA, towardB }, { variance: 2 });
      const other = leanPosterior({ towardA: towardB, towardB: towardA }, { variance: 2 });
      const p = one.classes(delta);
      expect(p.pA + p.pEquidistant + p.pB).toBeCloseTo(1, 9);
      expect(p.pA).toBeCloseTo(other.classes(delta).pB, 9);
      expect(one.quantile(0.05)).toBeCloseTo(-other.quantile(0.95), 9);
    }),
    { numRuns: 60 },
  );
});

test("D lies below the quantile of a level with just that probability", () => {
  const level = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(chances, chances, level, (towardA, towardB, p) => {
      const posterior = leanPosterior({ towardA, towardB }, { variance: 2 });
      const d = posterior.quantile(p);
      const below = d < 0 ? posterior.classes(-d).pB : 1 - posterior.classes(d).pA;
      expect(below).toBeCloseTo(p, 11);
    }),
    { numRuns: 200 },
  );
});

test("one more certain act toward A never lowers P(D > δ)", () => {
  fc.assert(
    fc.property(chances, chances, fc.double({ min: 0.1, max: 2, noNaN: true }), (towardA, towardB, delta) => {
      const before = leanPosterior({ towardA, towardB }, { variance: 2 }).classes(delta).pA;
      const after = leanPosterior({ towardA: [...towardA, 1], towardB }, { variance: 2 }).classes(delta).pA;
      expect(after).toBeGreaterThanOrEqual(before - 1e-12);
    }),
    { numRuns: 60 },
  );
});

test("a class is named from .80, leaning from .60, and otherwise not determined", () => {
  expect(leanLabel({ pA: 0.8, pEquidistant: 0.1, pB: 0.1 })).toEqual({ class: "A", strength: "established" });
  expect(leanLabel({ pA: 0.1, pEquidistant: 0.3, pB: 0.6 })).toEqual({ class: "B", strength: "leaning" });
  expect(leanLabel({ pA: 0.5, pEquidistant: 0.3, pB: 0.2 })).toEqual({ class: null, strength: "not-determined" });
});
