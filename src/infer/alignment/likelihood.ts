import { lnGamma } from "../../number/index.ts";
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
    ln += count * (eta[c] as number) - (count + own) * Math.log1p(mean / own);
    slope[c] = count - (count + own) * share;
    fisher[c] = own * share;
    observed[c] = (count + own) * share * (1 - share);
  }
  return ln;
}

/**
 * Σ ln of the ways in which counts may fall, and of their sizes to the power of them: it depends on the size alone, and where that is declared it is summed
 * once.
 */
function waysOf({ seen, other, constant }: Seen, size: number): number {
  const known = WAYS.get(seen);
  if (known?.size === size) return known.ln;
  let ln = 0;
  for (let c = 0; c < seen.length; c++) {
    const own = size * (other[c] as number);
    ln += lnGamma((seen[c] as number) + own) - lnGamma(own) - (constant[c] as number) - (seen[c] as number) * Math.log(own);
  }
  WAYS.set(seen, { size, ln });
  return ln;
}

const WAYS = new WeakMap<Float64Array, { readonly size: number; readonly ln: number }>();

/** Grades between two cut-points; the information is floored, as in both tails it vanishes. */
function weighGrades({ seen }: Seen, { eta, slope, fisher, observed }: Points, cuts: readonly number[]): number {
  const gaps = lnGaps(cuts);
  let ln = 0;
  for (let c = 0; c < seen.length; c++) {
    const grade = seen[c] as number;
    const low = (cuts[grade] as number) - (eta[c] as number);
    const high = (cuts[grade + 1] as number) - (eta[c] as number);
    const [atLow, atHigh] = [Math.exp(-Math.abs(low)), Math.exp(-Math.abs(high))];
    const below = (low >= 0 ? 1 : atLow) / (1 + atLow);
    const above = (high >= 0 ? 1 : atHigh) / (1 + atHigh);
    const information = Math.max(1e-9, above * (1 - above) + below * (1 - below));
    ln += (gaps[grade] as number) - Math.max(low, 0) - Math.max(-high, 0) - Math.log((1 + atLow) * (1 + atHigh));
    slope[c] = above + below - 1;
    fisher[c] = information;
    observed[c] = information;
  }
  return ln;
}

/**
 * Of each grade ln(1 − e^(low − high)): ln(logistic(high) − logistic(low)) is that, less ln(1 + e^low) and ln(1 + e^−high), which keep their digits in both
 * tails.
 */
function lnGaps(cuts: readonly number[]): number[] {
  const gaps: number[] = [];
  for (let grade = 0; grade + 1 < cuts.length; grade++)
    gaps.push(Math.log(-Math.expm1((cuts[grade] as number) - (cuts[grade + 1] as number))));
  return gaps;
}

/** Of both chances one exponential serves all. */
function weighActs({ seen, other, constant }: Seen, { eta, slope, fisher, observed }: Points): number {
  let ln = 0;
  for (let c = 0; c < seen.length; c++) {
    const [first, second] = [seen[c] as number, other[c] as number];
    const odds = eta[c] as number;
    const at = Math.exp(-Math.abs(odds));
    const p = (odds >= 0 ? 1 : at) / (1 + at);
    const information = (first + second) * p * (1 - p);
    ln += (constant[c] as number) - (odds >= 0 ? second : -first) * odds - (first + second) * Math.log1p(at);
    slope[c] = first - (first + second) * p;
    fisher[c] = information;
    observed[c] = information;
  }
  return ln;
}
