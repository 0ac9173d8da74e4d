import { computed } from "@preact/signals";
import { isoYear, yearOf } from "../../model/dates.ts";
import { addYears, daysOf } from "./date-text.ts";
import { go, overview, question, questionOn, view } from "./store.ts";
import type { PageId } from "./view.ts";

/** Longer periods than this do not set the reach of the date cursor for questions that are shorter. */
const LONGEST = 200;

/** The years that the date cursor goes through, both included: those of every question that meets this one, unless they are centuries. */
export const yearsOffered = computed<{ readonly from: number; readonly to: number }>(() => {
  const asked = question.value?.period ?? overview.value?.years ?? { from: 1900, to: 2000 };
  const meeting = (overview.value?.questions ?? [])
    .map(({ period }) => period)
    .filter((period) => period.to - period.from <= LONGEST && period.from <= asked.to && period.to >= asked.from);
  const all = [asked, ...meeting];
  return { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) };
});

/** The date that every page shows, as EDTF: the view's, or where it names none the one at which the question opens. */
export const dateShown = computed<string>(() => dateOn(view.value.page));

/** The date that a page would show if the reader went there. */
export function dateOn(page: PageId): string {
  const { at } = view.value;
  if (daysOf(at) !== undefined && at !== undefined) return at;
  return (questionOn(page) ?? question.value)?.opens ?? isoYear(yearsOffered.value.to);
}

/** The year in which the date shown begins. */
export const yearShown = computed<number>(() => yearIn(dateShown.value));

/** The year in which a date begins. */
export function yearIn(date: string): number {
  return yearOf(daysOf(date)?.from ?? 0);
}

/** Moves the shared date by so many years, within the years offered. */
export function stepYears(years: number): void {
  go({ at: dateAfter(years) }, { replace: true });
}

/** The dates that one step of the date leads to, the likeliest first. */
export function besideShown(): readonly string[] {
  return [1, -1, 10, -10].map(dateAfter).filter((at) => at !== dateShown.value);
}

function dateAfter(years: number): string {
  const { from, to } = yearsOffered.value;
  const year = yearShown.value + years;
  return year < from ? isoYear(from) : year > to ? isoYear(to) : addYears(dateShown.value, years);
}
