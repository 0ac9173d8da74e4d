import { label, labelWidth } from "../label.ts";
import { shownYear } from "../numbers.ts";
import { stepAtLeast } from "../scale.ts";
import { element as el } from "../svg.ts";
import type { Track } from "./track.ts";

/** The columns of an axis of years: the middle of each, and how wide they are. */
export interface YearColumns {
  readonly years: readonly { readonly year: number }[];
  /** The year that is pointed out; undefined where none of them is. */
  readonly at: number | undefined;
  readonly width: number;
  readonly step: number;
  readonly x: (year: number) => number;
}

/** The years under all tracks: every one where there is room, full figures for every fifth; the chosen one on a dark ground. */
export function yearAxis(frame: YearColumns, top: number): Track {
  const { years, x, at } = frame;
  const flag = at === undefined ? undefined : flagOf(frame, at);
  const isClear = (year: number, text: string): boolean => {
    const own = labelWidth(text, MICRO);
    return flag === undefined || Math.abs(inside(frame, x(year), own) - flag.middle) > (flag.width + own) / 2 + 3;
  };
  const labels = years.flatMap(({ year }) => {
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
function yearLabels({ years, step }: YearColumns, year: number): readonly string[] {
  const first = years[0]?.year ?? 0;
  if (step < SHORT || first < 1000) return year % stepAtLeast(LONG / step) === 0 ? [shownYear(year)] : [];
  const short = `’${String(year % 100).padStart(2, "0")}`;
  return year === first || year % 5 === 0 ? [shownYear(year), short] : [short];
}

/** The room that `’66` and `1966` need. */
const SHORT = 28;
const LONG = 44;

/** Where the tracks above an axis begin and end. */
interface Reach {
  readonly top: number;
  readonly bottom: number;
}

/** The column of the year that is pointed out, lit through all tracks. */
export function litColumn({ years, at, x, step }: Omit<YearColumns, "width">, { top, bottom }: Reach): string {
  if (at === undefined || !years.some(({ year }) => year === at)) return "";
  return el("rect", { x: x(at) - step / 2, y: top, width: step, height: bottom + 4 - top, fill: "var(--here)" });
}

/** What is pointed at: a column for each year, under the marks, so that these keep their own. */
export function pressedColumns({ years, x, step }: Omit<YearColumns, "width" | "at">, { top, bottom }: Reach): string {
  return years
    .map(({ year }) =>
      el("rect", { x: x(year) - step / 2, y: top, width: step, height: bottom + 24 - top, fill: "transparent", "data-year": year }),
    )
    .join("");
}
