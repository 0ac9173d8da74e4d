import { type Asked, type MatrixAnswer, type MatrixQuestion, Problem } from "../../model/index.ts";
import { perStudy } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";
import { answerMatrix, matrixQuestions } from "./matrix-of.ts";

/** Which matrix is asked, and what is changed in asking: rows left out, by id with commas between, and another γ than its own. */
export interface AskedMatrix {
  readonly question?: string | undefined;
  readonly without?: string | undefined;
  readonly gamma?: number | undefined;
}

/** The answer of a matrix question of the study; the one that nothing is changed of is kept as long as the study is. */
export function askedMatrix(built: BuiltStudy, { question: named, without, gamma }: AskedMatrix): MatrixAnswer {
  const question = matrixNamed(built, named);
  if (without === undefined && gamma === undefined) return ownMatrix(built, question);
  const out = without === undefined ? [] : without.split(",").map((id) => rowNamed(question, id.trim()));
  return answerMatrix(built, gamma === undefined ? question : countedAt(question, gamma), { without: out });
}

function ownMatrix(built: BuiltStudy, question: Asked<MatrixQuestion>): MatrixAnswer {
  const kept = keptAnswers(built);
  const answer = kept.get(question.id) ?? answerMatrix(built, question);
  kept.set(question.id, answer);
  return answer;
}

const keptAnswers = perStudy((_: BuiltStudy) => new Map<string, MatrixAnswer>());

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
