import { dirichlet, halfSpaceShare, type Stream } from "../../number/index.ts";
import { type ByFactor, byFactor, FACTORS, type Factor, threatOf } from "./factors.ts";

/** What the weights decide of “the first is the greater threat”. */
export interface PairRobustness {
  /** The first less the second, factor by factor, on the scale on which the weights add: ln φ at ρ = 0, otherwise φ^ρ/ρ. */
  readonly differences: ByFactor;
  /** Share of all weightings at which it holds: exact. */
  readonly share: number;
  readonly verdict: Verdict;
  /** Weights of single factors that settle it whatever the other weights are. */
  readonly limits: readonly WeightLimit[];
}

/**
 * A weight that settles it whatever the other weights are. Where the factor `helps`, the conclusion holds above `holds` and fails below `fails`;
 * where it does not, it holds below `holds` and fails above `fails`. `null`: no weight of this factor alone is enough.
 */
export interface WeightLimit {
  readonly factor: Factor;
  readonly helps: boolean;
  readonly holds: number | null;
  readonly fails: number | null;
}

/** From .90 on the weights support a conclusion, up to .10 they contradict it; between, it depends on them. */
export type Verdict = "supported" | "contradicted" | "depends-on-weights";

function verdictOf(share: number): Verdict {
  if (share >= 0.9) return "supported";
  return share <= 0.1 ? "contradicted" : "depends-on-weights";
}

/** Whether the first is the greater threat, over all weightings: the differences of the factors cut the simplex of weights in two, whatever the form. */
export function comparePair(one: ByFactor, other: ByFactor, rho: number): PairRobustness {
  const differences = byFactor((factor) =>
    rho === 0 ? Math.log(one[factor] / other[factor]) : (one[factor] ** rho - other[factor] ** rho) / rho,
  );
  const share = halfSpaceShare(FACTORS.map((factor) => differences[factor]));
  return { differences, share, verdict: verdictOf(share), limits: FACTORS.flatMap((factor) => limitOf(factor, differences)) };
}

/** w·d > 0 for every way to spread the rest of the weight if and only if it is so for the factor that speaks most against it, or for it. */
function limitOf(factor: Factor, d: ByFactor): WeightLimit[] {
  const others = FACTORS.filter((one) => one !== factor).map((one) => d[one]);
  const [least, most, own] = [Math.min(...others), Math.max(...others), d[factor]];
  if (own === 0) return [];
  const crossing = (other: number): number | null => (Math.sign(other) === -Math.sign(own) ? other / (other - own) : null);
  const limit = { factor, helps: own > 0, holds: crossing(least), fails: crossing(most) };
  return limit.holds === null && limit.fails === null ? [] : [limit];
}

/** What sampled weights decide of any conclusion. */
export interface SampledRobustness {
  readonly share: number;
  readonly standardError: number;
  readonly verdict: Verdict;
  /** The mean weights of the draws at which it holds (SMAA's central weight vector), and of those at which it fails. */
  readonly holding: ByFactor | null;
  readonly failing: ByFactor | null;
  /** Where it fails: the draws in groups of one size by the weight of one factor, each with the weight up to which it reaches. */
  readonly slices: Readonly<Record<Factor, { to: number; share: number }[]>>;
}

/** Weights to draw from: Dirichlet(concentrations), all 1 for the uniform law on the simplex. */
export interface WeightLaw {
  readonly concentrations: ByFactor;
  readonly draws: number;
}

/** The uniform law over all weightings. */
export function anyWeights(draws: number): WeightLaw {
  return { concentrations: byFactor(() => 1), draws };
}

/** Weights around an analyst's own: Dirichlet(5·w). */
export function weightsAround(weights: ByFactor, draws: number): WeightLaw {
  return { concentrations: byFactor((factor) => 5 * weights[factor]), draws };
}

/** Draws weights one after the other. */
export function sampleWeights({ concentrations, draws }: WeightLaw, random: Stream): ByFactor[] {
  const shapes = FACTORS.map((factor) => concentrations[factor]);
  return Array.from({ length: draws }, () => {
    const drawn = dirichlet(random, shapes);
    return byFactor((factor) => drawn[FACTORS.indexOf(factor)] as number);
  });
}

/** The share of weights at which a conclusion holds. */
export function shareOfWeights(weights: readonly ByFactor[], holds: (weights: ByFactor) => boolean): SampledRobustness {
  const [held, failed]: [ByFactor[], ByFactor[]] = [[], []];
  const isHeld = new Map(weights.map((one) => [one, holds(one)]));
  for (const [one, does] of isHeld) (does ? held : failed).push(one);
  const share = held.length / weights.length;
  const standardError = Math.sqrt((share * (1 - share)) / weights.length);
  return { share, standardError, verdict: verdictOf(share), holding: meanOf(held), failing: meanOf(failed), slices: slicesOf(isHeld) };
}

const GROUPS = 10;

function slicesOf(isHeld: ReadonlyMap<ByFactor, boolean>): SampledRobustness["slices"] {
  const sliced = (factor: Factor): { to: number; share: number }[] => {
    const ordered = [...isHeld].toSorted(([a], [b]) => a[factor] - b[factor]);
    return Array.from({ length: GROUPS }, (_, i) => {
      const group = ordered.slice((i * ordered.length) / GROUPS, ((i + 1) * ordered.length) / GROUPS);
      const to = i === GROUPS - 1 ? 1 : (group.at(-1)?.[0][factor] ?? 1);
      return { to, share: group.filter(([, does]) => does).length / Math.max(1, group.length) };
    });
  };
  return { power: sliced("power"), proximity: sliced("proximity"), offence: sliced("offence"), intention: sliced("intention") };
}

/** One state among several: how often it takes each rank of threat over all weightings, and the weights that make it the first. */
export interface RankAcceptability {
  /** `ranks[r]`: share of weightings at which it is the (r+1)-th greatest threat. */
  readonly ranks: readonly number[];
  /** Mean weights of the draws at which it is the greatest; `null` where it never is. */
  readonly central: ByFactor | null;
}

/**
 * Rank acceptability indices and central weight vectors as in SMAA (Tervonen & Figueira 2008, doi:10.1002/mcda.407). Equal threats take
 * their ranks in the order in which the states are given.
 */
export function acceptability(sources: readonly ByFactor[], weights: readonly ByFactor[], rho: number): RankAcceptability[] {
  const threats = sources.map((factors) => threatOf(factors, rho));
  const counts = sources.map(() => new Float64Array(sources.length));
  const first: ByFactor[][] = sources.map(() => []);
  const values = new Float64Array(sources.length);
  for (const one of weights) {
    for (let at = 0; at < values.length; at++) values[at] = (threats[at] as (weights: ByFactor) => number)(one);
    for (let at = 0; at < values.length; at++) {
      const rank = rankIn(values, at);
      const row = counts[at] as Float64Array;
      row[rank] = (row[rank] as number) + 1;
      if (rank === 0) first[at]?.push(one);
    }
  }
  return counts.map((row, at) => ({ ranks: [...row].map((count) => count / weights.length), central: meanOf(first[at] ?? []) }));
}

function rankIn(values: Float64Array, at: number): number {
  const own = values[at] as number;
  let rank = 0;
  for (let k = 0; k < values.length; k++) if ((values[k] as number) > own || (values[k] === own && k < at)) rank++;
  return rank;
}

function meanOf(weights: readonly ByFactor[]): ByFactor | null {
  if (weights.length === 0) return null;
  return byFactor((factor) => weights.reduce((sum, one) => sum + one[factor], 0) / weights.length);
}
