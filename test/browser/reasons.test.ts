import { beforeAll, describe, expect, test } from "vitest";
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

/** Texts of the page that are shown, in drawings too, that are set smaller than 12 pixels. */
function smallTexts(): string[] {
  return [...document.querySelectorAll("main *")]
    .filter(
      (one) =>
        one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ""),
    )
    .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 12)
    .map((one) => one.textContent ?? "");
}

describe.skipIf(NO_BROWSER)("the Reasons page (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = openAtlas();
    await fetch(`${atlas.home}/api/test?question=why-1960s`);
  }, 120_000);

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
      await page.locator(".twin .explained").first().focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/explain=first-swing/);
      expect([errors, foreign]).toEqual([[], []]);
    });

    test("the chart of the matrix is one tab stop: arrows go from number to number and say each, Enter opens where it comes from and Esc leads back", async () => {
      const { page, errors } = await atlas.open(`/reasons?lang=${lang}&q=first-swing`);
      const numbers = page.locator(".matrix [data-explain]");
      await numbers.first().waitFor();
      expect(await page.locator(".matrix [tabindex]").count()).toBe(1);
      await page.locator(".matrix [tabindex]").focus();
      for (const key of ["ArrowRight", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
      const columns = await page.locator(".twin thead th").count();
      const current = numbers.nth(columns - 2 + 1);
      await page.waitForFunction(
        (address) => document.querySelector("[data-current]")?.getAttribute("data-explain") === address,
        await current.getAttribute("data-explain"),
      );
      expect(await page.locator(".matrix [role=status]").textContent()).toBe(await current.getAttribute("aria-label"));
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.searchParams.get("explain") !== null);
      expect(new URL(page.url()).searchParams.get("explain")).toBe(await current.getAttribute("data-explain"));
      await page.keyboard.press("Escape");
      await page.waitForURL((url) => !url.search.includes("explain"));
      expect(await page.evaluate(() => document.activeElement?.closest(".matrix") !== null)).toBe(true);
      expect(errors).toEqual([]);
    });

    test("on a desk every account has a column", async () => {
      const { page } = await atlas.open(`/reasons?lang=${lang}&q=first-swing`);
      await page.locator(".matrix [data-explain]").first().waitFor();
      await page.getByText(words.table).click();
      const [, ...heads] = await page.locator(".twin thead th").allTextContents();
      expect(heads.length).toBeGreaterThan(4);
      const texts = await page.locator(".matrix svg text").allTextContents();
      for (const name of heads.slice(0, -1)) expect(texts.filter((text) => text === name).length).toBeLessThan(2);
    });

    test("the table below tells the numbers of the chart: as many of them, each row's leader without it, sums and standings", async () => {
      const { page } = await atlas.open(`/reasons?lang=${lang}&q=first-swing`);
      await page.locator(".matrix [data-explain]").first().waitFor();
      await page.getByText(words.table).click();
      const addresses = (within: string) =>
        page.locator(`${within} [data-explain]`).evaluateAll((all) => all.map((one) => one.getAttribute("data-explain")));
      expect((await addresses(".matrix")).length).toBeGreaterThan(20);
      expect(await addresses(".twin")).toEqual(await addresses(".matrix"));
      const drawn = new Set(await page.locator(".matrix svg text").allTextContents());
      const told = await page.locator(".twin tbody td .explained, .twin .sums tr:first-child td.n").allTextContents();
      expect(told.filter((text) => !drawn.has(text))).toEqual([]);
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
          for (const closed of (await page.locator("main details:not([open]) > summary").all()).toReversed()) await closed.click();
          expect(await page.locator("main details:not([open])").count()).toBe(0);
          expect(await faultsAtWidths(page)).toEqual([]);
          expect(await page.evaluate(smallTexts)).toEqual([]);
          expect(await violations(page)).toEqual([]);
        }
      },
    );
  });
});
