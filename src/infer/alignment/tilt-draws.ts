import { type Sample, sampleOf } from "../../number/index.ts";
import type { AlignmentPosterior } from "./posterior.ts";

/** D = a − a′ of two patrons, for each period draw by draw, and engagement, the mean of both, where it is asked for. */
export interface TiltDraws {
  readonly weights: Float64Array;
  readonly tilts: readonly Float64Array[];
  engagement(period: number): Float64Array;
}

/** The tilt between two patrons in every draw of a posterior. */
export function tiltDraws({ paths, weights, draws, periods, patrons }: AlignmentPosterior, [a, b]: readonly [number, number]): TiltDraws {
  const drawn = (of: (first: number, second: number) => number, t: number): Float64Array => {
    const column = new Float64Array(draws);
    for (let draw = 0; draw < draws; draw++) {
      const at = (draw * periods + t) * patrons;
      column[draw] = of(paths[at + a] as number, paths[at + b] as number);
    }
    return column;
  };
  return {
    weights,
    tilts: Array.from({ length: periods }, (_, t) => drawn((first, second) => first - second, t)),
    engagement: (t) => drawn((first, second) => (first + second) / 2, t),
  };
}

/** The law of D in every period. */
export function tiltLaws({ tilts, weights }: TiltDraws): Sample[] {
  return tilts.map((draws) => sampleOf(draws, weights));
}
