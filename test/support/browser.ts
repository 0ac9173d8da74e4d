import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, type CDPSession, chromium, type Page, type Request } from "playwright-core";
import { inject } from "vitest";
import { findChromium } from "../browser/find-chromium.ts";
import { type ServedStudy, serveCopy } from "./served-study.ts";

/** Whether there is a browser on this machine; the tests of the atlas say so and are skipped where there is none. */
export const NO_BROWSER = findChromium() === undefined;

/** A study that is served, and a browser that looks at it. */
export interface Atlas extends ServedStudy {
  /** Shows an address in a tab as if nothing had been shown in it: what was open there before is left. */
  open(path: string, options?: OpenOptions): Promise<OpenPage>;
}

/** The atlas of a study that is a test's own: the test may change it, and closes it. */
export interface OwnAtlas extends Atlas {
  close(): Promise<void>;
}

interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly theme?: "light" | "dark";
  /** In a browser that has kept nothing from before, such as fonts. */
  readonly isFirst?: boolean;
  /** With what may be looked at next fetched ahead; else as for readers who save data, so that a page costs what it shows. */
  readonly isAhead?: boolean;
}

/** A page, and what went wrong on it: requests to other machines, and errors of scripts. */
export interface OpenPage {
  readonly page: Page;
  readonly foreign: string[];
  readonly errors: string[];
}

/** The atlas of a study that is served to all tests and that none changes: the bundled one, without data or with. */
export function openAtlas(shared: "korea" | "koreaWithData" = "korea"): Atlas {
  const served = inject(shared);
  return { ...served, open: openIn(served.home) };
}

/** The atlas of a copy of a study, for this test alone. */
export async function openCopy(study: string): Promise<OwnAtlas> {
  const { stop, ...served } = await serveCopy(study);
  return { ...served, open: openIn(served.home), close: stop };
}

let connection: Promise<Browser> | undefined;

/** The browser of this run. */
export function runningBrowser(): Promise<Browser> {
  connection ??= chromium.connect(inject("browser"));
  return connection;
}

/** A tab that is kept from test to test, so that scripts and fonts are fetched and read once; `shown` is the page that it shows. */
interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
  shown: { readonly home: string } & Omit<OpenPage, "page">;
}

const tabs = new Map<string, Tab>();

/** The tab of this worker for readers of a locale. */
async function tabFor({ locale = "en-GB", isFirst = false }: OpenOptions): Promise<Tab> {
  if (isFirst) await forget(locale);
  const kept = tabs.get(locale);
  if (kept !== undefined && !kept.page.isClosed()) return kept;
  const context =
    kept?.page.context() ??
    (await (await runningBrowser()).newContext({ locale, reducedMotion: "reduce", permissions: ["clipboard-read", "clipboard-write"] }));
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(60_000);
  const tab: Tab = { page, session: await context.newCDPSession(page), shown: { home: "", foreign: [], errors: [] } };
  watchRequests(page);
  page.on("request", (request) => {
    const { home, foreign } = tab.shown;
    if (!request.url().startsWith(home) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") tab.shown.errors.push(message.text());
  });
  page.on("pageerror", (error) => tab.shown.errors.push(error.message));
  tabs.set(locale, tab);
  return tab;
}

async function forget(locale: string): Promise<void> {
  await tabs.get(locale)?.page.context().close();
  tabs.delete(locale);
}

const openIn =
  (home: string) =>
  async (path: string, options: OpenOptions = {}): Promise<OpenPage> => {
    const tab = await tabFor(options);
    const { page } = tab;
    await makeAsNew(tab, { home, ...options });
    const shown = { home, foreign: [], errors: [] };
    // What the page before does while it is being left is not told of the page that comes.
    page.once("framenavigated", () => {
      tab.shown = shown;
    });
    await page.goto(home + path);
    await settled(page);
    return { page, foreign: shown.foreign, errors: shown.errors };
  };

/** Puts a tab back to what a new one is: nothing kept, nothing held back, the pointer nowhere. */
async function makeAsNew({ page, session }: Tab, options: OpenOptions & { readonly home: string }): Promise<void> {
  page.setDefaultTimeout(25_000);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.mouse.move(-1, -1);
  await page.setViewportSize({ width: options.width ?? 1440, height: options.height ?? 900 });
  await page.emulateMedia({ media: null, colorScheme: options.theme ?? "light" });
  await session.send("Emulation.setDataSaverOverride", { dataSaverEnabled: options.isAhead !== true });
  await session.send("Storage.clearDataForOrigin", { origin: options.home, storageTypes: "local_storage" });
}

/** Keeps count of what a page has asked for and not yet got. */
function watchRequests(page: Page): void {
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
}

/** A page counts as at rest when nothing is on its way for this long, milliseconds. */
const REST = 80;

/** How often it is looked whether a page is at rest, milliseconds; at every frame, which is the default, the looking would have it drawn anew. */
const POLL = 20;

/** What takes longer than this is not on its way but lost, milliseconds. */
const LONGEST = 45_000;

/** What each page has asked for and not yet got. */
const onTheirWay = new WeakMap<Page, Set<Request>>();

/** Waits until a page of the atlas shows what its address asks for: no answer is awaited, nothing is on its way, and the fonts are there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(isShown, undefined, { timeout: 60_000, polling: POLL });
  const asked = onTheirWay.get(page);
  const began = performance.now();
  for (let since = began; performance.now() - since < REST; await sleep(POLL)) {
    if (asked !== undefined && asked.size > 0) since = performance.now();
    if (since - began > LONGEST) throw new Error(`never answered: ${[...(asked ?? [])].map((one) => one.url()).join(", ")}`);
  }
  await page.waitForFunction(isShown, undefined, { timeout: 60_000, polling: POLL });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Something stands in the page, and nothing in it waits for an answer. */
function isShown(): boolean {
  return document.querySelector("#main > *, svg, pre") !== null && document.querySelector("[aria-busy=true]") === null;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Has axe read each colour once: a page has a dozen, and a fifth of its time went into reading them at every text. */
const READ_COLOURS_ONCE = `{
  const colour = axe.commons.color.Color.prototype;
  const { parseString } = colour;
  const known = new Map();
  colour.parseString = function (text) {
    if (!known.has(text)) {
      const { r, g, b, alpha } = parseString.call(this, text);
      known.set(text, { r, g, b, alpha });
    }
    return Object.assign(this, known.get(text));
  };
}`;

/** What axe finds wrong with a page as it stands, one line a rule. What passes is not reported on, which takes half of its time. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(`${axe};${READ_COLOURS_ONCE}`);
  const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    "axe.run({ resultTypes: ['violations'], selectors: false })",
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}
