/** Positions of two states on the items of one field of policy. */
export interface PolicyField {
  readonly one: readonly number[];
  readonly other: readonly number[];
  readonly weights: readonly number[];
  /** The largest distance that an item of this field allows. */
  readonly largest: number;
}

/** S over several fields of policy at once (Signorino & Ritter 1999): each distance is read against the largest one of its own field. */
export function stackedSimilarity(fields: readonly PolicyField[]): number {
  let distance = 0;
  let weight = 0;
  for (const field of fields) {
    field.weights.forEach((w, k) => {
      distance += (w * Math.abs((field.one[k] ?? Number.NaN) - (field.other[k] ?? Number.NaN))) / field.largest;
      weight += w;
    });
  }
  return 1 - (2 * distance) / weight;
}
