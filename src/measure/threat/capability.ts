/** The six components of national material capabilities (Singer, Bremer & Stuckey 1972). */
export const COMPONENTS = ["milex", "milper", "irst", "pec", "tpop", "upop"] as const;
export type Component = (typeof COMPONENTS)[number];

/** What a state has of each component, or its share of what all have; `null` where it is not known. */
export type Capabilities = Readonly<Record<Component, number | null>>;

/** The components that make aggregate power and those that make offensive power: no raw column is in both. */
export const NON_MILITARY = ["irst", "pec", "tpop", "upop"] as const satisfies readonly Component[];
export const MILITARY = ["milex", "milper"] as const satisfies readonly Component[];

/** Each state's share of what all states of the year have, component by component; what is not known adds nothing to the sum. */
export function capabilityShares(states: readonly Capabilities[]): {
  readonly totals: Capabilities;
  readonly shares: readonly Capabilities[];
} {
  const totals = byComponent((component) => states.reduce((sum, state) => sum + (state[component] ?? 0), 0));
  return { totals, shares: states.map((state) => sharesOf(state, totals)) };
}

/** A state's shares of given sums over all states. */
export function sharesOf(state: Capabilities, totals: Capabilities): Capabilities {
  return byComponent((component) => {
    const [own, all] = [state[component], totals[component]];
    return own === null || all === null || all === 0 ? null : own / all;
  });
}

/** The Composite Index of National Capability: the mean of the shares that are known; `null` where none is. */
export function cinc(shares: Capabilities): number | null {
  const known = COMPONENTS.flatMap((component) => shares[component] ?? []);
  return known.length === 0 ? null : known.reduce((sum, share) => sum + share, 0) / known.length;
}

/** The mean share over these components; `null` where one of them is not known: leaving it out would weigh the others anew. */
export function meanShare(shares: Capabilities, components: readonly Component[]): number | null {
  let sum = 0;
  for (const component of components) {
    const share = shares[component];
    if (share === null) return null;
    sum += share;
  }
  return sum / components.length;
}

/** The smallest and the largest value that is known: the range in which a missing one may lie; `null` where none is known. */
export function plausibleRange(around: readonly (number | null)[]): readonly [low: number, high: number] | null {
  const known = around.filter((value) => value !== null);
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)];
}

function byComponent(make: (component: Component) => number | null): Capabilities {
  return Object.fromEntries(COMPONENTS.map((component) => [component, make(component)])) as Record<Component, number | null>;
}
