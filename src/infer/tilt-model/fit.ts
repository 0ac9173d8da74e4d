import { stream } from "../../number/index.ts";
import { type AlignmentPosterior, fitAlignment } from "../alignment/index.ts";
import { type BoundEvidence, bindEvidence, type Choice, type ModelledQuestion, type TiltMaterial } from "./evidence.ts";

/** The evidence of one choice with the posterior that it leaves. */
export interface Fitted {
  readonly bound: BoundEvidence;
  readonly posterior: AlignmentPosterior;
}

/** Fits the model to one choice of the evidence with so many draws; undefined where the choice leaves none. All choices share their random numbers. */
export function fitChoice(
  question: ModelledQuestion,
  material: TiltMaterial,
  { choice, draws }: { readonly choice: Choice; readonly draws: number },
): Fitted | undefined {
  const bound = bindEvidence(question, material, choice);
  if (bound === undefined) return undefined;
  const random = stream(question.model.seed, "draws");
  const posterior = fitAlignment(bound.evidence, { random, ...shared(draws, bound.evidence.drawn.length) });
  return { bound, posterior };
}

/** How draws are shared out: to versions of the evidence, to points of the hyperparameters, to paths at each of those; all even. */
export function shared(draws: number, versions: number): { points: number; paths: number } {
  const paths = versions === 1 ? 10 : 4;
  return { points: Math.max(8, 2 * Math.round(draws / versions / paths / 2)), paths };
}
