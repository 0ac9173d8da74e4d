import type { Locale } from "../../model/index.ts";

const en = {
  and: (list: readonly string[]): string => (list.length < 2 ? list.join("") : `${list.slice(0, -1).join(", ")} and ${list.at(-1)}`),
  borders: "Borders as Natural Earth draws them today, joined for unions; they take no position.",
  own: (credit: string) => `Borders: ${credit}. They take no position of ours.`,
  divided: (names: string) => `They cannot show the line between ${names}: each is a point at its capital, and their land is left open.`,
  shared: (name: string) => `They cannot show ${name} of that time: it is a point at its capital, and the land is left open.`,
  early: "Present borders say nothing of so early a date: every state is a point at its capital.",
  noPlace: (names: string) => `Not on the map: ${names}.`,
  others: (n: number) => `${n} more`,
};

const zh: typeof en = {
  and: (list) => (list.length < 2 ? list.join("") : `${list.slice(0, -1).join("、")}与${list.at(-1)}`),
  borders: "疆界依自然地球（Natural Earth）今日所绘，联盟国家合并而成，不表示任何立场。",
  own: (credit) => `疆界：${credit}。并不表示本研究的立场。`,
  divided: (names) => `今日疆界无法显示${names}之间的界线：各以首都处一点表示，其地留空。`,
  shared: (name) => `今日疆界无法显示当时的${name}：以首都处一点表示，其地留空。`,
  early: "今日疆界不能说明如此早的日期：各国均以首都处一点表示。",
  noPlace: (names) => `不在地图上：${names}。`,
  others: (n) => `另外 ${n} 方`,
};

/** What every map says of its borders, in both languages. */
export const mapWords: Readonly<Record<Locale, typeof en>> = { en, zh };
