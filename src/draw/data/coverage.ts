import { label, labelWidth } from "../label.ts";
import type { Mark } from "../mark.ts";
import { linear, type Scale, stepAtLeast } from "../scale.ts";
import { missingPattern } from "../side-patterns.ts";
import { element as el } from "../svg.ts";

/** A year and how much of it is there: 1 all of its cells, less where some are blank. */
export interface CoveredYear {
  readonly year: number;
  readonly share: number;
}

/** Which years a data set was published for, and which of them the study keeps and the data folder holds. */
export interface CoverageRow {
  readonly known: { readonly from: number; readonly to: number };
  readonly kept: readonly CoveredYear[];
  readonly here: readonly CoveredYear[];
}

/** How wide, over which years, and which of them are asked about. */
export interface CoverageLook {
  readonly id: string;
  readonly width: number;
  readonly years: { readonly from: number; readonly to: number };
  readonly asked: { readonly from: number; readonly to: number } | null;
}

const HEIGHT = 22;

/**
 * One data set over the years: a line for what was published, above it a full bar for what the study keeps, below it an outlined one for what the data
 * folder holds. A year with blank cells is hatched.
 */
export function coverageRow({ known, kept, here }: CoverageRow, look: CoverageLook & { readonly label: string }): Mark {
  const x = scaleOf(look);
  const middle = HEIGHT / 2;
  const line = el("line", {
    x1: Math.max(0, x(known.from)),
    x2: Math.min(look.width, x(known.to + 1)),
    y1: middle,
    y2: middle,
    stroke: "var(--axis)",
    "stroke-width": 1.5,
  });
  const bars = (years: readonly CoveredYear[], y: number, isFull: boolean): string =>
    runsOf(years)
      .map(({ from, to, isWhole }) => {
        const fill = isWhole ? (isFull ? "var(--ink-2)" : "var(--between)") : `url(#${look.id}-missing)`;
        return el("rect", { x: x(from), y, width: x(to + 1) - x(from), height: 7, fill, stroke: "var(--ink-2)", "stroke-width": 0.75 });
      })
      .join("");
  return {
    body:
      el("defs", {}, missingPattern(look.id)) + lit(look, x, HEIGHT) + line + bars(kept, middle - 8, true) + bars(here, middle + 1, false),
    width: look.width,
    height: HEIGHT,
    label: look.label,
  };
}

function scaleOf({ width, years }: CoverageLook): Scale {
  return linear([years.from, years.to + 1], [0, width]);
}

function lit({ asked }: CoverageLook, x: Scale, height: number): string {
  if (asked === null) return "";
  return el("rect", { x: x(asked.from), y: 0, width: x(asked.to + 1) - x(asked.from), height, fill: "var(--here)" });
}

function runsOf(years: readonly CoveredYear[]): { readonly from: number; readonly to: number; readonly isWhole: boolean }[] {
  const runs: { from: number; to: number; isWhole: boolean }[] = [];
  for (const { year, share } of years) {
    const last = runs.at(-1);
    const isWhole = share >= 1;
    if (last !== undefined && last.to === year - 1 && last.isWhole === isWhole) last.to = year;
    else runs.push({ from: year, to: year, isWhole });
  }
  return runs;
}

/** The years over the rows, as far apart as they can be read. */
export function coverageAxis(look: CoverageLook): Mark {
  const x = scaleOf(look);
  const { from, to } = look.years;
  const step = stepAtLeast(44 / x.perUnit);
  const first = Math.ceil(from / step) * step;
  const style = { size: 12, fill: "ink-3" } as const;
  const ticks = Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step);
  const marks = ticks.map((year) => {
    const text = String(year);
    const half = labelWidth(text, style) / 2;
    return label(text, { ...style, x: Math.min(look.width - half, Math.max(half, x(year))), y: 13, anchor: "middle" });
  });
  return { body: marks.join(""), width: look.width, height: 18, label: `${from}–${to}` };
}

/** One state of a data set over the years: a cell a year, full, hatched where some of it is blank, open where nothing is kept. */
export function stateCoverage(years: readonly CoveredYear[], look: Omit<CoverageLook, "asked"> & { readonly label: string }): Mark {
  const x = scaleOf({ ...look, asked: null });
  const byYear = new Map(years.map(({ year, share }) => [year, share]));
  const height = 14;
  const cells = Array.from({ length: look.years.to - look.years.from + 1 }, (_, i) => {
    const year = look.years.from + i;
    const share = byYear.get(year);
    const fill = share === undefined ? "none" : share >= 1 ? "var(--ink-2)" : `url(#${look.id}-missing)`;
    const stroke = share === undefined ? "var(--rule)" : "var(--axis)";
    return el("rect", {
      x: x(year) + 0.5,
      y: 1,
      width: Math.max(0.5, x(year + 1) - x(year) - 1),
      height: height - 2,
      fill,
      stroke,
      "stroke-width": 0.75,
    });
  });
  return { body: el("defs", {}, missingPattern(look.id)) + cells.join(""), width: look.width, height, label: look.label };
}
