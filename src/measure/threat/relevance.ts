/** What makes two states matter to each other's politics in a year. */
export interface RelevanceFacts {
  /** COW contiguity: 1 by land, 2–5 by up to 12, 24, 150 and 400 miles of water; 0 none. */
  readonly contiguity: number;
  readonly major: readonly [one: boolean, other: boolean];
}

/** A politically relevant dyad: contiguous, or with at least one major power. */
export function isRelevantDyad({ contiguity, major }: RelevanceFacts): boolean {
  return contiguity > 0 || major[0] || major[1];
}

/** In the politically relevant environment of the first: contiguous to it, or itself a major power. */
export function isRelevantTo({ contiguity, major }: RelevanceFacts): boolean {
  return contiguity > 0 || major[1];
}
