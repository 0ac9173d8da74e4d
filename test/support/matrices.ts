import fc from "fast-check";
import type { JudgeableMatrix } from "../../src/infer/matrix/judge.ts";
import type { EvidenceMatrix, WeighedRow } from "../../src/infer/matrix/weigh.ts";

/** The illustrative matrix of method §3.2: eight rows, five rivals (threat, ideology, aid, coercion, power at home). */
const ROWS: readonly (readonly number[])[] = [
  [0, -2, 8, 0, 0],
  [6, 8, -4, 2, 0],
  [0, 0, -8, 2, 0],
  [-6, 6, -6, 6, 4],
  [8, -4, 2, -2, 0],
  [5, 4, -5, 6, 0],
  [0, -2, 0, 5, 8],
  [-5, 0, 0, 0, 0],
];

/** That matrix with some rows of it in clusters, numbered from 1. */
export function methodMatrix(clusters: readonly (readonly number[])[] = []): EvidenceMatrix {
  return {
    priors: [0, 0, 0, 0, 0],
    rows: ROWS.map((decibels, i): WeighedRow => {
      const cluster = clusters.findIndex((one) => one.includes(i + 1));
      const from = i < 6 ? "paper" : `source-${i + 1}`;
      return {
        id: `e${i + 1}`,
        decibels,
        sds: decibels.map(() => 3),
        cluster: cluster < 0 ? `row ${i + 1}` : `cluster ${cluster}`,
        roots: [from],
        documents: [from],
      };
    }),
  };
}

/** The same, ready to be judged. */
export function judgeable(matrix: EvidenceMatrix, change: Partial<JudgeableMatrix> = {}): JudgeableMatrix {
  return {
    ...matrix,
    rivals: matrix.priors.map((_, k) => `h${k + 1}`),
    gammas: [0, 0.5, 1],
    noise: { sd: 3, draws: 4000, seed: 1962 },
    bar: { odds: 19, share: 0.9 },
    ...change,
  };
}

const decibel = fc.integer({ min: -12, max: 12 });

/** Matrices of two to five rivals and up to seven rows, in clusters or not, from a few sources. */
export const anyMatrix: fc.Arbitrary<EvidenceMatrix> = fc.integer({ min: 2, max: 5 }).chain((n) =>
  fc.record({
    priors: fc.array(fc.integer({ min: -6, max: 6 }), { minLength: n, maxLength: n }),
    rows: fc
      .array(
        fc.record({
          decibels: fc.array(decibel, { minLength: n, maxLength: n }),
          sds: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: n, maxLength: n }),
          cluster: fc.constantFrom("a", "b", "c"),
          roots: fc.subarray(["x", "y", "z"], { minLength: 1 }),
          documents: fc.subarray(["p", "q"], { minLength: 1 }),
        }),
        { maxLength: 7 },
      )
      .map((rows) => rows.map((row, i) => ({ ...row, id: `r${i}` }))),
  }),
);

/** What the operation is asked with. */
export interface MatrixOperationInput {
  readonly question?: string;
  readonly without?: string;
  readonly gamma?: number;
}
