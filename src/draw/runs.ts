import type { Locale } from "../model/index.ts";

/** Years or periods from one to another, as the language joins them: `1963–1967`, `1963—1967`. */
export function spanText(from: number | string, to: number | string, locale: Locale): string {
  return from === to ? `${from}` : `${from}${locale === "zh" ? "—" : "–"}${to}`;
}

/** Years or periods, those that follow each other joined to one span; `placeOf` says where each stands in the order of all. */
export function runsOf<T extends number | string>(members: readonly T[], locale: Locale, placeOf: (member: T) => number): string[] {
  const runs: [first: T, last: T][] = [];
  for (const member of members) {
    const run = runs.at(-1);
    if (run !== undefined && placeOf(member) === placeOf(run[1]) + 1) run[1] = member;
    else runs.push([member, member]);
  }
  return runs.map(([first, last]) => spanText(first, last, locale));
}
