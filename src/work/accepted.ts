import type { BuiltStudy } from "./run-study.ts";

/** What a person wrote down, each with the accepted claims that it rests on; what rests on claims of which nobody has accepted any does not count. */
export function onAccepted<T extends { readonly claims: readonly string[] }>(
  built: Pick<BuiltStudy, "claims">,
  written: readonly T[],
): T[] {
  const known = built.claims();
  return written.flatMap((one) => {
    const claims = one.claims.filter((claim) => known.get(claim)?.status === "accepted");
    return claims.length === 0 && one.claims.length > 0 ? [] : [{ ...one, claims }];
  });
}
