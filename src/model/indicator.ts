import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";
import { SeriesName } from "./series-name.ts";

/** What goes between states that an indicator looks at. A test of a cause may not use an indicator of the cause's own channel as evidence of its effect. */
export const IndicatorChannel = z
  .enum(["acts", "visits", "votes", "formal-ties", "aid", "trade", "arms", "press", "similarity"])
  .meta({ id: "IndicatorChannel" });
export type IndicatorChannel = z.infer<typeof IndicatorChannel>;

/** A law given by its middle and by the standard deviation of the logarithm. */
export const LogNormal = z.strictObject({ median: z.number().positive(), spread: z.number().positive() }).meta({ id: "LogNormal" });
export type LogNormal = z.infer<typeof LogNormal>;

/** A normal law. */
export const NormalLaw = z.strictObject({ mean: z.number(), sd: z.number().positive() }).meta({ id: "NormalLaw" });
export type NormalLaw = z.infer<typeof NormalLaw>;

const common = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: Bilingual,
  channel: IndicatorChannel,
  /** `tilt`: it enters the model. `cause`: it is kept for tests of a cause. `neither`: it is only shown. */
  feeds: z.enum(["tilt", "cause", "neither"]),
  /** The anchor's loading is 1: D has its unit. One indicator that feeds the tilt is it. */
  anchor: z.boolean().optional(),
  why: Bilingual,
};

const measured = {
  ...common,
  /** The series, each with the patron that it is of. Two of them are measured alike: level and loading are the same for both. */
  of: z.array(z.strictObject({ series: SeriesName, patron: ActorId })).min(1),
  /** True where what all states have with the same patron on average in the year is taken off; only quantities of reference data know it. */
  relative: z.boolean().optional(),
  /** True where it falls as alignment rises. */
  falls: z.boolean().optional(),
  /** True where its zero means no tie at all, so that two-sided it tells of estrangement from both. */
  naturalZero: z.boolean().optional(),
};

/** The acts of the question's evidence: given how many a source tells of a period, how many favour the first patron. */
export const ActIndicator = z
  .strictObject({
    ...common,
    kind: z.literal("acts"),
    /** Standard deviation of a source's own lean, left free for each source; 0 takes every teller for even-handed. */
    sourceLean: z.number().nonnegative(),
  })
  .meta({ id: "ActIndicator" });
export type ActIndicator = z.infer<typeof ActIndicator>;

/** Counts in a year: Poisson, or negative binomial of this size. `level` is the law of the logarithm of the rate where alignment is 0. */
export const CountsIndicator = z
  .strictObject({ ...measured, kind: z.literal("counts"), level: NormalLaw, size: z.number().positive().optional() })
  .meta({ id: "CountsIndicator" });
export type CountsIndicator = z.infer<typeof CountsIndicator>;

/** Quantities, normal around their level with a standard deviation of this scale. */
export const QuantitiesIndicator = z
  .strictObject({ ...measured, kind: z.literal("quantities"), level: NormalLaw, scale: LogNormal })
  .meta({ id: "QuantitiesIndicator" });
export type QuantitiesIndicator = z.infer<typeof QuantitiesIndicator>;

/** Grades from 0 to `grades` − 1, by cut-points: the law of the first, and of the gap to each next one. */
export const GradesIndicator = z
  .strictObject({ ...measured, kind: z.literal("grades"), grades: z.int().min(2), firstCut: NormalLaw, gap: LogNormal })
  .meta({ id: "GradesIndicator" });
export type GradesIndicator = z.infer<typeof GradesIndicator>;

/** Something observed that shows, or does not show, the alignment of the focal state with its patrons. */
export const TiltIndicator = z
  .discriminatedUnion("kind", [ActIndicator, CountsIndicator, QuantitiesIndicator, GradesIndicator])
  .meta({ id: "TiltIndicator" });
export type TiltIndicator = z.infer<typeof TiltIndicator>;

/** How alignment moves, and how its posterior is drawn. */
export const ModelSettings = z
  .strictObject({
    /** The length of a step of one year, σ. */
    step: LogNormal,
    /** Loadings of the indicators that are not the anchor, λ. */
    loading: LogNormal,
    periods: z.enum(["year", "quarter", "month"]),
    /** Below this engagement an equidistant state counts as estranged from both, where that can be told. */
    estranged: z.number(),
    /** Every random number follows from it. */
    seed: z.int().nonnegative(),
    /** Equally likely versions of the acts: in each, an act of uncertain date or truth falls into one period or is left out. */
    versions: z.int().min(1),
    /** Draws of the posterior in all. */
    draws: z.int().min(200),
  })
  .meta({ id: "ModelSettings" });
export type ModelSettings = z.infer<typeof ModelSettings>;

/** A turn that is asked about: after which year, toward which patron, and what D must cross: 0, or δ on that patron's side. */
export const DeclaredTurn = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: Bilingual,
    after: z.int(),
    toward: ActorId,
    crosses: z.enum(["zero", "delta"]),
  })
  .meta({ id: "DeclaredTurn" });
export type DeclaredTurn = z.infer<typeof DeclaredTurn>;
