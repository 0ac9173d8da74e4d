import type { Locale } from "../model/index.ts";

const en = {
  tilt: {
    tilt: "Tilt D",
    band: "mean, 90 % interval",
    classes: "Class",
    perYear: "probability",
    acts: "Acts",
    year: "year",
    hollow: "hollow: no act recorded, the prior alone",
    title: (focal: string, a: string, b: string) => `Lean of ${focal} between ${a} and ${b}`,
    description: (from: number, to: number) => `D and its 90 % interval for each year by itself, ${from}–${to}; the table has the numbers.`,
  },
};

const zh: typeof en = {
  tilt: {
    tilt: "倾斜 D",
    band: "均值与 90 % 区间",
    classes: "类别",
    perYear: "概率",
    acts: "行为",
    year: "年份",
    hollow: "空心：无行为记录，仅有先验",
    title: (focal, a, b) => `${focal}在${a}与${b}之间的倾斜`,
    description: (from, to) => `各年独立计算的 D 与 90 % 区间，${from}–${to}；数字见表。`,
  },
};

/** The words of figures, one group for each figure, in both languages. */
export const figureWords: Readonly<Record<Locale, typeof en>> = { en, zh };
