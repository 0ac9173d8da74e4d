import { lang } from "../../view/store.ts";

const en = {
  summary: "All years together: indicators, turning points, what they lean on",
  none: "This question declares no model of all years together.",
  turnTable: (turn: string) => `Turn ${turn}: when D crossed and stayed for two periods`,
  turnColumns: ["Evidence", "Likeliest", "P", "± 1 period", "None"],
  own: "as the question asks",
  established: "Established.",
  notEstablished: "Not established.",
  series: (list: string) => `Independent series: ${list}.`,
  noSeries: "No independent series speaks to it.",
  weakest: (without: string, p: string) => `Without ${without}, ${p} is left within a period of it.`,
  periods: "The lean of each period, with all evidence before and after it",
  periodColumns: (a: string, b: string) => ["Period", "Reading", "D", "90 %", `P(${b})`, "P(equal)", `P(${a})`],
  uncovered: "no evidence",
  indicators: "Indicators",
  indicatorColumns: ["Indicator", "Cells", "Periods", "Loading, 90 %"],
  anchor: "1, the anchor",
  unused: "shown, not read",
  gates: "Gates not passed",
  gateNames: {
    "anchor-tilt": "level of the lean identified",
    "anchor-engagement": "near both told from far from both",
    exploration: "posterior explored",
    tail: "weights of the draws well behaved",
    length: "walk short enough for its step",
    separation: "acts for either patron",
  } as Readonly<Record<string, string>>,
  left: "What it leans on most: largest move of a class probability when left out",
  comma: ", ",
  colon: ": ",
  /** What stands between two sentences. */
  space: " ",
  in: (within: string) => ` (${within})`,
  interval: (mean: string, lo: string, hi: string) => `${mean} (${lo} … ${hi})`,
};

const zh: typeof en = {
  summary: "各年合读：指标、转折、所依赖者",
  none: "此问题未声明合读各年的模型。",
  turnTable: (turn) => `转向 ${turn}：D 何时越过并保持两期`,
  turnColumns: ["证据", "最可能", "P", "前后一期", "未转"],
  own: "问题所计者",
  established: "已确立。",
  notEstablished: "未确立。",
  series: (list) => `独立序列：${list}。`,
  noSeries: "没有独立序列可供印证。",
  weakest: (without, p) => `去掉${without}，前后一期之内余 ${p}。`,
  periods: "各时段的倾斜，兼用其前后的全部证据",
  periodColumns: (a, b) => ["时段", "判读", "D", "90 %", `P(${b})`, "P(等距)", `P(${a})`],
  uncovered: "无证据",
  indicators: "指标",
  indicatorColumns: ["指标", "单元", "时段", "载荷，90 %"],
  anchor: "1（锚）",
  unused: "仅列示，不计入",
  gates: "未过的关卡",
  gateNames: {
    "anchor-tilt": "倾斜高低可识别",
    "anchor-engagement": "可分辨与双方均亲近或均疏远",
    exploration: "后验已充分探索",
    tail: "抽样权重正常",
    length: "游走年数与步长相称",
    separation: "双方均有行为",
  },
  left: "最依赖者：去掉后类别概率的最大变动",
  comma: "、",
  colon: "：",
  space: "",
  in: (within) => `（${within}）`,
  interval: (mean, lo, hi) => `${mean}（${lo} … ${hi}）`,
};

const catalogue = { en, zh };

/** The sentences about the model of all years together, in the reader's language. */
export function modelWords(): typeof en {
  return catalogue[lang.value];
}
