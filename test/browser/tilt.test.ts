import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { TurningPointsAnswer } from "../../src/work/index.ts";
import { type Atlas, NO_BROWSER, openAtlas, openCopy, settled, violations } from "../support/browser.ts";
import { faultsAtWidths } from "./layout-check.ts";

const WORDS = {
  en: {
    undetermined: "1966: not determined",
    established: "1965: leaned to the Soviet Union",
    speech: "left opportunism",
    delta: "Half-width",
  },
  zh: { undetermined: "1966 年：未定", established: "1965 年：倾向苏联", speech: "左的机会主义", delta: "等距离半宽" },
};

const STUDY = fileURLToPath(new URL("../golden/base-study", import.meta.url));

const CHRONICLE = `kind: chronicle
title: { en: What happened?, zh: 发生了什么？ }
sides:
  - { title: { en: Mongolia, zh: 蒙古 }, actors: [MNG] }
  - { title: { en: China, zh: 中国 }, actors: [CHN] }
period: { from: 1960, to: 1965 }
why: { en: It is a test., zh: 此为试验。 }
`;

const chartOf = (page: Page) => page.locator(".tracks [role=slider]");

describe.skipIf(NO_BROWSER)("the Tilt page (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = openAtlas();
    await fetch(`${atlas.home}/api/tilt`);
  });

  const column = (page: Page, year: number) => page.locator(`.tracks rect[fill="transparent"][data-year="${year}"]`);

  describe.each(["en", "zh"] as const)("in %s", (lang) => {
    const words = WORDS[lang];

    test("a year leads to a passage in two clicks: the year, then the act", async () => {
      const { page } = await atlas.open(`/tilt?lang=${lang}&at=1965`);
      await page.getByRole("heading", { level: 1, name: words.established }).waitFor();
      await column(page, 1966).click({ position: { x: 4, y: 40 } });
      await page.getByRole("heading", { level: 1, name: words.undetermined }).waitFor();
      await page.locator(".acts a.what", { hasText: words.speech }).first().click();
      await page.waitForURL(/\/reading\?.*claim=/);
    });

    test("the keyboard alone leads from year to year, to a derivation, and to a passage", async () => {
      const { page } = await atlas.open(`/tilt?lang=${lang}&at=1965`);
      await chartOf(page).focus();
      await page.keyboard.press("ArrowRight");
      await page.getByRole("heading", { level: 1, name: words.undetermined }).waitFor();
      expect(await chartOf(page).getAttribute("aria-valuetext")).toContain(words.undetermined);
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      expect(new URL(page.url()).searchParams.get("explain")).toBe("tilt-1960s/1966/pEquidistant");
      await page.keyboard.press("Escape");
      await chartOf(page).focus();
      await page.locator(".acts a.what").first().waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      expect(await page.evaluate(() => document.activeElement?.closest("[data-act]")?.getAttribute("data-act"))).toBe("003-140");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/reading\?.*claim=003-140/);
    });

    test("δ and evidence are moved by hand, stand in the address, and come back with it", async () => {
      const { page } = await atlas.open(`/tilt?lang=${lang}&at=1965`);
      await page.getByRole("radio").nth(2).check();
      await page.getByRole("slider", { name: words.delta }).focus();
      await page.keyboard.press("End");
      await page.waitForURL(/delta=1&.*set=paper/);
      const shown = await page.locator(".lede").textContent();
      const probability = await page.locator(".readouts .b button").textContent();
      await page.reload();
      await settled(page);
      expect(await page.locator(".lede").textContent()).toBe(shown);
      await page.locator(".readouts .b button").click();
      await page.getByRole("dialog").locator(".number b").waitFor();
      const explained = Number(await page.getByRole("dialog").locator(".number b").textContent());
      expect(Math.abs(explained - Number(probability))).toBeLessThan(0.006);
    });

    test("under every evidence and δ, on desk and phone, no text lies on another and axe finds nothing", async () => {
      const { page } = await atlas.open(`/tilt?lang=${lang}&at=1962&set=all&delta=0.25`);
      expect(await faultsAtWidths(page)).toEqual([]);
      await page.locator("details.twin:not(.all-years) > summary").click();
      expect(await violations(page)).toEqual([]);
    });
  });

  test.each(["en", "zh"] as const)(
    "all years together are asked for when they are opened: turns under every evidence, periods that open their derivation, indicators (%s)",
    async (lang) => {
      const { page, errors } = await atlas.open(`/tilt?lang=${lang}&at=1966`);
      await page.locator(".all-years > summary").click();
      const tables = page.locator(".all-years table");
      await tables.first().waitFor({ timeout: 60_000 });
      expect(await tables.count()).toBe(4);
      expect(await tables.first().locator("tbody tr").count()).toBeGreaterThan(5);
      expect(await faultsAtWidths(page)).toEqual([]);
      expect(await violations(page)).toEqual([]);
      const { model } = (await (await fetch(`${atlas.home}/api/turning-points`)).json()) as TurningPointsAnswer;
      const told = tables.nth(-2).locator("tbody tr");
      const silent = told.filter({ hasText: lang === "en" ? "no evidence" : "无证据" }).locator("th");
      const expected = model?.periods.filter((one) => !one.isCovered).map((one) => one.period);
      expect(expected?.length).toBeGreaterThan(3);
      expect(await silent.allTextContents()).toEqual(expected);
      const numbers = tables.locator("thead th.n");
      expect(await numbers.count()).toBeGreaterThan(10);
      expect(new Set(await numbers.evaluateAll((all) => all.map((one) => getComputedStyle(one).textAlign)))).toEqual(new Set(["right"]));
      if (lang === "zh")
        expect(await page.locator(".all-years").textContent()).not.toMatch(/[\p{Script=Han}][:;,(]|[:;,)][\p{Script=Han}]|。 /u);
      await page.locator(".all-years .explained").first().click();
      await page.waitForURL(/explain=tilt-1960s%2Fmodel%2F1953/);
      await page.getByRole("dialog").waitFor();
      expect(errors).toEqual([]);
    },
  );

  test("a square opens its act, a spike its change point", async () => {
    const { page } = await atlas.open("/tilt?lang=en&at=1966");
    await page.locator('.tracks [data-event="kim-speech-1966-10-05"]').first().click();
    await page.getByRole("dialog").getByText("left opportunism").first().waitFor();
    expect(new URL(page.url()).searchParams.get("explain")).toBe("event/kim-speech-1966-10-05");
    await page.keyboard.press("Escape");
    const other = page.locator('.tracks [data-event][data-year="1962"]').first();
    await other.click();
    await page.getByRole("heading", { level: 1, name: "1962: leaned to China" }).waitFor();
    const [card, square] = [await page.getByRole("dialog").boundingBox(), await other.boundingBox()];
    expect(Math.abs((card?.x ?? 0) - (square?.x ?? 0))).toBeLessThan(60);
    await page.keyboard.press("Escape");
    await page.locator('.tracks [data-change="1965|1966"]').click({ force: true });
    await page.getByRole("dialog").getByText("probability that the rate changed").first().waitFor();
  });

  test("without a date the page opens on the year of the most probable lean, and a date outside the question is said to be outside", async () => {
    const { page } = await atlas.open("/tilt?lang=en");
    await page.getByRole("heading", { level: 1, name: "1962: leaned to China" }).waitFor();
    await page.goto(`${atlas.home}/tilt?lang=en&at=1980`);
    await settled(page);
    await page.getByRole("heading", { level: 1, name: "1980: outside the question" }).waitFor();
    await page.getByRole("button", { name: "Go to 1975" }).click();
    await page.getByRole("heading", { level: 1, name: "1975: no act recorded" }).waitFor();
  });

  test("the figure that it offers to take along shows the year, the evidence and the δ that are looked at", async () => {
    const { page } = await atlas.open("/tilt?lang=en&at=1965&set=paper&delta=0.7");
    const address = await page.getByRole("link", { name: "SVG" }).first().getAttribute("href");
    const svg = await (await fetch(`${atlas.home}${address}`)).text();
    const mean = await page.locator(".lede .explained").first().textContent();
    expect(mean).toMatch(/^[+−]\d\.\d\d$/);
    expect(svg).toContain(`Tilt ${mean} (`);
    expect(svg).toContain("1965: not determined");
  });
});

describe.skipIf(NO_BROWSER)("the Tilt page of another study", () => {
  test("asks its own question, about its own states: Mongolia between China and the Soviet Union", async () => {
    const atlas = await openCopy(STUDY);
    const { page, errors } = await atlas.open("/tilt?lang=en");
    await page.locator(".tracks svg").waitFor();
    expect(await chartOf(page).getAttribute("aria-label")).toMatch(/^Tilt of Mongolia between China and the Soviet Union/);
    expect(await page.getByRole("radio").count()).toBe(2);
    expect(errors).toEqual([]);
    await atlas.close();
  });

  test("while all years of another question are asked for, those of the last stay, and are said to be late", async () => {
    const atlas = await openCopy(STUDY);
    const lean = await readFile(join(atlas.folder, "questions", "lean.yaml"), "utf8");
    await writeFile(join(atlas.folder, "questions", "later.yaml"), lean.replace("from: 1960", "from: 1961"));
    const { page } = await atlas.open("/tilt?lang=en&question=lean");
    await page.locator(".all-years > summary").click();
    await page.locator('.all-years th:text-is("1960")').waitFor();
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(/api\/turning-points/, async (route) => {
      await held;
      await route.continue();
    });
    await page.locator(".question-menu button").click();
    await page.locator(".question-menu [role=option]").filter({ hasText: "1961" }).click();
    await page.locator(".all-years [aria-busy=true]").waitFor();
    expect(await page.locator('.all-years th:text-is("1960")').count()).toBe(1);
    answer();
    await page.locator(".all-years [aria-busy=false]").waitFor();
    expect(await page.locator('.all-years th:text-is("1960")').count()).toBe(0);
    await atlas.close();
  });

  test("without a tilt question says so, and how to ask one", async () => {
    const atlas = await openCopy(STUDY);
    await writeFile(join(atlas.folder, "questions", "lean.yaml"), CHRONICLE);
    const { page, errors } = await atlas.open("/tilt?lang=en");
    await page.getByRole("heading", { level: 1, name: "This study asks no tilt question yet" }).waitFor();
    expect(await page.locator(".first-steps svg").count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await atlas.close();
  });
});
