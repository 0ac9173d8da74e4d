import type { CircularityLevel, Locale, PredictionTest, TestedPrediction, Verdict, VerdictGateId, WhyOutcome } from "../../model/index.ts";

type Untested = Extract<PredictionTest, { kind: "untested" }>["needs"];

const en = {
  verdicts: {
    supported: "supported",
    contradicted: "contradicted",
    undetermined: "undetermined",
    untestable: "untestable in this scope",
  } satisfies Record<Verdict, string>,
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
  states: { passed: "passed", failed: "failed", unknown: "not known" },
  levels: { red: "blocks a verdict", amber: "weakens it", clear: "clear" } satisfies Record<CircularityLevel, string>,
  outcomes: { tilt: "the tilt", engagement: "engagement with both", least: "the lesser alignment" } satisfies Record<WhyOutcome, string>,
  needs: { "many-states": "needs many states", simulation: "needs simulation", "other-evidence": "needs other evidence" } satisfies Record<
    Untested,
    string
  >,
  effect: (p: { outcome: string; mean: string; lo: string; hi: string; probability: string; gain: string; years: number }) =>
    `effect ${p.mean} (90 %: ${p.lo} to ${p.hi}) on ${p.outcome} for one standard deviation of the cause; probability of the predicted direction ${p.probability}; forecasts gain ${p.gain} nats a year on persistence; ${p.years} years`,
  variation: (p: { value: string; least: string }) =>
    `the cause varied by ${p.value}, less than ${p.least}: what does not vary explains no change`,
  curve: (p: { cells: number; same: string; strong: string; opposite: string; empty: number }) =>
    `of ${p.cells} combinations of choices: ${p.same} with the predicted sign, ${p.strong} at .95, ${p.opposite} against it at .95${p.empty === 0 ? "" : `; ${p.empty} more left no evidence`}`,
  certain: (years: number, of: number) => `certain in ${years} of ${of} years`,
  otherYears: {
    possible: (years: string) => `; possible ${years}`,
    no: (years: string) => `; ended ${years}`,
    unknown: (years: string) => `; no source says ${years}`,
  },
  disputed: (inside: string, outside: string) =>
    `Claims that a tie ended or was lowered: inside the years asked about ${inside}; outside ${outside}.`,
  denied: (list: string) => `Claims that none did: ${list}.`,
  none: "none",
};

const zh: typeof en = {
  verdicts: { supported: "得到支持", contradicted: "与证据相悖", undetermined: "未定", untestable: "在此范围内无从检验" },
  results: { holds: "成立", fails: "不成立", open: "未决", untestable: "在此范围内无从检验", untested: "未检验" },
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
  states: { passed: "通过", failed: "未通过", unknown: "未知" },
  levels: { red: "阻断裁断", amber: "削弱", clear: "无碍" },
  outcomes: { tilt: "倾斜", engagement: "与两国的亲近程度", least: "较低一方的亲近程度" },
  needs: { "many-states": "须有多国", simulation: "须作模拟", "other-evidence": "须有其他证据" },
  effect: (p) =>
    `原因每一标准差对${p.outcome}的作用 ${p.mean}（90 %：${p.lo} 至 ${p.hi}）；方向相符的概率 ${p.probability}；预测较惯性每年增 ${p.gain} 纳特；共 ${p.years} 年`,
  variation: (p) => `原因变异为 ${p.value}，不足 ${p.least}：不变者不能解释变化`,
  curve: (p) =>
    `${p.cells} 种取舍组合：方向相符者 ${p.same}，达 .95 者 ${p.strong}，反向达 .95 者 ${p.opposite}${p.empty === 0 ? "" : `；另有 ${p.empty} 种无证据可用`}`,
  certain: (years, of) => `${of} 年中 ${years} 年确定`,
  otherYears: { possible: (years) => `；可能 ${years}`, no: (years) => `；已终止 ${years}`, unknown: (years) => `；无文献述及 ${years}` },
  disputed: (inside, outside) => `称关系终止或降级的主张：所问年份之内 ${inside}；之外 ${outside}。`,
  denied: (list) => `称未终止的主张：${list}。`,
  none: "无",
};

/** The words in which an answer to why is told wherever it is told: page, figure, terminal and report. */
export const WHY_WORDS: Readonly<Record<Locale, typeof en>> = { en, zh };

/** What a verdict is called. Every place that names one takes it from here. */
export const VERDICT_WORDS: Readonly<Record<Locale, Readonly<Record<Verdict, string>>>> = { en: en.verdicts, zh: zh.verdicts };
