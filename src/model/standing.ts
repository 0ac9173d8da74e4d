import { z } from "zod";
import { ActorId } from "./actor.ts";

/** What a standing is told of: whether there are relations, or from where they are looked after. */
export const StandingView = z.enum(["diplomatic_relations", "mission"]).meta({ id: "StandingView" });
export type StandingView = z.infer<typeof StandingView>;

/**
 * Where an actor stands towards another on a day. Relations: `established` certainly; `possible`, established by sources that leave the date or the fact
 * open; `open`, as some of what the sources allow is a breach; `suspended`, `severed`. Missions: `resident`, `accredited` from a third capital, `office`,
 * `withdrawn`, `relations` without a mission on record, `broken`. Both: `proposed`, by rows alone that nobody has accepted; `not-yet`, first
 * established later; `none`, as a source says; `ended` with one of the two; `not-a-state`; `missing`, of which the sources say nothing.
 */
export const StandingStatus = z
  .enum([
    "established",
    "possible",
    "open",
    "suspended",
    "severed",
    "resident",
    "accredited",
    "office",
    "withdrawn",
    "relations",
    "broken",
    "proposed",
    "not-yet",
    "none",
    "ended",
    "not-a-state",
    "missing",
  ])
  .meta({ id: "StandingStatus" });
export type StandingStatus = z.infer<typeof StandingStatus>;

/** One actor's standing towards another in one view, on a day. */
export const Standing = z
  .strictObject({
    actor: ActorId,
    status: StandingStatus,
    truth: z.enum(["certain", "possible"]),
    /** The seat of a mission accredited from a third state. */
    via: ActorId.optional(),
    /** Days in which what is told came to hold, counted from 1970-01-01; null where no source says when. */
    since: z.strictObject({ from: z.number().nullable(), to: z.number().nullable() }).nullable(),
    /** It rests on proposed claims, which count for nothing until a person accepts them. */
    proposed: z.boolean(),
    /** A mission on record of a state with which relations are certainly broken. */
    atOdds: z.boolean(),
    events: z.array(z.string()),
    claims: z.array(z.string()),
  })
  .meta({ id: "Standing" });
export type Standing = z.infer<typeof Standing>;
