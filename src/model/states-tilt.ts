import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";
import { Succession, TiltQuestion } from "./question.ts";
import { ClassProbabilities, TiltLabel } from "./tilt.ts";
import { Estimate, ModelGate, TiltModel } from "./tilt-model.ts";

const Share = z.number().min(0).max(1);

/** The lean of one state in one year, from all indicators together. */
export const StateTiltYear = z
  .strictObject({
    year: z.int(),
    ...ClassProbabilities.shape,
    ...Estimate.shape,
    label: TiltLabel,
    /** Whether any data look at the year. */
    isCovered: z.boolean(),
  })
  .meta({ id: "StateTiltYear" });
export type StateTiltYear = z.infer<typeof StateTiltYear>;

/** What the likeliest class rests on where indicators are weighed against each other: each alone gives its classes, and they are averaged by weights. */
export const WeightedTilt = z
  .strictObject({
    /** The indicators that tell the level of the lean by themselves, each with the classes that it gives alone in the year, and its weight. */
    indicators: z.array(z.strictObject({ id: z.string(), weight: Share, ...ClassProbabilities.shape })),
    /** The classes by these weights. */
    classes: ClassProbabilities,
    class: z.enum(["A", "equidistant", "B"]),
    /** Share of all weightings, each equally likely, under which that class has at least .60. */
    holds: Share,
  })
  .meta({ id: "WeightedTilt" });
export type WeightedTilt = z.infer<typeof WeightedTilt>;

/** Where a state stands in the order of all that are placed, the one that leans most to the first patron first. */
export const TiltRank = z.strictObject({ expected: z.number(), lo: z.int(), hi: z.int() }).meta({ id: "TiltRank" });
export type TiltRank = z.infer<typeof TiltRank>;

/** A state between two patrons by reference data alone. */
export const StateTilt = z
  .strictObject({
    state: ActorId,
    years: z.array(StateTiltYear).min(1),
    /** The gates that the fit does not pass. */
    failed: z.array(ModelGate),
    /** How many cells each indicator has for it. */
    cells: z.record(z.string(), z.int()),
    /** In the year that was asked for; null where the state has none then. */
    rank: TiltRank.nullable(),
    weighted: WeightedTilt.nullable(),
  })
  .meta({ id: "StateTilt" });
export type StateTilt = z.infer<typeof StateTilt>;

/** Why a state has no lean: it is a patron, no data look at it, or none look at both patrons. */
export const UnplacedReason = z.enum(["patron", "no-data", "level-not-told"]).meta({ id: "UnplacedReason" });
export type UnplacedReason = z.infer<typeof UnplacedReason>;

export const UnplacedState = z
  .strictObject({ state: ActorId, reason: UnplacedReason, why: Bilingual, years: z.strictObject({ from: z.int(), to: z.int() }) })
  .meta({ id: "UnplacedState" });
export type UnplacedState = z.infer<typeof UnplacedState>;

/** Which way states lean between two patrons by reference data alone, without any claim. */
export const StatesTilt = z
  .strictObject({
    patrons: z.tuple([ActorId, ActorId]),
    period: z.strictObject({ from: z.int(), to: z.int() }),
    /** The year that the order is of. */
    at: z.int(),
    /** The question that was asked of each state, written for the first of them: what a question file would say. */
    question: TiltQuestion,
    successions: z.array(Succession),
    /** The data sets it rests on, and those that would tell more and are not in the data folder. */
    sets: z.array(z.strictObject({ set: z.string(), title: Bilingual, version: z.string(), digest: z.string(), cite: z.string() })),
    missing: z.array(z.string()),
    states: z.array(StateTilt),
    unplaced: z.array(UnplacedState),
    /** The whole model, with what is left without each indicator and each data set; only where one state was asked for. */
    model: TiltModel.nullable(),
    /** What was done in less detail than for one state alone; null for one. */
    lighter: Bilingual.nullable(),
    draws: z.int(),
    seconds: z.number(),
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "StatesTilt" });
export type StatesTilt = z.infer<typeof StatesTilt>;
