import { z } from "zod";
import { Association } from "./association.ts";
import { Bilingual } from "./bilingual.ts";
import { ConfigurationsQuestion, SetId } from "./configurations-question.ts";

const Fit = z.number().nullable();

/** How nearly being in a set is enough for the outcome. */
const SufficientFit = z.strictObject({ consistency: Fit, pri: Fit, coverage: Fit });

/** A case with its raw values and degrees of membership, by set. */
export const CalibratedCase = z
  .strictObject({ case: z.string(), raw: z.record(z.string(), z.number()), degrees: z.record(z.string(), z.number()) })
  .meta({ id: "CalibratedCase" });
export type CalibratedCase = z.infer<typeof CalibratedCase>;

/** One row of the truth table. `id` has a 1 for each condition that is present and a 0 for each that is absent, in their order. */
export const ConfigurationRow = z
  .strictObject({
    id: z.string(),
    formula: z.string(),
    cases: z.array(z.string()),
    /** Its cases that speak against what it counts as: out of the outcome in a positive row, in it in a negative one. */
    deviant: z.array(z.string()),
    consistency: Fit,
    pri: Fit,
    outcome: z.enum(["positive", "negative", "remainder"]),
  })
  .meta({ id: "ConfigurationRow" });
export type ConfigurationRow = z.infer<typeof ConfigurationRow>;

/** One solution: its formula and terms, how well they fit, and the configurations without a case that it takes for sufficient. */
export const SolutionModel = z
  .strictObject({
    formula: z.string(),
    ...SufficientFit.shape,
    terms: z.array(
      z.strictObject({
        formula: z.string(),
        ...SufficientFit.shape,
        /** What this term alone covers of the outcome. */
        unique: Fit,
        /** Cases that are more in it than out of it. */
        cases: z.array(z.string()),
      }),
    ),
    assumed: z.array(z.string()),
  })
  .meta({ id: "SolutionModel" });
export type SolutionModel = z.infer<typeof SolutionModel>;

/** Which combinations of conditions go with an outcome. Where the cases are years of one state, it describes them and tests nothing. */
export const ConfigurationsAnswer = z
  .strictObject({
    question: z.string(),
    title: Bilingual,
    cases: ConfigurationsQuestion.shape.cases,
    period: ConfigurationsQuestion.shape.period,
    /** What a reader must know before anything else; null where nothing stands against taking the cases for cases. */
    banner: Bilingual.nullable(),
    /** Whether the absence of the outcome is asked about. */
    negated: z.boolean(),
    conditions: ConfigurationsQuestion.shape.conditions,
    outcome: ConfigurationsQuestion.shape.outcome,
    thresholds: ConfigurationsQuestion.shape.thresholds,
    seed: z.int(),
    calibrated: z.array(CalibratedCase),
    /** Cases without a value in some set: they are not in the analysis. */
    missing: z.array(z.strictObject({ case: z.string(), sets: z.array(SetId) })),
    /** Cases at exactly .5 in some condition: they are in no row of the table. */
    undecided: z.array(z.strictObject({ case: z.string(), sets: z.array(SetId) })),
    necessity: z.array(z.strictObject({ formula: z.string(), consistency: Fit, coverage: Fit, relevance: Fit })),
    sufficiency: z.array(z.strictObject({ formula: z.string(), ...SufficientFit.shape })),
    table: z.array(ConfigurationRow),
    /** How many of the possible configurations have a case. */
    diversity: z.strictObject({ occurring: z.int(), possible: z.int() }),
    solutions: z.strictObject({
      complex: z.array(SolutionModel),
      parsimonious: z.array(SolutionModel),
      intermediate: z.array(SolutionModel),
      /** Whether there are more equally short models than are given. */
      more: z.boolean(),
    }),
    /** Each condition with the outcome, year by year, on raw values; none where the cases are states. */
    associations: z.array(z.strictObject({ set: SetId, ...Association.shape })),
    /** Conditions whose raw values go together so closely (|r| ≥ .8) that the cases cannot tell them apart. */
    inseparable: z.array(z.strictObject({ first: SetId, second: SetId, r: z.number() })),
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "ConfigurationsAnswer" });
export type ConfigurationsAnswer = z.infer<typeof ConfigurationsAnswer>;
