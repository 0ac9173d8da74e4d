import { inSentence } from "../../../draw/index.ts";
import type { Steps } from "../../shell/first-steps.tsx";
import { lang } from "../../view/store.ts";

const en = {
  outside: (year: string) => `${year}: outside the question`,
  outsideText: (from: string, to: string) => `This question asks about ${from}–${to}.`,
  goTo: (year: string) => `Go to ${year}`,
  readouts: "Probabilities of the year",
  howDrawn: "outline: 90 %; bubbles: 20 equally likely readings",
  openNumber: (what: string, value: string) => `${what}: ${value}. Where it comes from`,
  chart: "Tilt by year",
  answer: "The answer in words",
  depends: "What it rests on",
  noneEstablished: "No year is established",
  ofOwn: (delta: string) => `Of the question’s own evidence, at δ = ${delta}:`,
  delta: "Half-width of equidistance",
  odds: (delta: string, odds: string) => `${delta}, odds ${odds} : 1`,
  evidence: "Evidence",
  own: "as the question asks",
  legend: (a: string, b: string) => `up: ${a}, down: ${b}; full: established, half: leaning`,
  acts: (year: string) => `Acts of ${year}`,
  toward: (n: number, name: string) => `${n} toward ${inSentence(name)}`,
  noActs: "No act of this year is recorded under this evidence.",
  occasion: "one occasion",
  mayBe: (share: string) => `may be of this year: ${share}`,
  contradicted: "sources contradict each other",
  passage: (claim: string) => `passage ${claim}`,
  more: (n: number) => `${n} more`,
  list: { comma: ", " },
  table: "All years as a table; the turning points and what is not counted, in words",
  columns: {
    year: "Year",
    acts: (name: string) => `Acts toward ${name}`,
    mean: "Tilt",
    interval: "90 % interval",
    lean: (name: string) => `P(${name})`,
    equal: "P(equal)",
    reading: "Reading",
  },
  readings: {
    established: "established",
    leaning: "leaning",
    "not-determined": "not determined",
    none: "no act recorded",
    equal: "equal distance",
  },
  empty: {
    noQuestion: "This study asks no tilt question yet, so there is nothing to read.",
    noActs: "No claim bears on this question yet, so there is nothing to read.",
    steps: [
      ["Write the question: a state, two patrons, a period", "questions/lean.yaml"],
      ["Let Tiltmeter find what is wrong with it", "tiltmeter check"],
      ["Ask it", "tiltmeter tilt"],
    ] satisfies Steps,
    claimSteps: [
      ["Put a document in the study", "sources/"],
      ["Read it, and write a claim for each passage that tells of an act", "claims/"],
      ["Let Tiltmeter find what is wrong with them", "tiltmeter check"],
    ] satisfies Steps,
  },
};

const zh: typeof en = {
  outside: (year) => `${year} 年：不在问题之内`,
  outsideText: (from, to) => `本问题问的是 ${from}—${to} 年。`,
  goTo: (year) => `前往 ${year} 年`,
  readouts: "该年各类概率",
  howDrawn: "外廓：90 %；小泡：20 个等可能读数",
  openNumber: (what, value) => `${what}：${value}。来历`,
  chart: "逐年倾斜",
  answer: "答案",
  depends: "答案取决于什么",
  noneEstablished: "没有一年得以确立",
  ofOwn: (delta) => `就问题自选的证据、δ = ${delta} 而言：`,
  delta: "等距离半宽",
  odds: (delta, odds) => `${delta}，胜率 ${odds} : 1`,
  evidence: "证据",
  own: "按问题本身",
  legend: (a, b) => `向上为${a}，向下为${b}；满格为确立，半格为偏向`,
  acts: (year) => `${year} 年的行为`,
  toward: (n, name) => `向${name} ${n}`,
  noActs: "在此证据组合下，该年没有行为记录。",
  occasion: "同一场合",
  mayBe: (share) => `可能属于该年：${share}`,
  contradicted: "来源互相矛盾",
  passage: (claim) => `段落 ${claim}`,
  more: (n) => `另外 ${n} 项`,
  list: { comma: "，" },
  table: "各年列表；以文字说明转折点与未计入者",
  columns: {
    year: "年份",
    acts: (name) => `向${name}的行为`,
    mean: "倾斜",
    interval: "90 % 区间",
    lean: (name) => `P(${name})`,
    equal: "P(等距离)",
    reading: "判读",
  },
  readings: { established: "已确立", leaning: "偏向", "not-determined": "未定", none: "没有行为记录", equal: "等距离" },
  empty: {
    noQuestion: "本研究尚未提出倾斜问题，因此无从读数。",
    noActs: "还没有主张与此问题相关，因此无从读数。",
    steps: [
      ["写出问题：一国、两大国、一段时期", "questions/lean.yaml"],
      ["让倾斜仪检查有无错误", "tiltmeter check"],
      ["提出问题", "tiltmeter tilt"],
    ],
    claimSteps: [
      ["把文献放进研究文件夹", "sources/"],
      ["阅读文献，为讲到行为的每一段写一条主张", "claims/"],
      ["让倾斜仪检查有无错误", "tiltmeter check"],
    ],
  },
};

const catalogue = { en, zh };

/** The sentences of the page in the reader's language. */
export function words(): typeof en {
  return catalogue[lang.value];
}
