import fc from "fast-check";
import { expect, test } from "vitest";
import { likeliestDivision, turningSentences } from "../../src/draw/index.ts";
import { inferTurningPoints, quantityChangePoints } from "../../src/infer/index.ts";
import { type Series, SeriesPartition, type SeriesUse, TurningPoint } from "../../src/model/index.ts";
import { countSeries } from "../support/tilt-questions.ts";

const trade: SeriesUse = { id: "trade", kind: "quantity", mean: 0, weight: 0.1, shape: 2, scale: 1, otherScales: [0.1, 10] };
const press: SeriesUse = { id: "press", shape: 1, rate: 0.05, change: 0.5, otherRates: [0.5], sizes: [5] };

/** A series of quantities, one a year from 1950. */
function quantitySeries(values: readonly number[]): Series {
  return {
    ...countSeries("trade", []),
    kind: "quantity",
    cells: values.map((value, i) => ({ from: 1950 + i, to: 1950 + i, value, claims: [] })),
  };
}

test("a level that moves is told with its means on either side, under each scale of the prior, and without a test of rates", () => {
  const { turningPoints, partition } = inferTurningPoints(quantitySeries([0.2, -0.1, 0, 0.1, 5.1, 4.9, 5, 5.2]), trade);
  expect(turningPoints.map((point) => TurningPoint.parse(point))).toEqual(turningPoints);
  expect(SeriesPartition.parse(partition)).toEqual(partition);
  const point = turningPoints.reduce((most, one) => (one.probability > most.probability ? one : most));
  expect(point).toMatchObject({ between: "1953|1954", kind: "quantity", byRate: [], bySize: [], test: null });
  expect(point.probability).toBeGreaterThan(0.9);
  expect([point.before, point.after]).toEqual([expect.closeTo(0.05, 1), expect.closeTo(4.95, 0)]);
  expect(point.byScale.map((other) => other.scale)).toEqual([0.1, 10]);
  expect(new Set([point.probability, ...point.byScale.map((other) => other.probability)]).size).toBe(3);
  expect(partition.likeliest).toEqual({
    division: partition.divisions[0]?.division,
    probability: expect.closeTo(partition.divisions[0]?.probability ?? 0, 9),
  });
});

test("of counts the rates are those of the cells, with a test that they are equal, and the scale of no variance", () => {
  const { turningPoints } = inferTurningPoints(
    countSeries("press", [
      [1965, 1965, 47],
      [1966, 1966, 16],
      [1967, 1969, 20],
    ]),
    press,
  );
  expect(turningPoints[1]).toMatchObject({ kind: "count", before: 16, after: 20 / 3, byScale: [] });
  expect(turningPoints[0]?.test?.twoSided).toBeCloseTo(1.17e-4, 6);
});

const values = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 2, maxLength: 7 });

test("what stands on either side of a boundary is the mean over all divisions that change there", () => {
  fc.assert(
    fc.property(values, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (list, change) => {
      const answer = quantityChangePoints({ values: list, mean: 0, weight: 0.5, shape: 2, scale: 1, change });
      const meanOf = (from: number, to: number): number => list.slice(from, to).reduce((sum, v) => sum + v, 0) / (to - from);
      for (const boundary of list.slice(1).keys()) {
        let [before, after, mass] = [0, 0, 0];
        for (const { cuts, probability } of answer.divisions.filter((one) => one.cuts.includes(boundary))) {
          const k = cuts.indexOf(boundary);
          before += probability * meanOf((cuts[k - 1] ?? -1) + 1, boundary + 1);
          after += probability * meanOf(boundary + 1, (cuts[k + 1] ?? list.length - 1) + 1);
          mass += probability;
        }
        const beside = answer.beside(boundary, meanOf);
        expect(beside.before).toBeCloseTo(before / mass, 7);
        expect(beside.after).toBeCloseTo(after / mass, 7);
      }
    }),
    { numRuns: 60 },
  );
});

test("of a long series the probable changes and the likeliest division are told, in either language, and how many are not", () => {
  const long = quantitySeries([
    ...Array.from({ length: 8 }, (_, i) => (i % 2) / 5),
    ...Array.from({ length: 8 }, (_, i) => 6 + (i % 2) / 5),
  ]);
  const found = inferTurningPoints(long, trade);
  expect(found.partition).toMatchObject({ divisions: [], likeliest: { division: "1950-1957|1958-1965" } });
  const answer = { turningPoints: found.turningPoints, partitions: [found.partition] } as unknown as Parameters<typeof turningSentences>[0];
  const en = turningSentences(answer, "en");
  const of = (said: string): string => `${found.partition.title.en}: ${said}`;
  expect(en.every((one) => one.startsWith(of("")))).toBe(true);
  expect(en[0]?.slice(of("").length)).toMatch(/^1957\|1958: P\(change\) = (1\.000|\.9\d\d); mean .* → .*; depends on the scale/);
  expect(en[1]).toBe(of("14 other boundaries have P(change) below .10"));
  expect(en[2]).toContain("the likeliest division of all: 1950-1957|1958-1965");
  expect(turningSentences(answer, "zh")[2]).toContain("最可能者：1950-1957|1958-1965");
});

test("a long series without a change is told to have none", () => {
  const still = inferTurningPoints(quantitySeries(Array.from({ length: 12 }, (_, i) => (i % 3) / 10)), trade).partition;
  expect(likeliestDivision(still, "en")[0]).toContain("has no change");
  expect(likeliestDivision(still, "zh")[0]).toContain("未曾改变");
});
