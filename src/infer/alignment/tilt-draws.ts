import { type Sample, sampleOf } from "../../number/index.ts";
import type { AlignmentPosterior } from "./posterior.ts";

/** D = a − a′ of two patrons in one period, draw by draw. */
export function tiltDraws(
  { paths, draws, periods, patrons }: AlignmentPosterior,
  pair: readonly [number, number],
  t: number,
): Float64Array {
  const size = periods * patrons;
  return Float64Array.from({ length: draws }, (_, draw) => {
    const at = draw * size + t * patrons;
    return (paths[at + pair[0]] as number) - (paths[at + pair[1]] as number);
  });
}

/** The law of D in every period. */
export function tiltLaws(posterior: AlignmentPosterior, pair: readonly [number, number]): Sample[] {
  return Array.from({ length: posterior.periods }, (_, t) => sampleOf(tiltDraws(posterior, pair, t), posterior.weights));
}
