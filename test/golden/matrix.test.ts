import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { present } from "../../src/face/present/index.ts";
import type { Locale, MatrixAnswer } from "../../src/model/index.ts";
import { explain } from "../../src/work/explain.ts";
import { OPERATIONS } from "../../src/work/index.ts";
import { type BuiltStudy, runStudy } from "../../src/work/run-study.ts";
import type { MatrixOperationInput } from "../support/matrices.ts";

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));
let built: BuiltStudy;
let answer: MatrixAnswer;

beforeAll(async () => {
  built = await runStudy({ folder: KOREA }, { signal: new AbortController().signal });
  answer = await ask({ question: "first-swing" });
}, 60_000);

async function ask(input: MatrixOperationInput): Promise<MatrixAnswer> {
  const operation = OPERATIONS.find((one) => one.name === "matrix");
  return (await operation?.run(input as never, { built: async () => built } as never)) as MatrixAnswer;
}

const text = (shown: MatrixAnswer, locale: Locale): string => present("matrix", { output: shown, rows: () => [] }, locale);
const rival = (of: MatrixAnswer, id: string) => of.rivals.find((one) => one.id === id);

test("why the DPRK turned to China is undetermined: who leads hangs on single rows, on one paper and on how dependent rows count", () => {
  const { verdict, gates } = answer.outcome;
  const failed = gates.filter(({ passed }) => !passed).map(({ id }) => id);
  expect(verdict).toBe("undetermined");
  expect(failed).toEqual(["odds", "rows", "sources", "clusters", "noise", "priors"]);
  expect(gates.find(({ id }) => id === "sources")?.breaks).toEqual(["003"]);
});

test("what the evidence rules out under every change of one choice is that aid was the main driver", () => {
  expect(rival(answer, "aid")?.standing).toBe("contradicted");
  expect(rival(answer, "aid")?.range[1]).toBeLessThan(0.01);
});

test("probabilities sum to one in the answer and in every variant of it", () => {
  const sums = [answer.rivals.map(({ posterior }) => posterior), ...answer.variants.map(({ posterior }) => posterior)].map((one) =>
    one.reduce((total, p) => total + p, 0),
  );
  for (const sum of sums) expect(sum).toBeCloseTo(1, 9);
});

test("leaving out the paper leaves out the rows that nothing else tells, and no other", () => {
  const variant = answer.variants.find(({ kind, id }) => kind === "document" && id === "003");
  const only = answer.rows.filter(({ documents }) => documents.join() === "003").map(({ id }) => id);
  expect(variant?.rows).toEqual(only);
  expect(answer.rows.find(({ id }) => id === "treaties")?.documents).toEqual(["001", "003", "notes-en"]);
  expect(only).not.toContain("treaties");
});

test("some rows are not rooted in the paper: two documents, our notes and a data set", () => {
  const roots = new Set(answer.rows.filter(({ documents }) => !documents.includes("003")).flatMap(({ documents }) => documents));
  expect([...roots].sort()).toEqual(expect.arrayContaining(["001", "notes-en", "support-signals", "us-troops"]));
});

test("every hypothesis is older than the evidence, and every cell has its reason in both languages", () => {
  for (const { cells, coded } of answer.rows) {
    for (const { why } of cells) expect(why?.zh.length).toBeGreaterThan(3);
    for (const { elicited } of answer.hypotheses) expect(elicited.on <= coded.on).toBe(true);
  }
});

test("a row left out by name is shown and not counted; another γ is asked for by number", async () => {
  const without = await ask({ question: "first-swing", without: "cuba, purges" });
  expect(without.rows.filter(({ leftOut }) => leftOut === "asked").map(({ id }) => id)).toEqual(["cuba", "purges"]);
  expect(without.rivals.map(({ evidence }) => evidence)).not.toEqual(answer.rivals.map(({ evidence }) => evidence));
  const once = await ask({ question: "first-swing", gamma: 1 });
  const known = answer.variants.find(({ kind, id }) => kind === "gamma" && id === "1");
  expect(once.rivals.map(({ posterior }) => posterior)).toEqual(known?.posterior);
  await expect(ask({ question: "first-swing", without: "none" })).rejects.toMatchObject({ code: "not-found" });
  await expect(ask({ question: "no-such" })).rejects.toMatchObject({ code: "not-found" });
});

test.each(["en", "zh"] as const)("the verdict and its reasons are told in words (%s)", (locale) => {
  const told = text(answer, locale);
  expect(told).toContain(locale === "en" ? "Undetermined; " : "未定；");
  expect(told).toContain(locale === "en" ? "Where rows that hang together count for less" : "彼此相关的证据若少计");
  expect(told).not.toMatch(/undefined|NaN|\[object/);
  if (locale === "en") expect(told).not.toMatch(/\p{Script=Han}/u);
});

test("what could still be found is ranked by what it is expected to tell, with the leader either way", () => {
  const bits = answer.wanted.map((one) => one.bits);
  expect(bits).toEqual(bits.toSorted((a, b) => b - a));
  expect(answer.wanted[0]).toMatchObject({ id: "stalin", found: { leader: "home" }, notFound: { leader: "autonomy" } });
  for (const { chances } of answer.wanted) for (const { why } of chances) expect(why).not.toBeNull();
});

test("the second swing has its own evidence, and a document without which nobody is probable", async () => {
  const second = await ask({ question: "second-swing" });
  expect(second.outcome).toMatchObject({ verdict: "undetermined", leader: "autonomy" });
  expect(second.about.turn).toEqual({ question: "tilt-1960s", id: "to-the-ussr" });
  const without = second.variants.find(({ kind, id }) => kind === "document" && id === "001");
  expect(Math.max(...(without?.posterior ?? [1]))).toBeLessThan(0.5);
});

test("a probability is explained down to the claims under each cell", async () => {
  const node = await explain(built, "first-swing/autonomy");
  expect(node.value).toBeCloseTo(rival(answer, "autonomy")?.posterior ?? 0, 5);
  expect(node.from).toHaveLength(answer.rows.length);
  const purges = node.from.find(({ address }) => address === "first-swing/purges/autonomy");
  expect(purges).toMatchObject({ value: 5 });
  expect(purges?.evidence.map(({ claim }) => claim)).toEqual(["001-214", "001-215"]);
  expect(purges?.method?.zh).toMatch(/切断两大国/);
});

test("a cell that stands on a number of the study is explained by that number", async () => {
  const cell = await explain(built, "second-swing/flat/threat");
  expect(cell.from.map(({ address }) => address)).toEqual(["threat-bloc/1961-1969/spread", "threat-bloc/after-1965/share"]);
});

test("every address of both matrices is explained, and its value is that of the answer", async () => {
  for (const question of ["first-swing", "second-swing"]) {
    const of = await ask({ question });
    for (const row of of.rows) {
      expect((await explain(built, `${question}/${row.id}`)).from).toHaveLength(of.rivals.length);
      for (const cell of row.cells) expect((await explain(built, `${question}/${row.id}/${cell.rival}`)).value).toBe(cell.decibels);
    }
  }
});

test("a changed question is explained as it was changed, and what names nothing is not found", async () => {
  const changed = await ask({ question: "first-swing", without: "cuba,purges", gamma: 1 });
  const node = await explain(built, "first-swing/home,gamma=1,without=cuba+purges");
  expect(node.value).toBeCloseTo(rival(changed, "home")?.posterior ?? 0, 5);
  expect(node.from).toHaveLength(answer.rows.length - 2);
  for (const address of ["first-swing/nobody", "first-swing/cuba/nobody", "first-swing/home,beta=1", "first-swing"])
    await expect(explain(built, address)).rejects.toMatchObject({ code: "not-found" });
});

test("a number that stands on itself is named where it comes back and not followed again", async () => {
  const standingOn = (of: string, row: string, number: string): BuiltStudy => {
    const study = built.study();
    const questions = study.questions.map((question) => {
      if (question.kind !== "matrix" || question.id !== of) return question;
      const rows = question.rows.map((one) => (one.id === row ? { ...one, standsOn: { ...one.standsOn, numbers: [number] } } : one));
      return { ...question, rows };
    });
    return { ...built, study: () => ({ ...study, questions }) };
  };
  const [row, other] = [answer.rows[0]?.id ?? "", answer.rivals[0]?.id ?? ""];
  const own = `first-swing/${row}/${other}`;
  const derivation = await explain(standingOn("first-swing", row, own), own);
  expect(derivation.from.map(({ address, from }) => [address, from])).toEqual([[own, []]]);
  expect(derivation.from[0]?.what).toEqual({
    en: expect.stringContaining("comes back to it"),
    zh: expect.stringContaining("又回到其自身"),
  });
});
