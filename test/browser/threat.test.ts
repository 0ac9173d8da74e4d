import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type Atlas, NO_BROWSER, openAtlas, violations } from "../support/browser.ts";
import { faultsAtWidths } from "./layout-check.ts";

const WORDS = {
  en: {
    finding: "1965: The United States are the greatest threat",
    flat: "On reference data alone the bloc threat is flat from 1961 to 1969: 1.256 (1961) to 1.286 (1965), ±1.2 %",
    verdict: "Flat",
    table: "All years as a table",
    cell: "Capitals with their coordinates (peacesciencer) 2024, kept by the study",
    sum: "sum",
    reset: "As the question has them",
  },
  zh: {
    finding: "1965 年：美国是最大的威胁",
    flat: "仅据参考数据，1961—1969 年集团威胁持平：1.256（1961 年）至 1.286（1965 年），±1.2 %",
    verdict: "持平",
    table: "各年列表",
    cell: "各国首都及坐标（peacesciencer） 2024，研究自存",
    sum: "相加",
    reset: "恢复问题所设",
  },
};

const explainOf = (page: Page): string | null => new URL(page.url()).searchParams.get("explain");
const plain = (text: string | null): string => (text ?? "").replaceAll("\u00a0", " ");

describe.skipIf(NO_BROWSER)("the Threat page (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = openAtlas();
    await fetch(`${atlas.home}/api/threat?on=PRK`);
  });

  describe.each(["en", "zh"] as const)("in %s", (lang) => {
    const words = WORDS[lang];

    test("it says who is the greatest threat, and that on reference data alone the bloc threat is flat from 1961 to 1969", async () => {
      const { page, errors, foreign } = await atlas.open(`/threat?lang=${lang}&at=1965`);
      await page.getByRole("heading", { level: 1, name: words.finding }).waitFor();
      expect(plain(await page.locator(".lede .flat").textContent())).toContain(words.flat);
      expect(await page.locator(".answer .show").textContent()).toBe(words.verdict);
      expect([errors, foreign]).toEqual([[], []]);
    });

    test("a number leads to its derivation, and from there to the cell of a data set with its version", async () => {
      const { page } = await atlas.open(`/threat?lang=${lang}&at=1965`);
      await page.locator('.rows [data-explain="threat-bloc/1965/JPN/proximity"] text').click();
      await page.getByRole("dialog").getByText(words.cell).first().waitFor();
      expect(explainOf(page)).toBe("threat-bloc/1965/JPN/proximity");
      await page.getByRole("dialog").locator(".tree a").first().click();
      await page.waitForURL(/explain=figures%2Fpairs%2F1965%2FJPN%2FPRK%2Fkm/);
      await page.getByRole("dialog").getByText("Miller, S. V. (2022)").waitFor();
    });

    test("the keyboard alone goes from state to state and year to year, and opens what stands there", async () => {
      const { page } = await atlas.open(`/threat?lang=${lang}&at=1965`);
      await page.locator(".rows [role=slider]").focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      expect(await page.locator(".rows [role=slider]").getAttribute("aria-valuetext")).toContain("≤.115");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      expect(explainOf(page)).toBe("threat-bloc/1965/JPN");
      await page.keyboard.press("Escape");
      await page.locator(".tracks [role=slider]").focus();
      await page.keyboard.press("ArrowRight");
      expect(await page.locator(".tracks [role=slider]").getAttribute("aria-valuenow")).toBe("1966");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      expect(explainOf(page)).toBe("threat-bloc/1966/bloc");
    });

    test("weights and form are moved by hand, stand in the address, change numbers and their derivations, and can be put back", async () => {
      const { page } = await atlas.open(`/threat?lang=${lang}&at=1965`);
      const before = await page.locator('.rows [data-explain="threat-bloc/1965/JPN"] text').textContent();
      await page.locator(".weights input").first().focus();
      await page.keyboard.press("End");
      await page.waitForURL(/w=100\.0\.0\.0/);
      await page.locator('.rows [data-explain="threat-bloc/1965/JPN,weights=100:0:0:0"] text').waitFor();
      const shown = await page.locator('.rows [data-explain="threat-bloc/1965/JPN,weights=100:0:0:0"] text').textContent();
      expect(shown).not.toBe(before);
      await page.locator('.rows [data-explain="threat-bloc/1965/JPN,weights=100:0:0:0"] text').click();
      const explained = await page.getByRole("dialog").locator(".number b").textContent();
      expect(Math.abs(Number(shown?.replace("≤", "")) - Number(explained))).toBeLessThan(0.001);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: words.sum, exact: true }).click();
      await page.waitForURL(/rho=1/);
      await page.getByRole("button", { name: words.reset }).click();
      await page.waitForURL((url) => !url.search.includes("w=100") && !url.search.includes("rho"));
    });

    test("on desk and phone, in light and dark, no text lies on another and axe finds nothing", async () => {
      for (const theme of ["light", "dark"] as const) {
        const { page } = await atlas.open(`/threat?lang=${lang}&at=1962&theme=${theme}`);
        expect(await faultsAtWidths(page)).toEqual([]);
        await page.getByText(words.table).click();
        expect(await violations(page)).toEqual([]);
      }
    });
  });

  test("a weight at 100 can be moved down again, and until the new numbers are there the old ones keep their addresses", async () => {
    const { page } = await atlas.open("/threat?lang=en&at=1965&w=100.0.0.0");
    const row = page.locator('.rows [data-explain^="threat-bloc/1965/JPN,weights="] text');
    const old = await row.textContent();
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(/api\/threat/, async (route) => {
      await held;
      await route.continue();
    });
    const slider = page.locator(".weights input").first();
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/w=99\.0\.1\.0/);
    expect(await slider.inputValue()).toBe("99");
    await page.locator(".threat[aria-busy=true]").waitFor();
    expect(await page.locator('.rows [data-explain="threat-bloc/1965/JPN,weights=100:0:0:0"] text').textContent()).toBe(old);
    answer();
    await page.locator('.rows [data-explain="threat-bloc/1965/JPN,weights=99:0:1:0"]').waitFor();
  });

  test("the next step of a weight was asked for ahead: its numbers are there though the server no longer answers", async () => {
    const { page } = await atlas.open("/ask?lang=en", { isAhead: true });
    const ahead = page.waitForResponse((response) => response.url().includes(`weights=${encodeURIComponent("41,20,19,20")}`));
    await page.goto(new URL("/threat?lang=en&at=1965&w=40.20.20.20", page.url()).href);
    await (await ahead).finished();
    await page.route(/api\/threat/, (route) => route.abort());
    await page.locator(".weights input").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.locator('.rows [data-explain="threat-bloc/1965/JPN,weights=41:20:19:20"]').waitFor();
    expect(await page.locator(".threat").getAttribute("aria-busy")).toBe("false");
  });

  test("a step of the date asks nothing of the server: the answer has all its years", async () => {
    const { page } = await atlas.open("/threat?lang=en&at=1961");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.locator(".tracks [role=slider]").focus();
    for (let i = 0; i < 9; i++) await page.keyboard.press("ArrowRight");
    await page.getByRole("heading", { level: 1, name: "1970" }).waitFor();
    // Other pages may ask ahead for what they will show.
    expect(asked.filter((one) => one.startsWith("/api/threat"))).toEqual([]);
  });

  test("the figure that it offers to take along is drawn under the weights and the year that are looked at", async () => {
    const { page } = await atlas.open("/threat?lang=en&at=1962&w=40.20.20.20");
    const address = await page.getByRole("link", { name: "SVG" }).first().getAttribute("href");
    const svg = await (await fetch(`${atlas.home}${address}`)).text();
    const total = await page.locator(".lede .explained").first().textContent();
    expect(total).toMatch(/^1\.\d{3}$/);
    expect(svg).toContain(`together: ${total}`);
    expect(svg).toContain("1962: The United States are the greatest threat");
  });
});
