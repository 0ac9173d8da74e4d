import { error, type Rule } from "./rule.ts";

/** What the study's own figures on states and pairs of states must be. */
export const FIGURE_RULES = {
  "figures/no-description": error(
    "these figures have no {file}",
    "这些数字没有 {file}",
    "say there which years they cover and from which data sets they are",
    "请在其中写明覆盖年份与所出数据集",
  ),
  "figures/column": error(
    "the header should be {expected}, not {value}",
    "表头应为 {expected}，而非 {value}",
    "correct the first line",
    "请改正首行",
  ),
  "figures/value": error(
    "{value} cannot stand in the column {column}",
    "{value} 不能写在 {column} 栏",
    "write a number in the range of the column, 0 or 1 for a flag; leave the cell empty where nothing is known",
    "请写该栏范围内的数，是非写 0 或 1；未知处留空",
  ),
  "figures/duplicate": error("the row {value} stands twice", "行 {value} 出现两次", "keep one of them", "只保留一行"),
  "figures/not-covered": error(
    "the year {value} lies outside the coverage {coverage}",
    "年份 {value} 不在覆盖期 {coverage} 之内",
    "widen the coverage or remove the row",
    "请扩大覆盖期或删除该行",
  ),
  "figures/undescribed": error(
    "figures in {table}.csv are from the data set {value}, which is not described",
    "{table}.csv 中的数字出自数据集 {value}，而未加说明",
    "add it to `sets` with title, version, citation and terms",
    "请在 `sets` 中补上其名称、版本、引用与使用条款",
  ),
} as const satisfies Record<string, Rule>;
