import { z } from "zod";
import { MatrixAnswer } from "../../model/index.ts";
import { askedMatrix } from "../matrix/asked-matrix.ts";
import { operation } from "../operation.ts";

export const matrixOperation = operation({
  name: "matrix",
  summary: {
    en: "Which of several rival accounts the evidence favours, and how much hangs on single pieces of it",
    zh: "证据支持哪一种对立说法，多少取决于单条证据",
  },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    question: z.string().describe("id of a matrix question; the study's first where it is left out").optional(),
    without: z.string().describe("rows of evidence to leave out, by id, with commas between").optional(),
    gamma: z.number().min(0).max(1).describe("what the rows of one cluster count: 0 each in full, 1 together as one").optional(),
  }),
  output: MatrixAnswer,
  rows: ({ rows }) =>
    rows.flatMap((row) =>
      row.cells.map((cell) => ({
        row: row.id,
        title: row.title.en,
        cluster: row.cluster,
        weight: row.weight,
        rival: cell.rival,
        decibels: cell.decibels,
        sd: cell.sd,
        test: cell.test?.class ?? null,
        why: cell.why?.en ?? null,
        roots: row.roots.join(" "),
        claims: row.claims.join(" "),
        data: row.data.join(" "),
      })),
    ),
  async run(input, context) {
    return askedMatrix(await context.built(), input);
  },
});
