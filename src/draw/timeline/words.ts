import type { Locale } from "../../model/index.ts";

const en = {
  events: (n: number) => (n === 1 ? "1 dated event" : `${n} dated events`),
  forms: {
    day: "day known",
    month: "month known",
    about: "about",
    within: "some time within",
    throughout: "throughout",
    after: "after, end open",
    before: "until, beginning open",
    "sources-differ": "sources differ",
  },
};

const zh: typeof en = {
  events: (n) => `有日期者 ${n} 件`,
  forms: {
    day: "知道日",
    month: "知道月",
    about: "大约",
    within: "其间某时",
    throughout: "持续",
    after: "之后，终点不明",
    before: "至此，起点不明",
    "sources-differ": "来源不一",
  },
};

/** The words of a timeline and of the key to its dates. */
export const timelineWords: Readonly<Record<Locale, typeof en>> = { en, zh };
