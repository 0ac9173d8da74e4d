import type { DataColumn, DataSet, Layout } from "../data-set.ts";
import { COW_TERMS, column, head, PAIR, sides, UNSTATED_TERMS, words, YEAR } from "./row.ts";

const UNKNOWN = { missing: [-9] } as const;

const DISPUTE_COLUMNS: readonly DataColumn[] = [
  column("dispute", "count", ["number of the dispute", "争端编号"]),
  ...PAIR,
  YEAR,
  column("onset", "flag", ["a dispute begins", "争端开始"]),
  column("ongoing", "flag", ["a dispute goes on", "争端进行中"]),
  ...sides(
    "hostility",
    "count",
    ["highest hostility: 1 none, 2 threat, 3 display, 4 use of force, 5 war", "最高敌对程度：1 无，2 威胁，3 展示，4 使用武力，5 战争"],
    {
      ...UNKNOWN,
      range: [0, 5],
    },
  ),
  ...sides("fatality", "count", ["level of deaths, 0 to 6", "死亡等级，0 至 6"], { ...UNKNOWN, range: [0, 6] }),
  ...sides("side_a", "flag", ["on the side that acted first", "属先动一方"], { isOptional: true }),
  ...sides("originator", "flag", ["in it from the first day", "自首日即参与"]),
];

const either = (name: string, theirs: string): Layout["columns"] =>
  Object.fromEntries([1, 2].map((side) => [`${name}${side}`, head(`${theirs}${side}`)]));

const SIDES: Layout["columns"] = {
  dispute: head("dispnum"),
  ...either("hostility", "hostlev"),
  ...either("fatality", "fatality"),
  ...either("side_a", "sidea"),
  ...either("originator", "orig"),
};

const WHOLE_DISPUTE = words(
  "Hostility is that of a participant over the whole dispute, not toward one opponent: 13 of the 17 opponents of the DPRK in 1948–70 joined the Korean War.",
  "敌对程度按参与国在整场争端中的最高者计，并非针对某一对手：1948–70 年朝鲜的 17 个对手中，13 个是朝鲜战争的参战国。",
);

export const GML_MIDS: DataSet = {
  id: "gml-mids",
  title: words("Militarized interstate disputes (Gibler, Miller and Little)", "军事化国家间争端（Gibler、Miller 与 Little）"),
  observation: { of: "directed-pair", over: "year" },
  codes: "cow",
  version: "2.2.1",
  coverage: [1816, 2010],
  cite: "Gibler, D. M., Miller, S. V., & Little, E. K. (2016). An analysis of the Militarized Interstate Dispute (MID) dataset, 1816–2001. International Studies Quarterly, 60(4), 719–730. Version 2.2.1.",
  home: "https://dmgibler.people.ua.edu/mid-data.html",
  terms: UNSTATED_TERMS,
  key: ["dispute", "ccode1", "ccode2", "year"],
  columns: DISPUTE_COLUMNS,
  layouts: [
    { id: "dispute-years", columns: { ...SIDES, onset: head("midonset"), ongoing: head("midongoing") } },
    { id: "one-a-year", columns: { ...SIDES, onset: head("gmlmidonset"), ongoing: head("gmlmidongoing") } },
  ],
  isSparse: true,
  notes: [
    WHOLE_DISPUTE,
    words(
      "Disputes of the DPRK with the USA and with the ROK are at hostility 4 in every year 1962–70: a measure built on them does not vary there. There is none with Japan.",
      "1962–70 年朝鲜与美国、与韩国的争端年年为 4 级：据此构造的量在该时段没有变化。与日本无争端。",
    ),
  ],
};

export const COW_MIDS: DataSet = {
  id: "cow-mids",
  title: words("Militarized interstate disputes (Correlates of War)", "军事化国家间争端（COW）"),
  observation: { of: "directed-pair", over: "year" },
  codes: "cow",
  version: "5.0",
  coverage: [1816, 2014],
  cite: "Palmer, G., McManus, R. W., D'Orazio, V., Kenwick, M. R., Karstens, M., Bloch, C., et al. (2022). The MID5 dataset, 2011–2014: Procedures, coding rules, and description. Conflict Management and Peace Science, 39(4), 470–482.",
  home: "https://correlatesofwar.org/data-sets/mids/",
  terms: COW_TERMS,
  key: ["dispute", "ccode1", "ccode2", "year"],
  columns: DISPUTE_COLUMNS,
  layouts: [
    { id: "dispute-years", columns: { ...SIDES, onset: head("disponset"), ongoing: head("dispongoing") } },
    { id: "one-a-year", columns: { ...SIDES, onset: head("cowmidonset"), ongoing: head("cowmidongoing") } },
    {
      id: "official-dyadic",
      columns: {
        dispute: head("disno"),
        ccode1: head("statea"),
        ccode2: head("stateb"),
        onset: { equal: ["year", "strtyr"] },
        ongoing: { equal: ["year", "year"] },
        hostility1: head("hihosta"),
        hostility2: head("hihostb"),
        fatality1: head("fatleva"),
        fatality2: head("fatlevb"),
        side_a1: head("sideaa"),
        side_a2: head("sideab"),
        originator1: head("orignata"),
        originator2: head("orignatb"),
      },
    },
  ],
  isSparse: true,
  notes: [WHOLE_DISPUTE],
};

const YEARS = [column("styear", "year", ["first year", "首年"]), column("endyear", "year", ["last year", "末年"])] as const;

export const TD_RIVALRIES: DataSet = {
  id: "td-rivalries",
  title: words("Strategic rivalries (Thompson and Dreyer)", "战略对手（Thompson 与 Dreyer）"),
  observation: { of: "pair", over: "spell" },
  codes: "cow",
  otherCodes: [324],
  version: "2012",
  coverage: [1494, 2010],
  cite: "Thompson, W. R., & Dreyer, D. R. (2012). Handbook of International Rivalries, 1494–2010. Washington, DC: CQ Press.",
  home: "https://svmiller.com/peacesciencer/",
  terms: UNSTATED_TERMS,
  key: ["rivalry", "ccode1", "ccode2", "styear"],
  columns: [
    column("rivalry", "count", ["number of the rivalry", "对手关系编号"]),
    ...PAIR,
    ...YEARS,
    column("type1", "text", ["first kind of issue", "第一类争议"]),
    column("type2", "text", ["second kind of issue", "第二类争议"]),
  ],
  layouts: [{ id: "peacesciencer", columns: { rivalry: head("rivalryno") } }],
  isSparse: true,
  notes: [
    words(
      "A last year of 2010 means that it went on when the data ended. There is none between the USSR or China and the DPRK; China and Russia are rivals 1958–1989.",
      "末年为 2010 者，数据终止时仍在延续。苏联、中国与朝鲜之间均无；中国与俄国为 1958–1989 年。",
    ),
  ],
};

export const TSS_RIVALRIES: DataSet = {
  id: "tss-rivalries",
  title: words("Strategic rivalries (Thompson, Sakuwa and Suhas)", "战略对手（Thompson、Sakuwa 与 Suhas）"),
  observation: { of: "pair", over: "spell" },
  codes: "cow",
  otherCodes: [324],
  version: "2021",
  coverage: [1494, 2020],
  cite: "Thompson, W. R., Sakuwa, K., & Suhas, P. H. (2021). Analyzing Strategic Rivalries in World Politics. Singapore: Springer.",
  home: "https://svmiller.com/peacesciencer/",
  terms: UNSTATED_TERMS,
  key: ["rivalry", "ccode1", "ccode2", "styear"],
  columns: [
    column("rivalry", "count", ["number of the rivalry", "对手关系编号"]),
    ...PAIR,
    ...YEARS,
    ...(
      [
        ["positional", "about position", "地位之争"],
        ["spatial", "about territory", "领土之争"],
        ["ideological", "about ideology", "意识形态之争"],
        ["interventionary", "about intervention", "干涉之争"],
        ["principal", "a principal rivalry", "主要对手"],
      ] as const
    ).map(([name, en, zh]) => column(name, "flag", [en, zh])),
  ],
  layouts: [{ id: "peacesciencer", columns: { rivalry: head("tssr_id"), styear: head("start"), endyear: head("end") } }],
  isSparse: true,
  notes: [words("A kind that does not apply is empty in the file.", "不适用的类别在文件中为空。")],
};

export const ARMS_RACES: DataSet = {
  id: "arms-races",
  title: words("Arms races (Gibler, Rider and Hutchison)", "军备竞赛（Gibler、Rider 与 Hutchison）"),
  observation: { of: "pair", over: "spell" },
  codes: "cow",
  version: "2005",
  coverage: [1816, 1993],
  cite: "Gibler, D. M., Rider, T. J., & Hutchison, M. L. (2005). Taking arms against a sea of troubles: Conventional arms races during periods of rivalry. Journal of Peace Research, 42(2), 131–147.",
  home: "https://svmiller.com/peacesciencer/",
  terms: UNSTATED_TERMS,
  key: ["race", "ccode1", "ccode2", "styear"],
  columns: [column("race", "count", ["number of the arms race", "军备竞赛编号"]), ...PAIR, ...YEARS],
  layouts: [{ id: "peacesciencer", columns: { race: head("race_id") } }],
  isSparse: true,
};
