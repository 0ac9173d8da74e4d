import { z } from "zod";
import { type Asked, MatrixAnswer, type MatrixQuestion, Problem } from "../../model/index.ts";
import { answerMatrix, matrixQuestions } from "../matrix/matrix-of.ts";
import { operation } from "../operation.ts";
import type { BuiltStudy } from "../run-study.ts";

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
  async run({ question: named, without, gamma }, context) {
    const built = await context.built();
    const question = matrixNamed(built, named);
    const out = without === undefined ? [] : without.split(",").map((id) => rowNamed(question, id.trim()));
    return answerMatrix(built, gamma === undefined ? question : countedAt(question, gamma), { without: out });
  },
});

function matrixNamed(built: BuiltStudy, named: string | undefined): Asked<MatrixQuestion> {
  const questions = matrixQuestions(built);
  const found = named === undefined ? questions[0] : questions.find(({ id }) => id === named);
  if (found !== undefined) return found;
  throw unknown({ en: "matrix question", zh: "证据矩阵问题" }, { value: named ?? "", known: questions.map(({ id }) => id) });
}

function rowNamed({ rows }: MatrixQuestion, value: string): string {
  const known = rows.map(({ id }) => id);
  if (known.includes(value)) return value;
  throw unknown({ en: "row of evidence", zh: "证据" }, { value, known });
}

function unknown(
  what: { readonly en: string; readonly zh: string },
  { value, known }: { value: string; known: readonly string[] },
): Problem {
  const list = known.join(", ") || "—";
  return new Problem("not-found", { what: what.en, "what.zh": what.zh, value, hint: `Known: ${list}`, "hint.zh": `现有：${list}` });
}

/** The question with another γ before its own. */
function countedAt(question: Asked<MatrixQuestion>, gamma: number): Asked<MatrixQuestion> {
  return { ...question, gammas: [gamma, ...question.gammas.filter((one) => one !== gamma)] };
}
