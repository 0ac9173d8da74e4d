import { type Bilingual, type Locale, RULE_IDS, RULES } from "../../model/index.ts";
import { code, type Page, prose, table } from "./markdown.ts";

/** What the rules with one prefix are about. */
export const RULE_GROUPS: Readonly<Record<string, Bilingual>> = {
  file: { en: "Files", zh: "文件" },
  yaml: { en: "YAML", zh: "YAML" },
  json: { en: "JSON", zh: "JSON" },
  csv: { en: "CSV", zh: "CSV" },
  shape: { en: "Keys and values", zh: "键与值" },
  order: { en: "Canonical form", zh: "规范格式" },
  study: { en: "The study", zh: "研究" },
  date: { en: "Dates", zh: "日期" },
  actor: { en: "Actors", zh: "行为体" },
  type: { en: "Event types", zh: "事件类型" },
  subtype: { en: "Subtypes", zh: "子类" },
  role: { en: "Roles", zh: "角色" },
  claim: { en: "Claims", zh: "主张" },
  locator: { en: "Passages", zh: "文段" },
  source: { en: "Sources and their documents", zh: "文献与文档" },
  event: { en: "Events", zh: "事件" },
  contradiction: { en: "Contradictions", zh: "矛盾" },
  doctrine: { en: "Doctrines", zh: "方针" },
  procedure: { en: "Decision procedures", zh: "决策程序" },
  series: { en: "Series", zh: "序列" },
  borders: { en: "Borders", zh: "疆界" },
  figures: { en: "Figures on states and pairs of states", zh: "国家与国家对的数字" },
  matrix: { en: "Evidence matrices", zh: "证据矩阵" },
  question: { en: "Questions", zh: "问题" },
  why: { en: "Questions why", zh: "归因问题" },
  data: { en: "Reference data (`data add`)", zh: "参考数据（`data add`）" },
};

/** `docs/rules.md`: every rule that `check` keeps, with its severity, what it says and the way out. */
export const rulesPage: Page = {
  path: "rules.md",
  title: (locale) => WORDS[locale].title,
  body(locale) {
    const w = WORDS[locale];
    const groups = [...new Set(RULE_IDS.map(groupOf))];
    return [...w.intro, ...groups.flatMap((group) => [`## ${RULE_GROUPS[group]?.[locale] ?? group}`, groupTable(group, locale)])];
  },
};

/** The part of a rule's id before the slash. */
export function groupOf(rule: string): string {
  return rule.slice(0, rule.indexOf("/"));
}

function groupTable(group: string, locale: Locale): string {
  const w = WORDS[locale];
  const rows = RULE_IDS.filter((id) => groupOf(id) === group).map((id) => {
    const { severity, says, wayOut } = RULES[id];
    return [code(id), w[severity], prose(says[locale]), prose(wayOut[locale])];
  });
  return table(w.head, rows);
}

const WORDS = {
  en: {
    title: "Rules",
    intro: [
      "`tiltmeter check` tells every fault of a study in one run, each with the place to open, the severity, the rule and the way out:",
      "```\nactors.yaml:201:17  warning  actor/ambiguous-name\n```",
      "Nothing is built from a study with an error, and `check` then ends with exit code 1. A warning stops nothing. `{value}` and the like stand for what the study says there. The ids of the rules do not change.",
    ],
    head: ["Rule", "Severity", "What it says", "The way out"],
    error: "error",
    warning: "warning",
  },
  zh: {
    title: "规则",
    intro: [
      "`tiltmeter check` 一次列出一项研究的全部问题，每条给出位置、轻重、规则与解决办法：",
      "```\nactors.yaml:201:17  警告  actor/ambiguous-name\n```",
      "有错误的研究不生成任何结果，此时 `check` 的退出码为 1；警告不妨碍运行。`{value}` 等代表研究中的原值。规则编号固定不变。",
    ],
    head: ["规则", "轻重", "说明", "解决办法"],
    error: "错误",
    warning: "警告",
  },
};
