import { z } from "zod";
import { Bilingual } from "./bilingual.ts";
import { ClaimId } from "./claim.ts";

/** What cannot all be true in a contradiction. */
export const ContradictionKind = z
  .enum(["date", "order", "status", "quantity", "actor", "identity", "certainty", "marked"])
  .meta({ id: "ContradictionKind" });
export type ContradictionKind = z.infer<typeof ContradictionKind>;

/**
 * One entry of `contradictions.yaml`: what a coder found that the rules cannot see, or says more of. `prefer` names the claim that feeds a measure
 * meanwhile, and why; the others stay.
 */
export const NotedContradiction = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    kind: ContradictionKind.exclude(["marked"]),
    claims: z.array(ClaimId).min(2),
    what: Bilingual,
    prefer: z.strictObject({ claim: ClaimId, why: Bilingual }).optional(),
  })
  .meta({ id: "NotedContradiction" });
export type NotedContradiction = z.infer<typeof NotedContradiction>;

/** Claims that cannot all be true. Nothing is deleted: all stay, and the numbers that rest on any of them are named. */
export const Contradiction = z
  .strictObject({
    id: z.string(),
    kind: ContradictionKind,
    /** Found by a rule of the program, or by the coder's own mark. */
    foundBy: z.enum(["rule", "coder"]),
    claims: z.array(z.string()).min(2),
    what: Bilingual,
    prefer: NotedContradiction.shape.prefer,
    /** Addresses of the numbers that depend on one of the claims: `tilt-1960s/1962`. */
    affects: z.array(z.string()),
  })
  .meta({ id: "Contradiction" });
export type Contradiction = z.infer<typeof Contradiction>;
