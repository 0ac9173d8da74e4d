import { THREAT_FACTORS, type ThreatFactor, withoutZero } from "../../../draw/index.ts";
import type { ThreatConclusion } from "../../../model/index.ts";

/** A weight, in two decimals; a third one where it lies within a hundredth of an end. */
export function weightText(weight: number): string {
  const near = weight > 0 && weight < 1 && (weight < 0.0095 || weight > 0.9905);
  return withoutZero(weight.toFixed(near ? 3 : 2));
}

/** The weights as whole percents that add up to 100, in the order of the factors. */
export function percentsOf(weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let [sum, given] = [0, 0];
  return weights.map((weight) => {
    sum += weight;
    const percent = Math.round((100 * sum) / all) - given;
    given += percent;
    return percent;
  });
}

/** Whole percents after one of them is moved: the others share the rest as they did before, evenly where nothing tells how. */
export function percentsAfter(percents: readonly number[], moved: number, to: number): readonly number[] {
  const others = percents.filter((_, i) => i !== moved);
  const shared = others.some((percent) => percent > 0) ? others : others.map(() => 1);
  const all = shared.reduce((sum, one) => sum + one, 0);
  const rest = percentsOf([to, ...shared.map((one) => ((100 - to) * one) / all)]).slice(1);
  return [...rest.slice(0, moved), to, ...rest.slice(moved)];
}

/** The weights, in whole percents, to which one step of one of them leads: a percent more or a percent less of each. */
export function nextWeights(weights: readonly number[]): readonly (readonly number[])[] {
  const percents = percentsOf(weights);
  return percents.flatMap((percent, place) =>
    [percent + 1, percent - 1].filter((to) => to >= 0 && to <= 100).map((to) => percentsAfter(percents, place, to)),
  );
}

/** The factor whose mean weight differs most between the weightings at which a conclusion fails and those at which it holds. */
export function decidingFactor({
  holding,
  failing,
}: NonNullable<ThreatConclusion["layers"]["reference"]>):
  | { readonly factor: ThreatFactor; readonly holding: number; readonly failing: number }
  | undefined {
  if (holding === null || failing === null) return undefined;
  const gap = (factor: ThreatFactor): number => Math.abs(holding[factor] - failing[factor]);
  const factor = THREAT_FACTORS.reduce((best, one) => (gap(one) > gap(best) ? one : best));
  return { factor, holding: holding[factor], failing: failing[factor] };
}
