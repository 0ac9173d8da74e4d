import type { Stream } from "../../number/index.ts";

/**
 * So many combinations of choices, one of `sizes[k]` in each dimension k: a Latin hypercube, in which every choice of a dimension comes as often as every
 * other, to one (McKay, Beckman & Conover 1979).
 */
export function latinCells(random: Stream, sizes: readonly number[], cells: number): number[][] {
  const columns = sizes.map((size) =>
    shuffled(
      random,
      Array.from({ length: cells }, (_, k) => Math.floor((k * size) / cells)),
    ),
  );
  return Array.from({ length: cells }, (_, k) => columns.map((column) => column[k] as number));
}

function shuffled(random: Stream, values: readonly number[]): number[] {
  return values
    .map((value) => ({ value, key: random.uniform() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
