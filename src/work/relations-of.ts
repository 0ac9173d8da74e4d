import {
  type Asked,
  type Claim,
  changesRelations,
  type Event,
  type RegisterQuestion,
  type RelationBook,
  relationBook,
  settle,
  successionsIn,
} from "../model/index.ts";
import { perStudy, registerOf } from "./per-study.ts";
import type { BuiltStudy } from "./run-study.ts";

/** The events of a study that change relations of any kind. */
export const actsOnRelations = perStudy(
  async (built: BuiltStudy): Promise<readonly Event[]> => (await built.events()).filter(changesRelations),
);

/** The relations of a built study, its recorded decisions on successors applied. */
export const relationsOf = perStudy(
  async (built: BuiltStudy): Promise<RelationBook> =>
    relationBook(await actsOnRelations(built), registerOf(built), successionsIn(built.study())),
);

/** The relations that proposed claims would give if they were accepted; they stand beside the register, never in it. */
export const proposedRelationsOf = perStudy(async (built: BuiltStudy): Promise<RelationBook> => {
  const register = registerOf(built);
  const proposed = built
    .study()
    .claims.filter((claim) => claim.status === "proposed")
    .map((claim): Claim => ({ ...claim, status: "accepted" }));
  return relationBook(settle(proposed, register), register, successionsIn(built.study()));
});

/** The study's register questions. */
export function registerQuestions(built: BuiltStudy): Asked<RegisterQuestion>[] {
  return built.study().questions.flatMap((question) => (question.kind === "register" ? [question] : []));
}
