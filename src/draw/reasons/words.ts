import type { Locale } from "../../model/index.ts";

const en = {
  mayBe: "may be the trigger",
  open: "open",
  cannot: "cannot trigger",
  orderLabel: (n: number) => `Probability that each cause came before its effect, ${n} pairs`,
  curveLabel: (n: number) => `Effect in each of ${n} combinations of choices, from least to greatest`,
  effect: "effect",
  preferred: "the question’s own choices",
};

const zh: typeof en = {
  mayBe: "可为触发",
  open: "未决",
  cannot: "不能触发",
  orderLabel: (n) => `各原因先于其结果的概率，共 ${n} 对`,
  curveLabel: (n) => `${n} 种取舍组合各自的作用，由小到大`,
  effect: "作用",
  preferred: "问题自身的取舍",
};

/** The words of figures on reasons. */
export const reasonWords: Readonly<Record<Locale, typeof en>> = { en, zh };
