import type { Locale } from "../../../model/index.ts";
import { lang } from "../../view/store.ts";

const en = {
  heading: "Every state between two patrons",
  form: "What is asked",
  between: "Between",
  and: "and",
  from: "from",
  to: "to",
  weights: "Weights of the indicators",
  show: "Show",
  sets: (list: string) => `By reference data alone: ${list}.`,
  notHere: (list: string) => `Not in the data folder, and not used: ${list}.`,
  awaited: (n: number, from: number, to: number) =>
    `${n} states are not fitted for ${from}–${to} yet. All together take minutes, once; other years and weights are then there at once.`,
  fit: (n: number) => `Fit all ${n} states`,
  fitting: (done: number, of: number) => `${done} of ${of} states`,
  left: (seconds: number) => `, about ${seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} left`,
  cancel: "Cancel",
  mapKeys: "Map of leans. Arrows go from state to state, Enter opens the curve.",
  hint: "Click or Enter opens the curve of a state.",
  key: "Kinds of lean, and how many states",
  curve: (name: string) => `${name}, year by year`,
  close: "Close",
  gates: (list: string) => `To be read with care, gates not passed: ${list}.`,
  allPassed: "All gates of the fit are passed.",
  weighed: (says: string, share: string) => `Indicators weighed: ${says}; so under ${share} of all weightings.`,
  table: "All states as a table",
  years: "The years as a table",
  columns: (a: string, b: string) => ["Reading", "D", "90 %", `P(${a})`, "P(equal)", `P(${b})`],
  state: "State",
  year: "Year",
  rank: "Rank",
  share: "Weightings",
};

const zh: typeof en = {
  heading: "两大国之间的各国",
  form: "所问",
  between: "在",
  and: "与",
  from: "自",
  to: "至",
  weights: "各指标之权重",
  show: "显示",
  sets: (list) => `仅据参考数据：${list}。`,
  notHere: (list) => `数据文件夹中无、故未用：${list}。`,
  awaited: (n, from, to) => `${from}—${to} 年间 ${n} 国尚未拟合。全部需数分钟，仅此一次；其后其他年份与权重立即可得。`,
  fit: (n) => `拟合全部 ${n} 国`,
  fitting: (done, of) => `${of} 国中的 ${done} 国`,
  left: (seconds) => `，约余 ${seconds < 90 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分钟`}`,
  cancel: "取消",
  mapKeys: "倾向地图。方向键逐国移动，回车打开曲线。",
  hint: "点按或回车打开一国的曲线。",
  key: "各类倾向及国家数",
  curve: (name) => `${name}，逐年`,
  close: "关闭",
  gates: (list) => `须谨慎看待，未过关卡：${list}。`,
  allPassed: "拟合已过全部关卡。",
  weighed: (says, share) => `各指标加权：${says}；在 ${share} 的权重下成立。`,
  table: "以表格列出各国",
  years: "以表格列出各年",
  columns: (a, b) => ["判读", "D", "90 %", `P(${a})`, "P(等距离)", `P(${b})`],
  state: "国家",
  year: "年份",
  rank: "名次",
  share: "权重份额",
};

const catalogue: Readonly<Record<Locale, typeof en>> = { en, zh };

/** The sentences of the page States in the reader's language. */
export function words(): typeof en {
  return catalogue[lang.value];
}
