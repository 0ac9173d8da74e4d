import type { DateForm } from "../../model/dates.ts";
import { element as el } from "../svg.ts";

/** Where a date stands on a scale of time, in the units of the figure. */
export interface GlyphPlace {
  readonly form: DateForm;
  /** The edges of the days that the date covers. */
  readonly from: number;
  readonly to: number;
  /** The middle of each reading, where sources differ. */
  readonly readings: readonly number[];
}

/** The edges of a scale: marks that reach further are cut there, without an end that would look like one. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** How far a mark reaches to either side. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/** Half the height of a bar, and of a diamond. */
const BAR = 4.5;
const DIAMOND = 5;
/** What fades out towards an open end fades over so much. */
const FADE = 74;
/** The least width at which a form is still told from another. */
const LEAST: Readonly<Partial<Record<DateForm, number>>> = { month: 7, about: 28, within: 18, throughout: 10 };

/** The gradients that fading marks are filled with; they stand once in a document. */
export const DATE_GRADIENTS = [
  gradient("date-about", [
    [0, 0],
    [0.3, 1],
    [0.7, 1],
    [1, 0],
  ]),
  gradient("date-after", [
    [0, 1],
    [1, 0],
  ]),
  gradient("date-before", [
    [0, 0],
    [1, 1],
  ]),
].join("");

function gradient(id: string, stops: readonly (readonly [offset: number, opacity: number])[]): string {
  const marks = stops.map(([offset, opacity]) => el("stop", { offset, "stop-color": "var(--ink)", "stop-opacity": opacity }));
  return el("linearGradient", { id }, ...marks);
}

/** How far the mark of a date reaches, cut at the edges. */
export function reachOf(place: GlyphPlace, edges: Edges): Reach {
  const { left, right } = bodyOf(place);
  return { left: Math.max(left, edges.left), right: Math.min(right, edges.right) };
}

/** The mark itself, before it is cut. */
function bodyOf({ form, from, to, readings }: GlyphPlace): Reach {
  if (form === "day") return around((from + to) / 2, 2 * DIAMOND);
  if (form === "after") return { left: from - 1, right: from + FADE };
  if (form === "before") return { left: to - FADE, right: to + 1 };
  if (form === "sources-differ") {
    const spread = apart(readings.length > 0 ? readings : [from, to]);
    return { left: (spread[0] ?? from) - DIAMOND - 1, right: (spread.at(-1) ?? to) + DIAMOND + 1 };
  }
  const least = LEAST[form] ?? 0;
  return to - from >= least ? { left: from, right: to } : around((from + to) / 2, least);
}

function around(middle: number, width: number): Reach {
  return { left: middle - width / 2, right: middle + width / 2 };
}

/** Readings far enough apart to be seen as several: those too close to the one before are left out, and two too close together are moved apart. */
function apart(readings: readonly number[]): number[] {
  const [first, last] = [Math.min(...readings), Math.max(...readings)];
  const room = 2 * DIAMOND + 3;
  if (last - first < room) return [(first + last - room) / 2, (first + last + room) / 2];
  const between = [...readings].sort((a, b) => a - b).filter((x) => x - first >= room && last - x >= room);
  const kept = between.filter((x, i) => i === 0 || x - (between[i - 1] ?? x) >= room);
  return [first, ...kept, last];
}

/** The mark of a date: it says what is known of the date, not how much the event matters. */
export function dateGlyph(place: GlyphPlace, y: number, edges: Edges): string {
  const { form, from, to, readings } = place;
  const body = bodyOf(place);
  if (form === "day") return diamond((body.left + body.right) / 2, y, { fill: INK });
  if (form === "sources-differ") return differing(readings.length > 0 ? readings : [from, to], y);
  const { left, right } = reachOf(place, edges);
  const bar = (height: number, attributes: Readonly<Record<string, string | number>>): string =>
    el("rect", { x: left, y: y - height / 2, width: Math.max(1, right - left), height, ...attributes });
  if (form === "month") return bar(2 * BAR, { rx: 1, fill: INK });
  if (form === "about") return bar(2 * BAR, { fill: "url(#date-about)" });
  if (form === "after") return bar(5, { fill: "url(#date-after)" }) + (from >= edges.left ? cap(from, y, 6) : "");
  if (form === "before") return bar(5, { fill: "url(#date-before)" }) + (to <= edges.right ? cap(to, y, 6) : "");
  if (form === "throughout") {
    const caps = [body.left + 1, body.right - 1].filter((x) => x >= edges.left && x <= edges.right).map((x) => cap(x, y, 5));
    return bar(4, { fill: INK }) + caps.join("");
  }
  const capsule = { x: left + 1, y: y - BAR, width: Math.max(1, right - left - 2), height: 2 * BAR };
  return (
    el("rect", { ...capsule, rx: BAR, fill: "var(--well)", stroke: "var(--axis)" }) +
    diamond((left + right) / 2, y, { fill: "var(--paper)", size: 3.5 })
  );
}

const INK = "var(--ink)";

function differing(readings: readonly number[], y: number): string {
  const spread = apart(readings);
  const tie = el("line", { x1: spread[0], x2: spread.at(-1), y1: y, y2: y, stroke: "var(--contra)", "stroke-width": 2 });
  return tie + spread.map((x) => diamond(x, y, { fill: "var(--paper)" })).join("");
}

function cap(x: number, y: number, half: number): string {
  return el("path", { d: `M${tenth(x)} ${y - half}v${2 * half}`, stroke: INK, "stroke-width": 2 });
}

/** A diamond: a day, or one of the days that are told. */
export function diamond(
  x: number,
  y: number,
  { fill, size = DIAMOND, stroke = INK }: { readonly fill: string; readonly size?: number; readonly stroke?: string },
): string {
  return el("path", {
    d: `M${tenth(x)} ${tenth(y - size)}l${size} ${size}l${-size} ${size}l${-size} ${-size}z`,
    fill,
    stroke,
    "stroke-width": 1.25,
  });
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The sign of a contradiction: ≠ in a disc. */
export function contradictionSign(x: number, y: number): string {
  return el(
    "g",
    { transform: `translate(${tenth(x)},${tenth(y)})` },
    el("circle", { r: 8, fill: "var(--contra)" }),
    el("path", { d: "M-3.5 -1.4h7M-3.5 1.4h7M2 -4.2L-2 4.2", stroke: "var(--paper)", "stroke-width": 1.5, fill: "none" }),
  );
}

/** Width and height of an icon. */
export const DATE_ICON = { width: 42, height: 14 } as const;

const ICON_SPAN = { day: [12, 12], month: [3, 12], "sources-differ": [9, 25], after: [2, 2], before: [40, 40] } as const;

/** A form by itself, for keys and for rows of a table. */
export function dateIcon(form: Exclude<DateForm, "undated">): string {
  const [from, to] = ICON_SPAN[form as keyof typeof ICON_SPAN] ?? [2, 40];
  const readings = form === "sources-differ" ? [from, to] : [];
  return dateGlyph({ form, from, to, readings }, DATE_ICON.height / 2, { left: 0, right: DATE_ICON.width });
}

/** How much room an icon needs where nothing stands below it. */
export function iconWidth(form: Exclude<DateForm, "undated">): number {
  return ({ day: 20, month: 14, "sources-differ": 34 } as const)[form as "day"] ?? DATE_ICON.width;
}
