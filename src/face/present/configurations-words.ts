const en = {
  condition: "condition",
  outcome: "outcome",
  anchors: (a: { out: number; crossover: number; in: number }) => `out ${a.out}, crossover ${a.crossover}, in ${a.in}`,
  case: "case",
  missing: (m: { case: string; sets: string }) => `${m.case} is left out: nothing is known of ${m.sets}`,
  undecided: (u: { n: number; of: number; cases: string }) =>
    `${u.n} of ${u.of} cases are at exactly .5 in some condition and in no row of the table: ${u.cases}`,
  sufficiencyHead: (outcome: string) => `Enough for ${outcome}?`,
  necessityHead: (outcome: string) => `Needed for ${outcome}?`,
  consistency: "consistency",
  coverage: "coverage",
  relevance: "relevance (RoN)",
  configuration: "configuration",
  cases: "cases",
  tableHead: (t: { consistency: string; pri: string; cases: number }) =>
    `Truth table: enough from consistency ${t.consistency}, PRI ${t.pri} and ${t.cases === 1 ? "one case" : `${t.cases} cases`} on`,
  rowOutcome: { positive: "enough", negative: "not enough", remainder: "too few cases" },
  diversity: (d: { occurring: number; possible: number }) =>
    `${d.occurring} of ${d.possible} configurations occur; of the others nothing is known`,
  deviant: "! speaks against what its row counts as",
  solutions: {
    complex: "Complex solution (cases alone)",
    parsimonious: "Parsimonious solution (every useful assumption about what did not occur)",
    intermediate: "Intermediate solution (only assumptions that agree with what is expected)",
  },
  nothing: "no configuration is enough",
  fit: (f: { consistency: string; pri: string; coverage: string }) => `consistency ${f.consistency}, PRI ${f.pri}, coverage ${f.coverage}`,
  termFit: (f: { consistency: string; coverage: string; unique: string }) =>
    `consistency ${f.consistency}, coverage ${f.coverage}, alone ${f.unique}`,
  assumed: (n: number) => `takes ${n} ${n === 1 ? "configuration" : "configurations"} that did not occur for enough`,
  more: "There are more equally short solutions than are shown.",
  inseparable: (p: { first: string; second: string; r: string }) =>
    `${p.first} and ${p.second} go together so closely (r ${p.r}) that these cases cannot tell them apart`,
  overTime: "Over the years, on raw values",
};

export type ConfigurationWords = typeof en;

const zh: ConfigurationWords = {
  condition: "条件",
  outcome: "结果",
  anchors: (a) => `不隶属 ${a.out}，交叉点 ${a.crossover}，隶属 ${a.in}`,
  case: "案例",
  missing: (m) => `${m.case} 未计入：不知其 ${m.sets}`,
  undecided: (u) => `${u.of} 个案例中有 ${u.n} 个在某一条件上恰为 .5，不入真值表任何一行：${u.cases}`,
  sufficiencyHead: (outcome) => `足以产生 ${outcome} 吗？`,
  necessityHead: (outcome) => `为 ${outcome} 所必需吗？`,
  consistency: "一致性",
  coverage: "覆盖度",
  relevance: "必要性之相关度（RoN）",
  configuration: "组态",
  cases: "案例",
  tableHead: (t) => `真值表：一致性达 ${t.consistency}、PRI 达 ${t.pri}、案例达 ${t.cases} 个者为充分`,
  rowOutcome: { positive: "充分", negative: "不充分", remainder: "案例过少" },
  diversity: (d) => `${d.possible} 种组态中出现 ${d.occurring} 种；其余无从得知`,
  deviant: "! 该案例与所在行之判断相左",
  solutions: {
    complex: "复杂解（仅据案例）",
    parsimonious: "简约解（采用一切有用的、关于未出现者的假定）",
    intermediate: "中间解（只采用与预期相符的假定）",
  },
  nothing: "没有充分的组态",
  fit: (f) => `一致性 ${f.consistency}，PRI ${f.pri}，覆盖度 ${f.coverage}`,
  termFit: (f) => `一致性 ${f.consistency}，覆盖度 ${f.coverage}，独有 ${f.unique}`,
  assumed: (n) => `将 ${n} 种未出现的组态视为充分`,
  more: "同样简短的解多于所列。",
  inseparable: (p) => `${p.first} 与 ${p.second} 关联过密（r ${p.r}），这些案例无法将二者分开`,
  overTime: "逐年对照，取原始值",
};

/** The words around configurations, in each language. */
export const configurationWords: Readonly<Record<"en" | "zh", ConfigurationWords>> = { en, zh };
