import { expect, test } from "vitest";
import { agreeingSeries } from "../../src/draw/index.ts";
import { reportHtml } from "../../src/face/report/html.ts";
import { everyAct, saidDate } from "../../src/face/report/notes.ts";
import { referencesOf } from "../../src/face/report/references.ts";
import type { Report } from "../../src/face/report/report.ts";
import { REPORT_SHEET } from "../../src/face/report/sheet.ts";
import type { Source } from "../../src/model/index.ts";

const HOSTILE = `x"><script>alert(1)</script>`;

const report = (more: Partial<Report> = {}): Report => ({
  locale: "en",
  question: "lean",
  title: "t",
  subtitle: "s",
  about: [],
  sections: [],
  notes: [],
  contradictions: [],
  references: [],
  ...more,
});

test("ids from a study never become markup, wherever they stand, and their links still lead to them", () => {
  const html = reportHtml(
    report({
      sections: [{ id: `why-${HOSTILE}`, title: HOSTILE, blocks: [] }],
      notes: [
        {
          number: 1,
          date: HOSTILE,
          gloss: HOSTILE,
          passages: [{ claim: HOSTILE, source: HOSTILE, at: { start: 1, end: 2 }, roots: [HOSTILE], within: HOSTILE }],
          contradictions: [HOSTILE],
        },
      ],
      contradictions: [{ id: HOSTILE, what: HOSTILE, claims: [HOSTILE] }],
      references: [{ id: HOSTILE, text: HOSTILE }],
    }),
    "",
  );
  expect(html).not.toContain("<script");
  expect(html).not.toContain(`x"`);
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, href]) => href);
  expect(links).toHaveLength(6);
  expect(links.filter((href) => !ids.has(href))).toEqual([]);
});

test.each([
  ["en", "Figure 1. ", "Table 1. "],
  ["zh", "图 1　", "表 1　"],
] as const)("figures and tables are numbered in the text, so that it can be copied, %s", (locale, figure, table) => {
  const html = reportHtml(
    report({
      locale,
      sections: [
        {
          id: "a",
          title: "a",
          blocks: [
            { kind: "figure", svg: "<svg/>", caption: "f" },
            {
              kind: "table",
              caption: "t",
              head: ["a", "b"],
              rows: [
                [{ text: "1958–1961" }, { text: "1" }],
                [{ text: "a long title" }, { text: "2" }],
              ],
            },
          ],
        },
      ],
    }),
    "",
  );
  expect(html).toContain(`<b class="label">${figure}</b>f`);
  expect(html).toContain(`<b class="label">${table}</b>t`);
  expect(REPORT_SHEET).not.toMatch(/content:"/);
  expect(html).toContain('<th scope="row" class="short">1958–1961</th>');
  expect(html).toContain('<th scope="row">a long title</th>');
  expect(REPORT_SHEET).toContain("\n.short{white-space:nowrap}");
  expect(REPORT_SHEET).not.toMatch(/tbody th\{[^}]*nowrap/);
});

test("a digest in a cell may be broken, so that it does not press the other columns together; no other word is", () => {
  const digest = `sha256:${"0f".repeat(32)}`;
  const rows = [[{ text: "C8" }, { text: `Their digest is ${digest}. <independence>` }]];
  const blocks = [{ kind: "table" as const, caption: "t", head: ["Check", "What was found"], rows }];
  const html = reportHtml(report({ sections: [{ id: "a", title: "A", blocks }] }), "");
  const cell = /<td[^>]*>(.*?)<\/td>/.exec(html)?.[1] ?? "";
  expect(cell.replaceAll("<wbr>", "")).toBe(`Their digest is ${digest}. &lt;independence&gt;`);
  expect(cell.split("<wbr>").length).toBe(Math.ceil((digest.length + 1) / 12));
  expect(cell).toMatch(/^Their digest is sha256:/);
});

test("a date is said in the reader's language, and is undated only where there is none", () => {
  expect([saidDate("1961-07-06", "en"), saidDate("1961-07-06", "zh")]).toEqual(["6 July 1961", "1961 年 7 月 6 日"]);
  expect([saidDate(null, "en"), saidDate(null, "zh")]).toEqual(["undated", "无日期"]);
});

test("the acts of a year are asked for until all are there", async () => {
  const all = Array.from({ length: 7 }, (_, i) => ({ sides: ["A" as const], events: [{ id: `e${i}` }] })) as unknown as Parameters<
    typeof everyAct
  >[0] extends (offset: number) => Promise<{ acts: infer A }>
    ? A
    : never;
  const asked: number[] = [];
  const acts = await everyAct(async (offset) => {
    asked.push(offset);
    return { acts: all.slice(offset, offset + 3), total: all.length };
  });
  expect(acts).toEqual(all);
  expect(asked).toEqual([0, 3, 6]);
});

test("a reference is set with the marks of its language", () => {
  const source = {
    id: "work",
    type: "article-journal",
    title: "T",
    author: [{ family: "A", given: "B" }, { literal: "C" }],
    issued: { "date-parts": [[1966]] },
    "container-title": "J",
    volume: "3",
    issue: "2",
    page: "1–9",
    publisher: "P",
    "publisher-place": "L",
  } as unknown as Source;
  const text = (locale: "en" | "zh") => referencesOf(["work"], { sources: [source], locale })[0]?.text;
  expect(text("en")).toBe("A, B, C (1966). T. J, 3(2), 1–9. L: P.");
  expect(text("zh")).toBe("A, B、C（1966）。T。J，3（2），1–9。L：P。");
});

test("independent series that a turn is held against are called by their titles, their chance on its own side of agreement", () => {
  const partitions = [{ series: "visits", title: { en: "Visits", zh: "访问" } }];
  const series = [{ series: "visits", between: "1960|1961", probability: 0.7996 }];
  const said = (locale: "en" | "zh") => agreeingSeries({ series }, partitions, locale);
  expect([said("en"), said("zh")]).toEqual([["Visits 1960|1961 .7996"], ["访问 1960|1961 .7996"]]);
});

test("a column stands to the right where all its cells are numbers or have none, and what is short is not broken", () => {
  const rows = [
    ["China", "1.44 [0.71, 2.43]", "paper", ".39"],
    ["Soviet Union", "1 (anchor)", "001, 003", "—"],
  ].map((row) => row.map((text) => ({ text })));
  const table = { kind: "table" as const, caption: "t", head: ["最可能", "Loading, 90 %", "Told by", "P"], rows };
  const html = reportHtml(report({ sections: [{ id: "a", title: "a", blocks: [table] }] }), "");
  expect(html).toContain('<th scope="col" class="short">最可能</th><th scope="col">Loading, 90 %</th>');
  expect(html).toContain('<th scope="col" class="number short">P</th>');
  expect(html).toContain('<td>1.44 [0.71, 2.43]</td><td class="short">paper</td><td class="number short">.39</td>');
  expect(html).toContain(
    '<th scope="row">Soviet Union</th><td>1 (anchor)</td><td class="short">001, 003</td><td class="number short">—</td>',
  );
});
