import {
  AGREEMENTS,
  type Agreement,
  type Similarities,
  sharesOnlyAbsences,
  similarities,
  type Vote,
  votePortfolios,
  weightedSimilarities,
} from "../../measure/index.ts";
import type { ActorRegister, SimilarityRow } from "../../model/index.ts";
import type { PlainValue } from "../../record/index.ts";
import { actorOfCode } from "./actor-of-code.ts";
import type { DataTables } from "./data-tables.ts";
import { defined, type SystemYear, systemYears } from "./system-years.ts";

/** Which pairs are asked for: one state with another, or with all others, in some years. */
export interface SimilarityRequest {
  readonly one: string;
  readonly other: string | null;
  readonly from: number;
  readonly to: number;
}

/** The similarity of alliance portfolios, from the user's ATOP and member list; weighted by CINC where capabilities are there too. */
export async function allianceSimilarity(data: DataTables, request: SimilarityRequest, register: ActorRegister): Promise<SimilarityRow[]> {
  const years = await systemYears(data.engine, { states: data.table("cow-states") ?? "", atop: data.table("atop") ?? "" }, request);
  const cinc = await capabilityIn(data, request);
  return [...years.values()].flatMap((system) => {
    const weights = system.members.map((code) => cinc.get(`${system.year}/${code}`) ?? Number.NaN);
    const weighted = cinc.size === 0 ? undefined : weightedSimilarities(system.portfolios, Float64Array.from(weights));
    return wantedPairs(system.members, { request, register, year: system.year }).flatMap((pair) => {
      const at = system.place(pair.codes[0], pair.codes[1]);
      if (at === undefined) return [];
      const row = rowOf(pair, system.scores, { at, year: system.year, items: system.members.length, neither: neitherIn(system, pair) });
      return [{ ...row, weightedAbsolute: defined(weighted?.sAbsolute[at]), weightedSquared: defined(weighted?.sSquared[at]) }];
    });
  });
}

/** The similarity of votes in the General Assembly, roll calls on which both voted; a state that was no member has no row. */
export async function voteSimilarity(data: DataTables, request: SimilarityRequest, register: ActorRegister): Promise<SimilarityRow[]> {
  const { from, to } = request;
  const cast = await data.engine.rows<{ year: number; ccode: number; rollcall: number; vote: number }>(
    `select year, ccode, rollcall, vote from ${data.table("un-votes")} where year between ${from} and ${to} and ccode is not null and vote between 1 and 3 order by year, ccode, rollcall`,
  );
  return [...byYear(cast)].flatMap(([year, votes]) => {
    const voters = [...new Set(votes.map((vote) => vote.ccode))];
    const rollCalls = new Map([...new Set(votes.map((vote) => vote.rollcall))].map((id, at) => [id, at]));
    const place = new Map(voters.map((code, at) => [code, at]));
    const placed = votes.map(
      ({ ccode, rollcall, vote }): Vote => ({ by: place.get(ccode) ?? 0, rollCall: rollCalls.get(rollcall) ?? 0, vote }),
    );
    const portfolios = votePortfolios({ voters: voters.length, rollCalls: rollCalls.size, votes: placed });
    return wantedPairs(voters, { request, register, year }).flatMap((pair) => {
      const [i, j] = [place.get(pair.codes[0]) ?? 0, place.get(pair.codes[1]) ?? 0];
      const items = sharedItems(portfolios.ratings, { items: rollCalls.size, i, j, unrated: 3 });
      const two = similarities({ ...portfolios, holders: 2, ratings: twoRows(portfolios.ratings, { items: rollCalls.size, i, j }) });
      return items === 0 ? [] : [rowOf(pair, two.scores, { at: 0, year, items, neither: null })];
    });
  });
}

interface Pair {
  readonly codes: readonly [number, number];
  readonly ids: readonly [string, string];
}

function wantedPairs(
  members: readonly number[],
  { request, register, year }: { request: SimilarityRequest; register: ActorRegister; year: number },
): Pair[] {
  const named = members.map((code) => ({ code, id: actorOfCode(register, code, year) }));
  const one = named.find(({ id }) => id === request.one);
  if (one === undefined) return [];
  return named
    .filter(({ id }) => id !== request.one && (request.other === null || id === request.other))
    .map(({ code, id }): Pair => ({ codes: [one.code, code], ids: [one.id, id] }));
}

function rowOf(
  { ids }: Pair,
  scores: Similarities["scores"],
  { at, year, items, neither }: { at: number; year: number; items: number; neither: number | null },
): SimilarityRow {
  const found = Object.fromEntries(AGREEMENTS.map((name) => [name, defined(scores[name][at])])) as Record<Agreement, number | null>;
  return {
    year,
    one: ids[0],
    other: ids[1],
    items,
    neither,
    ...found,
    weightedAbsolute: null,
    weightedSquared: null,
    sharedNonTies: sharesOnlyAbsences({ s: found.sAbsolute, kappa: found.kappaBinary }),
  };
}

function neitherIn(system: SystemYear, { codes }: Pair): number {
  return system.neither(codes[0], codes[1]);
}

/** CINC by year and number (`1961/731`). */
export async function capabilityIn(
  data: DataTables,
  { from, to }: Pick<SimilarityRequest, "from" | "to">,
): Promise<ReadonlyMap<string, number>> {
  const table = data.table("nmc");
  if (table === undefined) return new Map();
  const rows = await data.engine.rows<Readonly<Record<string, PlainValue>>>(
    `select year, ccode, cinc from ${table} where year between ${from} and ${to} and cinc is not null order by year, ccode`,
  );
  return new Map(rows.map(({ year, ccode, cinc }) => [`${year}/${ccode}`, cinc as number]));
}

function byYear<T extends { readonly year: number }>(rows: readonly T[]): Map<number, T[]> {
  const years = new Map<number, T[]>();
  for (const row of rows) {
    const list = years.get(row.year);
    if (list === undefined) years.set(row.year, [row]);
    else list.push(row);
  }
  return years;
}

function twoRows(ratings: Uint8Array, { items, i, j }: { items: number; i: number; j: number }): Uint8Array {
  const rows = new Uint8Array(2 * items);
  rows.set(ratings.subarray(i * items, (i + 1) * items));
  rows.set(ratings.subarray(j * items, (j + 1) * items), items);
  return rows;
}

function sharedItems(ratings: Uint8Array, { items, i, j, unrated }: { items: number; i: number; j: number; unrated: number }): number {
  let count = 0;
  for (let k = 0; k < items; k++) if (ratings[i * items + k] !== unrated && ratings[j * items + k] !== unrated) count++;
  return count;
}
