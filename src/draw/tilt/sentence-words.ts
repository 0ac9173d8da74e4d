import type { Locale, NotCounted } from "../../model/index.ts";
import { inSentence } from "../english-name.ts";

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** As many names as a sentence bears, and how many there are besides. */
function few(names: readonly string[], more: (n: number) => string, comma = ", "): string {
  if (names.length <= MOST_NAMES) return names.join(comma);
  const shown = names.slice(0, MOST_NAMES - 1).join(comma);
  return `${shown}${comma === ", " ? comma : ""}${more(names.length - MOST_NAMES + 1)}`;
}

const MOST_NAMES = 6;

const en = {
  established: (name: string | null) => (name === null ? "Established as equal distance" : `Established for ${inSentence(name)}`),
  leaning: (name: string | null) =>
    name === null ? "Near equal distance, not established" : `Leaning to ${inSentence(name)}, not established`,
  noneEstablished: "No year is established for either side.",
  undecided: (n: { open: number; silent: number }) =>
    `Not determined, though acts are recorded: ${plural(n.open, "year")}; no act recorded: ${plural(n.silent, "year")}.`,
  year: (year: string, p: string) => `${year} (${p})`,
  listed: (head: string, years: readonly string[]) => `${head}: ${years.join(", ")}.`,
  ceiling: (delta: number) =>
    `Equidistance (|D| ≤ ${delta}) cannot be established in any of these years: the evidence is too thin for P(equal) to reach .80.`,
  sensitivity: (lean: string, prior: string) =>
    `A lean of the teller's own (left free) would move a class probability by up to ${lean}; a normal prior instead of the Beta by up to ${prior}.`,
  roots: (sources: readonly string[], n: number) =>
    sources.length < 2
      ? `All counted acts were read in one document (${sources.join()}), which cites ${plural(n, "root source")} for them: agreement with it is internal consistency, not corroboration.`
      : `The counted acts were read in ${sources.length} documents (${few(sources, (n) => `and ${n} more`)}), which cite ${plural(n, "root source")} for them; where two documents follow one root they do not corroborate each other.`,
  notCounted: (list: string) => `Events not counted as acts: ${list}.`,
  reasons: {
    "not-declared": "type not declared as an act",
    "no-patron": "not toward a patron",
    certainty: "denied, planned or cancelled",
    undated: "undated",
    "spans-years": "told of several years together",
    "outside-period": "outside the period",
  } satisfies Record<NotCounted, string>,
  semicolon: "; ",
  colon: ": ",
  comma: ", ",
  scale: (scale: number) => `scale ${scale}`,
  turning: (t: { between: string; p: string; before: string; after: string; one: string; two: string }) =>
    `${t.between}: P(change) = ${t.p}; rate ${t.before} → ${t.after} a year; equal rates have p = ${t.two} (two-sided), ${t.one} (one-sided)`,
  dependsOn: (rates: string, sizes: string) => `depends on the Gamma scale (${rates}) and on bursty counts (${sizes})`,
  levels: (t: { between: string; p: string; before: string; after: string }) =>
    `${t.between}: P(change) = ${t.p}; mean ${t.before} → ${t.after}, if it changed there`,
  dependsOnScale: (scales: string) => `depends on the scale of the variance (${scales})`,
  untold: (n: number, p: string) => `${n} other ${n === 1 ? "boundary has" : "boundaries have"} P(change) below ${p}`,
  divisions: (list: string) => `divisions: ${list}`,
  likeliest: (division: string | null, p: string) =>
    division === null
      ? `the likeliest division of all has no change (probability ${p})`
      : `the likeliest division of all: ${division} (probability ${p})`,
  cannotDate: (period: string) => `Changes inside ${period} cannot be dated: the source gives one number for them.`,
};

const zh: typeof en = {
  established: (name) => (name === null ? "确立为等距离" : `确立倾向${name}`),
  leaning: (name) => (name === null ? "接近等距离，未确立" : `偏向${name}，未确立`),
  noneEstablished: "没有一年得以确立倾向任何一方。",
  undecided: (n) => `有行为记录而未定：${n.open} 年；没有行为记录：${n.silent} 年。`,
  year: (year, p) => `${year} 年（${p}）`,
  listed: (head, years) => `${head}：${years.join("、")}。`,
  ceiling: (delta) => `这些年份均不能确立等距离（|D| ≤ ${delta}）：证据太少，P(等距) 到不了 .80。`,
  sensitivity: (lean, prior) => `若文献自身有所偏向（任其自由），类别概率最多变动 ${lean}；若以正态先验代替 Beta，最多变动 ${prior}。`,
  roots: (sources, n) =>
    sources.length < 2
      ? `所计行为均读自同一文献（${sources.join()}），该文为此引用 ${n} 个根来源：与其相符只是内部一致，不是佐证。`
      : `所计行为读自 ${sources.length} 种文献（${few(sources, (n) => `等，另有 ${n} 种`, "、")}），共引用 ${n} 个根来源；两文同出一源者不能互为佐证。`,
  notCounted: (list) => `未计为行为的事件：${list}。`,
  reasons: {
    "not-declared": "类型未声明为行为",
    "no-patron": "不涉及两大国",
    certainty: "否认、拟议或取消",
    undated: "无日期",
    "spans-years": "合述数年",
    "outside-period": "不在时期内",
  },
  semicolon: "；",
  colon: "：",
  comma: "、",
  scale: (scale) => `尺度 ${scale}`,
  turning: (t) => `${t.between}：P(改变) = ${t.p}；每年 ${t.before} → ${t.after}；比率相等的 p 值：双侧 ${t.two}，单侧 ${t.one}`,
  dependsOn: (rates, sizes) => `取决于 Gamma 尺度（${rates}）与计数的聚集程度（${sizes}）`,
  levels: (t) => `${t.between}：P(改变) = ${t.p}；若在此改变，均值 ${t.before} → ${t.after}`,
  dependsOnScale: (scales) => `取决于方差的尺度（${scales}）`,
  untold: (n, p) => `另有 ${n} 处相邻单元之间，P(改变) 低于 ${p}`,
  divisions: (list) => `分段：${list}`,
  likeliest: (division, p) =>
    division === null ? `所有分段中最可能者为未曾改变（概率 ${p}）` : `所有分段中最可能者：${division}（概率 ${p}）`,
  cannotDate: (period) => `${period} 之内的变化无法定年：文献只给出一个合计数。`,
};

/** The sentences in which the answer to a tilt question is told, in both languages. */
/** The sentences of a tilt answer in one language. */
export type TiltSentences = typeof en;

export const tiltSentences: Readonly<Record<Locale, TiltSentences>> = { en, zh };
