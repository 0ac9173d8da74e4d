import { TILT_SETS } from "../../../model/index.ts";
import { type AddOn, type AddOnTable, gives, type PanelColumn } from "../add-on.ts";

const score = (name: string, en: string, zh: string): PanelColumn => gives(`sim_${name}`, "measure", "mutual", [en, zh]);

const SCORES: readonly PanelColumn[] = [
  score("s_absolute", "S, absolute distances (Signorino and Ritter 1999)", "S，绝对距离（Signorino 与 Ritter 1999）"),
  score("alignment", "S less the S of independent portfolios (Benati and Capurri's A)", "S 减去独立组合之 S（Benati 与 Capurri 之 A）"),
  score("kappa_absolute", "Cohen's κ, absolute distances", "Cohen κ，绝对距离"),
  score("pi_absolute", "Scott's π, absolute distances", "Scott π，绝对距离"),
  score("s_squared", "S, squared distances", "S，平方距离"),
  score("kappa_squared", "Cohen's κ, squared distances", "Cohen κ，平方距离"),
  score("pi_squared", "Scott's π, squared distances", "Scott π，平方距离"),
  score("s_binary", "S, any tie against none", "S，有无义务二分"),
  score("kappa_binary", "Cohen's κ, any tie against none", "Cohen κ，有无义务二分"),
  score("pi_binary", "Scott's π, any tie against none", "Scott π，有无义务二分"),
  score("kappa_nominal", "Cohen's κ, levels as names", "Cohen κ，等级作名目"),
  score("pi_nominal", "Scott's π, levels as names", "Scott π，等级作名目"),
  score("tau_b", "Kendall's τ_b", "Kendall τ_b"),
  score("weighted_absolute", "S, absolute distances, members weighted by CINC", "S，绝对距离，成员以 CINC 加权"),
  score("weighted_squared", "S, squared distances, members weighted by CINC", "S，平方距离，成员以 CINC 加权"),
  gives("sim_neither", "count", "mutual", ["members of the system with whom neither has any tie", "双方均无义务之体系成员数"]),
  gives("sim_shared_non_ties", "flag", "mutual", [
    "1 where S is above .9 though κ is 0 or less: what neither has was counted as agreement",
    "S 高于 .9 而 κ 不大于 0 时为 1：双方皆无者被计为一致",
  ]),
];

/** How alike the alliance portfolios of two states are, by every measure of the operation `similarity`, which also computes these. */
export const SIMILARITY: AddOn = {
  id: "similarity",
  title: { en: "Similarity of alliance portfolios (ATOP)", zh: "同盟组合相似度（ATOP）" },
  needs: () => ["cow-states", "atop", "nmc"],
  measured: ["similarity"],
  columns: SCORES,
  pairs({ source }) {
    const names = SCORES.map(({ name }) => name);
    const order = (a: string, b: string): string =>
      `select ${a}::smallint as a, ${b}::smallint as b, year::smallint as year, ${names.join(", ")} from ${source("similarity")}`;
    return { codes: "cow", columns: names, sql: `${order("one", "other")} union all ${order("other", "one")}` };
  },
};

const of = "of the first state to the second, on the record alone";
const zhOf = "第一国对第二国，仅据数据记录";

const TOWARD: readonly PanelColumn[] = [
  gives("threat", "measure", "directed", [
    `threat ${of}: Walt's four factors, multiplied with equal weights, 0 to 1`,
    `威胁，${zhOf}：Walt 四因素等权相乘，0 至 1`,
  ]),
  gives("threat_power", "measure", "directed", [`aggregate power ${of}`, `综合实力，${zhOf}`]),
  gives("threat_proximity", "measure", "directed", [`proximity ${of}`, `邻近程度，${zhOf}`]),
  gives("threat_offence", "measure", "directed", [`offensive power ${of}`, `进攻能力，${zhOf}`]),
  gives("threat_intention", "measure", "directed", [`offensive intentions ${of}`, `侵略意图，${zhOf}`]),
  gives("threat_at_floor", "flag", "directed", [
    "1 where nothing on the record tells of hostile intent: intention is at its floor, an upper bound",
    "记录中无敌意可言时为 1：意图取下限值，仅为上界",
  ]),
];

const preset = (name: string, en: string, zh: string): readonly PanelColumn[] => [
  gives(`threat_${name}`, "measure", "state", [en, zh]),
  gives(`threat_${name}_unknown`, "count", "state", [
    `states that this may leave out for want of a figure: where there are any, threat_${name} is a lower bound`,
    `因缺数据而可能漏计之国数：若非零，threat_${name} 仅为下界`,
  ]),
];

const ON_STATE: readonly PanelColumn[] = [
  ...preset(
    "leeds_savun",
    "threat to the state after Leeds and Savun (2007): CINC of relevant states that are no allies and whose S is below the median",
    "对该国之威胁，依 Leeds 与 Savun（2007）：非盟国且 S 低于中位数之相关国 CINC 之和",
  ),
  ...preset(
    "johnson",
    "threat to the state after Johnson (2017): the best chance of a rival to win a war, powers discounted by distance",
    "对该国之威胁，依 Johnson（2017）：对手战胜之最大概率，实力按距离折减",
  ),
  ...preset("johnson_undiscounted", "the same without distance", "同上，不计距离"),
  ...preset(
    "bueno_de_mesquita",
    "threat to the state after Bueno de Mesquita (1981): discounted power times (1 − τ_b)/2",
    "对该国之威胁，依 Bueno de Mesquita（1981）：折减实力乘 (1 − τ_b)/2",
  ),
  ...preset(
    "cinc_ratio",
    "powers of relevant states that are no allies, in units of the state's own",
    "非盟国之相关国实力之和，以该国自身为单位",
  ),
];

/** Threat by Walt's factors and by the published measures, with the defaults of the operation `threat`, which also computes these. */
export const THREAT: AddOn = {
  id: "threat",
  title: { en: "Threat: Walt's four factors, and published measures", zh: "威胁：Walt 四因素与已发表之测度" },
  needs: () => ["cow-states", "majors", "nmc", "atop", "contiguity", "capitals", "gml-mids", "td-rivalries"],
  mayUse: ["us-troops"],
  measured: ["threat", "threat-on-state"],
  columns: [...TOWARD, ...ON_STATE],
  states: ({ source }) => tableOf(["code", "year"], ON_STATE, source("threat-on-state")),
  pairs: ({ source }) => tableOf(["a", "b", "year"], TOWARD, source("threat")),
};

const lean = (name: string, en: string, zh: string): PanelColumn => gives(name, "measure", "state", [en, zh]);

const LEAN: readonly PanelColumn[] = [
  lean(
    "tilt",
    "lean D between the two patrons: posterior mean, positive toward the first; all years of the panel fitted together",
    "在两大国之间的倾斜 D：后验均值，正值倾向前者；面板各年一并拟合",
  ),
  lean("tilt_low", "lower end of the 90 % interval of D", "D 的 90 % 区间下端"),
  lean("tilt_high", "upper end of the 90 % interval of D", "D 的 90 % 区间上端"),
  lean("tilt_p_first", "probability of a lean to the first patron: D above δ", "倾向前一大国之概率：D 大于 δ"),
  lean("tilt_p_equal", "probability of equal distance: D within ±δ", "等距离之概率：D 在 ±δ 之内"),
  lean("tilt_p_second", "probability of a lean to the second patron: D below −δ", "倾向后一大国之概率：D 小于 −δ"),
];

/** The lean of states between two patrons by reference data alone, by the code of `tilt --of`, as lightly as of many states. */
export const TILT: AddOn = {
  id: "tilt",
  title: { en: "Lean between two patrons, by reference data alone", zh: "在两大国之间的倾斜，仅据参考数据" },
  needs: () => [],
  mayUse: TILT_SETS,
  measured: ["tilt"],
  columns: LEAN,
  noRow: {
    en: "the state is a patron, or continues one, or no data at hand look at it with either",
    zh: "该国即大国之一或其承续者，或现有数据未及其与任一大国之往来",
  },
  noValue: {
    en: "no data look at the year, or in too few years at both patrons alike, so that the level of the lean is not told",
    zh: "该年无数据，或同时看到两大国之年份过少，倾斜之高低不明",
  },
  states: ({ source }) => tableOf(["code", "year"], LEAN, source("tilt")),
};

function tableOf(keys: readonly string[], columns: readonly PanelColumn[], from: string): AddOnTable {
  const names = columns.map(({ name }) => name);
  const own = keys.map((key) => `${key}::smallint as ${key}`);
  return { codes: "cow", columns: names, sql: `select ${[...own, ...names].join(", ")} from ${from}` };
}
