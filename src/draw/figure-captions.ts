import type { Locale } from "../model/index.ts";
import { inSentence } from "./english-name.ts";

const en = {
  tilt: {
    title: (focal: string, a: string, b: string) => `Lean of ${inSentence(focal)} between ${inSentence(a)} and ${inSentence(b)}`,
    caption: (t: { delta: string; evidence: string | null }) =>
      `Tilt D is the log-odds that an act of the year favours the side drawn upward; bar: 90 % interval, each year by itself. Classes at δ = ${t.delta}${t.evidence === null ? "" : `; evidence: ${t.evidence}`}. Years without acts are not joined or filled.`,
  },
  threat: {
    title: (on: string, bloc: string) => `Threat to ${inSentence(on)} from ${bloc}`,
    caption: (t: { year: number; rho: number }) =>
      `Above: ${t.year}, T of each state and what each factor takes from ln T, adding up. Below: T by year; shaded: the range of a window. ${t.rho === 0 ? "T is the product of the factors." : `T is a mean with ρ = ${t.rho}.`} Not shown: uncertainty of the data.`,
  },
  matrix: {
    caption: (s: { gamma: number; prior: string; rows: number }) =>
      `How much each of ${s.rows} rows speaks for each account, in decibels, and the probabilities that follow (${s.prior}, γ = ${s.gamma}). Right: who leads without the row.`,
  },
};

const zh: typeof en = {
  tilt: {
    title: (focal, a, b) => `${focal}在${a}与${b}之间的倾斜`,
    caption: (t) =>
      `倾斜 D 是该年一个行为有利于上方一方的对数优势；竖条：90 % 区间，各年独立计算。类别取 δ = ${t.delta}${t.evidence === null ? "" : `；证据：${t.evidence}`}。没有行为的年份不连线，不填补。`,
  },
  threat: {
    title: (on, bloc) => `${bloc}对${on}的威胁`,
    caption: (t) =>
      `上：${t.year} 年各国威胁 T，及各因素自 ln T 扣去之数，合计无余。下：历年 T；阴影为时段内的变幅。${t.rho === 0 ? "T 为各因素之积。" : `T 为 ρ = ${t.rho} 的均值。`}未示：数据本身的不确定。`,
  },
  matrix: {
    caption: (s) => `${s.rows} 条证据各对每说有多少权重（分贝），及由此所得概率（${s.prior}，γ = ${s.gamma}）。右为去掉该条后何说领先。`,
  },
};

/** Titles and captions of figures that stand by themselves, in both languages; a page, which carries every word that it may need, has none of them. */
export const figureCaptions: Readonly<Record<Locale, typeof en>> = { en, zh };
