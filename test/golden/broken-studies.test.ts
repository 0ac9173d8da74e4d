import { expect, test } from "vitest";
import { present } from "../../src/face/present/index.ts";
import { RULE_IDS, RULES } from "../../src/model/index.ts";
import type { CheckAnswer } from "../../src/work/index.ts";
import { BROKEN_STUDIES } from "../support/broken-studies.ts";
import { breakStudy, rulesOf } from "../support/broken-study.ts";
import { BASE_STUDY, inTemporaryFolder, operate, operationNamed, writeStudy } from "../support/study-folder.ts";

test("the study that the broken ones are made from has nothing to find", async () => {
  const answer = await inTemporaryFolder(async (folder) => await operate<CheckAnswer>("check", await writeStudy(folder, BASE_STUDY)));
  expect(answer).toMatchObject({ errors: 0, warnings: 0, claims: 9, sources: 2, actors: 4, questions: 1, findings: [] });
});

test.each(BROKEN_STUDIES)("$name", async (broken) => {
  const { files, finds } = breakStudy(BASE_STUDY, broken);
  await inTemporaryFolder(async (folder) => {
    const output = await operate<CheckAnswer>("check", await writeStudy(folder, files));
    const found = output.findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
    expect(found).toEqual(finds);
    const errors = rulesOf(finds).filter((rule) => RULES[rule].severity === "error").length;
    expect(output).toMatchObject({ errors, warnings: finds.length - errors });
    expect(operationNamed("check").exit?.(output)).toBe(errors > 0 ? 1 : 0);
    for (const [locale, words] of [
      ["en", { error: "error", warning: "warning" }],
      ["zh", { error: "错误", warning: "警告" }],
    ] as const) {
      const text = present("check", { output, rows: () => [] }, locale);
      for (const { file, line, column, rule, severity } of output.findings) {
        expect(text).toContain(`${file}:${line}:${column}  ${words[severity]}  ${rule}\n  `);
      }
      expect(text).not.toMatch(/^\s+at /m);
    }
  });
});

test("no two broken studies have the same name", () => {
  expect(new Set(BROKEN_STUDIES.map((broken) => broken.name)).size).toBe(BROKEN_STUDIES.length);
});

test("every rule is broken by one of the studies", () => {
  const broken = new Set(BROKEN_STUDIES.flatMap((study) => rulesOf(breakStudy(BASE_STUDY, study).finds)));
  expect(RULE_IDS.filter((rule) => !broken.has(rule) && !rule.startsWith("data/"))).toEqual([]);
});
