import type { ModelParameter } from "../../model/index.ts";
import { type Sample, sampleOf } from "../../number/index.ts";
import type { HyperCoordinate, Normal } from "../alignment/index.ts";
import type { Fitted } from "./fit.ts";
import { estimateOf } from "./reading.ts";

const NAMES = { lnStep: "step", lnLoading: "loading", lnScale: "scale", lnSize: "size", firstCut: "cut", lnGap: "gap" } as const;

/** What was learnt of every parameter: its law before and after the evidence (method §2.2 d). */
export function parametersOf(fitted: Fitted): ModelParameter[] {
  return [...hyperParameters(fitted), ...leans(fitted)];
}

function hyperParameters({ bound, posterior }: Fitted): ModelParameter[] {
  const { coordinates, hyper, draws, weights } = posterior;
  return coordinates.map((coordinate, j): ModelParameter => {
    const u = Float64Array.from({ length: draws }, (_, draw) => hyper[draw * coordinates.length + j] as number);
    const natural = scaleOf(coordinate);
    return {
      name: NAMES[coordinate.name],
      indicator: bound.indicators[coordinate.indicator]?.declared.id ?? null,
      source: null,
      prior: priorOf(coordinate.law, coordinate.name !== "firstCut"),
      posterior: estimateOf(sampleOf(u.map(natural), weights)),
      contraction: contractionOf(sampleOf(u, weights), 1),
    };
  });
}

function leans({ bound, posterior }: Fitted): ModelParameter[] {
  const width = posterior.offsets.length / posterior.draws;
  let first = 0;
  return bound.indicators.flatMap((indicator) => {
    const start = first;
    first += indicator.bound.offsets.length;
    if (indicator.declared.kind !== "acts") return [];
    return indicator.bound.offsets.map((law, k): ModelParameter => {
      const offsets = Float64Array.from({ length: posterior.draws }, (_, draw) => posterior.offsets[draw * width + start + k] as number);
      const lean = sampleOf(offsets, posterior.weights);
      return {
        name: "lean",
        indicator: indicator.declared.id,
        source: bound.tellers[k] ?? null,
        prior: priorOf(law, false),
        posterior: estimateOf(lean),
        contraction: contractionOf(lean, law.sd),
      };
    });
  });
}

function scaleOf({ name, law }: HyperCoordinate): (u: number) => number {
  return name === "firstCut" ? (u) => law.mean + law.sd * u : (u) => Math.exp(law.mean + law.sd * u);
}

/** 5 % and 95 % of a normal law lie 1.645 standard deviations from its mean. */
const NINETY = 1.6448536269514722;

function priorOf({ mean, sd }: Normal, isLogarithm: boolean): ModelParameter["prior"] {
  const [lo, hi] = [mean - NINETY * sd, mean + NINETY * sd];
  return isLogarithm ? { mean: Math.exp(mean + sd ** 2 / 2), lo: Math.exp(lo), hi: Math.exp(hi) } : { mean, lo, hi };
}

/** Never above 1; below 0 where the evidence is at odds with the prior. */
function contractionOf({ sd }: Sample, before: number): number {
  return 1 - (sd / before) ** 2;
}
