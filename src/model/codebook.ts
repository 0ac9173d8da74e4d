import { z } from "zod";
import { Bilingual } from "./bilingual.ts";
import { aid } from "./codebook/aid.ts";
import { certainties, certaintyPrecedence } from "./codebook/certainty.ts";
import { contact } from "./codebook/contact.ts";
import { diplomatic } from "./codebook/diplomatic.ts";
import { formal } from "./codebook/formal.ts";
import { ideology } from "./codebook/ideology.ts";
import { military } from "./codebook/military.ts";
import { relations } from "./codebook/relations.ts";
import { rules } from "./codebook/rules.ts";
import { relationStates } from "./codebook/states.ts";
import { channels, quads, roles } from "./codebook/terms.ts";
import { trade } from "./codebook/trade.ts";
import { treaty } from "./codebook/treaty.ts";
import { verbal } from "./codebook/verbal.ts";

/** The ids of the 49 event types, in the order in which the codebook presents them. */
// biome-ignore format: one theme a line
export const EVENT_TYPE_IDS = [
  "recognition", "establish_relations", "formal_status", "sever_relations", "downgrade_relations",
  "open_mission", "close_mission", "accredit_nonresident",
  "visit", "summit", "talks", "refuse_participation",
  "sign_treaty", "joint_declaration", "withdraw_from_treaty", "border_settlement", "territorial_dispute", "io_membership", "io_vote",
  "trade_agreement", "economic_cooperation", "reduce_cooperation",
  "grant_aid", "suspend_aid", "resume_aid", "military_support",
  "force_posture", "weapons_test", "armed_clash", "attack", "coerce", "impose_sanction", "lift_sanction",
  "express_support", "criticize", "request", "threaten", "concede",
  "propaganda", "align_with", "equidistance", "policy_stance", "ascribed_attitude", "threat_perception",
  "relations_improve", "relations_deteriorate", "relations_status", "societal_exchange", "context_event",
] as const;

/** The id of an event type of the built-in codebook. */
export const EventTypeId = z.enum(EVENT_TYPE_IDS).meta({ id: "EventTypeId" });
export type EventTypeId = z.infer<typeof EventTypeId>;

/** The part an actor plays in a claim: who acts, on whom, one side among equals, or a venue, seat or rival (third, never scored). */
export const Role = z.enum(["source", "target", "participant", "third"]).meta({ id: "Role" });
export type Role = z.infer<typeof Role>;

/** The field of policy in which an act runs. */
export const Channel = z
  .enum(["formal", "diplomatic", "verbal", "material-aid", "trade", "military", "ideology", "contact", "none"])
  .meta({ id: "Channel" });
export type Channel = z.infer<typeof Channel>;

/** The quad class of event data (Schrodt 2012), with neutral for reports that are neither cooperation nor conflict. */
export const Quad = z
  .enum(["verbal cooperation", "material cooperation", "verbal conflict", "material conflict", "neutral"])
  .meta({ id: "Quad" });
export type Quad = z.infer<typeof Quad>;

/** How the text stands to what it tells; a claim carries exactly one. */
export const CertaintyId = z
  .enum(["asserted", "hedged", "reported", "denied", "disputed", "planned", "cancelled"])
  .meta({ id: "CertaintyId" });
export type CertaintyId = z.infer<typeof CertaintyId>;

/** The id of one of the twelve relations between two actors that events change. */
export const RelationId = z
  .enum([
    "recognition",
    "diplomatic_relations",
    "level",
    "mission",
    "consulate",
    "alliance",
    "membership",
    "border_settled",
    "sanctions",
    "alignment",
    "quality",
    "at_war",
  ])
  .meta({ id: "RelationId" });
export type RelationId = z.infer<typeof RelationId>;

/** The strongest promise of a treaty in ATOP terms (Leeds et al. 2002); unstated where nobody has read it off the text. */
export const Obligation = z.enum(["defence", "neutrality", "nonaggression", "consultation", "unstated"]).meta({ id: "Obligation" });
export type Obligation = z.infer<typeof Obligation>;

/** The condition of an effect; every key given must hold. `target` tells which of the two rivals of an alignment is the one leaned to. */
export const EffectCondition = z
  .strictObject({
    subtype: z.string().optional(),
    notSubtypes: z.array(z.string()).min(1).optional(),
    obligation: Obligation.optional(),
    target: z.enum(["first", "second"]).optional(),
  })
  .meta({ id: "EffectCondition" });
export type EffectCondition = z.infer<typeof EffectCondition>;

/**
 * What an event does to a relation of its parties: `set` gives it `value`; `raise` and `lower` move it in an ordered relation;
 * `as-stated` takes the value from the claim; `lapse` ends the value held without giving another. `value` is null except with `set`.
 * `implied`: follows from the act though nobody says so. `observed`: the value held at that date, no act changed it.
 * `review`: the relation is only *possible* until a person has confirmed it. `side` says in which direction a directed relation changes;
 * where it is not given, from source to target for a directed type and both ways for participants.
 */
export const RelationEffect = z
  .strictObject({
    relation: RelationId,
    change: z.enum(["set", "raise", "lower", "as-stated", "lapse"]),
    value: z.string().nullable(),
    side: z.enum(["source-to-target", "target-to-source", "both"]).optional(),
    when: EffectCondition.optional(),
    implied: z.literal(true).optional(),
    observed: z.literal(true).optional(),
    review: z.literal(true).optional(),
    note: Bilingual.optional(),
  })
  .meta({ id: "RelationEffect" });
export type RelationEffect = z.infer<typeof RelationEffect>;

const GoldsteinTenths = z.int().min(-100).max(100);
const GoldsteinBasis = z.enum(["table", "assigned"]);
const CameoCode = z.string().regex(/^\d{3,4}$/);

/** A closed refinement of an event type; a field that it does not give is that of the type. */
export const Subtype = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(_[a-z]+)*$/),
    label: Bilingual,
    quad: Quad.optional(),
    plover: z.string().optional(),
    cameo: CameoCode.optional(),
    cameoName: z.string().optional(),
    goldsteinTenths: GoldsteinTenths.optional(),
    goldsteinBasis: GoldsteinBasis.optional(),
  })
  .meta({ id: "Subtype" });
export type Subtype = z.infer<typeof Subtype>;

/** Which roles the actors of a claim may and must have; symmetric types need two participants or, where allowed, a source and a target. */
export const RoleRule = z
  .strictObject({ allowed: z.array(Role).min(1), required: z.array(Role), words: Bilingual })
  .meta({ id: "RoleRule" });
export type RoleRule = z.infer<typeof RoleRule>;

/**
 * A kind of act or state that a claim can tell. `goldsteinTenths` is the tone in tenths, −100 (conflict) to 100 (cooperation):
 * with basis `table` the value of the CAMEO code (Goldstein 1992, extended to CAMEO by Schrodt), with `assigned` our own.
 * With `scoreSign` by-claim the claim itself says sign and size and this is only the default.
 */
export const EventType = z
  .strictObject({
    id: EventTypeId,
    label: Bilingual,
    definition: Bilingual,
    decisionRule: Bilingual,
    direction: z.enum(["directed", "symmetric", "undirected"]),
    roles: RoleRule,
    quad: Quad,
    plover: z.string().nullable(),
    cameo: CameoCode.nullable(),
    cameoName: z.string().nullable(),
    goldsteinTenths: GoldsteinTenths,
    goldsteinBasis: GoldsteinBasis,
    scoreSign: z.enum(["fixed", "by-claim"]),
    channel: Channel,
    effects: z.array(RelationEffect),
    subtypes: z.array(Subtype),
  })
  .meta({ id: "EventType" });
export type EventType = z.infer<typeof EventType>;

/** A state of affairs from one actor to another over an interval; `values` run from lowest to highest where `ordered`. */
export const RelationState = z
  .strictObject({
    id: RelationId,
    label: Bilingual,
    definition: Bilingual,
    direction: z.enum(["directed", "symmetric"]),
    ordered: z.boolean(),
    values: z.array(z.string()).min(2),
    changedBy: z.array(z.strictObject({ type: EventTypeId, subtype: z.string().optional() })).min(1),
  })
  .meta({ id: "RelationState" });
export type RelationState = z.infer<typeof RelationState>;

/** A value of certainty with `credence`, the default probability (0 to 1) that the thing told happened, and the reason for it. */
export const Certainty = z
  .strictObject({
    id: CertaintyId,
    label: Bilingual,
    definition: Bilingual,
    credence: z.number().min(0).max(1),
    credenceReason: Bilingual,
  })
  .meta({ id: "Certainty" });
export type Certainty = z.infer<typeof Certainty>;

/** A rule that binds every coder, whatever the type. */
export const CodingRule = z.strictObject({ id: z.string(), label: Bilingual, text: Bilingual }).meta({ id: "CodingRule" });
export type CodingRule = z.infer<typeof CodingRule>;

/** The whole vocabulary in which claims are coded. */
export const Codebook = z
  .strictObject({
    version: z.string().regex(/^\d+\.\d+$/),
    scope: Bilingual,
    rules: z.array(CodingRule),
    roles: z.array(z.strictObject({ id: Role, label: Bilingual })),
    channels: z.array(z.strictObject({ id: Channel, label: Bilingual })),
    quads: z.array(z.strictObject({ id: Quad, label: Bilingual })),
    eventTypes: z.array(EventType),
    relationStates: z.array(RelationState),
    certainties: z.array(Certainty),
    certaintyPrecedence: z.array(CertaintyId),
  })
  .meta({ id: "Codebook" });
export type Codebook = z.infer<typeof Codebook>;

/** The built-in codebook, deeply frozen; it is not parsed when loaded, a test parses it. */
export const CODEBOOK: Codebook = deepFreeze({
  version: "1.0",
  scope: {
    en: "Claims about acts and states of relations between political units in historical sources; made to measure which way a state leans between rival powers.",
    zh: "史料中关于政治单位之间行为与关系状态的陈述；用于量度一国在相互对立的大国之间向哪边倾斜。",
  },
  rules,
  roles,
  channels,
  quads,
  eventTypes: inOrder([formal, diplomatic, treaty, contact, trade, aid, military, verbal, ideology, relations].flat()),
  relationStates,
  certainties,
  certaintyPrecedence,
});

const typeById: ReadonlyMap<string, EventType> = new Map(CODEBOOK.eventTypes.map((type) => [type.id, type]));
const credenceById: ReadonlyMap<string, number> = new Map(CODEBOOK.certainties.map((value) => [value.id, value.credence]));

/** The event type with this id, or undefined where the codebook has none. */
export function eventType(id: EventTypeId): EventType;
export function eventType(id: string): EventType | undefined;
export function eventType(id: string): EventType | undefined {
  return typeById.get(id);
}

/** The subtype with this id in the closed list of a type, or undefined where the list has none. */
export function subtypeOf(type: EventTypeId, id: string): Subtype | undefined {
  return eventType(type).subtypes.find((subtype) => subtype.id === id);
}

/** The tone of a type or of its subtype in tenths of a Goldstein point, −100 to 100; a subtype outside the closed list is a RangeError. */
export function goldsteinTenths(type: EventTypeId, subtype?: string): number {
  const { goldsteinTenths: ofType } = eventType(type);
  if (subtype === undefined) return ofType;
  const found = subtypeOf(type, subtype);
  if (!found) throw new RangeError(`“${subtype}” is not a subtype of ${type}; the codebook lists its subtypes`);
  return found.goldsteinTenths ?? ofType;
}

/** The default probability (0 to 1) that a thing told with this certainty happened. */
export function certaintyCredence(certainty: CertaintyId): number {
  return credenceById.get(certainty) as number;
}

/** What is known of a claim when its effects are looked up; `target` says which rival is the one and only power leaned to. */
export interface EffectCase {
  subtype?: string | undefined;
  obligation?: Obligation | undefined;
  target?: "first" | "second" | undefined;
}

/** The effects of a type that hold in a case; an obligation that is not given counts as unstated. */
export function effectsOf(type: EventTypeId, { subtype, obligation = "unstated", target }: EffectCase): readonly RelationEffect[] {
  return eventType(type).effects.filter(
    ({ when = {} }) =>
      (when.subtype === undefined || when.subtype === subtype) &&
      !(subtype !== undefined && when.notSubtypes?.includes(subtype)) &&
      (when.obligation === undefined || when.obligation === obligation) &&
      (when.target === undefined || when.target === target),
  );
}

function inOrder(types: EventType[]): EventType[] {
  const place = new Map<string, number>(EVENT_TYPE_IDS.map((id, at) => [id, at]));
  return types.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}
