// Times the atlas in a browser, on the bundled study and on one of 100,000 claims, and appends what it measured to docs/bench.jsonl:
// the first view of a cold browser, and from a press to the changed page for what readers do most.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { benchLine, keep, median } from "./line.mjs";
import { writeSyntheticStudy } from "./synthetic-study.mjs";

const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const ROUNDS = 5;
const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tiltmeter-bench-"));
const korea = join(folder, "korea");
cpSync(fileURLToPath(new URL("../../studies/korea", import.meta.url)), korea, { recursive: true });
const large = join(folder, "large");
writeSyntheticStudy(large, 100_000, { eventful: true });

/** What is done, on which page, and what must have changed when it is done: the text of an element. */
const ACTS = [
  { what: "tilt: a year on", path: "/tilt?at=1962", change: "main h1", act: (page) => page.keyboard.press("ArrowRight") },
  { what: "register: a year on", path: "/register?at=1962", change: "main h1", act: (page) => page.keyboard.press("ArrowRight") },
  {
    what: "threat: a year on",
    only: "korea",
    path: "/threat?at=1962",
    change: "main h1",
    act: (page) => page.keyboard.press("ArrowRight"),
  },
  {
    what: "threat: a weight moved",
    only: "korea",
    path: "/threat?at=1962&w=40.20.20.20",
    change: ".lede .equation",
    async act(page) {
      await page.locator(".weights input").first().focus();
      await page.keyboard.press("ArrowRight");
    },
  },
  { what: "chronicle: a year on", path: "/chronicle?at=1962", change: ".scrub .date", act: (page) => page.keyboard.press("ArrowRight") },
  { what: "chronicle: zoomed in, marks moved", path: "/chronicle?at=1962", change: ".zoom .window", act: (page) => pressed(page, "+") },
  { what: "chronicle: zoomed in, counted anew", path: "/chronicle?at=1962", change: ".filters .seg", act: (page) => pressed(page, "+") },
  { what: "chronicle: an event opened", path: "/chronicle?closed=1", change: ".below h2", act: (page) => pressed(page, "Enter") },
  { what: "tilt to chronicle", path: "/tilt?at=1962", change: "main h1", act: (page) => page.keyboard.press("2") },
  { what: "chronicle to tilt", path: "/chronicle?at=1962", change: "main h1", act: (page) => page.keyboard.press("1") },
];

/** The walks of the bundled study: from the loaded page to where the reader wants to be, and how many presses that takes. */
const WALKS = [
  {
    what: "tilt: a year, its act, the passage",
    path: "/tilt?at=1965",
    presses: 2,
    async walk(page) {
      await page
        .locator('[data-year="1966"]')
        .first()
        .click({ position: { x: 4, y: 40 } });
      await page.getByRole("heading", { level: 1, name: "1966" }).waitFor();
      await page.locator(".acts a.what").first().click();
      await page.waitForURL(/\/reading\?.*claim=/);
    },
  },
  {
    what: "chronicle: a contradiction, both passages",
    path: "/chronicle?closed=1&from=1960&to=1970",
    presses: 1,
    async walk(page) {
      await page.locator('[data-event="treaty-prk-chn-1961"]').first().click();
      await page.locator(".dispute blockquote").first().waitFor();
    },
  },
  {
    what: "register: who has relations on 1975-06-30, the list behind a count",
    path: "/register?q=relations&at=1975-06-30",
    presses: 1,
    async walk(page) {
      await page.locator(".counts button").nth(1).click();
      await page.waitForURL(/open=/);
      await page.locator("#opened li").first().waitFor();
    },
  },
  {
    what: "register: a count, a state, its passages",
    path: "/register?q=relations&at=1975-06-30",
    presses: 2,
    async walk(page) {
      await page.locator(".counts button").first().click();
      await page.locator("#opened li .explained").first().click();
      await page.getByRole("dialog").locator(".tree .leaf").first().waitFor();
    },
  },
  {
    what: "reading room: a selected passage, the form filled from it (A then saves)",
    path: "/reading?source=notes-en",
    presses: 1,
    async walk(page) {
      await page.evaluate(() => {
        localStorage.setItem("tiltmeter-coder", "founder-2");
        const node = document.querySelector("article [data-at]")?.firstChild;
        getSelection()?.setBaseAndExtent(node, 0, node, Math.min(40, node.textContent.length));
      });
      await page.locator(".from-passage").waitFor();
      await page.keyboard.press("e");
      await page.locator("form").waitFor();
    },
  },
];

/** A key that is for the timeline. */
async function pressed(page, key) {
  await page.getByRole("listbox").press(key);
}

async function serve(study) {
  const server = spawn(process.execPath, [main, "serve", study, "--port", "0", "--lang", "en"], { stdio: ["ignore", "pipe", "inherit"] });
  const home = await new Promise((resolve) => {
    server.stdout.on("data", (data) => {
      const found = /http:\/\/[\d.:]+/.exec(String(data))?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  await (await fetch(`${home}/api/overview`)).json();
  return { home, stop: () => server.kill() };
}

async function firstView(browser, home) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(`${home}/tilt?lang=en`, { waitUntil: "commit" });
  await page.waitForSelector("main h1");
  const milliseconds = performance.now() - start;
  await context.close();
  return milliseconds;
}

/** A change that has not come after so many milliseconds never will. */
const PATIENCE = 20_000;

/** A page on which nothing has changed for so many frames is whole. */
const QUIET = 8;

/**
 * From the press to the frame after the change, and to the frame after the last change of anything on the page, in the page's own clock. The watch is set
 * before the press.
 */
async function timed(page, { change, act }) {
  await page.evaluate(
    ([selector, patience, quiet]) => {
      const text = () => document.querySelector(selector)?.textContent;
      const before = text();
      const frame = () => new Promise(requestAnimationFrame);
      let isTouched = false;
      new MutationObserver(() => {
        isTouched = true;
      }).observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true, attributes: true });
      window.watched = new Promise((resolve) => {
        addEventListener("keydown", (event) => resolve(event.timeStamp), { once: true, capture: true });
      }).then(async (start) => {
        const isDone = () => text() !== before && document.querySelector("[aria-busy=true]") === null;
        while (!isDone()) {
          if (performance.now() > start + patience) throw new Error(`${selector} stays as it is: ${before}`);
          await frame();
        }
        await frame();
        const shown = performance.now() - start;
        let whole = shown;
        for (let rest = 0; rest < quiet; rest++) {
          isTouched = false;
          await frame();
          if (!isTouched) continue;
          await frame();
          whole = performance.now() - start;
          rest = 0;
        }
        return { shown, whole };
      });
    },
    [change, PATIENCE, QUIET],
  );
  await act(page);
  return await page.evaluate(() => window.watched);
}

/** The middle and the worst of some times, whole milliseconds. */
function summary(times) {
  return { median: Math.round(median(times)), worst: Math.round(Math.max(...times)) };
}

/** One walk on a page that was never there before. */
async function walked(browser, home, { path, walk }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${home}${path}&lang=en`, { waitUntil: "networkidle" });
  const start = performance.now();
  await walk(page);
  const milliseconds = performance.now() - start;
  await page.close();
  return milliseconds;
}

const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: FLAGS.split(" ") });
const rows = [];
for (const [name, study] of Object.entries({ korea, large })) {
  const { home, stop } = await serve(study);
  const first = [];
  for (let i = 0; i < ROUNDS; i++) first.push(await firstView(browser, home));
  rows.push({ study: name, what: "first view, cold browser", ...summary(first) });
  for (const one of ACTS.filter(({ only = name }) => only === name)) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const times = [];
    for (let i = 0; i < ROUNDS; i++) {
      await page.goto(`${home}${one.path}&lang=en`, { waitUntil: "networkidle" });
      times.push(await timed(page, one));
    }
    const whole = Math.round(median(times.map((time) => time.whole)));
    rows.push({ study: name, what: one.what, ...summary(times.map(({ shown }) => shown)), whole });
    await page.close();
  }
  if (name === "korea") {
    for (const one of WALKS) {
      const times = [];
      for (let i = 0; i < ROUNDS; i++) times.push(await walked(browser, home, one));
      rows.push({ study: name, what: one.what, presses: one.presses, ...summary(times) });
    }
  }
  stop();
}
await browser.close();
rmSync(folder, { recursive: true, force: true });
keep(benchLine("atlas", { rows }));
console.table(rows);
