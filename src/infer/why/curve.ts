import type { Multiverse, Prediction, SpecificationCell, SpecificationCurve, WhyOutcome } from "../../model/index.ts";
import { stream } from "../../number/index.ts";
import { latinCells } from "./cells.ts";
import { effectMean } from "./effect.ts";
import type { FitOf, Fits } from "./fits.ts";
import { beyond } from "./outcome.ts";
import type { CauseYears, WhyProblem } from "./problem.ts";
import { causeOf, effectProblem, scaled } from "./sign.ts";
import { standardised } from "./variation.ts";
import { RULE } from "./verdict.ts";

type SignPrediction = Prediction & { readonly test: { readonly kind: "sign" } };

/** One choice of everything that could have been chosen otherwise. */
export interface Combination {
  readonly evidence: string;
  readonly without: string;
  readonly delta: number;
  readonly lag: number;
  readonly step: number;
  readonly belief: Multiverse["beliefs"][number];
  readonly threat: string | null;
}

/** The combinations that are tried: the same for every prediction, so that curves can be laid side by side. */
export function combinations({ cells, seed, evidence, without, deltas, lags, steps, beliefs, threats }: Multiverse): Combination[] {
  const ways = [null, ...threats.map((one) => one.id)];
  const sizes = [evidence, without, deltas, lags, steps, beliefs, ways].map((choices) => choices.length);
  return latinCells(stream(seed, "multiverse"), sizes, cells).map(([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0]) => ({
    evidence: evidence[a] as string,
    without: without[b] as string,
    delta: deltas[c] as number,
    lag: lags[d] as number,
    step: steps[e] as number,
    belief: beliefs[f] as Multiverse["beliefs"][number],
    threat: ways[g] ?? null,
  }));
}

/** The fit that a combination stands on. */
export function fitOf({ evidence, without, step }: Combination): FitOf {
  return { evidence, source: without, step, quick: true };
}

/** How many fits all combinations need. */
export function fitsNeeded(tried: readonly Combination[]): number {
  return new Set(tried.map((one) => JSON.stringify(fitOf(one)))).size;
}

/** Paths of an outcome under a combination, the tilt as far as it lies outside ±δ; undefined where it leaves no evidence. */
export async function pathsUnder(
  combination: Combination,
  outcome: WhyOutcome,
  fits: Pick<Fits, "paths">,
): Promise<readonly Float64Array[] | undefined> {
  const found = await fits.paths(fitOf(combination), outcome);
  return found === undefined ? undefined : beyond(found.paths, outcome === "tilt" ? combination.delta : 0);
}

/** The values of a cause under a combination, in its own standard deviations: those of another measure of the threat, where it has them. */
export function causeUnder(cause: CauseYears, { threat }: Pick<Combination, "threat">): (number | null)[] {
  const variant = threat === null ? undefined : cause.variants.get(threat);
  return variant === undefined ? scaled(cause) : standardised(variant);
}

/** What a prediction meets under every combination, by effect (method §3.7; Simonsohn, Simmons & Nelson 2020). */
export async function curveOf(
  prediction: SignPrediction,
  tried: readonly Combination[],
  { problem, fits }: { problem: WhyProblem; fits: Fits },
): Promise<SpecificationCurve> {
  const cells: SpecificationCell[] = [];
  for (const combination of tried) {
    const paths = await pathsUnder(combination, prediction.test.outcome, fits);
    if (paths !== undefined) cells.push(cellOf(prediction, { combination, paths, problem }));
  }
  const share = (holds: (cell: SpecificationCell) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
  return {
    prediction: prediction.id,
    cells: cells.sort((a, b) => a.effect - b.effect),
    sameSign: share((cell) => cell.probability > 0.5),
    strong: share((cell) => cell.probability >= RULE.probability),
    opposite: share((cell) => cell.probability <= 1 - RULE.probability),
    empty: tried.length - cells.length,
  };
}

function cellOf(
  prediction: SignPrediction,
  { combination, paths, problem }: { combination: Combination; paths: readonly Float64Array[]; problem: WhyProblem },
): SpecificationCell {
  const { evidence, without, delta, lag, step, belief, threat } = combination;
  const cause = causeOf(problem, prediction.test.cause);
  const own = effectProblem(prediction, problem, paths);
  const { mean, probability } = effectMean({ ...own, cause: causeUnder(cause, combination), lag, prior: belief });
  const isOwn = evidence === "own" && without === "none" && delta === 0 && lag === problem.question.lag;
  const isPreferred = isOwn && step === problem.tilt.model.step.median && threat === null && isSame(belief, problem.question.belief);
  return {
    evidence,
    without,
    delta,
    lag,
    step,
    belief: belief.id,
    threat: threat !== null && cause.variants.has(threat) ? threat : null,
    effect: mean,
    probability,
    isPreferred,
  };
}

function isSame(one: Omit<Multiverse["beliefs"][number], "id">, other: WhyProblem["question"]["belief"]): boolean {
  const { innovation, persistence, effect } = one;
  return (
    innovation === other.innovation &&
    effect === other.effect &&
    persistence.mean === other.persistence.mean &&
    persistence.sd === other.persistence.sd
  );
}
