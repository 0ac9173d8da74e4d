import { firstThatFits, label, labelLines, labels, labelWidth } from "../label.ts";
import { signed } from "../numbers.ts";
import { linear, type Scale, stepAtLeast } from "../scale.ts";
import { element as el, tenth } from "../svg.ts";
import { type Track, trackName } from "../tracks/track.ts";
import type { Frame } from "./frame.ts";
import { patronWordings, type SeenYear } from "./seen.ts";

/** A frame with the track's own scale of D. */
interface Curve extends Frame {
  readonly y: Scale;
  readonly bar: number;
}

/**
 * D of every year by itself: a bar over its 90 % interval, tinted by the zone of each class, and its mean; hollow where no act is recorded. Years are
 * not joined. Dashes are the means under the other choices of evidence, in the years for which these have acts.
 */
export function curveTrack(frame: Frame, top: number): Track {
  const { words, isSmall, seen, left, right } = frame;
  const name = trackName(frame, top, { name: words.tilt, notes: [words.interval], spare: 16 });
  const upper = isSmall ? name.bottom + 18 : top;
  const lower = upper + (isSmall ? 180 : 2 * Math.max(80, sideHeight(frame, "a") + name.bottom - upper, sideHeight(frame, "b")));
  const curve: Curve = {
    ...frame,
    y: linear([-seen.reach.intervals, seen.reach.intervals], [lower, upper]),
    bar: Math.min(40, frame.step * 0.72),
  };
  const notes = noteLines(curve, lower + (isSmall ? 34 : 18));
  const level = (value: number): string =>
    el("line", {
      x1: left,
      x2: right,
      y1: curve.y(value),
      y2: curve.y(value),
      stroke: "var(--axis)",
      "stroke-width": 0.75,
      "stroke-dasharray": "1 3",
    });
  const body = [
    name.body,
    clips(curve, upper, lower),
    grid(curve),
    sides(curve, { upper, lower, nameBottom: name.bottom }),
    bars(curve),
    level(seen.delta),
    level(-seen.delta),
    zoneNames(curve),
    others(curve),
    ...seen.chosen.years.map((year) => mean(curve, year)),
    notes.body,
  ].join("");
  return { body, bottom: notes.bottom };
}

function clips({ id, width, y, seen }: Curve, upper: number, lower: number): string {
  const clip = (name: string, from: number, to: number): string =>
    el("clipPath", { id: `${id}-${name}` }, el("rect", { x: 0, y: from, width, height: Math.max(0, to - from) }));
  const [a, b] = [y(seen.delta), y(-seen.delta)];
  return el("defs", {}, clip("zone-a", upper - 20, a), clip("zone-0", a, b), clip("zone-b", b, lower + 20));
}

function grid({ y, seen, left, right, isSmall }: Curve): string {
  const step = stepAtLeast(28 / Math.abs(y.perUnit));
  const most = Math.floor(seen.reach.intervals / step);
  return Array.from({ length: 2 * most + 1 }, (_, i) => (i - most) * step)
    .map((value) => {
      const at = y(value);
      const line = el("line", { x1: left, x2: right, y1: at, y2: at, stroke: "var(--rule)", "stroke-width": 0.75 });
      return isSmall ? line : line + label(signed(value, 0), { x: left - 6, y: at + 4, size: 12, anchor: "end", fill: "ink-3" });
    })
    .join("");
}

const SIDE = { size: 13, weight: 600 } as const;
const LEADING = 16;
/** Half the height of the track that is meant for the names of either side. */
const SIDE_ROOM = 52;

/** A patron's name in the column of names: in both languages where these take no more than three lines. */
function sideLines({ names, locale, left }: Frame, side: "a" | "b"): readonly string[] {
  const tries = patronWordings(names[side], locale).map((text) => labelLines(text, { ...SIDE, width: left - 46 }));
  return tries.find((lines) => lines.length * LEADING <= SIDE_ROOM) ?? tries.at(-1) ?? [];
}

function sideHeight(frame: Frame, side: "a" | "b"): number {
  return sideLines(frame, side).length * LEADING + 12;
}

/** Which way is which: the patrons with an arrow in the column of names, or at the corners on a phone. */
function sides(curve: Curve, at: { readonly upper: number; readonly lower: number; readonly nameBottom: number }): string {
  if (curve.isSmall) return cornerNames(curve, at);
  const { left, y } = curve;
  const half = (side: "a" | "b"): string => {
    const [from, to] = side === "a" ? [at.nameBottom + 4, y(0) - 4] : [y(0) + 4, at.lower];
    const lines = sideLines(curve, side);
    const first = (from + to) / 2 - ((lines.length - 1) * LEADING) / 2 + 4;
    const [foot, head] = side === "a" ? [to - 4, from + 4] : [from + 4, to - 4];
    const tip = side === "a" ? "m-3 5l3-6l3 6" : "m-3 -5l3 6l3 -6";
    return (
      labels(lines, { ...SIDE, x: left - 46, y: first, leading: LEADING, anchor: "end", fill: `side-${side}-text` }) +
      el("path", { d: `M${left - 34} ${foot}V${head}${tip}`, fill: "none", stroke: `var(--side-${side})`, "stroke-width": 1.25 })
    );
  };
  return half("a") + half("b");
}

function cornerNames({ names, locale, width }: Curve, { upper, lower }: { readonly upper: number; readonly lower: number }): string {
  const corner = (side: "a" | "b", y: number): string => {
    const wordings = patronWordings(names[side], locale).map((name) => `${side === "a" ? "↑" : "↓"} ${name}`);
    return label(firstThatFits(wordings, { ...SIDE, width }), { ...SIDE, x: 0, y, fill: `side-${side}-text` });
  };
  return corner("a", upper - 5) + corner("b", lower + 15);
}

function bars({ id, seen, x, y, bar }: Curve): string {
  const interval = (year: SeenYear): string =>
    el("rect", {
      x: x(year.year) - bar / 2,
      y: y(year.hi),
      width: bar,
      height: y(year.lo) - y(year.hi),
      rx: Math.min(3, bar / 3),
      "fill-opacity": year.acts > 0 ? undefined : 0.45,
    });
  const zones = { a: "var(--side-a-tint)", 0: "var(--between-tint)", b: "var(--side-b-tint)" };
  const shapes = seen.chosen.years.map(interval).join("");
  return Object.entries(zones)
    .map(([zone, fill]) => el("g", { fill, "clip-path": `url(#${id}-zone-${zone})` }, shapes))
    .join("");
}

/** `+δ` and `−δ` at the ends of their lines, one sign for both where the lines lie too close. */
function zoneNames({ y, right, seen, isSmall }: Curve): string {
  if (isSmall) return "";
  const style = { x: right + 5, size: 12, fill: "ink-3" };
  if (y(-seen.delta) - y(seen.delta) < 14) return label("±δ", { ...style, y: y(0) + 4 });
  return label("+δ", { ...style, y: y(seen.delta) + 4 }) + label("−δ", { ...style, y: y(-seen.delta) + 4 });
}

function others({ seen, x, y, bar }: Curve): string {
  const strokes = seen.others.flatMap((set) =>
    set.years.filter((year) => year.acts > 0).map((year) => `M${tenth(x(year.year) - bar / 2)} ${tenth(y(year.mean))}h${tenth(bar)}`),
  );
  return strokes.length === 0 ? "" : el("path", { d: strokes.join(""), stroke: "var(--axis)", "stroke-width": 1, "data-part": "others" });
}

function mean({ x, y, at, bar, isSmall }: Curve, year: SeenYear): string {
  const isChosen = year.year === at;
  const place = { cx: x(year.year), cy: y(year.mean) };
  const radius = Math.min(isSmall ? 2.4 : 3.25, bar / 2);
  const look = { fill: year.acts > 0 ? "var(--ink)" : "var(--paper)", stroke: "var(--ink)", "stroke-width": Math.min(1.25, radius / 2) };
  const dot = el("circle", { ...place, ...look, r: isChosen ? radius + 1.75 : radius });
  if (!isChosen) return dot;
  const cap = Math.min(5, Math.max(2, bar / 2));
  const [high, low] = [tenth(y(year.hi)), tenth(y(year.lo))];
  const d = `M${tenth(place.cx)} ${high}V${low}M${tenth(place.cx - cap)} ${high}h${2 * cap}M${tenth(place.cx - cap)} ${low}h${2 * cap}`;
  return el("path", { d, fill: "none", stroke: "var(--ink)", "stroke-width": 1.5 }) + dot;
}

/** What a hollow year and a dash mean, below the bars, where they are found. */
function noteLines({ seen, words, left, right }: Curve, y: number): Track {
  const notes = [
    ...(seen.chosen.years.some((year) => year.acts === 0) ? [words.hollow] : []),
    ...(seen.others.some((set) => set.years.some((year) => year.acts > 0)) ? [words.dashes] : []),
  ];
  const style = { size: 12, fill: "ink-2" };
  const widths = notes.map((note) => labelWidth(note, style));
  const isOneRow = notes.length === 2 && (widths[0] ?? 0) + (widths[1] ?? 0) + 32 <= right - left;
  if (isOneRow) {
    const body = label(notes[0] ?? "", { ...style, x: left, y }) + label(notes[1] ?? "", { ...style, x: right, y, anchor: "end" });
    return { body, bottom: y + 8 };
  }
  const lines = notes.flatMap((note) => labelLines(note, { ...style, width: right - left }));
  return { body: labels(lines, { ...style, x: left, y, leading: 16 }), bottom: y + Math.max(0, lines.length - 1) * 16 + 8 };
}
