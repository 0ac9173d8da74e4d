import type { CheckContext } from "./check-study.ts";
import { faultIn, type Report } from "./records.ts";

/** Noted contradictions: ids once, claims that exist, and a preferred claim that is one of them. */
export function checkContradictions({ records, claims: known, complete }: CheckContext, report: Report): void {
  const seen = new Set<string>();
  for (const noted of records.contradictions) {
    const { id, claims, prefer } = noted.value;
    if (seen.has(id)) report(faultIn(noted, ["id"], "contradiction/duplicate-id", { value: id }));
    seen.add(id);
    claims.forEach((claim, i) => {
      if (!known.has(claim) && complete.claims) report(faultIn(noted, ["claims", i], "claim/unknown-claim", { value: claim }));
    });
    if (prefer !== undefined && !claims.includes(prefer.claim)) {
      report(faultIn(noted, ["prefer", "claim"], "contradiction/prefers-another", { value: prefer.claim, known: claims.join(", ") }));
    }
  }
}
