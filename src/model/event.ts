import { z } from "zod";
import { ActorId } from "./actor.ts";
import { CertaintyId, Obligation, Role } from "./codebook.ts";

/** How the claims under an event came together: by the coder's own mark, by the declared rule, or there is only one claim. */
export const JoinedBy = z.enum(["coder", "rule", "single"]).meta({ id: "JoinedBy" });
export type JoinedBy = z.infer<typeof JoinedBy>;

/** One real happening, told by one or more claims. Days are counted from 1970-01-01; `null` is unbounded. */
export const Event = z
  .strictObject({
    id: z.string().min(1),
    type: z.string(),
    subtype: z.string().optional(),
    /** The states on each side, from the actors that the claims name. */
    states: z.array(z.strictObject({ role: Role, state: ActorId })),
    /** Days in which it began: from `start.from`, before `start.to`. `null` where the claims give no date. */
    start: z.strictObject({ from: z.number().nullable(), to: z.number().nullable() }).nullable(),
    /** True where what is told certainly went on for more than a year before it ended: many visits over decades, not one. */
    spansYears: z.boolean(),
    /** The days of the claim that a recorded decision prefers where dates disagree: measures use them. */
    preferredStart: z.strictObject({ from: z.number().nullable(), to: z.number().nullable() }).nullable().optional(),
    certainty: CertaintyId,
    obligation: Obligation.optional(),
    /** The speech, meeting or journey that it was part of. */
    occasion: z.string().optional(),
    /** The longer course of events to which it belongs. */
    process: z.string().optional(),
    /** The claim that gives type, date and certainty; the others are kept beside it. */
    lead: z.string(),
    claims: z.array(z.string()).min(1),
    /** The sources in which it is told. */
    sources: z.array(z.string()).min(1),
    /** The root sources that the claims go back to: the work cited, or the source itself where it cites none. */
    roots: z.array(z.string()).min(1),
    joinedBy: JoinedBy,
    /** True where the dates of its claims cannot all be right. */
    datesDisagree: z.boolean(),
  })
  .meta({ id: "Event" });
export type Event = z.infer<typeof Event>;
