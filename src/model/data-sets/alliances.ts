import type { DataColumn, DataSet } from "../data-set.ts";
import { column, DIRECTED, head, STATE, UNSTATED_TERMS, words, YEAR } from "./row.ts";

const OBLIGATIONS: readonly DataColumn[] = [
  column("defense", "flag", ["to help when the other is attacked", "防御：对方受攻击时援助"]),
  column("offense", "flag", ["to join in an attack", "进攻：协同发动攻击"]),
  column("neutral", "flag", ["to stay neutral", "中立"]),
  column("nonagg", "flag", ["not to attack", "互不侵犯"]),
  column("consul", "flag", ["to consult", "协商"]),
];

const ATOP_CITE =
  "Leeds, B. A., Ritter, J. M., Mitchell, S. M., & Long, A. G. (2002). Alliance Treaty Obligations and Provisions, 1815–1944. International Interactions, 28(3), 237–260. Version 5.1.";
const ATOP_HOME = "http://www.atopdata.org/data.html";

export const ATOP: DataSet = {
  id: "atop",
  title: words("Alliance obligations of one state toward another by year (ATOP)", "一国对另一国的同盟义务，逐年（ATOP）"),
  observation: { of: "directed-pair", over: "year" },
  codes: "cow",
  version: "5.1",
  coverage: [1815, 2018],
  cite: ATOP_CITE,
  home: ATOP_HOME,
  terms: UNSTATED_TERMS,
  key: ["ccode1", "ccode2", "year"],
  columns: [...DIRECTED, YEAR, ...OBLIGATIONS],
  layouts: [
    { id: "official", columns: { ccode1: head("stateA"), ccode2: head("stateB") } },
    {
      id: "peacesciencer",
      columns: Object.fromEntries(OBLIGATIONS.map(({ name }) => [name, head(`atop_${name}`)])),
    },
  ],
  isSparse: true,
  notes: [
    words(
      "Obligations differ by direction in 1,300 of 273,296 directed dyad-years. In 2018 the DPRK has 32 partners that only promise not to attack, through the ASEAN treaty: noise for alignment.",
      "273,296 个有向对年中，1,300 个的义务因方向而异。2018 年朝鲜有 32 个仅有互不侵犯义务的伙伴，均来自东盟条约：于倾向为噪声。",
    ),
  ],
};

export const ATOP_MEMBERS: DataSet = {
  id: "atop-members",
  title: words("Members of alliances with their own obligations (ATOP)", "同盟成员及各自义务（ATOP）"),
  observation: { of: "state", over: "spell" },
  codes: "cow",
  otherCodes: "any",
  version: "5.1",
  coverage: [1815, 2018],
  cite: ATOP_CITE,
  home: ATOP_HOME,
  terms: UNSTATED_TERMS,
  key: ["atopid", "ccode", "start", "phase"],
  columns: [
    column("atopid", "count", ["number of the treaty", "条约编号"]),
    STATE,
    column("phase", "count", ["phase of the treaty", "条约阶段"]),
    column("start", "day", ["day of entry", "加入之日"]),
    column("end", "day", ["day of exit; empty where in force at the end of 2018", "退出之日；2018 年末仍有效者空"]),
    ...OBLIGATIONS.map((one): DataColumn => ({ ...one, missing: [9, 99, -9] })),
  ],
  layouts: [
    {
      id: "official",
      columns: {
        ccode: head("member"),
        start: { day: ["yrent", "moent", "dayent"] },
        end: { day: ["yrexit", "moexit", "dayexit"], end: true },
      },
    },
  ],
};

export const COW_ALLIANCES: DataSet = {
  id: "cow-alliances",
  title: words("Formal alliances by year (Correlates of War), your own copy", "正式同盟，逐年（COW），用户自持副本"),
  observation: { of: "directed-pair", over: "year" },
  codes: "cow",
  version: "4.1",
  coverage: [1816, 2012],
  cite: "Gibler, D. M. (2009). International Military Alliances, 1648–2008. Washington, DC: CQ Press. Version 4.1.",
  home: "https://correlatesofwar.org/data-sets/formal-alliances/",
  terms: {
    share: "ask",
    says: words(
      "Its maintainer has asked that software not hand these data on or fetch them. Tiltmeter reads the file that you hold yourself, and never fetches or passes on any of it.",
      "其维护者要求软件不得转发或代为下载。倾斜仪只读取您自己持有的文件，绝不下载或转发其任何部分。",
    ),
  },
  key: ["alliance", "ccode1", "ccode2", "year"],
  columns: [
    column("alliance", "count", ["number of the alliance", "同盟编号"]),
    ...DIRECTED,
    YEAR,
    column("defense", "flag", ["defence pact", "防御条约"], { missing: [-9] }),
    column("neutrality", "flag", ["neutrality", "中立"], { missing: [-9] }),
    column("nonaggression", "flag", ["non-aggression", "互不侵犯"], { missing: [-9] }),
    column("entente", "flag", ["entente", "协约"], { missing: [-9] }),
  ],
  layouts: [{ id: "official", columns: { alliance: head("version4id", "allianceid") } }],
  isSparse: true,
};
