import { basename } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FIGURES } from "../../src/face/figures/index.ts";
import { type Atlas, NO_BROWSER, openAtlas } from "../support/browser.ts";

const words = {
  en: { save: "Save as", command: "Copy command", caption: "Copy caption", copied: "Copied" },
  zh: { save: "存为", command: "复制命令", caption: "复制图注", copied: "已复制" },
};

describe.skipIf(NO_BROWSER)("figures that leave (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await openAtlas();
  });
  afterAll(() => atlas?.close());

  describe.each(["en", "zh"] as const)("in %s", (lang) => {
    test.each(FIGURES.map(({ name }) => name))("the PNG of %s shows what a browser makes of its SVG", async (name) => {
      const query = `lang=${lang}&theme=print`;
      const { page } = await atlas.open(`/figure/${name}.svg?${query}`);
      const root = await page.evaluate(() => ["width", "height"].map((side) => Number(document.documentElement.getAttribute(side))));
      const [width = 0, height = 0] = root;
      await page.setViewportSize({ width, height });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const shot = `data:image/png;base64,${(await page.screenshot()).toString("base64")}`;
      await page.goto(`${atlas.home}/ask`, { waitUntil: "domcontentloaded" });
      expect(await differingShare(page, [shot, `/figure/${name}.png?${query}&scale=1`])).toBeLessThan(0.01);
      await page.close();
    });

    test("the menu under a figure saves the view in three formats, and copies its caption and its command", async () => {
      const { page, errors } = await atlas.open(`/tilt?lang=${lang}&q=tilt-1960s&at=1966`);
      const copied = async (name: string): Promise<string> => {
        await page.evaluate(() => navigator.clipboard.writeText(""));
        await page.getByRole("button", { name }).click();
        await page.getByRole("status").filter({ hasText: words[lang].copied }).waitFor();
        await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== "");
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
      await page.close();
    });
  });
});

/** The share of pixels that differ by more than half the range of a channel, when both pictures are drawn in the size of the second. */
async function differingShare(page: Page, addresses: readonly [string, string]): Promise<number> {
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
