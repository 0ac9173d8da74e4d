import type { AuditVerdict, Locale } from "../../model/index.ts";
import type { AuditAnswer, TurningPointsAnswer } from "../../work/index.ts";
import { signed, textTable } from "./table.ts";

/** The audit of a model for the terminal: the verdict, what it was made with, and the means of both by period. */
export function presentAudit(answer: AuditAnswer, locale: Locale): string {
  const w = WORDS[locale];
  const { effort } = answer;
  const body = answer.periods.map((one) => [one.period, signed(one.chains), signed(one.posterior), signed(one.chains - one.posterior)]);
  return [
    answer.title[locale],
    verdictText(answer, locale),
    ...answer.gates.filter((gate) => !gate.isPassed).map((gate) => `  ${w.failed[gate.id](gate.value, gate.bound)}`),
    "",
    textTable(w.columns, body),
    "",
    w.made({ ...effort, seconds: answer.seconds, seed: answer.seed }),
    w.expected,
  ].join("\n");
}

/** What `turning-points` says of the audit: its verdict, or how to have it made. */
export function auditLine({ audit, question }: Pick<TurningPointsAnswer, "audit" | "question">, locale: Locale): string {
  return audit === null ? WORDS[locale].none(question) : verdictText(audit, locale);
}

function verdictText({ isPassed, isSound, largestShift, rhat, ess, divergent }: AuditVerdict, locale: Locale): string {
  const w = WORDS[locale];
  const numbers = { by: largestShift.by.toFixed(2), period: largestShift.period, rhat: rounded(rhat, 3), ess: rounded(ess, 0), divergent };
  if (isPassed) return w.passed(numbers);
  return isSound ? w.apart(numbers) : w.unsound(numbers);
}

function rounded(value: number | null, digits: number): string {
  return value === null ? "–" : value.toFixed(digits);
}

interface Numbers {
  readonly by: string;
  readonly period: string;
  readonly rhat: string;
  readonly ess: string;
  readonly divergent: number;
}

interface Made {
  readonly chains: number;
  readonly warmup: number;
  readonly kept: number;
  readonly seconds: number;
  readonly seed: number;
}

const en = {
  passed: (n: Numbers) =>
    `Audited: Hamiltonian chains agree on the mean of D to ${n.by} (${n.period}); R̂ ${n.rhat}, effective size ${n.ess}, ${n.divergent} divergences.`,
  apart: (n: Numbers) =>
    `Audited: Hamiltonian chains disagree on the mean of D by ${n.by} (${n.period}): do not rely on the model. R̂ ${n.rhat}, effective size ${n.ess}.`,
  unsound: (n: Numbers) =>
    `Audited without result: the chains themselves cannot be relied on (R̂ ${n.rhat}, effective size ${n.ess}, ${n.divergent} divergences).`,
  none: (question: string) => `Not audited. An independent sampler can be asked, once, for a minute or so: tiltmeter audit ${question}`,
  failed: {
    rhat: (value: number | null, bound: number) => `R̂ ${rounded(value, 3)}: below ${bound} is asked for`,
    ess: (value: number | null, bound: number) => `effective size ${rounded(value, 0)}: above ${bound} is asked for`,
    divergent: (value: number | null) => `${value} trajectories ran away: none may`,
    shift: (value: number | null, bound: number) => `the mean of D differs by ${rounded(value, 2)}: at most ${bound} is asked for`,
  },
  columns: ["period", "D by the chains", "D by nested Laplace", "difference"],
  made: (m: Made) =>
    `${m.chains} chains of ${m.kept} trajectories after ${m.warmup} for tuning, seed ${m.seed}; ${m.seconds.toFixed(0)} s when it was made.`,
  expected:
    "Both read each act by its chances of date and truth, at once; the model shown elsewhere averages over drawn versions of the acts.",
};

const zh: typeof en = {
  passed: (n) => `已检验：哈密顿链所得 D 的均值相差不过 ${n.by}（${n.period}）；R̂ ${n.rhat}，有效样本量 ${n.ess}，发散 ${n.divergent} 次。`,
  apart: (n) => `已检验：哈密顿链所得 D 的均值相差达 ${n.by}（${n.period}），此模型不可靠。R̂ ${n.rhat}，有效样本量 ${n.ess}。`,
  unsound: (n) => `检验无结论：链本身不可靠（R̂ ${n.rhat}，有效样本量 ${n.ess}，发散 ${n.divergent} 次）。`,
  none: (question) => `未经检验。可用独立抽样检验，仅首次费时一分钟左右：tiltmeter audit ${question}`,
  failed: {
    rhat: (value, bound) => `R̂ ${rounded(value, 3)}：应低于 ${bound}`,
    ess: (value, bound) => `有效样本量 ${rounded(value, 0)}：应高于 ${bound}`,
    divergent: (value) => `${value} 条轨迹发散：不应有`,
    shift: (value, bound) => `D 的均值相差 ${rounded(value, 2)}：至多 ${bound}`,
  },
  columns: ["时段", "链之 D", "嵌套拉普拉斯之 D", "差"],
  made: (m) =>
    `${m.chains} 条链，每条 ${m.kept} 条轨迹，另有 ${m.warmup} 条用于调节；随机种子 ${m.seed}；检验用时 ${m.seconds.toFixed(0)} 秒。`,
  expected: "两者均一次读入各行为，按其日期与真实的可能性计；别处所示的模型则在抽取的多种行为组合上取平均。",
};

const WORDS = { en, zh };
