import { type AtopObligations, alliancePortfolios, atopLevel, type Commitment, similarities } from "../../measure/index.ts";
import type { Engine } from "../../record/index.ts";

type Column = readonly (string | number | boolean | null)[];
type Columns = Readonly<Record<string, Column>>;

/** The members of the state system in a year, how their alliance portfolios compare, and what each had promised each. */
export interface SystemYear {
  readonly year: number;
  /** Correlates of War numbers, ascending. */
  readonly members: readonly number[];
  readonly median: number;
  pair(one: number, other: number): PairSimilarity | undefined;
  promised(by: number, to: number): number;
}

export interface PairSimilarity {
  readonly s: number;
  readonly kappa: number | null;
  readonly tau: number | null;
  readonly neither: number;
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
    years.set(
      year,
      systemYear(
        year,
        places.map((row) => states.ccode?.[row] as number),
        { atop, rows: rows.get(year) ?? [] },
      ),
    );
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
  const place = new Map(members.map((code, at) => [code, at]));
  const commitments = rows.flatMap((row): Commitment[] => {
    const [from, to] = [place.get(atop.ccode1?.[row] as number), place.get(atop.ccode2?.[row] as number)];
    return from === undefined || to === undefined ? [] : [{ from, to, level: atopLevel(promiseIn(atop, row)) }];
  });
  const portfolios = alliancePortfolios({ members: members.length, commitments, toItself: "highest" });
  const { pair: at, scores } = similarities(portfolios);
  const pairOf = (one: number, other: number): readonly [number, number] | undefined => {
    const [i, j] = [place.get(one), place.get(other)];
    return i === undefined || j === undefined || i === j ? undefined : [i, j];
  };
  return {
    year,
    members,
    median: median(scores.sAbsolute),
    pair(one, other) {
      const found = pairOf(one, other);
      if (found === undefined) return undefined;
      const k = at(...found);
      const defined = (score: number | undefined): number | null => (score === undefined || Number.isNaN(score) ? null : score);
      const { sAbsolute, kappaBinary, tauB } = scores;
      return {
        s: sAbsolute[k] ?? 0,
        kappa: defined(kappaBinary[k]),
        tau: defined(tauB[k]),
        neither: sharedZeros(portfolios.ratings, members.length, found),
      };
    },
    promised(by, to) {
      const found = pairOf(by, to);
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

/** States with which neither has any tie. */
function sharedZeros(ratings: Uint8Array, members: number, [one, other]: readonly [number, number]): number {
  let count = 0;
  for (let k = 0; k < members; k++) if (ratings[one * members + k] === 0 && ratings[other * members + k] === 0) count++;
  return count;
}

function median(values: Float64Array): number {
  const sorted = values.toSorted();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
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
