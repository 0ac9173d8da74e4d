import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NO_BROWSER, runningBrowser } from "../support/browser.ts";
import { layoutFaults } from "./layout-check.ts";

describe.skipIf(NO_BROWSER)("the check of layouts (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let page: Page;

  beforeAll(async () => {
    page = await (await runningBrowser()).newPage({ viewport: { width: 800, height: 600 } });
  });

  afterAll(async () => await page?.close());

  const at = (left: number, top: number, more = ""): string =>
    `style="position:absolute;left:${left}px;top:${top}px;white-space:nowrap;${more}"`;

  test.each([
    ["two texts on each other", `<p ${at(20, 20)}>alpha beta</p><p ${at(40, 24)}>gamma</p>`, ["overlap: “alpha beta” and “gamma”"]],
    [
      "two labels of a chart on each other",
      `<svg width="300" height="60"><text x="9" y="30">1965</text><text x="20" y="32">.41</text></svg>`,
      ["overlap"],
    ],
    [
      "a word cut off by its box",
      `<div style="width:40px;overflow:hidden;white-space:nowrap">Undetermined</div>`,
      ["cut off: “Undetermined”"],
    ],
    [
      "a word cut short by dots",
      `<div style="width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">Undetermined</div>`,
      ["cut off"],
    ],
    [
      "a label outside its chart",
      `<svg width="60" height="30" style="overflow:hidden"><text x="40" y="20">equidistant</text></svg>`,
      ["cut off"],
    ],
    ["a word over the edge of the page", `<p ${at(760, 20)}>equidistant</p>`, ["cut off: “equidistant” by the edge of the page"]],
    [
      "one character alone",
      `<p style="width:5ch;font:20px/30px monospace;word-break:break-all">abcdef</p>`,
      ["one character on its last line: “abcdef”"],
    ],
    [
      "one character and its full stop",
      `<p style="width:5ch;font:20px/30px monospace;word-break:break-all">abcd<b>ef</b>。</p>`,
      ["one character"],
    ],
  ])("finds %s", async (_, html, faults) => {
    await page.setContent(html);
    const found = await layoutFaults(page);
    expect(found).toHaveLength(faults.length);
    for (const [i, fault] of faults.entries()) expect(found[i]).toContain(fault);
  });

  test.each([
    ["lines of one paragraph, set tight", `<p style="width:9em;font:30px/30px serif">The page says the finding in words first</p>`],
    ["what lies under an opaque popover", `<p ${at(20, 20)}>alpha beta</p><div ${at(10, 10, "background:#fff")}><p>gamma delta</p></div>`],
    [
      "what is hidden for the eye only",
      `<p>a</p><span style="position:absolute;width:1px;height:1px;overflow:hidden">for readers of screens</span>`,
    ],
    ["what can be scrolled to", `<div style="width:90px;overflow-x:auto;white-space:nowrap">a table that is wider than this</div>`],
    ["two characters on the last line", `<p style="width:5ch;font:20px/30px monospace;word-break:break-all">abcdefg</p>`],
    ["a short word in a cell of its own", `<table><tr><td>alpha</td></tr><tr><td>b</td></tr></table>`],
  ])("lets pass %s", async (_, html) => {
    await page.setContent(html);
    expect(await layoutFaults(page)).toEqual([]);
  });
});
