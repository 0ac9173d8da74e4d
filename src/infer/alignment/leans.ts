import type { ClassProbabilities } from "../../model/index.ts";
import { type Sample, sampleOf } from "../../number/index.ts";
import type { AlignmentPosterior } from "./posterior.ts";
import type { TiltDraws } from "./tilt-draws.ts";

/** The lean between two patrons in one period. */
export interface PeriodLean {
  /** The law of D, and of how it differs from the period before; null for the first. */
  readonly tilt: Sample;
  readonly change: Sample | null;
  classes(delta: number): ClassProbabilities;
  /** P(|D| ≤ δ and engagement ≤ τ), engagement being the mean of both alignments. */
  estranged(delta: number, tau: number): number;
}

/** The lean between two patrons in every period. */
export function periodLeans(drawn: TiltDraws): PeriodLean[] {
  const { weights, tilts } = drawn;
  return tilts.map((draws, t) => {
    const before = tilts[t - 1];
    return {
      tilt: sampleOf(draws, weights),
      change: before === undefined ? null : sampleOf(minus(draws, before), weights),
      classes: (delta) => classesAt(draws, weights, delta),
      estranged(delta, tau) {
        const engagement = drawn.engagement(t);
        return draws.reduce(
          (sum, d, k) => sum + (Math.abs(d) <= delta && (engagement[k] as number) <= tau ? (weights[k] as number) : 0),
          0,
        );
      },
    };
  });
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((v, k) => v - (b[k] as number));
}

function classesAt(draws: Float64Array, weights: Float64Array, delta: number): ClassProbabilities {
  let [pA, pB] = [0, 0];
  for (let k = 0; k < draws.length; k++) {
    const d = draws[k] as number;
    if (d > delta) pA += weights[k] as number;
    else if (d < -delta) pB += weights[k] as number;
  }
  return { pA, pEquidistant: Math.max(0, 1 - pA - pB), pB };
}

/** All pairs of three or more patrons; the first of each pair is the one that a positive D favours (method §2.8). */
export function patronPairs(patrons: number): (readonly [number, number])[] {
  return Array.from({ length: patrons }, (_, a) => Array.from({ length: patrons - a - 1 }, (_, k) => [a, a + 1 + k] as const)).flat();
}

/** How alignment is shared out among the patrons in one period, the law of softmax(a) for each; their means sum to 1 (method §2.8). */
export function shareLaws({ paths, weights, draws, periods, patrons }: AlignmentPosterior, t: number): Sample[] {
  const columns = Array.from({ length: patrons }, () => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const at = (draw * periods + t) * patrons;
    const odds = columns.map((_, p) => Math.exp(paths[at + p] as number));
    const total = odds.reduce((sum, value) => sum + value, 0);
    odds.forEach((value, p) => {
      (columns[p] as Float64Array)[draw] = value / total;
    });
  }
  return columns.map((column) => sampleOf(column, weights));
}
