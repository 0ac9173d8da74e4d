import type { Locale } from "../../model/index.ts";
import type { DataCheck, UnusualValue } from "../../work/index.ts";
import { textTable } from "./table.ts";

/** Which data sets are intact, how much in each column is unusual, and what it is. */
export function presentDataCheck({ sets, total, found }: DataCheck, locale: Locale): string {
  const w = WORDS[locale];
  const damaged = sets.filter(({ intact }) => !intact).map(({ set }) => w.damaged(set));
  const counts = sets.flatMap(({ set, columns }) => columns.map((one) => [set, one.column, one.outlier, one.step, one.gap, one.constant]));
  return [
    ...damaged,
    ...(counts.length === 0 ? [] : [textTable(w.head, counts)]),
    ...found.map((one) => `  ${unusualLine(one, locale)}`),
    w.total(sets.length, total, found.length),
  ].join("\n");
}

function unusualLine({ set, column, state, other, kind, from, to, value, against }: UnusualValue, locale: Locale): string {
  const w = WORDS[locale];
  const whose = other === undefined ? String(state) : `${state}–${other}`;
  const years = from === to ? String(from) : `${from}–${to}`;
  const [own, beside] = [number(value), number(against)];
  const what = { outlier: w.outlier(own, beside), step: w.step(beside, own), gap: w.gap, constant: w.constant(own) }[kind];
  return `${set}.${column} ${whose} ${years}${w.colon}${what}`;
}

function number(value: number | undefined): string {
  if (value === undefined) return "";
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
}

const en = {
  damaged: (set: string) => `${set} is no longer what was written; add its file again: tiltmeter data add FILE`,
  head: ["data set", "column", "outliers", "breaks", "gaps", "no change"],
  outlier: (own: string, beside: string) => `${own} stands apart from ${beside} around it`,
  step: (before: string, own: string) => `breaks from ${before} to ${own}`,
  gap: "no value",
  constant: (own: string) => `${own} in every year: nothing to compare`,
  total: (sets: number, total: number, listed: number) =>
    `${sets} data ${sets === 1 ? "set" : "sets"} checked, ${total} unusual${listed < total ? `, ${listed} listed (--of STATE narrows, --limit N shows more)` : ""}`,
  colon: ": ",
};

const zh: typeof en = {
  damaged: (set) => `${set} 已非当初所写；请重新添加：tiltmeter data add 文件`,
  head: ["数据集", "列", "离群", "断裂", "缺口", "无变化"],
  outlier: (own, beside) => `${own}，远离其前后的 ${beside}`,
  step: (before, own) => `由 ${before} 断为 ${own}`,
  gap: "无值",
  constant: (own) => `年年为 ${own}，无从比较`,
  total: (sets, total, listed) =>
    `已检查 ${sets} 个数据集，异常 ${total} 处${listed < total ? `，列出 ${listed} 处（--of 国家 可缩小范围，--limit N 可多列）` : ""}`,
  colon: "：",
};

const WORDS = { en, zh };
