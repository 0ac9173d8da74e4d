import type { CauseYears } from "../../infer/index.ts";
import { type Disagreement, rootsOfClaim } from "../../model/index.ts";
import { lineageOf } from "../known-roots.ts";
import type { BuiltStudy } from "../run-study.ts";

/**
 * Contradictions noted in the study between what a cause rests on and what a source outside the outcome's own evidence tells: where independent evidence
 * disagrees with the account that is tested.
 */
export function disagreementsOf(
  built: BuiltStudy,
  { causes, sources }: { causes: readonly CauseYears[]; sources: readonly string[] | undefined },
): Disagreement[] {
  const [known, chains] = [built.claims(), lineageOf(built)];
  return causes.flatMap(({ id, values, roots: own }) => {
    const used = new Set(values.flatMap((one) => one.claims));
    return built.study().contradictions.flatMap(({ id: contradiction, claims, what }) => {
      const mine = claims.filter((claim) => used.has(claim));
      const isOther = (id: string): boolean => {
        const claim = known.get(id);
        if (claim === undefined || sources?.includes(claim.source) !== false) return false;
        return !rootsOfClaim(claim, chains).some((root) => own.includes(root));
      };
      const other = claims.filter((claim) => !used.has(claim) && isOther(claim));
      return mine.length > 0 && other.length > 0 ? [{ contradiction, cause: id, what, own: mine, other }] : [];
    });
  });
}
