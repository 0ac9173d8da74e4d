import { shapleyShares } from "../../number/index.ts";
import { type EffectPrior, foldRows, laggedRows, priorOf } from "./lagged.ts";

/** What each of several causes adds to the forecast of one path of an outcome, and all of them together. */
export interface PathShares {
  readonly shares: readonly number[];
  readonly gain: number;
}

/** Causes in their own standard deviations whose shares are asked, and how a forecast is made. */
export interface SharesOf {
  readonly causes: readonly (readonly (number | null)[])[];
  readonly lag: number;
  readonly prior: EffectPrior;
  /** Years learnt from before the first scored forecast. */
  readonly learning: number;
}

/**
 * Shapley shares of the gain in logarithmic score: what each cause adds, averaged over all orders in which causes can be added to persistence alone
 * (Shapley 1953; method §3.1, P1.3). They sum to the gain of all. Every coalition is scored on the same rows, but that of a year in `without`.
 */
export function shapleyGain(outcome: Float64Array, { causes, lag, prior, learning }: SharesOf, without?: number): PathShares {
  const rows = laggedRows({ outcome, causes, lag }, without);
  const scores = Array.from({ length: 2 ** causes.length }, (_, coalition) => {
    const chosen = causes.flatMap((_one, i) => (isIn(coalition, i) ? [2 + i] : []));
    const part = rows.map(({ terms, value }) => ({
      terms: [terms[0] as number, terms[1] as number, ...chosen.map((k) => terms[k] as number)],
      value,
    }));
    return foldRows(part, priorOf(prior, chosen.length), learning).score / Math.max(1, rows.length - learning);
  });
  const nothing = scores[0] as number;
  return { shares: shapleyShares(scores), gain: (scores.at(-1) as number) - nothing };
}

function isIn(coalition: number, player: number): boolean {
  return ((coalition >> player) & 1) === 1;
}
