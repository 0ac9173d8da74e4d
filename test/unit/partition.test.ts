import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changePoints, oneChangeExpected, type PartitionAnswer, quantityChangePoints } from "../../src/infer/index.ts";
import { oracle, withoutData } from "../support/shared-data.ts";

const press = { counts: [47, 16, 20], exposures: [1, 1, 3], shape: 1, change: 0.5 };

function probability(answer: PartitionAnswer, cuts: readonly number[]): number {
  const found = answer.divisions.find((d) => d.cuts.join() === cuts.join());
  if (found === undefined) throw new Error(`no division ${cuts}`);
  return found.probability;
}

test("press counts 47, 16 and 20 in three years: the divisions have probabilities .000, .142, .002, .856 (method §2.5, vector partitions)", () => {
  const answer = changePoints({ ...press, rate: 0.05 });
  expect(answer.none).toBeCloseTo(3.0376684497101845e-12, 18);
  expect(probability(answer, [0])).toBeCloseTo(0.14195867469641957, 9);
  expect(probability(answer, [1])).toBeCloseTo(0.0016699338075338963, 9);
  expect(probability(answer, [0, 1])).toBeCloseTo(0.8563713914930089, 9);
  expect(answer.boundaries[0]).toBeCloseTo(0.9983300661894288, 9);
  expect(answer.boundaries[1]).toBeCloseTo(0.8580413253005431, 9);
  expect(answer.lnEvidence).toBeCloseTo(-14.835528354070924, 9);
});

test("a mismatched scale of the prior turns the answer (method §2.5, vector partitions_b05)", () => {
  const answer = changePoints({ ...press, rate: 0.5 });
  expect([[0], [1], [0, 1]].map((cuts) => probability(answer, cuts))).toEqual([
    expect.closeTo(0.2461, 4),
    expect.closeTo(0.6592, 4),
    expect.closeTo(0.0947, 4),
  ]);
});

test.each([
  [5, [0.0054, 0.3029, 0.3056, 0.3861], 0.689],
  [10, [0.0002, 0.2828, 0.2092, 0.5077], 0.7905],
])(
  "bursty counts of size %d a year weaken the break (method §2.5, vectors partitions_nb5 and partitions_nb10)",
  (size, expected, first) => {
    const answer = changePoints({ ...press, rate: 0.05, size });
    const found = [answer.none, ...[[0], [1], [0, 1]].map((cuts) => probability(answer, cuts))];
    for (const [i, p] of found.entries()) expect(Math.abs(p - (expected[i] ?? Number.NaN))).toBeLessThan(0.0005);
    expect(Math.abs((answer.boundaries[0] ?? Number.NaN) - first)).toBeLessThan(0.0005);
  },
);

test("an aggregated cell hides where the break is (method §2.5, vectors partitions_cell and partitions_annual)", () => {
  const cell = changePoints({ counts: [40, 40, 60], exposures: [1, 1, 3], shape: 1, rate: 0.05, change: 0.5 });
  expect(cell.boundaries[1]).toBeCloseTo(0.9942101211624554, 9);
  const annual = changePoints({ counts: [40, 40, 40, 10, 10], exposures: [1, 1, 1, 1, 1], shape: 1, rate: 0.05, change: 0.5 });
  const expected = [0.11818390109518864, 0.11819188989948529, 0.999987337448822, 0.245784490382539];
  for (const [i, p] of annual.boundaries.entries()) expect(p).toBeCloseTo(expected[i] ?? Number.NaN, 9);
});

const series = fc.array(fc.record({ count: fc.nat({ max: 200 }), exposure: fc.integer({ min: 1, max: 4 }) }), {
  minLength: 1,
  maxLength: 7,
});

const chance = fc.double({ min: 0.05, max: 0.95, noNaN: true });

/** The change points of such a series, where its rate is expected to be about 1/`rate`. */
function pointsOf(cells: readonly { readonly count: number; readonly exposure: number }[], rate: number, change: number): PartitionAnswer {
  const [counts, exposures] = [cells.map((cell) => cell.count), cells.map((cell) => cell.exposure)];
  return changePoints({ counts, exposures, shape: 1, rate, change });
}

test("the divisions sum to one, and the boundaries are their marginals", () => {
  fc.assert(
    fc.property(series, chance, (cells, change) => {
      const answer = pointsOf(cells, 0.1, change);
      expect(answer.divisions.reduce((sum, d) => sum + d.probability, 0)).toBeCloseTo(1, 9);
      for (const [i, p] of answer.boundaries.entries()) {
        const marginal = answer.divisions.filter((d) => d.cuts.includes(i)).reduce((sum, d) => sum + d.probability, 0);
        expect(p).toBeCloseTo(marginal, 9);
      }
    }),
    { numRuns: 50 },
  );
});

test("the likeliest division is the first of all divisions", () => {
  fc.assert(
    fc.property(series, chance, (cells, change) => {
      const answer = pointsOf(cells, 0.05, change);
      expect(answer.likeliest().probability).toBeCloseTo(answer.divisions[0]?.probability ?? Number.NaN, 10);
    }),
  );
});

test("a stretch of quantities has the evidence of its normal–inverse-gamma law: two values by quadrature over mean and variance", () => {
  const [values, law] = [[0.4, -1.1], { mean: 0.3, weight: 0.5, shape: 2, scale: 1.5 }];
  const { lnEvidence } = quantityChangePoints({ values, ...law, change: 1e-12 });
  expect(Math.exp(lnEvidence)).toBeCloseTo(byQuadrature(values, law), 6);
});

function byQuadrature(
  values: readonly number[],
  { mean, weight, shape, scale }: { mean: number; weight: number; shape: number; scale: number },
): number {
  const normal = (x: number, centre: number, variance: number): number =>
    Math.exp(-((x - centre) ** 2) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
  let sum = 0;
  for (let lnVariance = -6; lnVariance < 8; lnVariance += 0.02) {
    const variance = Math.exp(lnVariance);
    // Γ(2) = 1.
    const prior = scale ** shape * variance ** (-shape - 1) * Math.exp(-scale / variance) * variance * 0.02;
    const step = Math.sqrt(variance) / 20;
    for (let k = -400; k <= 400; k++) {
      const mu = mean + k * step;
      sum += prior * step * normal(mu, mean, variance / weight) * values.reduce((product, x) => product * normal(x, mu, variance), 1);
    }
  }
  return sum;
}

describe.skipIf(withoutData)(`the flow of the Nile at Aswan, 1871–1970 (Cobb 1978)${withoutData ? ` – ${withoutData}` : ""}`, () => {
  const years = withoutData
    ? []
    : oracle("changepoint_nile.csv").map((row) => ({ year: Number(row.year), flow: Number(row.nile), bcp: Number(row.bcp_post_prob) }));
  const values = years.map((year) => year.flow);
  const answer = quantityChangePoints({
    values,
    mean: 900,
    weight: 0.1,
    shape: 2,
    scale: 20_000,
    change: oneChangeExpected(values.length),
  });

  test("its one change lies after 1898, where PELT, AMOC, binary segmentation and strucchange have it, and bcp its peak", () => {
    expect(answer.likeliest().cuts.map((cut) => years[cut]?.year)).toEqual([1898]);
    const peak = (of: (i: number) => number): number => years.reduce((most, _, i) => (of(i) > of(most) ? i : most), 0);
    expect(years[peak((i) => answer.boundaries[i] ?? 0)]?.year).toBe(1898);
    expect(years[peak((i) => (Number.isNaN(years[i]?.bcp) ? 0 : (years[i]?.bcp ?? 0)))]?.year).toBe(1898);
  });

  test("its posterior lies within strucchange's 95 % interval, 1895–1902", () => {
    const within = answer.boundaries.reduce((sum, probability, cut) => {
      const year = years[cut]?.year ?? 0;
      return year >= 1895 && year <= 1902 ? sum + probability : sum;
    }, 0);
    expect(within).toBeGreaterThan(0.95);
  });
});
