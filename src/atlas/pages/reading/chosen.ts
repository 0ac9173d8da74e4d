import type { Claim } from "../../../model/index.ts";
import type { DocumentAnswer } from "../../../work/index.ts";
import { view } from "../../view/store.ts";

/** A claim as it stands on a leaf. */
export type LeafClaim = DocumentAnswer["claims"][number];

/** The claim that is open: the one of the address, where it is on the leaf that is shown. */
export function chosenClaim(document: DocumentAnswer): LeafClaim | undefined {
  return document.claims.find(({ claim }) => claim.id === view.value.options.claim);
}

/** The claims that the margin shows, in order: those that are counted and those that may be. */
export function marginClaims(document: DocumentAnswer): LeafClaim[] {
  return document.claims.filter(({ claim, isMoved }) => !isMoved && (claim.status === "accepted" || claim.status === "proposed"));
}

/** The claims of the leaf that await a judgement. */
export function proposedClaims(document: DocumentAnswer): LeafClaim[] {
  return document.claims.filter(({ claim }) => claim.status === "proposed");
}

/** How a claim is drawn: what a person accepted, what is only proposed, what is accepted and contradicted. */
export function standingOf({ claim, contradictions }: LeafClaim): "accepted" | "proposed" | "disputed" {
  if (claim.status === "proposed") return "proposed";
  return contradictions.length > 0 ? "disputed" : "accepted";
}

/** The part of a claim's id that tells it from the others of its source. */
export function numberOf(claim: Pick<Claim, "id" | "source">): string {
  return claim.id.startsWith(`${claim.source}-`) ? claim.id.slice(claim.source.length + 1) : claim.id;
}
