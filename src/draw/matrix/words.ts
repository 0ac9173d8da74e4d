import type { Locale } from "../../model/index.ts";
import { VERDICT_WORDS } from "../reasons/why-words.ts";

type Led = { row: string; leader: string | null };

const en = {
  comma: ", ",
  colon: ": ",
  separator: " · ",
  stop: ". ",
  space: " ",
  and: (names: readonly string[]) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`),
  quoted: (text: string) => `“${text}”`,
  standings: VERDICT_WORDS.en,
  leads: (s: { name: string; posterior: string; odds: string }) => `${s.name} leads at ${s.posterior}, odds of ${s.odds} to 1.`,
  level: "No account is ahead of all others.",
  but: {
    evidence: "No evidence counts.",
    odds: (odds: number) => `To be supported it would need odds of ${odds} to 1.`,
    rows: (rows: readonly Led[]) =>
      `${rows.map(({ row, leader }) => (leader === null ? `Without ${row}, two accounts are level` : `Without ${row}, the lead goes to ${leader}`)).join("; ")}.`,
    rowsWeaken: (s: { row: string; posterior: string }) => `Without ${s.row}, it falls to ${s.posterior}.`,
    sources: (rows: readonly Led[]) =>
      `${rows.map(({ row, leader }) => (leader === null ? `Without what only ${row} tells, two accounts are level` : `Without what only ${row} tells, the lead goes to ${leader}`)).join("; ")}.`,
    clusters: (s: { gammas: readonly string[]; leader: string | null }) =>
      s.leader === null
        ? `Where rows that hang together count for less (γ\u00a0=\u00a0${s.gammas.join(", ")}), two accounts are level.`
        : `Where rows that hang together count for less (γ\u00a0=\u00a0${s.gammas.join(", ")}), the lead goes to ${s.leader}.`,
    noise: (share: string) => `In the coder’s own doubt it leads in ${share} of draws.`,
    priors: (share: string) => `It leads under ${share} of all priors.`,
    order: (names: readonly string[]) => `Added after the evidence: ${names.join(", ")}.`,
    reasons: (n: number) => (n === 1 ? "One row has a cell without a reason." : `${n} rows have cells without a reason.`),
  },
  ruledOut: (names: string) => `Ruled out as the main driver, whatever single choice is changed: ${names}.`,
  head: {
    evidence: "Evidence and its root",
    without: "Leader without it",
    against: "against",
    for: "for",
    prior: "Prior",
    sum: "Sum, decibels",
    posterior: "Posterior",
    once: (gamma: string) => `Posterior, γ = ${gamma}`,
    noise: "90 % with the coder’s doubt",
    priors: "Leads under priors",
    draws: "Leads in draws of doubt",
    standing: "Standing",
  },
  nobody: "level",
  dataSets: (n: number) => `${n} data sets`,
  leftOut: { "no-accepted-claim": "no accepted claim", asked: "left out" },
  key: "Decibels compare accounts within a row: 3 is just noticeable, 5 clear, 10 strong. A bar to the right speaks for, to the left against.",
  posteriorKey: (gamma: string) => `bar: every row in full; ring: dependent rows count as one (γ\u00a0=\u00a0${gamma})`,
  doubtKey: "Line under the bar: 90 % with the coder’s doubt of each cell.",
  listKey: "Under each name: sum of decibels, share of all priors under which it leads, standing.",
  priors: { equal: "equal priors", decibels: "priors in decibels", probabilities: "priors as probabilities" },
  cell: (s: { row: string; rival: string; decibels: string }) => `${s.row}, ${s.rival}: ${s.decibels} dB`,
  posteriorOf: (s: { rival: string; posterior: string }) => `${s.rival}: posterior ${s.posterior}`,
};

const zh: typeof en = {
  comma: "，",
  colon: "：",
  separator: " · ",
  stop: "。",
  space: "",
  and: (names) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join("、")}与${names.at(-1)}`),
  quoted: (text) => `“${text}”`,
  standings: VERDICT_WORDS.zh,
  leads: (s) => `${s.name}领先，概率 ${s.posterior}，胜算 ${s.odds} 比 1。`,
  level: "没有哪一说领先于其余各说。",
  but: {
    evidence: "没有计入的证据。",
    odds: (odds) => `要称为得到支持，胜算须达 ${odds} 比 1。`,
    rows: (rows) =>
      `${rows.map(({ row, leader }) => (leader === null ? `去掉${row}，则两说并列` : `去掉${row}，则${leader}领先`)).join("；")}。`,
    rowsWeaken: (s) => `去掉${s.row}，则降至 ${s.posterior}。`,
    sources: (rows) =>
      `${rows.map(({ row, leader }) => (leader === null ? `去掉仅${row}所述者，则两说并列` : `去掉仅${row}所述者，则${leader}领先`)).join("；")}。`,
    clusters: (s) =>
      s.leader === null
        ? `彼此相关的证据若少计（γ\u00a0=\u00a0${s.gammas.join("、")}），则两说并列。`
        : `彼此相关的证据若少计（γ\u00a0=\u00a0${s.gammas.join("、")}），则${s.leader}领先。`,
    noise: (share) => `计入编码者自己的犹疑，它在 ${share} 的抽样中领先。`,
    priors: (share) => `它在 ${share} 的先验之下领先。`,
    order: (names) => `晚于证据提出：${names.join("、")}。`,
    reasons: (n) => `有 ${n} 条证据的格子没有理由。`,
  },
  ruledOut: (names) => `不论改动哪一项选择，都可排除其为主要动因：${names}。`,
  head: {
    evidence: "证据及其根来源",
    without: "去掉后何说领先",
    against: "反对",
    for: "支持",
    prior: "先验",
    sum: "合计（分贝）",
    posterior: "后验",
    once: (gamma) => `后验（γ = ${gamma}）`,
    noise: "计入犹疑的九成区间",
    priors: "领先的先验份额",
    draws: "领先的抽样份额",
    standing: "结论",
  },
  nobody: "并列",
  dataSets: (n) => `${n} 个数据集`,
  leftOut: { "no-accepted-claim": "没有已采纳的主张", asked: "略去" },
  key: "分贝只在同一行内比较各说：3 为刚可察觉，5 为清楚，10 为强。条形向右为支持，向左为反对。",
  posteriorKey: (gamma) => `条：各行全数计入；圈：相关各行合计为一（γ\u00a0=\u00a0${gamma}）`,
  doubtKey: "条下之线：计入编码者对每格的犹疑，九成在此之内。",
  listKey: "名称之下：分贝合计、领先的先验份额、结论。",
  priors: { equal: "同等先验", decibels: "以分贝给出的先验", probabilities: "以概率给出的先验" },
  cell: (s) => `${s.row}，${s.rival}：${s.decibels} 分贝`,
  posteriorOf: (s) => `${s.rival}：后验 ${s.posterior}`,
};

/** The words in which an evidence matrix is told, in both languages. */
export const matrixWords: Readonly<Record<Locale, typeof en>> = { en, zh };
export type MatrixWords = typeof en;
