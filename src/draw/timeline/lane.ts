import type { DateForm } from "../../model/dates.ts";
import { labelWidth as widthOfLabel } from "../label.ts";
import { element as el, escapeText } from "../svg.ts";
import { contradictionSign, dateGlyph, type Edges, type GlyphPlace, type Reach, reachOf } from "./date-glyph.ts";
import { type Packed, pack, type Taken } from "./pack.ts";

/** An event as a timeline draws it. */
export interface ChartEvent {
  readonly id: string;
  readonly form: DateForm;
  readonly days: { readonly from: number; readonly to: number };
  /** Where sources differ, the days of each reading. */
  readonly readings: readonly { readonly from: number; readonly to: number }[];
  /** What may be written beside it, the fullest first; the first that has room is. */
  readonly labels: readonly string[];
  /** Its date and what happened, in a sentence. */
  readonly says: string;
  readonly contradicted: boolean;
}

/** Where a lane lies in a figure. */
export interface LanePlace extends Edges {
  /** From days to the units of the figure. */
  readonly x: (day: number) => number;
  readonly rows: number;
  readonly chosen: string | undefined;
  readonly active?: string | undefined;
  /** The lane's id where its events can be chosen one by one. */
  readonly live: string | undefined;
}

export const ROW = 25;

/** An event that has found its place: the mark, its label and the room that both take. */
export type PlacedEvent = Packed<ChartEvent, Shape>;

interface Shape extends Taken {
  readonly glyph: GlyphPlace;
  readonly reach: Reach;
  readonly label: string;
  readonly labelLeft: number;
  readonly labelWidth: number;
  readonly badge: number | undefined;
}

/** Room between a mark and its label, around a badge, and between two events of a row. */
const GAP = { label: 7, badge: 22, events: 8 };

/** No label is wider than this share of the lane, unless the lane is short: a sentence that long belongs to the table. */
const WIDEST = { share: 0.22, least: 190 };
const SIZE = 13;

/** Finds places for as many events as the rows hold, in the order given; a label stands right or left of its mark, or on it where it is long enough. */
export function placeEvents(events: readonly ChartEvent[], lane: LanePlace): PlacedEvent[] {
  const things = events.map((event) => ({ thing: event, shapes: shapesOf(event, lane) }));
  return pack(things, lane.rows);
}

/** The shapes that an event can take, the one with the fullest label first; each is worked out when the one before found no room. */
function* shapesOf(event: ChartEvent, lane: LanePlace): Generator<Shape> {
  const glyph = glyphPlace(event, lane.x);
  const reach = reachOf(glyph, lane);
  if (reach.right <= lane.left || reach.left >= lane.right) return;
  const most = Math.max(WIDEST.least, WIDEST.share * (lane.right - lane.left));
  for (const label of event.labels) {
    const labelWidth = widthOf(label, event.id === lane.chosen ? 600 : 400);
    if (labelWidth > most) continue;
    for (const { labelLeft, badge, left, right } of positions(reach, labelWidth, event.contradicted)) {
      if (left < lane.left - GAP.events || right > lane.right) continue;
      yield { glyph, reach, label, labelLeft, labelWidth, badge, left: left - GAP.events, right: right + GAP.events };
    }
  }
}

/** Right of the mark, left of it, and on it where it is long enough; the badge stands at the far end of the label. */
function positions(reach: Reach, labelWidth: number, contradicted: boolean): Pick<Shape, "labelLeft" | "badge" | "left" | "right">[] {
  const room = contradicted ? GAP.badge : 0;
  const [onRight, onMark] = [reach.right + GAP.label, reach.left + 14];
  const onLeft = reach.left - GAP.label - labelWidth;
  const after = (labelLeft: number): number | undefined => (contradicted ? labelLeft + labelWidth + 13 : undefined);
  return [
    { labelLeft: onRight, badge: after(onRight), left: reach.left, right: onRight + labelWidth + room },
    { labelLeft: onLeft, badge: contradicted ? onLeft - 13 : undefined, left: onLeft - room, right: reach.right },
    ...(onMark + labelWidth + room + 14 <= reach.right
      ? [{ labelLeft: onMark, badge: after(onMark), left: reach.left, right: reach.right }]
      : []),
  ];
}

/** Widths that were worked out before: the same labels come back at every step of a zoom. */
const widths = new Map<string, number>();
const KEPT = 4000;

function widthOf(label: string, weight: 400 | 600): number {
  const key = `${weight} ${label}`;
  const known = widths.get(key) ?? widthOfLabel(label, { size: SIZE, weight });
  if (widths.size >= KEPT) widths.clear();
  widths.set(key, known);
  return known;
}

function glyphPlace({ form, days, readings }: ChartEvent, x: LanePlace["x"]): GlyphPlace {
  return { form, from: x(days.from), to: x(days.to), readings: readings.map((one) => (x(one.from) + x(one.to)) / 2) };
}

/** One event: its mark, its label, its badge, and a frame where it is the chosen one. */
export function drawEvent({ thing: event, shape, row }: PlacedEvent, top: number, lane: LanePlace): string {
  const y = top + row * ROW + ROW / 2;
  const chosen = event.id === lane.chosen;
  const { left, right, labelLeft, labelWidth, reach, badge } = shape;
  const isOnMark = labelLeft > reach.left && labelLeft + labelWidth < reach.right;
  const ground = { x: labelLeft - 6, y: y - 9, width: labelWidth + 12 + (badge === undefined ? 0 : GAP.badge), height: 18 };
  return el(
    "g",
    lane.live === undefined ? {} : choosable(event, { lane: lane.live, chosen }),
    chosen ? frame({ left, right, y, stroke: event.contradicted ? "var(--contra)" : "var(--ink)" }) : "",
    el("rect", { x: left, y: y - 12, width: right - left, height: 24, fill: "none", "pointer-events": "all" }),
    dateGlyph(shape.glyph, y, lane),
    isOnMark ? el("rect", { ...ground, fill: chosen ? "var(--sheet)" : "var(--paper)" }) : "",
    el(
      "text",
      {
        x: labelLeft,
        y: y + 4.5,
        "font-size": SIZE,
        fill: "var(--ink)",
        "font-weight": chosen ? 600 : undefined,
        ...HALO,
        ...(chosen ? { stroke: "var(--sheet)" } : {}),
      },
      escapeText(shape.label),
    ),
    badge === undefined ? "" : contradictionSign(badge, y),
    event.id === lane.active ? ring({ left, right, y }) : "",
  );
}

function ring({ left, right, y }: { left: number; right: number; y: number }): string {
  return el("rect", {
    x: left,
    y: y - 12,
    width: right - left,
    height: 24,
    rx: 3,
    fill: "none",
    stroke: "var(--focus)",
    "stroke-width": 2,
  });
}

function choosable({ id, says }: ChartEvent, { lane, chosen }: { lane: string; chosen: boolean }): Readonly<Record<string, string>> {
  return { class: "ev", "data-event": id, id: `event-${lane}-${id}`, role: "option", "aria-label": says, "aria-selected": String(chosen) };
}

/** The ground shows around letters, so that lines behind them do not run through. */
export const HALO = { stroke: "var(--paper)", "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" };

function frame({ left, right, y, stroke }: { left: number; right: number; y: number; stroke: string }): string {
  return el("rect", { x: left, y: y - 12, width: right - left, height: 24, rx: 3, fill: "var(--sheet)", stroke, "stroke-width": 1.25 });
}
