import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { ActorRegister } from "../model/index.ts";
import { simplified } from "./simplify.ts";
import { LEFT_OFF, PARTS, type Part, TERRITORIES, UNNUMBERED } from "./territory.ts";

/** Natural Earth's countries as world-atlas packs them: an ISO number as id, where there is one, and a name. */
export type WorldTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;

export type Shape = Polygon | MultiPolygon;

/** Land that is never divided: of one actor, of one named part, or (null) of no actor in the register. */
export interface Piece {
  readonly key: string;
  readonly actor: string | null;
  readonly shapes: readonly Shape[];
}

/** The present world in pieces. Every feature is in one piece or left off; one that nobody has accounted for is a RangeError. */
export interface Atlas {
  readonly topology: WorldTopology;
  readonly pieces: ReadonlyMap<string, Piece>;
}

/** Cuts the present world into pieces by the register's ISO numbers, never by the likeness of names. `detail` in square degrees is left out. */
export function cutWorld(whole: WorldTopology, { register, detail }: { readonly register: ActorRegister; readonly detail: number }): Atlas {
  const topology = simplified(whole, detail);
  const pieces = new Map<string, Piece>();
  const add = (key: string, actor: string | null, shape: Shape): void => {
    pieces.set(key, { key, actor, shapes: [...(pieces.get(key)?.shapes ?? []), shape] });
  };
  for (const country of topology.objects.countries.geometries) {
    const { key, actor } = ownerOf(country, register);
    if (key === undefined) continue;
    for (const { piece, shape } of cut(country, key, topology)) add(piece, piece === key ? actor : actorOfPart(piece, register), shape);
  }
  return { topology, pieces };
}

type Country = WorldTopology["objects"]["countries"]["geometries"][number];

function ownerOf(country: Country, register: ActorRegister): { readonly key?: string; readonly actor: string | null } {
  const name = nameOf(country);
  if (country.id === undefined) {
    const known = UNNUMBERED[name];
    if (known === undefined) throw new RangeError(`"${name}" has no ISO number and is not accounted for`);
    return { key: known ?? `land:${name}`, actor: known !== null && register.get(known) !== undefined ? known : null };
  }
  const number = Number(country.id);
  if (LEFT_OFF.includes(number)) return { actor: null };
  const [actor] = register.byCode("isoNumeric", number);
  if (actor !== undefined) return { key: actor, actor };
  if (!TERRITORIES.includes(number)) throw new RangeError(`"${name}" (${number}) belongs to no actor and is not accounted for`);
  return { key: `iso:${number}`, actor: null };
}

function nameOf({ properties }: Country): string {
  return properties !== undefined && "name" in properties ? properties.name : "";
}

function actorOfPart(piece: string, register: ActorRegister): string | null {
  return register.get(piece) === undefined ? null : piece;
}

/** A country in its parts: each polygon belongs to the part in whose box it begins. */
function cut(country: Country, key: string, topology: Topology): { piece: string; shape: Shape }[] {
  if (country.type !== "Polygon" && country.type !== "MultiPolygon") throw new RangeError(`${key} is not land but a ${country.type}`);
  const parts = PARTS.filter((part) => part.of === key);
  if (parts.length === 0 || country.type === "Polygon") return [{ piece: key, shape: country }];
  const byPiece = new Map<string, number[][][]>();
  for (const polygon of country.arcs) {
    const piece = parts.find((part) => isIn(part, firstPoint(polygon, topology)))?.piece ?? key;
    byPiece.set(piece, [...(byPiece.get(piece) ?? []), polygon]);
  }
  return [...byPiece].map(([piece, arcs]) => ({ piece, shape: { type: "MultiPolygon", arcs } }));
}

function isIn(part: Part, [x, y]: readonly [number, number]): boolean {
  return part.west <= x && x <= part.east && part.south <= y && y <= part.north;
}

function firstPoint(polygon: readonly (readonly number[])[], topology: Topology): readonly [number, number] {
  const index = polygon[0]?.[0] ?? 0;
  const [x = 0, y = 0] = topology.arcs[index < 0 ? ~index : index]?.[0] ?? [];
  return [x, y];
}
