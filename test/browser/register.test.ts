import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type Atlas, NO_BROWSER, openAtlas, violations } from "../support/browser.ts";
import { layoutFaults } from "./layout-check.ts";

const WORDS = {
  en: {
    proposed: "Only in proposed rows",
    accredited: "Accredited from Seoul",
    missions: "Missions",
    table: "All states as a table",
    chile: "Chile",
  },
  zh: { proposed: "仅见于待定各行", accredited: "由驻首尔使馆兼管", missions: "使团", table: "以表格列出所有国家", chile: "智利" },
} as const;

async function drawn(page: Page): Promise<void> {
  await page.locator(".world svg .land").first().waitFor();
  await page.locator(".lower svg").first().waitFor();
}

describe.skipIf(NO_BROWSER)("the register (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: Atlas;
  beforeAll(() => {
    atlas = openAtlas();
  });

  describe.each(["en", "zh"] as const)("in %s", (lang) => {
    const w = WORDS[lang];

    test.each([
      ["relations on a day", "/register?q=relations&at=1975-06-30", {}],
      ["missions", "/register?q=relations&at=2018-12-31&view=mission&open=accredited:KOR", { theme: "dark" as const }],
      ["two dates and the table", "/register?q=relations&at=1975-06-30&with=1961-07-11&table=1", {}],
      ["a narrow page", "/register?q=relations&at=1961-07-11", { width: 390, height: 844 }],
    ])("%s: passes axe, fails nowhere, and no text lies on another or is cut off", async (_, path, options) => {
      const { page, errors, foreign } = await atlas.open(`${path}&lang=${lang}`, options);
      await drawn(page);
      expect(await violations(page)).toEqual([]);
      expect(await layoutFaults(page)).toEqual([]);
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });

    test("one click on a count opens its list, the next opens a state's passages, and both are in the address", async () => {
      const { page } = await atlas.open(`/register?q=relations&at=1975-06-30&lang=${lang}`);
      await drawn(page);
      const count = page.locator(".counts button", { hasText: w.proposed });
      const total = Number(await count.locator(".n").textContent());
      await count.click();
      await page.waitForURL(/open=proposed/);
      expect(await page.locator("#opened li").count()).toBe(total);
      expect(await page.locator("#opened .opened-head .num").textContent()).toBe(String(total));
      await page.locator("#opened li .explained").first().click();
      await page.getByRole("dialog").locator(".tree a").first().waitFor();
      await page.waitForURL(/explain=register%2FPRK%2F1975-06-30%2Fdiplomatic_relations%2Fproposed%2F/);
    });

    test("the map is one stop of the tab key: the arrows go from state to state, Enter opens the derivation", async () => {
      const { page } = await atlas.open(`/register?q=relations&at=1975-06-30&lang=${lang}`);
      await drawn(page);
      await page.locator(".world .frame").focus();
      await page.keyboard.press("ArrowLeft");
      await page.waitForURL(/state=CHN/);
      expect(
        await page
          .getByRole("status")
          .filter({ hasText: lang === "en" ? "China" : "中国" })
          .count(),
      ).toBe(1);
      expect(page.url()).toContain("at=1975-06-30");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      await page.keyboard.press("Escape");
      expect(await page.evaluate(() => document.activeElement?.closest(".world") !== null)).toBe(true);
    });

    test("missions name their seats, and a click on the map opens the list in which the state stands", async () => {
      const { page } = await atlas.open(`/register?q=relations&at=2018-12-31&lang=${lang}`);
      await drawn(page);
      await page.getByRole("button", { name: w.missions, exact: true }).click();
      await page.locator(".counts button", { hasText: w.accredited }).waitFor();
      await page.locator('.world [data-actor="AUS"]').first().click();
      await page.waitForURL(/state=AUS/);
      expect(await page.locator("#opened-title").textContent()).toContain(w.accredited);
      expect(await page.locator("#opened [aria-current]").count()).toBe(1);
    });

    test("the table holds every state of the map and sorts by any column", async () => {
      const { page } = await atlas.open(`/register?q=relations&at=1975-06-30&lang=${lang}`);
      await drawn(page);
      await page.getByRole("button", { name: w.table }).click();
      const rows = page.locator(".twin tbody tr");
      await rows.first().waitFor();
      const onMap = await page.evaluate(
        () => new Set([...document.querySelectorAll(".world [data-actor]")].map((one) => one.getAttribute("data-actor"))).size,
      );
      expect(await rows.count()).toBeGreaterThanOrEqual(onMap - 1);
      await page.locator(".twin thead button").nth(3).click();
      await page.waitForURL(/sort=since/);
      expect(await page.locator(".twin th[aria-sort=ascending]").count()).toBe(1);
      const year = (text: string | null): number => Number(/\d{4}/.exec(text ?? "")?.[0]);
      expect(year(await rows.first().locator("td").nth(2).textContent())).toBeLessThanOrEqual(1948);
    });

    test("two dates are compared in place: Chile is lost between 1961 and 1975", async () => {
      const { page } = await atlas.open(`/register?q=relations&at=1975-06-30&lang=${lang}`);
      await drawn(page);
      const field = page.locator(".register-controls input");
      await field.fill("never");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
      await field.fill("1961-07-11");
      await page.keyboard.press("Enter");
      await page.waitForURL(/with=1961-07-11/);
      await page.locator(".comparison", { hasText: w.chile }).waitFor();
    });
  });

  test("a step of the date was asked for ahead: it keeps the page, and asks for the map anew only where borders changed", async () => {
    const { page } = await atlas.open("/register?q=relations&lang=en", { isAhead: true });
    const ahead = page.waitForResponse((response) => response.url().includes("/api/standing") && response.url().includes("at=1981-06-30"));
    await page.goto(new URL("/register?q=relations&at=1980-06-30&lang=en", page.url()).href);
    await drawn(page);
    await (await ahead).finished();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname + new URL(request.url()).search));
    await page.locator(".race-chart").first().waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/at=1981-06-30/);
    await page.locator("h1", { hasText: "1981" }).waitFor();
    await expect.poll(() => asked.some((one) => one.startsWith("/api/standing") && one.includes("at=1982-06-30"))).toBe(true);
    expect(
      asked.filter((one) => (one.startsWith("/api/standing") && one.includes("1981-06-30")) || one.startsWith("/api/borders")),
    ).toEqual([]);
  });

  test("any state's register can be asked for, and one of whom nothing is told says so", async () => {
    const { page, errors } = await atlas.open("/register?q=relations&at=1975-06-30&lang=en");
    await drawn(page);
    await page.locator(".register-controls select").selectOption("CHN");
    await page.waitForURL(/of=CHN/);
    await page.locator("h1", { hasText: "China" }).waitFor();
    expect(await page.locator(".counts li").count()).toBeGreaterThan(1);
    expect(errors).toEqual([]);
  });
});
