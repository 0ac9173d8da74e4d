import type { Association } from "../../model/index.ts";
import { permutationTest } from "./permutation.ts";

/** Values by year. A year without a value is not in the map. */
export type YearValues = ReadonlyMap<number, number>;

/** Fewer years together tell nothing. */
const FEWEST = 3;

/**
 * How two yearly series go together, on the longest stretch of years in which both have a value, the earlier of two equally long ones: shifting a series
 * around, or moving blocks of it, means nothing across a gap.
 */
export function associationOf(first: YearValues, second: YearValues, seed: number): Association {
  const both = [...first.keys()].filter((year) => second.has(year)).sort((a, b) => a - b);
  const stretch = longestStretch(both);
  const [from, to] = [stretch[0], stretch.at(-1)];
  const known = [...new Set([...first.keys(), ...second.keys()])].sort((a, b) => a - b);
  const base = {
    years: from === undefined || to === undefined ? null : { from, to },
    n: stretch.length,
    aside: known.filter((year) => !stretch.includes(year)),
  };
  const nothing = { ...base, r: null, circular: null, blocks: null, free: null };
  if (stretch.length < FEWEST) return { ...nothing, why: "short" };
  const valuesOf = (series: YearValues): number[] => stretch.map((year) => series.get(year) as number);
  const tested = permutationTest({ x: valuesOf(first), y: valuesOf(second), seed });
  if (tested === null) return { ...nothing, why: "constant" };
  const { r, circular, blocks, free } = tested;
  return { ...base, r, circular, blocks, free, why: null };
}

/** The longest run of years without a gap, the first of the longest. */
function longestStretch(years: readonly number[]): number[] {
  const runs: number[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}
