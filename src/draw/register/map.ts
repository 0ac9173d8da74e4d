import type { Locale } from "../../model/index.ts";
import { type MapLabel, placedLabels } from "../map/labels.ts";
import { columnsOf, groundMarks, labelMark, type Paint } from "../map/marks.ts";
import { mapNotes } from "../map/notes.ts";
import { type MapWorld, mapParts, placesOf } from "../map/world.ts";
import { element as el } from "../svg.ts";
import { edgeOf, type Fill, type Filled, fillOf, fillPatterns, paintOf } from "./fill.ts";
import { registerWords } from "./words.ts";

/** An actor's standing, as far as a map shows it. */
export interface MapStanding extends Filled {
  readonly actor: string;
  readonly within?: string | undefined;
}

/** What is drawn, for whom, and how wide. */
export interface RegisterMapInput {
  readonly world: MapWorld;
  readonly standings: readonly MapStanding[];
  /** The actor whose register it is. */
  readonly of: string;
  /** The actors whose land is outlined. */
  readonly chosen: ReadonlySet<string>;
  /** Seats from which missions are accredited, the busiest first, with their number. */
  readonly seats: readonly { readonly actor: string; readonly count: number; readonly capital: string }[];
  readonly nameOf: (actor: string) => string;
  readonly width: number;
  readonly locale: Locale;
}

/** A map with its size, what it says in words, and where each actor of the list stands on it. */
export interface RegisterMap {
  readonly svg: string;
  readonly height: number;
  readonly notes: readonly string[];
  readonly places: ReadonlyMap<string, readonly [x: number, y: number]>;
}

/** A union of more lands than this, and of more of the map's width, has its name on the map. */
const MANY = 5;
const WIDE = 0.08;
/** Below this width the map has no room for the names of points; its notes name them. */
const ROOMY = 560;

/**
 * The world on a day, each land filled by the standing of its state. Land whose states cannot be told apart is left open and its states are points; so
 * are states too small to see. The actor itself is ink. Every shape of a state carries `data-actor`.
 */
export function registerMap(input: RegisterMapInput): RegisterMap {
  const { locale, width, nameOf, of } = input;
  const { marks, height, ...rest } = mapMarks(input);
  const label = registerWords[locale].map.label(nameOf(of));
  const attributes = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, class: "register-map", role: "img" };
  return { svg: el("svg", { ...attributes, "font-family": "var(--sans)", "aria-label": label }, marks), height, ...rest };
}

/** The marks of a map without the element around them. */
export function mapMarks(input: RegisterMapInput): Omit<RegisterMap, "svg"> & { readonly marks: string } {
  const { world, width, standings, of, chosen, seats, locale, nameOf } = input;
  const k = width / world.width;
  const height = Math.round(world.height * k);
  const standing = standings.filter(({ within, status }) => within === undefined && status !== "ended" && status !== "not-a-state");
  const shown = [...standing.map(({ actor }) => actor), of];
  const parts = mapParts(world, { width, shown });
  const order = seats.map(({ actor }) => actor);
  const byActor = new Map(standings.map((one) => [one.actor, one]));
  const fillFor = (actor: string | null): Fill => {
    if (actor === of) return "self";
    const found = actor === null ? undefined : byActor.get(actor);
    return found === undefined ? "flat" : fillOf(found, order);
  };
  const marks = [
    fillPatterns(
      [...parts.lands, ...parts.points].map(({ actor }) => fillFor(actor)),
      { prefix: "map", zoom: 1 / k },
    ),
    groundMarks(parts, { k, width, chosen, paint: (actor) => paintFor(fillFor(actor)) }),
    ...labelMarks(input, { k, height }),
  ];
  const notes = mapNotes(world, { parts, shown: shown.filter((actor) => actor !== "UNK" && actor !== of), locale, nameOf });
  return { marks: marks.join(""), height, notes, places: placesOf(parts, k) };
}

function paintFor(fill: Fill): Paint {
  const edge = edgeOf(fill);
  return {
    fill: paintOf(fill, "map"),
    edge: fill === "flat" ? "var(--paper)" : edge,
    pointEdge: edge === "var(--paper)" ? "var(--register)" : edge,
    line: fill === "flat" ? 0.4 : edge === "var(--paper)" ? 0.55 : 0.7,
  };
}

function labelMarks(input: RegisterMapInput, at: { readonly k: number; readonly height: number }): string[] {
  const { world, width, seats, of, nameOf, locale } = input;
  const words = registerWords[locale].map;
  const place = (actor: string): { x: number; y: number } | undefined => {
    const [x, y] = world.capitals[actor] ?? [];
    return x === undefined || y === undefined ? undefined : { x: x * at.k, y: y * at.k };
  };
  const labelled = (actor: string, text: string, strong = false): MapLabel[] => {
    const found = place(actor);
    return found === undefined ? [] : [{ text, strong, ...found }];
  };
  const split = world.carried ? world.lands.flatMap(({ divided }) => divided) : [];
  const unions = world.carried ? world.lands.filter((land) => land.joined > MANY && land.width > WIDE * world.width) : [];
  const labels = [
    ...labelled(of, nameOf(of), true),
    ...seats.flatMap(({ actor, capital, count }) => labelled(actor, words.seat(capital, count))),
    ...(width < ROOMY ? [] : unions.map((land) => unionLabel(land, input, at.k))),
    ...(width < ROOMY ? [] : split.filter((actor) => actor !== of).flatMap((actor) => labelled(actor, nameOf(actor)))),
  ];
  const columns = columnsOf(world.centre, { width, height: at.height });
  const dots = seats.flatMap(({ actor }) => place(actor) ?? []);
  return [
    ...placedLabels(labels, columns).map(labelMark),
    ...dots.map(({ x, y }) => el("circle", { cx: x, cy: y, r: 2.6, fill: "var(--paper)", stroke: "var(--ink)", "stroke-width": 1.25 })),
  ];
}

/** The name of a union, tied to its eastern part, from where the sea is near. */
function unionLabel({ actor, joined, x, y, width }: MapWorld["lands"][number], { nameOf, locale }: RegisterMapInput, k: number): MapLabel {
  return { text: registerWords[locale].map.union(nameOf(actor ?? ""), joined), x: (x + 0.4 * width) * k, y: y * k };
}
