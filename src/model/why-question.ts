import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";
import { FrozenSettings } from "./circularity.ts";
import { EdtfText } from "./date.ts";
import { RegisterRelation } from "./relation.ts";
import { SeriesId } from "./series.ts";
import { PresetName } from "./threat-question.ts";

const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Years = z.strictObject({ from: z.int(), to: z.int() });
const Layer = z.enum(["reference", "acts", "perceptions"]);

/** Events of some types by one state toward another: each counts `each` in the year in which it began. */
export const CountedEvents = z
  .strictObject({ types: z.array(z.string()).min(1), by: ActorId, on: ActorId, each: z.number() })
  .meta({ id: "CountedEvents" });

/** A value that a person gave a cause in some years, and what it rests on. */
export const CodedValue = z
  .strictObject({ from: z.int(), to: z.int(), value: z.number(), claims: z.array(z.string()), why: Bilingual.optional() })
  .meta({ id: "CodedValue" });

/** What gives a cause its value in each year. A year without one is unknown, never zero. */
export const CauseMeasure = z
  .discriminatedUnion("kind", [
    /** Series of the study, each times its factor: 1 and −1 make a difference. */
    z.strictObject({ kind: z.literal("series"), of: z.array(z.strictObject({ series: SeriesId, times: z.number() })).min(1) }),
    /** The bloc's threat by a threat question of the study, on one layer of intent. */
    z.strictObject({ kind: z.literal("threat"), question: z.string(), layer: Layer }),
    /** Outside the years that its sources cover nothing is known; inside, no event told is none. */
    z.strictObject({ kind: z.literal("events"), of: z.array(CountedEvents).min(1), covered: Years }),
    z.strictObject({ kind: z.literal("coded"), values: z.array(CodedValue).min(1), why: Bilingual }),
  ])
  .meta({ id: "CauseMeasure" });

/** Who gave a cause its values, when, and whether they knew how the outcome went: then hindsight cannot be excluded. */
export const CauseCoding = z
  .strictObject({ coder: z.string(), at: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), knewOutcome: z.boolean() })
  .meta({ id: "CauseCoding" });

/** A second person's values of a cause; how far the two agree tells whether the coding can be relied on. */
export const CauseRecoding = CauseCoding.extend({
  values: z.array(z.strictObject({ from: z.int(), to: z.int(), value: z.number() })).min(1),
}).meta({ id: "CauseRecoding" });

/** Something that may have moved the outcome. */
export const WhyCause = z
  .strictObject({
    id: Slug,
    title: Bilingual,
    /** What goes between states that it looks at: evidence of the outcome through the same channel would make a test circular. */
    channel: Slug,
    measure: CauseMeasure,
    /** The width of its scale, where it crosses zero and has no coefficient of variation. */
    width: z.number().positive().optional(),
    coding: CauseCoding.optional(),
    recoding: CauseRecoding.optional(),
  })
  .meta({ id: "WhyCause" });
export type WhyCause = z.infer<typeof WhyCause>;

/** What is to be explained: the tilt D, engagement E with both, or the lesser of both alignments. */
export const WhyOutcome = z.enum(["tilt", "engagement", "least"]).meta({ id: "WhyOutcome" });
export type WhyOutcome = z.infer<typeof WhyOutcome>;

/** Something dated: by a claim of the study, or by a sharper date with the reason for it. */
export const DatedThing = z
  .strictObject({ id: Slug, title: Bilingual, claim: z.string(), date: EdtfText.optional(), why: Bilingual.optional() })
  .meta({ id: "DatedThing" });
export type DatedThing = z.infer<typeof DatedThing>;

/**
 * A tie with a patron that must hold at the end of every year. A relation that each side has for itself, such as a mission, is the focal state's or the
 * patron's: `by-patron` of a mission is the patron's embassy with the focal state.
 */
export const BoundTie = z
  .strictObject({
    with: ActorId,
    relation: RegisterRelation,
    direction: z.enum(["mutual", "by-focal", "by-patron"]),
    values: z.array(z.string()).min(1),
    from: z.int(),
    to: z.int(),
  })
  .meta({ id: "BoundTie" });
export type BoundTie = z.infer<typeof BoundTie>;

/** How a prediction is held against the evidence. */
export const PredictionTest = z
  .discriminatedUnion("kind", [
    /** The outcome rises (or falls) after the cause did; `beside` names causes held fixed, `after` the order test that it must pass too. */
    z.strictObject({
      kind: z.literal("sign"),
      outcome: WhyOutcome,
      cause: Slug,
      direction: z.enum(["positive", "negative"]),
      beside: z.array(Slug).optional(),
      after: Slug.optional(),
    }),
    /** Each cause came before each candidate onset of the effect. */
    z.strictObject({
      kind: z.literal("order"),
      causes: z.array(DatedThing).min(1),
      onsets: z.array(DatedThing).min(1),
      /** Days after which a cause no longer counts as the trigger. */
      within: z.int().positive().optional(),
    }),
    /** Ties that held every year; `against` are types of events whose claims, anywhere in the study, deny it. */
    z.strictObject({ kind: z.literal("bound"), ties: z.array(BoundTie).min(1), against: z.array(z.string()) }),
    /** One cause adds at least as much to the forecast of the outcome as each other; `after` is the order test that it must pass too. */
    z.strictObject({
      kind: z.literal("dominance"),
      outcome: WhyOutcome,
      greatest: Slug,
      over: z.array(Slug).min(1),
      after: Slug.optional(),
    }),
    /** What one state and this engine cannot test. */
    z.strictObject({ kind: z.literal("untested"), needs: z.enum(["many-states", "simulation", "other-evidence"]), why: Bilingual }),
  ])
  .meta({ id: "PredictionTest" });
export type PredictionTest = z.infer<typeof PredictionTest>;

/** What must be seen if a hypothesis is right, in a form that a machine can check. */
export const Prediction = z
  .strictObject({ id: Slug, hypothesis: Slug, statement: Bilingual, test: PredictionTest })
  .meta({ id: "Prediction" });
export type Prediction = z.infer<typeof Prediction>;

/** An answer to the question why, and where its author gives it. A rival is one that the study's own author did not test. */
export const WhyHypothesis = z
  .strictObject({ id: Slug, title: Bilingual, statement: Bilingual, claims: z.array(z.string()), rival: z.boolean() })
  .meta({ id: "WhyHypothesis" });
export type WhyHypothesis = z.infer<typeof WhyHypothesis>;

/**
 * What is believed of how the outcome moves before any year is seen: the standard deviation of its yearly innovations, how much of a year is left in the
 * next, and how large the effect of one standard deviation of a cause may be, in innovations.
 */
export const EffectBelief = z
  .strictObject({
    innovation: z.number().positive(),
    persistence: z.strictObject({ mean: z.number(), sd: z.number().positive() }),
    effect: z.number().positive(),
  })
  .meta({ id: "EffectBelief" });

/** Another way to measure the bloc's threat. */
export const ThreatVariant = z
  .strictObject({
    id: Slug,
    title: Bilingual,
    layer: Layer.optional(),
    preset: PresetName.optional(),
    rho: z.number().min(-5).max(1).optional(),
    floor: z.number().gt(0).max(0.2).optional(),
    presence: z.literal(false).optional(),
  })
  .meta({ id: "ThreatVariant" });

export type ThreatVariant = z.infer<typeof ThreatVariant>;

/** Every choice that could have been made otherwise; so many of all combinations are tried. */
export const Multiverse = z
  .strictObject({
    cells: z.int().min(1),
    seed: z.int().nonnegative(),
    lags: z.array(z.int().min(0).max(5)).min(1),
    /** The tilt counts only as far as it lies outside ±δ; at 0 as it is. */
    deltas: z.array(z.number().nonnegative()).min(1),
    /** `own` evidence of the tilt question, or its alternatives by id. */
    evidence: z.array(z.string()).min(1),
    /** Sources whose claims are left out; `none` leaves all. */
    without: z.array(z.string()).min(1),
    /** Medians of the yearly step of the lean. */
    steps: z.array(z.number().positive()).min(1),
    beliefs: z.array(EffectBelief.extend({ id: Slug })).min(1),
    threats: z.array(ThreatVariant),
  })
  .meta({ id: "Multiverse" });
export type Multiverse = z.infer<typeof Multiverse>;

/** *Why did a state lean as it did?* Rival hypotheses with what each predicts, held against the evidence of a tilt question. Every choice of method stands in the file. */
export const WhyQuestion = z
  .strictObject({
    kind: z.literal("why"),
    title: Bilingual,
    short: Bilingual.optional(),
    /** The tilt question whose answer is to be explained. */
    about: z.string(),
    period: Years,
    causes: z.array(WhyCause).min(1),
    hypotheses: z.array(WhyHypothesis).min(1),
    predictions: z.array(Prediction).min(1),
    /** A cause that varies less (by its coefficient of variation, or by standard deviation over width) explains no change: untestable in this scope. */
    minimumVariance: z.number().positive(),
    /** Years from a cause to its effect, at least one. */
    lag: z.int().min(1).max(5),
    belief: EffectBelief,
    /** Years that a forecast has learnt from before it is scored. */
    learning: z.int().min(2),
    /** Paths of the outcome that are read. */
    draws: z.int().min(50).max(2000),
    multiverse: Multiverse,
    /** The settings as they were before results were seen. */
    settings: FrozenSettings.optional(),
  })
  .meta({ id: "WhyQuestion" });
export type WhyQuestion = z.infer<typeof WhyQuestion>;
