import { z } from "zod";
import { Bilingual } from "./bilingual.ts";
import { HypothesisCircularity, SettingsDigest } from "./circularity.ts";
import { Estimate } from "./tilt-model.ts";
import { BoundTie, CauseCoding, DatedThing, Prediction, ThreatVariant, WhyHypothesis, WhyOutcome } from "./why-question.ts";

const Probability = z.number().min(0).max(1);
const MaybeNumber = z.number().nullable();

/** *Supported* and *contradicted* need every gate; *untestable* is a cause that did not vary; everything else is undetermined. */
export const Verdict = z.enum(["supported", "contradicted", "undetermined", "untestable"]).meta({ id: "Verdict" });
export type Verdict = z.infer<typeof Verdict>;

/** What a verdict must pass (method §3.8), in the order in which they are asked. */
export const VERDICT_GATES = [
  "variance",
  "probability",
  "years",
  "indicators",
  "roots",
  "weights",
  "multiverse",
  "identification",
  "convergence",
  "order",
  "forecast",
  "circularity",
  "tested",
] as const;
export const VerdictGateId = z.enum(VERDICT_GATES).meta({ id: "VerdictGateId" });
export type VerdictGateId = z.infer<typeof VerdictGateId>;

/** One gate: `value` is held against `bound`. What cannot be known here is not passed. */
export const VerdictGate = z
  .strictObject({ id: VerdictGateId, state: z.enum(["passed", "failed", "unknown"]), value: MaybeNumber, bound: MaybeNumber })
  .meta({ id: "VerdictGate" });
export type VerdictGate = z.infer<typeof VerdictGate>;

/** A cause as it was measured. `variation` is its coefficient of variation, or its standard deviation over the width of its scale. */
export const MeasuredCause = z
  .strictObject({
    id: z.string(),
    title: Bilingual,
    channel: z.string(),
    kind: z.enum(["series", "threat", "events", "coded"]),
    values: z.array(z.strictObject({ year: z.int(), value: MaybeNumber, claims: z.array(z.string()) })),
    variation: MaybeNumber,
    isVaried: z.boolean(),
    coding: CauseCoding.nullable(),
    /** The root sources that its values go back to. */
    roots: z.array(z.string()),
  })
  .meta({ id: "MeasuredCause" });
export type MeasuredCause = z.infer<typeof MeasuredCause>;

/** The effect of a cause on an outcome, in units of the outcome for one standard deviation of the cause. */
export const Effect = z
  .strictObject({
    ...Estimate.shape,
    /** P that it has the direction that was predicted. */
    probability: Probability,
    /** The least of that, each year left out in turn. */
    withoutAYear: z.strictObject({ year: z.int(), probability: Probability }).nullable(),
    /** Mean logarithmic score a year above that of the same model without the cause, one step ahead; in units of nats. */
    gain: z.number(),
    years: z.int(),
  })
  .meta({ id: "Effect" });
export type Effect = z.infer<typeof Effect>;

const LeftOutEffect = z.strictObject({ what: z.enum(["indicator", "root"]), id: z.string(), probability: Probability });

/** A cause held against one candidate onset of an effect. */
export const OrderCell = z
  .strictObject({
    cause: z.string(),
    onset: z.string(),
    before: Probability,
    withinLag: Probability.nullable(),
    gate: z.enum(["pass", "fail", "open"]),
  })
  .meta({ id: "OrderCell" });
export type OrderCell = z.infer<typeof OrderCell>;

/** A tie in every year in which it was asked for: certain, possible (sources differ), ended, or unknown, where no source says anything of it. */
export const TieReading = z
  .strictObject({
    tie: BoundTie,
    years: z.array(z.strictObject({ year: z.int(), truth: z.enum(["certain", "possible", "no", "unknown"]), claims: z.array(z.string()) })),
  })
  .meta({ id: "TieReading" });
export type TieReading = z.infer<typeof TieReading>;

/** A claim, anywhere in the study, that a tie ended; or that denies it did. */
export const BoundDispute = z
  .strictObject({
    claim: z.string(),
    source: z.string(),
    certainty: z.string(),
    /** EDTF, as the claim has it. */
    date: z.string().nullable(),
    denies: z.boolean(),
    /** Whether it may have been within the years asked about. */
    isInside: z.boolean(),
  })
  .meta({ id: "BoundDispute" });
export type BoundDispute = z.infer<typeof BoundDispute>;

const Share = z.strictObject({ cause: z.string(), share: MaybeNumber, gain: z.number() });

/** What a prediction met, by the kind of its test. */
export const PredictionFinding = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("sign"), outcome: WhyOutcome, effect: Effect.nullable(), leftOut: z.array(LeftOutEffect) }),
    z.strictObject({ kind: z.literal("order"), causes: z.array(DatedThing), onsets: z.array(DatedThing), cells: z.array(OrderCell) }),
    z.strictObject({ kind: z.literal("bound"), ties: z.array(TieReading), disputes: z.array(BoundDispute) }),
    /** Shapley shares of the gain in logarithmic score; none where the causes together gain nothing. */
    z.strictObject({ kind: z.literal("dominance"), shares: z.array(Share), probability: Probability.nullable(), gain: z.number() }),
    z.strictObject({ kind: z.literal("untested"), needs: z.enum(["many-states", "simulation", "other-evidence"]), why: Bilingual }),
  ])
  .meta({ id: "PredictionFinding" });
export type PredictionFinding = z.infer<typeof PredictionFinding>;

/** `holds`, `fails` and `open` say what the test met; the verdict says what may be concluded. */
export const TestedPrediction = z
  .strictObject({
    ...Prediction.pick({ id: true, hypothesis: true, statement: true }).shape,
    result: z.enum(["holds", "fails", "open", "untestable", "untested"]),
    verdict: Verdict,
    gates: z.array(VerdictGate),
    finding: PredictionFinding,
  })
  .meta({ id: "TestedPrediction" });
export type TestedPrediction = z.infer<typeof TestedPrediction>;

/** A hypothesis with what may be concluded of it, and the gates that stand against it. */
export const JudgedHypothesis = z
  .strictObject({
    ...WhyHypothesis.shape,
    verdict: Verdict,
    /** True where only its shared sources stand in the way: the paper agrees with itself, which corroborates nothing. */
    isInternalOnly: z.boolean(),
    /** False where none of its predictions could be tested here. */
    isTested: z.boolean(),
    failing: z.array(VerdictGateId),
    predictions: z.array(z.string()),
  })
  .meta({ id: "JudgedHypothesis" });
export type JudgedHypothesis = z.infer<typeof JudgedHypothesis>;

/** One combination of choices and what the prediction met in it. */
export const SpecificationCell = z
  .strictObject({
    evidence: z.string(),
    without: z.string(),
    delta: z.number(),
    lag: z.int(),
    step: z.number(),
    belief: z.string(),
    threat: z.string().nullable(),
    effect: z.number(),
    probability: Probability,
    isPreferred: z.boolean(),
  })
  .meta({ id: "SpecificationCell" });
export type SpecificationCell = z.infer<typeof SpecificationCell>;

/** All tried combinations of choices for one prediction, by effect. */
export const SpecificationCurve = z
  .strictObject({
    prediction: z.string(),
    cells: z.array(SpecificationCell),
    /** Shares of cells with the predicted sign; with it at .95; and with the opposite at .95. */
    sameSign: Probability,
    strong: Probability,
    opposite: Probability,
    /** How many combinations left no evidence to test. */
    empty: z.int(),
  })
  .meta({ id: "SpecificationCurve" });
export type SpecificationCurve = z.infer<typeof SpecificationCurve>;

/** Evidence that is not there, and by how many bits it is expected to settle a prediction. */
export const DecidingEvidence = z
  .strictObject({
    prediction: z.string(),
    what: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("acts"), year: z.int(), acts: z.int() }),
      z.strictObject({ kind: z.literal("date"), of: DatedThing }),
      z.strictObject({ kind: z.literal("cause"), cause: z.string(), year: z.int() }),
    ]),
    bits: z.number().nonnegative(),
    /** What is unsettled now, in bits. */
    open: z.number().nonnegative(),
    sentence: Bilingual,
  })
  .meta({ id: "DecidingEvidence" });
export type DecidingEvidence = z.infer<typeof DecidingEvidence>;

/** Evidence of another root that cannot be true together with what a cause rests on. */
export const Disagreement = z
  .strictObject({ contradiction: z.string(), cause: z.string(), what: Bilingual, own: z.array(z.string()), other: z.array(z.string()) })
  .meta({ id: "Disagreement" });
export type Disagreement = z.infer<typeof Disagreement>;

/** The answer to a question why, with everything it depends on. */
export const WhyAnswer = z
  .strictObject({
    question: z.string(),
    title: Bilingual,
    about: z.string(),
    focal: z.string(),
    patrons: z.tuple([z.string(), z.string()]),
    period: z.strictObject({ from: z.int(), to: z.int() }),
    causes: z.array(MeasuredCause),
    hypotheses: z.array(JudgedHypothesis),
    predictions: z.array(TestedPrediction),
    curves: z.array(SpecificationCurve),
    threats: z.array(ThreatVariant.pick({ id: true, title: true })),
    deciding: z.array(DecidingEvidence),
    disagreements: z.array(Disagreement),
    /** Of every hypothesis that something here tests. */
    circularity: z.array(HypothesisCircularity),
    settings: SettingsDigest,
    seed: z.int(),
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "WhyAnswer" });
export type WhyAnswer = z.infer<typeof WhyAnswer>;
