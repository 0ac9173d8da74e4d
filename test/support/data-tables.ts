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
  "un-votes": `(select rcid as rollcall, ccode, year, vote from ${from("un_votes")})`,
  "us-troops": `(select ccode, year, month, source as report, troops_ad as troops from ${from("us_troops")})`,
};

/** Uses the shared data as a user's data folder. */
export async function withSharedTables<T>(use: (data: DataTables) => Promise<T>): Promise<T> {
  return await withEngine({ signal: new AbortController().signal, threads: 1 }, async (engine) =>
    use({
      engine,
      table: (set) => TABLES[set],
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
