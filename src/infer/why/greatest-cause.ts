import type { Prediction, PredictionFinding, TestedPrediction } from "../../model/index.ts";
import { type Combination, causeUnder, pathsUnder } from "./curve.ts";
import { type PathShares, type SharesOf, shapleyGain } from "./dominance.ts";
import { mean, yearsRead } from "./effect.ts";
import type { CauseYears, WhyProblem } from "./problem.ts";
import { causeOf, judged, ownFit, type SeriesGround, scaled, varianceGate } from "./sign.ts";
import { headOf } from "./tested.ts";
import { standardised } from "./variation.ts";
import { flag, RULE, rangeOf, type SignEvidence } from "./verdict.ts";

type DominancePrediction = Prediction & { readonly test: { readonly kind: "dominance" } };
type Paths = readonly Float64Array[];

/** Holds one cause's share of the forecast against the others' (method §3.1, P1.3), by the same gates as a sign (§3.8). */
export async function testDominance(
  prediction: DominancePrediction,
  ground: SeriesGround,
  tried: readonly Combination[],
): Promise<TestedPrediction> {
  const { problem, fits } = ground;
  const { test } = prediction;
  const causes = [test.greatest, ...test.over.filter((id) => id !== test.greatest)].map((id) => causeOf(problem, id));
  const variance = varianceGate(leastVaried(causes), problem);
  const finding: PredictionFinding = { kind: "dominance", shares: [], probability: null, gain: 0 };
  const nothing = { ...headOf(prediction), finding };
  if (variance.state !== "passed") return { ...nothing, result: "untestable", verdict: "untestable", gates: [variance] };
  const outcome = await fits.paths(ownFit(problem), test.outcome);
  const asked = sharesAsked(problem, causes.map(scaled));
  const probability = outcome === undefined ? null : leadOf(outcome.paths, asked);
  if (outcome === undefined || probability === null) {
    return { ...nothing, result: "open", verdict: "undetermined", gates: [flag("identification", false)] };
  }
  const found = outcome.paths.map((path) => shapleyGain(path, asked));
  const gain = mean(found.map((one) => one.gain));
  const evidence = { probability, gain, ...(await robustnessOf(prediction, { ground, causes, asked, paths: outcome.paths, tried })) };
  return {
    ...headOf(prediction),
    result: resultOf(evidence),
    ...(await judged(prediction, { ground, variance, evidence })),
    finding: { kind: "dominance", shares: meanShares(causes, found), probability, gain },
  };
}

/** The cause that tests least: one whose variation is not known, or the flattest. */
function leastVaried(causes: readonly CauseYears[]): CauseYears {
  return causes.reduce((flattest, one) => ((one.variation ?? 0) < (flattest.variation ?? 0) ? one : flattest));
}

function sharesAsked({ question }: WhyProblem, causes: SharesOf["causes"]): SharesOf {
  const { lag, belief, learning } = question;
  return { causes, lag, prior: belief, learning };
}

function resultOf({ probability, gain }: Pick<SignEvidence, "probability" | "gain">): TestedPrediction["result"] {
  if (gain <= 0) return "open";
  return probability >= RULE.probability ? "holds" : probability <= 1 - RULE.probability ? "fails" : "open";
}

function meanShares(causes: readonly CauseYears[], found: readonly PathShares[]) {
  const whole = mean(found.map((one) => one.gain));
  return causes.map(({ id }, i) => {
    const gain = mean(found.map((path) => path.shares[i] as number));
    return { cause: id, gain, share: whole > 0 ? gain / whole : null };
  });
}

/** P that the first cause adds at least as much as each other; null where too few years are known for any forecast to be scored. */
function leadOf(paths: Paths, asked: SharesOf, without?: number): number | null {
  const years = yearsRead(paths[0]?.length ?? 0, asked).filter((at) => at !== without);
  if (years.length <= asked.learning) return null;
  return mean(
    paths.map((path) => {
      const [first = 0, ...others] = shapleyGain(path, asked, without).shares;
      return others.every((one) => first >= one) ? 1 : 0;
    }),
  );
}

interface Robust {
  readonly ground: SeriesGround;
  readonly causes: readonly CauseYears[];
  readonly asked: SharesOf;
  readonly paths: Paths;
  readonly tried: readonly Combination[];
}

/** What is left of the lead without each year, indicator and root, under other weights and under other choices. */
async function robustnessOf(prediction: DominancePrediction, robust: Robust): Promise<Omit<SignEvidence, "probability" | "gain">> {
  const { asked, paths } = robust;
  const years = yearsRead(paths[0]?.length ?? 0, asked).flatMap((at) => leadOf(paths, asked, at) ?? []);
  return {
    years: rangeOf(years),
    indicators: rangeOf(await leadsWithout("indicator", prediction, robust)),
    roots: rangeOf(await leadsWithout("root", prediction, robust)),
    weights: shareLed(await leadsByWeights(robust)) ?? undefined,
    cells: shareLed(await leadsTried(prediction, robust)),
  };
}

/** Of several probabilities, the share above one half. */
function shareLed(leads: readonly number[]): number | null {
  return leads.length === 0 ? null : leads.filter((p) => p > 0.5).length / leads.length;
}

async function leadsWithout(what: "indicator" | "root", { test }: DominancePrediction, { ground, asked }: Robust): Promise<number[]> {
  const leads: number[] = [];
  for (const without of ground.leftOut.filter((one) => one.what === what)) {
    const left = await ground.fits.paths({ ...ownFit(ground.problem), without }, test.outcome);
    const lead = left === undefined ? null : leadOf(left.paths, asked);
    if (lead !== null) leads.push(lead);
  }
  return leads;
}

async function leadsByWeights({ ground, causes, asked, paths }: Robust): Promise<number[]> {
  const leads: number[] = [];
  for (let k = 0; causes.some((one) => one.weightings[k] !== undefined); k++) {
    await ground.pause();
    const weighted = causes.map((one, i) => {
      const values = one.weightings[k];
      return values === undefined ? (asked.causes[i] as readonly (number | null)[]) : standardised(values);
    });
    const lead = leadOf(paths, { ...asked, causes: weighted });
    if (lead !== null) leads.push(lead);
  }
  return leads;
}

async function leadsTried({ test }: DominancePrediction, { ground, causes, asked, tried }: Robust): Promise<number[]> {
  const leads: number[] = [];
  for (const combination of tried) {
    await ground.pause();
    const paths = await pathsUnder(combination, test.outcome, ground.fits);
    const { lag, belief } = combination;
    const under = { ...asked, causes: causes.map((one) => causeUnder(one, combination)), lag, prior: belief };
    const lead = paths === undefined ? null : leadOf(paths, under);
    if (lead !== null) leads.push(lead);
  }
  return leads;
}
