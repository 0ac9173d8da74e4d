import { element as el } from "../svg.ts";

/** A square that repeats: how land is patterned. */
export interface Tile {
  readonly size: number;
  readonly ground: string;
  readonly marks: string;
  /** Degrees by which it is turned. */
  readonly turn?: number;
}

/** Tiles by the name under which a fill asks for them. */
export type Tiles = Readonly<Partial<Record<string, Tile>>>;

/** Where patterns are defined: what their ids begin with, and how many units make a pixel. */
export interface PatternPlace {
  readonly prefix: string;
  readonly zoom?: number;
}

/** The patterns of these names as definitions; a name without a tile needs none. */
export function patternsOf(names: Iterable<string>, tiles: Tiles, { prefix, zoom = 1 }: PatternPlace): string {
  const patterns = [...new Set(names)].flatMap((name) => {
    const tile = tiles[name];
    if (tile === undefined) return [];
    const attributes = {
      id: `${prefix}-${name}`,
      width: tile.size,
      height: tile.size,
      patternUnits: "userSpaceOnUse",
      patternTransform: `scale(${Math.round(zoom * 1000) / 1000})${tile.turn === undefined ? "" : ` rotate(${tile.turn})`}`,
    };
    return [el("pattern", attributes, el("rect", { width: tile.size, height: tile.size, fill: tile.ground }), tile.marks)];
  });
  return el("defs", {}, ...patterns);
}

/** Dots of one size at places of a tile. */
export function dots(fill: string, r: number, places: readonly (readonly [number, number])[]): string {
  return places.map(([cx, cy]) => el("circle", { cx, cy, r, fill })).join("");
}

/** Lines of a tile. */
export function stroke(d: string, colour: string, width: number): string {
  return el("path", { d, fill: "none", stroke: colour, "stroke-width": width });
}

/** The thin falling hatch of land of which the sources do not tell. */
export const MISSING_TILE: Tile = {
  size: 5,
  ground: "var(--paper)",
  marks: stroke("M2.5 0V5", "var(--axis)", 0.6),
  turn: -45,
};
