import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { present } from "../../src/face/present/index.ts";
import type { ComparativeAnswer, Locale, TiltAnswer } from "../../src/model/index.ts";
import { studyOnce } from "../../src/work/index.ts";
import { operate, operationNamed } from "../support/study-folder.ts";

const KOREA = studyOnce(
  { folder: fileURLToPath(new URL("../../studies/korea", import.meta.url)) },
  { signal: new AbortController().signal },
);
const answer = await operate<ComparativeAnswer>("comparative", KOREA);
const text = (locale: Locale): string => present("comparative", { output: answer, rows: () => [] }, locale);
const caseOf = (state: string): ComparativeAnswer["cases"][number] | undefined => answer.cases.find(({ focal }) => focal === state);

test("the state that the tilt question is about has the same answer in the comparison, year by year", async () => {
  const own = await operate<TiltAnswer>("tilt", KOREA, { input: { question: "tilt-1960s" } });
  expect(caseOf("PRK")?.years).toEqual(own.years);
  expect(caseOf("PRK")?.phases).toEqual(own.phases);
});

test("of a state that the study does not tell of no year has a class, and that is said not to be equidistance", () => {
  const romania = caseOf("ROU");
  expect(romania?.coverage).toEqual({ acts: 0, told: 0, years: 23, roots: [] });
  expect(romania?.years.every(({ label }) => label.class === null)).toBe(true);
  expect(romania?.called).toEqual({ A: 0, equidistant: 0, B: 0, undetermined: 0 });
  expect(text("en")).toContain("Romania: this study tells of no act of it toward China or Soviet Union in 1953–1975");
  expect(text("en")).toContain("that is not equidistance");
  expect(text("zh")).toContain("罗马尼亚：本研究未述其 1953—1975 年对中国或苏联的任何行为");
});

test("what is told counts for the state it is told of: one year of Albania, one of North Vietnam, each named as thin", () => {
  expect(caseOf("ALB")?.coverage).toMatchObject({ told: 1, years: 23 });
  expect(caseOf("VDR")).toMatchObject({ coverage: { told: 1, years: 26 }, called: { undetermined: 1 } });
  expect(text("en")).toContain("Albania: told of in 1 of 23 years only");
  const told = answer.cases.map(({ coverage, called }) => [coverage.told, called.A + called.equidistant + called.B + called.undetermined]);
  for (const [years, called] of told) expect(called).toBe(years);
});

test("states and the question to ask like can be named without a file", async () => {
  const asked = await operate<ComparativeAnswer>("comparative", KOREA, { input: { like: "tilt-1960s", states: "ALB, North Vietnam" } });
  expect(asked).toMatchObject({ question: null, like: { id: "tilt-1960s", delta: 0.5 } });
  expect(asked.cases.map(({ focal, period }) => [focal, period])).toEqual([
    ["ALB", { from: 1953, to: 1975 }],
    ["VDR", { from: 1953, to: 1975 }],
  ]);
  expect(operationNamed("comparative").rows(asked)).toHaveLength(46);
});

test("what is missing or unknown is told", async () => {
  const refused = (input: Record<string, unknown>): Promise<unknown> => operate("comparative", KOREA, { input });
  await expect(refused({ like: "tilt-1960s" })).rejects.toMatchObject({ code: "missing-option" });
  await expect(refused({ like: "relations", states: "ALB" })).rejects.toMatchObject({ code: "not-found" });
  await expect(refused({ question: "tilt-1960s" })).rejects.toMatchObject({ code: "not-found" });
});
