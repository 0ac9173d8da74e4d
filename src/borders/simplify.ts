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

/** A closed arc keeps four points, so that a small island stays a triangle. A point taken out lends its weight to the neighbours that outlive it. */
function thinned(arc: readonly Point[], area: number): Point[] {
  const weights = arc.map((_, i) => weight(arc, [i - 1, i, i + 1]));
  const before = arc.map((_, i) => i - 1);
  const after = arc.map((_, i) => i + 1);
  const queue = leastFirst(weights.map((value, i) => ({ value, i })).filter(({ value }) => value < area));
  let left = arc.length;
  const least = isClosed(arc) ? 4 : 2;
  for (let taken = queue.take(); taken !== undefined && left > least; taken = queue.take()) {
    const { value, i } = taken;
    if (weights[i] !== value) continue;
    weights[i] = GONE;
    left -= 1;
    const [previous = -1, next = arc.length] = [before[i], after[i]];
    after[previous] = next;
    before[next] = previous;
    for (const beside of [previous, next]) {
      const [one = -1, other = arc.length] = [before[beside], after[beside]];
      const renewed = Math.max(value, weight(arc, [one, beside, other]));
      weights[beside] = renewed;
      if (renewed < area) queue.add({ value: renewed, i: beside });
    }
  }
  return arc.filter((_, i) => weights[i] !== GONE);
}

const GONE = -1;

interface Weighed {
  readonly value: number;
  readonly i: number;
}

/** A binary heap: what weighs least comes first. */
function leastFirst(items: readonly Weighed[]): { add(item: Weighed): void; take(): Weighed | undefined } {
  const heap: Weighed[] = [];
  const at = (i: number): number => heap[i]?.value ?? Number.POSITIVE_INFINITY;
  const swap = (i: number, j: number): void => {
    [heap[i], heap[j]] = [heap[j] as Weighed, heap[i] as Weighed];
  };
  const add = (item: Weighed): void => {
    heap.push(item);
    for (let i = heap.length - 1, up = (i - 1) >> 1; i > 0 && at(i) < at(up); i = up, up = (i - 1) >> 1) swap(i, up);
  };
  const take = (): Weighed | undefined => {
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let i = 0; ; ) {
      const down = at(2 * i + 1) <= at(2 * i + 2) ? 2 * i + 1 : 2 * i + 2;
      if (at(down) >= at(i)) return first;
      swap(i, down);
      i = down;
    }
  };
  for (const item of items) add(item);
  return { add, take };
}

/** The triangle of a point with its two neighbours; the ends of an arc have none. */
function weight(points: readonly Point[], [i, j, k]: readonly [number, number, number]): number {
  const [before, at, after] = [points[i], points[j], points[k]];
  if (before === undefined || at === undefined || after === undefined) return Number.POSITIVE_INFINITY;
  const double = (before[0] - at[0]) * (after[1] - at[1]) - (after[0] - at[0]) * (before[1] - at[1]);
  return (Math.abs(double) / 2) * Math.cos((at[1] * Math.PI) / 180);
}

function isClosed(arc: readonly Point[]): boolean {
  const [first, last] = [arc[0], arc.at(-1)];
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
}
