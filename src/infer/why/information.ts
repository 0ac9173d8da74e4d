import { binomialChances } from "./binomial-chances.ts";

/** How uncertain a yes or no of probability p is, in bits: 1 at one half, 0 where it is settled. */
export function bitsOpen(p: number): number {
  return p <= 0 || p >= 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
}

/** Equally likely states of the world, each with P of what is asked in it. */
export interface Worlds {
  /** P that the prediction is right, world by world. */
  readonly right: readonly number[];
}

/**
 * The bits by which observing something with few outcomes is expected to settle a yes or no: its uncertainty now less the mean uncertainty after
 * (expected information gain, Lindley 1956; the inner mean runs over all worlds, the outer over every outcome). `chances` has, for each world, the
 * chance of each outcome.
 */
export function expectedGain({ right }: Worlds, chances: readonly (readonly number[])[]): number {
  const n = right.length;
  const now = right.reduce((sum, p) => sum + p, 0) / n;
  const outcomes = chances[0]?.length ?? 0;
  let after = 0;
  for (let k = 0; k < outcomes; k++) {
    let [seen, seenRight] = [0, 0];
    for (let w = 0; w < n; w++) {
      const chance = (chances[w] as readonly number[])[k] as number;
      seen += chance;
      seenRight += chance * (right[w] as number);
    }
    if (seen > 0) after += (seen / n) * bitsOpen(seenRight / seen);
  }
  return Math.max(0, bitsOpen(now) - after);
}

/** What an independent source that tells so many acts of one year is expected to settle, given the tilt of that year in each world. */
export function gainFromActs(worlds: Worlds, tilts: readonly number[], acts: number): number {
  return expectedGain(
    worlds,
    tilts.map((tilt) => binomialChances(acts, 1 / (1 + Math.exp(-tilt)))),
  );
}

/** What the exact day of a cause or an onset is expected to settle of their order, by P(before) at each of some equally likely days of it. */
export function gainFromDay(beforeAt: readonly number[]): number {
  const now = beforeAt.reduce((sum, p) => sum + p, 0) / beforeAt.length;
  return Math.max(0, bitsOpen(now) - beforeAt.reduce((sum, p) => sum + bitsOpen(p), 0) / beforeAt.length);
}
