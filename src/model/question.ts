import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";
import { CertaintyId } from "./codebook.ts";
import { ComparativeQuestion } from "./comparative-question.ts";
import { ConfigurationsQuestion } from "./configurations-question.ts";
import { DeclaredTurn, ModelSettings, TiltIndicator } from "./indicator.ts";
import { MatrixQuestion } from "./matrix-question.ts";
import { RegisterRelation } from "./relation.ts";
import { SeriesId } from "./series.ts";
import { SourceId } from "./source.ts";
import { ThreatQuestion } from "./threat-question.ts";
import { WhyQuestion } from "./why-question.ts";

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

const changing = {
  id: SeriesId,
  /** The chance of a change at each boundary between cells; left out, the one that makes one change expected over the series. */
  change: z.number().gt(0).lt(1).optional(),
};

/** Rates of a count series before any data: Gamma(shape, scale⁻¹ = `rate`). */
export const CountUse = z
  .strictObject({
    ...changing,
    kind: z.literal("count").optional(),
    shape: z.number().positive(),
    rate: z.number().positive(),
    /** What is shown beside: other rates, and sizes of the negative binomial (counts more bursty than Poisson). */
    otherRates: z.array(z.number().positive()),
    sizes: z.array(z.number().positive()),
  })
  .meta({ id: "CountUse" });
export type CountUse = z.infer<typeof CountUse>;

/** Level μ and variance s² of a series of quantities before any data: s² ∼ InvGamma(shape, scale), μ ∼ N(mean, s²/weight). */
export const QuantityUse = z
  .strictObject({
    ...changing,
    kind: z.literal("quantity"),
    mean: z.number(),
    weight: z.number().positive(),
    shape: z.number().positive(),
    scale: z.number().positive(),
    /** Other scales, shown beside. */
    otherScales: z.array(z.number().positive()),
  })
  .meta({ id: "QuantityUse" });
export type QuantityUse = z.infer<typeof QuantityUse>;

/** A series in which change points are sought, and what is believed of its stretches before it is seen. */
export const SeriesUse = z.discriminatedUnion("kind", [CountUse, QuantityUse]).meta({ id: "SeriesUse" });
export type SeriesUse = z.infer<typeof SeriesUse>;

/** A predecessor whose relations its successor is taken to continue, and why. Without such a decision nothing is joined across the two. */
export const Succession = z.strictObject({ from: ActorId, to: ActorId, why: Bilingual }).meta({ id: "Succession" });
export type Succession = z.infer<typeof Succession>;

/** What claims say of something that a series of the study measures: that in these years there was none of it, or that from the first to the last it rose or fell. */
export const SeriesCheck = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /** What is said, as part of a sentence. */
    title: Bilingual,
    claims: z.array(z.string()).min(1),
    series: SeriesId,
    years: z.strictObject({ from: z.int(), to: z.int() }),
    expects: z.enum(["none", "rise", "fall"]),
  })
  .meta({ id: "SeriesCheck" });
export type SeriesCheck = z.infer<typeof SeriesCheck>;

/** *Which way does a state lean between two rival powers, year by year?* Every choice of method stands in the file; nothing is a hidden default. */
export const TiltQuestion = z
  .strictObject({
    kind: z.literal("tilt"),
    title: Bilingual,
    /** A name for places where the title is too long. */
    short: Bilingual.optional(),
    focal: ActorId,
    /** The pair that the answer, its page and its turns are about. */
    patrons: z.tuple([ActorId, ActorId]),
    /** Further patrons: with them every pair is read, and how alignment is shared out among all. */
    otherPatrons: z.array(ActorId).min(1).optional(),
    adversaries: z.array(ActorId).optional(),
    /** Patrons whose successors are taken to continue them in reference data; without such a decision their series end with them. */
    successions: z.array(Succession).optional(),
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
    /** None where the lean is read from series alone. */
    acts: z.array(ActRule),
    /** The sets of acts that the answer stands on. */
    evidence: z.array(z.string()),
    /** The sources that it stands on; all of the study where it is left out. */
    sources: z.array(SourceId).min(1).optional(),
    /** Other choices of evidence, shown beside it. */
    alternatives: z.array(
      z.strictObject({
        id: z.string(),
        title: Bilingual,
        /** Its sets of acts; with none it stands on series alone, and only the model reads it. */
        evidence: z.array(z.string()),
        sources: z.array(SourceId).min(1).optional(),
        /** The indicators that the model reads, whatever they feed; those that feed the tilt where it is left out. */
        indicators: z.array(z.string()).min(1).optional(),
      }),
    ),
    series: z.array(SeriesUse),
    /** What the model reads the lean from, how it moves, and the turns that are asked about; without the first two there is no model. */
    indicators: z.array(TiltIndicator).min(1).optional(),
    model: ModelSettings.optional(),
    turns: z.array(DeclaredTurn).optional(),
    /** What documents say that series of other roots can confirm or deny. */
    checks: z.array(SeriesCheck).optional(),
  })
  .meta({ id: "TiltQuestion" });
export type TiltQuestion = z.infer<typeof TiltQuestion>;

/** All patrons of a question, the pair of its page first. */
export function patronsOf({ patrons, otherPatrons = [] }: Pick<TiltQuestion, "patrons" | "otherPatrons">): readonly string[] {
  return [...patrons, ...otherPatrons];
}

/** *Who stands in which relation to a state, at any date?* With a rival, the two are compared. */
export const RegisterQuestion = z
  .strictObject({
    kind: z.literal("register"),
    title: Bilingual,
    short: Bilingual.optional(),
    of: ActorId,
    rival: ActorId.optional(),
    period: z.strictObject({ from: z.int(), to: z.int() }),
    successions: z.array(Succession),
    /**
     * Numbers that a source states, to be held against the rows of the register: the claim with its `count`, and the relation that it counts; `of` is the
     * rival where the number is the rival's.
     */
    stated: z.array(
      z.strictObject({
        claim: z.string(),
        of: ActorId.optional(),
        relation: RegisterRelation,
        value: z.string(),
        why: Bilingual.optional(),
      }),
    ),
  })
  .meta({ id: "RegisterQuestion" });
export type RegisterQuestion = z.infer<typeof RegisterQuestion>;

/** One side of a chronicle: the state asked about and the polities that are read as its past. */
export const ChronicleSide = z.strictObject({ title: Bilingual, actors: z.array(ActorId).min(1) }).meta({ id: "ChronicleSide" });
export type ChronicleSide = z.infer<typeof ChronicleSide>;

/** *What happened between two sides, in order?* */
export const ChronicleQuestion = z
  .strictObject({
    kind: z.literal("chronicle"),
    title: Bilingual,
    short: Bilingual.optional(),
    sides: z.tuple([ChronicleSide, ChronicleSide]),
    period: z.strictObject({ from: z.int(), to: z.int() }),
    why: Bilingual,
  })
  .meta({ id: "ChronicleQuestion" });
export type ChronicleQuestion = z.infer<typeof ChronicleQuestion>;

/** A question with the name of its file. */
export type Asked<Q> = Q & { readonly id: string };
export type Question =
  | Asked<TiltQuestion>
  | Asked<ComparativeQuestion>
  | Asked<ConfigurationsQuestion>
  | Asked<RegisterQuestion>
  | Asked<ChronicleQuestion>
  | Asked<ThreatQuestion>
  | Asked<MatrixQuestion>
  | Asked<WhyQuestion>;

/** The schema of each kind of question file. */
export const QUESTION_SCHEMAS = {
  tilt: TiltQuestion,
  comparative: ComparativeQuestion,
  configurations: ConfigurationsQuestion,
  register: RegisterQuestion,
  chronicle: ChronicleQuestion,
  threat: ThreatQuestion,
  matrix: MatrixQuestion,
  why: WhyQuestion,
} as const;
