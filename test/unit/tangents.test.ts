import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldMode, hyperAt, hyperCoordinates, layField, modeNear, searchRoom, summitOf } from "../../src/infer/alignment/index.ts";
import { stream } from "../../src/number/index.ts";
import { ALL_KINDS, problemOf } from "../support/alignment-problems.ts";

const problem = problemOf({ gaps: [1, 1, 1], indicators: ALL_KINDS });
const field = layField(problem);
const coordinates = hyperCoordinates(problem);

test("the tangents at the most probable hyperparameters are how the most probable field moves with each, by central differences", () => {
  const { u, x, tangents } = summitOf(problem);
  const step = 1e-3;
  const moved = (i: number, by: number): Float64Array => modeNear(problem, { u: u.map((v, j) => (i === j ? v + by : v)), x });
  expect(tangents).toHaveLength(coordinates.length);
  tangents.forEach((tangent, i) => {
    const [up, down] = [moved(i, step), moved(i, -step)];
    up.forEach((value, k) => {
      expect(Math.abs((tangent[k] as number) - (value - (down[k] as number)) / (2 * step))).toBeLessThan(1e-4);
    });
  });
  expect(tangents.some((tangent) => tangent.some((by) => Math.abs(by) > 0.1))).toBe(true);
});

test("wherever a search begins, and with whichever second derivatives, it ends as near the mode as it is asked to", () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(0.01, 1e-4, 1e-6), fc.boolean(), (seed, tolerance, isNear) => {
      const random = stream(seed, "searches");
      const hyper = hyperAt(
        problem,
        coordinates,
        coordinates.map(() => random.normal() / 2),
      );
      const start = Float64Array.from({ length: field.shape.size + field.shape.border }, () => random.normal());
      const found = fieldMode(field, hyper, { start, isNear, tolerance, room: searchRoom(field) });
      const exact = fieldMode(field, hyper, { start, tolerance: 1e-12, room: searchRoom(field) });
      const apart = (found?.x ?? new Float64Array()).map((value, i) => Math.abs(value - (exact?.x[i] ?? Number.NaN)));
      expect(Math.max(...apart)).toBeLessThan(tolerance);
      expect(Math.abs((found?.ln ?? Number.NaN) - (exact?.ln ?? Number.NaN))).toBeLessThan(tolerance);
    }),
    { numRuns: 100 },
  );
});
