import { createRegister } from "../actor-register.ts";
import type { CodeSystem } from "../data-set.ts";

/** A stretch of days, both included, in which a number stands for a state in a list; ISO days order as texts. */
export interface ListSpell {
  readonly code: number;
  readonly start: string;
  readonly end: string;
}

/** The last day of a spell that goes on. */
export const OPEN_END = "9999-12-31";

/** The spells of a list of states: State System Membership v2016, or Gleditsch and Ward with updates to 2020; their ends are left open. */
export function listSpells(system: CodeSystem): readonly ListSpell[] {
  return spellsOfActors(system).map(({ code, start, end }) => ({ code, start, end }));
}

/** In a year, the number that one list gives to what another list numbers `from`. */
export interface Crossing {
  readonly from: number;
  readonly year: number;
  readonly to: number;
}

/**
 * How the numbers of one list read in another, year by year from `first` to `last`: the state that bears the number on a day bears the other on the same
 * day. Where that gives two in one year, the one borne last counts. Names are never compared.
 */
export function crosswalk(
  pair: { readonly from: CodeSystem; readonly to: CodeSystem },
  years: readonly [number, number],
): readonly Crossing[] {
  const targets = spellsOfActors(pair.to);
  const last = new Map<string, Crossing & { readonly until: string }>();
  for (const spell of spellsOfActors(pair.from)) {
    for (const other of targets.filter(({ actor }) => actor === spell.actor)) {
      const start = spell.start > other.start ? spell.start : other.start;
      const end = spell.end < other.end ? spell.end : other.end;
      if (start > end) continue;
      for (let year = Math.max(yearIn(start), years[0]); year <= Math.min(yearIn(end), years[1]); year++) {
        const until = end < `${year}-12-31` ? end : `${year}-12-31`;
        const key = `${spell.code}:${year}`;
        const known = last.get(key);
        if (known === undefined || known.until < until) last.set(key, { from: spell.code, year, to: other.code, until });
      }
    }
  }
  return [...last.values()].map(({ from, year, to }) => ({ from, year, to })).sort((a, b) => a.from - b.from || a.year - b.year);
}

interface ActorSpell extends ListSpell {
  readonly actor: string;
}

function spellsOfActors(system: CodeSystem): readonly ActorSpell[] {
  return createRegister([]).actors.flatMap(({ id, codes, membership }) =>
    (membership?.[system] ?? []).flatMap(({ from, to, code }): ActorSpell[] => {
      const number = code ?? codes?.[system];
      return number === undefined ? [] : [{ actor: id, code: number, start: from, end: to ?? OPEN_END }];
    }),
  );
}

function yearIn(day: string): number {
  return Number(day.slice(0, 4));
}
