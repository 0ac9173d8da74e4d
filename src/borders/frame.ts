import { type GeoProjection, geoEqualEarth, geoPath } from "d3-geo";
import type { MultiPoint } from "geojson";
import { CAPITAL_COORDINATES } from "./capital-coordinates.ts";
import type { Land, Owner } from "./lands.ts";
import { pathText } from "./path-text.ts";

/** Land as a path inside a frame. `width` and `height` are those of its largest part, so that a mark can take its place where it is too small to see. */
export interface DrawnLand extends Owner {
  readonly joined: number;
  readonly path: string;
  readonly inner?: string;
  readonly width: number;
  readonly height: number;
  /** The middle of its largest part. */
  readonly x: number;
  readonly y: number;
}

/** A world in the Equal Earth projection (Šavrič, Patterson and Jenny 2019, doi:10.1080/13658816.2018.1504949), in whole units. */
export interface DrawnWorld {
  readonly width: number;
  readonly height: number;
  /** Degrees east of the middle of the map. */
  readonly centre: number;
  readonly lands: readonly DrawnLand[];
  /** Where the capital of each actor lies, by id. */
  readonly capitals: Readonly<Record<string, readonly [x: number, y: number]>>;
}

const WIDTH = 10_000;
/** Islands smaller than this, in square units, are left out: less than half a pixel on a map a thousand pixels wide. */
const SPECK = 50;
const NORTH = 83.7;
const SOUTH = -56;

/** The middle of the map for a reader of one actor's relations: Asia and the Pacific whole, or Europe, Africa and the Americas. */
export function centreFor(actor: string): number {
  const east = CAPITAL_COORDINATES[actor]?.[0] ?? 0;
  return east > 60 || east < -140 ? 152 : 11;
}

/** Projects lands and capitals into one frame, from the north of Greenland to Cape Horn. */
export function drawWorld(lands: readonly Land[], { centre }: { readonly centre: number }): DrawnWorld {
  const projection = geoEqualEarth().rotate([-centre, 0]).fitWidth(WIDTH, { type: "Sphere" });
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(extent(centre));
  const scale = WIDTH / (right - left);
  const [x = 0, y = 0] = projection.translate();
  projection.scale(projection.scale() * scale).translate([(x - left) * scale, (y - top) * scale]);
  const capitals = Object.entries(CAPITAL_COORDINATES).map(([actor, place]) => [actor, whole(projection([...place]) ?? [0, 0])] as const);
  return {
    width: WIDTH,
    height: Math.ceil((bottom - top) * scale),
    centre,
    lands: lands.map((land) => drawn(land, projection)),
    capitals: Object.fromEntries(capitals),
  };
}

/** The corners of what is shown: the equator from edge to edge, and the two parallels that bound it. */
function extent(centre: number): MultiPoint {
  const edge = 179.999;
  const places = [
    [centre - edge, 0],
    [centre + edge, 0],
    [centre, NORTH],
    [centre, SOUTH],
  ];
  return { type: "MultiPoint", coordinates: places };
}

function drawn({ actor, divided, joined, shape, inner }: Land, projection: GeoProjection): DrawnLand {
  const path = geoPath(projection);
  const parts = shape.coordinates.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
  const areas = parts.map((part) => path.area(part));
  const largest = parts[areas.indexOf(Math.max(...areas))] ?? { type: "Polygon", coordinates: [] };
  const [[west, north], [east, south]] = path.bounds(largest);
  const [x, y] = whole(path.centroid(largest));
  const seen = shape.coordinates.filter((_, i) => parts[i] === largest || (areas[i] ?? 0) >= SPECK);
  return {
    actor,
    divided,
    joined,
    path: pathText(projection, { type: "MultiPolygon", coordinates: seen }),
    ...(inner === undefined ? {} : { inner: pathText(projection, inner) }),
    width: Math.round(east - west),
    height: Math.round(south - north),
    x,
    y,
  };
}

function whole([x, y]: readonly [number, number]): readonly [number, number] {
  return [Math.round(x), Math.round(y)];
}
