import { type Claim, nearest, Problem } from "../model/index.ts";
import type { BuiltStudy } from "./run-study.ts";

/** The claim with that id, of whatever status; otherwise the problem `not-found`, with the nearest ones. */
export function claimNamed(id: string, built: BuiltStudy): Claim {
  const claims = built.claims();
  return claims.get(id) ?? noClaim(id, claims.keys());
}

/** Refuses an id that no claim has. */
export function noClaim(id: string, known: Iterable<string>): never {
  const hint = nearest(id, known, { en: "See: tiltmeter claims", zh: "请看：tiltmeter claims" });
  throw new Problem("not-found", { what: "claim", "what.zh": "主张", value: id, ...hint });
}
