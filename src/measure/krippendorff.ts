/** What a difference between two codes means: that they are not the same, ranks between them, their distance, or their distance in proportion. */
export type AlphaMetric = "nominal" | "ordinal" | "interval" | "ratio";

/** How far coders agree beyond chance. */
export interface CoderAgreement {
  /** 1 where all agree, 0 where they agree as by chance; null where nothing could have differed. */
  readonly alpha: number | null;
  /** Units that at least two coders coded, and the codes that they gave them. */
  readonly units: number;
  readonly codes: number;
}

/**
 * Krippendorff's α of units by coders, any number of whom may have left a unit out (null): 1 − D_o/D_e, by the matrix of coincidences (Krippendorff 2011,
 * “Computing Krippendorff's alpha-reliability”). Units with fewer than two codes say nothing of agreement.
 */
export function krippendorffAlpha(units: readonly (readonly (number | null)[])[], metric: AlphaMetric): CoderAgreement {
  const coded = units.map((unit) => unit.filter((code) => code !== null)).filter((codes) => codes.length > 1);
  const values = [...new Set(coded.flat())].sort((one, other) => one - other);
  const counts = values.map((value) => coded.flat().filter((code) => code === value).length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const difference = differences(metric, values, counts);
  let observed = 0;
  for (const codes of coded) {
    const places = codes.map((code) => values.indexOf(code));
    for (const c of places) for (const k of places) observed += difference(c, k) / (codes.length - 1);
  }
  let expected = 0;
  counts.forEach((some, c) => {
    counts.forEach((others, k) => {
      expected += (some * others * difference(c, k)) / (total - 1);
    });
  });
  return { alpha: expected > 0 ? 1 - observed / expected : null, units: coded.length, codes: total };
}

/** The squared difference of two values by their places; ordinal ones by how many codes lie between them. */
function differences(metric: AlphaMetric, values: readonly number[], counts: readonly number[]): (c: number, k: number) => number {
  const value = (place: number): number => values[place] ?? 0;
  if (metric === "nominal") return (c, k) => (c === k ? 0 : 1);
  if (metric === "interval") return (c, k) => (value(c) - value(k)) ** 2;
  if (metric === "ratio") return (c, k) => (c === k ? 0 : ((value(c) - value(k)) / (value(c) + value(k))) ** 2);
  return (c, k) => {
    const [low, high] = [Math.min(c, k), Math.max(c, k)];
    const between = counts.slice(low, high + 1).reduce((sum, count) => sum + count, 0);
    return (between - ((counts[c] ?? 0) + (counts[k] ?? 0)) / 2) ** 2;
  };
}
