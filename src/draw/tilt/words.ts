import type { Locale } from "../../model/index.ts";
import { inSentence } from "../english-name.ts";
import { grouped, shownYear } from "../numbers.ts";

const en = {
  tilt: "Tilt D",
  interval: "mean, 90 % interval",
  hollow: "hollow: no act recorded, the prior alone",
  dashes: "dashes: means under the other evidence",
  classes: "Class",
  perYear: "probability per year",
  changes: "Turning points",
  /** Years of which a series says nothing: in full, and where there is less room. */
  silent: {
    count: { full: "no counts in the source", short: "no counts" },
    quantity: { full: "no values in the source", short: "no values" },
  },
  totalOf: (count: number, years: number) => `${count} in ${years} years`,
  acts: "Acts",
  recorded: (n: number) => `${grouped(n)} recorded`,
  none: "none recorded",
  toward: (name: string) => `toward ${inSentence(name)}`,
  upTo: (n: number) => `bars: up to ${grouped(n)} a year`,
  lean: (name: string) => `lean ${name}`,
  equidistant: "equidistant",
  inTwenty: (n: number) => `${n} in 20`,
  zone: "equidistant ±δ",
  howDrawn: "outline: 90 %; bubbles: 20 equally likely readings",
  separator: " · ",
  year: (year: number) => shownYear(year),
  levelLabel: (t: { year: number; a: string; b: string; inA: number; between: number; inB: number }) =>
    `Level for ${shownYear(t.year)}: of 20 equally likely readings ${t.inB} lie toward ${inSentence(t.b)}, ${t.between} between, ${t.inA} toward ${inSentence(t.a)}`,
  emptyLevel: "A level without a bubble: nothing is read",
  tracksLabel: (t: { from: number; to: number; focal: string; a: string; b: string }) =>
    `Tilt of ${inSentence(t.focal)} between ${inSentence(t.a)} and ${inSentence(t.b)}, year by year from ${shownYear(t.from)} to ${shownYear(t.to)}: mean with 90 % interval, class probabilities, turning points and acts`,
  setLabel: (t: { a: readonly string[]; b: readonly string[]; nameA: string; nameB: string }) =>
    `established for ${inSentence(t.nameA)}: ${t.a.join(", ") || "no year"}; for ${inSentence(t.nameB)}: ${t.b.join(", ") || "no year"}`,
  finding: {
    established: (year: string, name: string | null) =>
      name === null ? `${year}: equal distance` : `${year}: leaned to ${inSentence(name)}`,
    leaning: (year: string, name: string | null) =>
      name === null ? `${year}: near equal distance, not established` : `${year}: leaning to ${inSentence(name)}, not established`,
    undetermined: (year: string) => `${year}: not determined`,
    noActs: (year: string) => `${year}: no act recorded`,
    tilt: (t: { mean: string; lo: string; hi: string }) => `Tilt ${t.mean} (90 %: ${t.lo} to ${t.hi})`,
    isEstablished: (t: { tilt: string; p: string }) => `${t.tilt}. Established: probability ${t.p}.`,
    isShort: (t: { tilt: string; p: string }) => `${t.tilt}. Not established: ${t.p} is short of .80.`,
    isOpen: (t: { tilt: string; name: string | null; p: string }) =>
      t.name === null
        ? `${t.tilt} lies near the middle, but equal distance reaches only ${t.p}, short of .60.`
        : `${t.tilt} lies toward ${inSentence(t.name)}, but a lean that way reaches only ${t.p}, short of .60.`,
    isPrior: (t: { tilt: string }) => `What is drawn is the prior alone. ${t.tilt}.`,
  },
  span: (from: number, to: number) => (from === to ? shownYear(from) : `${shownYear(from)}–${shownYear(to)}`),
};

const zh: typeof en = {
  tilt: "倾斜 D",
  interval: "均值，90 % 区间",
  hollow: "空心：无行为记录，只有先验",
  dashes: "短线：其他证据组合的均值",
  classes: "类别",
  perYear: "各年概率",
  changes: "转折点",
  silent: {
    count: { full: "文献没有计数", short: "无计数" },
    quantity: { full: "文献没有数值", short: "无数值" },
  },
  totalOf: (count, years) => `${years} 年共 ${count}`,
  acts: "行为",
  recorded: (n) => `共记录 ${n} 个`,
  none: "没有记录",
  toward: (name) => `向${name}`,
  upTo: (n) => `条高：每年至多 ${n} 个`,
  lean: (name) => `倾向${name}`,
  equidistant: "等距离",
  inTwenty: (n) => `20 中 ${n}`,
  zone: "等距离 ±δ",
  howDrawn: "外廓：90 %；小泡：20 个等可能读数",
  separator: " · ",
  year: (year) => `${shownYear(year)} 年`,
  levelLabel: (t) => `${shownYear(t.year)} 年水准：20 个等可能读数中 ${t.inB} 个偏向${t.b}，${t.between} 个居中，${t.inA} 个偏向${t.a}`,
  emptyLevel: "没有气泡的水准：无从读数",
  tracksLabel: (t) =>
    `${t.focal}在${t.a}与${t.b}之间的倾斜，${shownYear(t.from)}—${shownYear(t.to)} 年逐年：均值与 90 % 区间、类别概率、转折点与行为`,
  setLabel: (t) => `确立倾向${t.nameA}：${t.a.join("、") || "无"}；确立倾向${t.nameB}：${t.b.join("、") || "无"}`,
  finding: {
    established: (year, name) => (name === null ? `${year}：等距离` : `${year}：倾向${name}`),
    leaning: (year, name) => (name === null ? `${year}：接近等距离，尚未确立` : `${year}：偏向${name}，尚未确立`),
    undetermined: (year) => `${year}：未定`,
    noActs: (year) => `${year}：没有行为记录`,
    tilt: (t) => `倾斜 ${t.mean}（90 %：${t.lo} 至 ${t.hi}）`,
    isEstablished: (t) => `${t.tilt}。已确立：概率 ${t.p}。`,
    isShort: (t) => `${t.tilt}。尚未确立：${t.p} 不到 .80。`,
    isOpen: (t) =>
      t.name === null
        ? `${t.tilt}靠近中间，但等距离只达到 ${t.p}，不到 .60。`
        : `${t.tilt}偏向${t.name}，但倾向${t.name}只达到 ${t.p}，不到 .60。`,
    isPrior: (t) => `所绘只是先验。${t.tilt}。`,
  },
  span: (from, to) => (from === to ? `${shownYear(from)} 年` : `${shownYear(from)}—${shownYear(to)} 年`),
};

/** The words of the tilt's figures in both languages. */
export const tiltWords: Readonly<Record<Locale, typeof en>> = { en, zh };
export type TiltWords = typeof en;
