import { WHY_WORDS } from "../../draw/index.ts";

const en = {
  ...WHY_WORDS.en,
  internal: "consistent within its own sources only",
  notTested: "not tested here",
  standsAgainst: (gates: string) => `against it: ${gates}`,
  rivals: "Rivals",
  shares: (list: string, gain: string) => `gain in forecast ${gain} nats a year: ${list}`,
  onsetHead: "P(before)",
  tie: (p: { with: string; relation: string; years: string }) => `${p.relation} with ${p.with}: ${p.years}`,
  preferred: (p: string) => `the question's own choices: P ${p}`,
  decideHead: "What evidence would decide",
  disagreeHead: "Independent evidence disagrees",
  coding: (list: string) => `Coded by a person who knew the outcome: ${list}.`,
  seed: (seed: number) => `Seed ${seed}. The rule is that of docs/method.md; agreement with the source of a claim is no corroboration.`,
};

const zh: typeof en = {
  ...WHY_WORDS.zh,
  internal: "仅在自身文献内一致",
  notTested: "此处未检验",
  standsAgainst: (gates) => `未过：${gates}`,
  rivals: "对立假设",
  shares: (list, gain) => `预测增益每年 ${gain} 纳特：${list}`,
  onsetHead: "P(在先)",
  tie: (p) => `与${p.with}的${p.relation}：${p.years}`,
  preferred: (p) => `问题自身的取舍：P ${p}`,
  decideHead: "何种证据可以定案",
  disagreeHead: "独立证据与之不符",
  coding: (list) => `由知晓结果者编码：${list}。`,
  seed: (seed) => `种子 ${seed}。规则见 docs/method.md；与主张出处相符不构成佐证。`,
};

/** The words in which an answer to why is told in the terminal, in both languages. */
export const whyWords = { en, zh } as const;
export type WhyWords = typeof en;
