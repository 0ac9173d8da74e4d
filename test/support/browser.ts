import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { type Browser, chromium, type Page, type Request } from "playwright-core";
import { createApp } from "../../src/face/index.ts";
import { holdStudy, OPERATIONS } from "../../src/work/index.ts";
import { findChromium } from "../browser/find-chromium.ts";

const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));

/** Whether there is a browser on this machine; the tests of the atlas say so and are skipped where there is none. */
export const NO_BROWSER = findChromium() === undefined;

/** A copy of a study, served as `npm start` serves it, and a browser that looks at it. */
export interface Atlas {
  /** The copy that is served, which a test may change. */
  readonly folder: string;
  readonly home: string;
  open(path: string, options?: OpenOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly theme?: "light" | "dark";
}

/** A page, and what went wrong on it: requests to other machines, and errors of scripts. */
export interface OpenPage {
  readonly page: Page;
  readonly foreign: string[];
  readonly errors: string[];
}

/** Starts the atlas on the bundled study, or on the study in `folder`, which is copied. */
export async function openAtlas({ folder: study = KOREA, documents }: { folder?: string; documents?: string } = {}): Promise<Atlas> {
  const folder = mkdtempSync(join(tmpdir(), "tiltmeter-atlas-"));
  cpSync(study, folder, { recursive: true, filter: (path) => !path.includes(".tiltmeter") });
  const app = createApp(OPERATIONS, { study: holdStudy({ folder, documents }) });
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const home = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const browser = await chromium.launch({ executablePath: findChromium() ?? "", args: FLAGS.split(" ") });
  return {
    folder,
    home,
    open: (path, options = {}) => openPage(browser, home, { path, ...options }),
    async close() {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openPage(browser: Browser, home: string, { path, ...options }: OpenOptions & { readonly path: string }): Promise<OpenPage> {
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    locale: options.locale ?? "en-GB",
    colorScheme: options.theme ?? "light",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  page.setDefaultTimeout(10_000);
  page.setDefaultNavigationTimeout(60_000);
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(home) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  const asked = new Set<Request>();
  onTheirWay.set(page, asked);
  // What a page asks for while it is being left is called off, and the end of it is not told: it is not waited for.
  let isLeft = false;
  page.on("request", (request) => {
    if (request.isNavigationRequest()) {
      isLeft = true;
      asked.clear();
    } else if (!isLeft) asked.add(request);
  });
  page.on("framenavigated", () => {
    isLeft = false;
  });
  for (const end of ["requestfinished", "requestfailed"] as const) page.on(end as "requestfinished", (request) => asked.delete(request));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(home + path);
  await settled(page);
  return { page, foreign, errors };
}

/** A page counts as at rest when nothing is on its way for this long, milliseconds. */
const REST = 80;

/** What takes longer than this is not on its way but lost, milliseconds. */
const LONGEST = 45_000;

/** What each page has asked for and not yet got. */
const onTheirWay = new WeakMap<Page, Set<Request>>();

/** Waits until a page of the atlas shows what its address asks for: no answer is awaited, nothing is on its way, and the fonts are there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(isShown, undefined, { timeout: 60_000 });
  const asked = onTheirWay.get(page);
  const began = performance.now();
  for (let since = began; performance.now() - since < REST; await sleep(10)) {
    if (asked !== undefined && asked.size > 0) since = performance.now();
    if (since - began > LONGEST) throw new Error(`never answered: ${[...(asked ?? [])].map((one) => one.url()).join(", ")}`);
  }
  await page.waitForFunction(isShown, undefined, { timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Something stands in the page, and nothing in it waits for an answer. */
function isShown(): boolean {
  return document.querySelector("#main > *, svg, pre") !== null && document.querySelector("[aria-busy=true]") === null;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong with a page as it stands, one line a rule. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>("axe.run()");
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}
