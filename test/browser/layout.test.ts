import { beforeAll, describe, expect, test } from "vitest";
import { PAGES } from "../../src/atlas/view/view.ts";
import { type Atlas, NO_BROWSER, openAtlas } from "../support/browser.ts";
import { layoutFaults } from "./layout-check.ts";

const WIDTHS = { desk: 1440, laptop: 1180, phone: 390 } as const;

describe.skipIf(NO_BROWSER)("the layout of every page (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: Atlas;
  beforeAll(() => {
    atlas = openAtlas();
  });

  describe.each(["en", "zh"] as const)("in %s", (lang) => {
    test.each(PAGES)("on %s no text lies on another, none is cut off, no last line is one character", async (name) => {
      const { page } = await atlas.open(`/${name}?lang=${lang}`);
      const faults: string[] = [];
      for (const [device, width] of Object.entries(WIDTHS)) {
        await page.setViewportSize({ width, height: 900 });
        faults.push(...(await layoutFaults(page)).map((fault) => `${device}: ${fault}`));
      }
      expect(faults).toEqual([]);
    });
  });
});
