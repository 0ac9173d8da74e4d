import { beforeAll, describe, expect, test } from "vitest";
import { type Atlas, NO_BROWSER, openAtlas, violations } from "../support/browser.ts";
import { faultsAtWidths } from "./layout-check.ts";

const WORDS = {
  en: {
    set: "National Material Capabilities",
    terms:
      "Free for academic use with citation of the data paper and the version. No licence is stated: ask the Correlates of War Project before passing it on.",
    gap: "North Korea, 1949–1957, 1959: 1 of 7 cells blank in the data set",
    kept: "Kept by the study",
  },
  zh: {
    set: "国家物质能力",
    terms: "学术用途免费，须引用数据论文与版本。未注明许可：再分发前请征询 Correlates of War 项目。",
    gap: "朝鲜，1949—1957，1959 年：7 格中 1 格在数据集中空白",
    kept: "研究自存",
  },
};

describe.skipIf(NO_BROWSER)("the Data page (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = openAtlas();
    await fetch(`${atlas.home}/api/data/coverage`);
  });

  describe.each(["en", "zh"] as const)("in %s", (lang) => {
    const words = WORDS[lang];

    test("a set opens in one press: its years, its terms, how to add it, and a gap of a state with its reason", async () => {
      const { page, errors, foreign } = await atlas.open(`/data?lang=${lang}`);
      await page.getByRole("heading", { level: 2, name: words.kept }).waitFor();
      await page.locator('[data-set="nmc"]').click();
      await page.waitForURL(/set=nmc/);
      await page.getByText(words.gap).waitFor();
      expect(await page.locator(".opened-set p").allTextContents()).toContain(words.terms);
      expect(await page.locator(".opened-set code").textContent()).toBe("npx tiltmeter data add FILE --as nmc");
      expect(await page.locator(".state-rows li svg").count()).toBe(8);
      expect([errors, foreign]).toEqual([[], []]);
    });

    test("the keyboard goes from set to set, and the address holds the one that is open", async () => {
      const { page } = await atlas.open(`/data?lang=${lang}&set=nmc`);
      await page.locator('[data-set="nmc"]').focus();
      await page.keyboard.press("ArrowDown");
      await page.waitForURL(/set=atop/);
      expect(await page.evaluate(() => document.activeElement?.getAttribute("data-set"))).toBe("atop");
      await page.keyboard.press("ArrowUp");
      await page.waitForURL(/set=nmc/);
      await page.getByRole("heading", { level: 2, name: words.set }).waitFor();
    });

    test("on desk and phone, in light and dark, no text lies on another and axe finds nothing", async () => {
      for (const theme of ["light", "dark"] as const) {
        const { page } = await atlas.open(`/data?lang=${lang}&set=nmc&theme=${theme}`);
        expect(await faultsAtWidths(page)).toEqual([]);
        await page.locator("summary").click();
        expect(await violations(page)).toEqual([]);
      }
    });
  });
});
