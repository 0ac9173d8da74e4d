import type { ClassProbabilities, ModelGate, ModelPeriod } from "../../model/index.ts";
import { periodLeans, tiltDraws } from "../alignment/index.ts";
import { bindEvidence, choiceOf, type ModelledQuestion, type TiltMaterial } from "./evidence.ts";
import { fitChoice, type KnownStart, startFrom } from "./fit.ts";
import { coverageOf, gatesOf, isPassed } from "./gates.ts";
import { readModel } from "./reading.ts";

/** The lean of a state in few words: every period from all indicators together, and what each that tells the level says alone. */
export interface StateLean {
  readonly periods: readonly Omit<ModelPeriod, "curve" | "change" | "pEstranged">[];
  readonly gates: readonly ModelGate[];
  /** Cells by indicator. */
  readonly cells: Readonly<Record<string, number>>;
  /** By indicator, the classes of every period. */
  readonly alone: Readonly<Record<string, readonly ClassProbabilities[]>>;
  /** Where the search for another state may begin. */
  readonly start: KnownStart;
}

/** Draws for all indicators together, and for one alone. */
export interface LeanEffort {
  readonly draws: number;
  readonly aloneDraws: number;
  /** Where the search begins; the middle of the prior where it is left out. */
  readonly start?: KnownStart;
}

/**
 * One fit of all indicators that feed the tilt and one of each alone, without what is left out in turn; undefined where nothing is seen of the state. The
 * classes alone are those of an indicator that looks at both patrons alike: of another they would be the prior.
 */
export function stateLean(question: ModelledQuestion, material: TiltMaterial, effort: LeanEffort): StateLean | undefined {
  const own = choiceOf(question);
  const bound = bindEvidence(question, material, own);
  if (bound === undefined) return undefined;
  const fitted = fitChoice(question, material, { choice: own, draws: effort.draws, start: effort.start });
  if (fitted === undefined) return undefined;
  const telling = bound.indicators.filter((one) => coverageOf({ spans: bound.spans, indicators: [one] }).tellsTilt.some(Boolean));
  const alone = telling.flatMap(({ declared: { id } }) => {
    const only = fitChoice(question, material, { choice: { ...own, indicators: [id] }, draws: effort.aloneDraws });
    return only === undefined || !isPassed(question, only, "anchor-tilt") ? [] : [[id, classesOf(question, only)] as const];
  });
  return {
    periods: readModel(question, fitted).periods.map(({ curve: _, change: __, pEstranged: ___, ...period }) => period),
    gates: gatesOf(question, fitted),
    cells: Object.fromEntries(bound.indicators.map(({ declared, bound: { cells } }) => [declared.id, cells.length])),
    alone: Object.fromEntries(alone),
    start: startFrom(fitted),
  };
}

function classesOf(question: ModelledQuestion, fitted: NonNullable<ReturnType<typeof fitChoice>>): ClassProbabilities[] {
  return periodLeans(tiltDraws(fitted.posterior, [0, 1])).map((lean) => lean.classes(question.delta));
}
