import { type AddOn, gives } from "../add-on.ts";

/** Where a year has two entries of one state (Russia and the USSR in 1922), the one that goes on in the next year counts. */
const CONTINUED = "lead(year) over (partition by entry order by year) = year + 1";

export const POLITY: AddOn = {
  id: "polity",
  title: { en: "Regime (Polity5)", zh: "政体（Polity5）" },
  needs: () => ["polity"],
  columns: [gives("polity2", "count", "state", ["democracy minus autocracy, −10 to 10", "民主减专制，−10 至 10"])],
  states: ({ source }) => ({
    codes: "cow",
    columns: ["polity2"],
    sql: `select ccode as code, year, arg_max(polity2, coalesce(goes_on, false)::integer) as polity2
      from (select ccode, year, polity2, ${CONTINUED} as goes_on from ${source("polity")} where ccode is not null) group by ccode, year`,
  }),
};

export const VDEM: AddOn = {
  id: "vdem",
  title: { en: "Regime (V-Dem)", zh: "政体（V-Dem）" },
  needs: () => ["vdem"],
  columns: [
    gives("polyarchy", "measure", "state", ["electoral democracy, 0 to 1", "选举民主，0 至 1"]),
    gives("polyarchy_low", "measure", "state", ["its lower bound", "其下界"]),
    gives("polyarchy_high", "measure", "state", ["its upper bound", "其上界"]),
  ],
  states: ({ source }) => ({
    codes: "cow",
    columns: ["polyarchy", "polyarchy_low", "polyarchy_high"],
    sql: `select ccode as code, year, min(polyarchy) as polyarchy, min(polyarchy_low) as polyarchy_low, max(polyarchy_high) as polyarchy_high
      from ${source("vdem")} where ccode is not null group by ccode, year`,
  }),
};
