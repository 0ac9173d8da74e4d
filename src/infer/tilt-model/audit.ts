import type { AuditVerdict, TiltAudit } from "../../model/index.ts";
import { stream } from "../../number/index.ts";
import {
  type AlignmentPosterior,
  type AlignmentProblem,
  AUDIT_BOUNDS,
  type AuditChain,
  type AuditEffort,
  auditChain,
  fitAlignment,
  judgeChains,
} from "../alignment/index.ts";
import { bindEvidence, choiceOf, type ModelledQuestion, type TiltMaterial } from "./evidence.ts";
import { shared } from "./fit.ts";
import type { ModelSpan } from "./periods.ts";

/** What a chain of an audit needs; plain data, so that it can be sent to a thread. */
export interface AuditGround {
  readonly problem: AlignmentProblem;
  readonly posterior: AlignmentPosterior;
  readonly spans: readonly ModelSpan[];
  readonly seed: number;
  readonly effort: AuditEffort;
}

/** As many trajectories as `npm run validate` needs for sound chains on data of five kinds. */
export const AUDIT_EFFORT: AuditEffort = { chains: 2, warmup: 1000, kept: 3000, leapfrogs: 32, acceptance: 0.99 };

/**
 * The evidence of a question, each act by its chances, with the posterior that it leaves; undefined where nothing of it feeds the tilt. One version of the
 * evidence is audited, as chains have no use for forty: it is the algorithm that is put to the test.
 */
export function auditGround(question: ModelledQuestion, material: TiltMaterial, effort = AUDIT_EFFORT): AuditGround | undefined {
  const bound = bindEvidence(question, material, choiceOf(question));
  if (bound === undefined) return undefined;
  const { seed, draws } = question.model;
  const problem = bound.evidence.expected;
  const random = stream(seed, "draws");
  const posterior = fitAlignment({ expected: problem, drawn: [problem] }, { random, ...shared(draws, 1) });
  return { problem, posterior, spans: bound.spans, seed, effort };
}

/** One chain of an audit: the same wherever and whenever it is run. `told` hears how many of its trajectories are done. */
export function chainOfAudit(ground: AuditGround, chain: number, told?: (done: number, of: number) => void): AuditChain {
  return auditChain(ground.problem, ground.posterior, { random: stream(ground.seed, "chain", chain), effort: ground.effort, told });
}

/** What the chains of an audit say of the model, in their own order. */
export function auditOfModel(question: string, ground: AuditGround, chains: readonly AuditChain[]): TiltAudit {
  const { rhat, ess, divergent, isSound, largestShift, means, ours } = judgeChains(ground.posterior, chains);
  const periods = ground.spans.map(({ id, year }, t) => ({ period: id, year, chains: means[t] as number, posterior: ours[t] as number }));
  const widest = periods.findIndex((one) => Math.abs(one.chains - one.posterior) === largestShift);
  const gates = gatesOf({ rhat: finite(rhat), ess: finite(ess), divergent, shift: largestShift });
  return {
    question,
    rhat: finite(rhat),
    ess: finite(ess),
    divergent,
    largestShift: { period: periods[widest]?.period ?? "", by: largestShift },
    gates,
    isSound,
    isPassed: gates.every((gate) => gate.isPassed),
    periods,
    effort: ground.effort,
    seed: ground.seed,
  };
}

function gatesOf(values: {
  readonly rhat: number | null;
  readonly ess: number | null;
  readonly divergent: number;
  readonly shift: number;
}): AuditVerdict["gates"] {
  const { rhat, ess, divergent, shift } = values;
  const bounds = AUDIT_BOUNDS;
  return [
    { id: "rhat", value: rhat, bound: bounds.rhat, isPassed: rhat !== null && rhat < bounds.rhat },
    { id: "ess", value: ess, bound: bounds.ess, isPassed: ess !== null && ess > bounds.ess },
    { id: "divergent", value: divergent, bound: bounds.divergent, isPassed: divergent === bounds.divergent },
    { id: "shift", value: shift, bound: bounds.shift, isPassed: shift <= bounds.shift },
  ];
}

/** A chain that never moved has no R̂ and no effective size. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
