import { CODEBOOK } from "../../model/index.ts";
import { perStudy } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";
import { timelineOf } from "./entries.ts";

/** What filters read of each event, a column each, in the order of the timeline: a hundred thousand are counted in a few milliseconds. */
export interface Columns {
  /** The days that a mark covers, `[from, to)`; NaN for an event without a date. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Places in `TYPE_IDS` and `CERTAINTY_IDS`. */
  readonly type: Uint8Array;
  readonly certainty: Uint8Array;
  readonly contradicted: Uint8Array;
  readonly unsourced: Uint8Array;
}

export const TYPE_IDS: readonly string[] = CODEBOOK.eventTypes.map((type) => type.id);
export const CERTAINTY_IDS: readonly string[] = CODEBOOK.certainties.map((certainty) => certainty.id);

/** The columns of a study. */
export const columnsOf = perStudy(async (built: BuiltStudy): Promise<Columns> => {
  const { entries } = await timelineOf(built);
  const typeAt = new Map(TYPE_IDS.map((id, at) => [id, at]));
  const certaintyAt = new Map(CERTAINTY_IDS.map((id, at) => [id, at]));
  return {
    from: Float64Array.from(entries, ({ date }) => date.days?.from ?? Number.NaN),
    to: Float64Array.from(entries, ({ date }) => date.days?.to ?? Number.NaN),
    type: Uint8Array.from(entries, ({ event }) => typeAt.get(event.type) ?? 0),
    certainty: Uint8Array.from(entries, ({ event }) => certaintyAt.get(event.certainty) ?? 0),
    contradicted: Uint8Array.from(entries, ({ contradictions }) => Number(contradictions.length > 0)),
    unsourced: Uint8Array.from(entries, ({ unsourced }) => Number(unsourced)),
  };
});

/** The days from the first to the last that the marks of these events cover; null where none has a date. */
export function hullOf({ from, to }: Columns, isIn: (place: number) => boolean): { from: number; to: number } | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let place = 0; place < from.length && !Number.isNaN(from[place]); place++) {
    if (!isIn(place)) continue;
    first = Math.min(first, from[place] ?? first);
    last = Math.max(last, to[place] ?? last);
  }
  return first < last ? { from: first, to: last } : null;
}

/** The first event whose mark begins on the day or later, or that has no date. */
export function firstFrom({ from }: Columns, day: number): number {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((from[middle] ?? Number.NaN) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
