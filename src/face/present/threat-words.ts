type Factor = "power" | "proximity" | "offence" | "intention" | "cohesion";
type Measure = "leeds-savun" | "johnson" | "johnson-undiscounted" | "bueno-de-mesquita" | "cinc-ratio";
type Layer = "reference" | "acts" | "perceptions";
type Verdict = "supported" | "contradicted" | "depends-on-weights";

const FACTORS_EN: Record<Factor, string> = {
  power: "aggregate power",
  proximity: "proximity",
  offence: "offensive power",
  intention: "intentions",
  cohesion: "cohesion",
};
const MEASURES_EN: Record<Measure, string> = {
  "leeds-savun": "Leeds and Savun 2007 (Σ CINC of relevant states, no pact, S below the median)",
  johnson: "Johnson 2017 (best chance of winning, discounted by distance)",
  "johnson-undiscounted": "Johnson 2017 without distance",
  "bueno-de-mesquita": "Bueno de Mesquita 1981 (Σ discounted power × (1 − τ_b)/2)",
  "cinc-ratio": "power of relevant states without a pact, in units of its own",
};
const LAYERS_EN: Record<Layer, string> = {
  reference: "on reference data alone",
  acts: "with the acts that the study tells of",
  perceptions: "as its sources say that it was perceived",
};
const VERDICTS_EN: Record<Verdict, string> = {
  supported: "the weights support it",
  contradicted: "the weights contradict it",
  "depends-on-weights": "it depends on the weights",
};

const en = {
  factors: FACTORS_EN,
  measures: MEASURES_EN,
  layers: LAYERS_EN,
  verdicts: VERDICTS_EN,
  blocHead: (p: { bloc: string; from: number; to: number; first: string; last: string }) =>
    `The bloc (${p.bloc}), on reference data alone: ${p.first} in ${p.from}, ${p.last} in ${p.to}`,
  flat: (p: { layer: string; least: string; leastYear: number; greatest: string; greatestYear: number; half: string }) =>
    `${p.layer}, the threat is flat: ${p.least} (${p.leastYear}) to ${p.greatest} (${p.greatestYear}), ±${p.half} %`,
  varied: (p: { layer: string; least: string; leastYear: number; greatest: string; greatestYear: number; half: string }) =>
    `${p.layer}, it varied: ${p.least} (${p.leastYear}) to ${p.greatest} (${p.greatestYear}), ±${p.half} %`,
  flatMeans: "What hardly varies cannot explain a change; it may explain what stayed.",
  change: (p: { from: number; to: number; total: string; parts: string }) =>
    `From ${p.from} to ${p.to} it changed by ${p.total}: ${p.parts}.`,
  settings: (p: { draws: string; flat: string; median: string; ninety: string }) =>
    `Over ${p.draws} choices of all parameters together it is flat in ${p.flat}; the median spread is ${p.median} %, nine in ten stay below ${p.ninety} %.`,
  conclusion: (p: { title: string; shares: string; verdict: string }) => `${p.title}: at ${p.shares}; ${p.verdict}.`,
  ofWeightings: (share: string, layer: string) => `${share} of all weightings ${layer}`,
  failing: (p: { factor: string; failing: string; holding: string }) =>
    `Where it fails, ${p.factor} weighs ${p.failing} on average; where it holds, ${p.holding}.`,
  notKnown: "not known: a figure is missing",
  head: { year: "year", bloc: "bloc", acts: "with acts", seen: "as perceived" },
  floor: (floor: string) => `≤: intent stands at its floor of ${floor}, so the value is an upper bound.`,
  range: "a–b: a figure is missing; the value lies between.",
  factorHead: ["state", "aggregate power", "proximity", "offensive power", "intentions", "threat"],
  factorsIn: (year: number) => `Factors in ${year}`,
  missing: (state: string, columns: string) => `${state}: ${columns} missing`,
  always: (state: string, share: string) => `${state} is the greatest threat in every year, at ${share} of all weightings or more.`,
  leaders: (list: string) => `The greatest threat: ${list}.`,
  presence: (p: { state: string; host: string; least: string; most: string; from: string; to: string }) =>
    `This rests on the troops of ${p.state} in ${p.host} (${p.least}–${p.most}): without them the share is ${p.from}–${p.to}.`,
  measuresHead: "Published measures, each with its own enemy list",
  measure: (p: { name: string; first: string; from: number; last: string; to: number }) =>
    `${p.name}: ${p.first} (${p.from}), ${p.last} (${p.to})`,
  enemies: (years: string, list: string) => `${years} ${list}`,
  nobody: "nobody",
  atLeast: "at least, since figures are missing of",
  correlation: (r: string) => `goes with the bloc at r = ${r}`,
  neverListed: (p: { state: string; s: string; kappa: string; neither: number; members: number; year: number }) =>
    `${p.state} is on the list of Leeds and Savun in no year: S with it is ${p.s} in ${p.year}, because neither has a tie with ${p.neither} of ${p.members} states; beyond chance they agree by κ = ${p.kappa}.`,
  printed: (p: { year: number; value: string; list: string; sum: string }) =>
    `Printed for ${p.year}: ${p.value} (${p.list}); on these figures that list sums to ${p.sum}.`,
  own: (p: { value: string; list: string }) => `By its own rule the measure gives ${p.value} here (${p.list}).`,
  notMeasured: { "territorial-claims": "territorial claims", "nuclear-weapons": "nuclear weapons" },
  notMeasuredHead: (list: string) => `Not measured, for want of figures: ${list}.`,
  figures: (origin: "study" | "data", sets: string) =>
    `Figures: ${origin === "study" ? "the study's own excerpt of" : "your data folder:"} ${sets}.`,
  settingsHead: (p: { weights: string; rho: number; ties: string }) =>
    `Weights ${p.weights}; ρ = ${p.rho}; what is built from alliances is ${p.ties}.`,
  ties: { on: "in the intentions", off: "left out of the intentions" },
  absent: (years: string, list: string) => `No figures of ${list} in ${years}.`,
};

const zh: typeof en = {
  factors: { power: "总体实力", proximity: "地理邻近", offence: "进攻实力", intention: "进攻意图", cohesion: "凝聚力" },
  measures: {
    "leeds-savun": "Leeds 与 Savun 2007（无盟约、S 低于中位数的相关国家 CINC 之和）",
    johnson: "Johnson 2017（最大获胜概率，按距离折算）",
    "johnson-undiscounted": "Johnson 2017，不计距离",
    "bueno-de-mesquita": "Bueno de Mesquita 1981（折算实力 ×（1 − τ_b）/2 之和）",
    "cinc-ratio": "无盟约的相关国家实力，以本国实力为单位",
  },
  layers: { reference: "仅据参考数据", acts: "加入本研究所述行为", perceptions: "按其文献所述的认知" },
  verdicts: { supported: "各种权重均支持", contradicted: "各种权重均不支持", "depends-on-weights": "取决于权重" },
  blocHead: (p) => `该集团（${p.bloc}），仅据参考数据：${p.from} 年 ${p.first}，${p.to} 年 ${p.last}`,
  flat: (p) => `${p.layer}，威胁持平：${p.least}（${p.leastYear} 年）至 ${p.greatest}（${p.greatestYear} 年），±${p.half} %`,
  varied: (p) => `${p.layer}，威胁有变化：${p.least}（${p.leastYear} 年）至 ${p.greatest}（${p.greatestYear} 年），±${p.half} %`,
  flatMeans: "几乎不变者不能解释变化，只能解释何以未变。",
  change: (p) => `${p.from} 至 ${p.to} 年变化 ${p.total}：${p.parts}。`,
  settings: (p) => `全部参数一并取 ${p.draws} 组，其中 ${p.flat} 持平；变幅中位数 ${p.median} %，九成不超过 ${p.ninety} %。`,
  conclusion: (p) => `${p.title}：${p.shares}；${p.verdict}。`,
  ofWeightings: (share, layer) => `${layer}，成立于 ${share} 的权重`,
  failing: (p) => `不成立之处，${p.factor}平均权重为 ${p.failing}；成立之处为 ${p.holding}。`,
  notKnown: "未知：缺少数字",
  head: { year: "年", bloc: "集团", acts: "加行为", seen: "按认知" },
  floor: (floor) => `≤：意图处于下限 ${floor}，该值为上界。`,
  range: "a–b：缺少数字，其值在两者之间。",
  factorHead: ["国家", "总体实力", "地理邻近", "进攻实力", "进攻意图", "威胁"],
  factorsIn: (year) => `${year} 年各因素`,
  missing: (state, columns) => `${state}：缺 ${columns}`,
  always: (state, share) => `${state}逐年均为最大威胁，成立于至少 ${share} 的权重。`,
  leaders: (list) => `最大威胁：${list}。`,
  presence: (p) => `此系于${p.state}在${p.host}的驻军（${p.least}–${p.most} 人）：不计驻军则为 ${p.from}–${p.to}。`,
  measuresHead: "已发表的测量，各有其敌国名单",
  measure: (p) => `${p.name}：${p.first}（${p.from} 年），${p.last}（${p.to} 年）`,
  enemies: (years, list) => `${years} 年 ${list}`,
  nobody: "无",
  atLeast: "为下限，因缺以下国家的数字：",
  correlation: (r) => `与集团威胁的相关系数 r = ${r}`,
  neverListed: (p) =>
    `${p.state}从未列入 Leeds 与 Savun 的名单：${p.year} 年与其 S 为 ${p.s}，因 ${p.members} 国中有 ${p.neither} 国与双方均无同盟关系；扣除偶然一致，κ = ${p.kappa}。`,
  printed: (p) => `${p.year} 年所刊数值：${p.value}（${p.list}）；据此处数字，该名单之和为 ${p.sum}。`,
  own: (p) => `按其自身规则，此处得 ${p.value}（${p.list}）。`,
  notMeasured: { "territorial-claims": "领土主张", "nuclear-weapons": "核武器" },
  notMeasuredHead: (list) => `缺少数字而未测量：${list}。`,
  figures: (origin, sets) => `数字：${origin === "study" ? "研究自有摘录，出自" : "数据文件夹："}${sets}。`,
  settingsHead: (p) => `权重 ${p.weights}；ρ = ${p.rho}；由同盟构成者${p.ties}。`,
  ties: { on: "计入意图", off: "不计入意图" },
  absent: (years, list) => `${years} 年无${list}的数字。`,
};

/** The words in which a threat is told, in both languages. */
export const threatWords = { en, zh } as const;
export type ThreatWords = typeof en;
