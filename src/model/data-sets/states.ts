import type { DataSet } from "../data-set.ts";
import { COW_TERMS, column, head, STATE, UNSTATED_TERMS, words } from "./row.ts";

const SPELL = [
  column("start", "day", ["first day", "首日"]),
  column("end", "day", ["last day; the last day of the list where it goes on", "末日；仍在延续者记名单之末日"]),
] as const;

const COW_SPELL = {
  start: { day: ["styear", "stmonth", "stday"] },
  end: { day: ["endyear", "endmonth", "endday"], end: true },
} as const;

export const COW_STATES: DataSet = {
  id: "cow-states",
  title: words("State system membership (Correlates of War)", "国家体系成员名单（COW）"),
  observation: { of: "state", over: "spell" },
  codes: "cow",
  version: "2016",
  coverage: [1816, 2016],
  cite: "Correlates of War Project (2017). State System Membership List, v2016.",
  home: "https://correlatesofwar.org/data-sets/state-system-membership/",
  terms: COW_TERMS,
  key: ["ccode", "start"],
  columns: [STATE, column("abbreviation", "text", ["three letters", "三字母代码"]), column("name", "text", ["name", "国名"]), ...SPELL],
  layouts: [{ id: "official", columns: { abbreviation: head("stateabb"), name: head("statenme"), ...COW_SPELL } }],
  notes: [
    words(
      "The last day of the list (2016-12-31) is where its data end, not the end of a state. West Germany is 260, East Germany 265, Germany before 1945 and from 1990 255; Taiwan is 713.",
      "名单末日（2016-12-31）是数据之终，并非国家之亡。西德为 260，东德为 265，1945 年前与 1990 年后的德国为 255；台湾为 713。",
    ),
  ],
};

export const GW_STATES: DataSet = {
  id: "gw-states",
  title: words("Independent states (Gleditsch and Ward), with microstates", "独立国家名单（Gleditsch 与 Ward），含微型国家"),
  observation: { of: "state", over: "spell" },
  codes: "gw",
  version: "2020",
  coverage: [1816, 2020],
  cite: "Gleditsch, K. S., & Ward, M. D. (1999). A revised list of independent states since the Congress of Vienna. International Interactions, 25(4), 393–413.",
  home: "http://ksgleditsch.com/data-4.html",
  terms: UNSTATED_TERMS,
  key: ["gwcode", "start"],
  columns: [
    column("gwcode", "state", ["state", "国家"]),
    column("abbreviation", "text", ["letters", "字母代码"]),
    column("name", "text", ["name", "国名"]),
    column("microstate", "flag", ["a microstate", "微型国家"], { isOptional: true }),
    ...SPELL,
  ],
  layouts: [
    {
      id: "isard",
      columns: { abbreviation: head("gw_abb"), name: head("gw_name"), start: head("start", "startdate"), end: head("end", "enddate") },
    },
    {
      id: "official",
      columns: {},
      headless: {
        names: ["gwcode", "abbreviation", "name", "start", "end"],
        looks: { gwcode: "^\\d{1,3}$", abbreviation: "^[A-Z]{2,4}$", start: "^\\d{2}:\\d{2}:\\d{4}$", end: "^\\d{2}:\\d{2}:\\d{4}$" },
      },
    },
  ],
  notes: [
    words(
      "Germany after 1990 keeps 260; united Vietnam is 816, united Yemen 678. Microstates are among the members: 117 states existed at some time in 1961.",
      "1990 年后的德国仍为 260；统一后的越南为 816，也门为 678。微型国家亦在其中：1961 年内曾存在 117 国。",
    ),
  ],
};

export const COW_MAJORS: DataSet = {
  id: "majors",
  title: words("Major powers (Correlates of War)", "大国（COW）"),
  observation: { of: "state", over: "spell" },
  codes: "cow",
  version: "2016",
  coverage: [1816, 2016],
  cite: "Correlates of War Project (2017). State System Membership List, v2016: major powers.",
  home: "https://correlatesofwar.org/data-sets/state-system-membership/",
  terms: COW_TERMS,
  key: ["ccode", "start"],
  columns: [STATE, ...SPELL],
  layouts: [{ id: "official", columns: COW_SPELL }],
  isSparse: true,
  notes: [
    words(
      "China is a major power from 1950, the Soviet Union from 1922. A state counts for the whole of a year in which it was one on some day.",
      "中国自 1950 年、苏联自 1922 年列为大国。当年任一日为大国者，全年计为大国。",
    ),
  ],
};
