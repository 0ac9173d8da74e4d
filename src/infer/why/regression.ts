import { betaRegularised, lnGamma } from "../../number/index.ts";

/**
 * A linear regression y = Σ b·x + e with e ∼ N(0, s²), before any row is seen: b | s² ∼ N(mean, s²·variance), each coefficient by itself, and
 * s² ∼ inverse gamma(shape, rate) (normal–inverse-gamma, conjugate: every posterior and forecast below is exact).
 */
export interface RegressionPrior {
  readonly mean: readonly number[];
  readonly variance: readonly number[];
  readonly shape: number;
  readonly rate: number;
}

/** One observation: the values of the terms, and what they are to explain. */
export interface RegressionRow {
  readonly terms: readonly number[];
  readonly value: number;
}

/** A Student law: `location` + `scale`·t with so many degrees of freedom. */
export interface StudentLaw {
  readonly location: number;
  readonly scale: number;
  readonly freedom: number;
}

/** A regression that takes in one row after another, and can tell what it expects of the next before it sees it. */
export class Regression {
  readonly #mean: Float64Array;
  readonly #spread: Float64Array;
  readonly #reach: Float64Array;
  #shape: number;
  #rate: number;

  constructor({ mean, variance, shape, rate }: RegressionPrior) {
    const terms = mean.length;
    this.#mean = Float64Array.from(mean);
    this.#spread = new Float64Array(terms * terms);
    for (const [i, one] of variance.entries()) this.#spread[i * terms + i] = one;
    this.#reach = new Float64Array(terms);
    this.#shape = shape;
    this.#rate = rate;
  }

  /** Takes in a row and tells the logarithm of the density that it had before: its score as a forecast one step ahead. */
  learn({ terms, value }: RegressionRow): number {
    const [n, reach, spread] = [terms.length, this.#reach, this.#spread];
    let [width, surprise] = [1, value];
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += (spread[i * n + j] as number) * (terms[j] as number);
      reach[i] = sum;
      width += (terms[i] as number) * sum;
      surprise -= (terms[i] as number) * (this.#mean[i] as number);
    }
    const pull = surprise / width;
    const square = (surprise * pull) / (2 * this.#rate);
    const score = studentPeak(this.#shape) - 0.5 * Math.log(2 * this.#rate * width) - (this.#shape + 0.5) * Math.log1p(square);
    for (let i = 0; i < n; i++) {
      (this.#mean[i] as number) += (reach[i] as number) * pull;
      for (let j = 0; j < n; j++) (spread[i * n + j] as number) -= ((reach[i] as number) * (reach[j] as number)) / width;
    }
    this.#shape += 0.5;
    this.#rate += 0.5 * surprise * pull;
    return score;
  }

  /** What is known of a coefficient by now. */
  coefficient(term: number): StudentLaw {
    const variance = (this.#rate / this.#shape) * (this.#spread[term * this.#mean.length + term] as number);
    return { location: this.#mean[term] as number, scale: Math.sqrt(variance), freedom: 2 * this.#shape };
  }
}

const peaks = new Map<number, number>();

/** ln Γ(a + ½) − ln Γ(a) − ½ ln π: the shapes of forecasts go up by halves, so few are ever needed. */
function studentPeak(shape: number): number {
  const known = peaks.get(shape);
  if (known !== undefined) return known;
  const peak = lnGamma(shape + 0.5) - lnGamma(shape) - 0.5 * Math.log(Math.PI);
  peaks.set(shape, peak);
  return peak;
}

/** P(x > at) under a Student law (DLMF 8.17.1 through the regularised beta function). */
export function studentAbove({ location, scale, freedom }: StudentLaw, at: number): number {
  const t = (at - location) / scale;
  const tail = 0.5 * betaRegularised(freedom / (freedom + t * t), freedom / 2, 0.5);
  return t >= 0 ? tail : 1 - tail;
}
