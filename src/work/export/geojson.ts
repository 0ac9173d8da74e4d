import { CAPITAL_COORDINATES } from "../../borders/index.ts";
import { type Actor, isoDay, shortNameOf } from "../../model/index.ts";
import type { ListedEvent } from "../operations/list.ts";

import { jsonText, type Material, type Written } from "./material.ts";
import { type Pair, pairsOf } from "./pairs.ts";

type Position = readonly [number, number];
type Geometry =
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "LineString"; readonly coordinates: readonly Position[] }
  | { readonly type: "MultiLineString"; readonly coordinates: readonly (readonly Position[])[] };

interface Feature {
  readonly type: "Feature";
  readonly id: string;
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Events on the map (GeoJSON, RFC 7946): a point at the capital of each state, and for each pair of states in an event a line between their
 * capitals, cut in two where it crosses the 180th meridian. What cannot be placed keeps a feature with `geometry` null and the reason.
 */
export async function geojson({ events, register }: Material): Promise<Written> {
  const list = await events();
  const states = [...new Set(list.flatMap((event) => event.states.map((one) => one.state)))].sort();
  const features = [...states.map((id) => stateFeature(id, register.get(id))), ...list.flatMap(eventFeatures)];
  const source = "Capitals by general knowledge, two decimals; each state has one place, that of its present or last capital.";
  return { mediaType: "application/geo+json", text: jsonText({ type: "FeatureCollection", coordinatesFrom: source, features }) };
}

function stateFeature(id: string, actor: Actor | undefined): Feature {
  const place = CAPITAL_COORDINATES[id];
  const names = actor === undefined ? {} : { en: shortNameOf(actor, "en"), zh: shortNameOf(actor, "zh-Hans") };
  const properties = { what: "state", state: id, kind: actor?.kind ?? null, ...names, capital: actor?.capital ?? null };
  if (place !== undefined) return { type: "Feature", id, geometry: { type: "Point", coordinates: place }, properties };
  const reason = actor?.kind === "state" ? "no coordinates of its capital" : "not a state with a capital";
  return { type: "Feature", id, geometry: null, properties: { ...properties, reason } };
}

function eventFeatures(event: ListedEvent): Feature[] {
  const properties = {
    what: "event",
    event: event.id,
    eventType: event.type,
    certainty: event.certainty,
    date: event.date,
    from: event.start === null || event.start.from === null ? null : isoDay(event.start.from),
    before: event.start === null || event.start.to === null ? null : isoDay(event.start.to),
    states: event.states,
    claims: event.claims,
    en: event.gloss.en,
    zh: event.gloss.zh,
  };
  const pairs = pairsOf(event);
  if (pairs.length === 0)
    return [{ type: "Feature", id: event.id, geometry: null, properties: { ...properties, reason: "fewer than two states" } }];
  return pairs.map((pair) => {
    const id = `${event.id} ${pair.from} ${pair.to}`;
    const line = lineBetween(pair);
    const own = { ...properties, source: pair.from, target: pair.to, isDirected: pair.isDirected };
    if (typeof line !== "string") return { type: "Feature", id, geometry: line, properties: own };
    return { type: "Feature", id, geometry: null, properties: { ...own, reason: `no place for ${line}` } };
  });
}

/** The line between two capitals, or the states that have none. */
function lineBetween({ from, to }: Pair): Geometry | string {
  const [a, b] = [CAPITAL_COORDINATES[from], CAPITAL_COORDINATES[to]];
  if (a === undefined || b === undefined) return [...(a === undefined ? [from] : []), ...(b === undefined ? [to] : [])].join(" ");
  if (Math.abs(a[0] - b[0]) <= 180) return { type: "LineString", coordinates: [a, b] };
  const edge = a[0] > 0 ? 180 : -180;
  const share = (edge - a[0]) / (b[0] + 2 * edge - a[0]);
  const latitude = Math.round((a[1] + share * (b[1] - a[1])) * 100) / 100;
  return {
    type: "MultiLineString",
    coordinates: [
      [a, [edge, latitude]],
      [[-edge, latitude], b],
    ],
  };
}
