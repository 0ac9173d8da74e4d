import { type Asked, type Claim, createRegister, type RegisterQuestion, type RelationBook, relationBook, settle } from "../model/index.ts";
import type { BuiltStudy } from "./run-study.ts";

/** The relations of a built study, its recorded decisions on successors applied. */
export async function relationsOf(built: BuiltStudy): Promise<RelationBook> {
  const study = built.study();
  const successions = registerQuestions(built).flatMap((question) => question.successions);
  return relationBook(await built.events(), createRegister(study.actors), successions);
}

/** The relations that proposed claims would give if they were accepted; they stand beside the register, never in it. */
export async function proposedRelationsOf(built: BuiltStudy): Promise<RelationBook> {
  const study = built.study();
  const register = createRegister(study.actors);
  const proposed = study.claims.filter((claim) => claim.status === "proposed").map((claim): Claim => ({ ...claim, status: "accepted" }));
  const successions = registerQuestions(built).flatMap((question) => question.successions);
  return relationBook(settle(proposed, register), register, successions);
}

/** The study's register questions. */
export function registerQuestions(built: BuiltStudy): Asked<RegisterQuestion>[] {
  return built.study().questions.flatMap((question) => (question.kind === "register" ? [question] : []));
}
