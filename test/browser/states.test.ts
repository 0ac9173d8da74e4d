import { beforeAll, describe, expect, test } from "vitest";
import { type Atlas, NO_BROWSER, openAtlas, settled, violations } from "../support/browser.ts";
import { faultsAtWidths } from "./layout-check.ts";

const WORDS = {
  en: {
    title: "Who leaned where between China and the Soviet Union, 1966",
    fit: /^Fit all \d+ states$/,
    finding: "Of 3 states, 1 leaned to China, 1 to the Soviet Union",
    albania: "Albania",
    table: "All states as a table",
    noData: "There are no figures of any state to measure with",
    weights: "Weights of the indicators",
    outside: (year: number) => `${year}: outside the years asked about`,
    years: "1962–1969",
    goTo: (year: number) => `Go to ${year}`,
  },
  zh: {
    title: "1966 年各国在中国与苏联之间的倾向",
    fit: /^拟合全部 \d+ 国$/,
    finding: "3 国之中，1 国倾向中国，1 国倾向苏联",
    albania: "阿尔巴尼亚",
    table: "以表格列出各国",
    noData: "没有可用于测量 任何国家 的数字",
    weights: "各指标之权重",
    outside: (year: number) => `${year} 年：不在所问年份之内`,
    years: "1963—1969",
    goTo: (year: number) => `前往 ${year} 年`,
  },
};

describe.skipIf(NO_BROWSER)("the page States (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: Atlas;
  beforeAll(() => {
    atlas = openAtlas("koreaWithData");
  });

  describe.each(["en", "zh"] as const)("in %s", (lang) => {
    const words = WORDS[lang];
    /** Each language has years of its own, so that each has to fit first. */
    const asked = `at=1966&from=${lang === "en" ? 1962 : 1963}&to=1969`;

    test("what is not fitted yet says how long it takes; one press fits it, and the year's leans stand in words, on the map and in the table", async () => {
      const { page, errors, foreign } = await atlas.open(`/states?lang=${lang}&${asked}`);
      await page.getByRole("button", { name: words.fit }).click();
      await page.getByRole("heading", { level: 1, name: words.title }).waitFor({ timeout: 60_000 });
      await settled(page);
      await page.getByText(words.finding).waitFor();
      expect(await page.locator('.lean-map [data-actor="ALB"]').getAttribute("fill")).toBe("var(--side-a)");
      expect(await page.locator('.lean-map [data-actor="FRA"]').getAttribute("fill")).toBe("url(#lean-missing)");
      await page.getByText(words.table).click();
      expect(await page.locator(".lean-page > details tbody tr").count()).toBeGreaterThan(100);
      expect([errors, foreign]).toEqual([[], []]);
    });

    test("a state opens from its land with a click, and from the keyboard with Enter; the address holds it", async () => {
      const { page } = await atlas.open(`/states?lang=${lang}&${asked}`);
      const map = page.locator(".lean-map .frame");
      await map.focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await page.waitForURL(/state=/);
      await page.locator(".lean-state").waitFor();
      expect(await map.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.goto(`${atlas.home}/states?lang=${lang}&${asked}&state=ALB`);
      await page.getByRole("heading", { level: 2, name: words.albania }).waitFor();
      await page.locator(".lean-state svg").waitFor();
      expect(await page.locator(".lean-state [data-year]").count()).toBe(lang === "en" ? 8 : 7);
      await page.locator('.lean-state [data-year="1968"]').click();
      await page.waitForURL(/at=1968/);
    });

    test("weights are inputs, and stand in the address", async () => {
      const { page } = await atlas.open(`/states?lang=${lang}&${asked}`);
      await page.getByText(words.weights).click();
      await page.locator("input[name=w-arms]").fill("2");
      await page.keyboard.press("Enter");
      await page.waitForURL(/weights=arms/);
      await page.getByRole("heading", { level: 1, name: words.title }).waitFor();
      expect(await page.locator("input[name=w-arms]").inputValue()).toBe("2");
    });

    test("on desk and phone, in light and dark, no text lies on another and axe finds nothing", async () => {
      for (const theme of ["light", "dark"] as const) {
        const { page } = await atlas.open(`/states?lang=${lang}&${asked}&state=ALB&theme=${theme}`);
        await page.locator(".lean-state svg").waitFor();
        expect(await faultsAtWidths(page)).toEqual([]);
        for (const summary of await page.locator(".lean-page summary").all()) await summary.click();
        expect(await violations(page)).toEqual([]);
      }
    });

    test("at a date outside the years asked about it says which years there are, asks nothing, and one press goes to the nearest", async () => {
      const { page, errors } = await atlas.open(`/states?lang=${lang}&${asked}`);
      const refused: string[] = [];
      page.on("response", (response) => {
        if (response.status() >= 400) refused.push(response.url());
      });
      for (const [year, nearest] of [
        [2011, 1969],
        [1950, lang === "en" ? 1962 : 1963],
      ] as const) {
        await page.goto(`${atlas.home}/states?lang=${lang}&${asked.replace("1966", String(year))}`);
        await page.getByRole("heading", { level: 1, name: words.outside(year) }).waitFor();
        expect(await page.getByRole("status").textContent()).toContain(words.years);
        expect(await violations(page)).toEqual([]);
        await page.getByRole("button", { name: words.goTo(nearest) }).click();
        await page.waitForURL(new RegExp(`at=${nearest}`));
        await page.locator(".lean-page form").waitFor();
        await settled(page);
        expect(await page.getByRole("button", { name: words.goTo(nearest) }).count()).toBe(0);
      }
      expect([refused, errors]).toEqual([[], []]);
    });

    test("no other page asks for it ahead: at a date that it refuses nothing is refused there", async () => {
      const { page, errors } = await atlas.open(`/data?lang=${lang}&at=2011`, { isAhead: true });
      await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => /assets\/maps-.*\.js/.test(name)));
      await settled(page);
      expect(errors).toEqual([]);
    });

    test("without data it says what is missing and how to add it", async () => {
      const { page } = await openAtlas().open(`/states?lang=${lang}`);
      await page.getByRole("alert").getByText(words.noData).waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });
});
