import { type Bilingual, FIGURE_TABLES, FIGURE_WORDS, type FigureTable, type Locale } from "../../model/index.ts";
import { groupIn, type JsonSchema, jsonSchemaOf, mergedGroup, referredId } from "./json-schema.ts";
import { block, code, type Page, table } from "./markdown.ts";
import { meaningOf } from "./meanings.ts";
import { STUDY_SCHEMAS } from "./schema-files.ts";
import { NAMED_VALUES, typeWords, valueName } from "./type-words.ts";

interface StudyFile {
  readonly path: string;
  readonly schema: string;
  /** Where in the file the records stand, and what else is to be known of it. */
  readonly text: Bilingual;
}

const FILES: readonly StudyFile[] = [
  {
    path: "study.yaml",
    schema: "Manifest",
    text: { en: "What the study is. A folder without this file is no study.", zh: "研究的概况。没有此文件的文件夹不算研究。" },
  },
  {
    path: "actors.yaml",
    schema: "Actor",
    text: {
      en: "Actors beyond the built-in register of states: persons, parties, media, organisations, blocs. One key, `actors`, holds the list; each entry has these keys.",
      zh: "内置国家名录以外的行为体：人物、政党、媒体、组织、集团。文件只有一个键 `actors`，其下为列表，每条有下列各键。",
    },
  },
  {
    path: "sources/bibliography.json",
    schema: "Source",
    text: {
      en: "The sources, as CSL-JSON: one list of records. Reference managers such as Zotero write this form. A document lies beside it in `sources/` where its text may be kept.",
      zh: "文献目录，CSL-JSON 格式，为一个记录列表，Zotero 等文献管理软件均可导出。原文可保存者，文档放在同一 `sources/` 文件夹内。",
    },
  },
  {
    path: "claims/<source>.jsonl",
    schema: "Claim",
    text: {
      en: "The claims of one source: one claim a line, in order of place in the document. `tiltmeter tidy` writes the canonical form.",
      zh: "一种文献的主张：每行一条，按在文档中的先后排列。`tiltmeter tidy` 可改为规范格式。",
    },
  },
  {
    path: "series/<series>.yaml",
    schema: "SeriesDescription",
    text: { en: "What the numbers of `series/<series>.csv` mean.", zh: "说明 `series/<序列>.csv` 中数值的含义。" },
  },
  {
    path: "questions/<question>.yaml",
    schema: "TiltQuestion",
    text: {
      en: "Which way a state leans between two rival powers. Every choice of method stands here; none is hidden. The file name is the id of the question.",
      zh: "一国在两大国之间向哪边倾斜。方法上的一切取舍均写在此处，没有隐藏的默认值。文件名即问题编号。",
    },
  },
  {
    path: "questions/<question>.yaml",
    schema: "ComparativeQuestion",
    text: {
      en: "The same tilt question, with all its choices of method, asked of several states.",
      zh: "向多国提出同一倾斜问题，方法上的取舍一概照旧。",
    },
  },
  {
    path: "questions/<question>.yaml",
    schema: "ConfigurationsQuestion",
    text: {
      en: "Which combinations of conditions go with an outcome, over the years of one state or over states. Anchors, expectations and thresholds stand here, and every raw value with what it rests on and why.",
      zh: "哪些条件组合与某一结果相伴，案例为一国各年或若干国家。锚点、预期、门槛均写在此处，每一原始值各注依据与理由。",
    },
  },
  {
    path: "questions/<question>.yaml",
    schema: "RegisterQuestion",
    text: { en: "Who stood in which relation to a state, at any date.", zh: "某国在任一日期与各国的关系。" },
  },
  {
    path: "questions/<question>.yaml",
    schema: "ChronicleQuestion",
    text: { en: "What happened between two sides, read back to earlier polities.", zh: "双方之间的编年，可上溯前代政权。" },
  },
  {
    path: "questions/<question>.yaml",
    schema: "ThreatQuestion",
    text: {
      en: "How great a threat some states were to another, by Walt's four factors. Every choice of method stands here.",
      zh: "若干国家对一国构成多大威胁，依 Walt 的四种因素。方法上的一切取舍均写在此处。",
    },
  },
  {
    path: "questions/<question>.yaml",
    schema: "MatrixQuestion",
    text: {
      en: "Which of several rival accounts the evidence favours: each piece of evidence weighed for each account in decibels, with its reason.",
      zh: "证据支持哪一种对立说法：每条证据对每一说的权重以分贝计，各附理由。",
    },
  },
  {
    path: "questions/<question>.yaml",
    schema: "WhyQuestion",
    text: {
      en: "Why a state leaned as it did: causes, rival hypotheses and what each predicts. Every choice of method stands here.",
      zh: "一国何以如此倾斜：原因、对立假设及其预测。方法上的一切取舍均写在此处。",
    },
  },
  {
    path: "figures/figures.yaml",
    schema: "FiguresDescription",
    text: {
      en: "Where the study's own figures on states and pairs of states are from: what a threat question needs, so that it is answered without the data sets. The folder may be left out.",
      zh: "研究自有的国家与国家对数字之来历：威胁问题所需者，无须数据集即可作答。此文件夹可以没有。",
    },
  },
  {
    path: "borders/<borders>.yaml",
    schema: "BordersDescription",
    text: {
      en: "What the borders in `borders/<borders>.geojson`, `.topojson` or `.json` are, and which properties of its features tell code and days. On days for which it has a feature the map shows them in place of present borders. The folder may be left out.",
      zh: "说明 `borders/<疆界>.geojson`、`.topojson` 或 `.json` 中的疆界，以及要素的哪些属性载有代码与日期。凡有要素的日期，地图以之代替今日疆界。此文件夹可以没有。",
    },
  },
  {
    path: "contradictions.yaml",
    schema: "NotedContradiction",
    text: {
      en: "Contradictions that a coder found. One key, `contradictions`, holds the list; the file may be missing.",
      zh: "编码者发现的矛盾。唯一的键 `contradictions` 之下为列表；此文件可缺。",
    },
  },
  {
    path: "doctrines.yaml",
    schema: "Doctrine",
    text: {
      en: "Rules of a state's foreign policy, to be checked against the register. The file may be left out. One key, `doctrines`, holds the list; each entry has these keys.",
      zh: "一国对外政策的方针，用以检验关系名录。此文件可以没有。只有一个键 `doctrines`，其下为列表，每条有下列各键。",
    },
  },
  {
    path: "procedures.yaml",
    schema: "Procedure",
    text: {
      en: "How states make their foreign policy, as graphs of stages. The file may be left out. One key, `procedures`, holds the list; each entry has these keys.",
      zh: "各国如何制定对外政策，以环节图表示。此文件可以没有。只有一个键 `procedures`，其下为列表，每条有下列各键。",
    },
  },
];

/** `reference/study-files.md`: each file of a study folder and its keys. */
export const studyFilesPage: Page = {
  path: "reference/study-files.md",
  title: (locale) => WORDS[locale].title,
  body(locale) {
    const w = WORDS[locale];
    return [
      ...w.intro,
      block("text", w.tree),
      ...FILES.flatMap((file) => [...fileSection(file, locale), ...tablesUnder(file.schema, locale)]),
      `## ${w.values}`,
      table(
        [w.value, w.example, w.meaning],
        Object.entries(NAMED_VALUES).map(([id, value]) => [valueName(id, locale), code(value.example), meaningPart(value[locale])]),
      ),
    ];
  },
};

function fileSection({ path, schema, text }: StudyFile, locale: Locale): string[] {
  const w = WORDS[locale];
  return [`## ${code(w.name(path))}`, text[locale], w.schema(schema), table(w.head, keyRows(schema, locale))];
}

/** A row for every key that may stand in a record, groups of keys by their whole path: `date.edtf`, `actors[].role`. */
function keyRows(id: string, locale: Locale): string[][] {
  const schema = STUDY_SCHEMAS[id];
  if (schema === undefined) throw new RangeError(`no schema ${id} is written in a study`);
  const defs = jsonSchemaOf(schema).$defs ?? {};
  return rowsOf(defs[id] ?? {}, { key: id, path: "", defs, locale });
}

interface Place {
  /** The key under which meanings are kept: `Claim.date`. */
  readonly key: string;
  /** The way through the file: `actors[].`. */
  readonly path: string;
  readonly defs: Readonly<Record<string, JsonSchema>>;
  readonly locale: Locale;
}

function rowsOf(group: JsonSchema, place: Place): string[][] {
  const { defs, locale } = place;
  return Object.entries(group.properties ?? {}).flatMap(([name, schema]) => {
    const key = `${place.key}.${name}`;
    const required = group.required?.includes(name) === true ? WORDS[locale].yes : "";
    const row = [code(`${place.path}${name}`), typeWords(schema, defs, locale), required, meaningOf(key, locale)];
    return [row, ...below(schema, { ...place, key, path: `${place.path}${name}` })];
  });
}

/** The rows of the group of keys that a key holds, itself or in a list. */
function below(schema: JsonSchema, place: Place): string[][] {
  const item = schema.items === undefined || schema.items === false ? undefined : schema.items;
  if (item !== undefined) return below(item, { ...place, path: `${place.path}[]` });
  const id = referredId(schema);
  if (id !== undefined) {
    const group = id in NAMED_VALUES ? undefined : groupOf(place.defs[id] ?? {}, place.defs);
    return group === undefined ? [] : rowsOf(group, { ...place, key: id, path: `${place.path}.` });
  }
  return schema.properties === undefined ? [] : rowsOf(schema, { ...place, path: `${place.path}.` });
}

/** The keys of a record, or of the kinds of record that may stand in its place. */
function groupOf(schema: JsonSchema, defs: Place["defs"]): JsonSchema | undefined {
  const kinds = (schema.anyOf ?? schema.oneOf)?.flatMap((kind) => defs[referredId(kind) ?? ""] ?? []) ?? [];
  return kinds.length > 1 && kinds.every((kind) => kind.properties !== undefined) ? mergedGroup(kinds) : groupIn(schema);
}

/** The CSV tables that a description describes. */
function tablesUnder(schema: string, locale: Locale): string[] {
  if (schema === "SeriesDescription") return seriesTable(locale);
  return schema === "FiguresDescription" ? figureTables(locale) : [];
}

function figureTables(locale: Locale): string[] {
  const w = WORDS[locale];
  return (Object.keys(FIGURE_TABLES) as FigureTable[]).flatMap((name) => {
    const { row, key, from } = FIGURE_TABLES[name];
    const sets: Readonly<Record<string, readonly string[]>> = from;
    const rows = Object.keys(row.shape).map((column) => [
      code(column),
      (sets[column] ?? []).map(code).join(" "),
      FIGURE_WORDS[name][column]?.[locale] ?? FIGURE_KEYS[column]?.[locale] ?? "",
    ]);
    return [`## ${code(`figures/${name}.csv`)}`, `${w.figures} ${key.map(code).join(" ")}`, table(w.figureHead, rows)];
  });
}

function seriesTable(locale: Locale): string[] {
  const w = WORDS[locale];
  return [`## ${code(w.name("series/<series>.csv"))}`, w.csv, table(w.csvHead, w.csvRows)];
}

function meaningPart(words: string): string {
  const part = words.slice(words.search(/[:：]/) + 1).trim();
  return part.slice(0, 1).toUpperCase() + part.slice(1);
}

/** What the columns mean by which rows of figures are known. */
const FIGURE_KEYS: Readonly<Record<string, Bilingual>> = {
  year: { en: "The year.", zh: "年份。" },
  state: { en: "The state.", zh: "国家。" },
  by: { en: "The state that acts.", zh: "施动之国。" },
  on: { en: "The state acted on.", zh: "受动之国。" },
  host: { en: "The state in which they are.", zh: "驻在国。" },
};

const WORDS = {
  en: {
    title: "Study files",
    intro: [
      "A study is a folder: one body of evidence and the questions asked of it. All its files are plain text in UTF-8. A key that is not listed here is refused, and so is a value of another type: nothing is passed over in silence.",
    ],
    tree: [
      "study.yaml                what the study is",
      "actors.yaml               actors beyond the built-in states",
      "sources/bibliography.json the sources, and documents that may be kept",
      "claims/<source>.jsonl     one claim a line",
      "series/<series>.csv       numbers by year, with a .yaml that describes them",
      "figures/*.csv             figures on states and pairs of states, with figures.yaml; may be left out",
      "questions/<question>.yaml what is asked",
      "borders/<borders>.geojson borders of the past, with a .yaml that describes them; may be left out",
      "doctrines.yaml            rules of foreign policy to be checked; may be left out",
      "procedures.yaml           how foreign policy is made; may be left out",
      ".tiltmeter/               results; made by the program, may be deleted",
    ],
    name: (path: string) => path,
    schema: (id: string) => `JSON Schema: [schema/${id}.json](../../schema/${id}.json)`,
    head: ["Key", "Type", "Required", "Meaning"],
    yes: "yes",
    csv: "One row for each cell, in order of time, with exactly these columns. A period without a row is unknown, not zero.",
    csvHead: ["Column", "Type", "Required", "Meaning"],
    csvRows: [
      ["`period`", "year, or first and last year (`1967/1969`)", "yes", "The whole years that the cell covers, both included."],
      ["`value`", "whole number ≥ 0; of quantities any number", "yes", "The count, quantity or grade."],
      ["`claims`", "claims, with spaces between", "", "The claims that tell it."],
    ],
    figures: "Exactly these columns; an empty cell is unknown, a flag is 0 or 1. Each row stands once, by",
    figureHead: ["Column", "Data set", "Meaning"],
    values: "Values",
    value: "Value",
    example: "Example",
    meaning: "Meaning",
  },
  zh: {
    title: "研究文件",
    intro: [
      "一项研究就是一个文件夹：一批证据，以及对它提出的问题。所有文件均为 UTF-8 纯文本。此处未列的键、类型不符的值一律报错，绝不默默略过。",
    ],
    tree: [
      "study.yaml                研究概况",
      "actors.yaml               内置国家以外的行为体",
      "sources/bibliography.json 文献目录；可保存的文档放在一起",
      "claims/<文献>.jsonl       主张，每行一条",
      "series/<序列>.csv         各年数字，另有 .yaml 加以说明",
      "figures/*.csv             国家与国家对的数字，另有 figures.yaml，可以没有",
      "questions/<问题>.yaml     所提的问题",
      "borders/<疆界>.geojson    往昔疆界，另有 .yaml 加以说明，可以没有",
      "doctrines.yaml            待检验的对外方针，可以没有",
      "procedures.yaml           对外政策的制定程序，可以没有",
      ".tiltmeter/               结果，由程序生成，可删除",
    ],
    name: (path: string) =>
      path.replace("<source>", "<文献>").replace("<series>", "<序列>").replace("<borders>", "<疆界>").replace("<question>", "<问题>"),
    schema: (id: string) => `JSON Schema：[schema/${id}.json](../../../schema/${id}.json)`,
    head: ["键", "类型", "必填", "含义"],
    yes: "是",
    csv: "每行一个单元，按时间先后排列，表头须与下列各栏完全一致。没有列出的时期为未知，并非为零。",
    csvHead: ["栏", "类型", "必填", "含义"],
    csvRows: [
      ["`period`", "年份，或起止年份（`1967/1969`）", "是", "单元所涵盖的整年，首尾均含在内。"],
      ["`value`", "整数 ≥ 0；数值序列可为任意数", "是", "计数、数值或等级。"],
      ["`claims`", "主张编号，以空格分隔", "", "讲述该数的主张。"],
    ],
    figures: "表头须与下列各栏完全一致；空格为未知，是非写 0 或 1。每行唯一，依",
    figureHead: ["栏", "数据集", "含义"],
    values: "值",
    value: "值",
    example: "例",
    meaning: "含义",
  },
};
