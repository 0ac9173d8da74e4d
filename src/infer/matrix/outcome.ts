import type { MatrixGate, MatrixOutcome, MatrixQuestion, MatrixVariant } from "../../model/index.ts";
import type { JudgeableMatrix, Judgement } from "./judge.ts";

/** What the coding itself must be: hypotheses thought of before the evidence, and a reason for each cell. */
export interface CodingFaults {
  /** Hypotheses that were added after the first row. */
  readonly late: readonly string[];
  /** Rows with a cell that has no reason. */
  readonly unreasoned: readonly string[];
}

/**
 * Who leads, and whether that may be said (method §3.8): the odds, and the same leader with any one row, root or document left out, under every γ, in most draws of
 * the coder's doubt and under most priors. One row left out must also leave it as probable as the bar's share.
 */
export function outcomeOf(matrix: JudgeableMatrix, judgement: Judgement, faults: CodingFaults): MatrixOutcome {
  const { leader, posterior } = judgement;
  const best = Math.max(...posterior);
  const odds = best / Math.max(1 - best, Number.MIN_VALUE);
  const gates = gatesOf(matrix, judgement, { odds, faults });
  const isSupported = leader !== null && gates.every(({ passed }) => passed);
  return {
    verdict: isSupported ? "supported" : "undetermined",
    leader: leader === null ? null : (matrix.rivals[leader] ?? null),
    odds: Math.min(odds, Number.MAX_SAFE_INTEGER),
    gates,
  };
}

function gatesOf(
  { rows, rivals, bar }: JudgeableMatrix,
  judgement: Judgement,
  { odds, faults }: { readonly odds: number; readonly faults: CodingFaults },
): MatrixGate[] {
  const { leader, variants } = judgement;
  const own = leader === null ? null : (rivals[leader] ?? null);
  const lost = (kinds: readonly MatrixVariant["kind"][]): string[] => [
    ...new Set(variants.filter((one) => kinds.includes(one.kind) && one.leader !== own).map(({ id }) => id)),
  ];
  const share = (shares: readonly number[]): number => (leader === null ? 0 : (shares[leader] as number));
  const least = leader === null ? 0 : leastWithoutRow(variants, leader);
  const [noise, priors] = [share(judgement.noisy.own), share(judgement.tops)];
  return [
    listed("evidence", { breaks: rows.length === 0 ? ["none"] : [] }),
    reached("odds", odds, bar.odds),
    { id: "rows", passed: lost(["row"]).length === 0 && least >= bar.share, value: least, breaks: lost(["row"]) },
    listed("sources", { breaks: lost(["root", "document"]) }),
    listed("clusters", { breaks: lost(["gamma"]) }),
    reached("noise", noise, bar.share),
    reached("priors", priors, bar.share),
    listed("order", { breaks: faults.late }),
    listed("reasons", { breaks: faults.unreasoned }),
  ];
}

function leastWithoutRow(variants: readonly MatrixVariant[], leader: number): number {
  return Math.min(1, ...variants.filter(({ kind }) => kind === "row").map(({ posterior }) => posterior[leader] as number));
}

function listed(id: MatrixGate["id"], { breaks }: { readonly breaks: readonly string[] }): MatrixGate {
  return { id, passed: breaks.length === 0, value: null, breaks: [...breaks] };
}

function reached(id: MatrixGate["id"], value: number, bar: MatrixQuestion["bar"]["odds"]): MatrixGate {
  return { id, passed: value >= bar, value: Math.min(value, Number.MAX_SAFE_INTEGER), breaks: [] };
}
