import { alliancePortfolios, atopLevel, type Commitment, type Portfolios } from "../../src/measure/index.ts";
import { columnsOf } from "./shared-data.ts";

/** The members of the COW state system in a year, ascending, and their ATOP portfolios. */
export interface SystemYear {
  readonly year: number;
  readonly members: readonly number[];
  readonly portfolios: Portfolios;
}

/** Alliance portfolios of every member of the system, year by year: 3/2/1/0, own commitment highest, states that never met 0. */
export async function alliancesOfSystem(from: number, to: number): Promise<SystemYear[]> {
  const states = await columnsOf(`
    select distinct unnest(range(greatest(styear, ${from}), least(case when endyear = 2016 then 2100 else endyear end, ${to}) + 1)) as year, ccode
    from {cow_states_2016} order by year, ccode`);
  const promises = await columnsOf(`
    select year, ccode1, ccode2, defense, offense, neutral, nonagg, consul from {atop_directed_dyad_year}
    where year between ${from} and ${to} order by year, ccode1, ccode2`);
  const members = grouped(states.year as number[], states.ccode as number[]);
  const rows = grouped(promises.year as number[], [...(promises.year ?? []).keys()]);
  return [...members].map(([year, codes]) => {
    const place = new Map(codes.map((code, i) => [code, i]));
    const commitments = (rows.get(year) ?? []).flatMap((row): Commitment[] => {
      const is = (column: string): boolean => promises[column]?.[row] === 1;
      const from = place.get(promises.ccode1?.[row] as number);
      const to = place.get(promises.ccode2?.[row] as number);
      if (from === undefined || to === undefined) return [];
      const promise = {
        defense: is("defense"),
        offense: is("offense"),
        neutral: is("neutral"),
        nonaggression: is("nonagg"),
        consultation: is("consul"),
      };
      return [{ from, to, level: atopLevel(promise) }];
    });
    return { year, members: codes, portfolios: alliancePortfolios({ members: codes.length, commitments, toItself: "highest" }) };
  });
}

function grouped<T>(keys: readonly number[], values: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  keys.forEach((key, i) => {
    const group = groups.get(key) ?? [];
    if (group.length === 0) groups.set(key, group);
    group.push(values[i] as T);
  });
  return groups;
}
