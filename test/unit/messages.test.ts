import { expect, test } from "vitest";
import { findingText, type Locale, RULE_IDS, RULES, type RuleId } from "../../src/model/index.ts";
import { BROKEN_STUDIES } from "../support/broken-studies.ts";
import { breakStudy } from "../support/broken-study.ts";
import { BASE_STUDY, loadFiles } from "../support/study-folder.ts";

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").toSorted();

test.each(RULE_IDS)("%s names the same details in English and in Chinese, and says both the fault and the way out", (rule) => {
  const { says, wayOut } = RULES[rule];
  for (const text of [says, wayOut]) {
    expect(new Set(placeholders(text.zh))).toEqual(new Set(placeholders(text.en)));
    expect(text.en).not.toMatch(/\p{Script=Han}/u);
    if (text.zh !== text.en) expect(text.zh).toMatch(/\p{Script=Han}/u);
    for (const words of [text.en, text.zh]) expect(words).toMatch(/^\S.*[^\s.。;；]$/);
  }
});

test("no finding of a broken study leaves a detail unsaid, in either language", () => {
  const unsaid: string[] = [];
  for (const broken of BROKEN_STUDIES) {
    for (const finding of loadFiles(breakStudy(BASE_STUDY, broken).files).findings) {
      for (const locale of ["en", "zh"] as const) unsaid.push(...faultsOfText(broken.name, { ...finding, locale }));
    }
  }
  expect(unsaid).toEqual([]);
});

function faultsOfText(
  study: string,
  { rule, details, locale }: { rule: RuleId; details: Record<string, string | number>; locale: Locale },
): string[] {
  const { says, wayOut } = RULES[rule];
  const missing = placeholders(says[locale] + wayOut[locale]).filter((name) => !(name in details) && !(`${name}.${locale}` in details));
  const text = findingText({ rule, details }, locale);
  const where = `${study}: ${rule}, ${locale}`;
  const odd = [text.says, NULL_IS_MEANT.has(rule) ? "…" : text.wayOut].filter((words) => words === "" || ODD.test(words));
  const untold = locale === "zh" && !/\p{Script=Han}/u.test(text.says + text.wayOut) ? ["not in Chinese"] : [];
  return [...missing, ...odd, ...untold].map((fault) => `${where}: ${fault}`);
}

/** What a historian should never read: a placeholder, a word of the program, a regular expression. */
const ODD = /\{\w+\}|undefined|\bnull\b|NaN|\[object|\^|\\d|^\s|\s$| {2}/;

/** The way out of these rules is to write the word null. */
const NULL_IS_MEANT: ReadonlySet<RuleId> = new Set<RuleId>(["date/none-with-value"]);
