import { error, type Rule, warning } from "./rule.ts";

/** What files must be: there, in UTF-8, well formed, and of the shape that their schema asks. */
export const FILE_RULES = {
  "file/missing": error(
    "{value} is missing",
    "缺少 {value}",
    "create it; `tiltmeter init` shows an example",
    "请新建该文件；`tiltmeter init` 可生成样例",
  ),
  "file/not-read": warning(
    "{value} is not read: its ending is not one that this folder holds",
    "{value} 未被读取：该文件夹不收此类后缀",
    "claims end in .jsonl, series and figures in .csv and .yaml, questions in .yaml, borders in .geojson, .topojson or .json, and .yaml",
    "主张用 .jsonl，序列与数字用 .csv 与 .yaml，问题用 .yaml，疆界用 .geojson、.topojson 或 .json 与 .yaml",
  ),
  "file/not-utf8": error(
    "the file is not UTF-8",
    "文件不是 UTF-8 编码",
    "save it as UTF-8 (it may now be GBK, Big5 or UTF-16)",
    "请另存为 UTF-8（现在可能是 GBK、Big5 或 UTF-16）",
  ),
  "yaml/syntax": error("not YAML: {value}", "不是合法的 YAML：{value}", "correct it there", "请在该处改正"),
  "json/syntax": error(
    "not JSON: {value}",
    "不是合法的 JSON：{value}",
    "correct it there; in claims/ every line is one JSON object",
    "请在该处改正；claims/ 中每行一个 JSON 对象",
  ),
  "json/duplicate-key": error("the key {value} stands twice", "键 {value} 出现两次", "keep one of them", "只保留一个"),
  "csv/syntax": error("not CSV: {value}", "不是合法的 CSV：{value}", "correct it there", "请在该处改正"),
  "shape/unknown-key": error(
    "{value} is not a known key here",
    "此处没有名为 {value} 的键",
    "remove it or correct its spelling; known: {known}",
    "请删除或改正拼写；可用的键：{known}",
  ),
  "shape/missing-key": error("the key {value} is missing", "缺少键 {value}", "add it", "请补上"),
  "shape/wrong-type": error("{value} should be {expected}", "{value} 应为{expected}", "{hint}", "{hint}"),
  "shape/bad-value": error("{value} is not allowed here", "此处不允许 {value}", "{expected}", "{expected}"),
  "order/not-canonical": warning(
    "this line is not in canonical form or order",
    "该行未按规范格式或顺序书写",
    "run `tiltmeter tidy`, so that changes show as one line",
    "运行 `tiltmeter tidy`，使每次改动只显示为一行",
  ),
  "study/unknown-data": warning("no known data set {value}", "没有已知数据集 {value}", "{hint}", "{hint}"),
  "study/duplicate-data": warning("the data set {value} is named twice", "数据集 {value} 列出两次", "name it once", "请只列一次"),
  "study/unknown-question": error("no question {value}", "没有名为 {value} 的问题", "name one of: {known}", "请写其中之一：{known}"),
} as const satisfies Record<string, Rule>;
