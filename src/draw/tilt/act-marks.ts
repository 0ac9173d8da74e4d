import { element as el, tenth } from "../svg.ts";
import { type Track, trackName } from "../tracks/track.ts";
import type { Frame } from "./frame.ts";
import type { SeenYear } from "./seen.ts";

/** How acts are stacked: squares in columns, or bars where there are too many to be told apart. */
interface Stack {
  readonly kind: "squares" | "bars";
  readonly size: number;
  readonly columns: number;
  readonly above: number;
  readonly below: number;
}

/**
 * The acts of every year, one square each: toward a above the line, toward b below it, hollow where the date only allows the year. A square bears the
 * event that it stands for. Where a year has more acts than squares can show, bars stand for their number.
 */
export function actTrack(frame: Frame, top: number): Track {
  const { words, names, locale, seen, isSmall } = frame;
  const { years } = seen.chosen;
  const most = (side: "A" | "B"): number => Math.max(1, ...years.map((year) => year.toward[side].events.length));
  const stack = stackFor(frame, most("A"), most("B"));
  const total = years.reduce((sum, year) => sum + year.acts, 0);
  const notes = [
    total === 0 ? words.none : words.recorded(total),
    `↑ ${words.toward(names.a[locale])}`,
    `↓ ${words.toward(names.b[locale])}`,
    ...(stack.kind === "bars" ? [words.upTo(Math.max(most("A"), most("B")))] : []),
  ];
  const name = trackName(frame, top, { name: words.acts, notes });
  const axis = (isSmall ? name.bottom + 4 : top + 4) + stack.above;
  const body = [
    name.body,
    el("line", { x1: frame.left, x2: frame.right, y1: axis, y2: axis, stroke: "var(--axis)" }),
    ...years.flatMap((year) =>
      (["A", "B"] as const).map((side) => (stack.kind === "squares" ? squares : bars)(frame, stack, { year, side, axis })),
    ),
  ].join("");
  return { body, bottom: Math.max(axis + stack.below + 4, isSmall ? 0 : name.bottom) };
}

const MOST_HEIGHT = 60;

function stackFor({ step, isSmall }: Frame, a: number, b: number): Stack {
  for (let size = isSmall ? 6 : 8; size >= 3; size--) {
    const room = Math.max(1, Math.floor((step * 0.94) / (size + 1)));
    const columns = Math.min(room, Math.max(a, b) > 2 ? Math.max(2, Math.ceil(Math.max(a, b) / 6)) : 1);
    const height = (n: number): number => Math.ceil(n / columns) * (size + 1) + 3;
    if (Math.max(height(a), height(b)) <= MOST_HEIGHT && size + 1 <= Math.max(step, 4)) {
      return { kind: "squares", size, columns, above: height(a), below: height(b) };
    }
  }
  const most = Math.max(a, b);
  return { kind: "bars", size: 32 / most, columns: 1, above: 34 * (a / most), below: 34 * (b / most) };
}

interface Place {
  readonly year: SeenYear;
  readonly side: "A" | "B";
  readonly axis: number;
}

function squares({ x, fills }: Frame, { size, columns }: Stack, { year, side, axis }: Place): string {
  const { events, certain } = year.toward[side];
  const used = Math.min(columns, events.length);
  const left = x(year.year) - (used * (size + 1) - 1) / 2;
  const line = side === "A" ? "var(--side-a)" : "var(--side-b)";
  return events
    .map((event, i) => {
      const row = Math.floor(i / columns);
      const y = side === "A" ? axis - 3 - (row + 1) * (size + 1) + 1 : axis + 3 + row * (size + 1);
      const fill = i >= certain ? "var(--paper)" : side === "A" ? fills.a.full : fills.b.full;
      const box = { x: tenth(left + (i % columns) * (size + 1) + 0.5), y: y + 0.5, width: size - 1, height: size - 1 };
      return el("rect", { ...box, fill, stroke: line, "data-event": event, "data-year": year.year });
    })
    .join("");
}

function bars({ x, step, fills }: Frame, { size }: Stack, { year, side, axis }: Place): string {
  const { length } = year.toward[side].events;
  if (length === 0) return "";
  const [width, height] = [Math.min(40, step * 0.74), length * size];
  const fill = side === "A" ? fills.a.full : fills.b.full;
  const box = { x: x(year.year) - width / 2, y: side === "A" ? axis - 1 - height : axis + 1, width, height };
  return el("rect", { ...box, fill, stroke: side === "A" ? "var(--side-a)" : "var(--side-b)", "stroke-width": Math.min(1, width / 6) });
}
