import fc from "fast-check";
import { expect, test } from "vitest";
import { simplified } from "../../src/borders/simplify.ts";

type Point = readonly [number, number];

const point = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -500, max: 500 })).map(([x, y]): Point => [x / 10, y / 10]);
const arc = fc.array(point, { minLength: 2, maxLength: 40 });

function thin(points: readonly Point[], area: number): Point[] {
  const topology = { type: "Topology" as const, objects: {}, arcs: [points.map(([x, y]) => [x, y])] };
  return simplified(topology, area).arcs[0] as unknown as Point[];
}

/** The same by definition: take out the point of least weight, again and again. */
function byDefinition(points: readonly Point[], area: number): Point[] {
  const kept = points.map((at) => ({ at, floor: 0 }));
  const weight = (i: number): number => {
    const [one, at, other] = [kept[i - 1], kept[i], kept[i + 1]];
    if (one === undefined || at === undefined || other === undefined) return Number.POSITIVE_INFINITY;
    const [a, b, c] = [one.at, at.at, other.at];
    const triangle = Math.abs((a[0] - b[0]) * (c[1] - b[1]) - (c[0] - b[0]) * (a[1] - b[1])) / 2;
    return Math.max(at.floor, triangle * Math.cos((b[1] * Math.PI) / 180));
  };
  const isClosed = points.length > 1 && points[0]?.join() === points.at(-1)?.join();
  while (kept.length > (isClosed ? 4 : 2)) {
    const weights = kept.map((_, i) => weight(i));
    const least = Math.min(...weights);
    if (least >= area) break;
    const i = weights.indexOf(least);
    kept.splice(i, 1);
    for (const beside of [kept[i - 1], kept[i]]) if (beside !== undefined) beside.floor = Math.max(beside.floor, least);
  }
  return kept.map(({ at }) => at);
}

test("points are taken out in the order of Visvalingam and Whyatt, until the least is as large as the area", () => {
  fc.assert(
    fc.property(arc, fc.integer({ min: 0, max: 2000 }), (points, area) => {
      // Moved a little, each by its own step, so that no two triangles are of one size.
      const uneven = points.map(([x, y], i): Point => [x + i * Math.SQRT2 * 1e-3, y + i * i * Math.E * 1e-4]);
      expect(thin(uneven, area / 10)).toEqual(byDefinition(uneven, area / 10));
    }),
  );
});

test("on a coast without ties it is the same coast", () => {
  const coast = Array.from({ length: 200 }, (_, i): Point => [i / 3, 10 * Math.sin(i * 1.7) + 5 * Math.sin(i * i * 0.013) + i / 7]);
  for (const area of [0.1, 0.5, 1, 2, 5]) expect(thin(coast, area)).toEqual(byDefinition(coast, area));
  expect(thin(coast, 1).length).toBeLessThan(200);
  expect(thin(coast, 0)).toEqual(coast);
});

test("an island stays at least a triangle", () => {
  const island: Point[] = [
    [0, 0],
    [0, 1],
    [0.5, 1.5],
    [1, 1],
    [1, 0],
    [0, 0],
  ];
  expect(thin(island, 1e6)).toHaveLength(4);
});

test("quantised steps become degrees", () => {
  const topology = {
    type: "Topology" as const,
    objects: {},
    transform: { scale: [0.5, 2] as [number, number], translate: [10, -20] as [number, number] },
    arcs: [
      [
        [2, 3],
        [4, 1],
        [-1, 5],
      ],
    ],
  };
  expect(simplified(topology, 0)).toMatchObject({
    arcs: [
      [
        [11, -14],
        [13, -12],
        [12.5, -2],
      ],
    ],
  });
  expect(simplified(topology, 0)).not.toHaveProperty("transform");
});
