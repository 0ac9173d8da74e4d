/** What takes room from `from` until before `to`, on a page or in a text. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * The lane of each extent, from 0: no two in one lane overlap, and there are no more lanes than overlap at one place. Who begins first stands nearer to
 * the text; of those that begin together the longer.
 */
export function lanesOf(extents: readonly Extent[]): number[] {
  const order = extents.map((_, i) => i).sort((a, b) => compare(extents[a], extents[b]) || a - b);
  const ends: number[] = [];
  const lanes = extents.map(() => 0);
  for (const i of order) {
    const { from = 0, to = 0 } = extents[i] ?? {};
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = Math.max(to, from);
    lanes[i] = lane;
  }
  return lanes;
}

function compare(a: Extent | undefined, b: Extent | undefined): number {
  return (a?.from ?? 0) - (b?.from ?? 0) || (b?.to ?? 0) - (a?.to ?? 0);
}

/** Where labels of one height stand, in the order of the places they belong to: as near to them as they can without touching. */
export function labelTops(places: readonly number[], height: number): number[] {
  let last = Number.NEGATIVE_INFINITY;
  return places.map((place) => {
    last = Math.max(place, last + height);
    return last;
  });
}
