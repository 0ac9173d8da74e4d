import { error, type Rule, warning } from "./rule.ts";

/** What an evidence matrix must be. */
export const MATRIX_RULES = {
  "matrix/duplicate-id": error("{value} stands twice", "{value} 出现两次", "give one of them another id", "请另给其一编号"),
  "matrix/unknown-hypothesis": error("there is no hypothesis or world {value}", "没有假设或世界 {value}", "{hint}", "{hint}"),
  "matrix/missing-cell": error(
    "the row {value} says nothing of {missing}",
    "证据 {value} 未就 {missing} 作出判断",
    "write a cell for each: `dB: 0` with the reason, where the evidence is no more expected there than elsewhere",
    "请各写一格；若该证据在其中并不更可预期，则写 `dB: 0` 并说明理由",
  ),
  "matrix/no-reason": warning(
    "{value} has decibels without a reason",
    "{value} 只有分贝而无理由",
    "say in one line, under `why`, what one would expect to see if it were true; without it nothing can be supported",
    "请在 `why` 中用一句话说明若其为真当见何事；缺此则不得作出支持的结论",
  ),
  "matrix/late-hypothesis": warning(
    "the hypothesis {value} was added on {on}, after the first evidence ({first})",
    "假设 {value} 提出于 {on}，晚于首条证据（{first}）",
    "an account made up to fit the evidence is not tested by it: judge it on evidence coded afterwards",
    "为迁就证据而提出的说法不能由该证据检验：请以其后编码的证据判断",
  ),
  "matrix/unknown-cluster": error("no cluster {value}", "没有证据群 {value}", "{hint}", "{hint}"),
  "matrix/unknown-turn": error("no turn {value}", "没有转折 {value}", "{hint}", "{hint}"),
  "matrix/prior": error(
    "the prior does not fit the rivals: {value}",
    "先验与各对立说法不合：{value}",
    "give each rival one, and let probabilities sum to 1",
    "请为每一说法各写其一；概率之和须为 1",
  ),
  "matrix/no-ground": error(
    "the row {value} stands on nothing",
    "证据 {value} 无所依据",
    "name claims, series, data sets or numbers under `standsOn`",
    "请在 `standsOn` 中写明主张、序列、数据集或数字",
  ),
} as const satisfies Record<string, Rule>;
