import { entropy, logistic, mutualInformation, poissonBinomial } from "../../number/index.ts";

/** How uncertain a yes or no of probability p is, in bits: 1 at one half, 0 where it is settled. */
export function bitsOpen(p: number): number {
  return entropy([p, 1 - p]);
}

/** Equally likely states of the world, each with P of what is asked in it. */
export interface Worlds {
  /** P that the prediction is right, world by world. */
  readonly right: readonly number[];
}

/**
 * The bits by which observing something with few outcomes is expected to settle a yes or no: its uncertainty now less the mean uncertainty after
 * (expected information gain, Lindley 1956). `chances` has, for each world, the chance of each outcome.
 */
export function expectedGain({ right }: Worlds, chances: readonly (readonly number[])[]): number {
  const n = right.length;
  const outcomes = (chances[0] ?? []).map((_, k) => chances.map((world) => world[k] as number));
  return mutualInformation(
    outcomes.map((seen) => {
      const both = right.reduce((sum, p, w) => sum + (p * (seen[w] as number)) / n, 0);
      return [both, seen.reduce((sum, chance) => sum + chance / n, 0) - both];
    }),
  );
}

/** What an independent source that tells so many acts of one year is expected to settle, given the tilt of that year in each world. */
export function gainFromActs(worlds: Worlds, tilts: readonly number[], acts: number): number {
  return expectedGain(
    worlds,
    tilts.map((tilt) => poissonBinomial(new Array<number>(acts).fill(logistic(tilt)))),
  );
}

/** What the exact day of a cause or an onset is expected to settle of their order, by P(before) at each of some equally likely days of it. */
export function gainFromDay(beforeAt: readonly number[]): number {
  return mutualInformation(beforeAt.map((p) => [p / beforeAt.length, (1 - p) / beforeAt.length]));
}
