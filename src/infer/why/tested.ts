import type { Prediction, TestedPrediction, Verdict, VerdictGate } from "../../model/index.ts";
import { precedence } from "../precedence.ts";
import type { Circularity, Dated, WhyProblem } from "./problem.ts";
import { allPassed, atLeast, flag, RULE, rangeOf, verdictOf } from "./verdict.ts";

type Head = Pick<TestedPrediction, "id" | "hypothesis" | "statement">;

/** What a prediction is, without how it is tested. */
export function headOf({ id, hypothesis, statement }: Prediction): Head {
  return { id, hypothesis, statement };
}

/** The gate of circularity: no red; unknown where nobody has looked. */
export function circularityGate(board: Circularity | undefined): VerdictGate {
  return flag("circularity", board === null || board === undefined ? null : !board.hasRed);
}

/** Holds the dates of causes against those of candidate onsets: all pass, all fail, or open (method §3.3). */
export function testOrder(prediction: Prediction & { test: { kind: "order" } }, problem: WhyProblem): TestedPrediction {
  const { causes, onsets } = problem.tests.orders.get(prediction.id) ?? { causes: [], onsets: [] };
  const { within } = prediction.test;
  const cells = causes.flatMap((cause) =>
    onsets.map((onset) => ({ cause: cause.thing.id, onset: onset.thing.id, ...precedence(cause.belief, onset.belief, within) })),
  );
  const range = rangeOf(cells.map((cell) => cell.before));
  const gates = (sense: "for" | "against"): VerdictGate[] => [
    atLeast("order", range === null ? null : sense === "for" ? range.least : 1 - range.greatest, RULE.probability),
  ];
  const kinds = new Set(cells.map((cell) => cell.gate));
  const shared = [circularityGate(problem.circularity.get(prediction.hypothesis))];
  const things = (list: readonly Dated[]) => list.map((one) => one.thing);
  return {
    ...headOf(prediction),
    result: kinds.size === 1 && kinds.has("pass") ? "holds" : kinds.size === 1 && kinds.has("fail") ? "fails" : "open",
    verdict: orderVerdict(gates, shared),
    gates: [...gates("for"), ...shared],
    finding: { kind: "order", causes: things(causes), onsets: things(onsets), cells },
  };
}

/** That a cause came too late needs no clean sources: it is their own dates that say so. */
function orderVerdict(gates: (sense: "for" | "against") => readonly VerdictGate[], shared: readonly VerdictGate[]): Verdict {
  if (allPassed(gates("against"))) return "contradicted";
  return verdictOf({ for: gates("for"), against: [flag("order", false)] }, shared);
}

/** Ties with both patrons that must have held at the end of every year (method §3.1, P3.1). */
export function testBound(prediction: Prediction & { test: { kind: "bound" } }, problem: WhyProblem): TestedPrediction {
  const { ties, disputes } = problem.tests.bounds.get(prediction.id) ?? { ties: [], disputes: [] };
  const years = ties.flatMap((one) => one.years);
  const held = years.filter((one) => one.truth === "certain").length;
  const isBroken = years.some((one) => one.truth === "no");
  const isWhole = years.length > 0 && held === years.length;
  const gates = [
    atLeast("probability", years.length === 0 ? null : held / years.length, 1),
    circularityGate(problem.circularity.get(prediction.hypothesis)),
  ];
  return {
    ...headOf(prediction),
    result: isWhole ? "holds" : isBroken ? "fails" : "open",
    verdict: isBroken ? "contradicted" : allPassed(gates) ? "supported" : "undetermined",
    gates,
    finding: { kind: "bound", ties: [...ties], disputes: [...disputes] },
  };
}

/** What this engine cannot test with one state. */
export function untested(prediction: Prediction & { test: { kind: "untested" } }): TestedPrediction {
  return { ...headOf(prediction), result: "untested", verdict: "undetermined", gates: [flag("tested", false)], finding: prediction.test };
}
