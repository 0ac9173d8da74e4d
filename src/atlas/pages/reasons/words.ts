import { WHY_WORDS } from "../../../draw/index.ts";
import type { Steps } from "../../shell/first-steps.tsx";
import { lang } from "../../view/store.ts";

const en = {
  ...WHY_WORDS.en,
  empty: "This study does not ask why yet",
  emptySteps: [
    ["Weigh rival accounts of a turn against the evidence (kind: matrix)", "questions/first-turn.yaml"],
    ["Or hold hypotheses against what they predict (kind: why)", "questions/why.yaml"],
    ["Let Tiltmeter find what is wrong with them", "tiltmeter check"],
  ] satisfies Steps,
  lede: (predictions: number, hypotheses: number) =>
    `${hypotheses} hypotheses and the ${predictions} predictions by which they can be told apart. A verdict needs every gate; undetermined is an answer.`,
  verdict: "Verdict",
  notTested: "not tested here",
  notTestedText: "None of its predictions can be tested on this one case with what the study holds.",
  internal: "Consistent within its own sources, which corroborates nothing.",
  standsAgainst: (gates: readonly string[]) => `Gates not passed: ${gates.join("; ")}.`,
  atGate: (state: string, numbers: { got: string; asked: string } | null) =>
    numbers === null ? state : `${state}: ${numbers.got}, asked for ${numbers.asked}`,
  noEffect: "No effect can be estimated from this evidence.",
  order: "Probability that each cause came before its effect",
  relations: {
    alliance: "alliance",
    diplomatic_relations: "diplomatic relations",
    mission: "mission",
    recognition: "recognition",
  } as Readonly<Record<string, string>>,
  gain: (gain: string) => `All causes together gain ${gain} nats a year on persistence; share of each:`,
  circular: "Is the argument circular?",
  noBoard: "These checks have nothing to test in this hypothesis.",
  deciding: "What would decide",
  bits: "expected gain, bits",
  related: "Other questions about the reasons",
  disagree: "Independent evidence disagrees",
  robust: "Does it depend on the judge?",
  table: "The same as a table",
  matrixKeys: "The evidence against the accounts: the arrow keys go from number to number, Enter opens where one comes from",
  colon: ": ",
  comma: ", ",
  stop: ".",
};

const zh: typeof en = {
  ...WHY_WORDS.zh,
  empty: "本研究尚未问及原因",
  emptySteps: [
    ["以证据衡量一次转折的竞争解释（kind: matrix）", "questions/first-turn.yaml"],
    ["或以各假设的预测与证据对照（kind: why）", "questions/why.yaml"],
    ["让倾斜仪检查有无错误", "tiltmeter check"],
  ],
  lede: (predictions, hypotheses) => `${hypotheses} 个假设，凭 ${predictions} 条预测加以区分。须通过每一道关卡方可裁断；未定亦是答案。`,
  verdict: "裁断",
  notTested: "此处未检验",
  notTestedText: "凭此一例与研究现有材料，其预测无一可检验。",
  internal: "仅与其自身来源一致，不构成佐证。",
  standsAgainst: (gates) => `未过的关卡：${gates.join("、")}。`,
  atGate: (state, numbers) => (numbers === null ? state : `${state}：${numbers.got}，须 ${numbers.asked}`),
  noEffect: "凭此证据无法估计其作用。",
  order: "各原因先于其结果的概率",
  relations: { alliance: "同盟", diplomatic_relations: "外交关系", mission: "使馆", recognition: "承认" },
  gain: (gain) => `诸原因合计较惯性每年增 ${gain} 纳特；各占：`,
  circular: "论证是否循环？",
  noBoard: "此假设没有可供这些检查的内容。",
  deciding: "什么证据可以判定",
  bits: "期望信息增益（比特）",
  related: "关于原因的其他问题",
  disagree: "独立证据与之不符",
  robust: "是否取决于判断者？",
  table: "同样内容的表格",
  matrixKeys: "证据与各说：方向键逐数移动，回车键打开其出处",
  colon: "：",
  comma: "、",
  stop: "。",
};

const catalogue = { en, zh };

/** The sentences of the Reasons page in the reader's language. */
export function words(): typeof en {
  return catalogue[lang.value];
}
