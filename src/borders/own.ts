import { geoArea } from "d3-geo";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { topology } from "topojson-server";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { ActorRegister, BorderFeature, Day, StudyBorders } from "../model/index.ts";
import type { Shape } from "./atlas.ts";
import { type BorderMap, type Land, type MapPeriod, shapeOf } from "./lands.ts";
import { simplified } from "./simplify.ts";

/** Borders that a study brings, and whether they tell anything of a day. */
export interface OwnBorders extends BorderMap {
  covers(day: Day): boolean;
}

/** The borders of a study's own file: on each day the features of that day, those of one actor joined. */
export function ownBorders(
  { geometry, features, code }: StudyBorders,
  { register, detail }: { readonly register: ActorRegister; readonly detail: number },
): OwnBorders {
  let thinned: { readonly topology: Topology; readonly shapes: readonly Shape[] } | undefined;
  const on = (day: Day): { feature: BorderFeature; i: number }[] =>
    features.flatMap((feature, i) => (feature.from <= day && day < feature.to ? [{ feature, i }] : []));
  const edges = [...new Set(features.flatMap(({ from, to }) => [from, to]))].filter(Number.isFinite).sort((a, b) => a - b);
  const ownerOf = ({ code: value, isState }: BorderFeature, day: Day): string | null => {
    if (!isState) return null;
    if (code.list === "actor") return register.get(String(value)) === undefined ? null : String(value);
    return register.byCode(code.list, value, day)[0] ?? null;
  };
  return {
    covers: (day) => on(day).length > 0,
    periodOn: (day): MapPeriod => ({ from: edges.findLast((edge) => edge <= day) ?? null, to: edges.find((edge) => edge > day) ?? null }),
    landsOn(day) {
      thinned ??= shapesOf(geometry, detail);
      const groups = new Map<string, { readonly actor: string | null; readonly shapes: Shape[] }>();
      for (const { feature, i } of on(day)) {
        const actor = ownerOf(feature, day);
        const key = actor ?? `feature ${i}`;
        const group = groups.get(key) ?? { actor, shapes: [] };
        const shape = thinned.shapes[i];
        if (shape !== undefined) group.shapes.push(shape);
        groups.set(key, group);
      }
      const { topology: whole } = thinned;
      return [...groups.values()].map(({ actor, shapes }): Land => {
        const { shape } = shapeOf(whole, shapes);
        return { actor, divided: [], joined: shapes.length, shape: wound(shape) };
      });
    },
  };
}

/** A GeoJSON collection is made a topology first, so that neighbours lose the same detail of the line between them. */
function shapesOf(geometry: object, detail: number): { readonly topology: Topology; readonly shapes: readonly Shape[] } {
  const isTopology = "type" in geometry && geometry.type === "Topology";
  const whole = isTopology ? (geometry as Topology) : topology({ lands: geometry as FeatureCollection<Polygon | MultiPolygon> });
  const thinned = simplified(whole, detail);
  const [collection] = Object.values(thinned.objects) as GeometryCollection[];
  return { topology: thinned, shapes: (collection?.geometries ?? []) as unknown as Shape[] };
}

/** Rings in the order that the sphere asks for: GeoJSON's own would mean all the rest of the world. */
function wound(shape: MultiPolygon): MultiPolygon {
  const coordinates = shape.coordinates.map((polygon) => {
    const isInside = geoArea({ type: "Polygon", coordinates: polygon }) <= 2 * Math.PI;
    return isInside ? polygon : polygon.map((ring) => ring.toReversed());
  });
  return { type: "MultiPolygon", coordinates };
}
