import { told } from "../../draw/index.ts";

/** A share in per cent, told apart from the bound that it misses. */
const percent = (share: number, bound = share): string => `${told(100 * share, [100 * bound], 0)} %`;

const en = {
  head: (periods: number, indicators: number) =>
    `All ${periods} periods together: a walk in time, read from ${indicators} ${indicators === 1 ? "indicator" : "indicators"}`,
  columns: (a: string, b: string) => ["period", "D", "90 %", `P(${a})`, "P(equal)", `P(${b})`, "reading"],
  silent: "·",
  level: "The level of the lean is not identified by this evidence: read only how it changes.",
  floor: (sd: string) => `However many acts were told, each teller may lean: D keeps a standard deviation of ${sd}.`,
  gates: {
    "anchor-tilt": (value: number, bound: number) =>
      `Level of D: ${percent(value, bound)} of the covered periods have evidence of both patrons (${percent(bound)} are asked for).`,
    "anchor-engagement": () => "No evidence tells keeping both close from being estranged from both.",
    exploration: (value: number, bound: number) => `The posterior is poorly explored: only ${percent(value, bound)} of the points count.`,
    tail: (value: number, bound: number) =>
      `The weights of the draws have too heavy a tail (${told(value, [bound])}; up to ${bound} holds).`,
    length: (value: number) => `A walk over ${Math.round(value)} years with this step makes equidistance unlikely beforehand.`,
    separation: () => "All acts favour one patron: only the prior keeps D finite.",
  },
  turn: (t: { title: string; period: string; p: string; around: string; none: string; set: string }) =>
    `Turn ${t.title}: likeliest ${t.period} (${t.p}), within a period of it ${t.around}; none ${t.none}; 90 %: ${t.set}`,
  orNone: "or none",
  under: (list: string) => `likeliest under other evidence: ${list}`,
  established: (isEstablished: boolean): string => (isEstablished ? "established" : "not established"),
  noSeries: "no independent series speaks to it",
  series: (list: string) => `independent series: ${list}`,
  weakest: (without: string, p: string) => `without ${without} ${p} is left of it`,
  sensitive: (list: string) => `What it leans on most (largest move of a class probability when left out): ${list}`,
  leftOut: (name: string, by: string, period: string) => `${name} ${by} (${period})`,
  comma: ", ",
  semicolon: "; ",
};

const zh: typeof en = {
  head: (periods, indicators) => `${periods} 期合读：时间上的随机游走，据 ${indicators} 项指标`,
  columns: (a, b) => ["时段", "D", "90 %", `P(${a})`, "P(等距)", `P(${b})`, "判读"],
  silent: "·",
  level: "现有证据不能定出倾斜的高低，只可读其变化。",
  floor: (sd) => `叙述再多，各文献仍可有其偏向：D 至少保有标准差 ${sd}。`,
  gates: {
    "anchor-tilt": (value, bound) => `D 的高低：有证据的时段中，${percent(value, bound)} 有涉及两方的证据（应达 ${percent(bound)}）。`,
    "anchor-engagement": () => "没有证据可分辨“与双方均亲近”和“与双方均疏远”。",
    exploration: (value, bound) => `后验探索不足：仅 ${percent(value, bound)} 的点有效。`,
    tail: (value, bound) => `抽样权重的尾部过重（${told(value, [bound])}；至 ${bound} 为可靠）。`,
    length: (value) => `以此步长游走 ${Math.round(value)} 年，事先即使等距离不大可能。`,
    separation: () => "所有行为均有利于同一方：D 之有限仅赖先验。",
  },
  turn: (t) => `转向 ${t.title}：最可能 ${t.period}（${t.p}），前后一期之内 ${t.around}；未转 ${t.none}；90 %：${t.set}`,
  orNone: "或未转",
  under: (list) => `其他证据之下最可能者：${list}`,
  established: (isEstablished) => (isEstablished ? "已确立" : "未确立"),
  noSeries: "没有独立序列可供印证",
  series: (list) => `独立序列：${list}`,
  weakest: (without, p) => `去掉${without}则余 ${p}`,
  sensitive: (list) => `最依赖者（去掉后类别概率的最大变动）：${list}`,
  leftOut: (name, by, period) => `${name} ${by}（${period}）`,
  comma: "，",
  semicolon: "；",
};

/** What is said of the model of a tilt question. */
export const modelWords = { en, zh };
