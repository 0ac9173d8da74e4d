import { dataSet } from "../../src/model/index.ts";
import { withEngine } from "../../src/record/index.ts";
import type { DataTables, FigureSource } from "../../src/work/figures/data-tables.ts";
import { sharedFile } from "./shared-data.ts";

const from = (name: string): string => `'${sharedFile(`data/${name}.parquet`)}'`;
const day = (year: string, month: string, date: string): string => `make_date(${year}, ${month}, ${date})`;

/** The shared files under the columns that the registry of data sets gives them. */
const TABLES: Readonly<Record<FigureSource, string>> = {
  "cow-states": `(select ccode, ${day("styear", "stmonth", "stday")} as "start", ${day("endyear", "endmonth", "endday")} as "end" from ${from("cow_states_2016")})`,
  majors: `(select ccode, ${day("styear", "stmonth", "stday")} as "start", ${day("endyear", "endmonth", "endday")} as "end" from ${from("cow_majors")})`,
  nmc: from("cow_nmc"),
  atop: from("atop_directed_dyad_year"),
  contiguity: `(select ccode1, ccode2, conttype, stdate as "start", enddate as "end" from ${from("cow_contdir")})`,
  capitals: `(select ccode, stdate as "start", enddate as "end", lat as latitude, lng as longitude from ${from("cow_capitals")})`,
  "gml-mids": `(select ccode1, ccode2, year, hostlev1 as hostility1 from ${from("gml_dirdisp")})`,
  "td-rivalries": from("td_rivalries"),
  "un-votes": `(select rcid as rollcall, ccode, year, vote::integer as vote from ${from("un_votes")})`,
  "ideal-points": `(select ccode, year, idealpointall as ideal from ${from("un_ideal_points_2025")})`,
  trade: `(select ccode1, ccode2, year, nullif(flow1, -9) as imports1, nullif(flow2, -9) as imports2 from ${from("cow_trade_dyad_year")})`,
  "trade-totals": `(select ccode, year, nullif(imports, -9) as imports, nullif(exports, -9) as exports from ${from("cow_trade_sy")})`,
  "support-signals": from("major_power_support_signals"),
  "diplomatic-exchange": `(select ccode1, ccode2, year, DR_at_1 as level_at_1, DR_at_2 as level_at_2, DE as exchange from ${from("cow_dipex_dprk")})`,
  "us-troops": `(select ccode, year, month, source as report, troops_ad as troops from ${from("us_troops")})`,
};

/** Uses the shared data as a user's data folder. */
export async function withSharedTables<T>(use: (data: DataTables) => Promise<T>): Promise<T> {
  return await withEngine({ signal: new AbortController().signal, threads: 1 }, async (engine) =>
    use({
      engine,
      table: (set) => TABLES[set],
      coverage: (set) => dataSet(set)?.coverage ?? [0, 0],
      describe: (set) => ({
        id: set,
        title: { en: set, zh: set },
        version: "shared",
        cite: set,
        terms: { en: "see the manifest", zh: "见清单" },
      }),
    }),
  );
}
