import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";

const Score = z.number().min(-1).max(1).nullable();

/**
 * How alike two states were in a year. Scores as in `measure`: S (Signorino & Ritter 1999), A (Benati & Capurri 2026), Cohen's κ and Scott's π beyond
 * chance (Häge 2011), Kendall's τ_b; `null` where one is not defined, or not kept. `weighted…`: S with each state weighted by its capabilities.
 */
export const SimilarityRow = z
  .strictObject({
    year: z.int(),
    one: ActorId,
    other: ActorId,
    /** Items that both have rated: members of the system, or roll calls. */
    items: z.int(),
    /** Members of the system with whom neither has a tie. */
    neither: z.int().nullable(),
    sAbsolute: Score,
    sSquared: Score,
    sBinary: Score,
    alignment: Score,
    kappaNominal: Score,
    kappaAbsolute: Score,
    kappaSquared: Score,
    kappaBinary: Score,
    piNominal: Score,
    piAbsolute: Score,
    piSquared: Score,
    piBinary: Score,
    tauB: Score,
    weightedAbsolute: Score,
    weightedSquared: Score,
    /** S above .9 and no agreement beyond chance: what neither has is counted as agreement. */
    sharedNonTies: z.boolean(),
  })
  .meta({ id: "SimilarityRow" });
export type SimilarityRow = z.infer<typeof SimilarityRow>;

export const SimilarityAnswer = z
  .strictObject({
    of: z.enum(["alliances", "votes"]),
    one: ActorId,
    /** `null` where it was compared with all others. */
    other: ActorId.nullable(),
    figures: z.strictObject({
      origin: z.enum(["study", "data"]),
      sets: z.array(z.strictObject({ id: z.string(), version: z.string() })),
    }),
    rows: z.array(SimilarityRow),
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "SimilarityAnswer" });
export type SimilarityAnswer = z.infer<typeof SimilarityAnswer>;
