import type { Locale } from "../../model/index.ts";

const en = {
  mayBe: "may be the trigger",
  open: "open",
  cannot: "cannot trigger",
  orderLabel: (n: number) => `Probability that each cause came before its effect, ${n} pairs`,
  curveLabel: (n: number) => `Effect in each of ${n} combinations of choices, from least to greatest`,
  effect: "effect",
  preferred: "the question’s own choices",
  curveKey: "Dot: one combination; filled where the predicted sign has .95; × where the opposite has. Below: which option each took.",
  choices: {
    evidence: "Evidence",
    without: "Left out",
    lag: "Lag",
    delta: "Equidistance",
    step: "Step of the lean",
    belief: "Prior of the effect",
    threat: "Measure of threat",
  },
  own: "the question’s own",
  nothing: "nothing",
  years: (n: number) => (n === 1 ? "1 year" : `${n} years`),
};

const zh: typeof en = {
  mayBe: "可为触发",
  open: "未决",
  cannot: "不能触发",
  orderLabel: (n) => `各原因先于其结果的概率，共 ${n} 对`,
  curveLabel: (n) => `${n} 种取舍组合各自的作用，由小到大`,
  effect: "作用",
  preferred: "问题自身的取舍",
  curveKey: "一点为一种组合；实心：所预测方向达 .95；×：反向达 .95。下方为各组合所取的选项。",
  choices: {
    evidence: "证据",
    without: "剔除",
    lag: "时滞",
    delta: "等距离",
    step: "倾斜的步长",
    belief: "作用的先验",
    threat: "威胁的测度",
  },
  own: "问题自身的",
  nothing: "无",
  years: (n) => `${n} 年`,
};

/** The words of figures on reasons. */
export const reasonWords: Readonly<Record<Locale, typeof en>> = { en, zh };
