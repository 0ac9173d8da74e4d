import type { CheckContext } from "./check-study.ts";
import { faultIn, type Located, type Report } from "./records.ts";

/** Claims that something in a record rests on, and where the one in place `j` is named. */
interface Grounds {
  readonly claims: readonly string[];
  at(j: number): readonly (string | number)[];
}

/** What something rests on is told by claims that are there and accepted: no other is counted. */
export function checkGrounds(
  record: Located<unknown>,
  { claims, at }: Grounds,
  { claims: known, complete }: Pick<CheckContext, "claims" | "complete">,
  report: Report,
): void {
  claims.forEach((id, j) => {
    const status = known.byId.with(id)[0]?.value.status;
    if (status === undefined && complete.claims) report(faultIn(record, at(j), "claim/unknown-claim", { value: id }));
    if (status !== undefined && status !== "accepted") report(faultIn(record, at(j), "claim/not-accepted", { value: id }));
  });
}
