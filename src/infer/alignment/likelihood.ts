import { lnGamma, logistic } from "../../number/index.ts";
import type { Parameters } from "./hyper.ts";
import type { Indicator } from "./problem.ts";

/** What the cells of an indicator saw, in columns. */
export interface Seen {
  /** Value, count, grade, or acts toward the first side. */
  readonly seen: Float64Array;
  /** Exposure of a count, or acts toward the second side. */
  readonly other: Float64Array;
  /** What does not depend on the field: ln y!, or ln of the ways to choose the acts. */
  readonly constant: Float64Array;
}

/** Of each cell: its predictor η (for a count, the logarithm of its mean), the slope of ln p(y | η), and minus its second derivative, expected and observed. */
export interface Points {
  readonly eta: Float64Array;
  readonly slope: Float64Array;
  readonly fisher: Float64Array;
  readonly observed: Float64Array;
}

/** Room for so many points. */
export function points(length: number): Points {
  const column = (): Float64Array => new Float64Array(length);
  return { eta: column(), slope: column(), fisher: column(), observed: column() };
}

/** Fills the points of an indicator from their η and returns Σ ln p(y | η). */
export function weigh(kind: Indicator["kind"], seen: Seen, at: { readonly points: Points; readonly parameters: Parameters }): number {
  if (kind === "gaussian") return weighQuantities(seen, at.points, at.parameters.scale);
  if (kind === "ordinal") return weighGrades(seen, at.points, at.parameters.cuts);
  if (kind === "pair") return weighActs(seen, at.points);
  return at.parameters.size === null ? weighPoisson(seen, at.points) : weighBursty(seen, at.points, at.parameters.size);
}

const HALF_LN_TWO_PI = 0.5 * Math.log(2 * Math.PI);

function weighQuantities({ seen }: Seen, { eta, slope, fisher, observed }: Points, scale: number): number {
  const precision = 1 / (scale * scale);
  let ln = -seen.length * (Math.log(scale) + HALF_LN_TWO_PI);
  for (let c = 0; c < seen.length; c++) {
    const residual = (seen[c] as number) - (eta[c] as number);
    ln -= 0.5 * precision * residual * residual;
    slope[c] = precision * residual;
    fisher[c] = precision;
    observed[c] = precision;
  }
  return ln;
}

function weighPoisson({ seen, constant }: Seen, { eta, slope, fisher, observed }: Points): number {
  let ln = 0;
  for (let c = 0; c < seen.length; c++) {
    const count = seen[c] as number;
    const lnMean = eta[c] as number;
    const mean = Math.exp(lnMean);
    ln += count * lnMean - mean - (constant[c] as number);
    slope[c] = count - mean;
    fisher[c] = mean;
    observed[c] = mean;
  }
  return ln;
}

/** Negative binomial counts; `size` is that of one unit of exposure. */
function weighBursty({ seen, other, constant }: Seen, { eta, slope, fisher, observed }: Points, size: number): number {
  let ln = waysOf({ seen, other, constant }, size);
  for (let c = 0; c < seen.length; c++) {
    const count = seen[c] as number;
    const own = size * (other[c] as number);
    const mean = Math.exp(eta[c] as number);
    const share = mean / (own + mean);
    ln += count * ((eta[c] as number) - Math.log(own + mean)) - own * Math.log1p(mean / own);
    slope[c] = count - (count + own) * share;
    fisher[c] = own * share;
    observed[c] = (count + own) * share * (1 - share);
  }
  return ln;
}

/** Σ ln of the ways in which counts may fall, which depends on the size alone: where that is declared it is summed once. */
function waysOf({ seen, other, constant }: Seen, size: number): number {
  const known = WAYS.get(seen);
  if (known?.size === size) return known.ln;
  let ln = 0;
  for (let c = 0; c < seen.length; c++) {
    const own = size * (other[c] as number);
    ln += lnGamma((seen[c] as number) + own) - lnGamma(own) - (constant[c] as number);
  }
  WAYS.set(seen, { size, ln });
  return ln;
}

const WAYS = new WeakMap<Float64Array, { readonly size: number; readonly ln: number }>();

/** Grades between two cut-points; the information is floored, as in both tails it vanishes. Of each cut one exponential serves `logistic` and `softplus`. */
function weighGrades({ seen }: Seen, { eta, slope, fisher, observed }: Points, cuts: readonly number[]): number {
  let ln = 0;
  for (let c = 0; c < seen.length; c++) {
    const grade = seen[c] as number;
    const low = (cuts[grade] as number) - (eta[c] as number);
    const high = (cuts[grade + 1] as number) - (eta[c] as number);
    const [atLow, atHigh] = [Math.exp(-Math.abs(low)), Math.exp(-Math.abs(high))];
    const below = low >= 0 ? 1 / (1 + atLow) : atLow / (1 + atLow);
    const above = high >= 0 ? 1 / (1 + atHigh) : atHigh / (1 + atHigh);
    const information = Math.max(1e-9, above * (1 - above) + below * (1 - below));
    ln += lnBetween({ low, high, atLow, atHigh });
    slope[c] = above + below - 1;
    fisher[c] = information;
    observed[c] = information;
  }
  return ln;
}

/** ln(logistic(high) − logistic(low)), exact in both tails; `at` is e^−|cut|. */
function lnBetween({ low, high, atLow, atHigh }: { low: number; high: number; atLow: number; atHigh: number }): number {
  const beyondLow = Math.max(low, 0) + Math.log1p(atLow);
  const beforeHigh = Math.max(-high, 0) + Math.log1p(atHigh);
  if (low === Number.NEGATIVE_INFINITY) return -beforeHigh;
  if (high === Number.POSITIVE_INFINITY) return -beyondLow;
  return Math.log(-Math.expm1(low - high)) - beyondLow - beforeHigh;
}

function weighActs({ seen, other, constant }: Seen, { eta, slope, fisher, observed }: Points): number {
  let ln = 0;
  for (let c = 0; c < seen.length; c++) {
    const [first, second] = [seen[c] as number, other[c] as number];
    const odds = eta[c] as number;
    const p = logistic(odds);
    const information = (first + second) * p * (1 - p);
    ln += (constant[c] as number) - first * softplus(-odds) - second * softplus(odds);
    slope[c] = first - (first + second) * p;
    fisher[c] = information;
    observed[c] = information;
  }
  return ln;
}

/** ln(1 + e^x). */
function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}
