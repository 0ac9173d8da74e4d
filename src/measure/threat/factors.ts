import { shapleyShares } from "../../number/index.ts";

/** Walt's four sources of threat (1985, 1987): aggregate power, proximity, offensive power, offensive intentions. */
export const FACTORS = ["power", "proximity", "offence", "intention"] as const;
export type Factor = (typeof FACTORS)[number];

/** One number for each factor: a measure in (0, 1], a weight, or a share of a change. */
export type ByFactor = Readonly<Record<Factor, number>>;

/** A number for each factor, made one after the other. */
export function byFactor(make: (factor: Factor) => number): ByFactor {
  return { power: make("power"), proximity: make("proximity"), offence: make("offence"), intention: make("intention") };
}

/**
 * The threat that one state is to another: (Σ w·φ^ρ)^(1/ρ), at ρ = 0 the product Π φ^w. The weights sum to 1; the less ρ, the less one factor can
 * stand in for another.
 */
export function threat(factors: ByFactor, weights: ByFactor, rho: number): number {
  return threatOf(factors, rho)(weights);
}

/** The threat as a function of the weights alone: for many weights the powers are taken once. */
export function threatOf(factors: ByFactor, rho: number): (weights: ByFactor) => number {
  const power = (value: number): number => (rho === 0 ? Math.log(value) : value ** rho);
  const [a, b, c, d] = [power(factors.power), power(factors.proximity), power(factors.offence), power(factors.intention)];
  const mean = (w: ByFactor): number => w.power * a + w.proximity * b + w.offence * c + w.intention * d;
  return rho === 0 ? (weights) => Math.exp(mean(weights)) : (weights) => mean(weights) ** (1 / rho);
}

/** What each factor adds to the change of ln T at ρ = 0: w·ln(φ₁/φ₀). Exact, and in no order. */
export function logContributions(before: ByFactor, after: ByFactor, weights: ByFactor): ByFactor {
  return byFactor((factor) => weights[factor] * Math.log(after[factor] / before[factor]));
}

/** What each factor adds to the change of any value of the factors; for ln T at ρ = 0 these are the log contributions. */
export function shapley(before: ByFactor, after: ByFactor, value: (factors: ByFactor) => number): ByFactor {
  return sharesOfChange(FACTORS, (changed) => value(byFactor((factor) => (changed.has(factor) ? after : before)[factor])));
}

/** What each part adds to the change of a whole when all parts change; `value` is the whole with these parts changed. The shares add up to the whole change. */
export function sharesOfChange<P extends string>(
  parts: readonly P[],
  value: (changed: ReadonlySet<P>) => number,
): Readonly<Record<P, number>> {
  const sets = Array.from({ length: 2 ** parts.length }, (_, at) => new Set(parts.filter((__, k) => (at >> k) & 1)));
  const shares = shapleyShares(sets.map(value));
  return Object.fromEntries(parts.map((part, k) => [part, shares[k]])) as Record<P, number>;
}
