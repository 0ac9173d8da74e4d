import { periodBounds } from "../actor-period.ts";
import type { ActorRegister } from "../actor-register.ts";
import { dayOf, isoDay, yearOf } from "../calendar.ts";
import type { DateBounds } from "../date-bounds.ts";
import type { Doctrine, DoctrineBreach, DoctrineReach } from "../doctrine.ts";
import type { Event } from "../event.ts";
import { and, holdsAt, type Truth } from "../truth.ts";
import type { RelationBook } from "./book.ts";

/** What a doctrine is checked against: the relations of a study, the events under them and its actors. */
export interface DoctrineGround {
  readonly book: RelationBook;
  readonly events: readonly Event[];
  readonly register: ActorRegister;
}

/**
 * The days in which a doctrine ended: its last day lies in `[from, to)`, counted from 1970-01-01. Both ends finite, since an open end of `holds` is refused.
 */
export function droppedIn(doctrine: Pick<Doctrine, "holds">): { readonly from: number; readonly to: number } {
  const { endEarliest, endLatest } = periodBounds(doctrine.holds);
  return { from: endEarliest - 1, to: endLatest };
}

/**
 * The states that had diplomatic relations with both sides on some day while a doctrine held, by state. Certain only where one day is certain for
 * both relations and for the doctrine; the relations of a state that did not exist on a day do not count on it.
 */
export function breachesOf(doctrine: Doctrine, ground: DoctrineGround): DoctrineBreach[] {
  const holds = periodBounds(doctrine.holds);
  return thirdStates(doctrine, ground).flatMap((state) => {
    const days = turningDays({ doctrine, state, holds }, ground);
    const both = days.map((day) => ({
      day,
      of: establishedOn(ground, [doctrine.of, state], day),
      rival: establishedOn(ground, [doctrine.rival, state], day),
    }));
    const truths = both.map(({ day, of, rival }) => and(holdsAt(holds, day), and(of.truth, rival.truth)));
    const possible = truths.findIndex((truth) => truth !== "no");
    if (possible < 0) return [];
    const certain = truths.indexOf("certain");
    const at = both[certain < 0 ? possible : certain];
    const first = (i: number): string => isoDay(days[i] ?? 0);
    return [
      {
        state,
        truth: certain < 0 ? ("possible" as const) : ("certain" as const),
        possibleFrom: first(possible),
        certainFrom: certain < 0 ? null : first(certain),
        claims: { of: at?.of.claims ?? [], rival: at?.rival.claims ?? [] },
      },
    ];
  });
}

/** How far the relations known allow a doctrine to be checked: what is not known of the rival cannot show a breach. */
export function reachOf(doctrine: Doctrine, ground: DoctrineGround): DoctrineReach {
  const holds = periodBounds(doctrine.holds);
  const states = thirdStates(doctrine, ground);
  const known = (side: string): string[] => states.filter((state) => changesOn(ground, side, state).some(tellsOfRelations));
  const years = new Set<number>();
  const whileHeld = known(doctrine.rival).filter((state) => {
    const days = turningDays({ doctrine, state, holds }, ground).filter(
      (day) => holdsAt(holds, day) !== "no" && establishedOn(ground, [doctrine.rival, state], day).truth !== "no",
    );
    for (const day of days) years.add(yearOf(day));
    return days.length > 0;
  });
  return {
    years: yearsOf(holds).length,
    of: known(doctrine.of).length,
    rival: known(doctrine.rival).length,
    rivalWhile: whileHeld.length,
    rivalYears: years.size,
  };
}

/** Every named state beside the two sides that an event of the study names, by id. */
function thirdStates(doctrine: Doctrine, { events, register, book }: DoctrineGround): string[] {
  const named = new Set(events.flatMap((event) => event.states.map((one) => one.state)));
  const heirs = [...named].flatMap((state) => (register.get(state)?.links ?? []).map((link) => link.actor));
  const all = [...new Set([...named, ...heirs])].filter((state) => ![doctrine.of, doctrine.rival, "UNK"].includes(state));
  return all.filter((state) => [doctrine.of, doctrine.rival].some((side) => book.changes(side, state).length > 0)).sort();
}

/** Every day of the doctrine on which the truth of a breach by a state may change, and the first and last day of each year; ascending. */
function turningDays(
  { doctrine, state, holds }: { doctrine: Doctrine; state: string; holds: DateBounds },
  ground: DoctrineGround,
): readonly number[] {
  const changes = [doctrine.of, doctrine.rival].flatMap((side) => changesOn(ground, side, state));
  const acts = changes.flatMap(({ start }) => [start?.from, start?.to == null ? undefined : start.to - 1]);
  const lives = existencePeriods(ground.register, state).flatMap((bounds) => [bounds.startEarliest, bounds.endLatest]);
  const ends = [holds.startEarliest, holds.startLatest - 1, holds.endEarliest - 1, holds.endEarliest, holds.endLatest - 1];
  const years = yearsOf(holds).flatMap((year) => [dayOf(year, 1, 1), dayOf(year, 12, 31)]);
  const days = [...acts, ...lives, ...ends, ...years].filter((day): day is number => Number.isFinite(day));
  return [...new Set(days)].filter((day) => holds.startEarliest <= day && day < holds.endLatest).sort((a, b) => a - b);
}

function changesOn({ book }: DoctrineGround, side: string, state: string): ReturnType<RelationBook["changes"]> {
  return book.changes(side, state).filter((change) => change.relation === "diplomatic_relations");
}

/** What only follows from fighting does not tell whether there were relations. */
function tellsOfRelations({ sure, value }: { readonly sure: boolean; readonly value: string | null }): boolean {
  return sure || value === "established";
}

function establishedOn(
  { book }: DoctrineGround,
  [side, state]: readonly [string, string],
  day: number,
): { readonly truth: Truth; readonly claims: string[] } {
  const relation = book.between(side, state, day).find((one) => one.relation === "diplomatic_relations");
  const value = relation?.values.find((one) => one.value === "established");
  return value === undefined ? { truth: "no", claims: [] } : { truth: value.truth, claims: value.claims };
}

function existencePeriods(register: ActorRegister, state: string): DateBounds[] {
  const actor = register.get(state);
  const periods = actor?.valid ?? [...(actor?.membership?.cow ?? []), ...(actor?.membership?.gw ?? [])];
  return periods.map(periodBounds);
}

function yearsOf({ startEarliest, endLatest }: DateBounds): number[] {
  const first = yearOf(startEarliest);
  return Array.from({ length: yearOf(endLatest - 1) - first + 1 }, (_, i) => first + i);
}
