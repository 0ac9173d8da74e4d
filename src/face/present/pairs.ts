import { probability } from "../../draw/index.ts";
import type { Locale } from "../../model/index.ts";
import type { PairsAnswer } from "../../work/index.ts";
import { messages } from "../messages.ts";
import type { NameOf } from "./names.ts";
import { signed, textTable } from "./table.ts";
import { shortLabel } from "./tilt.ts";

interface Reader {
  readonly locale: Locale;
  readonly w: typeof en;
  readonly nameOf: NameOf;
}

/** The pairs of a question for the terminal: each pair by the year and by the model, then the shares of all patrons. */
export function presentPairs(answer: PairsAnswer, locale: Locale, nameOf: NameOf): string {
  const reader: Reader = { locale, w: WORDS[locale], nameOf };
  const pairs = answer.pairs.flatMap((pair) => ["", ...pairLines(pair, reader)]);
  return [answer.title[locale], ...pairs, ...shareLines(answer, reader)].join("\n");
}

type Pair = PairsAnswer["pairs"][number];

function pairLines(pair: Pair, { locale, w, nameOf }: Reader): string[] {
  const [a, b] = pair.patrons.map(nameOf) as [string, string];
  const called = (label: Pair["years"][number]["label"]): string => shortLabel(pair, label, messages[locale], nameOf);
  const years = pair.years.map((year) => {
    const acts = year.nA + year.nB + year.maybeA + year.maybeB;
    return [
      year.year,
      year.nA + year.maybeA,
      year.nB + year.maybeB,
      probability(year.pA),
      probability(year.pB),
      acts === 0 ? "·" : called(year.label),
    ];
  });
  const periods = (pair.periods ?? []).map((one) => [
    one.period,
    signed(one.mean),
    `[${signed(one.lo)}, ${signed(one.hi)}]`,
    probability(one.pA),
    probability(one.pB),
    one.isCovered ? called(one.label) : "·",
  ]);
  return [
    w.pair(a, b),
    textTable(w.yearHead(a, b), years),
    ...(pair.periods === null ? [] : [w.together, textTable(w.periodHead(a, b), periods)]),
    ...(pair.level === null || pair.level.isPassed ? [] : [w.level]),
  ];
}

function shareLines({ patrons, shares, gates }: PairsAnswer, { w, nameOf }: Reader): string[] {
  if (shares === null) return ["", w.noModel];
  const body = shares.map((one) => [
    one.period,
    ...one.shares.map(({ mean, lo, hi }) => `${probability(mean)} [${probability(lo)}, ${probability(hi)}]`),
  ]);
  const failed = (gates ?? []).some((gate) => !gate.isPassed);
  return ["", w.shares, textTable([w.period, ...patrons.map(nameOf)], body), ...(failed ? [w.poorly] : [])];
}

const en = {
  pair: (a: string, b: string) => `${a} – ${b}`,
  yearHead: (a: string, b: string) => ["year", `toward ${a}`, `toward ${b}`, `P(${a})`, `P(${b})`, "reading"],
  together: "All periods together:",
  periodHead: (a: string, b: string) => ["period", "D", "90 %", `P(${a})`, `P(${b})`, "reading"],
  level: "The level of this lean is not identified by the evidence: read only how it changes.",
  shares: "How alignment is shared out among all (mean of softmax(a), 90 %); equal shares mean no preference, not closeness to all:",
  period: "period",
  poorly: "The posterior is poorly explored: do not rely on the shares.",
  noModel: "The question declares no model that its evidence feeds: there are no shares.",
};

const zh: typeof en = {
  pair: (a, b) => `${a}与${b}`,
  yearHead: (a, b) => ["年份", `向${a}`, `向${b}`, `P(${a})`, `P(${b})`, "判读"],
  together: "各期合读：",
  periodHead: (a, b) => ["时段", "D", "90 %", `P(${a})`, `P(${b})`, "判读"],
  level: "现有证据不能定出此倾斜的高低，只可读其变化。",
  shares: "与各国联系之份额（softmax(a) 的均值，90 %）；份额相等只表示无所偏向，不表示与各国均亲近：",
  period: "时段",
  poorly: "后验探索不足，份额不可依赖。",
  noModel: "该问题未声明模型，或其证据均不计入，故无份额。",
};

const WORDS = { en, zh };
