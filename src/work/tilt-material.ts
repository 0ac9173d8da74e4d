import type { TiltMaterial } from "../infer/index.ts";
import { type ActReading, DATA_MEASURES, type Event, type Series, type Study } from "../model/index.ts";
import type { BoundSeries } from "./series/bound-series.ts";

/** What a study holds for the model of a tilt question, and what is bound to it from elsewhere. */
export function tiltMaterial(
  study: Study,
  { events, readings, bound }: { events: readonly Event[]; readings: readonly ActReading[]; bound: BoundSeries },
): TiltMaterial {
  const byId = new Map(events.map((event) => [event.id, event]));
  const tellers = new Set(readings.flatMap((reading) => reading.sources));
  return {
    readings,
    startOf(id) {
      const event = byId.get(id);
      const { from = null, to = null } = event?.preferredStart ?? event?.start ?? {};
      return from === null || to === null ? null : { from, to };
    },
    series: [...study.series, ...bound.series],
    missing: bound.missing,
    rootsOf: rootsOfSeries(events),
    sources: study.sources.map((source) => source.id).filter((id) => tellers.has(id)),
  };
}

/** The roots of the claims that tell the cells of a series; where there is no claim, the data set that it goes back to, or the source itself. */
export function rootsOfSeries(events: readonly Event[]): (series: Series) => string[] {
  const byClaim = new Map(events.flatMap((event) => event.claims.map((claim) => [claim, event] as const)));
  return (series) => {
    const roots = series.cells.flatMap((cell) => cell.claims.flatMap((claim) => byClaim.get(claim)?.roots ?? []));
    return roots.length === 0 ? [rootOfSet(series.source)] : [...new Set(roots)].sort();
  };
}

function rootOfSet(source: string): string {
  return DATA_MEASURES.find(({ sets }) => sets.at(-1) === source)?.root ?? source;
}

/** What reference data hold alone for a tilt question: no study, no act, no claim. */
export function dataMaterial({ series, missing }: BoundSeries): TiltMaterial {
  return { readings: [], startOf: () => null, series, missing, rootsOf: (one) => [rootOfSet(one.source)], sources: [] };
}
