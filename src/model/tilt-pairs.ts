import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Phase, TiltYear } from "./tilt.ts";
import { Estimate, ModelGate, ModelPeriod } from "./tilt-model.ts";

/** The lean between two of the patrons: each year by itself, and all periods together where the question declares a model. */
export const TiltPair = z
  .strictObject({
    /** A positive D favours the first. */
    patrons: z.tuple([ActorId, ActorId]),
    years: z.array(TiltYear),
    phases: z.array(Phase),
    periods: z.array(ModelPeriod).nullable(),
    /** Whether enough periods have evidence of the level of D between these two; where not, only its changes may be read. */
    level: ModelGate.nullable(),
  })
  .meta({ id: "TiltPair" });
export type TiltPair = z.infer<typeof TiltPair>;

/** How alignment is shared out among all patrons in one period, softmax(a): the means sum to 1. */
export const SharePeriod = z
  .strictObject({
    period: z.string(),
    year: z.int(),
    isCovered: z.boolean(),
    shares: z.array(z.strictObject({ patron: ActorId, ...Estimate.shape })),
  })
  .meta({ id: "SharePeriod" });
export type SharePeriod = z.infer<typeof SharePeriod>;

/** The lean of a state among two or more patrons (method §2.8). */
export const TiltPairs = z
  .strictObject({
    question: z.string(),
    patrons: z.array(ActorId).min(2),
    pairs: z.array(TiltPair),
    /** Null where the question declares no model, or nothing of its evidence feeds the tilt. */
    shares: z.array(SharePeriod).nullable(),
    gates: z.array(ModelGate).nullable(),
  })
  .meta({ id: "TiltPairs" });
export type TiltPairs = z.infer<typeof TiltPairs>;
