import type { DataSet } from "../data-set.ts";
import { column, head, words } from "./row.ts";

export const ICEWS: DataSet = {
  id: "icews",
  title: words("Events of the ICEWS, one a row", "ICEWS 事件，每行一件"),
  observation: { of: "event", over: "day" },
  codes: "none",
  version: "any",
  coverage: [1995, 2020],
  cite: "Boschee, E., Lautenschlager, J., O'Brien, S., Shellman, S., Starz, J., & Ward, M. (2015). ICEWS Coded Event Data. Harvard Dataverse, doi:10.7910/DVN/28075.",
  home: "https://doi.org/10.7910/DVN/28075",
  terms: { share: "ask", says: words("Terms of its Dataverse page.", "依其 Dataverse 页面条款。") },
  key: ["event"],
  columns: [
    column("event", "count", ["number of the event", "事件编号"]),
    column("day", "day", ["day", "日期"]),
    column("source", "text", ["who acts", "施动者"]),
    column("source_country", "text", ["its country", "其国别"]),
    column("target", "text", ["toward whom", "所对者"]),
    column("target_country", "text", ["its country", "其国别"]),
    column("code", "code", ["CAMEO code; leading zeros count", "CAMEO 代码；前导零有意义"]),
    column("tone", "measure", ["tone, −10 to 10", "分值，−10 至 10"], { range: [-10, 10] }),
  ],
  layouts: [
    {
      id: "official",
      columns: {
        event: head("Event ID", "event_id"),
        day: head("Event Date", "event_date"),
        source: head("Source Name", "source_name"),
        source_country: head("Source Country", "source_country"),
        target: head("Target Name", "target_name"),
        target_country: head("Target Country", "target_country"),
        code: head("CAMEO Code", "cameo_code"),
        tone: head("Intensity"),
      },
    },
  ],
};

const GDELT_HEADS = {
  event: head("GLOBALEVENTID"),
  day: head("SQLDATE"),
  source_country: head("Actor1CountryCode"),
  target_country: head("Actor2CountryCode"),
  code: head("EventCode"),
  tone: head("GoldsteinScale"),
  mentions: head("NumMentions"),
} as const;

const BEFORE_ACTORS = ["event", "day", "MonthYear", "Year", "FractionDate", "Actor1Code", "Actor1Name", "source_country"];
const SECOND_ACTOR = ["Actor2Code", "Actor2Name", "target_country"];
const unread = (prefix: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${prefix}${i + 1}`);

export const GDELT: DataSet = {
  id: "gdelt",
  title: words("Events of GDELT, one a row", "GDELT 事件，每行一件"),
  observation: { of: "event", over: "day" },
  codes: "none",
  version: "any",
  coverage: [1979, 2026],
  cite: "Leetaru, K., & Schrodt, P. A. (2013). GDELT: Global data on events, location, and tone, 1979–2012. ISA Annual Convention, San Francisco.",
  home: "http://data.gdeltproject.org/events/index.html",
  terms: {
    share: "free",
    says: words("Open for any use with citation and a link to the project.", "任何用途均可，须注明出处并附项目链接。"),
  },
  key: ["event"],
  columns: [
    column("event", "count", ["number of the event", "事件编号"]),
    column("day", "day", ["day", "日期"]),
    column("source_country", "text", ["country of who acts, three letters", "施动者国别，三字母"]),
    column("target_country", "text", ["country of the other, three letters", "对方国别，三字母"]),
    column("code", "code", ["CAMEO code; leading zeros count", "CAMEO 代码；前导零有意义"]),
    column("tone", "measure", ["Goldstein tone, −10 to 10", "戈尔茨坦分值，−10 至 10"], { range: [-10, 10] }),
    column("mentions", "count", ["mentions in the first report", "首报提及次数"]),
  ],
  layouts: [
    { id: "headings", columns: GDELT_HEADS },
    {
      id: "official",
      columns: {},
      headless: {
        names: [
          ...BEFORE_ACTORS,
          ...unread("first", 7),
          ...SECOND_ACTOR,
          ...unread("second", 7),
          "IsRootEvent",
          "code",
          ...unread("class", 3),
          "tone",
          "mentions",
        ],
        looks: { event: "^\\d{5,}$", day: "^(19|20)\\d{6}$", Year: "^(19|20)\\d{2}$", code: "^\\d{2,4}$" },
      },
    },
  ],
};
