import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";
import { ClaimId } from "./claim.ts";
import { EdtfText } from "./date.ts";

/** What a doctrine forbids: `no-relations-with-both`, that a third state have diplomatic relations with both (the Hallstein rule). */
export const DoctrineKind = z.enum(["no-relations-with-both"]).meta({ id: "DoctrineKind" });
export type DoctrineKind = z.infer<typeof DoctrineKind>;

/** One entry of `doctrines.yaml`: a rule of a state's foreign policy, the days in which it held, and the claims that tell of it. */
export const Doctrine = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: Bilingual,
    /** Whose rule it was, and against whom. */
    of: ActorId,
    rival: ActorId,
    kind: DoctrineKind,
    /** The first day and the last day on which it held, both included, each as exact as it is known. */
    holds: z.strictObject({ from: EdtfText, to: EdtfText }),
    claims: z.array(ClaimId).min(1),
    /** Those claims that tell that it was dropped. */
    droppedBy: z.array(ClaimId).min(1).optional(),
    why: Bilingual.optional(),
  })
  .meta({ id: "Doctrine" });
export type Doctrine = z.infer<typeof Doctrine>;

/** A state that had diplomatic relations with both sides on some day on which the doctrine held. Days as EDTF text. */
export const DoctrineBreach = z
  .strictObject({
    state: ActorId,
    truth: z.enum(["certain", "possible"]),
    /** The first day on which it may have been so, and the first on which it certainly was; null where no day is certain. */
    possibleFrom: z.string(),
    certainFrom: z.string().nullable(),
    /** The claims behind its relations with the one side and with the other. */
    claims: z.strictObject({ of: z.array(z.string()).min(1), rival: z.array(z.string()).min(1) }),
  })
  .meta({ id: "DoctrineBreach" });
export type DoctrineBreach = z.infer<typeof DoctrineBreach>;

/** What a row of new relations rests on: a verified table (a source of CSL type `dataset`), the text of a document, or a proposal that nobody has accepted. */
export const RelationBasis = z.enum(["table", "text", "proposed"]).meta({ id: "RelationBasis" });
export type RelationBasis = z.infer<typeof RelationBasis>;

/** The first time that a state entered into diplomatic relations with another; a restoration is none. */
export const NewRelation = z
  .strictObject({
    state: ActorId,
    basis: RelationBasis,
    /** Days from 1970-01-01 in which it lies, half-open; null where no source says when. */
    start: z.strictObject({ from: z.number().nullable(), to: z.number().nullable() }).nullable(),
    /** False where every telling is hedged, reported or disputed. */
    sure: z.boolean(),
    claims: z.array(z.string()).min(1),
  })
  .meta({ id: "NewRelation" });
export type NewRelation = z.infer<typeof NewRelation>;

/** States that certainly entered into relations in a period, and further ones that may have. */
export const TruthCount = z.strictObject({ certain: z.int(), possible: z.int() }).meta({ id: "TruthCount" });
export type TruthCount = z.infer<typeof TruthCount>;

const Counts = { table: TruthCount, text: TruthCount, proposed: TruthCount };

/** When a year lies: before the doctrine, while it held, in the days in which it was dropped, or after. */
export const DoctrinePhase = z.enum(["before", "while", "drop", "after"]).meta({ id: "DoctrinePhase" });
export type DoctrinePhase = z.infer<typeof DoctrinePhase>;

/** New relations of one year; proposals stand apart and are in no other count. */
export const NewRelationYear = z.strictObject({ year: z.int(), phase: DoctrinePhase, ...Counts }).meta({ id: "NewRelationYear" });
export type NewRelationYear = z.infer<typeof NewRelationYear>;

/** New relations of all years of a phase, first and last year included. A state whose days reach beyond the phase is possible in it. */
export const NewRelationPhase = z
  .strictObject({ phase: DoctrinePhase, from: z.int(), to: z.int(), years: z.int(), ...Counts })
  .meta({ id: "NewRelationPhase" });
export type NewRelationPhase = z.infer<typeof NewRelationPhase>;

/** How far the rows of a study let a doctrine be checked. */
export const DoctrineReach = z
  .strictObject({
    /** Years in which the doctrine may have held. */
    years: z.int(),
    /** States whose diplomatic relations with the one side, and with the rival, are known at all. */
    of: z.int(),
    rival: z.int(),
    /** Of the rival's, those that may have held on a day of the doctrine, and in how many of its years one of them did. */
    rivalWhile: z.int(),
    rivalYears: z.int(),
  })
  .meta({ id: "DoctrineReach" });
export type DoctrineReach = z.infer<typeof DoctrineReach>;
