import type { Contradiction } from "../../model/index.ts";
import { contradictionsByClaim, contradictionsById } from "../contradictions-of.ts";
import { perStudy } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";

/** The contradictions in which a claim stands. */
export type Disputes = (claim: string) => readonly Contradiction[];

export const disputesOf = perStudy(async (built: BuiltStudy): Promise<Disputes> => {
  const [byClaim, byId] = [await contradictionsByClaim(built), await contradictionsById(built)];
  return (claim) => (byClaim.get(claim) ?? []).flatMap((id) => byId.get(id) ?? []);
});
