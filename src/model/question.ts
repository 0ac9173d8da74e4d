import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";
import { CertaintyId } from "./codebook.ts";
import { SeriesId } from "./series.ts";

/**
 * Which events are acts that show the focal state's lean. `by: focal` takes those in which the focal state is source and a patron
 * target, `patron` the reverse, `dyad` those in which both take part in any role. `favours: patron` counts the act for the patron
 * concerned, `rival` for the other one.
 */
export const ActRule = z
  .strictObject({
    set: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    types: z.array(z.string()).min(1),
    by: z.enum(["focal", "dyad", "patron"]),
    favours: z.enum(["patron", "rival"]),
    why: Bilingual.optional(),
  })
  .meta({ id: "ActRule" });
export type ActRule = z.infer<typeof ActRule>;

/** Rates of a count series before any data: Gamma(shape, scale⁻¹ = `rate`), and the chance of a change at each boundary between cells. */
export const SeriesUse = z
  .strictObject({
    id: SeriesId,
    shape: z.number().positive(),
    rate: z.number().positive(),
    change: z.number().gt(0).lt(1),
    /** What is shown beside: other rates, and sizes of the negative binomial (counts more bursty than Poisson). */
    otherRates: z.array(z.number().positive()),
    sizes: z.array(z.number().positive()),
  })
  .meta({ id: "SeriesUse" });
export type SeriesUse = z.infer<typeof SeriesUse>;

/** *Which way does a state lean between two rival powers, year by year?* Every choice of method stands in the file; nothing is a hidden default. */
export const TiltQuestion = z
  .strictObject({
    kind: z.literal("tilt"),
    title: Bilingual,
    focal: ActorId,
    patrons: z.tuple([ActorId, ActorId]),
    adversaries: z.array(ActorId).optional(),
    /** Calendar years, both included. */
    period: z.strictObject({ from: z.int(), to: z.int() }),
    /** Half-width of equidistance on the scale of D, the log-odds that an act favours the first patron. */
    delta: z.number().positive(),
    deltas: z.array(z.number().positive()).min(2),
    /** Variance of D before any evidence. */
    priorVariance: z.number().positive(),
    /** Standard deviation of a source's own lean, on the scale of D; used in the sensitivity shown beside the answer. */
    sourceLean: z.number().nonnegative(),
    /** Claims of other certainties are listed, not counted. */
    certainties: z.array(CertaintyId).min(1),
    /** `codebook` weighs a claim by the credence of its certainty; `full` takes every counted claim as true. */
    credence: z.enum(["codebook", "full"]),
    acts: z.array(ActRule).min(1),
    /** The sets of acts that the answer stands on. */
    evidence: z.array(z.string()).min(1),
    /** Other choices of evidence, shown beside it. */
    alternatives: z.array(z.strictObject({ id: z.string(), title: Bilingual, evidence: z.array(z.string()).min(1) })),
    series: z.array(SeriesUse),
  })
  .meta({ id: "TiltQuestion" });
export type TiltQuestion = z.infer<typeof TiltQuestion>;

export type Question = TiltQuestion & { readonly id: string };
