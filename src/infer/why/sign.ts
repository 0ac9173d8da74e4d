import type { Effect, Prediction, PredictionFinding, TestedPrediction, VerdictGate, WhyOutcome } from "../../model/index.ts";
import { gatesOf, isPassed } from "../tilt-model/gates.ts";
import {
  type EffectProblem,
  effectProbability,
  forecastGain,
  inDirection,
  lawsOf,
  mean,
  mixtureQuantile,
  type WithoutYear,
  withoutEachYear,
} from "./effect.ts";
import type { FitOf, Fits } from "./fits.ts";
import type { CauseYears, WhyProblem } from "./problem.ts";
import { circularityGate, headOf } from "./tested.ts";
import { standardised } from "./variation.ts";
import { atLeast, flag, RULE, rangeOf, type SignEvidence, signGates, verdictOf } from "./verdict.ts";

type SignPrediction = Prediction & { readonly test: { readonly kind: "sign" } };

/** What tests of series read besides the problem: the fits, the other predictions already tested, and the curve of this one. */
export interface SeriesGround {
  readonly problem: WhyProblem;
  readonly fits: Fits;
  /** The root sources that the evidence of the outcome goes back to, and its indicators. */
  readonly leftOut: readonly { readonly what: "indicator" | "root"; readonly id: string }[];
  orderOf(prediction: string): "holds" | "fails" | "open";
  /** Lets others have their turn; what was called off ends here. */
  pause(): Promise<void>;
}

/** The fit that the question itself asks for. */
export function ownFit({ tilt }: WhyProblem): FitOf {
  return { evidence: "own", source: "none", step: tilt.model.step.median, quick: false };
}

/** A cause by its id; every name was checked when the study was read. */
export function causeOf({ causes }: WhyProblem, id: string): CauseYears {
  const found = causes.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`no cause ${id}`);
  return found;
}

/** The values of a cause in its own standard deviations. */
export function scaled(cause: Pick<CauseYears, "values">): (number | null)[] {
  return standardised(cause.values.map((one) => one.value));
}

/** The regression of a prediction on some paths of its outcome, under the question's own choices. */
export function effectProblem({ test }: SignPrediction, problem: WhyProblem, paths: readonly Float64Array[]): EffectProblem {
  const { lag, belief } = problem.question;
  return {
    paths,
    cause: scaled(causeOf(problem, test.cause)),
    beside: (test.beside ?? []).map((id) => scaled(causeOf(problem, id))),
    lag,
    prior: belief,
    direction: test.direction === "positive" ? 1 : -1,
  };
}

/** Holds a sign against the dynamic regression; a cause that did not vary tests nothing (method §3.1, §3.8). */
export async function testSign(prediction: SignPrediction, ground: SeriesGround, cells: number | null): Promise<TestedPrediction> {
  const { problem, fits } = ground;
  const { test } = prediction;
  const cause = causeOf(problem, test.cause);
  const variance = varianceGate(cause, problem);
  const outcome = await fits.paths(ownFit(problem), test.outcome);
  const finding: PredictionFinding = { kind: "sign", outcome: test.outcome, effect: null, leftOut: [] };
  const nothing = { ...headOf(prediction), finding };
  if (variance.state !== "passed") return { ...nothing, result: "untestable", verdict: "untestable", gates: [variance] };
  if (outcome === undefined) return { ...nothing, result: "open", verdict: "undetermined", gates: [flag("identification", false)] };
  const asked = effectProblem(prediction, problem, outcome.paths);
  const left = await leftOutEffects(prediction, ground);
  const weights = cause.weightings.map((values) => effectProbability({ ...asked, cause: standardised(values) }));
  const years = withoutEachYear(asked);
  const effect = effectOf(asked, { problem, years, calendar: outcome.years });
  const evidence: SignEvidence = {
    probability: effect.probability,
    years: rangeOf(years.map((one) => one.probability)),
    indicators: rangeOf(left.filter((one) => one.what === "indicator").map((one) => one.probability)),
    roots: rangeOf(left.filter((one) => one.what === "root").map((one) => one.probability)),
    weights: weights.length === 0 ? undefined : weights.filter((p) => p > 0.5).length / weights.length,
    cells,
    gain: effect.gain,
  };
  return {
    ...headOf(prediction),
    result: effect.probability >= RULE.probability ? "holds" : effect.probability <= 1 - RULE.probability ? "fails" : "open",
    ...(await judged(prediction, { ground, variance, evidence })),
    finding: { kind: "sign", outcome: test.outcome, effect, leftOut: left },
  };
}

/** The verdict on a prediction about series, with every gate that it passed or not (method §3.8). */
export async function judged(
  { hypothesis, test }: { readonly hypothesis: string; readonly test: Pick<SignPrediction["test"], "outcome" | "after"> },
  { ground, variance, evidence }: { readonly ground: SeriesGround; readonly variance: VerdictGate; readonly evidence: SignEvidence },
): Promise<Pick<TestedPrediction, "verdict" | "gates">> {
  const others = [
    ...(await outcomeGates(ground, test.outcome)),
    orderGate(test.after, ground),
    circularityGate(ground.problem.circularity.get(hypothesis)),
  ];
  const found = signGates(evidence, "for");
  return {
    verdict: verdictOf({ for: found, against: signGates(evidence, "against") }, [variance, ...others]),
    gates: [variance, ...found, ...others],
  };
}

/** The gate of variation: a cause that did not vary enough tests nothing. */
export function varianceGate({ variation }: CauseYears, { question }: WhyProblem): VerdictGate {
  return atLeast("variance", variation, question.minimumVariance);
}

interface EffectRead {
  readonly problem: WhyProblem;
  readonly years: readonly WithoutYear[];
  /** The year of each place in the paths. */
  readonly calendar: readonly number[];
}

function effectOf(asked: EffectProblem, { problem: { question }, years, calendar }: EffectRead): Effect {
  const laws = lawsOf(asked);
  const weakest = years.toSorted((a, b) => a.probability - b.probability)[0];
  const gain = forecastGain(asked.paths, {
    causes: [asked.cause, ...asked.beside],
    over: asked.beside,
    lag: asked.lag,
    prior: asked.prior,
    learning: question.learning,
  });
  return {
    mean: mean(laws.map((law) => law.location)),
    lo: mixtureQuantile(laws, 0.05),
    hi: mixtureQuantile(laws, 0.95),
    probability: mean(laws.map((law) => inDirection(law, asked.direction))),
    withoutAYear: weakest === undefined ? null : { year: calendar[weakest.at] as number, probability: weakest.probability },
    gain: mean(gain),
    years: years.length,
  };
}

async function leftOutEffects(prediction: SignPrediction, { problem, fits, leftOut }: SeriesGround) {
  const effects: { what: "indicator" | "root"; id: string; probability: number }[] = [];
  for (const without of leftOut) {
    const left = await fits.paths({ ...ownFit(problem), without }, prediction.test.outcome);
    if (left !== undefined) effects.push({ ...without, probability: effectProbability(effectProblem(prediction, problem, left.paths)) });
  }
  return effects;
}

/** Whether the outcome itself is known well enough: its level identified, its posterior explored. */
async function outcomeGates({ problem, fits }: SeriesGround, outcome: WhyOutcome): Promise<VerdictGate[]> {
  const fitted = await fits.fit(ownFit(problem));
  if (fitted === undefined) return [flag("identification", false)];
  const anchor = outcome === "tilt" ? "anchor-tilt" : "anchor-engagement";
  const found = gatesOf(problem.tilt, fitted).find((one) => one.id === anchor);
  return [
    atLeast("identification", found?.value ?? null, found?.bound ?? 1),
    flag("convergence", isPassed(problem.tilt, fitted, "exploration") && isPassed(problem.tilt, fitted, "tail")),
  ];
}

/** The gate of order: the test of order that a prediction must pass too; unknown where it names none. */
function orderGate(after: string | undefined, { orderOf }: SeriesGround): VerdictGate {
  return flag("order", after === undefined ? null : orderOf(after) === "holds");
}
