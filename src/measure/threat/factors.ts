/** Walt's four sources of threat (1985, doi:10.2307/2538540; 1987): aggregate power, proximity, offensive power, offensive intentions. */
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
  if (rho === 0) return Math.exp(sum((factor) => weights[factor] * Math.log(factors[factor])));
  return sum((factor) => weights[factor] * factors[factor] ** rho) ** (1 / rho);
}

/** What each factor adds to the change of ln T at ρ = 0: w·ln(φ₁/φ₀). Exact, and in no order. */
export function logContributions(before: ByFactor, after: ByFactor, weights: ByFactor): ByFactor {
  return byFactor((factor) => weights[factor] * Math.log(after[factor] / before[factor]));
}

/**
 * What each factor adds to the change of any value of the factors: its marginal change, averaged over the orders in which the factors can change
 * (Shapley 1953). The four add up to the whole change. For ln T at ρ = 0 they are the log contributions.
 */
export function shapley(before: ByFactor, after: ByFactor, value: (factors: ByFactor) => number): ByFactor {
  const worth = COALITIONS.map((members) => value(byFactor((factor) => (members.has(factor) ? after : before)[factor])));
  return byFactor((factor) => {
    const bit = 1 << FACTORS.indexOf(factor);
    return COALITIONS.reduce((total, members, at) => {
      if (members.has(factor)) return total;
      return total + (ORDERS[members.size] as number) * ((worth[at | bit] as number) - (worth[at] as number));
    }, 0);
  });
}

/** The sixteen sets of factors; bit k of the place of a set tells whether it has factor k. */
const COALITIONS = Array.from({ length: 1 << FACTORS.length }, (_, at) => new Set(FACTORS.filter((_, k) => (at >> k) & 1)));

/** |S|!·(3 − |S|)!/4!, by the size of S. */
const ORDERS = [6 / 24, 2 / 24, 2 / 24, 6 / 24];

function sum(of: (factor: Factor) => number): number {
  return FACTORS.reduce((total, factor) => total + of(factor), 0);
}
