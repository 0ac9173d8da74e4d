import { AGREEMENTS, type Agreement, createScorer } from "./agreement.ts";
import type { Portfolios } from "./portfolios.ts";

/** Every score of every unordered pair of holders; NaN where it is not defined. A score does not depend on the order of the pair. */
export interface Similarities {
  /** Where a pair stands in the columns. */
  pair(one: number, other: number): number;
  readonly scores: Readonly<Record<Agreement, Float64Array>>;
}

/** All scores of all pairs, from one contingency table a pair; nothing is allocated on the way. */
export function similarities(portfolios: Portfolios): Similarities {
  const columns = AGREEMENTS.map(() => new Float64Array(pairCount(portfolios.holders)));
  eachPair(portfolios, undefined, (pair, scores) => {
    for (let k = 0; k < columns.length; k++) (columns[k] as Float64Array)[pair] = scores[k] as number;
  });
  const scores = Object.fromEntries(AGREEMENTS.map((name, k) => [name, columns[k]])) as Record<Agreement, Float64Array>;
  return { pair: placeOf(portfolios.holders), scores };
}

/** S with items weighted, as by the capabilities of the states in them, for every pair. */
export interface WeightedSimilarities {
  pair(one: number, other: number): number;
  readonly sAbsolute: Float64Array;
  readonly sSquared: Float64Array;
  /** The weights need not sum to 1: S divides by this sum. */
  readonly sumOfWeights: number;
  /** Items without a known weight, which count for nothing. */
  readonly unweighted: number;
}

/** S of Signorino & Ritter (1999) with a weight for each item; NaN is an unknown weight. */
export function weightedSimilarities(portfolios: Portfolios, weights: Float64Array): WeightedSimilarities {
  const known = weights.map((weight) => (Number.isNaN(weight) ? 0 : weight));
  const sAbsolute = new Float64Array(pairCount(portfolios.holders));
  const sSquared = new Float64Array(sAbsolute.length);
  eachPair(portfolios, known, (pair, scores) => {
    sAbsolute[pair] = scores[AGREEMENTS.indexOf("sAbsolute")] as number;
    sSquared[pair] = scores[AGREEMENTS.indexOf("sSquared")] as number;
  });
  return {
    pair: placeOf(portfolios.holders),
    sAbsolute,
    sSquared,
    sumOfWeights: known.reduce((sum, weight) => sum + weight, 0),
    unweighted: weights.filter(Number.isNaN).length,
  };
}

/** The scores of two portfolios of ratings; `null` is no rating, and leaves the item out. */
export function agreementOf(
  one: readonly (number | null)[],
  other: readonly (number | null)[],
  levels: readonly number[],
): Record<Agreement, number> {
  const places = [...one, ...other].map((rating) => (rating === null ? levels.length : levels.indexOf(rating)));
  if (places.includes(-1)) throw new RangeError(`a rating that is none of ${levels.join(", ")}`);
  const { scores } = similarities({ holders: 2, items: one.length, levels, ratings: Uint8Array.from(places) });
  return Object.fromEntries(AGREEMENTS.map((name) => [name, scores[name][0]])) as Record<Agreement, number>;
}

function eachPair(
  { holders, items, levels, ratings }: Portfolios,
  weights: Float64Array | undefined,
  take: (pair: number, scores: Float64Array) => void,
): void {
  const { counts, stride, score } = createScorer(levels);
  const scores = new Float64Array(AGREEMENTS.length);
  const rows = ratings.map((rating) => rating * stride);
  let pair = 0;
  for (let i = 0; i < holders; i++) {
    for (let j = i + 1; j < holders; j++) {
      counts.fill(0);
      const [a, b] = [i * items, j * items];
      for (let k = 0; k < items; k++) {
        const cell = (rows[a + k] as number) + (ratings[b + k] as number);
        counts[cell] = (counts[cell] as number) + (weights === undefined ? 1 : (weights[k] as number));
      }
      score(scores);
      take(pair++, scores);
    }
  }
}

function pairCount(holders: number): number {
  return (holders * (holders - 1)) / 2;
}

function placeOf(holders: number): (one: number, other: number) => number {
  return (one, other) => {
    const [i, j] = one < other ? [one, other] : [other, one];
    return i * holders - (i * (i + 1)) / 2 + j - i - 1;
  };
}
