import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";

/** Which patron an event of the focal state favours, `both` where it is toward each, `neither` where it tells nothing of the lean. */
export const Side = z.enum(["A", "B", "both", "neither"]).meta({ id: "Side" });
export type Side = z.infer<typeof Side>;

/** Why an event is not counted as an act. */
export const NotCounted = z
  .enum(["not-declared", "no-patron", "certainty", "undated", "spans-years", "outside-period"])
  .meta({ id: "NotCounted" });
export type NotCounted = z.infer<typeof NotCounted>;

/** How an event was read under a tilt question: its side, the set of evidence it belongs to, and where in time it may lie. */
export const ActReading = z
  .strictObject({
    event: z.string(),
    claims: z.array(z.string()),
    sources: z.array(z.string()),
    roots: z.array(z.string()),
    occasion: z.string().nullable(),
    set: z.string().nullable(),
    side: Side,
    notCounted: NotCounted.nullable(),
    /** Probability that what is told happened. */
    credence: z.number(),
    /** Chance that it began in the year, for each year of the period in which it may have. */
    years: z.array(z.strictObject({ year: z.int(), chance: z.number() })),
  })
  .meta({ id: "ActReading" });
export type ActReading = z.infer<typeof ActReading>;

const Probability = z.number().min(0).max(1);

/** Probabilities of the three classes at a half-width δ of equidistance. */
export const ClassProbabilities = z
  .strictObject({ pA: Probability, pEquidistant: Probability, pB: Probability })
  .meta({ id: "ClassProbabilities" });
export type ClassProbabilities = z.infer<typeof ClassProbabilities>;

export const TiltLabel = z
  .strictObject({
    class: z.enum(["A", "equidistant", "B"]).nullable(),
    strength: z.enum(["established", "leaning", "not-determined"]),
  })
  .meta({ id: "TiltLabel" });
export type TiltLabel = z.infer<typeof TiltLabel>;

/** How many equally likely readings of D stand for its posterior: the quantiles at (i − ½) / 20. */
export const READINGS = 20;

/**
 * The lean of one year under one choice of evidence. `nA`, `nB`: acts that certainly began in it; `maybeA`, `maybeB`: acts whose date only allows it.
 * `lo`, `hi`: 90 % interval of D, the log-odds that an act favours A.
 */
export const LeanYear = ClassProbabilities.extend({
  year: z.int(),
  nA: z.int(),
  nB: z.int(),
  maybeA: z.int(),
  maybeB: z.int(),
  label: TiltLabel,
  mean: z.number(),
  lo: z.number(),
  hi: z.number(),
  /** Twenty equally likely values of D, rising. */
  readings: z.array(z.number()).length(READINGS),
  /** The classes at each half-width δ that the question names, its own among them, rising. */
  curve: z.array(ClassProbabilities.extend({ delta: z.number() })),
  /** The acts toward either patron, each by the event that stands for it, those that certainly began in the year first. */
  actsA: z.array(z.string()),
  actsB: z.array(z.string()),
  /** All the events behind the acts, and the claims that tell them. */
  events: z.array(z.string()),
  claims: z.array(z.string()),
}).meta({ id: "LeanYear" });
export type LeanYear = z.infer<typeof LeanYear>;

/** The lean of one year as the question asks it, with its checks. `ceiling`: the largest P(equidistant) that this precision can reach. */
export const TiltYear = z
  .strictObject({
    ...LeanYear.shape,
    pPositive: Probability,
    sd: z.number(),
    ceiling: Probability,
    /** The same year under D ∼ N(0, v), and with the source's own lean left free. */
    checks: z.strictObject({ normalPrior: ClassProbabilities, sourceLean: ClassProbabilities }),
  })
  .meta({ id: "TiltYear" });
export type TiltYear = z.infer<typeof TiltYear>;

/** A probability under other settings of a prior: of a rate, of the size of a negative binomial, of the scale of a variance. */
const Beside = {
  byRate: z.array(z.strictObject({ rate: z.number(), probability: Probability })),
  bySize: z.array(z.strictObject({ size: z.number(), probability: Probability })),
  byScale: z.array(z.strictObject({ scale: z.number(), probability: Probability })),
};

const SeriesLaw = z.enum(["count", "quantity"]);

/** A change between two cells of a series, with what the answer depends on beside it. */
export const TurningPoint = z
  .strictObject({
    series: z.string(),
    kind: SeriesLaw,
    /** `1965|1966`, or `1966|1967-1969` where a cell covers several years. */
    between: z.string(),
    /** The change happened after the first year's start and by the last year's end; inside an aggregated cell it cannot be dated. */
    interval: z.strictObject({ from: z.int(), to: z.int() }),
    /** Of counts the rate a year of the cells on either side; of quantities the mean level on either side, if it changed there. */
    before: z.number(),
    after: z.number(),
    probability: Probability,
    ...Beside,
    /** Binomial test of equal rates, of counts only: the smaller tail, and twice it. */
    test: z.strictObject({ oneSided: Probability, twoSided: Probability }).nullable(),
    claims: z.array(z.string()),
  })
  .meta({ id: "TurningPoint" });
export type TurningPoint = z.infer<typeof TurningPoint>;

/** The divisions of a series into stretches of one rate, or one level and variance, with the probability of each under each choice of prior. */
export const SeriesPartition = z
  .strictObject({
    series: z.string(),
    kind: SeriesLaw,
    title: Bilingual,
    cells: z.array(z.strictObject({ period: z.string(), value: z.number(), years: z.int() })),
    /** Every division, the likeliest first; none of a series of more than ten cells, which has too many. */
    divisions: z.array(z.strictObject({ division: z.string(), probability: Probability, ...Beside })),
    /** The likeliest of all divisions, however many there are. */
    likeliest: z.strictObject({ division: z.string(), probability: Probability }),
    lnEvidence: z.number(),
    /** The chance of a change at each boundary before any data. */
    change: Probability,
  })
  .meta({ id: "SeriesPartition" });
export type SeriesPartition = z.infer<typeof SeriesPartition>;

/** A run of years that are labelled alike. */
export const Phase = z.strictObject({ from: z.int(), to: z.int(), label: TiltLabel, acts: z.int() }).meta({ id: "Phase" });
export type Phase = z.infer<typeof Phase>;

/** What claims say, held against a series: whether it agrees, and its cells. `null` where it does not cover the years. */
export const CheckedSeries = z
  .strictObject({
    id: z.string(),
    title: Bilingual,
    claims: z.array(z.string()),
    series: z.string(),
    seriesTitle: Bilingual,
    source: z.string(),
    agrees: z.boolean().nullable(),
    cells: z.array(z.strictObject({ year: z.int(), value: z.number() })),
  })
  .meta({ id: "CheckedSeries" });
export type CheckedSeries = z.infer<typeof CheckedSeries>;

/** The answer to a tilt question, with everything it depends on. */
export const TiltAnswer = z
  .strictObject({
    question: z.string(),
    title: Bilingual,
    focal: ActorId,
    patrons: z.tuple([ActorId, ActorId]),
    delta: z.number(),
    evidence: z.array(z.string()),
    phases: z.array(Phase),
    years: z.array(TiltYear),
    alternatives: z.array(
      z.strictObject({
        id: z.string(),
        title: Bilingual,
        years: z.array(LeanYear),
        phases: z.array(Phase),
      }),
    ),
    turningPoints: z.array(TurningPoint),
    partitions: z.array(SeriesPartition),
    /** What documents say, held against series that do not go back to them. */
    checks: z.array(CheckedSeries),
    /** How many events were not counted, by reason. */
    notCounted: z.array(z.strictObject({ reason: NotCounted, events: z.int() })),
    /** The sources in which the counted acts are told. */
    sources: z.array(z.string()),
    /** How many different root sources the counted claims go back to; fewer than two cannot corroborate. */
    roots: z.int(),
  })
  .meta({ id: "TiltAnswer" });
export type TiltAnswer = z.infer<typeof TiltAnswer>;
