import { digamma, logistic } from "../../number/index.ts";
import type { Parameters } from "./hyper.ts";
import type { Points, Seen } from "./likelihood.ts";
import type { Indicator } from "./problem.ts";

/**
 * How the log-likelihood of an indicator's cells moves with its own hyperparameters besides the loading, in their order: ln s; ln φ where it is free; the
 * first cut-point and the logarithm of every gap. `points` are those filled at the same place.
 */
export function shapeSlopes(
  indicator: Indicator,
  seen: Seen,
  at: { readonly points: Points; readonly parameters: Parameters },
): readonly number[] {
  if (indicator.kind === "gaussian") return [scaleSlope(seen, at.points, at.parameters.scale)];
  if (indicator.kind === "ordinal") return cutSlopes(seen, at.points, at.parameters.cuts);
  const isFree = indicator.kind === "count" && typeof indicator.size === "object" && indicator.size !== null;
  return isFree ? [sizeSlope(seen, at.points, at.parameters.size as number)] : [];
}

function scaleSlope({ seen }: Seen, { eta }: Points, scale: number): number {
  return seen.reduce((sum, value, c) => sum + ((value - (eta[c] as number)) / scale) ** 2 - 1, 0);
}

function sizeSlope({ seen, other }: Seen, { eta }: Points, size: number): number {
  return seen.reduce((sum, count, c) => {
    const own = size * (other[c] as number);
    const mean = Math.exp(eta[c] as number);
    return sum + own * (digamma(count + own) - digamma(own) - Math.log1p(mean / own) + 1 - (count + own) / (own + mean));
  }, 0);
}

function cutSlopes({ seen }: Seen, { eta, slope }: Points, cuts: readonly number[]): number[] {
  const first = -slope.reduce((sum, v) => sum + v, 0);
  const gaps = cuts.slice(2, -1).map((cut, j) => {
    const gap = cut - (cuts[j + 1] as number);
    return gap * seen.reduce((sum, grade, c) => sum + beyond(cuts, { grade, eta: eta[c] as number, from: j + 2 }), 0);
  });
  return [first, ...gaps];
}

/** How the log-probability of a grade moves when all cut-points from number `from` on move up together. */
function beyond(cuts: readonly number[], { grade, eta, from }: { grade: number; eta: number; from: number }): number {
  const [below, above] = [logistic((cuts[grade] as number) - eta), logistic((cuts[grade + 1] as number) - eta)];
  const density = (grade + 1 >= from ? above * (1 - above) : 0) - (grade >= from ? below * (1 - below) : 0);
  return density / (above - below);
}
