import { error } from "./rule.ts";

/** What a question about configurations of conditions, or about several states, must be. */
export const CONFIGURATION_RULES = {
  "question/set-twice": error("the set {value} stands twice", "集合 {value} 出现两次", "give one of them another id", "请另给其一编号"),
  "question/calibration": error(
    "the anchors of {value} do not run one way: {out}, {crossover}, {in}",
    "{value} 的锚点不单调：{out}、{crossover}、{in}",
    "put the crossover between full non-membership and full membership",
    "交叉点须介于完全不隶属与完全隶属之间",
  ),
  "question/case-twice": error("the case {value} stands twice", "案例 {value} 出现两次", "give one of them another id", "请另给其一编号"),
  "question/not-a-tilt": error(
    "no tilt question {value} to ask like",
    "没有可仿照的倾斜问题 {value}",
    "name one of: {known}",
    "请写其中之一：{known}",
  ),
  "question/unknown-case": error("{value} is none of the cases", "{value} 不在案例之列", "name one of: {known}", "请写其中之一：{known}"),
  "question/not-a-set": error(
    "{value} is neither a condition nor the outcome",
    "{value} 既非条件，亦非结果",
    "name one of: {known}",
    "请写其中之一：{known}",
  ),
  "question/value-twice": error(
    "{set} has two values in {value}",
    "{set} 在 {value} 有两个值",
    "keep one of them, and say in its reason what the other source tells",
    "只保留其一，并在理由中说明另一文献的说法",
  ),
  "question/value-unsourced": error(
    "the value of {value} rests on neither a claim nor a source",
    "{value} 的值既无主张亦无文献为据",
    "name claims or sources, or leave the value empty where it is not known",
    "请写明主张或文献；不知则将值留空",
  ),
} as const;
