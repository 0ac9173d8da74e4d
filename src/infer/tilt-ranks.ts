import type { TiltRank } from "../model/index.ts";
import { normalCdf, normalQuantile, poissonBinomial } from "../number/index.ts";

/** The lean of one state as a normal law. */
export interface RankedLean {
  readonly mean: number;
  readonly sd: number;
}

/** How many values of a state's own lean its rank is averaged over. */
const NODES = 20;
/** The quantiles of the standard normal law at (i − ½)/20. */
const QUANTILES = Array.from({ length: NODES }, (_, i) => normalQuantile((i + 0.5) / NODES));

/**
 * Where each state stands among the others, first the one that leans most to the first patron: expected rank and 90 % interval. Leans of different states are
 * taken as independent normal laws; given a state's own lean, the number of those above it is Poisson-binomial.
 */
export function tiltRanks(leans: readonly RankedLean[]): TiltRank[] {
  return leans.map((own, i) => {
    const others = leans.filter((_, j) => j !== i);
    const law = new Float64Array(leans.length);
    for (const z of QUANTILES) {
      const at = own.mean + own.sd * z;
      poissonBinomial(others.map(({ mean, sd }) => 1 - normalCdf((at - mean) / sd))).forEach((p, above) => {
        law[above] = (law[above] as number) + p / NODES;
      });
    }
    return { expected: 1 + law.reduce((sum, p, above) => sum + p * above, 0), lo: 1 + reached(law, 0.05), hi: 1 + reached(law, 0.95) };
  });
}

function reached(law: Float64Array, level: number): number {
  let sum = 0;
  const at = law.findIndex((p) => {
    sum += p;
    return sum >= level;
  });
  return at < 0 ? law.length - 1 : at;
}
