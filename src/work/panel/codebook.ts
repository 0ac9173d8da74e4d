import type { Locale } from "../../model/index.ts";
import type { PanelAnswer, PanelColumnInfo, PanelSourceInfo } from "./panel-answer.ts";
import { PANEL_WORDS, panelLine } from "./words.ts";

/** `codebook.md`: what each column means, what it is made of and why its empty cells are empty, in both languages. */
export function codebook(answer: PanelAnswer): string {
  return `${[...part(answer, "en"), ...part(answer, "zh")].join("\n\n")}\n`;
}

function part(answer: PanelAnswer, locale: Locale): string[] {
  const w = WORDS[locale];
  return [
    `# ${w.title}`,
    `${panelLine(answer, locale)}. ${w.about(answer)}`,
    `## ${w.columns}`,
    answer.keys.map((key) => `- \`${key}\`: ${key === "year" ? w.year : w.number(PANEL_WORDS[locale].system[answer.system])}`).join("\n"),
    ...answer.columns.map((column) => columnPart(column, locale)),
    `## ${w.sources}`,
    ...answer.sources.map((source) => sourcePart(source, locale)),
    `## ${w.joins}`,
    answer.joins.map((join) => `- ${w.join(join)}`).join("\n") || w.nothing,
  ];
}

function columnPart(
  { name, type, says, unit, direction, sets, coverage, absent, empty, noRow, noValue }: PanelColumnInfo,
  locale: Locale,
): string {
  const [w, p] = [WORDS[locale], PANEL_WORDS[locale]];
  const lines = [
    `### \`${name}\``,
    `${says[locale]}${unit === undefined ? "" : w.inUnit(unit[locale])}`,
    `- ${w.type}${w.colon}${p.type[type]}${w.semicolon}${p.direction[direction]}`,
    `- ${w.from}${w.colon}${sets.join(", ")}${w.semicolon}${coverage[0]}–${coverage[1]}${w.semicolon}${p.absent[absent]}`,
    ...empty.map(({ reason, rows }) => {
      const own = reason === "no-row" ? noRow : reason === "no-value" ? noValue : undefined;
      const why = own?.[locale] ?? p.reasons[reason];
      return `- ${w.empty(rows)}${w.colon}${why} (\`${reason}\`)`;
    }),
  ];
  return [lines[0], "", lines[1], "", ...lines.slice(2)].join("\n");
}

function sourcePart({ set, title, version, file, digest, coverage, licence, terms, cite, notes }: PanelSourceInfo, locale: Locale): string {
  const w = WORDS[locale];
  return [
    `### ${set}`,
    "",
    `${title[locale]}, ${version}, ${coverage[0]}–${coverage[1]}`,
    "",
    `- ${w.cite}${w.colon}${cite}`,
    `- ${w.terms}${w.colon}${licence === undefined ? "" : `${licence}${w.semicolon}`}${terms[locale]}`,
    `- ${w.file}${w.colon}${file}, ${digest}`,
    ...notes.map((note) => `- ${w.mind}${w.colon}${note[locale]}`),
  ].join("\n");
}

type Join = PanelAnswer["joins"][number];

const en = {
  title: "Codebook",
  about: ({ list, form }: PanelAnswer) =>
    `The rows come from the ${list === "built-in" ? "built-in list of states" : `list of states \`${list}\``}. An empty cell is never zero; \`reasons.${form}\` says for each one why it is empty: a line holds for its column, for the states it names (for all where it names none) and for the years from \`first\` to \`last\`.`,
  columns: "Columns",
  year: "year",
  number: (list: string) => `number of the state in the list of ${list}`,
  inUnit: (unit: string) => ` (${unit})`,
  type: "Type",
  from: "From",
  empty: (rows: number) => `empty in ${rows} ${rows === 1 ? "row" : "rows"}`,
  sources: "Data sets",
  cite: "Cite as",
  terms: "Terms",
  file: "File",
  mind: "Mind",
  joins: "What did not meet",
  join: ({ addOn, rows, unmatched, examples }: Join) =>
    `${addOn}: of ${rows} rows of the source in these years, ${unmatched} are of states that were no members then${examples.length === 0 ? "" : ` (${examples.map((one) => `${one.code}: ${one.rows}, ${one.first}–${one.last}`).join("; ")})`}`,
  nothing: "Nothing was joined.",
  colon: ": ",
  semicolon: "; ",
};

const zh: typeof en = {
  title: "变量说明",
  about: ({ list, form }) =>
    `各行出自${list === "built-in" ? "内置国家名单" : `国家名单 \`${list}\``}。空单元绝非零；\`reasons.${form}\` 逐一说明空因：每行适用于其列、其所列国家（未列则为全部）及 \`first\` 至 \`last\` 之年。`,
  columns: "列",
  year: "年份",
  number: (list) => `${list} 名单中的国家编号`,
  inUnit: (unit) => `（${unit}）`,
  type: "类型",
  from: "出自",
  empty: (rows) => `${rows} 行为空`,
  sources: "数据集",
  cite: "引用",
  terms: "条款",
  file: "文件",
  mind: "注意",
  joins: "未能合并者",
  join: ({ addOn, rows, unmatched, examples }) =>
    `${addOn}：来源在这些年份有 ${rows} 行，其中 ${unmatched} 行所涉国家当时并非成员${examples.length === 0 ? "" : `（${examples.map((one) => `${one.code}：${one.rows}，${one.first}–${one.last}`).join("；")}）`}`,
  nothing: "未作任何合并。",
  colon: "：",
  semicolon: "；",
};

const WORDS = { en, zh };
