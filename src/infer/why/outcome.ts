import type { WhyOutcome } from "../../model/index.ts";
import { tiltDraws } from "../alignment/index.ts";
import type { Fitted } from "../tilt-model/fit.ts";

/** Equally likely paths of an outcome, year by year, drawn from what a model leaves of it. */
export interface OutcomePaths {
  readonly years: readonly number[];
  readonly paths: readonly Float64Array[];
}

/** So many equally likely paths of an outcome in the years asked about, from the weighted draws of a fit. Periods of a year are averaged. */
export function outcomePaths(
  { bound, posterior }: Pick<Fitted, "bound" | "posterior">,
  {
    outcome,
    draws,
    period,
  }: { readonly outcome: WhyOutcome; readonly draws: number; readonly period: { readonly from: number; readonly to: number } },
): OutcomePaths {
  const drawn = tiltDraws(posterior, [0, 1]);
  const chosen = evenly(drawn.weights, draws);
  const years = [...new Set(bound.spans.map((span) => span.year))].filter((year) => year >= period.from && year <= period.to);
  const columns = bound.spans.map((_, t) => {
    const tilt = drawn.tilts[t] as Float64Array;
    if (outcome === "tilt") return tilt;
    const both = drawn.engagement(t);
    return outcome === "engagement" ? both : both.map((mean, k) => mean - Math.abs(tilt[k] as number) / 2);
  });
  const ofYear = years.map((year) => columns.filter((_, t) => bound.spans[t]?.year === year));
  const paths = chosen.map((k) =>
    Float64Array.from(ofYear, (parts) => parts.reduce((sum, part) => sum + (part[k] as number), 0) / parts.length),
  );
  return { years, paths };
}

/** Draws picked at even steps of their cumulated weight: each then stands for as much as any other (systematic resampling). */
function evenly(weights: Float64Array, draws: number): number[] {
  const chosen: number[] = [];
  let [k, reached] = [0, weights[0] ?? 0];
  for (let i = 0; i < draws; i++) {
    const level = (i + 0.5) / draws;
    while (reached < level && k < weights.length - 1) reached += weights[++k] as number;
    chosen.push(k);
  }
  return chosen;
}

/** Paths as far as they lie outside ±δ: what is called equidistant counts as 0. */
export function beyond(paths: readonly Float64Array[], delta: number): readonly Float64Array[] {
  if (delta === 0) return paths;
  return paths.map((path) => path.map((value) => Math.sign(value) * Math.max(0, Math.abs(value) - delta)));
}
