import type { DeclaredTurn, Estimate, ModelPeriod, ModelPhase, TiltLabel, TiltTurn } from "../../model/index.ts";
import { leanLabel } from "../../model/index.ts";
import type { Sample } from "../../number/index.ts";
import { crossingLaw, likeliestSet, type PeriodLean, periodLeans, type TiltDraws, tiltDraws } from "../alignment/index.ts";
import { equidistanceCeiling } from "../lean.ts";
import type { ModelledQuestion } from "./evidence.ts";
import type { Fitted } from "./fit.ts";
import { coverageOf, isPassed } from "./gates.ts";
import type { ModelSpan } from "./periods.ts";

/** What the model says of every period, of runs of them, and of the turns that are asked about. */
export interface ModelReading {
  readonly periods: ModelPeriod[];
  readonly phases: ModelPhase[];
  readonly crossings: TiltTurn[];
}

/** Reads the posterior of a question. Where the level of D is not identified no class is named: only changes may be read. */
export function readModel(question: ModelledQuestion, fitted: Fitted): ModelReading {
  const { isCovered } = coverageOf(fitted.bound);
  const drawn = tiltDraws(fitted.posterior, [0, 1]);
  const ground = {
    question,
    hasLevel: isPassed(question, fitted, "anchor-tilt"),
    hasEngagement: isPassed(question, fitted, "anchor-engagement"),
  };
  const periods = periodLeans(drawn).map((lean, t) => {
    const span = fitted.bound.spans[t] as ModelSpan;
    return { period: span.id, year: span.year, ...leanOf(lean, ground), isCovered: isCovered[t] as boolean };
  });
  return {
    periods,
    phases: phasesOf(periods),
    crossings: (question.turns ?? []).map((turn) => crossingOf(turn, { question, spans: fitted.bound.spans, drawn })),
  };
}

interface Ground {
  readonly question: Pick<ModelledQuestion, "delta" | "deltas" | "model">;
  readonly hasLevel: boolean;
  readonly hasEngagement: boolean;
}

const UNDETERMINED: TiltLabel = { class: null, strength: "not-determined" };

/** What the model says of one period. */
export function leanOf(
  lean: PeriodLean,
  { question, hasLevel, hasEngagement }: Ground,
): Omit<ModelPeriod, "period" | "year" | "isCovered"> {
  const { delta, deltas, model } = question;
  const classes = lean.classes(delta);
  const curve = [...new Set([...deltas, delta])].sort((a, b) => a - b);
  return {
    ...classes,
    label: hasLevel ? leanLabel(classes) : UNDETERMINED,
    ...estimateOf(lean.tilt),
    sd: lean.tilt.sd,
    pPositive: probability(lean.tilt.above(0)),
    pEstranged: hasEngagement ? probability(lean.estranged(delta, model.estranged)) : null,
    ceiling: equidistanceCeiling(delta, lean.tilt.sd),
    curve: curve.map((one) => ({ delta: one, ...lean.classes(one) })),
    change: lean.change === null ? null : estimateOf(lean.change),
  };
}

/** Mean and 90 % interval of a law known by draws. */
export function estimateOf({ mean, quantile }: Sample): Estimate {
  return { mean, lo: quantile(0.05), hi: quantile(0.95) };
}

/** A sum of weights may miss 0 or 1 by rounding. */
function probability(sum: number): number {
  return Math.min(1, Math.max(0, sum));
}

function phasesOf(periods: readonly ModelPeriod[]): ModelPhase[] {
  const runs: ModelPhase[] = [];
  for (const { period, label } of periods) {
    const last = runs.at(-1);
    const isSame = last?.label.class === label.class && last.label.strength === label.strength;
    if (last !== undefined && isSame) runs[runs.length - 1] = { ...last, to: period };
    else runs.push({ from: period, to: period, label });
  }
  return runs;
}

function crossingOf(
  turn: DeclaredTurn,
  { question, spans, drawn }: { question: ModelledQuestion; spans: readonly ModelSpan[]; drawn: TiltDraws },
): TiltTurn {
  const isUpward = turn.toward === question.patrons[0];
  const level = turn.crosses === "zero" ? 0 : isUpward ? question.delta : -question.delta;
  const after = spans.findLastIndex((span) => span.year <= turn.after);
  const found = crossingLaw(drawn, { level, isUpward, after });
  const top = found.law.indexOf(Math.max(...found.law));
  const nameOf = (t: number): string => spans[t]?.id ?? "";
  const set = likeliestSet(found, 0.9);
  return {
    id: turn.id,
    title: turn.title,
    level,
    isUpward,
    after: nameOf(after),
    law: found.law.map((p, t) => ({ period: nameOf(t), probability: probability(p) })),
    none: probability(found.none),
    set: set.periods.map(nameOf),
    setHasNone: set.hasNone,
    likeliest: { period: nameOf(top), probability: probability(found.law[top] as number) },
    around: probability(found.law.slice(Math.max(0, top - 1), top + 2).reduce((sum, p) => sum + p, 0)),
  };
}
