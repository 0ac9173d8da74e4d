import type { Locale } from "../../model/index.ts";

const en = {
  and: (list: readonly string[]): string => (list.length < 2 ? list.join("") : `${list.slice(0, -1).join(", ")} and ${list.at(-1)}`),
  map: {
    label: (of: string) => `Map: where every state stands towards ${of}. The list and the table hold the same states.`,
    union: (name: string, n: number) => `${name}, today ${n} states`,
    seat: (capital: string, n: number) => `${capital}, for ${n}`,
    borders: "Borders as Natural Earth draws them today, joined for unions; they take no position.",
    own: (credit: string) => `Borders: ${credit}. They take no position of ours.`,
    divided: (names: string) => `They cannot show the line between ${names}: each is a point at its capital, and their land is left open.`,
    shared: (name: string) => `They cannot show ${name} of that time: it is a point at its capital, and the land is left open.`,
    early: "Present borders say nothing of so early a date: every state is a point at its capital.",
    noPlace: (names: string) => `Not on the map: ${names}.`,
    others: (n: number) => `${n} more`,
  },
  race: {
    label: (of: string, from: number, to: number) => `States with which ${of} had relations at the end of each year, ${from}–${to}`,
    certain: "certain",
    possible: "possible",
    proposed: "with proposed rows",
    stated: (n: number) => `${n} stated`,
  },
};

const zh: typeof en = {
  and: (list) => (list.length < 2 ? list.join("") : `${list.slice(0, -1).join("、")}与${list.at(-1)}`),
  map: {
    label: (of) => `地图：各国与${of}处于何种关系；列表与表格含同样的国家。`,
    union: (name, n) => `${name}，今 ${n} 国`,
    seat: (capital, n) => `驻${capital}，${n}`,
    borders: "疆界依自然地球（Natural Earth）今日所绘，联盟国家合并而成，不表示任何立场。",
    own: (credit) => `疆界：${credit}。并不表示本研究的立场。`,
    divided: (names) => `今日疆界无法显示${names}之间的界线：各以首都处一点表示，其地留空。`,
    shared: (name) => `今日疆界无法显示当时的${name}：以首都处一点表示，其地留空。`,
    early: "今日疆界不能说明如此早的日期：各国均以首都处一点表示。",
    noPlace: (names) => `不在地图上：${names}。`,
    others: (n) => `另外 ${n} 方`,
  },
  race: {
    label: (of, from, to) => `历年年底与${of}有邦交的国家数，${from}—${to}`,
    certain: "确定",
    possible: "可能",
    proposed: "计入待定各行",
    stated: (n) => `公开统计 ${n}`,
  },
};

/** The words of the map of a register and of its race, in both languages. */
export const registerWords: Readonly<Record<Locale, typeof en>> = { en, zh };
