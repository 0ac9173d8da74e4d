import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { reportHtml } from "../../src/face/report/html.ts";
import { makeReport } from "../../src/face/report/make-report.ts";
import type { Report } from "../../src/face/report/report.ts";
import { type HeldStudy, holdStudy } from "../../src/work/index.ts";
import { tiltmeter } from "../support/command-line.ts";

vi.setConfig({ testTimeout: 120_000 });

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));
let top = "";
let folder = "";
let study: HeldStudy;
const reports = new Map<"en" | "zh", Report>();

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), "tiltmeter-report-"));
  folder = join(top, "korea");
  await cp(KOREA, folder, { recursive: true, filter: (path) => basename(path) !== ".tiltmeter" });
  study = holdStudy({ folder });
  for (const locale of ["en", "zh"] as const) {
    reports.set(locale, await makeReport("tilt-1960s", { study, locale, signal: new AbortController().signal }));
  }
}, 120_000);

afterAll(async () => {
  await rm(top, { recursive: true, force: true });
});

/** Sections whose tables hold no sentences: dates in words are written with other numbers in Chinese. */
const NUMERIC = ["years", "model", "turns", "dependence"];

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

  test("every year with acts names the notes of all its events, and each note names its passages", async () => {
    const report = reportIn(locale);
    const answer = await (await study.built()).questions.get("tilt-1960s")?.answer();
    const table = report.sections.find((one) => one.id === "years")?.blocks.find((one) => one.kind === "table");
    const rows = table?.kind === "table" ? table.rows : [];
    expect(rows.map((row) => row[0]?.notes?.length)).toEqual(answer?.years.map((year) => year.events.length));
    expect(answer?.years.some((year) => year.events.length > 3)).toBe(true);
    for (const note of report.notes) expect(note.passages.length, `${note.number}`).toBeGreaterThan(0);
    expect(report.notes.map((note) => note.number)).toEqual(report.notes.map((_, i) => i + 1));
  });

  test("says every setting of the method that the question declares, its seed and its digests", () => {
    const said = JSON.stringify(reportIn(locale).sections.find((one) => one.id === "methods"));
    for (const setting of ["0.5", "1961", "40", "sha256:"]) expect(said).toContain(setting);
  });
});

test("both languages tell the same numbers in the same tables", () => {
  const numbers = (locale: "en" | "zh") =>
    reportIn(locale)
      .sections.filter((one) => NUMERIC.includes(one.id))
      .flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === "table" ? block.rows.map((row) => row.map((cell) => cell.text.match(/[\d.]*\d/g))) : [])),
      );
  expect(numbers("en").length).toBeGreaterThan(50);
  expect(numbers("zh")).toEqual(numbers("en"));
  expect(reportIn("zh").notes.map((note) => note.passages)).toEqual(reportIn("en").notes.map((note) => note.passages));
});

test("the command writes a PDF by a browser, and without one says so and leaves nothing behind", async () => {
  const out = join(top, "report.pdf");
  const printed = await tiltmeter(["report", "--study", folder, "--question", "tilt-1960s", "--lang", "zh", "--out", out], { cwd: top });
  expect([printed.exit, printed.stderr]).toEqual([0, expect.stringContaining("report.pdf")]);
  expect((await readFile(out)).subarray(0, 5).toString()).toBe("%PDF-");
  const env = { ...process.env, PATH: "", CHROME_PATH: "" };
  const without = await tiltmeter(["report", "--study", folder, "--question", "tilt-1960s", "--out", join(top, "other.pdf")], {
    cwd: top,
    env,
  });
  expect([without.exit, without.stderr]).toEqual([1, expect.stringContaining("CHROME_PATH")]);
  expect((await readdir(top)).filter((name) => name.includes("other"))).toEqual([]);
  const odd = await tiltmeter(["report", "--study", folder, "--out", join(top, "report.docx")], { cwd: top });
  expect([odd.exit, odd.stderr]).toEqual([2, expect.stringContaining(".html or .pdf")]);
});
