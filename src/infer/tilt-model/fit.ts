import { stream } from "../../number/index.ts";
import { type AlignmentPosterior, fitAlignment, type HyperCoordinate, hyperCoordinates } from "../alignment/index.ts";
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
  { choice, draws, start }: { readonly choice: Choice; readonly draws: number; readonly start?: KnownStart | undefined },
): Fitted | undefined {
  const bound = bindEvidence(question, material, choice);
  if (bound === undefined) return undefined;
  const random = stream(question.model.seed, "draws");
  const from = start === undefined ? undefined : { u: startAt(bound, start) };
  const posterior = fitAlignment(bound.evidence, { random, ...shared(draws, bound.evidence.drawn.length) }, from);
  return { bound, posterior };
}

/** How draws are shared out: to versions of the evidence, to points of the hyperparameters, to paths at each of those; all even. */
export function shared(draws: number, versions: number): { points: number; paths: number } {
  const paths = versions === 1 ? 10 : 4;
  return { points: Math.max(8, 2 * Math.round(draws / versions / paths / 2)), paths };
}

/** Hyperparameters of another fit by what they are of, where the search may begin. */
export type KnownStart = Readonly<Record<string, number>>;

/** The most probable hyperparameters of a fit by what they are of. */
export function startFrom({ bound, posterior }: Fitted): KnownStart {
  const names = namesOf(posterior.coordinates, bound);
  return Object.fromEntries(names.map((name, i) => [name, posterior.summit.u[i] as number]));
}

function startAt(bound: BoundEvidence, start: KnownStart): Float64Array {
  return Float64Array.from(namesOf(hyperCoordinates(bound.evidence.expected), bound), (name) => start[name] ?? 0);
}

function namesOf(coordinates: readonly HyperCoordinate[], { indicators }: BoundEvidence): string[] {
  const seen = new Map<string, number>();
  return coordinates.map(({ name, indicator }) => {
    const of = `${name} ${indicators[indicator]?.declared.id ?? ""}`;
    const before = seen.get(of) ?? 0;
    seen.set(of, before + 1);
    return `${of} ${before}`;
  });
}
