import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/face/index.ts";
import { holdStudy, OPERATIONS } from "../../src/work/index.ts";
import { findChromium } from "./find-chromium.ts";

const executablePath = findChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

const words = {
  en: { title: "When did the DPRK lean to China", why: "why 1962", passages: "code points", leaned: "1962: China" },
  zh: { title: "朝鲜何时倾向中国", why: "由来 1962", passages: "码点", leaned: "1962：中国" },
};

describe.skipIf(executablePath === undefined)("the front page (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let folder: string;
  let browser: Browser;
  let server: ReturnType<typeof serve>;
  let home: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tiltmeter-"));
    cpSync(fileURLToPath(new URL("../../studies/korea", import.meta.url)), folder, { recursive: true });
    const app = createApp(OPERATIONS, { study: holdStudy({ folder }) });
    server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
    await new Promise((resolve) => server.once("listening", resolve));
    home = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    browser = await chromium.launch({ executablePath: executablePath as string, args: flags.split(" ") });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(path: string, width = 1280): Promise<{ page: Page; foreign: string[]; errors: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(home) && !request.url().startsWith("data:")) foreign.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await page.goto(home + path);
    return { page, foreign, errors };
  }

  async function violations(page: Page): Promise<string[]> {
    await page.addScriptTag({ content: axe }).catch(() => page.evaluate(axe));
    const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>("axe.run()");
    return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" ")}`);
  }

  test.each(["en", "zh"] as const)("in %s it states the answer, passes axe, and asks nothing of another machine", async (lang) => {
    const { page, foreign, errors } = await open(`/?lang=${lang}`);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain(words[lang].title);
    expect(await page.evaluate("document.documentElement.lang")).toBe(lang);
    expect(await page.locator("main").textContent()).toContain(words[lang].leaned);
    expect(errors).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(foreign).toEqual([]);
    await page.close();
  });

  test.each(["en", "zh"] as const)("in %s a number is one click from its passages, and that page passes axe", async (lang) => {
    const { page } = await open(`/?lang=${lang}`);
    await page.getByRole("link", { name: words[lang].why, exact: true }).click();
    expect(await page.locator("main").textContent()).toContain(words[lang].passages);
    expect(await page.locator("main").textContent()).toContain("003-086");
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test("the keyboard alone turns the page to the other language and back", async () => {
    const { page } = await open("/?lang=en");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/lang=zh/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/lang=en/);
    await page.close();
  });

  test("on a telephone the page does not scroll sideways", async () => {
    const { page } = await open("/?lang=zh", 380);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.close();
  });

  test("without a choice the page speaks the browser's language", async () => {
    const page = await browser.newPage({ locale: "zh-CN" });
    await page.goto(home);
    expect(await page.evaluate("document.documentElement.lang")).toBe("zh");
    await page.close();
  });
});
