import type { CDPSession, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { sliceFor, slicesOf } from "../../src/face/fonts/font-slices.ts";
import { type Atlas, NO_BROWSER, openAtlas } from "../support/browser.ts";

/** The parts of Chromium's protocol that tell with which fonts a text was drawn. */
interface Node {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly children?: readonly Node[];
}

describe.skipIf(NO_BROWSER)("the fonts of the pages (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: Atlas;
  beforeAll(() => {
    atlas = openAtlas();
  });

  test.each(["en", "zh"] as const)("in %s every letter is drawn with a font that the page brought", async (lang) => {
    const { page } = await shown(`/ask?lang=${lang}`);
    const session = await page.context().newCDPSession(page);
    // A slice that is still on its way leaves its letters to a font of the machine until it is there.
    await expect.poll(() => foreignLetters(session), { timeout: 20_000 }).toEqual([]);
  });

  test.each(["en", "zh"] as const)("in %s only the slices whose characters are shown are loaded", async (lang) => {
    const { page, fonts } = await shown(`/ask?lang=${lang}`);
    const text = await page.evaluate(() => document.body.textContent ?? "");
    const slices = [...slicesOf("sans"), ...slicesOf("serif")].flatMap((font) =>
      [...text].map((letter) => sliceFor(font, letter.codePointAt(0) ?? 0)),
    );
    const allowed = new Set(slices.flatMap((slice) => (slice === undefined ? [] : [nameOf(slice.path)])));
    const loaded = fonts.map(nameOf);
    expect(loaded).toContain("source-sans-3-latin-wght-normal");
    expect(loaded.filter((name) => !allowed.has(name))).toEqual([]);
    const chinese = loaded.filter((name) => name.startsWith("noto"));
    if (lang === "zh") expect(chinese.length).toBeGreaterThan(3);
    else expect(chinese.length).toBeLessThanOrEqual(2);
  });

  test("a font is kept for good, under a name that changes with its content", async () => {
    const { page, fonts } = await shown("/ask?lang=en");
    const response = await page.request.get(fonts[0] ?? "");
    expect(response.headers()).toMatchObject({ "content-type": "font/woff2", "cache-control": "public, max-age=31536000, immutable" });
    expect(fonts[0]).toMatch(/-[\w-]{8}\.woff2$/);
  });

  async function shown(path: string): Promise<{ page: Page; fonts: string[] }> {
    const { page } = await atlas.open("/icon.svg", { isFirst: true });
    const fonts: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith(".woff2")) fonts.push(request.url());
    });
    await page.goto(atlas.home + path);
    await page.getByRole("main").getByRole("heading").first().waitFor();
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return { page, fonts };
  }
});

/** The texts of a page that were drawn, in part, with a font of this machine. */
async function foreignLetters(session: CDPSession): Promise<string[]> {
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = (await session.send("DOM.getDocument", { depth: -1 })) as { root: Node };
  const found: string[] = [];
  for (const node of elementsWithText(root)) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId: node.nodeId });
    const own = fonts.filter((font) => !font.isCustomFont).map((font) => font.familyName);
    if (own.length > 0) found.push(`${textOf(node)}: ${own.join(", ")}`);
  }
  return found;
}

function elementsWithText(node: Node): Node[] {
  if (["HEAD", "SCRIPT", "STYLE", "NOSCRIPT"].includes(node.nodeName)) return [];
  const inside = (node.children ?? []).flatMap(elementsWithText);
  return textOf(node) === "" ? inside : [node, ...inside];
}

function textOf(node: Node): string {
  const texts = (node.children ?? []).filter((child) => child.nodeType === 3);
  return texts
    .map((child) => child.nodeValue)
    .join("")
    .trim();
}

/** `noto-sans-sc-21-wght-normal`, of a path or an address with or without the digest that a build adds. */
function nameOf(path: string): string {
  return /([a-z0-9-]+-wght-normal)[^/]*\.woff2$/.exec(path)?.[1] ?? path;
}
