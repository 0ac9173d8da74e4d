import { type ActorRegister, listSpells, type Succession } from "../../model/index.ts";
import { actorOfCode } from "../figures/actor-of-code.ts";
import { membersIn } from "../series/series-from-data.ts";

/** A state and years of a period in which it was a member of the state system without a break. */
export interface StateYears {
  readonly state: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Every member of the state system in a period, each by itself: a successor is another state, and one that was no member for some years stands once for the
 * years before and once for those after. Sorted by id.
 */
export function statesIn(register: ActorRegister, period: { readonly from: number; readonly to: number }): StateYears[] {
  const found: StateYears[] = [];
  const last = new Map<string, { state: string; from: number; to: number }>();
  for (let year = period.from; year <= period.to; year++) {
    for (const id of new Set(membersIn(year).map((code) => actorOfCode(register, code, year)))) {
      const known = last.get(id);
      if (known?.to === year - 1) known.to = year;
      else {
        const spell = { state: id, from: year, to: year };
        last.set(id, spell);
        found.push(spell);
      }
    }
  }
  return found.sort((a, b) => (a.state < b.state ? -1 : a.state > b.state ? 1 : a.from - b.from));
}

/** Patrons that end within the period while their number in the data goes on with another state: that one is taken to continue them, and the answer says so. */
export function successionsOf(
  register: ActorRegister,
  patrons: readonly string[],
  period: { readonly from: number; readonly to: number },
): Succession[] {
  const codes = [...new Set(listSpells("cow").map(({ code }) => code))];
  return patrons.flatMap((patron) => {
    const years = Array.from({ length: period.to - period.from + 1 }, (_, i) => period.from + i);
    const bearers = codes
      .map((code) => [...new Set(years.map((year) => actorOfCode(register, code, year)))])
      .find((ids) => ids.includes(patron));
    return (bearers ?? []).flatMap((id): Succession[] => {
      const later = bearers?.indexOf(id) ?? 0;
      if (id === patron || id.includes(":") || later < (bearers?.indexOf(patron) ?? 0)) return [];
      return [{ from: patron, to: id, why: WHY }];
    });
  });
}

const WHY = {
  en: "The data number both alike, as one member of the state system; asked without a study, the question follows them. Write it without this decision to end the first with its own years.",
  zh: "数据中两者同号，视为国家体系之同一成员；无研究而问，则从数据。若去掉此决定，则前者止于其自身年份。",
};
