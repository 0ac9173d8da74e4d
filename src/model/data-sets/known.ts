import type { DataSet } from "../data-set.ts";
import { ATOP, ATOP_MEMBERS, COW_ALLIANCES } from "./alliances.ts";
import { NMC } from "./capabilities.ts";
import { ARMS_RACES, COW_MIDS, GML_MIDS, TD_RIVALRIES, TSS_RIVALRIES } from "./conflict.ts";
import { GDELT, ICEWS } from "./events.ts";
import { DIPLOMATIC_EXCHANGE, IGO_TOTALS, SHARED_IGOS, TRADE, TRADE_TOTALS } from "./exchange.ts";
import { CAPITALS, CONTIGUITY, GW_CAPITALS, GW_MINIMUM_DISTANCE, MINIMUM_DISTANCE } from "./geography.ts";
import { POLITY, VDEM } from "./regimes.ts";
import { COW_MAJORS, COW_STATES, GW_STATES } from "./states.ts";
import { SUPPORT_SIGNALS, US_TROOPS } from "./support.ts";
import { IDEAL_POINTS, UN_VOTES } from "./united-nations.ts";

/** Every data set that Tiltmeter knows by its file. Another one is another row. */
export const DATA_SETS: readonly DataSet[] = [
  COW_STATES,
  GW_STATES,
  COW_MAJORS,
  NMC,
  ATOP,
  ATOP_MEMBERS,
  COW_ALLIANCES,
  GML_MIDS,
  COW_MIDS,
  TD_RIVALRIES,
  TSS_RIVALRIES,
  ARMS_RACES,
  CONTIGUITY,
  CAPITALS,
  GW_CAPITALS,
  MINIMUM_DISTANCE,
  GW_MINIMUM_DISTANCE,
  POLITY,
  VDEM,
  UN_VOTES,
  IDEAL_POINTS,
  DIPLOMATIC_EXCHANGE,
  TRADE,
  TRADE_TOTALS,
  SHARED_IGOS,
  IGO_TOTALS,
  SUPPORT_SIGNALS,
  US_TROOPS,
  ICEWS,
  GDELT,
];

/** The data set of that id. */
export function dataSet(id: string): DataSet | undefined {
  return DATA_SETS.find((set) => set.id === id);
}
