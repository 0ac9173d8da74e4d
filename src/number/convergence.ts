import { normalQuantile } from "./normal.ts";

/** Whether chains agree on one quantity, and how many independent draws they are worth for it. */
export interface Convergence {
  /** Rank-normalised split R̂: 1 where halves of chains cannot be told apart. */
  readonly rhat: number;
  /** Bulk effective sample size. */
  readonly ess: number;
}

/** R̂ and bulk effective size of equally long chains (Vehtari, Gelman, Simpson, Carpenter & Bürkner 2021, doi:10.1214/20-BA1221). */
export function convergenceOf(chains: readonly (readonly number[])[]): Convergence {
  const halves = chains.flatMap((chain) => {
    const half = Math.floor(chain.length / 2);
    return [chain.slice(0, half), chain.slice(chain.length - half)];
  });
  const middle = medianOf(halves.flat());
  const folded = halves.map((half) => half.map((v) => Math.abs(v - middle)));
  const ranked = rankNormalised(halves);
  return { rhat: Math.max(splitRhat(ranked), splitRhat(rankNormalised(folded))), ess: effectiveSize(ranked) };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

/** Each value by the normal quantile of its rank among all; equal values share their mean rank. */
function rankNormalised(chains: readonly (readonly number[])[]): number[][] {
  const all = chains.flat();
  const order = Array.from(all.keys()).sort((a, b) => (all[a] as number) - (all[b] as number));
  const scores = new Array<number>(all.length);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && all[order[last + 1] as number] === all[order[first] as number]) last++;
    const score = normalQuantile((1 + (first + last) / 2 - 0.375) / (all.length + 0.25));
    for (let k = first; k <= last; k++) scores[order[k] as number] = score;
    first = last + 1;
  }
  let at = 0;
  return chains.map((chain) => chain.map(() => scores[at++] as number));
}

interface Spread {
  readonly within: number;
  readonly pooled: number;
}

function spreadOf(chains: readonly (readonly number[])[]): Spread {
  const n = chains[0]?.length ?? 0;
  const within = mean(chains.map(varianceOf));
  return { within, pooled: ((n - 1) / n) * within + varianceOf(chains.map(mean)) };
}

function splitRhat(chains: readonly (readonly number[])[]): number {
  const { within, pooled } = spreadOf(chains);
  return Math.sqrt(pooled / within);
}

/** Geyer's initial monotone sequence over the mean autocorrelation of the chains. */
function effectiveSize(chains: readonly (readonly number[])[]): number {
  const n = chains[0]?.length ?? 0;
  const { within, pooled } = spreadOf(chains);
  const centred = chains.map((chain) => {
    const middle = mean(chain);
    return chain.map((v) => v - middle);
  });
  const correlation = (lag: number): number => {
    const covariance = mean(centred.map((chain) => autocovariance(chain, lag)));
    return 1 - ((within * (n - 1)) / n - covariance) / pooled;
  };
  let [sum, before] = [0, Number.POSITIVE_INFINITY];
  for (let lag = 0; lag + 1 < n; lag += 2) {
    const pair = Math.min(before, (lag === 0 ? 1 : correlation(lag)) + correlation(lag + 1));
    if (pair <= 0) break;
    sum += pair;
    before = pair;
  }
  const total = n * chains.length;
  return total / Math.max(2 * sum - 1, 1 / Math.log10(total));
}

function autocovariance(centred: readonly number[], lag: number): number {
  let sum = 0;
  for (let i = lag; i < centred.length; i++) sum += (centred[i] as number) * (centred[i - lag] as number);
  return sum / centred.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, v) => sum + (v - middle) ** 2, 0) / (values.length - 1);
}
