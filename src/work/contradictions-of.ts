import { type Contradiction, contradictions } from "../model/index.ts";
import { perStudy } from "./per-study.ts";
import type { BuiltStudy } from "./run-study.ts";

/** Every contradiction of a study, with the numbers that rest on it. */
export const contradictionsOf = perStudy(async (built: BuiltStudy): Promise<readonly Contradiction[]> => {
  const { contradictions: noted } = built.study();
  const answers = await Promise.all([...built.questions.values()].map((question) => question.answer()));
  return contradictions({ noted, claims: built.claims(), events: (await built.settling()).joined(), answers });
});

/** Contradictions by id. */
export const contradictionsById = perStudy(
  async (built: BuiltStudy): Promise<ReadonlyMap<string, Contradiction>> =>
    new Map((await contradictionsOf(built)).map((one) => [one.id, one])),
);

/** The ids of the contradictions that each claim is part of. */
export const contradictionsByClaim = perStudy(async (built: BuiltStudy): Promise<ReadonlyMap<string, readonly string[]>> => {
  const byClaim = new Map<string, string[]>();
  for (const { id, claims } of await contradictionsOf(built)) {
    for (const claim of new Set(claims)) {
      const ids = byClaim.get(claim);
      if (ids === undefined) byClaim.set(claim, [id]);
      else ids.push(id);
    }
  }
  return byClaim;
});
