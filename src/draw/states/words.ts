import type { Locale } from "../../model/index.ts";
import { inSentence } from "../english-name.ts";
import type { LeanKind } from "./leans.ts";

interface Sides {
  readonly a: string;
  readonly b: string;
}

/** How many states are nearer to the one, in the middle, nearer to the other, how many of each are established, and how many are open and unknown. */
export interface LeanCounts extends Sides {
  readonly year: number;
  readonly of: number;
  readonly inA: number;
  readonly between: number;
  readonly inB: number;
  /** Of the three, in the order in which they are told. */
  readonly established: readonly [inA: number, inB: number, between: number];
  readonly open: number;
  readonly unknown: number;
}

const en = {
  title: ({ a, b, year }: Sides & { readonly year: number }) => `Who leaned where between ${inSentence(a)} and ${inSentence(b)}, ${year}`,
  finding: (n: LeanCounts) =>
    `Of ${n.of} states, ${n.inA} leaned to ${inSentence(n.a)}, ${n.inB} to ${inSentence(n.b)}, and ${n.between} kept equal distance (established: ${n.established.join(", ")}); ${n.open} ${n.open === 1 ? "is" : "are"} not determined.${n.unknown === 0 ? "" : ` Of ${n.unknown} more the data do not tell.`}`,
  kinds: ({ a, b }: Sides): Readonly<Record<LeanKind, string>> => ({
    A: `leans to ${inSentence(a)}: established`,
    "A-leaning": `perhaps to ${inSentence(a)}: from .60`,
    equidistant: "equal distance: established",
    "equidistant-leaning": "perhaps equal distance: from .60",
    "B-leaning": `perhaps to ${inSentence(b)}: from .60`,
    B: `leans to ${inSentence(b)}: established`,
    undetermined: "not determined",
    "not-covered": "no data on this year",
    "level-not-told": "data on one side only",
    "no-data": "no data on either side",
    patron: "a patron, or its successor",
  }),
  label: ({ a, b, year }: Sides & { readonly year: number }) =>
    `Map: which way every state leaned between ${inSentence(a)} and ${inSentence(b)} in ${year}. The table holds the same states.`,
  caption:
    "Class of each state’s lean in the year: solid the first patron, hatched the second, level lines equal distance; thin from .60, full from .80. Falling hatch: the data do not tell; nothing is guessed. Not shown: intervals.",
  relative:
    "Votes and trade are read against the mean of all states in the year: who leans to one side stands nearer to it than the average state.",
  bars: (delta: number) =>
    `Bar: 90 % interval of D, filled as on the map; line: mean; band: equal distance, ±${delta}. Hatched: no data on the year.`,
  weights: "Each indicator gives its own classes; averaged by these weights they give the last column of the table.",
  columns: ({ a, b }: Sides) => ["Reading", "D", "90 %", `P(${a})`, "P(equal)", `P(${b})`],
  texts: {
    weighing: "Weights of the indicators",
    table: "All states as a table",
    years: "The years as a table",
    state: "State",
    year: "Year",
    rank: "Rank",
    share: "Weightings",
    close: "Close",
    keys: "Map of leans. Arrows go from state to state, Enter opens the curve.",
    failed: "To be read with care, gates not passed:",
    weighed: "By the weighed indicators alone:",
    kept: "; share of weightings that keep it:",
  },
  awaited: (n: number, from: number, to: number) =>
    `${n} states are not fitted for ${from}–${to} yet. All together take minutes, once; other years and weights are then there at once.`,
  sets: (sets: string) => `By reference data alone: ${sets}.`,
  notHere: (sets: string) => `Not in the data folder, and not used: ${sets}.`,
  gates: {
    exploration: "hyperparameters explored too thinly",
    tail: "few draws carry the weight",
    length: "long walk",
  },
};

const zh: typeof en = {
  title: ({ a, b, year }) => `${year} 年各国在${a}与${b}之间的倾向`,
  finding: (n) =>
    `${n.of} 国之中，${n.inA} 国倾向${n.a}，${n.inB} 国倾向${n.b}，${n.between} 国等距离（已确立者依次为 ${n.established.join("、")}）；${n.open} 国未定。${n.unknown === 0 ? "" : `另有 ${n.unknown} 国，数据未能说明。`}`,
  kinds: ({ a, b }) => ({
    A: `倾向${a}：已确立`,
    "A-leaning": `或倾向${a}：达 .60`,
    equidistant: "等距离：已确立",
    "equidistant-leaning": "或等距离：达 .60",
    "B-leaning": `或倾向${b}：达 .60`,
    B: `倾向${b}：已确立`,
    undetermined: "未定",
    "not-covered": "该年无数据",
    "level-not-told": "仅有一方数据",
    "no-data": "双方均无数据",
    patron: "两大国之一或其承续者",
  }),
  label: ({ a, b, year }) => `地图：${year} 年各国在${a}与${b}之间向哪边倾斜；表格含同样的国家。`,
  caption:
    "该年各国倾斜之类别：实色为前一大国，斜纹为后一大国，横线为等距离；细者达 .60，满者达 .80。下行细纹：数据未能说明，不作猜测。未示：区间。",
  relative: "表决与贸易均与当年各国之平均相较：倾向一方，即较各国平均更近于该方。",
  bars: (delta) => `竖条：D 的 90 % 区间，填法同地图；横线：均值；色带：等距离 ±${delta}。细纹：该年无数据。`,
  weights: "各指标各给出其类别，按此权重平均，即表格末列。",
  columns: ({ a, b }) => ["判读", "D", "90 %", `P(${a})`, "P(等距离)", `P(${b})`],
  texts: {
    weighing: "各指标之权重",
    table: "以表格列出各国",
    years: "以表格列出各年",
    state: "国家",
    year: "年份",
    rank: "名次",
    share: "权重份额",
    close: "关闭",
    keys: "倾向地图。方向键逐国移动，回车打开曲线。",
    failed: "须谨慎看待，未过关卡：",
    weighed: "仅凭加权之各指标：",
    kept: "；保持此判读的权重份额：",
  },
  awaited: (n, from, to) => `${from}—${to} 年间 ${n} 国尚未拟合。全部需数分钟，仅此一次；其后其他年份与权重立即可得。`,
  sets: (sets) => `仅据参考数据：${sets}。`,
  notHere: (sets) => `数据文件夹中无、故未用：${sets}。`,
  gates: {
    exploration: "超参数探查过疏",
    tail: "权重集中于少数抽取",
    length: "游走过长",
  },
};

/** The words of the map of leans, in both languages. */
export const statesWords: Readonly<Record<Locale, typeof en>> = { en, zh };
