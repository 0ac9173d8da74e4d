import { error, type Rule } from "./rule.ts";

/** What a question why must be. */
export const WHY_RULES = {
  "why/duplicate-id": error("{value} stands twice", "{value} 出现两次", "give one of them another id", "请另给其一编号"),
  "why/unknown-name": error("there is no {what} {value}", "没有名为 {value} 的{what}", "name one of: {known}", "请写其中之一：{known}"),
  "why/unpredicted": error(
    "the hypothesis {value} predicts nothing",
    "假设 {value} 未作任何预测",
    "add a prediction; one that cannot be tested here says why",
    "请补上预测；此处无法检验者请说明理由",
  ),
  "why/outside": error(
    "{value} reaches beyond {known}, the years of {about}",
    "{value} 超出 {about} 的年份 {known}",
    "ask why of years in which the lean itself is asked about",
    "请只就问及倾斜的年份问其原因",
  ),
  "why/no-width": error(
    "the cause {value} may lie on both sides of zero, so that its mean says nothing of its size",
    "原因 {value} 的取值可正可负，其均值不能说明量的大小",
    "write the `width` of its scale",
    "请写明其量表的宽度 `width`",
  ),
  "why/direction": error(
    "the direction {value} does not fit the relation {relation}",
    "方向 {value} 与关系 {relation} 不合",
    "write one of: {known}",
    "请写其中之一：{known}",
  ),
  "why/undated": error(
    "the claim {value} has no date that could stand before or after another",
    "主张 {value} 没有可论先后的日期",
    "name another claim, or write a `date` with the reason for it",
    "请换一主张，或写明 `date` 及其理由",
  ),
} as const satisfies Record<string, Rule>;
