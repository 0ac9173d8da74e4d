import { createRegister, Problem, type StatesTilt } from "../../model/index.ts";
import type { NumberColumns } from "../../record/index.ts";
import { actorOfCode } from "../figures/actor-of-code.ts";
import { membersIn } from "../series/series-from-data.ts";
import { askStates } from "../states-tilt/ask.ts";
import type { MeasuredWish } from "./measured-tables.ts";

const NAMES = ["code", "year", "tilt", "tilt_low", "tilt_high", "tilt_p_first", "tilt_p_equal", "tilt_p_second"] as const;

/**
 * The lean of every member in every year between the two patrons of the wish, all years fitted together. A state that is a patron, or of which no data tell,
 * has no row; a year that no data look at, and a state whose level is not told, have rows without values.
 */
export async function tiltColumns(
  { years: [from, to], states, patrons }: MeasuredWish,
  place: { readonly folder: string; readonly signal: AbortSignal },
): Promise<NumberColumns> {
  if (patrons === undefined) throw new Problem("missing-option", { operation: "panel", option: "--between" });
  const register = createRegister([]);
  const members = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).flatMap((year) =>
    membersIn(year)
      .filter((code) => states === undefined || states.includes(code))
      .map((code) => ({ code, year, state: actorOfCode(register, code, year) })),
  );
  const of = states === undefined ? undefined : [...new Set(members.map(({ state }) => state))].sort();
  const wish = { of, patrons, period: { from, to }, at: to, weights: new Map<string, number>() };
  const answer = await askStates(wish, { ...place, register, told: () => undefined, isLight: true });
  const cellsOf = cellsIn(answer);
  const rows = members.flatMap(({ code, year, state }) => {
    const cells = cellsOf(state, year);
    return cells === undefined ? [] : [[code, year, ...cells]];
  });
  return Object.fromEntries(NAMES.map((name, at) => [name, Float64Array.from(rows, (row) => row[at] ?? Number.NaN)]));
}

/** The values of a state in a year, none of them where they are not told; undefined where nothing is said of the state. */
function cellsIn({ states, unplaced }: StatesTilt): (state: string, year: number) => readonly number[] | undefined {
  const placed = new Map(states.map((one) => [one.state, new Map(one.years.map((own) => [own.year, own]))]));
  const levelless = new Set(unplaced.flatMap(({ state, reason }) => (reason === "level-not-told" ? [state] : [])));
  return (state, year) => {
    if (levelless.has(state)) return [];
    const own = placed.get(state)?.get(year);
    if (own === undefined) return undefined;
    return own.isCovered ? [own.mean, own.lo, own.hi, own.pA, own.pEquidistant, own.pB] : [];
  };
}
