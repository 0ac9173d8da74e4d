import type { Locale } from "../../model/index.ts";
import type { JsonSchema } from "./json-schema.ts";
import { referredId } from "./json-schema.ts";
import { code } from "./markdown.ts";

/** Values that have a name of their own; they are explained once, at the end of the page. */
export const NAMED_VALUES: Readonly<Record<string, { readonly example: string; readonly en: string; readonly zh: string }>> = {
  Bilingual: {
    example: "{ en: Equidistance, zh: 等距离 }",
    en: "both languages: a text in English and one in Chinese, neither empty",
    zh: "双语：英文、中文各一段，均不可为空",
  },
  EdtfText: { example: "1961-07-06", en: "date: EDTF, see [Dates](dates.md)", zh: "日期：EDTF，见[日期](dates.md)" },
  ActorId: {
    example: "PRK",
    en: "actor: a state by its letters, `UNK` for an unnamed one, `HST-`, `GRP-`, `IGO-`, `NGO-`, `REG-` and a name, or kind and slug (`person:kim-il-sung`)",
    zh: "行为体：国家写字母代码，未指名者写 `UNK`，另有 `HST-`、`GRP-`、`IGO-`、`NGO-`、`REG-` 加名称，或类别加代号（`person:kim-il-sung`）",
  },
  ClaimId: { example: "003-012", en: "claim: its number", zh: "主张：其编号" },
  SourceId: { example: "003-n15", en: "source: its id in the bibliography", zh: "文献：其在目录中的编号" },
  SeriesId: { example: "prc-press", en: "series: the name of its files", zh: "序列：其文件名" },
  Slug: {
    example: "treaty-prk-chn-1961",
    en: "slug: small letters and digits with single hyphens between",
    zh: "代号：小写字母与数字，可用单个连字符相连",
  },
  Digest: { example: "sha256:…", en: "digest: `sha256:` and 64 hexadecimal digits", zh: "摘要值：`sha256:` 加 64 位十六进制数字" },
};

const PATTERNS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  "^sha256:[0-9a-f]{64}$": ["`sha256:` and 64 hexadecimal digits", "`sha256:` 加 64 位十六进制数"],
  "^[a-z0-9]+(-[a-z0-9]+)*$": ["[slug](#values)", "[代号](#值)"],
  "^[a-z]+(-[a-z]+)*$": ["[slug](#values) without digits", "[代号](#值)，不含数字"],
  "^(data:|register:)?[a-z0-9]+(-[a-z0-9]+)*$": [
    "[slug](#values), with `data:` or `register:` before it where it is no series of the study",
    "[代号](#值)；非本研究序列者前加 `data:` 或 `register:`",
  ],
  "^[a-z]+(_[a-z]+)*$": ["name in the codebook", "编码手册用名"],
  "^\\d{4}-\\d{2}-\\d{2}$": ["day (`2026-01-31`)", "日（`2026-01-31`）"],
  "^[A-Z][A-Z0-9]*$": ["capital letters and digits", "大写字母与数字"],
  "^[A-Z]{3}$": ["three capital letters", "三个大写字母"],
  "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$": ["language tag", "语言标签"],
};

/** The type of a value in words: what may be written under a key. */
export function typeWords(schema: JsonSchema, defs: Readonly<Record<string, JsonSchema>>, locale: Locale): string {
  const w = WORDS[locale];
  const id = referredId(schema);
  if (id !== undefined) return id in NAMED_VALUES ? `[${valueName(id, locale)}](#${w.anchor})` : typeWords(defs[id] ?? {}, defs, locale);
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return [...new Set(either.map((one) => typeWords(one, defs, locale)))].join(w.or);
  if (schema.const !== undefined) return code(String(schema.const));
  if (schema.enum !== undefined) return schema.enum.map((value) => code(String(value))).join(w.comma);
  if (schema.prefixItems !== undefined) return w.pair(schema.prefixItems.length, typeWords(schema.prefixItems[0] ?? {}, defs, locale));
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeWords({ ...schema, type }, defs, locale)).join(w.or);
  if (schema.type === "array") return w.list(typeWords(schema.items === false ? {} : (schema.items ?? {}), defs, locale));
  if (schema.type === "object") return w.group;
  if (schema.pattern !== undefined) return patternWords(schema.pattern, locale);
  return scalarWords(schema, locale);
}

/** The short name of a named value. */
export function valueName(id: string, locale: Locale): string {
  return (NAMED_VALUES[id]?.[locale] ?? id).split(/[:：]/)[0] ?? id;
}

function patternWords(pattern: string, locale: Locale): string {
  const words = PATTERNS[pattern];
  if (words === undefined) throw new RangeError(`the pattern ${pattern} has no words in src/face/reference/type-words.ts`);
  return words[locale === "en" ? 0 : 1];
}

function scalarWords(schema: JsonSchema, locale: Locale): string {
  const w = WORDS[locale];
  const name = w.types[String(schema.type) as keyof typeof w.types];
  if (name === undefined) throw new RangeError(`a value of type ${String(schema.type)} has no words in src/face/reference/type-words.ts`);
  const bounds = [
    ...(schema.minimum === undefined ? [] : [`≥ ${schema.minimum}`]),
    ...(schema.exclusiveMinimum === undefined ? [] : [`> ${schema.exclusiveMinimum}`]),
    ...(schema.maximum === undefined ? [] : [`≤ ${schema.maximum}`]),
    ...(schema.exclusiveMaximum === undefined ? [] : [`< ${schema.exclusiveMaximum}`]),
  ];
  return bounds.length === 0 ? name : `${name} ${bounds.join(w.comma)}`;
}

const WORDS = {
  en: {
    anchor: "values",
    comma: ", ",
    or: " or ",
    group: "group of keys",
    list: (of: string) => `list: ${of}`,
    pair: (n: number, of: string) => `list of ${n}: ${of}`,
    types: { string: "text", integer: "whole number", number: "number", boolean: "`true` or `false`", null: "`null`" },
  },
  zh: {
    anchor: "值",
    comma: "、",
    or: "或",
    group: "一组键",
    list: (of: string) => `列表：${of}`,
    pair: (n: number, of: string) => `${n} 项列表：${of}`,
    types: { string: "文本", integer: "整数", number: "数", boolean: "`true` 或 `false`", null: "`null`" },
  },
};
