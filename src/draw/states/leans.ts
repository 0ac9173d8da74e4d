import type { Bilingual, StatesTilt, StateTilt, StateTiltYear, TiltLabel } from "../../model/index.ts";

/**
 * What is known of a state in a year, the most telling first: a lean to the first patron, equal distance or a lean to the second, each established (.80) or
 * only leaning (.60); not determined; or why there is no lean: no data of this year, of the level or of the state at all, or that it is a patron itself.
 */
export const LEAN_KINDS = [
  "A",
  "A-leaning",
  "equidistant",
  "equidistant-leaning",
  "B-leaning",
  "B",
  "undetermined",
  "not-covered",
  "level-not-told",
  "no-data",
  "patron",
] as const;
export type LeanKind = (typeof LEAN_KINDS)[number];

/** A state in a year; `year` and `tilt` are null where it has no lean, and `why` then says the reason where the answer does. */
export interface StateLeanAt {
  readonly state: string;
  readonly kind: LeanKind;
  readonly year: StateTiltYear | null;
  readonly tilt: StateTilt | null;
  readonly why: Bilingual | null;
}

type Told = Pick<StatesTilt, "states" | "unplaced">;

/** Every state that was a member of the system in the year, in the order of the answer: those with a lean first. */
export function leansAt({ states, unplaced }: Told, at: number): StateLeanAt[] {
  const placed = states.flatMap((tilt): StateLeanAt[] => {
    const year = tilt.years.find((one) => one.year === at);
    return year === undefined ? [] : [{ state: tilt.state, kind: kindOfYear(year), year: year.isCovered ? year : null, tilt, why: null }];
  });
  const others = unplaced
    .filter(({ years }) => years.from <= at && at <= years.to)
    .map(({ state, reason, why }): StateLeanAt => ({ state, kind: reason, year: null, tilt: null, why }));
  return [...placed, ...others];
}

/** What is known of a state in one of its years. */
export function kindOfYear({ isCovered, label }: StateTiltYear): LeanKind {
  return isCovered ? kindOfLabel(label) : "not-covered";
}

function kindOfLabel({ class: name, strength }: TiltLabel): LeanKind {
  if (name === null) return "undetermined";
  return strength === "established" ? name : `${name}-leaning`;
}

/** How many states are of each kind; kinds of none are left out. */
export function countKinds(leans: readonly Pick<StateLeanAt, "kind">[]): { readonly kind: LeanKind; readonly count: number }[] {
  return LEAN_KINDS.flatMap((kind) => {
    const count = leans.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });
}
