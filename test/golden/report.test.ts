import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ask } from "../../src/face/figures/ask.ts";
import { reportHtml } from "../../src/face/report/html.ts";
import { makeReport } from "../../src/face/report/make-report.ts";
import { matrixSection } from "../../src/face/report/reason-sections.ts";
import type { Report, ReportCell } from "../../src/face/report/report.ts";
import { writeReport } from "../../src/face/report/write-report.ts";
import { CODEBOOK, type MatrixAnswer, type TiltAnswer, type TiltQuestion, type WhyAnswer } from "../../src/model/index.ts";
import { type HeldStudy, holdStudy, type TurningPointsAnswer } from "../../src/work/index.ts";
import { NO_BROWSER } from "../support/browser.ts";
import { tiltmeter } from "../support/command-line.ts";
import { BASE_STUDY, writeStudy } from "../support/study-folder.ts";

vi.setConfig({ testTimeout: 300_000 });

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));
let top = "";
let folder = "";
let study: HeldStudy;
let answer: TiltAnswer;
let turns: TurningPointsAnswer;
const reports = new Map<"en" | "zh", Report>();

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), "tiltmeter-report-"));
  folder = join(top, "korea");
  await cp(KOREA, folder, { recursive: true, filter: (path) => basename(path) !== ".tiltmeter" });
  study = holdStudy({ folder });
  for (const locale of ["en", "zh"] as const) {
    reports.set(locale, await makeReport("tilt-1960s", { study, locale, signal: new AbortController().signal }));
  }
  const context = { study, locale: "en" as const, signal: new AbortController().signal };
  answer = await ask<TiltAnswer>("tilt", { question: "tilt-1960s" }, context);
  turns = await ask<TurningPointsAnswer>("turning-points", { question: "tilt-1960s" }, context);
}, 300_000);

afterAll(async () => {
  await rm(top, { recursive: true, force: true });
});

/** Sections whose tables hold no sentences: dates in words are written with other numbers in Chinese. */
const NUMERIC = ["years", "model", "turns", "dependence"];

const NO_NOTES = { all: [], of: () => [], ofClaims: () => [] };

/** The beginning of the digest of all files of the study, as it is made here from what lies on the disk. */
async function digestOfFiles(): Promise<string> {
  const { files } = await study.opened();
  const digest = (content: string | Buffer) => `sha256:${createHash("sha256").update(content).digest("hex")}`;
  const parts = await Promise.all([...files.keys()].sort().map(async (path) => `${path} ${digest(await readFile(join(folder, path)))}`));
  return digest(parts.join("\n")).slice(0, "sha256:".length + 16);
}

/** The rows of each table of a section. */
function tablesOf(id: string, locale: "en" | "zh"): (readonly (readonly ReportCell[])[])[] {
  const blocks = reportIn(locale).sections.find((one) => one.id === id)?.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []));
}

/** Which of some values are not what stands in cells, one number after the other: each is shown to half a hundredth, and `<.01` and `>.99` are as close. */
function farOff(cells: readonly ReportCell[], values: readonly number[]): number[] {
  const shown = cells.flatMap(({ text }) => text.replaceAll("−", "-").match(/-?[\d.]*\d/g) ?? []).map(Number);
  return values.filter((value, i) => !(Math.abs((shown[i] ?? Number.NaN) - value) <= 0.01));
}

const reportIn = (locale: "en" | "zh"): Report => reports.get(locale) as Report;

describe.each(["en", "zh"] as const)("the report of the bundled question, %s", (locale) => {
  test("every link leads to a place of the document, and nothing is fetched from elsewhere", () => {
    const html = reportHtml(reportIn(locale), "");
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href as string);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((href) => !(href.startsWith("#") && ids.has(href.slice(1))))).toEqual([]);
    expect(html).not.toMatch(/ src=|@import|url\(http/);
  });

  test("every year with acts names the notes of all its events, and each note names its passages", () => {
    const report = reportIn(locale);
    const [rows] = tablesOf("years", locale);
    expect(rows?.map((row) => row[0]?.notes?.length)).toEqual(answer.years.map((year) => year.events.length));
    expect(answer.years.some((year) => year.events.length > 3)).toBe(true);
    for (const note of report.notes) expect(note.passages.length, `${note.number}`).toBeGreaterThan(0);
    expect(report.notes.map((note) => note.number)).toEqual(report.notes.map((_, i) => i + 1));
  });

  test("says every setting of the method that the question declares, its seed and its digests", async () => {
    const { questions } = (await study.built()).study();
    const question = questions.find((one) => one.id === "tilt-1960s") as TiltQuestion;
    const { step, loading, versions, seed } = question.model ?? expect.fail("no model");
    const labels = CODEBOOK.certainties.filter(({ id }) => question.certainties.includes(id)).map(({ label }) => label[locale]);
    const en = [
      `(${question.acts.length} rules`,
      `N(0, ${question.priorVariance})`,
      `δ = ${question.delta}.`,
      `deviation ${question.sourceLean} `,
      `certainties ${labels.join(", ")} count`,
      `lognormal with median ${step.median} and spread ${step.spread}`,
      `loadings lognormal with median ${loading.median} and spread ${loading.spread}`,
      `${versions} versions`,
      `${turns.model?.draws} draws`,
      `seed ${seed}.`,
    ];
    const zh = [
      `规则 ${question.acts.length} 条`,
      `N(0, ${question.priorVariance})`,
      `δ = ${question.delta}。`,
      `标准差 ${question.sourceLean}）`,
      `确定程度为${labels.join("、")}的主张`,
      `步长 σ 服从对数正态（中位数 ${step.median}，离散 ${step.spread}）`,
      `载荷服从对数正态（中位数 ${loading.median}，离散 ${loading.spread}）`,
      `取 ${versions} 个版本`,
      `抽样 ${turns.model?.draws} 次`,
      `种子 ${seed}。`,
    ];
    const said = JSON.stringify(reportIn(locale).sections.find((one) => one.id === "methods"));
    for (const setting of [...(locale === "en" ? en : zh), ...question.evidence, await digestOfFiles()]) expect(said).toContain(setting);
  });

  test("who can be ruled out is said even where no gate fails", async () => {
    const context = { study, locale, signal: new AbortController().signal };
    const answer = await ask<MatrixAnswer>("matrix", { question: "first-swing" }, context);
    const gates = answer.outcome.gates.map((gate) => ({ ...gate, passed: true }));
    const rivals = answer.rivals.map((one, i) => (i === 1 ? { ...one, standing: "contradicted" as const } : one));
    const section = matrixSection({ ...answer, rivals, outcome: { ...answer.outcome, gates } }, { locale, notes: NO_NOTES });
    const lists = section.blocks.flatMap((block) => (block.kind === "list" ? [block.items] : []));
    expect(lists).toEqual([[expect.stringContaining(rivals[1]?.short[locale] ?? "–")]]);
  });

  test("changes of series are told under the titles of their series", () => {
    const list = reportIn(locale)
      .sections.find((one) => one.id === "turns")
      ?.blocks.find((one) => one.kind === "list");
    const items = list?.kind === "list" ? list.items : [];
    expect(items.length).toBeGreaterThan(0);
    const titles = answer.partitions.map(({ title }) => `${title[locale]}${locale === "en" ? ": " : "："}`);
    expect(items.filter((item) => !titles.some((title) => item.startsWith(title)))).toEqual([]);
  });

  test("the tables hold the numbers that the operations answer", () => {
    const { model, crossings } = turns;
    const [indicators, periods, gates] = tablesOf("model", locale);
    const [, left] = tablesOf("dependence", locale);
    const close: [rows: readonly (readonly ReportCell[])[] | undefined, from: number, values: (number[] | undefined)[] | undefined][] = [
      [tablesOf("years", locale)[0], 3, answer.years.map(({ pA, pEquidistant, pB, mean, lo, hi }) => [pA, pEquidistant, pB, mean, lo, hi])],
      [periods, 1, model?.periods.map(({ mean, lo, hi, pA, pEquidistant, pB, ceiling }) => [mean, lo, hi, pA, pEquidistant, pB, ceiling])],
      [indicators, 3, model?.indicators.map(({ cells, periods: seen }) => [cells, seen])],
      [gates, 1, model?.gates.map(({ value, bound }) => [value, bound])],
      [left, 1, model?.leaveOneOut.map(({ largestShift }) => [largestShift.by]).sort(([a = 0], [b = 0]) => b - a)],
      ...crossings.map(({ likeliest, around, none, alternatives }, i): (typeof close)[number] => {
        const under = [{ likeliest, around, none }, ...alternatives];
        return [tablesOf("turns", locale)[i], 2, under.map((one) => [one.likeliest.probability, one.around, one.none])];
      }),
    ];
    expect(close.length).toBeGreaterThan(5);
    for (const [rows, from, values] of close) {
      expect(rows?.length).toBeGreaterThan(0);
      expect(rows?.map((row, i) => farOff(row.slice(from), values?.[i] ?? []))).toEqual(values?.map(() => []));
    }
  });

  test("every column of a table has a name", () => {
    const heads = reportIn(locale).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? [block.head] : [])),
    );
    expect(heads.length).toBeGreaterThan(10);
    expect(heads.flat().filter((name) => name.trim() === "")).toEqual([]);
  });

  test("no date of a note is undated or in the source's own language", () => {
    const dates = reportIn(locale).notes.map((note) => note.date);
    expect(dates).not.toContain(locale === "en" ? "undated" : "无日期");
    if (locale === "en") expect(dates.filter((date) => /\p{Script=Han}/u.test(date))).toEqual([]);
  });
});

test("every prediction tried over many choices has its curve: as many dots as combinations", async () => {
  const { curves, predictions } = await ask<WhyAnswer>(
    "test",
    { question: "why-1960s" },
    { study, locale: "en", signal: new AbortController().signal },
  );
  const drawn = curves.filter(({ prediction, cells }) => {
    const result = predictions.find(({ id }) => id === prediction)?.result;
    return cells.length > 0 && result !== "untestable" && result !== "untested";
  });
  for (const locale of ["en", "zh"] as const) {
    const blocks = reportIn(locale).sections.find(({ id }) => id === "why-why-1960s")?.blocks ?? [];
    const figures = blocks.flatMap((block) => (block.kind === "figure" ? [block] : []));
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.map(({ caption }) => drawn.find(({ prediction }) => caption.includes(prediction))?.prediction).sort()).toEqual(
      drawn.map(({ prediction }) => prediction).sort(),
    );
    const dots = figures.map(({ svg }) => (svg.match(/<circle /g) ?? []).length + (svg.match(/l6 6m0-6l-6 6/g) ?? []).length);
    expect(dots.sort()).toEqual(drawn.map(({ cells }) => cells.length).sort());
  }
});

test("both languages tell the same numbers in the same tables", () => {
  const tables = (locale: "en" | "zh", isTold: (id: string) => boolean) =>
    reportIn(locale)
      .sections.filter((one) => isTold(one.id))
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : [])));
  const read = (text: string) => text.match(/[\d.]*\d/g);
  const numbers = (locale: "en" | "zh") =>
    tables(locale, (id) => NUMERIC.includes(id)).flatMap((rows) => rows.map((row) => row.map((cell) => read(cell.text))));
  // What a row of a matrix is about is a sentence, and the last column a name.
  const cells = (locale: "en" | "zh") =>
    tables(locale, (id) => id.startsWith("matrix-")).flatMap((rows) => rows.map((row) => row.slice(1, -1).map((cell) => read(cell.text))));
  const ids = reportIn("en").sections.map((one) => one.id);
  expect(ids).toEqual(["answer", ...NUMERIC, "matrix-second-swing", "why-why-1960s", "methods"]);
  expect(reportIn("zh").sections.map((one) => one.id)).toEqual(ids);
  expect(cells("en").length).toBeGreaterThan(10);
  expect(
    cells("en")
      .flat()
      .every((found) => found !== null),
  ).toBe(true);
  expect(cells("zh")).toEqual(cells("en"));
  expect(numbers("en").length).toBeGreaterThan(50);
  expect(numbers("zh")).toEqual(numbers("en"));
  expect(reportIn("zh").notes.map((note) => note.passages)).toEqual(reportIn("en").notes.map((note) => note.passages));
});

test.skipIf(NO_BROWSER)("the command writes a PDF by a browser (needs Chromium or Chrome; CHROME_PATH names it)", async () => {
  const [small, out] = [await writeStudy(join(top, "small"), BASE_STUDY), join(top, "report.pdf")];
  const printed = await tiltmeter(["report", "--study", small, "--lang", "zh", "--out", out], { cwd: top });
  expect([printed.exit, printed.stderr]).toEqual([0, expect.stringContaining("report.pdf")]);
  expect((await readFile(out)).subarray(0, 5).toString()).toBe("%PDF-");
});

test("without a browser the command says what to do, and leaves nothing behind", async () => {
  const context = { study, locale: "en" as const, signal: new AbortController().signal };
  const asked = { question: "tilt-1960s", out: join(top, "other.pdf"), browsers: [join(top, "no-browser")] };
  await expect(writeReport(asked, context)).rejects.toMatchObject({ code: "no-browser", message: expect.stringContaining("CHROME_PATH") });
  expect((await readdir(top)).filter((name) => name.includes("other"))).toEqual([]);
  const odd = await tiltmeter(["report", "--study", folder, "--out", join(top, "report.docx")], { cwd: top });
  expect([odd.exit, odd.stderr]).toEqual([2, expect.stringContaining(".html or .pdf")]);
});
