import type { DataColumn, DataSet } from "../data-set.ts";
import { COW_TERMS, column, head, PAIR, STATE, sides, words, YEAR } from "./row.ts";

export const DIPLOMATIC_EXCHANGE: DataSet = {
  id: "diplomatic-exchange",
  title: words("Diplomatic exchange (Correlates of War)", "外交往来（COW）"),
  observation: { of: "pair", over: "year" },
  codes: "cow",
  version: "2006.1",
  coverage: [1817, 2005],
  cite: "Bayer, R. (2006). Diplomatic Exchange Data set, v2006.1. Correlates of War Project.",
  home: "https://correlatesofwar.org/wp-content/uploads/Diplomatic_Exchange_2006.1.zip",
  terms: COW_TERMS,
  key: ["ccode1", "ccode2", "year"],
  columns: [
    ...PAIR,
    YEAR,
    ...sides(
      "level_at_",
      "count",
      [
        "level of the other's representation there: 0 none, 1 chargé, 2 minister, 3 ambassador, 9 other",
        "对方在此所派代表之级别：0 无，1 代办，2 公使，3 大使，9 其他",
      ],
      {
        range: [0, 9],
      },
    ),
    column("exchange", "flag", ["any exchange", "有任何往来"]),
  ],
  layouts: [{ id: "official", columns: { level_at_1: head("DR_at_1"), level_at_2: head("DR_at_2"), exchange: head("DE") } }],
  notes: [
    words(
      "It counts too little in the 1950s and 1960s: Mongolia and Albania have none with the DPRK until 1970, Guinea, Mali and Indonesia none in 1965. It gives one year in five only for most of its span.",
      "二十世纪五六十年代少计：蒙古、阿尔巴尼亚与朝鲜至 1970 年方有记录，几内亚、马里、印度尼西亚 1965 年均无。大部分时期每五年一记。",
    ),
  ],
};

const MILLIONS = { missing: [-9], unit: words("million current US dollars", "百万现价美元"), isSeries: true } as const;
const BLOC_ZEROS = words(
  "Trade inside the socialist bloc is 0 where it is not known: USSR–China 0 in 1960–63, USSR–DPRK 0 until 1992, China–DPRK 0 in 1961. Such zeros are not facts.",
  "社会主义阵营内部贸易不详处记为 0：苏中 1960–63 年为 0，苏朝至 1992 年为 0，中朝 1961 年为 0。此类零并非事实。",
);

export const TRADE: DataSet = {
  id: "trade",
  title: words("Trade between two states (Correlates of War)", "双边贸易（COW）"),
  observation: { of: "pair", over: "year" },
  codes: "cow",
  version: "4.0",
  coverage: [1870, 2014],
  cite: "Barbieri, K., Keshk, O. M. G., & Pollins, B. M. (2009). Trading data: Evaluating our assumptions and coding rules. Conflict Management and Peace Science, 26(5), 471–491. Version 4.0.",
  home: "https://correlatesofwar.org/wp-content/uploads/COW_Trade_4.0.zip",
  terms: COW_TERMS,
  key: ["ccode1", "ccode2", "year"],
  columns: [
    ...PAIR,
    YEAR,
    ...sides("imports", "measure", ["imports from the other", "自对方进口"], MILLIONS),
    ...sides("smooth_imports", "measure", ["imports from the other, gaps filled by the authors", "自对方进口，缺口由作者填补"], {
      ...MILLIONS,
      isOptional: true,
    }),
  ],
  layouts: [
    {
      id: "official",
      columns: {
        imports1: head("flow1"),
        imports2: head("flow2"),
        smooth_imports1: head("smoothflow1"),
        smooth_imports2: head("smoothflow2"),
      },
    },
  ],
  notes: [BLOC_ZEROS],
};

export const TRADE_TOTALS: DataSet = {
  id: "trade-totals",
  title: words("Total imports and exports (Correlates of War)", "进出口总额（COW）"),
  observation: { of: "state", over: "year" },
  codes: "cow",
  version: "4.0",
  coverage: [1870, 2014],
  cite: TRADE.cite,
  home: TRADE.home,
  terms: COW_TERMS,
  key: ["ccode", "year"],
  columns: [
    STATE,
    YEAR,
    column("imports", "measure", ["imports", "进口"], MILLIONS),
    column("exports", "measure", ["exports", "出口"], MILLIONS),
  ],
  layouts: [],
  notes: [
    words(
      "Exports of the DPRK fall from 113 (1959) to 3.25 (1960) and its imports are empty 1960–80: the partners that report changed, not the trade. Shares of trade cannot be used there.",
      "朝鲜出口由 113（1959 年）骤降为 3.25（1960 年），进口 1960–80 年为空：变的是报告国，而非贸易。该时段贸易份额不可用。",
    ),
  ],
};

const COUNTED = (name: string, en: string, zh: string): DataColumn => column(name, "count", [en, zh], { missing: [-9] });
const IGO_CITE =
  "Pevehouse, J. C. W., Nordstrom, T., McManus, R. W., & Jamison, A. S. (2020). Tracking organizations in the world: The Correlates of War IGO Version 3.0 datasets. Journal of Peace Research, 57(3), 492–503.";

export const SHARED_IGOS: DataSet = {
  id: "igos",
  title: words("Intergovernmental organisations that two states share (Correlates of War)", "两国共同参加的政府间组织（COW）"),
  observation: { of: "pair", over: "year" },
  codes: "cow",
  version: "3.0",
  coverage: [1816, 2014],
  cite: IGO_CITE,
  home: "https://correlatesofwar.org/wp-content/uploads/dyadic_formatv3.zip",
  terms: COW_TERMS,
  key: ["ccode1", "ccode2", "year"],
  columns: [...PAIR, YEAR, COUNTED("igos", "organisations of which both are full members", "两国均为正式成员的组织数")],
  layouts: [
    { id: "peacesciencer", columns: { igos: head("dyadigos") } },
    { id: "official", columns: { igos: { countPositiveFrom: "AAAID" } }, marks: ["AAAID"] },
    { id: "official-from-aalco", columns: { igos: { countPositiveFrom: "AALCO" } }, marks: ["AALCO"] },
  ],
};

export const IGO_TOTALS: DataSet = {
  id: "igo-totals",
  title: words("Intergovernmental organisations of a state (Correlates of War)", "一国参加的政府间组织（COW）"),
  observation: { of: "state", over: "year" },
  codes: "cow",
  version: "3.0",
  coverage: [1816, 2014],
  cite: IGO_CITE,
  home: SHARED_IGOS.home,
  terms: COW_TERMS,
  key: ["ccode", "year"],
  columns: [
    STATE,
    YEAR,
    COUNTED("full", "full memberships", "正式成员"),
    COUNTED("associate", "associate memberships", "联系成员"),
    COUNTED("observer", "observer", "观察员"),
  ],
  layouts: [
    {
      id: "peacesciencer",
      columns: { full: head("sum_igo_full"), associate: head("sum_igo_associate"), observer: head("sum_igo_observer") },
    },
  ],
};
