import type { Bilingual } from "./bilingual.ts";
import type { IndicatorChannel } from "./indicator.ts";
import type { SeriesDescription } from "./series.ts";

/** What reference data say, year by year, of a state's tie with another, as an indicator may read it. */
export interface DataMeasure {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: Bilingual;
  readonly kind: SeriesDescription["kind"];
  readonly channel: IndicatorChannel;
  /** The data sets that it is made of. */
  readonly sets: readonly string[];
  /** The data set that it goes back to in the end: ideal points are estimated from the same votes as agreement is counted from. */
  readonly root: string;
  /** True where its zero means that the source looked and there was no tie at all. */
  readonly naturalZero?: true;
  /** How many grades there are, from 0 up. */
  readonly grades?: number;
}

const measure = (
  id: string,
  [en, zh]: readonly [string, string],
  [unit, unitZh]: readonly [string, string],
  rest: Omit<DataMeasure, "id" | "title" | "unit">,
): DataMeasure => ({ id, title: { en, zh }, unit: { en: unit, zh: unitZh }, ...rest });

/** Every measure of reference data that an indicator may be bound to, as `data:<id>`. Another one is another row here and its SQL in the record. */
export const DATA_MEASURES: readonly DataMeasure[] = [
  measure(
    "un-agreement",
    ["Agreement of votes in the General Assembly", "联合国大会表决一致度"],
    ["log-odds of agreement in a vote that both cast", "双方均投票时一致的对数几率"],
    { kind: "quantity", channel: "votes", sets: ["un-votes"], root: "un-votes" },
  ),
  measure(
    "ideal-nearness",
    ["Nearness of ideal points in the United Nations", "联合国理想点之近"],
    ["minus the distance of the two ideal points", "两国理想点之距取负"],
    { kind: "quantity", channel: "votes", sets: ["ideal-points"], root: "un-votes" },
  ),
  measure(
    "trade-share",
    ["Share of its trade", "贸易份额"],
    ["log-odds of the share in all imports and exports", "占全部进出口份额的对数几率"],
    { kind: "quantity", channel: "trade", sets: ["trade", "trade-totals"], root: "trade" },
  ),
  measure("arms", ["Arms delivered", "军备输送"], ["SIPRI trend-indicator value, millions", "SIPRI 趋势指标值，百万"], {
    kind: "count",
    channel: "arms",
    sets: ["support-signals"],
    root: "support-signals",
    naturalZero: true,
  }),
  measure("visits", ["Visits of the leader", "领导人来访"], ["visits", "次"], {
    kind: "count",
    channel: "visits",
    sets: ["support-signals"],
    root: "support-signals",
    naturalZero: true,
  }),
  measure("exercises", ["Military exercises together", "联合军事演习"], ["exercises", "次"], {
    kind: "count",
    channel: "similarity",
    sets: ["support-signals"],
    root: "support-signals",
    naturalZero: true,
  }),
  measure(
    "formal-tie",
    ["Formal tie", "条约义务"],
    ["0 none, 1 to consult, 2 neutrality or non-aggression, 3 defence", "0 无，1 协商，2 中立或互不侵犯，3 防御"],
    { kind: "grade", channel: "formal-ties", sets: ["atop"], root: "atop", naturalZero: true, grades: 4 },
  ),
  measure(
    "alliance-similarity",
    ["Similarity of alliance portfolios, beyond chance (κ)", "同盟组合相似度，扣除偶然（κ）"],
    ["Cohen's κ, any tie against none", "Cohen κ，有无义务二分"],
    { kind: "quantity", channel: "similarity", sets: ["cow-states", "atop"], root: "atop" },
  ),
  measure(
    "diplomatic-level",
    ["Level of the patron's mission", "大国所派使团之级别"],
    ["0 none, 1 chargé, 2 minister, 3 ambassador", "0 无，1 代办，2 公使，3 大使"],
    { kind: "grade", channel: "formal-ties", sets: ["diplomatic-exchange"], root: "diplomatic-exchange", naturalZero: true, grades: 4 },
  ),
];

/** The measure of that id. */
export function dataMeasure(id: string): DataMeasure | undefined {
  return DATA_MEASURES.find((one) => one.id === id);
}
