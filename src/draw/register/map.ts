import type { Locale } from "../../model/index.ts";
import { element as el, escapeText } from "../svg.ts";
import { edgeOf, type Fill, type Filled, fillOf, fillPatterns, paintOf } from "./fill.ts";
import { type Column, LABEL, type MapLabel, type PlacedLabel, placedLabels } from "./labels.ts";
import { registerWords } from "./words.ts";

/** The land of a day, as the operation `borders` gives it. */
export interface MapWorld {
  readonly width: number;
  readonly height: number;
  readonly centre: number;
  readonly carried: boolean;
  /** Who is named under a map of borders that are not Natural Earth's. */
  readonly credit: { readonly en: string; readonly zh: string } | null;
  readonly lands: readonly {
    readonly actor: string | null;
    readonly divided: readonly string[];
    /** Of how many lands of today it is made. */
    readonly joined: number;
    readonly path: string;
    readonly inner?: string | undefined;
    readonly width: number;
    readonly height: number;
    readonly x: number;
    readonly y: number;
  }[];
  readonly capitals: Readonly<Record<string, readonly number[]>>;
}

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

/** The radius of a point, in pixels, on a map of a width; land no larger than a point is drawn as one. */
function pointRadius(width: number): number {
  return Math.min(3.6, Math.max(2, width / 210));
}

/** A union of more lands than this, and of more of the map's width, has its name on the map. */
const MANY = 5;
const WIDE = 0.08;
const FEW = 3;
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
  const { world, width } = input;
  const k = width / world.width;
  const height = Math.round(world.height * k);
  const parts = sorted(input, k);
  const all = [...parts.lands, ...parts.points];
  const radius = pointRadius(width);
  const marks = [
    fillPatterns(
      all.map(({ fill }) => fill),
      { prefix: "map", zoom: 1 / k },
    ),
    el(
      "g",
      { transform: `scale(${k.toFixed(5)})`, "stroke-linejoin": "round" },
      ...parts.open.map((path) => el("path", { d: path, fill: "var(--paper)", stroke: "var(--axis)", "stroke-width": 0.6 / k })),
      ...parts.lands.map((land) => landMark(land, k)),
      ...parts.points.map((point) => pointMark(point, { k, width })),
      ...parts.lands.filter(({ actor }) => isChosen(actor, input)).map(({ path }) => chosenMark("path", { d: path }, k)),
      ...parts.points
        .filter(({ actor }) => isChosen(actor, input))
        .map(({ x, y }) => chosenMark("circle", { cx: x, cy: y, r: (radius + 2) / k }, k)),
    ),
    ...labelMarks(input, { k, height, parts }),
  ];
  const places = new Map(all.flatMap(({ actor, x, y }) => (actor === null ? [] : [[actor, [x * k, y * k]] as const])));
  return { marks: marks.join(""), height, notes: notesOf(input, parts), places };
}

interface Part {
  readonly actor: string | null;
  readonly fill: Fill;
  readonly x: number;
  readonly y: number;
}

interface Parts {
  readonly lands: readonly (Part & { readonly path: string; readonly inner?: string | undefined })[];
  readonly points: readonly Part[];
  /** Paths of land that no state is drawn on. */
  readonly open: readonly string[];
}

/** What is drawn as land, as a point, and as land left open. */
function sorted({ world, standings, of, seats, width }: RegisterMapInput, k: number): Parts {
  const order = seats.map(({ actor }) => actor);
  const byActor = new Map(standings.map((one) => [one.actor, one]));
  const fillFor = (actor: string | null): Fill => {
    if (actor === of) return "self";
    const standing = actor === null ? undefined : byActor.get(actor);
    return standing === undefined ? "flat" : fillOf(standing, order);
  };
  const isSmall = (land: MapWorld["lands"][number]): boolean => Math.max(land.width, land.height) * k < 1.25 * pointRadius(width);
  const lands = world.carried ? world.lands.filter((land) => land.divided.length === 0) : [];
  const drawn = new Set(lands.flatMap(({ actor }) => actor ?? []));
  const pointAt = (actor: string, [x = 0, y = 0]: readonly number[]): Part => ({ actor, fill: fillFor(actor), x, y });
  const placeless = standings.filter(({ actor, within, status }) => {
    return !drawn.has(actor) && actor in world.capitals && within === undefined && status !== "ended" && status !== "not-a-state";
  });
  const small = lands.filter((land) => isSmall(land) && land.actor !== null);
  return {
    lands: lands
      .filter((land) => !isSmall(land))
      .map(({ actor, path, inner, x, y }) => ({ actor, fill: fillFor(actor), path, inner, ...placeOf({ actor, x, y }, world) })),
    points: [
      ...small.map(({ actor, x, y }) => pointAt(actor ?? "", [x, y])),
      ...placeless.map(({ actor }) => pointAt(actor, world.capitals[actor] ?? [])),
      ...(drawn.has(of) || !(of in world.capitals) ? [] : [pointAt(of, world.capitals[of] ?? [])]),
    ],
    open: world.lands.filter((land) => !world.carried || land.divided.length > 0).map(({ path }) => path),
  };
}

function placeOf({ actor, x, y }: { actor: string | null; x: number; y: number }, { capitals }: MapWorld): { x: number; y: number } {
  const [atX, atY] = capitals[actor ?? ""] ?? [];
  return { x: atX ?? x, y: atY ?? y };
}

function isChosen(actor: string | null, { chosen }: RegisterMapInput): boolean {
  return actor !== null && chosen.has(actor);
}

function landMark({ actor, fill, path, inner }: Parts["lands"][number], k: number): string {
  const width = fill === "flat" ? 0.4 : edgeOf(fill) === "var(--paper)" ? 0.55 : 0.7;
  const land = el("path", {
    d: path,
    fill: paintOf(fill, "map"),
    stroke: fill === "flat" ? "var(--paper)" : edgeOf(fill),
    "stroke-width": width / k,
    "data-actor": actor ?? undefined,
    class: actor === null ? undefined : "land",
  });
  if (inner === undefined) return land;
  const line = { d: inner, fill: "none", stroke: "var(--paper)", "stroke-width": 0.5 / k, "stroke-dasharray": `${1 / k} ${1.6 / k}` };
  return land + el("path", line);
}

function pointMark({ actor, fill, x, y }: Part, { k, width }: { readonly k: number; readonly width: number }): string {
  const edge = edgeOf(fill) === "var(--paper)" ? "var(--register)" : edgeOf(fill);
  const attributes = { cx: x, cy: y, r: pointRadius(width) / k, fill: paintOf(fill, "map"), stroke: edge, "stroke-width": 0.9 / k };
  return el("circle", { ...attributes, "data-actor": actor ?? undefined, class: "land" });
}

function chosenMark(name: "path" | "circle", attributes: Readonly<Record<string, string | number>>, k: number): string {
  return el(name, { ...attributes, fill: "none", stroke: "var(--ink)", "stroke-width": 1.5 / k, "pointer-events": "none" });
}

/** Where labels may stand, by the middle of the map: beside Europe, in the Indian Ocean and the Pacific; or in the two halves of the Pacific and the Atlantic. */
function columnsOf(centre: number, { width, height }: { readonly width: number; readonly height: number }): Column[] {
  const column = (x: number, anchor: Column["anchor"], [top, bottom]: readonly [number, number], serves: Column["serves"]): Column => ({
    x: x * width,
    anchor,
    top: top * height,
    bottom: bottom * height,
    serves: (point) => serves({ x: point.x / width, y: point.y / height }),
  });
  if (centre > 60)
    return [
      column(0, "start", [0, 0.34], ({ x, y }) => x < 0.28 && y < 0.36),
      column(0.245, "start", [0.62, 0.95], ({ x }) => x < 0.34),
      column(0.535, "start", [0, 0.9], () => true),
    ];
  return [
    column(0, "start", [0.2, 0.9], ({ x }) => x < 0.22),
    column(0.41, "end", [0.2, 0.95], ({ x }) => x < 0.64),
    column(1, "end", [0.25, 0.9], () => true),
  ];
}

function labelMarks(input: RegisterMapInput, at: { readonly k: number; readonly height: number; readonly parts: Parts }): string[] {
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

function labelMark({ text, left, baseline, line, strong }: PlacedLabel): string {
  const [x1, y1, x2, y2] = line;
  const halo = { stroke: "var(--paper)", "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round" };
  const type = {
    "font-size": LABEL.size,
    "font-weight": strong === true ? 600 : 400,
    fill: strong === true ? "var(--ink)" : "var(--ink-2)",
  };
  return (
    el("path", {
      d: `M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}`,
      fill: "none",
      stroke: "var(--ink)",
      "stroke-width": 0.75,
    }) + el("text", { x: left, y: baseline, ...halo, ...type }, escapeText(text))
  );
}

/** What the map cannot show, in sentences. */
function notesOf({ world, standings, locale, nameOf, of }: RegisterMapInput, parts: Parts): string[] {
  const words = registerWords[locale];
  if (!world.carried) return [words.map.early];
  const divided = world.lands.filter((land) => land.divided.length > 0).map((land) => land.divided);
  const pairs = divided.filter((among) => among.length > 1).map((among) => words.and(among.map(nameOf)));
  const alone = divided.filter((among) => among.length === 1).flatMap((among) => among.map(nameOf));
  const placed = new Set([of, ...parts.lands, ...parts.points].map((part) => (typeof part === "string" ? part : part.actor)));
  const nowhere = standings.filter(({ actor, within, status }) => {
    return actor !== "UNK" && !placed.has(actor) && within === undefined && status !== "ended" && status !== "not-a-state";
  });
  return [
    world.credit === null ? words.map.borders : words.map.own(world.credit[locale]),
    ...(pairs.length === 0 ? [] : [words.map.divided(pairs.join(locale === "zh" ? "；" : "; "))]),
    ...(alone.length === 0 ? [] : [words.map.shared(words.and(alone))]),
    ...(nowhere.length === 0
      ? []
      : [
          words.map.noPlace(
            named(
              nowhere.map(({ actor }) => nameOf(actor)),
              locale,
            ),
          ),
        ]),
  ];
}

/** A few names in full, the others as a number. */
function named(names: readonly string[], locale: Locale): string {
  const words = registerWords[locale];
  return words.and(names.length <= FEW ? names : [...names.slice(0, FEW), words.map.others(names.length - FEW)]);
}
