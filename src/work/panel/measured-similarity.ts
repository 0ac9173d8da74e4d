import { AGREEMENTS, sharesOnlyAbsences, weightedSimilarities } from "../../measure/index.ts";
import type { NumberColumns } from "../../record/index.ts";
import type { DataTables } from "../figures/data-tables.ts";
import { capabilityIn } from "../figures/similarity-from-data.ts";
import { defined, type SystemYear, systemYears } from "../figures/system-years.ts";
import type { MeasuredWish } from "./measured-tables.ts";

/** Every score of every pair of members in every year, `one` with the lower number: whole columns, in the order in which pairs are scored. */
export async function similarityColumns(data: DataTables, { years: [from, to] }: MeasuredWish): Promise<NumberColumns> {
  const years = await systemYears(data.engine, { states: data.table("cow-states") ?? "", atop: data.table("atop") ?? "" }, { from, to });
  const cinc = await capabilityIn(data, { from, to });
  const blocks = [...years.values()].map((system) => blockOf(system, cinc));
  const rows = blocks.reduce((sum, block) => sum + (block.year?.length ?? 0), 0);
  const columns = Object.fromEntries(Object.keys(blocks[0] ?? {}).map((name) => [name, new Float64Array(rows)]));
  let at = 0;
  for (const block of blocks) {
    for (const [name, values] of Object.entries(block)) columns[name]?.set(values, at);
    at += block.year?.length ?? 0;
  }
  return columns;
}

function blockOf(system: SystemYear, cinc: ReadonlyMap<string, number>): NumberColumns {
  const { year, members, scores, portfolios } = system;
  const weights = Float64Array.from(members, (code) => cinc.get(`${year}/${code}`) ?? Number.NaN);
  const weighted = weightedSimilarities(portfolios, weights);
  const pairs = members.flatMap((one, i) => members.slice(i + 1).map((other): [number, number] => [one, other]));
  const { sAbsolute, kappaBinary } = scores;
  return {
    one: Float64Array.from(pairs, ([one]) => one),
    other: Float64Array.from(pairs, ([, other]) => other),
    year: new Float64Array(pairs.length).fill(year),
    ...Object.fromEntries(AGREEMENTS.map((name) => [columnName(name), scores[name]])),
    sim_weighted_absolute: weighted.sAbsolute,
    sim_weighted_squared: weighted.sSquared,
    sim_neither: Float64Array.from(pairs, ([one, other]) => system.neither(one, other)),
    sim_shared_non_ties: Float64Array.from(pairs, (_, at) =>
      Number(sharesOnlyAbsences({ s: defined(sAbsolute[at]), kappa: defined(kappaBinary[at]) })),
    ),
  };
}

/** `kappaBinary` as `sim_kappa_binary`. */
function columnName(score: string): string {
  return `sim_${score.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}
