import { z } from "zod";
import { Bilingual } from "./bilingual.ts";
import { EdtfText } from "./date.ts";

const ACTOR_ID =
  /^(?:[A-Z]{2,4}|(?:HST|GRP|IGO|NGO|REG)-[A-Z0-9]+(?:-[A-Z0-9]+)*|(?:polity|party|person|org|medium|bloc|group):[a-z0-9]+(?:-[a-z0-9]+)*)$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/;

/**
 * Name of an actor in data: a state by its alpha-3-like code (`PRK`), `UNK` for an unnamed actor, `HST-`, `GRP-`, `IGO-`, `NGO-`, `REG-`
 * for historical polities, groups, organisations and regions, or `<kind>:<slug>` (`person:kim-il-sung`).
 */
export const ActorId = z
  .string()
  .regex(ACTOR_ID, { error: "an actor id looks like PRK, HST-JOSEON or person:kim-il-sung" })
  .meta({ id: "ActorId" });
export type ActorId = z.infer<typeof ActorId>;

/**
 * A stretch of time from its first day to its last day, both included; without `to` it goes on. Either end may be coarse or uncertain EDTF:
 * `[..1816-01-01]` as first day means that it began on that day or on one before it.
 */
export const Period = z.strictObject({ from: EdtfText, to: EdtfText.optional() }).meta({ id: "Period" });
export type Period = z.infer<typeof Period>;

/** A period of membership in a published list of states; `code` is the list's number in that period where it differs from `codes`. */
export const MembershipSpell = Period.extend({ code: z.int().optional() }).meta({ id: "MembershipSpell" });
export type MembershipSpell = z.infer<typeof MembershipSpell>;

/** One name of an actor in one language; with `from` or `to` (both included) it names the actor only at that time. */
export const ActorName = z
  .strictObject({
    text: z.string().min(1),
    lang: z.string().regex(LANGUAGE, { error: "a language tag looks like en, zh-Hans or zh-Hant" }),
    kind: z.enum(["official", "short", "variant", "metonym"]),
    from: EdtfText.optional(),
    to: EdtfText.optional(),
  })
  .meta({ id: "ActorName" });
export type ActorName = z.infer<typeof ActorName>;

/** What an actor is; a `state` is or was on a published list of states or is widely recognised, a `polity` is any other body that acts for itself. */
export const ActorKind = z
  .enum(["state", "polity", "party", "person", "organisation", "medium", "bloc", "group"])
  .meta({ id: "ActorKind" });
export type ActorKind = z.infer<typeof ActorKind>;

/** Numbers and letters of an actor in public code lists: Correlates of War, Gleditsch and Ward, ISO 3166-1 or, for former states, 3166-3. */
export const ActorCodes = z
  .strictObject({
    cow: z.int().positive().optional(),
    cowAbbreviation: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    gw: z.int().positive().optional(),
    iso3: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    isoNumeric: z.int().positive().optional(),
  })
  .meta({ id: "ActorCodes" });
export type ActorCodes = z.infer<typeof ActorCodes>;

/**
 * What became of an actor, read from the actor that holds the link to the actor it names: `successor` is the one that took its place,
 * `seceded-from` the one it left, `rival` the one that claims or claimed to be the same state. A link joins no series: a study must say so.
 */
export const ActorLink = z
  .strictObject({
    kind: z.enum(["successor", "predecessor", "merged-into", "split-into", "seceded-from", "rival"]),
    actor: ActorId,
    date: EdtfText.optional(),
  })
  .meta({ id: "ActorLink" });
export type ActorLink = z.infer<typeof ActorLink>;

/** A stretch of time, both ends included, in which a person, party, medium or organ acts for another actor, in the office named. */
const ActsFor = z
  .strictObject({
    actor: ActorId,
    office: Bilingual.optional(),
    from: EdtfText.optional(),
    to: EdtfText.optional(),
  })
  .meta({ id: "ActsFor" });

/** A stretch of time, both ends included, in which an actor belongs to a bloc or organisation. */
const ActorMember = z.strictObject({ actor: ActorId, from: EdtfText.optional(), to: EdtfText.optional() }).meta({ id: "ActorMember" });

/** Somebody who can do something to somebody: a state, polity, party, person, organisation, medium, bloc or group. */
export const Actor = z
  .strictObject({
    id: ActorId,
    kind: ActorKind,
    names: z.array(ActorName).min(1),
    capital: Bilingual.optional(),
    codes: ActorCodes.optional(),
    membership: z.strictObject({ cow: z.array(MembershipSpell).optional(), gw: z.array(MembershipSpell).optional() }).optional(),
    valid: z.array(Period).optional(),
    links: z.array(ActorLink).optional(),
    actsFor: z.array(ActsFor).optional(),
    members: z.array(ActorMember).optional(),
  })
  .meta({ id: "Actor" });
export type Actor = z.infer<typeof Actor>;
