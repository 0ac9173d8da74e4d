import type { DataSet } from "../../../model/index.ts";
import type { AddOn } from "../add-on.ts";
import { ALLIANCES, COW_ALLIANCES } from "./alliances.ts";
import { CAPABILITIES } from "./capabilities.ts";
import { CONTIGUITY, RELEVANT } from "./contiguity.ts";
import { COW_MIDS, GML_MIDS } from "./disputes.ts";
import { CAPITAL_DISTANCE, MINIMUM_DISTANCE } from "./distance.ts";
import { DIPLOMATIC_EXCHANGE, IGO_TOTALS, IGOS, TRADE, TRADE_TOTALS } from "./exchange.ts";
import { MAJORS } from "./majors.ts";
import { SIMILARITY, THREAT, TILT } from "./measured.ts";
import { ownAddOn } from "./own.ts";
import { POLITY, VDEM } from "./regimes.ts";
import { ARMS_RACES, TD_RIVALRIES, TSS_RIVALRIES } from "./rivalries.ts";
import { SUPPORT, US_TROOPS } from "./support.ts";
import { IDEAL_POINTS, UN_VOTES } from "./united-nations.ts";

/** Everything that a panel can carry of the known data sets, in the order in which columns stand. Another one is another row. */
export const ADD_ONS: readonly AddOn[] = [
  ALLIANCES,
  COW_ALLIANCES,
  CONTIGUITY,
  RELEVANT,
  MAJORS,
  CAPITAL_DISTANCE,
  MINIMUM_DISTANCE,
  CAPABILITIES,
  GML_MIDS,
  COW_MIDS,
  TD_RIVALRIES,
  TSS_RIVALRIES,
  ARMS_RACES,
  POLITY,
  VDEM,
  UN_VOTES,
  IDEAL_POINTS,
  DIPLOMATIC_EXCHANGE,
  TRADE,
  TRADE_TOTALS,
  IGOS,
  IGO_TOTALS,
  SUPPORT,
  US_TROOPS,
  SIMILARITY,
  THREAT,
  TILT,
];

/** Those and what the user's own tables give. */
export function addOnsWith(own: readonly DataSet[]): readonly AddOn[] {
  return [...ADD_ONS, ...own.flatMap((set) => ownAddOn(set) ?? [])];
}
