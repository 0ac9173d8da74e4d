import type { Bilingual, JudgedRow, MatrixRow, Series } from "../../model/index.ts";
import { DATA_SETS, rootsOfClaim } from "../../model/index.ts";
import { lineageOf } from "../known-roots.ts";
import { perStudy } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";

/** What a row of evidence stands on, followed to its roots; `leftOut` where it names claims and none of them is accepted. */
export type GroundOfRow = Pick<JudgedRow, "claims" | "series" | "data" | "numbers" | "roots" | "documents" | "leftOut">;

/**
 * Follows the claims of a row to the works that they go back to and the documents in which they were read, series to the claims that tell their cells, and
 * data to their set. A number that is measured here stands on the data sets and claims named beside it.
 */
export function groundOfRow(built: BuiltStudy, { standsOn }: MatrixRow): GroundOfRow {
  const { claims: named = [], series: used = [], data = [], numbers = [] } = standsOn;
  const known = built.claims();
  const chains = lineageOf(built);
  const claims = named.filter((id) => known.get(id)?.status === "accepted");
  const series = used.flatMap((id) => built.study().series.find((one) => one.id === id) ?? []);
  const told = [...new Set([...claims, ...series.flatMap(claimsOf)])].flatMap((id) => known.get(id) ?? []);
  const untold = series.filter((one) => claimsOf(one).length === 0).map((one) => one.source);
  const roots = told.flatMap((claim) => rootsOfClaim(claim, chains));
  return {
    claims,
    series: used,
    data,
    numbers,
    roots: distinct([...roots, ...untold, ...data]),
    documents: distinct([...told.map((claim) => claim.source), ...untold, ...data]),
    leftOut: named.length > 0 && claims.length + used.length + data.length === 0 ? "no-accepted-claim" : null,
  };
}

function claimsOf({ cells }: Series): string[] {
  return cells.flatMap((cell) => cell.claims);
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

/** Short names of the sources of a study, and of every known data set. */
export const sourceNames = perStudy((built: BuiltStudy): ReadonlyMap<string, Bilingual> => {
  const own = built
    .study()
    .sources.map(({ id, title, custom }) => [id, custom?.short ?? custom?.titles ?? { en: title, zh: title }] as const);
  return new Map([...DATA_SETS.map((set) => [set.id, set.title] as const), ...own]);
});
