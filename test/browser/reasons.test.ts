import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, NO_BROWSER, openAtlas, violations } from "../support/browser.ts";
import { faultsAtWidths } from "./layout-check.ts";

const WORDS = {
  en: {
    undetermined: "Undetermined",
    untestable: "Untestable in this scope",
    table: "The same as a table",
    aid: "H2 · aid",
    cut: "cannot trigger",
  },
  zh: { undetermined: "未定", untestable: "在此范围内无从检验", table: "同样内容的表格", aid: "H2 · 援助", cut: "不能触发" },
};

describe.skipIf(NO_BROWSER)("the Reasons page (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await openAtlas();
    await fetch(`${atlas.home}/api/test?question=why-1960s`);
  }, 120_000);
  afterAll(() => atlas?.close());

  describe.each(["en", "zh"] as const)("in %s", (lang) => {
    const words = WORDS[lang];

    test("rival accounts: the verdict stands as large as any other, and a number of the matrix opens its derivation, by mouse and by key", async () => {
      const { page, errors, foreign } = await atlas.open(`/reasons?lang=${lang}&q=first-swing`);
      await page.locator(".verdict .show", { hasText: words.undetermined }).waitFor();
      await page.locator(".matrix [data-explain]").first().click();
      await page.waitForURL(/explain=first-swing/);
      await page.keyboard.press("Escape");
      await page.waitForURL((url) => !url.search.includes("explain"));
      await page.getByText(words.table).click();
      await page.locator(".twin-table .explained").first().focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/explain=first-swing/);
      expect([errors, foreign]).toEqual([[], []]);
      await page.close();
    });

    test("a question why: the first hypothesis cannot be tested in this scope; another shows its order in time, and the address holds it", async () => {
      const { page, errors } = await atlas.open(`/reasons?lang=${lang}&q=why-1960s`);
      await page.locator(".verdict .show", { hasText: words.untestable }).waitFor();
      await page.getByRole("button", { name: words.aid }).first().click();
      await page.waitForURL(/hypothesis=h2-aid/);
      await page.locator(".order svg").first().waitFor();
      expect(await page.locator(".order text", { hasText: words.cut }).count()).toBeGreaterThan(0);
      expect(await page.locator(".board .tiles li").count()).toBe(8);
      expect(errors).toEqual([]);
      await page.close();
    });

    test.each(["first-swing", "why-1960s"])(
      "%s: on desk and phone, in light and dark, no text lies on another and axe finds nothing",
      async (id) => {
        for (const theme of ["light", "dark"] as const) {
          const { page } = await atlas.open(
            `/reasons?lang=${lang}&q=${id}&theme=${theme}${id === "why-1960s" ? "&hypothesis=h2-aid" : ""}`,
          );
          await page.locator(".verdict .show").waitFor();
          expect(await faultsAtWidths(page)).toEqual([]);
          for (const closed of await page.locator("details:not([open]) > summary").all()) await closed.click();
          expect(await violations(page)).toEqual([]);
          await page.close();
        }
      },
    );
  });
});
