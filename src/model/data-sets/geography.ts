import type { DataColumn, DataSet } from "../data-set.ts";
import { COW_TERMS, column, head, PAIR, STATE, words, YEAR } from "./row.ts";

export const CONTIGUITY: DataSet = {
  id: "contiguity",
  title: words("Direct contiguity (Correlates of War)", "直接毗邻（COW）"),
  observation: { of: "pair", over: "spell" },
  codes: "cow",
  version: "3.2",
  coverage: [1816, 2016],
  cite: "Stinnett, D. M., Tir, J., Schafer, P., Diehl, P. F., & Gochman, C. (2002). The Correlates of War Project direct contiguity data, version 3. Conflict Management and Peace Science, 19(2), 58–66. Version 3.2.",
  home: "https://correlatesofwar.org/wp-content/uploads/DirectContiguity320.zip",
  terms: COW_TERMS,
  key: ["ccode1", "ccode2", "start"],
  columns: [
    ...PAIR,
    column(
      "conttype",
      "count",
      ["1 land; by water 2 up to 12, 3 up to 24, 4 up to 150, 5 up to 400 miles", "1 陆地；水域 2 至 12、3 至 24、4 至 150、5 至 400 英里"],
      { range: [0, 5] },
    ),
    column("start", "day", ["first month; its day means nothing", "首月；日无意义"]),
    column("end", "day", ["last month; its day means nothing", "末月；日无意义"]),
  ],
  layouts: [
    { id: "peacesciencer", columns: { start: head("stdate"), end: head("enddate") } },
    {
      id: "official",
      columns: { ccode1: head("statelno"), ccode2: head("statehno"), start: { month: "begin" }, end: { month: "end", end: true } },
    },
    {
      id: "official-by-year",
      columns: {
        ccode1: head("state1no"),
        ccode2: head("state2no"),
        start: { yearAsDay: "year" },
        end: { yearAsDay: "year", end: true },
      },
    },
  ],
  isSparse: true,
};

const CAPITAL_COLUMNS: readonly DataColumn[] = [
  column("capital", "text", ["capital", "首都"]),
  column("start", "day", ["first day", "首日"]),
  column("end", "day", ["last day", "末日"]),
  column("latitude", "measure", ["latitude", "纬度"], { unit: words("degrees north", "北纬度"), range: [-90, 90] }),
  column("longitude", "measure", ["longitude", "经度"], { unit: words("degrees east", "东经度"), range: [-180, 180] }),
];

const CAPITAL_LAYOUT = {
  id: "peacesciencer",
  columns: { start: head("stdate"), end: head("enddate"), latitude: head("lat"), longitude: head("lng") },
} as const;

const CAPITALS_CITE =
  "Miller, S. V. (2022). peacesciencer: An R package for quantitative peace science research. Conflict Management and Peace Science, 39(6), 755–779.";

const CAPITAL_NOTE = words(
  "Places were looked up by a geocoder: Beijing 40.19° N, Moscow 55.63° N. Other sources differ by tens of kilometres.",
  "坐标由地理编码服务查得：北京北纬 40.19°，莫斯科北纬 55.63°。与其他来源相差数十公里。",
);

const FREE_WITH_CODE = {
  share: "same-terms",
  licence: "GPL-2.0",
  says: words(
    "Published under the GPL, version 2, with the R package; citation is asked for.",
    "随 R 软件包以 GPL 第 2 版发布；要求引用。",
  ),
} as const;

export const CAPITALS: DataSet = {
  id: "capitals",
  title: words("Capitals with dates, by Correlates of War numbers", "首都及起止日期（COW 编号）"),
  observation: { of: "state", over: "spell" },
  codes: "cow",
  version: "2024",
  coverage: [1816, 2024],
  cite: CAPITALS_CITE,
  home: "https://svmiller.com/peacesciencer/",
  terms: FREE_WITH_CODE,
  key: ["ccode", "start"],
  columns: [STATE, ...CAPITAL_COLUMNS],
  layouts: [CAPITAL_LAYOUT],
  notes: [CAPITAL_NOTE],
};

export const GW_CAPITALS: DataSet = {
  ...CAPITALS,
  id: "gw-capitals",
  title: words("Capitals with dates, by Gleditsch–Ward numbers", "首都及起止日期（Gleditsch–Ward 编号）"),
  codes: "gw",
  otherCodes: [679],
  key: ["gwcode", "start"],
  columns: [column("gwcode", "state", ["state", "国家"]), ...CAPITAL_COLUMNS],
};

const MINDIST_COLUMNS: readonly DataColumn[] = [
  YEAR,
  column("mindist", "measure", ["least distance between their territories on 1 January", "1 月 1 日两国领土间最短距离"], {
    unit: words("kilometres", "公里"),
    range: [0, 20100],
    isSeries: true,
  }),
];

export const MINIMUM_DISTANCE: DataSet = {
  id: "minimum-distance",
  title: words("Minimum distance between states (CShapes 2.0)", "国家间最短距离（CShapes 2.0）"),
  observation: { of: "pair", over: "year" },
  codes: "cow",
  version: "2.0",
  coverage: [1886, 2019],
  cite: "Schvitz, G., Girardin, L., Rüegger, S., Weidmann, N. B., Cederman, L.-E., & Gleditsch, K. S. (2022). Mapping the international system, 1886–2019: The CShapes 2.0 dataset. Journal of Conflict Resolution, 66(1), 144–161.",
  home: "https://icr.ethz.ch/data/cshapes/",
  terms: {
    share: "same-terms",
    licence: "CC-BY-NC-SA-4.0",
    says: words("CC BY-NC-SA 4.0, as its page says (not checked here).", "据其网页为 CC BY-NC-SA 4.0（此处未核实）。"),
  },
  key: ["ccode1", "ccode2", "year"],
  columns: [...PAIR, ...MINDIST_COLUMNS],
  layouts: [],
  notes: [
    words(
      "USA–DPRK falls from 7,526 km (to 1959) to 3,929 km (from 1960), presumably because Alaska and Hawaii became states: a break in geometry, not in geopolitics. A state that entered during a year has no row for it.",
      "美国—朝鲜由 7,526 公里（至 1959 年）降为 3,929 公里（自 1960 年），大概因阿拉斯加与夏威夷建州：是几何之断裂，非地缘之变。年中加入体系之国，当年无行。",
    ),
  ],
};

export const GW_MINIMUM_DISTANCE: DataSet = {
  ...MINIMUM_DISTANCE,
  id: "gw-minimum-distance",
  title: words(
    "Minimum distance between states, by Gleditsch–Ward numbers (CShapes 2.0)",
    "国家间最短距离（Gleditsch–Ward 编号，CShapes 2.0）",
  ),
  codes: "gw",
  key: ["gwcode1", "gwcode2", "year"],
  columns: [
    column("gwcode1", "state", ["first state", "第一国"]),
    column("gwcode2", "state", ["second state", "第二国"]),
    ...MINDIST_COLUMNS,
  ],
};
