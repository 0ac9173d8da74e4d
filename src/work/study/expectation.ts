import type { z } from "zod";
import type { Bilingual } from "../../model/index.ts";

type Issue = z.core.$ZodIssue;

/** What should stand where a schema refused a value, as the way out of a finding. */
export function expectation(issue: Issue, value: unknown): Bilingual {
  if (issue.code === "invalid_value") return oneOf(issue.values.map(String), value);
  if (issue.code === "too_small") return atLeast(issue.origin, { least: Number(issue.minimum), isIncluded: issue.inclusive !== false });
  if (issue.code === "too_big") return atMost(issue.origin, { most: Number(issue.maximum), isIncluded: issue.inclusive !== false });
  if (issue.code === "invalid_format" && issue.pattern !== undefined) {
    const words = patternWords(issue.pattern);
    if (words !== undefined) return { en: `write ${words.en}`, zh: `请写${words.zh}` };
  }
  return MESSAGES[issue.message ?? ""] ?? { en: String(issue.message), zh: String(issue.message) };
}

/** A regular expression of the schemas in plain words, with an example; undefined for one that has none. */
export function patternWords(pattern: string): Bilingual | undefined {
  return PATTERNS[pattern.replace(/^\/|\/$/g, "")];
}

/** The type that should stand in place of another, and how to write it. */
export function expectedType(expected: string, value: unknown): { readonly type: Bilingual; readonly hint: Bilingual } {
  const isPlain = typeof value === "number" || typeof value === "boolean";
  if (expected === "string" && isPlain) {
    const hint = { en: `put it in quotation marks: "${value}"`, zh: `请加引号："${value}"` };
    return { type: { en: "a text", zh: "文本" }, hint };
  }
  const [type, hint] = TYPES[expected] ?? [
    { en: expected, zh: expected },
    { en: `write ${expected}`, zh: `请写 ${expected}` },
  ];
  return { type, hint };
}

const TYPES: Readonly<Record<string, readonly [type: Bilingual, hint: Bilingual]>> = {
  string: [
    { en: "a text", zh: "文本" },
    { en: "write a text", zh: "请写文本" },
  ],
  number: [
    { en: "a number", zh: "数字" },
    { en: "write it in digits, without quotation marks", zh: "请写数字，不加引号" },
  ],
  int: [
    { en: "a whole number", zh: "整数" },
    { en: "write it without a fraction and without quotation marks", zh: "请去掉小数部分，不加引号" },
  ],
  array: [
    { en: "a list", zh: "列表" },
    { en: "put what belongs to it in square brackets: [first, second]", zh: "请写成列表：[甲, 乙]" },
  ],
  tuple: [
    { en: "a list", zh: "列表" },
    { en: "put what belongs to it in square brackets: [first, second]", zh: "请写成列表：[甲, 乙]" },
  ],
  object: [
    { en: "a group of keys and values", zh: "一组键值" },
    { en: "write keys with their values", zh: "请写出各键及其值" },
  ],
  boolean: [
    { en: "true or false", zh: " true 或 false" },
    { en: "write true or false, without quotation marks", zh: "请写 true 或 false，不加引号" },
  ],
};

const PATTERNS: Readonly<Record<string, Bilingual>> = {
  "^[a-z0-9]+(-[a-z0-9]+)*$": {
    en: "small letters and digits with single hyphens between, as in treaty-1961",
    zh: "小写字母与数字，可用单个连字符相连，如 treaty-1961",
  },
  "^(data:|register:)?[a-z0-9]+(-[a-z0-9]+)*$": {
    en: "the id of a series of the study, or data: or register: and a measure, as in data:arms",
    zh: "本研究序列之编号，或 data:、register: 加测度之名，如 data:arms",
  },
  "^[a-z0-9]+(-[a-z0-9]+)*-\\d{3,}$": {
    en: "the id of the source, a hyphen and at least three digits, as in memo-001",
    zh: "文献编号、连字符与至少三位数字，如 memo-001",
  },
  "^sha256:[0-9a-f]{64}$": {
    en: "sha256: and the 64 hexadecimal digits that sha256sum prints for the file",
    zh: " sha256: 加 64 位十六进制数字（用 sha256sum 命令可得）",
  },
  "^(?:[A-Z]{2,4}|(?:HST|GRP|IGO|NGO|REG)-[A-Z0-9]+(?:-[A-Z0-9]+)*|(?:polity|party|person|org|medium|bloc|group):[a-z0-9]+(?:-[a-z0-9]+)*)$":
    {
      en: "an actor's id, as in PRK, HST-MING or person:kim-il-sung; `tiltmeter actors NAME` finds it",
      zh: "行为体编号，如 PRK、HST-MING、person:kim-il-sung；可用 `tiltmeter actors 名称` 查找",
    },
  "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$": {
    en: "a language tag, as in en, zh-Hans or zh-Hant",
    zh: "语言标签，如 en、zh-Hans、zh-Hant",
  },
  "^\\d{4}-\\d{2}-\\d{2}$": { en: "a day as year, month and day: 2026-01-31", zh: "年月日，如 2026-01-31" },
  "^[A-Z][A-Z0-9]*$": { en: "capital letters and digits, as in LIT or R2", zh: "大写字母与数字，如 LIT、R2" },
  "^[A-Z]{3}$": { en: "three capital letters, as in SUR", zh: "三个大写字母，如 SUR" },
  "^[a-z]+(_[a-z]+)*$": { en: "a name of the codebook, as in sign_treaty", zh: "编码手册用名，如 sign_treaty" },
  "^[a-z]+(-[a-z]+)*$": {
    en: "small letters with single hyphens between, as in party-words",
    zh: "小写字母，可用单个连字符相连，如 party-words",
  },
};

const MESSAGES: Readonly<Record<string, Bilingual>> = {
  "spaces at an end": { en: "leave out the spaces at its ends", zh: "请删去首尾空格" },
};

function oneOf(values: readonly string[], value: unknown): Bilingual {
  const isPlain = typeof value === "number" || typeof value === "boolean";
  const words = isPlain ? values.map((one) => `"${one}"`) : values;
  const quoted = isPlain ? { en: ", with the quotation marks", zh: "（连同引号）" } : { en: "", zh: "" };
  if (words.length === 1) return { en: `write ${words[0]}${quoted.en}`, zh: `请写 ${words[0]}${quoted.zh}` };
  return { en: `write one of: ${words.join(", ")}${quoted.en}`, zh: `请写其中之一：${words.join("、")}${quoted.zh}` };
}

function atLeast(origin: string, { least, isIncluded }: { least: number; isIncluded: boolean }): Bilingual {
  if (origin === "string") return { en: "write a text", zh: "请填写" };
  if (origin === "array") return { en: `name at least ${least}`, zh: `至少写 ${least} 项` };
  return isIncluded
    ? { en: `write ${least} or more`, zh: `不得小于 ${least}` }
    : { en: `write a number above ${least}`, zh: `须大于 ${least}` };
}

function atMost(origin: string, { most, isIncluded }: { most: number; isIncluded: boolean }): Bilingual {
  if (origin === "array") return { en: `name no more than ${most}`, zh: `至多写 ${most} 项` };
  return isIncluded
    ? { en: `write ${most} or less`, zh: `不得大于 ${most}` }
    : { en: `write a number below ${most}`, zh: `须小于 ${most}` };
}
