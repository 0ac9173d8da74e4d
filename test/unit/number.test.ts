import fc from "fast-check";
import { expect, test } from "vitest";
import {
  betaRegularised,
  binomialCdf,
  crossing,
  digamma,
  entropy,
  equalRates,
  gaussRule,
  lnGamma,
  logistic,
  mutualInformation,
  normalCdf,
  normalQuantile,
  poissonBinomial,
  smoothCrossing,
  trigamma,
} from "../../src/number/index.ts";

test("1965 against 1966 under equal rates: 2·P(Bin(63, ½) ≤ 16) = 1.17e-4 (method §2.5, vector binom_6566)", () => {
  const { twoSided } = equalRates({ count: 47, exposure: 1 }, { count: 16, exposure: 1 });
  expect(Math.abs(twoSided - 0.00011705541630032304)).toBeLessThan(1e-12);
});

test("1966 against 1967–69: P(Bin(36, ¼) ≥ 16) = .0086 (method §2.5, vector binom_66_6769)", () => {
  const { oneSided } = equalRates({ count: 16, exposure: 1 }, { count: 20, exposure: 3 });
  expect(Math.abs(oneSided - 0.008579764567752276)).toBeLessThan(1e-12);
});

test("ln Γ, ψ and ψ′ take their known values (Abramowitz & Stegun 1964, tables 6.1 and 6.3)", () => {
  expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
  expect(lnGamma(11)).toBeCloseTo(Math.log(3628800), 12);
  expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 12);
  expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 12);
});

test("Φ takes its known values on both branches", () => {
  expect(normalCdf(0)).toBe(0.5);
  expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14);
  expect(normalCdf(-4)).toBeCloseTo(3.167124183311998e-5, 17);
  expect(normalCdf(3 - 1e-12)).toBeCloseTo(normalCdf(3 + 1e-12), 11);
});

test("the binomial distribution function is the sum of its terms", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, p) => {
      let sum = 0;
      for (let k = 0; k < n; k++) {
        sum += Math.exp(lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p));
        expect(binomialCdf(k, n, p)).toBeCloseTo(sum, 11);
      }
    }),
  );
});

test("I_x(a, b) = 1 − I_1−x(b, a)", () => {
  const shape = fc.double({ min: 0.2, max: 60, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), shape, shape, (x, a, b) => {
      expect(betaRegularised(x, a, b)).toBeCloseTo(1 - betaRegularised(1 - x, b, a), 10);
    }),
  );
});

test("equal chances make the Poisson-binomial a binomial", () => {
  const law = poissonBinomial([0.3, 0.3, 0.3, 0.3]);
  expect(law.map((p) => Number(p.toFixed(6)))).toEqual([0.2401, 0.4116, 0.2646, 0.0756, 0.0081]);
});

test("a Gauss rule of eight nodes keeps the moments of a Poisson-binomial law up to degree 15 (Golub & Welsch 1969)", () => {
  const weights = poissonBinomial(Array.from({ length: 40 }, (_, i) => 0.3 + 0.015 * i));
  const nodes = weights.map((_, k) => k);
  const rule = gaussRule({ nodes, weights }, 8);
  const moment = (r: { nodes: readonly number[]; weights: readonly number[] }, degree: number): number =>
    r.nodes.reduce((sum, node, i) => sum + (r.weights[i] ?? 0) * ((node - 24) / 10) ** degree, 0);
  expect(rule.nodes.length).toBe(8);
  for (let degree = 0; degree <= 15; degree++) expect(moment(rule, degree)).toBeCloseTo(moment({ nodes, weights }, degree), 10);
});

test("a law with few points is its own Gauss rule", () => {
  expect(gaussRule({ nodes: [0, 1, 2], weights: [0.25, 0, 0.75] }, 8)).toEqual({ nodes: [0, 2], weights: [0.25, 0.75] });
});

test("crossing inverts a rising function", () => {
  expect(crossing(logistic, { level: 0.8, low: -50, high: 50 })).toBeCloseTo(Math.log(4), 9);
});

test("Newton's steps find the crossing that bisection finds, wherever they start", () => {
  const within = fc.double({ min: -20, max: 20, noNaN: true });
  const steep = fc.double({ min: 0.05, max: 30, noNaN: true });
  fc.assert(
    fc.property(within, within, steep, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (middle, start, k, level) => {
      const f = (x: number): number => logistic(k * (x - middle));
      const slope = (x: number): number => k * f(x) * (1 - f(x));
      const bracket = { level, low: -200, high: 200 };
      expect(smoothCrossing(f, slope, { ...bracket, start })).toBeCloseTo(crossing(f, bracket), 9);
    }),
  );
});

test("the normal quantile undoes the distribution function", () => {
  expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 12);
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (level) => {
      expect(normalCdf(normalQuantile(level))).toBeCloseTo(level, 12);
    }),
  );
});

test("what one thing tells of another is what that tells of it: at most what is uncertain of either, and nothing where they are independent", () => {
  const mass = fc.double({ min: 1e-6, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(mass, mass, mass), { minLength: 2, maxLength: 4 }), (weights) => {
      const total = weights.flat().reduce((sum, one) => sum + one, 0);
      const joint = weights.map((row) => row.map((one) => one / total));
      const turned = [0, 1, 2].map((k) => joint.map((row) => row[k] as number));
      const rows = joint.map((row) => row.reduce((sum, one) => sum + one, 0));
      const columns = turned.map((row) => row.reduce((sum, one) => sum + one, 0));
      const bits = mutualInformation(joint);
      expect(bits).toBeCloseTo(mutualInformation(turned), 12);
      expect(bits).toBeLessThanOrEqual(Math.min(entropy(rows), entropy(columns)) + 1e-12);
      expect(mutualInformation(rows.map((p) => columns.map((q) => p * q)))).toBeCloseTo(0, 12);
    }),
  );
  expect(
    mutualInformation([
      [0.5, 0],
      [0, 0.5],
    ]),
  ).toBe(1);
});
