import { basename } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { resolveTokens } from "../../src/draw/index.ts";
import { FIGURES } from "../../src/face/figures/index.ts";
import { type Atlas, NO_BROWSER, openAtlas } from "../support/browser.ts";

const words = {
  en: { save: "Save as", command: "Copy command", caption: "Copy caption", copied: "Copied" },
  zh: { save: "存为", command: "复制命令", caption: "复制图注", copied: "已复制" },
};

describe.skipIf(NO_BROWSER)("figures that leave (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: Atlas;
  beforeAll(() => {
    atlas = openAtlas("koreaWithData");
  });

  describe.each(["en", "zh"] as const)("in %s", (lang) => {
    test.each(FIGURES.map(({ name }) => name))("the PNG of %s shows what a browser makes of its SVG", async (name) => {
      const query = `lang=${lang}&theme=print`;
      const { page } = await atlas.open(`/figure/${name}.svg?${query}`);
      const root = await page.evaluate(() => ["width", "height"].map((side) => Number(document.documentElement.getAttribute(side))));
      const [width = 0, height = 0] = root;
      await page.setViewportSize({ width, height });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const shot = await page.screenshot();
      const exported = Buffer.from(await (await fetch(`${atlas.home}/figure/${name}.png?${query}&scale=1`)).arrayBuffer());
      await page.goto("about:blank");
      expect(await differingShare(page, [shot, exported])).toBeLessThan(0.01);
    });

    test.each(["light", "dark"] as const)(
      "in %s the level and the tracks on the page are, mark by mark, those of the exported file",
      async (theme) => {
        const { page } = await atlas.open(`/tilt?lang=${lang}&q=tilt-1960s&at=1966&theme=${theme}`);
        const [level, tracks] = await Promise.all([marksOn(page, "figure.level svg", theme), marksOn(page, "figure.tracks svg", theme)]);
        expect(level.width).toBeGreaterThan(0);
        expect(tracks.width).toBe(level.width);
        const query = new URLSearchParams({ question: "tilt-1960s", at: "1966", width: String(level.width), lang, theme, caption: "none" });
        const exported = await (await fetch(`${atlas.home}/figure/tilt.svg?${query}`)).text();
        expect(await groupsEqualTo(page, exported, [level.svg, tracks.svg])).toEqual([1, 1]);
        expect(await groupsEqualTo(page, exported, [tracks.svg.replace("1966", "1967")])).toEqual([0]);
      },
    );

    test.each(["light", "dark"] as const)("in %s every state on the page's map is drawn as in the exported file", async (theme) => {
      const { page } = await atlas.open(`/register?lang=${lang}&q=relations&at=1975-06-30&theme=${theme}`);
      const { svg, width } = await marksOn(page, ".world svg", theme);
      const exported = await (
        await fetch(`${atlas.home}/figure/register.svg?at=1975-06-30&width=${width}&lang=${lang}&theme=${theme}`)
      ).text();
      const states = (text: string): string[] =>
        [...text.matchAll(/<(?:path|circle)[^>]*data-actor="[^>]*>/g)].map(([mark]) => mark.replace(/ ?\/?>$/, ""));
      expect(states(svg).length).toBeGreaterThan(100);
      expect(states(svg)).toEqual(states(exported));
    });

    test("the menu under a figure saves the view in three formats, and copies its caption and its command", async () => {
      const { page, errors } = await atlas.open(`/tilt?lang=${lang}&q=tilt-1960s&at=1966`);
      const copied = async (name: string): Promise<string> => {
        await page.evaluate(() => navigator.clipboard.writeText(""));
        await page.getByRole("button", { name }).click();
        await page.getByRole("status").filter({ hasText: words[lang].copied }).waitFor();
        return await page.evaluate(() => navigator.clipboard.readText());
      };
      for (const format of ["SVG", "PNG", "CSV"]) {
        const download = page.waitForEvent("download");
        await page.getByRole("link", { name: `${words[lang].save} ${format}` }).click();
        expect((await download).suggestedFilename()).toBe(`${basename(atlas.folder)}-tilt-1960s-1966-${lang}.${format.toLowerCase()}`);
      }
      expect(await copied(words[lang].command)).toBe(
        `npx tiltmeter figure tilt --question tilt-1960s --at 1966 --lang ${lang} --out tilt.svg`,
      );
      expect(await copied(words[lang].caption)).toMatch(lang === "en" ? /Source: .*\nSettings: / : /来源：.*\n设定：/);
      expect(errors).toEqual([]);
    });
  });
});

/** A drawing on the page as text, its colours and fonts resolved as a file has them, and how wide it was drawn. */
async function marksOn(page: Page, selector: string, theme: "light" | "dark"): Promise<{ svg: string; width: number }> {
  await page.locator(selector).waitFor();
  const svg = resolveTokens(await page.locator(selector).evaluate((element) => element.outerHTML), theme);
  return { svg, width: Number(/viewBox="0 0 ([\d.]+)/.exec(svg)?.[1]) };
}

/** How many groups of an exported figure hold exactly the marks of each drawing. */
async function groupsEqualTo(page: Page, exported: string, drawings: readonly string[]): Promise<number[]> {
  return await page.evaluate(
    ([exported, drawings]) => {
      const parsed = (text: string) => Object.assign(document.createElement("template"), { innerHTML: text }).content;
      const groups = [...parsed(exported).querySelectorAll("svg svg > g")];
      const isEqual = (one: Element, other: Element) =>
        one.childNodes.length === other.childNodes.length &&
        [...one.childNodes].every((node, i) => node.isEqualNode(other.childNodes[i] ?? null));
      return drawings.map((text) => groups.filter((group) => isEqual(group, parsed(text).querySelector("svg") as Element)).length);
    },
    [exported, drawings] as const,
  );
}

/** The share of pixels that differ by more than half the range of a channel, when both pictures are drawn in the size of the second. */
async function differingShare(page: Page, pngs: readonly [Buffer, Buffer]): Promise<number> {
  const addresses = pngs.map((png) => `data:image/png;base64,${png.toString("base64")}`);
  return await page.evaluate(async (addresses) => {
    const pictures = await Promise.all(
      addresses.map(async (address) => {
        const picture = new Image();
        picture.src = address;
        await picture.decode();
        return picture;
      }),
    );
    const { naturalWidth: width = 0, naturalHeight: height = 0 } = pictures[1] ?? {};
    const [one, other] = pictures.map((picture) => {
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const pen = canvas.getContext("2d");
      pen?.drawImage(picture, 0, 0, width, height);
      return pen?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    });
    let differing = 0;
    one?.forEach((value, i) => {
      if (Math.abs(value - (other?.[i] ?? 0)) > 127) differing += 1;
    });
    return differing / (width * height);
  }, addresses);
}
