import type { Topology } from "topojson-specification";

type Point = readonly [number, number];

/**
 * The same topology with absolute coordinates and without detail smaller than `area` (square degrees as they are at the equator): points are taken out of
 * each arc, the least telling first (Visvalingam and Whyatt 1993, doi:10.1179/000870493786962263). Ends of arcs stay, so that neighbours still meet.
 */
export function simplified<T extends Topology>(topology: T, area: number): T {
  const { transform, ...rest } = topology;
  const arcs = topology.arcs.map((arc) => thinned(absolute(arc as unknown as Point[], transform), area));
  return { ...rest, arcs } as unknown as T;
}

function absolute(arc: readonly Point[], transform: Topology["transform"]): Point[] {
  if (transform === undefined) return [...arc];
  const { scale, translate } = transform;
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** A closed arc keeps four points, so that a small island stays a triangle. */
function thinned(arc: readonly Point[], area: number): Point[] {
  const least = isClosed(arc) ? 4 : 2;
  const kept = [...arc];
  const weights = kept.map((_, i) => weight(kept, i));
  while (kept.length > least) {
    const at = leastOf(weights);
    if ((weights[at] ?? Number.POSITIVE_INFINITY) >= area) break;
    const taken = weights[at] ?? 0;
    kept.splice(at, 1);
    weights.splice(at, 1);
    for (const beside of [at - 1, at]) weights[beside] = Math.max(taken, weight(kept, beside));
  }
  return kept;
}

function leastOf(weights: readonly number[]): number {
  let least = 0;
  for (let i = 1; i < weights.length; i++) if ((weights[i] as number) < (weights[least] as number)) least = i;
  return least;
}

/** The triangle of a point with its two neighbours; the ends of an arc have none. */
function weight(points: readonly Point[], i: number): number {
  const [before, at, after] = [points[i - 1], points[i], points[i + 1]];
  if (before === undefined || at === undefined || after === undefined) return Number.POSITIVE_INFINITY;
  const double = (before[0] - at[0]) * (after[1] - at[1]) - (after[0] - at[0]) * (before[1] - at[1]);
  return (Math.abs(double) / 2) * Math.cos((at[1] * Math.PI) / 180);
}

function isClosed(arc: readonly Point[]): boolean {
  const [first, last] = [arc[0], arc.at(-1)];
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
}
