import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";
import { CertaintyId, Obligation, Role } from "./codebook.ts";
import { ClaimDate, EdtfText } from "./date.ts";
import { Digest, SourceId } from "./source.ts";

/** A W3C text-position selector with the digest of the document inside: code points, `end` excluded. */
export const Passage = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative(), digest: Digest }).meta({ id: "Passage" });
export type Passage = z.infer<typeof Passage>;

export const ClaimId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*-\d{3,}$/)
  .meta({ id: "ClaimId" });
export type ClaimId = z.infer<typeof ClaimId>;

const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const TypeName = z.string().regex(/^[a-z]+(_[a-z]+)*$/);

/** One side of a claim: the most specific actor that the source names, in its role. */
export const Party = z
  .strictObject({ role: Role, actor: ActorId, via: ActorId.optional(), implicit: z.literal(true).optional() })
  .meta({ id: "Party" });
export type Party = z.infer<typeof Party>;

/** What a claim about aid says of it; `stance` is how the giver gives, `period` the time it covers. */
export const Aid = z
  .strictObject({
    kind: z.enum(["economic", "military", "humanitarian", "technical", "unspecified"]),
    stance: z.enum(["cut", "grudging", "normal", "generous"]).optional(),
    amount: z.number().positive().optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    period: EdtfText.optional(),
  })
  .meta({ id: "Aid" });
export type Aid = z.infer<typeof Aid>;

/** What a claim about trade says of it; `direction` is seen from the source. */
export const Trade = z
  .strictObject({
    stance: z.enum(["friction", "normal", "favourable"]).optional(),
    direction: z.enum(["export", "import", "both"]).optional(),
    amount: z.number().positive().optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    period: EdtfText.optional(),
  })
  .meta({ id: "Trade" });
export type Trade = z.infer<typeof Trade>;

/** A number that the source counts or measures, with its unit and what it was counted from. */
export const Count = z.strictObject({ value: z.number(), unit: Slug, basis: z.string().optional() }).meta({ id: "Count" });
export type Count = z.infer<typeof Count>;

/** How much the coder makes of a claim: `core` is a main predicate, `minor` a presupposed one, `repeat` tells again what a core claim told. */
export const Tier = z.enum(["core", "minor", "repeat"]).meta({ id: "Tier" });
export type Tier = z.infer<typeof Tier>;

/** `proposed` by a machine or a draft, `accepted` or `rejected` by a person, `superseded` by a later claim. Only accepted claims are counted. */
export const ClaimStatus = z.enum(["proposed", "accepted", "rejected", "superseded"]).meta({ id: "ClaimStatus" });
export type ClaimStatus = z.infer<typeof ClaimStatus>;

/** What one source says happened: who, to whom, what, when, how certain, in which passage, coded by whom. A claim is what a source says, never a fact. */
export const Claim = z
  .strictObject({
    id: ClaimId,
    source: SourceId,
    at: Passage,
    type: TypeName,
    subtype: TypeName.optional(),
    actors: z.array(Party).min(1),
    channel: z.enum(["government", "party", "people"]).optional(),
    visibility: z.enum(["public", "internal"]).optional(),
    place: z.string().min(1).optional(),
    date: ClaimDate,
    /** When an announced act was to come about. */
    planned: EdtfText.optional(),
    /** The period that an agreement or plan covers. */
    validFor: EdtfText.optional(),
    certainty: CertaintyId,
    attributedTo: ActorId.optional(),
    /** What the act is called where there is no room for a sentence. */
    title: Bilingual.optional(),
    gloss: Bilingual,
    object: Bilingual.optional(),
    /** What a treaty promises, read off its text. */
    obligation: Obligation.exclude(["unstated"]).optional(),
    aid: Aid.optional(),
    trade: Trade.optional(),
    count: Count.optional(),
    event: Slug.optional(),
    /** The one occasion (speech, meeting, journey) at which several acts were done: they are counted once on each side. */
    occasion: Slug.optional(),
    process: Slug.optional(),
    root: z.array(SourceId).min(1).optional(),
    rootLocator: z.string().min(1).optional(),
    contradicts: z.array(ClaimId).min(1).optional(),
    supersedes: ClaimId.optional(),
    tier: Tier,
    status: ClaimStatus,
    coder: Slug,
    /** Who proposed the claim, where another person has judged it since: a program or a coder. */
    proposedBy: Slug.optional(),
    codedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    note: z.string().min(1).optional(),
  })
  .meta({ id: "Claim" });
export type Claim = z.infer<typeof Claim>;
