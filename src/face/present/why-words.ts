import type { PredictionTest, TestedPrediction, Verdict, VerdictGateId, WhyOutcome } from "../../model/index.ts";

type Untested = Extract<PredictionTest, { kind: "untested" }>["needs"];

const en = {
  verdicts: {
    supported: "supported",
    contradicted: "contradicted",
    undetermined: "undetermined",
    untestable: "untestable in this scope",
  } satisfies Record<Verdict, string>,
  internal: "consistent within its own sources only",
  notTested: "not tested here",
  results: {
    holds: "holds",
    fails: "fails",
    open: "open",
    untestable: "untestable in this scope",
    untested: "untested",
  } satisfies Record<TestedPrediction["result"], string>,
  gates: {
    variance: "the cause varied",
    probability: "probable",
    years: "without each year",
    indicators: "without each indicator",
    roots: "without each root source",
    weights: "over all weightings",
    multiverse: "over all choices",
    identification: "outcome identified",
    convergence: "posterior explored",
    order: "order in time",
    forecast: "forecasts better than persistence",
    circularity: "not circular",
    tested: "tested",
  } satisfies Record<VerdictGateId, string>,
  standsAgainst: (gates: string) => `against it: ${gates}`,
  rivals: "Rivals",
  outcomes: { tilt: "the tilt", engagement: "engagement with both", least: "the lesser alignment" } satisfies Record<WhyOutcome, string>,
  effect: (p: { outcome: string; mean: string; lo: string; hi: string; probability: string; gain: string; years: number }) =>
    `effect ${p.mean} (${p.lo} to ${p.hi}) on ${p.outcome} for one standard deviation of the cause; P of the direction ${p.probability}; forecasts gain ${p.gain} nats a year on persistence; ${p.years} years`,
  variation: (p: { value: string; least: string }) =>
    `the cause varied by ${p.value}, less than ${p.least}: what does not vary explains no change`,
  shares: (list: string, gain: string) => `gain in forecast ${gain} nats a year: ${list}`,
  onsetHead: "P(before)",
  tie: (p: { with: string; relation: string; certain: number; of: number; rest: string }) =>
    `${p.relation} with ${p.with}: certain in ${p.certain} of ${p.of} years${p.rest}`,
  tieRest: {
    possible: (years: string) => `; possible ${years}`,
    no: (years: string) => `; ended ${years}`,
    unknown: (years: string) => `; no source says ${years}`,
  },
  disputed: (inside: string, outside: string) =>
    `Claims that a tie ended or was lowered: inside the years asked about ${inside}; outside ${outside}.`,
  denied: (list: string) => `Claims that none did: ${list}.`,
  none: "none",
  needs: { "many-states": "needs many states", simulation: "needs simulation", "other-evidence": "needs other evidence" } satisfies Record<
    Untested,
    string
  >,
  curve: (p: { cells: number; same: string; strong: string; opposite: string; empty: number }) =>
    `of ${p.cells} combinations of choices: ${p.same} with the predicted sign, ${p.strong} at .95, ${p.opposite} against it at .95${p.empty === 0 ? "" : `; ${p.empty} left no evidence`}`,
  preferred: (p: string) => `the question's own choices: P ${p}`,
  decideHead: "What evidence would decide",
  disagreeHead: "Independent evidence disagrees",
  coding: (list: string) => `Coded by a person who knew the outcome: ${list}.`,
  seed: (seed: number) => `Seed ${seed}. The rule is that of docs/method.md; agreement with the source of a claim is no corroboration.`,
};

const zh: typeof en = {
  verdicts: { supported: "得到支持", contradicted: "与证据相悖", undetermined: "未能断定", untestable: "在此范围内无法检验" },
  internal: "仅在自身文献内一致",
  notTested: "此处未检验",
  results: { holds: "成立", fails: "不成立", open: "未决", untestable: "在此范围内无法检验", untested: "未检验" },
  gates: {
    variance: "原因有变化",
    probability: "概率足够",
    years: "逐年剔除",
    indicators: "逐指标剔除",
    roots: "逐根来源剔除",
    weights: "各种权重",
    multiverse: "各种取舍",
    identification: "结果可识别",
    convergence: "后验已充分探索",
    order: "时间先后",
    forecast: "预测优于惯性",
    circularity: "不循环",
    tested: "已检验",
  },
  standsAgainst: (gates) => `未过：${gates}`,
  rivals: "对立假设",
  outcomes: { tilt: "倾斜", engagement: "与两国的亲近程度", least: "较低一方的亲近程度" },
  effect: (p) =>
    `原因每一标准差对${p.outcome}的作用 ${p.mean}（${p.lo} 至 ${p.hi}）；方向相符的概率 ${p.probability}；预测较惯性每年增 ${p.gain} 纳特；共 ${p.years} 年`,
  variation: (p) => `原因变异为 ${p.value}，不足 ${p.least}：不变者不能解释变化`,
  shares: (list, gain) => `预测增益每年 ${gain} 纳特：${list}`,
  onsetHead: "P(在先)",
  tie: (p) => `与${p.with}的${p.relation}：${p.of} 年中 ${p.certain} 年确定${p.rest}`,
  tieRest: { possible: (years) => `；可能 ${years}`, no: (years) => `；已终止 ${years}`, unknown: (years) => `；无文献述及 ${years}` },
  disputed: (inside, outside) => `称关系终止或降级的主张：所问年份之内 ${inside}；之外 ${outside}。`,
  denied: (list) => `称未终止的主张：${list}。`,
  none: "无",
  needs: { "many-states": "须有多国", simulation: "须作模拟", "other-evidence": "须有其他证据" },
  curve: (p) =>
    `${p.cells} 种取舍组合：方向相符者 ${p.same}，达 .95 者 ${p.strong}，反向达 .95 者 ${p.opposite}${p.empty === 0 ? "" : `；${p.empty} 种无证据可用`}`,
  preferred: (p) => `问题自身的取舍：P ${p}`,
  decideHead: "何种证据可以定案",
  disagreeHead: "独立证据与之不符",
  coding: (list) => `由知晓结果者编码：${list}。`,
  seed: (seed) => `种子 ${seed}。规则见 docs/method.md；与主张出处相符不构成佐证。`,
};

/** The words in which an answer to why is told, in both languages. */
export const whyWords = { en, zh } as const;
export type WhyWords = typeof en;
