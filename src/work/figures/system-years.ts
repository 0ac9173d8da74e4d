import {
  type AtopObligations,
  alliancePortfolios,
  atopLevel,
  type Commitment,
  type Portfolios,
  type Similarities,
  similarities,
} from "../../measure/index.ts";
import type { Engine } from "../../record/index.ts";

type Column = readonly (string | number | boolean | null)[];
type Columns = Readonly<Record<string, Column>>;

/** The members of the state system in a year, how their alliance portfolios compare, and what each had promised each. */
export interface SystemYear {
  readonly year: number;
  /** Correlates of War numbers, ascending. */
  readonly members: readonly number[];
  readonly portfolios: Portfolios;
  readonly scores: Similarities["scores"];
  /** The median S of all pairs. */
  readonly median: number;
  /** Where a pair stands in the scores; undefined where one is no member. */
  place(one: number, other: number): number | undefined;
  /** Members with whom neither has any tie. */
  neither(one: number, other: number): number;
  promised(by: number, to: number): number;
}

/** Every year of a span, with the similarity of all pairs on ATOP portfolios: nothing recorded is no commitment, one's own the highest. */
export async function systemYears(
  engine: Engine,
  tables: { readonly states: string; readonly atop: string },
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Map<number, SystemYear>> {
  const states = await engine.columns(membersIn(tables.states, { from, to }));
  const atop = await engine.columns(
    `select year, ccode1, ccode2, defense, offense, neutral, nonagg, consul from ${tables.atop} where year between ${from} and ${to} order by year, ccode1, ccode2`,
  );
  const rows = rowsByYear(atop.year ?? []);
  const years = new Map<number, SystemYear>();
  for (const [year, places] of rowsByYear(states.year ?? [])) {
    const members = places.map((row) => states.ccode?.[row] as number);
    years.set(year, systemYear(year, members, { atop, rows: rows.get(year) ?? [] }));
  }
  return years;
}

/** Members on any day of each year. The last day of the list is where its data end, not where states do. */
function membersIn(states: string, { from, to }: { from: number; to: number }): string {
  return `with spells as (
    select ccode, year("start"::date) as first, case when "end"::date = (select max("end"::date) from ${states}) then ${to} else year("end"::date) end as last
    from ${states}
  ) select distinct unnest(range(greatest(first, ${from}), least(last, ${to}) + 1))::int as year, ccode::int as ccode from spells order by year, ccode`;
}

function systemYear(year: number, members: readonly number[], { atop, rows }: { atop: Columns; rows: readonly number[] }): SystemYear {
  const placeOf = new Map(members.map((code, at) => [code, at]));
  const commitments = rows.flatMap((row): Commitment[] => {
    const [from, to] = [placeOf.get(atop.ccode1?.[row] as number), placeOf.get(atop.ccode2?.[row] as number)];
    return from === undefined || to === undefined ? [] : [{ from, to, level: atopLevel(promiseIn(atop, row)) }];
  });
  const portfolios = alliancePortfolios({ members: members.length, commitments, toItself: "highest" });
  const { pair, scores } = similarities(portfolios);
  const both = (one: number, other: number): readonly [number, number] | undefined => {
    const [i, j] = [placeOf.get(one), placeOf.get(other)];
    return i === undefined || j === undefined || i === j ? undefined : [i, j];
  };
  return {
    year,
    members,
    portfolios,
    scores,
    median: median(scores.sAbsolute),
    place(one, other) {
      const found = both(one, other);
      return found === undefined ? undefined : pair(...found);
    },
    neither(one, other) {
      const found = both(one, other);
      return found === undefined ? 0 : sharedZeros(portfolios.ratings, members.length, found);
    },
    promised(by, to) {
      const found = both(by, to);
      return found === undefined ? 0 : (portfolios.ratings[found[0] * members.length + found[1]] as number);
    },
  };
}

function promiseIn(atop: Columns, row: number): AtopObligations {
  const is = (column: string): boolean => atop[column]?.[row] === 1 || atop[column]?.[row] === true;
  return {
    defense: is("defense"),
    offense: is("offense"),
    neutral: is("neutral"),
    nonaggression: is("nonagg"),
    consultation: is("consul"),
  };
}

function sharedZeros(ratings: Uint8Array, members: number, [one, other]: readonly [number, number]): number {
  let count = 0;
  for (let k = 0; k < members; k++) if (ratings[one * members + k] === 0 && ratings[other * members + k] === 0) count++;
  return count;
}

function median(values: Float64Array): number {
  const sorted = values.toSorted();
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

function rowsByYear(years: Column): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  years.forEach((year, row) => {
    const list = rows.get(year as number);
    if (list === undefined) rows.set(year as number, [row]);
    else list.push(row);
  });
  return rows;
}

/** A score, or `null` where it is not defined. */
export function defined(score: number | undefined): number | null {
  return score === undefined || Number.isNaN(score) ? null : score;
}
