import type { Change } from "../view/store.ts";

/** The reading room, open at the passage of a claim. */
export function passageView(place: { readonly source: string; readonly claim: string }): Change {
  return { page: "reading", explain: undefined, options: { source: place.source, claim: place.claim } };
}
