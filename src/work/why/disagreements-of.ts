import type { CauseYears } from "../../infer/index.ts";
import type { Disagreement } from "../../model/index.ts";
import type { BuiltStudy } from "../run-study.ts";
import { rootsOfClaims } from "./causes-of.ts";

/**
 * Contradictions noted in the study between what a cause rests on and what a source outside the outcome's own evidence tells: where independent evidence
 * disagrees with the account that is tested.
 */
export async function disagreementsOf(
  built: BuiltStudy,
  { causes, sources }: { causes: readonly CauseYears[]; sources: readonly string[] | undefined },
): Promise<Disagreement[]> {
  const roots = await rootsOfClaims(built);
  const sourceOf = new Map(built.study().claims.map((claim) => [claim.id, claim.source]));
  return causes.flatMap(({ id, values, roots: own }) => {
    const used = new Set(values.flatMap((one) => one.claims));
    return built.study().contradictions.flatMap(({ id: contradiction, claims, what }) => {
      const mine = claims.filter((claim) => used.has(claim));
      const isOther = (claim: string): boolean =>
        sources?.includes(sourceOf.get(claim) ?? "") === false && !(roots.get(claim) ?? []).some((root) => own.includes(root));
      const other = claims.filter((claim) => !used.has(claim) && isOther(claim));
      return mine.length > 0 && other.length > 0 ? [{ contradiction, cause: id, what, own: mine, other }] : [];
    });
  });
}
