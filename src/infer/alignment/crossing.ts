import type { TiltDraws } from "./tilt-draws.ts";

/** A turn of D: across which level, which way, and after which period it is looked for. */
export interface Turn {
  readonly level: number;
  readonly isUpward: boolean;
  readonly after: number;
}

/** In which period it came first, if in any. */
export interface CrossingLaw {
  /** Of every period. */
  readonly law: readonly number[];
  readonly none: number;
}

/**
 * The posterior of the first period after `after` in which D crosses the level the declared way and stays beyond it for two periods; a crossing in the last
 * period does not count (method §2.5 a). From whole paths, so that what the years have in common is kept.
 */
export function crossingLaw({ tilts, weights }: TiltDraws, turn: Turn): CrossingLaw {
  const sign = turn.isUpward ? 1 : -1;
  const isBeyond = (t: number, draw: number): boolean => sign * ((tilts[t]?.[draw] as number) - turn.level) > 0;
  const crosses = (t: number, draw: number): boolean => !isBeyond(t - 1, draw) && isBeyond(t, draw) && isBeyond(t + 1, draw);
  const law = tilts.map(() => 0);
  let none = 0;
  for (const [draw, weight] of weights.entries()) {
    let t = turn.after + 1;
    while (t + 1 < tilts.length && !crosses(t, draw)) t++;
    if (t + 1 < tilts.length) law[t] = (law[t] as number) + weight;
    else none += weight;
  }
  return { law, none };
}

/** The likeliest periods that together have this much probability, in order of time; whether *none* is one of them. */
export function likeliestSet(
  { law, none }: CrossingLaw,
  level: number,
): { readonly periods: readonly number[]; readonly hasNone: boolean } {
  const ranked = [...law.map((probability, t) => ({ t, probability })), { t: -1, probability: none }].sort(
    (a, b) => b.probability - a.probability,
  );
  const chosen: number[] = [];
  let mass = 0;
  for (const { t, probability } of ranked) {
    if (mass >= level) break;
    chosen.push(t);
    mass += probability;
  }
  return { periods: chosen.filter((t) => t >= 0).sort((a, b) => a - b), hasNone: chosen.includes(-1) };
}
