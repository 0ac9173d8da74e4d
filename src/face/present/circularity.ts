import { WHY_WORDS } from "../../draw/index.ts";
import type { CircularityCheck, HypothesisCircularity, Locale, RemedyRun } from "../../model/index.ts";
import { signed } from "./table.ts";

function sharedRoots(count: number): string {
  return count === 1 ? "1 shared root" : `${count} shared roots`;
}

const en = {
  head: "Circularity",
  levels: WHY_WORDS.en.levels,
  allClear: "all eight checks are clear",
  check: (code: string, level: string, title: string) => `${code} ${level} · ${title}: `,
  gap: " ",
  outcomeApart: (effect: string) => `outcome without what the cause draws on: effect ${effect}`,
  causeApart: (effect: string) => `cause without what the outcome draws on: effect ${effect}`,
  survives: (survives: boolean | null): string => (survives === null ? "" : survives ? ", same sign" : ", the sign turns"),
  lost: "too little is left",
  splits: (p: { roots: number; splits: number; told: number; share: string }) =>
    `${sharedRoots(p.roots)} dealt to cause or outcome ${p.splits} times: ${p.told} deals tell anything; the sign survives in ${p.share} of these`,
  noDeal: (p: { roots: number; splits: number }) =>
    `${sharedRoots(p.roots)} dealt to cause or outcome ${p.splits} times: no deal leaves enough on both sides`,
  coders: (p: { cause: string; coder: string; alpha: string; years: number; isBlind: boolean }) =>
    `${p.cause}: second coder ${p.coder}${p.isBlind ? " (blind)" : " (knew the outcome)"}, α = ${p.alpha} over ${p.years} years`,
};

const zh: typeof en = {
  head: "循环论证",
  levels: WHY_WORDS.zh.levels,
  allClear: "八项检查均无碍",
  check: (code, level, title) => `${code} ${level} · ${title}：`,
  gap: "",
  outcomeApart: (effect) => `结果去掉原因所用者：效应 ${effect}`,
  causeApart: (effect) => `原因去掉结果所用者：效应 ${effect}`,
  survives: (survives) => (survives === null ? "" : survives ? "，符号不变" : "，符号反转"),
  lost: "所余不足",
  splits: (p) => `${p.roots} 种共有根来源随机分归原因或结果 ${p.splits} 次：${p.told} 次可得结果，其中 ${p.share} 符号不变`,
  noDeal: (p) => `${p.roots} 种共有根来源随机分归原因或结果 ${p.splits} 次：无一次两侧均有足够证据`,
  coders: (p) => `${p.cause}：第二编码者 ${p.coder}${p.isBlind ? "（盲编）" : "（知结果）"}，α = ${p.alpha}，${p.years} 年`,
};

const words = { en, zh };

/** How a hypothesis stands with circularity, in lines: every check that is not clear with its way out, then what is left apart. */
export function circularityLines({ board, remedies, agreements }: HypothesisCircularity, locale: Locale): string[] {
  const w = words[locale];
  const raised = board.checks.filter(({ level }) => level !== "clear");
  const { outcomeApart, causeApart, splits } = remedies;
  return [
    `${w.head}${locale === "zh" ? "：" : ": "}${raised.length === 0 ? w.allClear : w.levels[board.level]}`,
    ...raised.map((one) => `  ${checkLine(one, locale)}`),
    ...(outcomeApart === null ? [] : [`  ${w.outcomeApart(runWords(outcomeApart, w))}`]),
    ...(causeApart === null ? [] : [`  ${w.causeApart(runWords(causeApart, w))}`]),
    ...(splits === null
      ? []
      : [`  ${splits.share === null ? w.noDeal(splits) : w.splits({ ...splits, share: `${Math.round(100 * splits.share)} %` })}`]),
    ...agreements.map((one) => `  ${w.coders({ ...one, alpha: one.alpha === null ? "–" : signed(one.alpha) })}`),
  ];
}

function checkLine({ code, level, title, says, wayOut }: CircularityCheck, locale: Locale): string {
  const w = words[locale];
  return `${w.check(code, w.levels[level], title[locale])}${says[locale]}${wayOut === null ? "" : `${w.gap}${wayOut[locale]}`}`;
}

function runWords({ effect, survives }: RemedyRun, w: typeof en): string {
  return effect === null ? w.lost : `${signed(effect)}${w.survives(survives)}`;
}
