import type { CoveredYear } from "../../../draw/index.ts";
import type { CoveredSet, CoveredState } from "../../../work/index.ts";
import { words } from "./words.ts";

/** The years that the study keeps, each with the share of its cells that have a value. */
export function keptOf(kept: CoveredSet["kept"]): CoveredYear[] {
  return (kept?.years ?? []).map(({ year, cells, filled }) => ({ year, share: filled / cells }));
}

/** The years in which the table of the data folder has rows. */
export function hereOf(here: CoveredSet["here"]): CoveredYear[] {
  return (here?.years ?? []).map(({ year }) => ({ year, share: 1 }));
}

/** Years in words, runs of them with a dash: `1949–1957, 1960`. */
export function yearsText(years: readonly number[]): string {
  const w = words();
  return runsOf(years)
    .map(({ from, to }) => w.span(from, to))
    .join(w.comma);
}

/** First and last of some years. */
export function spanText(years: readonly { readonly year: number }[]): string {
  const [first, last] = [years.at(0)?.year, years.at(-1)?.year];
  return first === undefined || last === undefined ? words().none : words().span(first, last);
}

function runsOf(years: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === year - 1) last.to = year;
    else runs.push({ from: year, to: year });
  }
  return runs;
}

/** Years next to each other in which as many cells of a state are blank. */
export interface Gap {
  readonly years: readonly number[];
  readonly blank: number;
  readonly cells: number;
}

/** The gaps of a state in what the study keeps: years with blank cells, those of one kind together. */
export function gapsOf({ kept }: CoveredState): readonly Gap[] {
  const gaps: { years: number[]; blank: number; cells: number }[] = [];
  for (const { year, cells, filled } of kept) {
    if (filled === cells) continue;
    const same = gaps.find((gap) => gap.blank === cells - filled && gap.cells === cells);
    if (same === undefined) gaps.push({ years: [year], blank: cells - filled, cells });
    else same.years.push(year);
  }
  return gaps;
}

/** Years inside the kept ones in which a state has no row. */
export function absentYears({ kept }: CoveredState, all: readonly { readonly year: number }[]): number[] {
  const own = new Set(kept.map(({ year }) => year));
  return all.map(({ year }) => year).filter((year) => !own.has(year));
}
