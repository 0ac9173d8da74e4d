import { element as el, escapeText } from "../svg.ts";
import { type Column, LABEL, type PlacedLabel } from "./labels.ts";
import { type MapParts, type MapPlace, pointRadius } from "./world.ts";

/** How the land of an actor is painted: SVG values of its fill and of the lines around land and point, and the width of the line around land in pixels. */
export interface Paint {
  readonly fill: string;
  readonly edge: string;
  readonly pointEdge: string;
  readonly line: number;
}

/** How parts become marks: pixels to a unit of the world, the width in pixels, whose land is outlined, and how each is painted. */
export interface Painting {
  readonly k: number;
  readonly width: number;
  readonly chosen: ReadonlySet<string>;
  paint(actor: string | null): Paint;
}

/** The land, the points and the outlines of a map. Every shape of a state carries `data-actor`. */
export function groundMarks(parts: MapParts, painting: Painting): string {
  const { k, width, chosen } = painting;
  const isChosen = ({ actor }: MapPlace): boolean => actor !== null && chosen.has(actor);
  return el(
    "g",
    { transform: `scale(${k.toFixed(5)})`, "stroke-linejoin": "round" },
    ...parts.open.map((path) => el("path", { d: path, fill: "var(--paper)", stroke: "var(--axis)", "stroke-width": 0.6 / k })),
    ...parts.lands.map((land) => landMark(land, painting)),
    ...parts.points.map((point) => pointMark(point, painting)),
    ...parts.lands.filter(isChosen).map(({ path }) => chosenMark("path", { d: path }, k)),
    ...parts.points.filter(isChosen).map(({ x, y }) => chosenMark("circle", { cx: x, cy: y, r: (pointRadius(width) + 2) / k }, k)),
  );
}

function landMark({ actor, path, inner }: MapParts["lands"][number], { k, paint }: Painting): string {
  const { fill, edge, line } = paint(actor);
  const land = el("path", {
    d: path,
    fill,
    stroke: edge,
    "stroke-width": line / k,
    "data-actor": actor ?? undefined,
    class: actor === null ? undefined : "land",
  });
  if (inner === undefined) return land;
  const dashes = { d: inner, fill: "none", stroke: "var(--paper)", "stroke-width": 0.5 / k, "stroke-dasharray": `${1 / k} ${1.6 / k}` };
  return land + el("path", dashes);
}

function pointMark({ actor, x, y }: MapPlace, { k, width, paint }: Painting): string {
  const { fill, pointEdge } = paint(actor);
  const attributes = { cx: x, cy: y, r: pointRadius(width) / k, fill, stroke: pointEdge, "stroke-width": 0.9 / k };
  return el("circle", { ...attributes, "data-actor": actor ?? undefined, class: "land" });
}

function chosenMark(name: "path" | "circle", attributes: Readonly<Record<string, string | number>>, k: number): string {
  return el(name, { ...attributes, fill: "none", stroke: "var(--ink)", "stroke-width": 1.5 / k, "pointer-events": "none" });
}

/** Where labels may stand, by the middle of the map: beside Europe, in the Indian Ocean and the Pacific; or in the two halves of the Pacific and the Atlantic. */
export function columnsOf(centre: number, { width, height }: { readonly width: number; readonly height: number }): Column[] {
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

/** A label with the line that ties it to its point. */
export function labelMark({ text, left, baseline, line, strong }: PlacedLabel): string {
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
