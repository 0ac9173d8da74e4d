import type { VanEveraClass } from "../../model/index.ts";

/** What finding, and what not finding, the evidence would do to the odds of a hypothesis against its rivals, and what kind of test that makes it. */
export interface VanEveraTest {
  /** P(E|H) / P(E|¬H). */
  readonly plus: number;
  /** P(¬E|H) / P(¬E|¬H). */
  readonly minus: number;
  readonly class: VanEveraClass;
}

/** From so much on, a ratio of likelihoods is strong: ten to one. */
const STRONG = 10;

/**
 * The class of a test (Van Evera 1997, pp. 31–32) from the chance of the evidence if the hypothesis is true (`given`) and if it is not (`otherwise`):
 * failing a hoop sinks it, a smoking gun confirms it, a doubly decisive test does both, a straw in the wind neither.
 */
export function vanEvera({ given, otherwise }: { readonly given: number; readonly otherwise: number }): VanEveraTest {
  const [plus, minus] = [given / otherwise, (1 - given) / (1 - otherwise)];
  const [confirms, sinks] = [plus >= STRONG, minus <= 1 / STRONG];
  const kind = confirms ? (sinks ? "doubly-decisive" : "smoking-gun") : sinks ? "hoop" : "straw-in-the-wind";
  return { plus, minus, class: kind };
}

/** What a row says of the chances: decibels by rival, the chance of the evidence in the world that expects it most, and the priors as probabilities. */
export interface RowChances {
  readonly decibels: readonly number[];
  readonly expected: number;
  readonly priors: readonly number[];
}

/**
 * The class of a row for each rival against all others. The decibels fix the ratios of P(E|H); the chance in the world that expects it most fixes their height; the
 * others together give the evidence the mean of their chances, weighted by prior.
 */
export function rowTests({ decibels, expected, priors }: RowChances): VanEveraTest[] {
  const most = Math.max(...decibels);
  const chances = decibels.map((one) => expected * 10 ** ((one - most) / 10));
  return chances.map((given, k) => {
    const others = priors.map((prior, j) => (j === k ? 0 : prior));
    const weight = others.reduce((sum, one) => sum + one, 0);
    return vanEvera({ given, otherwise: others.reduce((sum, one, j) => sum + one * (chances[j] as number), 0) / weight });
  });
}
