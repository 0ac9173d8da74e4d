import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AlignmentProblem, Indicator } from "../../src/infer/alignment/index.ts";
import {
  fieldMode,
  hyperAt,
  hyperCoordinates,
  type Joint,
  jointAt,
  jointOf,
  layField,
  searchRoom,
} from "../../src/infer/alignment/index.ts";
import { stream } from "../../src/number/index.ts";
import { ALL_KINDS, problemOf, quantity } from "../support/alignment-problems.ts";
import { kalman } from "../support/kalman.ts";

/** The mode and covariance of the field at the middle of the hyperparameters' laws. */
function modeOf(problem: AlignmentProblem): { x: number[]; variance: (i: number) => number; lnEvidence: number } {
  const field = layField(problem);
  const coordinates = hyperCoordinates(problem);
  const n = field.shape.size + field.shape.border;
  const mode = fieldMode(field, hyperAt(problem, coordinates, new Float64Array(coordinates.length)), {
    start: new Float64Array(n),
    tolerance: 1e-7,
    room: searchRoom(field),
  });
  if (mode === undefined) throw new Error("no mode");
  const unit = (i: number): Float64Array => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0));
  return { x: [...mode.x], variance: (i) => mode.factor.solve(unit(i))[i] ?? Number.NaN, lnEvidence: mode.lnEvidence };
}

describe("on Gaussian evidence the field is what Kalman filter and smoother give", () => {
  const hand = (values: readonly number[]): ReturnType<typeof modeOf> =>
    modeOf(
      problemOf({
        patrons: 1,
        gaps: [1],
        lnStep: { mean: Math.log(0.5), sd: 1 },
        indicators: [quantity({ cells: values.map((value, at) => ({ at, patron: 0, offset: null, value })) })],
      }),
    );

  test("two periods by hand: K = .8, m = .64, V = .2; then .357 and .161, smoothed .514 and .143 (method §2.3, vector kalman)", () => {
    const first = hand([0.8]);
    const both = hand([0.8, 0.2]);
    expect(first.x[0]).toBeCloseTo(0.64, 12);
    expect(first.variance(0)).toBeCloseTo(0.2, 12);
    expect(first.variance(1)).toBeCloseTo(0.45, 12);
    expect([both.x[1], both.variance(1)]).toEqual([expect.closeTo(0.35714285714285715, 12), expect.closeTo(0.1607142857142857, 12)]);
    expect([both.x[0], both.variance(0)]).toEqual([expect.closeTo(0.5142857142857145, 12), expect.closeTo(0.14285714285714285, 12)]);
    const [m1 = Number.NaN, m2 = Number.NaN, smoothed = Number.NaN] = [first.x[0], both.x[1], both.x[0]];
    const gains = { first: m1 / 0.8, second: (m2 - m1) / (0.2 - m1), smoother: (smoothed - m1) / (m2 - m1) };
    expect(gains.first).toBeCloseTo(0.8, 12);
    expect(gains.second).toBeCloseTo(0.6428571428571429, 12);
    expect(gains.smoother).toBeCloseTo(0.4444444444444444, 12);
    const { filtered } = kalman(
      problemOf({ patrons: 1, gaps: [1], indicators: [quantity({ cells: [{ at: 0, patron: 0, offset: null, value: 0.8 }] })] }),
      { step: 0.5, loadings: [1], scales: [0.5] },
    );
    expect(filtered[0]?.covariance[0]?.[0]).toBeCloseTo(0.2, 12);
  });

  const cells = fc.array(
    fc.record({
      at: fc.nat({ max: 5 }),
      patron: fc.nat({ max: 1 }),
      offset: fc.constantFrom(null, 0, 1),
      value: fc.double({ min: -5, max: 5, noNaN: true }),
    }),
    { maxLength: 12 },
  );
  const gaps = fc.array(fc.double({ min: 0.05, max: 3, noNaN: true }), { minLength: 5, maxLength: 5 });

  test("means, variances and the evidence agree to 1e-8, whatever is missing and however long the gaps", () => {
    fc.assert(
      fc.property(cells, cells, gaps, (one, other, gaps) => {
        const offsets = [
          { mean: 0.3, sd: 0.5 },
          { mean: -1, sd: 2 },
        ];
        const indicators = [
          quantity({ offsets, cells: one }),
          quantity({ id: "z", isAnchor: false, sign: -1, offsets, lnScale: { mean: -1.2, sd: 1 }, cells: other }),
        ];
        const problem = problemOf({ gaps, lnLoading: { mean: 0.4, sd: 1 }, indicators });
        const ours = modeOf(problem);
        const check = kalman(problem, { step: 0.5, loadings: [1, Math.exp(0.4)], scales: [0.5, Math.exp(-1.2)] });
        expect(Math.abs(ours.lnEvidence - check.lnEvidence)).toBeLessThan(1e-8);
        check.smoothed.forEach(({ mean, covariance }, t) => {
          for (const p of [0, 1]) {
            expect(Math.abs((ours.x[2 * t + p] ?? Number.NaN) - (mean[p] ?? 0))).toBeLessThan(1e-8);
            expect(Math.abs(ours.variance(2 * t + p) - (covariance[p]?.[p] ?? 0))).toBeLessThan(1e-8);
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});

test("three of three acts toward A: the mode of D is 1.2925 and its sd .9965 (method §2.3, vector binpair_mode)", () => {
  const indicator: Indicator = {
    id: "acts",
    kind: "pair",
    isAnchor: true,
    sign: 1,
    offsets: [],
    sides: [0, 1],
    cells: [{ at: 0, offset: null, toward: [3, 0] }],
  };
  const problem = problemOf({ indicators: [indicator] });
  const field = layField(problem);
  const mode = fieldMode(field, hyperAt(problem, hyperCoordinates(problem), [0]), {
    start: new Float64Array(2),
    tolerance: 1e-7,
    room: searchRoom(field),
  });
  const [a = Number.NaN, b = Number.NaN] = mode?.x ?? [];
  const direction = mode?.factor.solve(Float64Array.of(1, -1)) ?? new Float64Array(2);
  expect(Math.abs(a - b - 1.2925396021028523)).toBeLessThan(1e-8);
  expect(Math.abs(Math.sqrt((direction[0] ?? 0) - (direction[1] ?? 0)) - 0.9964943958650451)).toBeLessThan(1e-8);
});

test.each([
  [1, 0.4714045207910317],
  [2, 0.3429971702850177],
  [3, 0.282842712474619],
])(
  "with ever more acts told by %d sources the sd of D comes down to %f and no further (method §2.2, vectors source_lean_sd_1, source_lean_sd_2, source_lean_sd_3)",
  (sources, limit) => {
    const indicators = Array.from(
      { length: sources },
      (_, i): Indicator => ({
        id: `acts ${i}`,
        kind: "pair",
        isAnchor: i === 0,
        sign: 1,
        offsets: [{ mean: 0, sd: 0.5 }],
        sides: [0, 1],
        cells: [{ at: 0, offset: 0, toward: [1e9, 1e9] }],
      }),
    );
    const problem = problemOf({ indicators, lnLoading: { mean: 0, sd: 1 } });
    const field = layField(problem);
    const coordinates = hyperCoordinates(problem);
    const n = field.shape.size + field.shape.border;
    const mode = fieldMode(field, hyperAt(problem, coordinates, new Float64Array(coordinates.length)), {
      start: new Float64Array(n),
      tolerance: 1e-7,
      room: searchRoom(field),
    });
    const apart = Float64Array.from({ length: n }, (_, i) => (i === 0 ? 1 : i === 1 ? -1 : 0));
    const direction = mode?.factor.solve(apart) ?? apart;
    expect(Math.sqrt((direction[0] ?? 0) - (direction[1] ?? 0))).toBeCloseTo(limit, 7);
  },
);

test.each(ALL_KINDS.map((indicator) => [indicator.id, indicator] as const))(
  "slope and observed precision of %s are the first and second differences of its log-density",
  (_, indicator) => {
    const problem = problemOf({ gaps: [1, 0.5, 2], indicators: [indicator] });
    const field = layField(problem);
    const coordinates = hyperCoordinates(problem);
    const random = stream(1, "field", indicator.id);
    const hyper = hyperAt(
      problem,
      coordinates,
      coordinates.map(() => random.normal()),
    );
    const n = field.shape.size + field.shape.border;
    const x = Float64Array.from({ length: n }, () => random.normal());
    const at = (moved: Float64Array): Joint => jointAt(jointOf(field), { field, hyper }, { x: moved, curvature: "observed" });
    const nudged = (i: number, by: number): Float64Array => x.map((v, j) => (i === j ? v + by : v));
    const { slope, precision } = at(x);
    for (let i = 0; i < n; i++) {
      const [up, down] = [at(nudged(i, 1e-5)), at(nudged(i, -1e-5))];
      expect(slope[i]).toBeCloseTo((up.ln - down.ln) / 2e-5, 4);
      for (let j = 0; j <= i; j++) {
        const second = ((down.slope[j] ?? 0) - (up.slope[j] ?? 0)) / 2e-5;
        expect(entry(precision, i, j)).toBeCloseTo(second, 4);
      }
    }
  },
);

function entry(matrix: Joint["precision"], i: number, j: number): number {
  const { size, width, border } = matrix.shape;
  if (i < size) return i - j > width ? 0 : (matrix.band[i * (width + 1) + width - i + j] ?? Number.NaN);
  return (j < size ? matrix.rows[(i - size) * size + j] : matrix.corner[(i - size) * border + j - size]) ?? Number.NaN;
}
