import { z } from "zod";
import { ActorId } from "./actor.ts";
import type { RelationId } from "./codebook.ts";

const Window = z.strictObject({ from: z.number().nullable(), to: z.number().nullable() });

/** Relations that the register holds; alignment and quality are readings of a lean, not states of affairs between two states. */
export const REGISTER_RELATIONS = [
  "recognition",
  "diplomatic_relations",
  "level",
  "mission",
  "consulate",
  "alliance",
  "membership",
  "border_settled",
  "sanctions",
  "at_war",
] as const satisfies readonly RelationId[];
export const RegisterRelation = z.enum(REGISTER_RELATIONS).meta({ id: "RegisterRelation" });
export type RegisterRelation = z.infer<typeof RegisterRelation>;

/**
 * What one event does to one relation of a pair. `value` null ends the value held without giving another; `observed` tells a value as it was
 * found, with no act behind it; what is not `sure` is only possible until a person has confirmed it. Days from 1970-01-01, half-open; `null` is unbounded.
 */
export const RelationChange = z
  .strictObject({
    relation: RegisterRelation,
    /** The actor whose relation it is, and towards whom; for a symmetric relation in order of their ids. */
    from: ActorId,
    to: ActorId,
    value: z.string().nullable(),
    observed: z.boolean(),
    sure: z.boolean(),
    /** The seat of a mission that is accredited from a third state. */
    via: ActorId.optional(),
    start: Window.nullable(),
    event: z.string(),
    claims: z.array(z.string()).min(1),
  })
  .meta({ id: "RelationChange" });
export type RelationChange = z.infer<typeof RelationChange>;

/** A value that a relation has at a date, `certain` or `possible`, and the changes that say so. */
export const RelationValue = z
  .strictObject({
    value: z.string(),
    truth: z.enum(["certain", "possible"]),
    via: ActorId.optional(),
    /** Days in which it came to hold; null where no source says when. */
    since: Window.nullable(),
    events: z.array(z.string()),
    claims: z.array(z.string()),
  })
  .meta({ id: "RelationValue" });
export type RelationValue = z.infer<typeof RelationValue>;

/** A relation of a pair at a date: one certain value, or all those that are possible. */
export const Relation = z
  .strictObject({ relation: RegisterRelation, from: ActorId, to: ActorId, values: z.array(RelationValue).min(1) })
  .meta({ id: "Relation" });
export type Relation = z.infer<typeof Relation>;
