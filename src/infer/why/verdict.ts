import {
  type JudgedHypothesis,
  ORDER_BOUNDS,
  type TestedPrediction,
  type Verdict,
  type VerdictGate,
  type VerdictGateId,
} from "../../model/index.ts";
import type { Circularity } from "./problem.ts";

/** What a verdict asks for (method §3.8). */
export const RULE = {
  /** P that the prediction is right. */
  probability: 0.95,
  /** P that is left in each fit without one year, one indicator, one root. */
  dropOne: 0.9,
  /** Share of weightings, and of combinations of choices, with the same sign. */
  weights: 0.9,
  cells: 0.8,
  /** P that the cause came before the effect. */
  order: ORDER_BOUNDS.passes,
} as const;

/** What was found of a prediction that a series is to show; each probability is that of the predicted direction. */
export interface SignEvidence {
  readonly probability: number;
  /** Least and greatest over fits without one year; without one indicator; without one root. Null where there is none to leave out. */
  readonly years: Range | null;
  readonly indicators: Range | null;
  readonly roots: Range | null;
  /** Share of weightings with the predicted sign; undefined where the cause has no weights. */
  readonly weights?: number | undefined;
  /** Share of combinations of choices with the predicted sign; null where none was tried. */
  readonly cells: number | null;
  readonly gain: number;
}

/** The least and the greatest of several probabilities. */
export interface Range {
  readonly least: number;
  readonly greatest: number;
}

/** The least and greatest of some probabilities; null for none. */
export function rangeOf(values: readonly number[]): Range | null {
  return values.length === 0 ? null : { least: Math.min(...values), greatest: Math.max(...values) };
}

/** The gates of a sign, asked for the prediction or against it: a contradiction needs the opposite with the same strength. */
export function signGates(evidence: SignEvidence, sense: "for" | "against"): VerdictGate[] {
  const of = (p: number): number => (sense === "for" ? p : 1 - p);
  const worst = (range: Range | null): number | null => (range === null ? null : of(sense === "for" ? range.least : range.greatest));
  return [
    atLeast("probability", of(evidence.probability), RULE.probability),
    atLeast("years", worst(evidence.years), RULE.dropOne),
    atLeast("indicators", worst(evidence.indicators), RULE.dropOne),
    atLeast("roots", worst(evidence.roots), RULE.dropOne),
    ...(evidence.weights === undefined ? [] : [atLeast("weights", of(evidence.weights), RULE.weights)]),
    atLeast("multiverse", evidence.cells === null ? null : of(evidence.cells), RULE.cells),
    above("forecast", evidence.gain, 0),
  ];
}

/** A value that must reach a bound; what is not known is not passed. */
export function atLeast(id: VerdictGateId, value: number | null, bound: number): VerdictGate {
  if (value === null) return { id, state: "unknown", value, bound };
  return { id, state: value >= bound - 1e-12 ? "passed" : "failed", value, bound };
}

/** A value that must exceed a bound. */
export function above(id: VerdictGateId, value: number, bound: number): VerdictGate {
  return { id, state: value > bound ? "passed" : "failed", value, bound };
}

/** A gate that is passed or not, without a number; null where it cannot be known. */
export function flag(id: VerdictGateId, isPassed: boolean | null): VerdictGate {
  return { id, state: isPassed === null ? "unknown" : isPassed ? "passed" : "failed", value: null, bound: null };
}

/** Whether every gate is passed. */
export function allPassed(gates: readonly VerdictGate[]): boolean {
  return gates.every((gate) => gate.state === "passed");
}

/** The verdict on a prediction from its own gates asked both ways, and from those that are the same either way. */
export function verdictOf(own: Readonly<Record<"for" | "against", readonly VerdictGate[]>>, shared: readonly VerdictGate[]): Verdict {
  if (!allPassed(shared)) return "undetermined";
  if (allPassed(own.for)) return "supported";
  return allPassed(own.against) ? "contradicted" : "undetermined";
}

/** Which kinds of test bear a hypothesis. Order and ties that held are conditions: they can sink it, and never lift it alone. */
const BEARS = new Set(["sign", "dominance", "untested"]);

/**
 * What its predictions make of a hypothesis: contradicted by any of them, or where no dated cause can have come first; untestable where every one that
 * bears it needs a cause to vary that did not, or more than this engine has; supported if all that were tested are. Otherwise undetermined.
 */
export function judge(
  predictions: readonly TestedPrediction[],
  circularity: Circularity | undefined,
): Pick<JudgedHypothesis, "verdict" | "isInternalOnly" | "isTested" | "failing"> {
  const bearing = predictions.filter((one) => BEARS.has(one.finding.kind));
  const tested = predictions.filter((one) => one.result !== "untested" && one.result !== "untestable");
  const borne = bearing.filter((one) => tested.includes(one));
  const failing = failingOf(predictions);
  const base = { isTested: tested.length > 0, isInternalOnly: false, failing };
  if (predictions.some((one) => one.verdict === "contradicted")) return { ...base, verdict: "contradicted" };
  if (borne.length === 0 && bearing.some((one) => one.result === "untestable")) return { ...base, verdict: "untestable" };
  if (borne.length === 0) return { ...base, verdict: "undetermined" };
  if (tested.every((one) => one.verdict === "supported")) return { ...base, verdict: "supported" };
  const isInternalOnly = circularity?.internalOnly === true && tested.every(lacksOnlyRoots);
  return { ...base, isInternalOnly, verdict: "undetermined" };
}

/** Whether nothing but circularity stands against a prediction. */
function lacksOnlyRoots({ gates, verdict }: TestedPrediction): boolean {
  return verdict === "supported" || gates.every((gate) => gate.state === "passed" || gate.id === "circularity");
}

function failingOf(predictions: readonly TestedPrediction[]): VerdictGateId[] {
  return [...new Set(predictions.flatMap((one) => one.gates.filter((gate) => gate.state !== "passed").map((gate) => gate.id)))];
}
