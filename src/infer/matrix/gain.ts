import { mutualInformation } from "../../number/index.ts";
import { leaderOf } from "./weigh.ts";

/** What a search is expected to tell. */
export interface ExpectedGain {
  /** Mutual information between the rivals and finding or not finding it, in bits. */
  readonly bits: number;
  readonly chance: number;
  readonly found: Outlook;
  readonly notFound: Outlook;
}

/** The rivals after a search. */
export interface Outlook {
  readonly posterior: readonly number[];
  readonly leader: number | null;
}

/**
 * The expected information gain of looking for evidence that each rival makes so probable (Lindley 1956): the entropy of finding it less its mean entropy within each
 * rival. Closed, since it is found or not.
 */
export function expectedGain(posterior: readonly number[], chances: readonly number[]): ExpectedGain {
  const chance = posterior.reduce((sum, p, k) => sum + p * (chances[k] as number), 0);
  const found = posterior.map((p, k) => p * (chances[k] as number));
  const notFound = posterior.map((p, k) => p * (1 - (chances[k] as number)));
  return { bits: mutualInformation([found, notFound]), chance, found: outlook(found), notFound: outlook(notFound) };
}

function outlook(weights: readonly number[]): Outlook {
  const sum = weights.reduce((total, one) => total + one, 0);
  const posterior = weights.map((one) => one / sum);
  return { posterior, leader: leaderOf(posterior) };
}
