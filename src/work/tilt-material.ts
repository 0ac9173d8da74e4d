import type { TiltMaterial } from "../infer/index.ts";
import type { ActReading, Event, Series, Study } from "../model/index.ts";

/** What a study holds for the model of a tilt question. */
export function tiltMaterial(
  study: Study,
  { events, readings }: { events: readonly Event[]; readings: readonly ActReading[] },
): TiltMaterial {
  const byId = new Map(events.map((event) => [event.id, event]));
  const byClaim = new Map(events.flatMap((event) => event.claims.map((claim) => [claim, event] as const)));
  const tellers = new Set(readings.flatMap((reading) => reading.sources));
  return {
    readings,
    startOf(id) {
      const event = byId.get(id);
      const { from = null, to = null } = event?.preferredStart ?? event?.start ?? {};
      return from === null || to === null ? null : { from, to };
    },
    series: study.series,
    rootsOf: (series) => rootsOf(series, byClaim),
    sources: study.sources.map((source) => source.id).filter((id) => tellers.has(id)),
  };
}

/** The roots of the claims that tell its cells; the source itself where there is no claim. */
function rootsOf(series: Series, byClaim: ReadonlyMap<string, Event>): string[] {
  const roots = series.cells.flatMap((cell) => cell.claims.flatMap((claim) => byClaim.get(claim)?.roots ?? []));
  return roots.length === 0 ? [series.source] : [...new Set(roots)].sort();
}
