import type { Bilingual } from "./bilingual.ts";
import type { FigureTable } from "./figures.ts";

/** What each column of the tables of figures holds. */
export const FIGURE_WORDS: Readonly<Record<FigureTable, Readonly<Record<string, Bilingual>>>> = {
  states: {
    milex: { en: "military expenditure (thousand current US dollars)", zh: "军费（千现价美元）" },
    milper: { en: "military personnel (thousands)", zh: "军队人数（千）" },
    irst: { en: "iron and steel production (thousand tons)", zh: "钢铁产量（千吨）" },
    pec: { en: "energy consumption (thousand tons of coal equivalent)", zh: "能源消费（千吨标准煤）" },
    tpop: { en: "population (thousands)", zh: "人口（千）" },
    upop: { en: "urban population (thousands)", zh: "城市人口（千）" },
    cinc: { en: "Composite Index of National Capability", zh: "国家能力综合指数（CINC）" },
    major: { en: "major power (1) or not (0)", zh: "是否大国（1 是，0 否）" },
  },
  system: {
    members: { en: "members of the state system", zh: "国家体系成员数" },
    milex: { en: "military expenditure of all states", zh: "各国军费之和" },
    milper: { en: "military personnel of all states", zh: "各国军队人数之和" },
    irst: { en: "iron and steel production of all states", zh: "各国钢铁产量之和" },
    pec: { en: "energy consumption of all states", zh: "各国能源消费之和" },
    tpop: { en: "population of all states", zh: "各国人口之和" },
    upop: { en: "urban population of all states", zh: "各国城市人口之和" },
    power: { en: "greatest non-military share of a state", zh: "各国非军事份额之最大者" },
    offence: { en: "greatest military share of a state", zh: "各国军事份额之最大者" },
    median: { en: "median of S over all pairs of states", zh: "各对国家 S 之中位数" },
  },
  pairs: {
    contiguity: { en: "contiguity: 1 by land, 2–5 by water, 0 none", zh: "毗邻：1 陆地，2–5 隔水，0 无" },
    km: { en: "kilometres between the capitals", zh: "两国首都间公里数" },
    hostility: { en: "highest hostility in a dispute, 1 to 5", zh: "争端中最高敌对程度，1 至 5" },
    rivalry: { en: "strategic rivalry (1) or none (0)", zh: "有无战略竞争（1 有，0 无）" },
    promised: {
      en: "promise of the first to the second: 3 defence, 2 neutrality or consultation, 1 non-aggression, 0 none",
      zh: "前者对后者的承诺：3 防御，2 中立或磋商，1 互不侵犯，0 无",
    },
    returned: { en: "promise of the second to the first", zh: "后者对前者的承诺" },
    s: { en: "S of their alliance portfolios (Signorino & Ritter 1999)", zh: "两国同盟组合之 S（Signorino 与 Ritter 1999）" },
    kappa: { en: "Cohen's κ of their alliance portfolios, tie or none", zh: "两国同盟组合之 Cohen κ（有无关系）" },
    tau: { en: "Kendall's τ_b of their alliance portfolios", zh: "两国同盟组合之 Kendall τ_b" },
    neither: { en: "states with which neither has a tie", zh: "与双方均无关系的国家数" },
  },
  presence: { troops: { en: "troops in the host", zh: "在驻在国的军队人数" }, report: { en: "where the count is from", zh: "人数出处" } },
};
