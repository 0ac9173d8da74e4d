// Takes the pictures of the atlas that README and docs show, from the bundled study: npm run pictures
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { chromium } from "playwright-core";
import { createApp } from "../../dist/face/index.js";
import { holdStudy, OPERATIONS } from "../../dist/work/index.js";

const FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update";
const PICTURES = {
  "atlas-tilt-en": "/tilt?at=1965&lang=en",
  "atlas-tilt-zh": "/tilt?at=1965&lang=zh",
  "atlas-chronicle-en": "/chronicle?at=1961-07&lang=en",
  "atlas-register-zh": "/register?at=1975-06-30&lang=zh&theme=dark",
  "atlas-threat-en": "/threat?at=1965&lang=en",
  "atlas-reading-zh": "/reading?source=notes-zh&claim=notes-zh-002&lang=zh",
};

const out = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
mkdirSync(out, { recursive: true });
const folder = fileURLToPath(new URL("../../studies/korea", import.meta.url));
const server = serve({ fetch: createApp(OPERATIONS, { study: holdStudy({ folder }) }).fetch, port: 0, hostname: "127.0.0.1" });
await new Promise((resolve) => server.once("listening", resolve));
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: FLAGS.split(" ") });
for (const [name, path] of Object.entries(PICTURES)) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`http://127.0.0.1:${server.address().port}${path}`, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${out}${name}.png` });
  await page.close();
}
await browser.close();
server.close();
