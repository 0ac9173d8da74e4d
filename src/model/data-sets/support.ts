import type { DataColumn, DataSet } from "../data-set.ts";
import { column, head, STATE, UNSTATED_TERMS, words, YEAR } from "./row.ts";

/** The five states whose support the signals record, by the letters of the file and Correlates of War number. */
export const SIGNAL_SENDERS = [
  ["us", 2, "the USA", "美国"],
  ["uk", 200, "the United Kingdom", "英国"],
  ["fra", 220, "France", "法国"],
  ["rus", 365, "the USSR or Russia", "苏联或俄罗斯"],
  ["chi", 710, "China", "中国"],
] as const;

/** What they record: the ending of the column, the meaning, and the unit where it is no count. */
export const SIGNALS = [
  ["arms", "arms delivered by", "军备输送，来自"],
  ["vis", "visits by the leader of", "领导人来访，来自"],
  ["ex", "military exercises with", "军事演习，与"],
  ["pact", "a defence pact with", "防御条约，与"],
  ["troops", "troops stationed by", "驻军，来自"],
] as const;

export const SUPPORT_SIGNALS: DataSet = {
  id: "support-signals",
  title: words("Signals of support from five major powers (McManus and Nieman)", "五大国的支持信号（McManus 与 Nieman）"),
  observation: { of: "state", over: "year" },
  codes: "cow",
  version: "2019",
  coverage: [1950, 2012],
  cite: "McManus, R. W., & Nieman, M. D. (2019). Identifying the level of major power support signaled for protégés: A latent measure approach. Journal of Peace Research, 56(3), 364–378.",
  home: "https://www.prio.org/jpr/datasets",
  terms: UNSTATED_TERMS,
  key: ["ccode", "year"],
  columns: [
    STATE,
    YEAR,
    ...SIGNAL_SENDERS.flatMap(([letters, , en, zh]) =>
      SIGNALS.map(
        ([signal, says, saysZh]): DataColumn =>
          column(`${letters}_${signal}`, "count", [`${says} ${en}`, `${saysZh}${zh}`], {
            ...(signal === "arms" ? { unit: words("SIPRI trend-indicator value, millions", "SIPRI 趋势指标值，百万") } : {}),
          }),
      ),
    ),
  ],
  layouts: [],
  notes: [
    words(
      "0 means none. Arms to the DPRK from the USSR: 83 in 1961, 1,184 in 1968; from China 463 in 1958, 5 in 1961–63.",
      "0 表示无。苏联对朝鲜军备：1961 年 83，1968 年 1,184；中国：1958 年 463，1961–63 年各 5。",
    ),
  ],
};

export const US_TROOPS: DataSet = {
  id: "us-troops",
  title: words("Troops of the United States abroad", "美国海外驻军"),
  observation: { of: "state", over: "year" },
  codes: "cow",
  otherCodes: "any",
  version: "1.0.4",
  coverage: [1950, 2025],
  cite: "Allen, M. A., Flynn, M. E., & Martinez Machain, C. (2022). US global military deployments, 1950–2020. Conflict Management and Peace Science, 39(3), 351–370.",
  home: "https://github.com/meflynn/troopdata",
  terms: {
    share: "same-terms",
    licence: "GPL-3.0-or-later",
    says: words("Published under the GPL, version 3 or later; citation is asked for.", "以 GPL 第 3 版或更新版本发布；要求引用。"),
  },
  key: ["place", "year", "month", "report"],
  columns: [
    { ...STATE, isOptional: true },
    column("place", "text", ["name of the place", "地名"]),
    YEAR,
    column("month", "text", ["month of the report", "报告月份"]),
    column("report", "text", ["where the count is from", "数字出处"]),
    column("troops", "count", ["active duty", "现役人数"]),
  ],
  layouts: [{ id: "troopdata", columns: { place: head("countryname"), report: head("source"), troops: head("troops_ad") } }],
  notes: [
    words(
      "Many years have two counts, and that of September is about twice that of June (ROK 1961: 57,694 and 117,250). The panel takes the June counts of Kane (2006), else the earliest count of the year.",
      "许多年份有两个数字，九月约为六月的两倍（韩国 1961 年：57,694 与 117,250）。面板取 Kane（2006）六月之数，否则取当年最早之数。",
    ),
  ],
};
