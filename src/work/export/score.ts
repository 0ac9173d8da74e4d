import { type Claim, createRegister, type Study, statesOf, whenOf } from "../../model/index.ts";

/** Accepted claims as the scorer reads them: one line a claim, actors as the states they act for, blocs as their members. */
export function scoreLines(study: Study): object[] {
  const register = createRegister(study.actors);
  const codes = (party: Claim["actors"][number], edtf: string | null): { role: string; code: string }[] => {
    const states = statesOf(register, party.actor, whenOf(edtf));
    return (states.length > 0 ? states : [party.actor]).map((code) => ({ role: party.role, code }));
  };
  return study.claims
    .filter((claim) => claim.status === "accepted")
    .map((claim) => ({
      doc: claim.source,
      start: claim.at.start,
      end: claim.at.end,
      type: claim.type,
      actors: claim.actors.flatMap((party) => codes(party, claim.date.edtf)),
      date: claim.date.edtf,
      certainty: claim.certainty,
    }));
}
