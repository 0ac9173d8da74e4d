import { label } from "../label.ts";
import { element as el, tenth } from "../svg.ts";
import { type Track, trackName } from "../tracks/track.ts";
import type { Frame } from "./frame.ts";
import type { LeanClass, SeenYear } from "./seen.ts";

/**
 * The class probabilities of every year, a above b: full where a class is named, pale where none is. Below, what may be said: a full square from .80, a
 * half one from .60, a dash where neither is reached, nothing where no act is recorded.
 */
export function classTrack(frame: Frame, top: number): Track {
  const { words, isSmall, seen } = frame;
  const name = trackName(frame, top, { name: words.classes, notes: [words.perYear], spare: isSmall ? KEY_WIDTH : 0 });
  const upper = isSmall ? name.bottom : top;
  const bar = Math.min(40, frame.step * 0.74);
  const signs = upper + HEIGHT + 10;
  const key = isSmall ? keyOf(frame.width - KEY_WIDTH, top + 9) : keyOf(0, signs);
  const body = [name.body, key, ...seen.chosen.years.map((year) => stackedBar(frame, year, { upper, bar })), labelSigns(frame, signs)].join(
    "",
  );
  return { body, bottom: signs + 8 };
}

const HEIGHT = 54;
const KEY_WIDTH = 100;

function stackedBar({ x, fills }: Frame, year: SeenYear, { upper, bar }: { readonly upper: number; readonly bar: number }): string {
  const left = x(year.year) - bar / 2;
  const [a, b] = [year.pA * HEIGHT, year.pB * HEIGHT];
  const look = year.label.class === null ? "soft" : "full";
  const stroke = Math.min(0.8, bar / 6);
  const part = (y: number, height: number, fill: string, line: string): string =>
    el("rect", { x: left, y, width: bar, height: Math.max(0, height), fill, stroke: `var(--${line})`, "stroke-width": stroke });
  return [
    part(upper, a, fills.a[look], "side-a"),
    part(upper + a, HEIGHT - a - b, "var(--paper)", "axis"),
    part(upper + HEIGHT - b, b, fills.b[look], "side-b"),
  ].join("");
}

/** One sign for each year, or, where years are narrow, one for each run of years that read alike. */
function labelSigns(frame: Frame, y: number): string {
  const { seen, x, step } = frame;
  const told = seen.chosen.years.filter((year) => year.acts > 0);
  if (step >= 12) return told.map((year) => sign(year, { x: x(year.year) - 5, y: y - 5, width: 10 })).join("");
  return runsOf(told)
    .map(({ first, years }) => sign(first, { x: x(first.year) - step / 2 + 0.25, y: y - 5, width: Math.max(1, years * step - 0.5) }))
    .join("");
}

function runsOf(years: readonly SeenYear[]): { readonly first: SeenYear; readonly years: number }[] {
  const runs: { first: SeenYear; years: number }[] = [];
  for (const year of years) {
    const last = runs.at(-1);
    const { class: side, strength } = year.label;
    const isNext = last !== undefined && last.first.year + last.years === year.year;
    if (last !== undefined && isNext && last.first.label.class === side && last.first.label.strength === strength) last.years += 1;
    else runs.push({ first: year, years: 1 });
  }
  return runs;
}

const SIGN_COLOURS: Readonly<Record<LeanClass, string>> = { A: "var(--side-a)", equidistant: "var(--ink-2)", B: "var(--side-b)" };

function sign({ label: reading }: SeenYear, at: { readonly x: number; readonly y: number; readonly width: number }): string {
  if (reading.class === null) {
    const y = at.y + 5;
    return el("line", { x1: at.x + at.width * 0.1, x2: at.x + at.width * 0.9, y1: y, y2: y, stroke: "var(--axis)", "stroke-width": 1.25 });
  }
  const fill = SIGN_COLOURS[reading.class];
  return reading.strength === "established" ? el("rect", { ...at, height: 10, fill }) : halfSquare(at, fill);
}

function halfSquare({ x, y, width }: { readonly x: number; readonly y: number; readonly width: number }, fill: string): string {
  return (
    el("path", { d: `M${tenth(x)} ${tenth(y + 10)}v-10h${tenth(width)}z`, fill }) +
    el("rect", { x: x + 0.5, y: y + 0.5, width: Math.max(0, width - 1), height: 9, fill: "none", stroke: fill })
  );
}

function keyOf(x: number, y: number): string {
  const micro = { y: y + 4, size: 12, fill: "ink-3" };
  return (
    el("rect", { x, y: y - 5, width: 10, height: 10, fill: "var(--ink-2)" }) +
    label(".80+", { ...micro, x: x + 14 }) +
    halfSquare({ x: x + 54, y: y - 5, width: 10 }, "var(--ink-2)") +
    label(".60+", { ...micro, x: x + 68 })
  );
}
