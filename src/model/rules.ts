import type { Bilingual } from "./bilingual.ts";

/** A rule that a study keeps: what `check` says where it is broken, and the way out. `{name}` stands for a detail of the finding. */
export interface Rule {
  readonly severity: "error" | "warning";
  readonly says: Bilingual;
  readonly wayOut: Bilingual;
}

const error = (en: string, zh: string, wayEn: string, wayZh: string): Rule => ({
  severity: "error",
  says: { en, zh },
  wayOut: { en: wayEn, zh: wayZh },
});
const warning = (...words: Parameters<typeof error>): Rule => ({ ...error(...words), severity: "warning" });

/** Every rule of a study, by id. The ids are stable: a finding, a test and `docs/rules.md` name the same rule by the same id. */
export const RULES = {
  "file/missing": error(
    "{value} is missing",
    "缺少 {value}",
    "create it; `tiltmeter init` shows an example",
    "请新建该文件；`tiltmeter init` 可生成样例",
  ),
  "file/not-read": warning(
    "{value} is not read: its ending is not one that this folder holds",
    "{value} 未被读取：该文件夹不收此类后缀",
    "claims end in .jsonl, series in .csv and .yaml, questions in .yaml",
    "主张用 .jsonl，序列用 .csv 与 .yaml，问题用 .yaml",
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
  "study/unknown-question": error("no question {value}", "没有名为 {value} 的问题", "name one of: {known}", "请写其中之一：{known}"),
  "date/not-edtf": error(
    "{value} is not a date in EDTF form: {reason}",
    "{value} 不是 EDTF 格式的日期：{reason}",
    "write for example 1961, 1961-07, 1961-07-06, 196X (the 1960s), 1961~ (about 1961), 1961/1965, 1965/.. (from 1965 on)",
    "可写 1961、1961-07、1961-07-06、196X（六十年代）、1961~（1961 年前后）、1961/1965、1965/..（1965 年起）等",
  ),
  "date/no-such-day": error(
    "{value}: there is no such day in the calendar",
    "{value}：历法中没有这一天",
    "correct month or day",
    "请改正月或日",
  ),
  "date/reversed": error("{value} ends before it begins", "{value} 的终点早于起点", "exchange the two ends", "请对调两端"),
  "date/none-with-value": error(
    "the date is {value}, but its basis says that there is none",
    "日期写作 {value}，依据却写明无日期",
    "name what the date rests on, or write null as the date",
    "请写明日期的依据，或将日期写作 null",
  ),
  "date/missing-with-basis": error(
    "there is no date, but its basis is {value}",
    "没有日期，依据却是 {value}",
    "write the date, or the basis none",
    "请写出日期，或将依据写作 none",
  ),
  "actor/unknown": error("no actor {value}", "没有名为 {value} 的行为体", "{hint}", "{hint}"),
  "actor/duplicate": error("the actor {value} stands twice", "行为体 {value} 出现两次", "join the two entries", "请合并两条"),
  "actor/redefines-state": error(
    "{value} is in the built-in register, to which a study may only add names",
    "{value} 在内置名录中，研究只能为其补充名称",
    "write kind: {kind}, and leave out everything but the names",
    "类别写 {kind}，名称以外的各项请删去",
  ),
  "actor/did-not-exist": error(
    "{value} did not exist at that time ({date})",
    "{value} 当时（{date}）并不存在",
    "name the state of that time; `tiltmeter actors NAME --at {date}` looks it up",
    "请写当时的国家；可用 `tiltmeter actors 名称 --at {date}` 查找",
  ),
  "actor/acts-for-nobody": error(
    "{value} acts for no state at that time ({date})",
    "{value} 当时（{date}）不代表任何国家",
    "add the office with its dates to actors.yaml, or name the state",
    "请在 actors.yaml 补上职务与起止日期，或直接写国家",
  ),
  "actor/both-sides": error("{value} stands on both sides of the act", "{value} 同时位于行为的两方", "correct the roles", "请改正角色"),
  "actor/ambiguous-name": warning(
    "the name {value} is also that of {others}",
    "名称 {value} 同时也指 {others}",
    "say when each bore it (from, to), or leave it out of one",
    "请分别注明使用时期（from、to），或从其一删去",
  ),
  "type/unknown": error("the codebook has no type {value}", "编码手册没有类型 {value}", "{hint}", "{hint}"),
  "subtype/unknown": error("{type} has no subtype {value}", "{type} 没有子类 {value}", "{hint}", "{hint}"),
  "role/missing": error(
    "{type} needs an actor in the role {value}",
    "{type} 需要角色为 {value} 的行为体",
    "add it; UNK where the source does not say",
    "请补上；文献未说明者写 UNK",
  ),
  "role/one-sided": error(
    "{type} has two sides, but only one is named",
    "{type} 涉及双方，此处只写了一方",
    "add the other side; UNK where the source does not say",
    "请补上另一方；文献未说明者写 UNK",
  ),
  "role/not-allowed": error("{type} has no role {value}", "{type} 没有角色 {value}", "allowed: {known}", "可用：{known}"),
  "claim/duplicate-id": error(
    "the id {value} stands also at {other}",
    "编号 {value} 亦见于 {other}",
    "give one of them a new id",
    "请另给其一新编号",
  ),
  "claim/other-file": error(
    "the claim belongs to source {value}, the file to {file}",
    "该主张属于文献 {value}，而文件属于 {file}",
    "move the line to claims/{value}.jsonl",
    "请将该行移至 claims/{value}.jsonl",
  ),
  "claim/unknown-source": error(
    "no source {value} in the bibliography",
    "文献目录中没有 {value}",
    "add it to sources/bibliography.json",
    "请补入 sources/bibliography.json",
  ),
  "claim/unknown-claim": error("no claim {value}", "没有主张 {value}", "correct the id", "请改正编号"),
  "claim/contradicts-itself": error(
    "{value} is said to contradict itself",
    "{value} 被标为与自身矛盾",
    "name the other claim",
    "请写另一条主张的编号",
  ),
  "claim/superseded-still-accepted": error(
    "{value} is superseded by {other} and still accepted",
    "{value} 已被 {other} 取代，却仍为已采纳",
    "set its status to superseded",
    "请将其状态改为 superseded",
  ),
  "claim/unknown-coder": error(
    "no coder {value} in study.yaml",
    "study.yaml 中没有编码者 {value}",
    "add the coder, or correct the id",
    "请补上编码者，或改正编号",
  ),
  "claim/source-without-document": error(
    "source {value} has no document to point into",
    "文献 {value} 没有可定位的文档",
    "add custom.document with file, digest and length",
    "请补上 custom.document（文件、摘要、长度）",
  ),
  "locator/empty": error("the passage {value} is empty", "文段 {value} 为空", "the end must be after the start", "终点须在起点之后"),
  "locator/beyond-document": error(
    "the passage {value} ends beyond the document of {length} code points",
    "文段 {value} 超出文档长度（{length} 个码点）",
    "correct the offsets",
    "请改正偏移",
  ),
  "locator/other-document": error(
    "the passage points into another version of the document ({value})",
    "该文段指向文档的另一版本（{value}）",
    "find the passage anew in the document of the bibliography",
    "请在目录所列版本中重新定位",
  ),
  "source/duplicate-id": error("the source {value} stands twice", "文献 {value} 出现两次", "keep one record", "只保留一条"),
  "source/unknown": error(
    "no source {value} in the bibliography",
    "文献目录中没有 {value}",
    "add it to sources/bibliography.json",
    "请补入 sources/bibliography.json",
  ),
  "source/cites-itself": error(
    "source {value} is cited in itself",
    "文献 {value} 被标为引自自身",
    "name the citing source",
    "请写引用它的文献",
  ),
  "source/other-bytes": error(
    "the document {value} is not the one that was coded",
    "文档 {value} 与所编码者不同",
    "put the coded version beside the study, or code this one anew",
    "请放入所编码的版本，或重新编码",
  ),
  "source/other-length": error(
    "the document has {length} code points, the bibliography says {value}",
    "文档有 {length} 个码点，目录写作 {value}",
    "correct codePoints",
    "请改正 codePoints",
  ),
  "source/text-may-not-be-kept": warning(
    "{value} lies in the study, but its text may not be kept",
    "{value} 放在研究文件夹内，但其原文不得保存",
    "move it outside and use --sources DIR",
    "请移到别处，用 --sources DIR 指明",
  ),
  "event/types-differ": warning(
    "event {value} is told as {types}",
    "事件 {value} 被编为 {types}",
    "check that it is one happening, or give them different events",
    "请核对是否同一事件，否则分立",
  ),
  "event/named-like-a-claim": error(
    "the event {value} is named like a claim",
    "事件 {value} 与某条主张同名",
    "give the event a name of its own",
    "请为事件另取名称",
  ),
  "event/states-differ": warning(
    "the claims of event {value} have no state in common",
    "事件 {value} 的各主张没有共同的国家",
    "check that it is one happening, or give them different events",
    "请核对是否同一事件，否则分立",
  ),
  "contradiction/duplicate-id": error(
    "the contradiction {value} stands twice",
    "矛盾 {value} 出现两次",
    "give one of them another id",
    "请另给其一编号",
  ),
  "contradiction/prefers-another": error(
    "the preferred claim {value} is none of those that contradict each other",
    "所取的主张 {value} 不在相互矛盾者之列",
    "name one of: {known}",
    "请写其中之一：{known}",
  ),
  "doctrine/duplicate-id": error(
    "the doctrine {value} stands twice",
    "方针 {value} 出现两次",
    "give one of them another id",
    "请另给其一编号",
  ),
  "doctrine/same-actor": error(
    "{value} is its own rival",
    "{value} 以自身为对手",
    "name two different actors under of and rival",
    "of 与 rival 须为两个不同的行为体",
  ),
  "doctrine/open-end": error(
    "{value} has no first or no last day",
    "{value} 没有首日或末日",
    "write a date on either side, as narrow as it is known: 1948 or 1969~",
    "两端都请写日期，知道多少写多少：1948 或 1969~",
  ),
  "doctrine/empty-period": error(
    "the doctrine ends ({value}) before it begins ({from})",
    "方针止于（{value}）始于（{from}）之前",
    "put the earlier date under from",
    "请将较早的日期写在 from 之下",
  ),
  "procedure/duplicate-id": error(
    "the procedure {value} stands twice",
    "决策程序 {value} 出现两次",
    "give one of them another id",
    "请另给其一编号",
  ),
  "procedure/duplicate-stage": error(
    "the stage {value} stands twice",
    "环节 {value} 出现两次",
    "give one of them another id",
    "请另给其一编号",
  ),
  "procedure/unknown-stage": error("there is no stage {value}", "没有环节 {value}", "{hint}", "{hint}"),
  "procedure/unreached-stage": error(
    "no stage leads to {value}",
    "没有环节通向 {value}",
    "name it under next of the stage before it; a matter begins where something is drafted or told, or at the first stage",
    "请在其前一环节的 next 中写上；事项始于起草、通报之处或首个环节",
  ),
  "procedure/no-decision": error(
    "in the procedure {value} nobody decides",
    "决策程序 {value} 之中无人定夺",
    "give one stage `does: decides`",
    "请为某一环节写 `does: decides`",
  ),
  "series/no-numbers": error(
    "series {value} has a description but no {file}",
    "序列 {value} 有说明而无 {file}",
    "add the numbers",
    "请补上数据",
  ),
  "series/no-description": error(
    "series {value} has numbers but no {file}",
    "序列 {value} 有数据而无 {file}",
    "describe unit, source and coverage there",
    "请在其中写明单位、来源与覆盖期",
  ),
  "series/column": error(
    "the header should be {expected}, not {value}",
    "表头应为 {expected}，而非 {value}",
    "correct the first line",
    "请改正首行",
  ),
  "series/not-a-count": error(
    "{value} is not a whole number from 0 up",
    "{value} 不是非负整数",
    "write the count; leave the row out where it is unknown",
    "请写计数；未知者删去该行",
  ),
  "series/period": error(
    "{value} is not a year or a span of years",
    "{value} 不是年份或年份区间",
    "write 1965 or 1967/1969",
    "请写 1965 或 1967/1969",
  ),
  "series/overlap": error(
    "the cell {value} begins before the one above ends",
    "单元 {value} 起于上一单元终止之前",
    "put the cells in order of time, without overlap",
    "请按时间先后排列，不得重叠",
  ),
  "series/not-covered": error(
    "the cell {value} lies outside the coverage {coverage}",
    "单元 {value} 不在覆盖期 {coverage} 之内",
    "widen the coverage or remove the cell",
    "请扩大覆盖期或删除该单元",
  ),
  "question/same-actor": error(
    "{value} stands in two places of the question",
    "{value} 在问题中占了两个位置",
    "the focal state, its two patrons and the adversaries are all different actors",
    "焦点国、两大国与对手须各不相同",
  ),
  "question/empty-period": error(
    "the period {value} is empty",
    "时期 {value} 为空",
    "the first year is not after the last",
    "起年不得晚于止年",
  ),
  "question/unknown-set": error(
    "no act rule belongs to the set {value}",
    "没有属于集合 {value} 的行为规则",
    "name one of: {known}",
    "请写其中之一：{known}",
  ),
  "question/type-twice": error(
    "{value} is declared twice in one set of evidence (by: {by})",
    "{value} 在同一证据集合中声明了两次（by: {by}）",
    "keep one rule, so that an act is counted once",
    "只保留一条规则，使每一行为只计一次",
  ),
  "question/unknown-series": error(
    "no series {value}",
    "没有序列 {value}",
    "add series/{value}.csv and .yaml",
    "请补上 series/{value}.csv 与 .yaml",
  ),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];
