import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FIGURES } from "../../src/face/figures/index.ts";
import { type Atlas, NO_BROWSER, openAtlas } from "../support/browser.ts";

describe.skipIf(NO_BROWSER)("figures that leave (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await openAtlas();
  });
  afterAll(() => atlas?.close());

  describe.each(["en", "zh"] as const)("in %s", (lang) => {
    test.each(FIGURES.map(({ name }) => name))("the PNG of %s shows what a browser makes of its SVG", async (name) => {
      const { page, errors } = await atlas.open(`/ask?lang=${lang}`);
      const query = `lang=${lang}&theme=print`;
      const share = await differingShare(page, [`/figure/${name}.svg?${query}`, `/figure/${name}.png?${query}`]);
      expect(share).toBeLessThan(0.001);
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
