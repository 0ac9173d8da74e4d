import { z } from "zod";
import { Bilingual } from "./bilingual.ts";
import { IndicatorChannel } from "./indicator.ts";
import { ClassProbabilities, TiltLabel } from "./tilt.ts";

const Probability = z.number().min(0).max(1);

/** Mean and 90 % interval. */
export const Estimate = z.strictObject({ mean: z.number(), lo: z.number(), hi: z.number() }).meta({ id: "Estimate" });
export type Estimate = z.infer<typeof Estimate>;

/** The lean of one period as the model has it, with all evidence before and after. */
export const ModelPeriod = z
  .strictObject({
    ...ClassProbabilities.shape,
    /** `1965`, `1965-33` for its first quarter, `1965-05` for a month: EDTF. */
    period: z.string(),
    year: z.int(),
    label: TiltLabel,
    ...Estimate.shape,
    sd: z.number(),
    pPositive: Probability,
    /** Estranged from both: |D| ≤ δ and engagement low; null where no evidence tells it apart from keeping both close. Part of pEquidistant. */
    pEstranged: Probability.nullable(),
    /** The largest P(|D| ≤ δ) that a normal posterior of this width could reach. */
    ceiling: Probability,
    curve: z.array(ClassProbabilities.extend({ delta: z.number() })),
    /** How D differs from the period before. */
    change: Estimate.nullable(),
    /** Whether anything observed looks at this period. */
    isCovered: z.boolean(),
  })
  .meta({ id: "ModelPeriod" });
export type ModelPeriod = z.infer<typeof ModelPeriod>;

/** A run of periods that are labelled alike. */
export const ModelPhase = z.strictObject({ from: z.string(), to: z.string(), label: TiltLabel }).meta({ id: "ModelPhase" });
export type ModelPhase = z.infer<typeof ModelPhase>;

/** When D first crossed a level in a declared direction and stayed for two periods; a crossing in the last period does not count. */
export const TiltTurn = z
  .strictObject({
    id: z.string(),
    title: Bilingual,
    /** D at which it crosses, and whether upward, toward the first patron. */
    level: z.number(),
    isUpward: z.boolean(),
    after: z.string(),
    law: z.array(z.strictObject({ period: z.string(), probability: Probability })),
    none: Probability,
    /** The likeliest periods that together have 90 %; they need not follow each other. */
    set: z.array(z.string()),
    /** True where *none* is among the likeliest too: a crossing is not certain. */
    setHasNone: z.boolean(),
    likeliest: z.strictObject({ period: z.string(), probability: Probability }),
    /** Probability of the likeliest period and its neighbours. */
    around: Probability,
  })
  .meta({ id: "TiltTurn" });
export type TiltTurn = z.infer<typeof TiltTurn>;

/** A check that the model must pass before its reading may be relied on. `value` is held against `bound`. */
export const ModelGate = z
  .strictObject({
    id: z.enum(["anchor-tilt", "anchor-engagement", "exploration", "tail", "length", "separation"]),
    isPassed: z.boolean(),
    value: z.number(),
    bound: z.number(),
  })
  .meta({ id: "ModelGate" });
export type ModelGate = z.infer<typeof ModelGate>;

/** A parameter before and after the evidence; `contraction` is 1 − (sd after / sd before)² of its logarithm: 0 where nothing was learnt. */
export const ModelParameter = z
  .strictObject({
    name: z.enum(["step", "loading", "scale", "size", "cut", "gap", "lean"]),
    indicator: z.string().nullable(),
    /** The source whose lean it is. */
    source: z.string().nullable(),
    prior: Estimate,
    posterior: Estimate,
    contraction: z.number(),
  })
  .meta({ id: "ModelParameter" });
export type ModelParameter = z.infer<typeof ModelParameter>;

/** An indicator as the model used it. */
export const UsedIndicator = z
  .strictObject({
    id: z.string(),
    title: Bilingual,
    kind: z.enum(["acts", "counts", "quantities", "grades"]),
    channel: IndicatorChannel,
    feeds: z.enum(["tilt", "cause", "neither"]),
    isAnchor: z.boolean(),
    /** How many cells it has, or acts by their chances, and how many periods they look at. */
    cells: z.number(),
    periods: z.int(),
    sources: z.array(z.string()),
    /** The data sets that it needs and that are not in the data folder: what it would tell is not known. */
    missing: z.array(z.string()),
  })
  .meta({ id: "UsedIndicator" });
export type UsedIndicator = z.infer<typeof UsedIndicator>;

/** The model under another choice of evidence. */
export const ModelVariant = z
  .strictObject({
    id: z.string(),
    title: Bilingual,
    periods: z.array(ModelPeriod),
    phases: z.array(ModelPhase),
    crossings: z.array(TiltTurn),
    draws: z.int(),
  })
  .meta({ id: "ModelVariant" });
export type ModelVariant = z.infer<typeof ModelVariant>;

/** The model without one indicator, or without everything that goes back to one root source. */
export const LeftOut = z
  .strictObject({
    what: z.enum(["indicator", "root"]),
    id: z.string(),
    /** The largest change of a class probability, and in which period. */
    largestShift: z.strictObject({ period: z.string(), by: Probability }),
    periods: z.array(z.strictObject({ period: z.string(), ...ClassProbabilities.shape, label: TiltLabel })),
    /** `near`: the probability that is left for the likeliest period of the whole evidence and its neighbours. */
    crossings: z.array(z.strictObject({ ...TiltTurn.pick({ id: true, likeliest: true, none: true }).shape, near: Probability })),
  })
  .meta({ id: "LeftOut" });
export type LeftOut = z.infer<typeof LeftOut>;

/** The lean of every period from all indicators together, as a walk in time (method §2.2–§2.5). */
export const TiltModel = z
  .strictObject({
    question: z.string(),
    indicators: z.array(UsedIndicator),
    periods: z.array(ModelPeriod),
    phases: z.array(ModelPhase),
    crossings: z.array(TiltTurn),
    gates: z.array(ModelGate),
    parameters: z.array(ModelParameter),
    alternatives: z.array(ModelVariant),
    leaveOneOut: z.array(LeftOut),
    /** Standard deviation that the level of D keeps however many acts are told, since every source may lean; null without acts. */
    levelFloor: z.number().nullable(),
    seed: z.int(),
    draws: z.int(),
  })
  .meta({ id: "TiltModel" });
export type TiltModel = z.infer<typeof TiltModel>;

/**
 * Whether a turn is established: the model and an independent series put at least .8 within a period of one date, and without any indicator or root the
 * model still does (method §2.5 c).
 */
export const TurnAgreement = z
  .strictObject({
    date: z.string(),
    model: Probability,
    /** What series that the model does not read, of roots that its acts do not go back to, say of that date. */
    series: z.array(z.strictObject({ series: z.string(), between: z.string(), probability: Probability })),
    /** The least that is left of the model's probability when something is left out, and what that is; null where nothing can be. */
    weakest: z.strictObject({ what: z.enum(["indicator", "root"]), id: z.string(), near: Probability }).nullable(),
    isEstablished: z.boolean(),
  })
  .meta({ id: "TurnAgreement" });
export type TurnAgreement = z.infer<typeof TurnAgreement>;
