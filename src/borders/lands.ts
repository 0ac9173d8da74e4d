import type { MultiLineString, MultiPolygon } from "geojson";
import { merge, mesh } from "topojson-client";
import type { MultiPolygon as Shapes, Topology } from "topojson-specification";
import { type ActorRegister, type Day, dayOf } from "../model/index.ts";
import type { Atlas, Piece, Shape } from "./atlas.ts";
import { CARRIED_FROM, DIVIDED, UNIONS, type Union } from "./territory.ts";

/** Whose land it is on a day: an actor's, nobody's in the register (null), or `divided` among states whose border is not drawn. */
export interface Owner {
  readonly actor: string | null;
  readonly divided: readonly string[];
}

/** Land on a day, with the lines between the pieces of a union. */
export interface Land extends Owner {
  /** Of how many pieces it is made. */
  readonly joined: number;
  readonly shape: MultiPolygon;
  readonly inner?: MultiLineString;
}

/** Days `[from, to)` on which a map is the same; null where it has always been so, or still is. */
export interface MapPeriod {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Borders that can be asked for any day. */
export interface BorderMap {
  periodOn(day: Day): MapPeriod;
  /** One land for each actor that has land, each divided land and each land of nobody. */
  landsOn(day: Day): readonly Land[];
}

/** Present borders carried into the past: unions of pieces, divided lands, and before `CARRIED_FROM` land that is nobody's. */
export function presentBorders(atlas: Atlas, register: ActorRegister): BorderMap {
  let periods: readonly MapPeriod[] | undefined;
  return {
    periodOn(day) {
      periods ??= mapPeriods(atlas, register);
      return periods.find((one) => (one.from ?? -Infinity) <= day && day < (one.to ?? Infinity)) ?? { from: null, to: null };
    },
    landsOn: (day) => landsOn(atlas, ownersOn(atlas, register, day)),
  };
}

/** Whose each piece is on a day, by the key of the piece. */
export function ownersOn(atlas: Atlas, register: ActorRegister, day: Day): ReadonlyMap<string, Owner> {
  const known = new Map<string, boolean>();
  const exists = (actor: string): boolean => {
    const answer = known.get(actor) ?? (register.get(actor) !== undefined && register.existsAt(actor, day, day + 1) !== "no");
    known.set(actor, answer);
    return answer;
  };
  const carried = day >= dayNumber(CARRIED_FROM);
  const owner = (piece: Piece): Owner => (carried ? ownerOn(piece, { exists, day }) : NOBODY);
  return new Map([...atlas.pieces.values()].map((piece) => [piece.key, owner(piece)]));
}

const NOBODY: Owner = { actor: null, divided: [] };

/** A piece that is in no union and not divided stays that of its present owner, who may not have been a state on that day. */
function ownerOn(piece: Piece, on: { readonly exists: (actor: string) => boolean; readonly day: Day }): Owner {
  if (!MOVABLE.has(piece.key) || (piece.actor !== null && on.exists(piece.actor))) return { ...NOBODY, actor: piece.actor };
  const among = DIVIDED.filter((one) => one.piece === piece.key).flatMap((one) => one.among.filter(on.exists));
  if (among.length > 0) return { actor: null, divided: among };
  return { ...NOBODY, actor: unionOver(piece.key, on)?.into ?? piece.actor };
}

/** The pieces that have not always been of their present owner. */
const MOVABLE: ReadonlySet<string> = new Set([...UNIONS.flatMap(({ pieces }) => pieces), ...DIVIDED.map(({ piece }) => piece)]);

function holdsOn({ from, to }: Union, day: Day): boolean {
  return (from === undefined || dayNumber(from) <= day) && (to === undefined || day <= dayNumber(to));
}

/** The state of whose land an actor's present land was a part on a day; undefined for one that was a state itself, or nobody's part. */
export function partOf(actor: string, { register, day }: { readonly register: ActorRegister; readonly day: Day }): string | undefined {
  const exists = (one: string): boolean => register.get(one) !== undefined && register.existsAt(one, day, day + 1) !== "no";
  if (day < dayNumber(CARRIED_FROM) || exists(actor)) return undefined;
  return unionOver(actor, { exists, day })?.into;
}

function unionOver(piece: string, on: { readonly exists: (actor: string) => boolean; readonly day: Day }): Union | undefined {
  return UNIONS.find((one) => one.pieces.includes(piece) && holdsOn(one, on.day) && on.exists(one.into));
}

function landsOn(atlas: Atlas, owners: ReadonlyMap<string, Owner>): Land[] {
  const groups = new Map<string, { readonly owner: Owner; readonly pieces: Piece[] }>();
  for (const piece of atlas.pieces.values()) {
    const owner = owners.get(piece.key) ?? NOBODY;
    const key = owner.actor ?? piece.key;
    const group = groups.get(key) ?? { owner, pieces: [] };
    group.pieces.push(piece);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ owner, pieces }) => ({
    ...owner,
    joined: pieces.length,
    ...shapeOf(
      atlas.topology,
      pieces.flatMap(({ shapes }) => shapes),
    ),
  }));
}

/** Several shapes as one, and the lines between them. */
export function shapeOf(topology: Topology, shapes: readonly Shape[]): Pick<Land, "shape" | "inner"> {
  const shape = merge(topology, shapes as Shapes[]);
  if (shapes.length === 1) return { shape };
  const inner = mesh(topology, { type: "GeometryCollection", geometries: [...shapes] }, (a, b) => a !== b);
  return inner.coordinates.length === 0 ? { shape } : { shape, inner };
}

/** The periods between the days on which the owner of a piece changes, in order. */
function mapPeriods(atlas: Atlas, register: ActorRegister): MapPeriod[] {
  const signature = (day: Day): string => {
    const owners = ownersOn(atlas, register, day);
    return [...owners.keys()].map((key) => JSON.stringify(owners.get(key))).join();
  };
  const turns = turningDays(register).filter((day) => signature(day - 1) !== signature(day));
  return [null, ...turns].map((from, i) => ({ from, to: turns[i] ?? null }));
}

/** Every day on which the map may change, in order. */
function turningDays(register: ActorRegister): Day[] {
  const parties = [...UNIONS.flatMap(({ into, pieces }) => [into, ...pieces]), ...DIVIDED.flatMap(({ piece, among }) => [piece, ...among])];
  const lives = [...new Set(parties)].flatMap((actor) => {
    const { valid = [], membership } = register.get(actor) ?? {};
    return [...valid, ...(membership?.cow ?? []), ...(membership?.gw ?? [])];
  });
  const edges = [...lives, ...UNIONS].flatMap(({ from, to }) => [
    ...(isDay(from) ? [dayNumber(from)] : []),
    ...(isDay(to) ? [dayNumber(to) + 1] : []),
  ]);
  return [...new Set([dayNumber(CARRIED_FROM), ...edges])].sort((a, b) => a - b);
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function dayNumber(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return dayOf(year, month, day);
}
