import fc from "fast-check";
import { expect, test } from "vitest";
import { type ArrowShape, addAt, arrowMatrix, factorArrow, stream } from "../../src/number/index.ts";

/** A positive definite arrow matrix, A Aᵀ + I of a random lower arrow A that keeps its shape, as dense rows too. */
function example(shape: ArrowShape, seed: number): { matrix: ReturnType<typeof arrowMatrix>; dense: number[][] } {
  const random = stream(seed, "arrow");
  const n = shape.size + shape.border;
  const inShape = (i: number, j: number): boolean => i >= shape.size || i - j <= shape.width;
  const lower = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (j <= i && inShape(i, j) ? random.normal() + (i === j ? 2 : 0) : 0)),
  );
  const entry = (i: number, j: number): number => (lower[i] ?? []).reduce((sum, v, k) => sum + v * (lower[j]?.[k] ?? 0), i === j ? 1 : 0);
  const dense = lower.map((_, i) => lower.map((_, j) => entry(i, j)));
  const matrix = arrowMatrix(shape);
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) if (inShape(i, j)) addAt(matrix, j, i, entry(i, j));
  return { matrix, dense };
}

const shapes = fc.record({
  size: fc.integer({ min: 1, max: 12 }),
  width: fc.integer({ min: 0, max: 4 }),
  border: fc.integer({ min: 0, max: 3 }),
});

test("the factor solves what the dense matrix multiplies, chain and border alike", () => {
  fc.assert(
    fc.property(shapes, fc.nat(), (shape, seed) => {
      const { matrix, dense } = example(shape, seed);
      const random = stream(seed, "right side");
      const x = dense.map(() => random.normal());
      const b = Float64Array.from(dense, (row) => row.reduce((sum, v, j) => sum + v * (x[j] ?? 0), 0));
      const solved = Array.from(factorArrow(matrix)?.solve(b) ?? []);
      expect(solved).toEqual(x.map((value) => expect.closeTo(value, 6)));
    }),
    { numRuns: 100 },
  );
});

test("its spread has the inverse for covariance: Σ over unit vectors of the outer products is M⁻¹", () => {
  const { matrix, dense } = example({ size: 6, width: 2, border: 2 }, 7);
  const factor = factorArrow(matrix);
  const columns = dense.map((_, k) => factor?.spread(Float64Array.from(dense, (_, i) => (i === k ? 1 : 0))) ?? new Float64Array());
  const covariance = dense.map((_, i) => dense.map((_, j) => columns.reduce((sum, c) => sum + (c[i] ?? 0) * (c[j] ?? 0), 0)));
  dense.forEach((row, i) => {
    covariance.forEach((_, j) => {
      const product = row.reduce((sum, v, k) => sum + v * (covariance[k]?.[j] ?? 0), 0);
      expect(product).toBeCloseTo(i === j ? 1 : 0, 9);
    });
  });
});

test("the determinant of a chain with one border row is that of the dense matrix", () => {
  const matrix = arrowMatrix({ size: 2, width: 1, border: 1 });
  for (const [i, j, v] of [
    [0, 0, 4],
    [1, 0, 1],
    [1, 1, 3],
    [2, 0, 1],
    [2, 1, 0.5],
    [2, 2, 2],
  ] as const)
    addAt(matrix, i, j, v);
  expect(factorArrow(matrix)?.lnDeterminant).toBeCloseTo(Math.log(4 * (6 - 0.25) - (2 - 0.5) + (0.5 - 3)), 12);
});

test("a matrix that is not positive definite has no factor, and nothing may be put outside the band", () => {
  const matrix = arrowMatrix({ size: 3, width: 1, border: 1 });
  expect(factorArrow(matrix)).toBeUndefined();
  for (const i of [0, 1, 2, 3]) addAt(matrix, i, i, 1);
  expect(factorArrow(matrix)?.lnDeterminant).toBe(0);
  addAt(matrix, 3, 2, 2);
  expect(factorArrow(matrix)).toBeUndefined();
  expect(() => addAt(matrix, 2, 0, 1)).toThrow(RangeError);
});
