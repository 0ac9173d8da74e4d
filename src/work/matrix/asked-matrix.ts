import type { Asked, MatrixAnswer, MatrixQuestion } from "../../model/index.ts";
import { namedOrFirst, unknownAmong } from "../named.ts";
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
  const question = namedOrFirst(matrixQuestions(built), named, { en: "matrix question", zh: "证据矩阵问题" });
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

function rowNamed({ rows }: MatrixQuestion, value: string): string {
  const known = rows.map(({ id }) => id);
  if (known.includes(value)) return value;
  throw unknownAmong({ en: "row of evidence", zh: "证据" }, { value, known });
}

/** The question with another γ before its own. */
function countedAt(question: Asked<MatrixQuestion>, gamma: number): Asked<MatrixQuestion> {
  return { ...question, gammas: [gamma, ...question.gammas.filter((one) => one !== gamma)] };
}
