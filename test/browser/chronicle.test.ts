import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeSyntheticStudy } from "../bench/synthetic-study.mjs";
import { type Atlas, NO_BROWSER, type OwnAtlas, openAtlas, openCopy, settled, violations } from "../support/browser.ts";
import { faultsAtWidths } from "./layout-check.ts";

const NAMES = {
  en: {
    contradicted: /≠ Contradicted/,
    all: /^All \d/,
    zoomIn: "Zoom in",
    types: /^Types of event/,
    find: "Find words",
    clear: "Show all",
  },
  zh: { contradicted: /≠ 有矛盾/, all: /^全部 \d/, zoomIn: "放大", types: /^事件类型/, find: "查找字词", clear: "全部显示" },
} as const;

describe.skipIf(NO_BROWSER)("the chronicle (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = openAtlas();
    await fetch(`${atlas.home}/api/timeline?limit=1`);
  });

  describe.each(["en", "zh"] as const)("in %s", (lang) => {
    const name = NAMES[lang];

    test("a contradiction is one click from both passages", async () => {
      const { page, errors } = await atlas.open(`/chronicle?lang=${lang}&closed=1&from=1960&to=1970`);
      expect(await page.locator(".dispute").count()).toBe(0);
      await page.locator('[data-event="treaty-prk-chn-1961"]').first().click();
      const dispute = page.locator('.dispute[data-contradiction="x47"]');
      await dispute.waitFor();
      const days = await dispute.locator(".day").allTextContents();
      expect(days).toEqual(lang === "en" ? ["10 July 1961", "11 July 1961"] : ["1961 年 7 月 10 日", "1961 年 7 月 11 日"]);
      expect(await dispute.locator("blockquote").count()).toBeGreaterThan(0);
      const links = await dispute.locator("dl a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      expect(links.every((href) => /^\/reading\?.*claim=/.test(href ?? ""))).toBe(true);
      expect(page.url()).toMatch(/event=treaty-prk-chn-1961/);
      expect(page.url()).toMatch(/at=1961-07/);
      expect(errors).toEqual([]);
    });

    test("opened, filtered, empty and on a telephone it passes axe and its layout holds", async () => {
      const states = [
        "event=treaty-prk-sun-1961",
        "only=unsourced&by=fields",
        "words=zzz",
        "closed=1&q=korea-vietnam",
        "event=notes-en-004",
      ];
      for (const state of states) {
        const { page, errors } = await atlas.open(`/chronicle?lang=${lang}&${state}`);
        expect(await violations(page), state).toEqual([]);
        expect(await faultsAtWidths(page, [1440, 1180, 390]), state).toEqual([]);
        expect(errors).toEqual([]);
      }
    }, 180_000);

    test("each filter leaves as many rows as its button says, and stands in the address", async () => {
      const { page } = await atlas.open(`/chronicle?lang=${lang}`);
      const button = page.getByRole("button", { name: name.contradicted });
      const count = Number(/[\d,]+/.exec((await button.textContent()) ?? "")?.[0].replaceAll(",", ""));
      await button.click();
      await page.waitForURL(/only=contradicted/);
      await page.waitForFunction(
        (rows) => document.querySelector('[role="grid"]')?.getAttribute("aria-rowcount") === String(rows),
        count + 1,
      );
      await page.getByRole("searchbox", { name: name.find }).fill(lang === "en" ? "treaty" : "條約");
      await page.waitForURL(/words=/);
      await page.reload();
      await settled(page);
      const rows = Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 1;
      expect(rows).toBeGreaterThan(0);
      expect(rows).toBeLessThan(count);
    });
  });

  test("arrows go through the marks, Enter opens one, plus zooms, and all of it stands in the address", async () => {
    const { page } = await atlas.open("/chronicle?lang=en&closed=1");
    const chart = page.getByRole("listbox");
    await chart.focus();
    await page.keyboard.press("Home");
    const first = await chart.getAttribute("aria-activedescendant");
    await page.keyboard.press("ArrowRight");
    const second = await chart.getAttribute("aria-activedescendant");
    expect(second).not.toBe(first);
    await page.keyboard.press("ArrowDown");
    expect(await chart.getAttribute("aria-activedescendant")).toMatch(/^event-PRK-SUN-/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/event=/);
    await chart.focus();
    await page.keyboard.press("+");
    await page.waitForURL(/from=\d{4}.*to=/);
    const zoomed = page.url();
    await page.keyboard.press("Shift+ArrowRight");
    await page.waitForURL((url) => url.href !== zoomed);
    await page.getByRole("button", { name: "The whole period" }).click();
    await page.waitForURL((url) => !url.searchParams.has("from"));
  });

  test("a row opens its event and sets the date; a claim opens its derivation", async () => {
    const { page } = await atlas.open("/chronicle?lang=en&words=five+documents&closed=1");
    const row = page.locator('.twin [role="row"]').filter({ hasText: "five documents on trade" });
    await row.locator('[role="gridcell"]').nth(2).click();
    await page.waitForURL(/at=1963-11-05/);
    expect(await row.getAttribute("aria-selected")).toBe("true");
    await row.getByRole("button").click();
    await page.getByRole("dialog").locator(".tree a").first().waitFor();
    expect(page.url()).toContain("explain=event");
  });
});

describe.skipIf(NO_BROWSER)("the chronicle of 100,000 claims", () => {
  let atlas: OwnAtlas;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tiltmeter-chronicle-"));
    writeSyntheticStudy(folder, 100_000, { eventful: true });
    atlas = await openCopy(folder);
    await fetch(`${atlas.home}/api/timeline?limit=1`);
  }, 240_000);
  afterAll(async () => {
    await atlas?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const WHOLE = "/chronicle?lang=en&lanes=PRK-CHN,PRK-SUN,elsewhere&from=1960&to=1969&closed=1";

  test("the table scrolls from end to end with few rows on the page, and tells how many there are", async () => {
    const { page } = await atlas.open(WHOLE);
    const grid = page.getByRole("grid");
    const total = Number(await grid.getAttribute("aria-rowcount")) - 1;
    expect(total).toBeGreaterThan(90_000);
    let most = 0;
    for (const share of [0, 0.1, 0.37, 0.5, 0.93, 1]) {
      await grid.evaluate((rows, at) => {
        rows.scrollTop = at * (rows.scrollHeight - rows.clientHeight);
      }, share);
      await page.waitForFunction(() => document.querySelectorAll(".twin .when").length > 5);
      most = Math.max(most, await page.locator('.twin [role="row"]').count());
    }
    expect(most).toBeLessThan(60);
    expect(await lastRow(page)).toBe(total + 1);
    await grid.focus();
    await page.keyboard.press("Home");
    await page.locator('.twin [aria-rowindex="2"]').waitFor();
  });

  test("what is on the page stays bounded, however much is told", async () => {
    const { page } = await atlas.open(WHOLE);
    expect(await page.locator("*").count()).toBeLessThan(2500);
    expect(await page.locator(".timeline .ev").count()).toBeLessThan(80);
  });
});

/** The place of the last row on the page, as assistive technology is told it. */
async function lastRow(page: Page): Promise<number> {
  return Math.max(
    ...(await page.locator(".twin [aria-rowindex]").evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("aria-rowindex"))))),
  );
}
