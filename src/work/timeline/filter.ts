import { CERTAINTY_IDS, type Columns, TYPE_IDS } from "./columns.ts";

/** What is asked of a timeline. A filter that is left out lets everything through. */
export interface TimelineFilter {
  /** A bit for each lane that is shown. */
  readonly lanes: number;
  readonly types?: ReadonlySet<string> | undefined;
  readonly certainties?: ReadonlySet<string> | undefined;
  readonly only?: "contradicted" | "unsourced" | undefined;
  /** Days `[from, to)`: an event whose mark lies outside is left out; one without a date may have been at any time and stays. */
  readonly window: { readonly from: number; readonly to: number };
  /** One for each event that has the words looked for. */
  readonly worded?: Uint8Array | undefined;
}

/** The events that pass, by their place in the timeline, and for each choice of each filter how many would pass with it and the other filters. */
export interface Filtered {
  readonly places: Uint32Array;
  readonly lanes: readonly number[];
  readonly types: ReadonlyMap<string, number>;
  readonly certainties: ReadonlyMap<string, number>;
  readonly all: number;
  readonly contradicted: number;
  readonly unsourced: number;
}

/** The filters that an event fails, a bit each; an event counts under a choice of a filter where it fails none but that filter. */
const FAILS = { lane: 1, type: 2, certainty: 4, only: 8 } as const;

/** Filters and counts in one pass over the columns. */
export function filterTimeline(columns: Columns, laneBits: Uint16Array, filter: TimelineFilter): Filtered {
  const failsOf = failing(columns, laneBits, filter);
  const places = new Uint32Array(laneBits.length);
  const lanes = new Array<number>(16).fill(0);
  const types = new Uint32Array(TYPE_IDS.length);
  const certainties = new Uint32Array(CERTAINTY_IDS.length);
  const counts = { passed: 0, all: 0, contradicted: 0, unsourced: 0 };
  for (let place = 0; place < laneBits.length; place++) {
    const bits = laneBits[place] ?? 0;
    if (bits === 0 || filter.worded?.[place] === 0 || !isInside(columns, place, filter.window)) continue;
    const fails = failsOf(place);
    if (fails === 0) places[counts.passed++] = place;
    if ((fails | FAILS.lane) === FAILS.lane) for (let n = 0; bits >> n > 0; n++) lanes[n] = (lanes[n] ?? 0) + ((bits >> n) & 1);
    if ((fails | FAILS.type) === FAILS.type) add(types, columns.type[place]);
    if ((fails | FAILS.certainty) === FAILS.certainty) add(certainties, columns.certainty[place]);
    if ((fails | FAILS.only) !== FAILS.only) continue;
    counts.all++;
    counts.contradicted += columns.contradicted[place] ?? 0;
    counts.unsourced += columns.unsourced[place] ?? 0;
  }
  const { all, contradicted, unsourced, passed } = counts;
  const named = (ids: readonly string[], each: Uint32Array): Map<string, number> => new Map(ids.map((id, at) => [id, each[at] ?? 0]));
  const byName = { types: named(TYPE_IDS, types), certainties: named(CERTAINTY_IDS, certainties) };
  return { places: places.subarray(0, passed), lanes, ...byName, all, contradicted, unsourced };
}

function failing(columns: Columns, laneBits: Uint16Array, filter: TimelineFilter): (place: number) => number {
  const { types, certainties, only } = filter;
  const passesType = Uint8Array.from(TYPE_IDS, (id) => Number(types?.has(id) ?? true));
  const passesCertainty = Uint8Array.from(CERTAINTY_IDS, (id) => Number(certainties?.has(id) ?? true));
  return (place) => {
    let fails = ((laneBits[place] ?? 0) & filter.lanes) === 0 ? FAILS.lane : 0;
    if (passesType[columns.type[place] ?? 0] === 0) fails |= FAILS.type;
    if (passesCertainty[columns.certainty[place] ?? 0] === 0) fails |= FAILS.certainty;
    if (only !== undefined && columns[only][place] === 0) fails |= FAILS.only;
    return fails;
  };
}

function isInside({ from, to }: Columns, place: number, window: TimelineFilter["window"]): boolean {
  return !((from[place] ?? 0) >= window.to || (to[place] ?? 0) <= window.from);
}

function add(counts: Uint32Array, at: number | undefined): void {
  if (at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
}
