import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { present } from "../../src/face/present/index.ts";
import { inferConfigurations } from "../../src/infer/index.ts";
import type { ConfigurationsAnswer, Derivation, Locale } from "../../src/model/index.ts";
import { configurationsQuestion } from "../../src/work/configurations-of.ts";
import { type PermutationAnswer, studyOnce } from "../../src/work/index.ts";
import { operate, operationNamed } from "../support/study-folder.ts";

const KOREA = studyOnce(
  { folder: fileURLToPath(new URL("../../studies/korea", import.meta.url)) },
  { signal: new AbortController().signal },
);
const answer = await operate<ConfigurationsAnswer>("configurations", KOREA);
const absent = await operate<ConfigurationsAnswer>("configurations", KOREA, { input: { outcome: "absent" } });
const text = (of: ConfigurationsAnswer, locale: Locale): string => present("configurations", { output: of, rows: () => [] }, locale);

test("the years of one state describe and do not test, and the answer says so before anything else", () => {
  expect(answer.banner?.en).toMatch(/^Describes, does not test/);
  expect(text(answer, "en").split("\n")[1]).toContain("Describes, does not test");
  expect(text(answer, "zh").split("\n")[1]).toContain("仅作描述，不作检验");
});

test("nine of fifteen years are in no row; two of eight configurations occur (method §3.4)", () => {
  expect(answer.undecided.map((one) => one.case)).toEqual(["1958", "1959", "1960", "1965", "1966", "1969", "1970", "1971", "1972"]);
  expect(answer.undecided[0]?.sets).toEqual(["M"]);
  expect(answer.diversity).toEqual({ occurring: 2, possible: 8 });
});

test("cases leave one solution cautious and three bold: resolve, ideology and aid alone, which cannot be told apart", () => {
  const formulas = (kind: keyof Omit<ConfigurationsAnswer["solutions"], "more">): string[] =>
    answer.solutions[kind].map(({ formula }) => formula);
  expect(formulas("complex")).toEqual(["R*I*M"]);
  expect(formulas("parsimonious").sort()).toEqual(["I", "M", "R"]);
  expect(formulas("intermediate")).toEqual(["R*I*M"]);
  expect(answer.solutions.parsimonious.map(({ assumed }) => assumed.length)).toEqual([3, 3, 3]);
  expect(answer.inseparable.map(({ first, second }) => first + second)).toEqual(["RI", "RM", "IM"]);
  expect(answer.inseparable[0]?.r).toBeCloseTo(0.957568285577073, 9);
});

test("over time no condition reaches .05 by shifting, as none can in fifteen years (method §3.4: 1/15, 2/15, 3/15)", () => {
  expect(answer.associations.map(({ set, circular }) => [set, circular?.p])).toEqual([
    ["R", expect.closeTo(1 / 15, 12)],
    ["I", expect.closeTo(2 / 15, 12)],
    ["M", expect.closeTo(3 / 15, 12)],
  ]);
  expect(text(answer, "en")).toContain("Under 20 years shifting can never reach .05");
});

test("for the absence of the outcome memberships and expectations are turned around", () => {
  expect(absent.negated).toBe(true);
  expect(absent.solutions.intermediate.map(({ formula }) => formula)).toEqual(["~R*~I*~M"]);
  expect(text(absent, "zh")).toContain("~R*~I*~M → ~Y");
  expect(absent.table.find(({ id }) => id === "111")).toMatchObject({ outcome: "negative", deviant: [] });
});

test("every number is written the same way in both languages", () => {
  const numbers = (words: string): string[] => (words.match(/(?<![A-Za-z0-9])-?\.?\d[\d.]*/g) ?? []).sort();
  const [en, zh] = [text(answer, "en"), text(answer, "zh")].map((words) => words.split("\n").filter((line) => /^\S+ {2,}[.\d]/.test(line)));
  expect(en?.length).toBeGreaterThan(20);
  expect(numbers((zh ?? []).join("\n"))).toEqual(numbers((en ?? []).join("\n")));
});

test("a formula's fit is explained down to the claims of every case, and a case's degree to its raw value", async () => {
  const fit = await operate<Derivation>("explain", KOREA, { input: { number: "swings-qca/R*I*M/consistency" } });
  expect(fit.value).toBeCloseTo(answer.solutions.complex[0]?.consistency ?? 0, 5);
  expect(fit.from).toHaveLength(30);
  const degree = await operate<Derivation>("explain", KOREA, { input: { number: "swings-qca/R/1962" } });
  expect(degree.value).toBeCloseTo(answer.calibrated[4]?.degrees.R ?? 0, 5);
  expect(degree.from[0]).toMatchObject({ address: "swings-qca/raw/R/1962", value: 0.7 });
  expect(degree.from[0]?.evidence.map(({ claim }) => claim)).toContain("003-270");
  const raw = await operate<Derivation>("explain", KOREA, { input: { number: "swings-qca/raw/R/1962" } });
  expect(raw).toEqual(degree.from[0]);
});

test.each(["swings-qca/Q/1962", "swings-qca/R/1977", "swings-qca/R*/consistency", "swings-qca"])(
  "no number stands at %s",
  async (number) => {
    await expect(operate("explain", KOREA, { input: { number } })).rejects.toMatchObject({ code: "not-found" });
  },
);

test("two series are tested on the years in which both have a value, and the others are named", async () => {
  const tested = await operate<PermutationAnswer>("permutation", KOREA, {
    input: { first: "swings-qca/R", second: "swings-qca/I", from: 1960 },
  });
  expect(tested).toMatchObject({ years: { from: 1960, to: 1972 }, n: 13, aside: [], why: null, seed: 1 });
  expect(
    operationNamed("permutation")
      .rows(tested)
      .map(({ rearranged }) => rearranged),
  ).toEqual(["circular", "blocks", "free"]);
  const press = await operate<PermutationAnswer>("permutation", KOREA, { input: { first: "prc-press", second: "swings-qca/Y" } });
  expect(press).toMatchObject({ years: { from: 1965, to: 1966 }, n: 2, r: null, why: "short" });
  expect(press.aside).toContain(1967);
  expect(present("permutation", { output: press, rows: () => [] }, "zh")).toContain("无从检验，二者同有者 2 年");
});

test("an unknown series or question is told with those that there are", async () => {
  await expect(operate("permutation", KOREA, { input: { first: "prc-pres", second: "swings-qca/Y" } })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(operate("configurations", KOREA, { input: { question: "tilt-1960s" } })).rejects.toMatchObject({ code: "not-found" });
});

test("conditions are held apart by the boundary of the circularity board: at .8 they still are, beyond it not", async () => {
  const question = configurationsQuestion(await KOREA.built(), undefined);
  const asked = (other: readonly number[]) => {
    const values = other.flatMap((value, k) => [
      ...["R", "Y"].map((set) => ({ set, value: k + 1, cases: [`${1958 + k}`], claims: [], sources: [], why: NO_WORDS })),
      { set: "I", value, cases: [`${1958 + k}`], claims: [], sources: [], why: NO_WORDS },
    ]);
    const period = { from: 1958, to: 1957 + other.length };
    return inferConfigurations({ ...question, period, conditions: question.conditions.slice(0, 2), values }, { negated: false })
      .inseparable;
  };
  for (const atTheBoundary of [[2, 1, 4, 3, 5], [1, 3, 2, 5, 4], [2, 1, 3, 5, 4], [5, 3, 4, 1, 2].map((one) => -one)]) {
    expect(asked(atTheBoundary)).toEqual([]);
  }
  expect(asked([1, 2, 3, 5, 4])).toEqual([{ first: "R", second: "I", r: expect.closeTo(0.9, 9) }]);
});

const NO_WORDS = { en: "None.", zh: "无。" };
