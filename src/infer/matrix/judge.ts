import type { MatrixQuestion, MatrixStanding, MatrixVariant } from "../../model/index.ts";
import { decibelsToOverturn, type NoisyShares, noisyShares, topShares } from "./priors.ts";
import { type SmallestRemoval, smallestRemoval } from "./removal.ts";
import { type EvidenceMatrix, leaderOf, posteriorOf, type WeighedRow, weightOfEvidence, without } from "./weigh.ts";

/** A matrix ready to be judged: its rivals in order, the evidence that counts, and how the answer is put to the test. */
export interface JudgeableMatrix extends EvidenceMatrix, Pick<MatrixQuestion, "gammas" | "noise" | "bar"> {
  readonly rivals: readonly string[];
}

/** What the evidence makes of the rivals, in their order. */
export interface Judgement {
  readonly evidence: readonly number[];
  readonly posterior: readonly number[];
  readonly leader: number | null;
  readonly variants: readonly MatrixVariant[];
  readonly smallest: SmallestRemoval | null;
  readonly tops: readonly number[];
  readonly noisy: NoisyShares;
  readonly overturn: readonly (number | null)[];
  /** Least and greatest posterior of each rival over the answer and all its variants. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Weighs the evidence, and weighs it anew under every single change. */
export function judge(matrix: JudgeableMatrix): Judgement {
  const [gamma = 0] = matrix.gammas;
  const posterior = posteriorOf(matrix, gamma);
  const variants = variantsOf(matrix, gamma);
  const all = [posterior, ...variants.map((variant) => variant.posterior)];
  return {
    evidence: weightOfEvidence(matrix, gamma),
    posterior,
    leader: leaderOf(posterior),
    variants,
    smallest: smallestRemoval(matrix, gamma),
    tops: topShares(matrix, gamma),
    noisy: noisyShares(matrix, { gamma, draws: matrix.noise.draws, seed: matrix.noise.seed }),
    overturn: decibelsToOverturn(matrix, gamma),
    ranges: posterior.map((_, k) => {
      const values = all.map((one) => one[k] as number);
      return [Math.min(...values), Math.max(...values)] as const;
    }),
  };
}

function variantsOf(matrix: JudgeableMatrix, gamma: number): MatrixVariant[] {
  const variant = (kind: MatrixVariant["kind"], id: string, change: Change): MatrixVariant => {
    const isOut = change.isOut ?? ((): boolean => false);
    const posterior = posteriorOf(without(matrix, isOut), change.gamma ?? gamma);
    const leader = leaderOf(posterior);
    return {
      kind,
      id,
      rows: matrix.rows.filter(isOut).map((row) => row.id),
      posterior,
      leader: leader === null ? null : (matrix.rivals[leader] ?? null),
    };
  };
  const { rows, gammas } = matrix;
  const only = (key: "roots" | "documents", id: string) => (row: WeighedRow) => row[key].length > 0 && row[key].every((one) => one === id);
  return [
    ...gammas.slice(1).map((other) => variant("gamma", String(other), { gamma: other })),
    ...rows.map(({ id }) => variant("row", id, { isOut: (row) => row.id === id })),
    ...carriers(rows, "roots").map((id) => variant("root", id, { isOut: only("roots", id) })),
    ...carriers(rows, "documents").map((id) => variant("document", id, { isOut: only("documents", id) })),
  ];
}

interface Change {
  readonly gamma?: number;
  isOut?(row: WeighedRow): boolean;
}

/** The sources without which at least one row has nothing to stand on. */
function carriers(rows: readonly WeighedRow[], key: "roots" | "documents"): string[] {
  const alone = rows.flatMap((row) => (new Set(row[key]).size === 1 ? [row[key][0] as string] : []));
  return [...new Set(alone)].sort();
}

/** A probability that counts as having been ruled out, or as established, at these odds. */
export function thresholds({ odds }: { readonly odds: number }): { readonly high: number; readonly low: number } {
  return { high: odds / (1 + odds), low: 1 / (1 + odds) };
}

/** What may be said of each rival: contradicted where nothing that is changed makes it more than barely possible, supported where the whole answer is. */
export function standings(judgement: Judgement, bar: MatrixQuestion["bar"], isSupported: boolean): MatrixStanding[] {
  const { low } = thresholds(bar);
  return judgement.ranges.map(([, most], k) => {
    if (isSupported && k === judgement.leader) return "supported";
    const tops = [judgement.tops, judgement.noisy.own, judgement.noisy.anyPrior].map((shares) => shares[k] as number);
    return most <= low && tops.every((share) => share <= 1 - bar.share) ? "contradicted" : "undetermined";
  });
}
