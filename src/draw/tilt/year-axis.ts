import { label, labelWidth } from "../label.ts";
import { stepAtLeast } from "../scale.ts";
import { element as el } from "../svg.ts";
import type { Frame, Track } from "./frame.ts";
import { shownYear } from "./words.ts";

/** The columns of an axis of years. */
export interface YearColumns extends Pick<Frame, "at" | "x" | "step" | "width"> {
  readonly seen: { readonly chosen: { readonly years: readonly { readonly year: number }[] } };
}

/** The years under all tracks: every one where there is room, full figures for every fifth; the chosen one on a dark ground. */
export function yearAxis(frame: YearColumns, top: number): Track {
  const { seen, x, at } = frame;
  const flag = at === undefined ? undefined : flagOf(frame, at);
  const isClear = (year: number, text: string): boolean => {
    const own = labelWidth(text, MICRO);
    return flag === undefined || Math.abs(inside(frame, x(year), own) - flag.middle) > (flag.width + own) / 2 + 3;
  };
  const labels = seen.chosen.years.flatMap(({ year }) => {
    const text = yearLabels(frame, year).find((one) => isClear(year, one));
    if (text === undefined) return [];
    return [label(text, { ...MICRO, x: inside(frame, x(year), labelWidth(text, MICRO)), y: top + 17, anchor: "middle", fill: "ink-3" })];
  });
  return { body: labels.join("") + (flag === undefined ? "" : flagMark(flag, top)), bottom: top + 26 };
}

const MICRO = { size: 12 };
const STRONG = { size: 13, weight: 600 } as const;

interface Flag {
  readonly text: string;
  readonly middle: number;
  readonly width: number;
}

function flagOf(frame: YearColumns, year: number): Flag {
  const text = shownYear(year);
  const width = Math.max(42, labelWidth(text, STRONG) + 12);
  return { text, width, middle: inside(frame, frame.x(year), width) };
}

function flagMark({ text, middle, width }: Flag, top: number): string {
  const ground = el("rect", { x: middle - width / 2, y: top + 3, width, height: 20, rx: 2, fill: "var(--ink)" });
  return ground + label(text, { ...STRONG, x: middle, y: top + 17.5, anchor: "middle", fill: "paper" });
}

/** The middle of something this wide, moved as far as it takes to stay in the figure. */
function inside({ width }: YearColumns, middle: number, own: number): number {
  return Math.min(width - own / 2, Math.max(own / 2, middle));
}

/** How a year may be written, the best first: `1965`, `’66`; not at all where years are too narrow for it, every second, fifth, tenth … has room. */
function yearLabels({ seen, step }: YearColumns, year: number): readonly string[] {
  const first = seen.chosen.years[0]?.year ?? 0;
  if (step < SHORT || first < 1000) return year % stepAtLeast(LONG / step) === 0 ? [shownYear(year)] : [];
  const short = `’${String(year % 100).padStart(2, "0")}`;
  return year === first || year % 5 === 0 ? [shownYear(year), short] : [short];
}

/** The room that `’66` and `1966` need. */
const SHORT = 28;
const LONG = 44;
