import type { CauseContribution, CircularityInput, Contribution, Item } from "../../src/infer/index.ts";

/** A claim of an outcome or cause, coded by somebody who did not know how it went. */
export function claim(id: string, given: Partial<Item> = {}): Item {
  return {
    kind: "claim",
    id,
    event: null,
    roots: [`work of ${id}`],
    via: [],
    information: 1,
    periods: [1960],
    by: ["CHN"],
    knewOutcome: false,
    published: 1955,
    ...given,
  };
}

export function outcomeOf(items: readonly Item[], constructs: readonly string[] = []): Contribution {
  return { id: "outcome", items, constructs };
}

export function causeOf(items: readonly Item[], given: Partial<CauseContribution> = {}): CauseContribution {
  return { id: "aid", items, constructs: [], notBy: "PRK", coded: null, blindAlpha: null, ...given };
}

/** A test that passes every check, but for what is given. */
export function testOf(given: Partial<CircularityInput> = {}): CircularityInput {
  return {
    test: "P2.1",
    outcome: outcomeOf([claim("o-1", { event: "speech" }), claim("o-2", { periods: [1961] })], ["acts"]),
    outcomeEnds: 1970,
    causes: [causeOf([claim("c-1", { event: "loan" }), claim("c-2", { periods: [1961] })], { constructs: ["aid"] })],
    rivals: [],
    separates: false,
    settings: { present: "sha256:a", frozen: { on: "2026-11-01", digest: "sha256:a" } },
    ...given,
  };
}
