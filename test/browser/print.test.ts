import { beforeAll, describe, expect, test } from "vitest";
import { PAGES } from "../../src/atlas/view/view.ts";
import { type Atlas, NO_BROWSER, openAtlas } from "../support/browser.ts";
import { layoutFaults } from "./layout-check.ts";

/** What is left of A4 between the margins, in CSS pixels. */
const PAPER = { width: 703, height: 1047 };
const WITH_FIGURE = ["tilt", "register", "threat"];

describe.skipIf(NO_BROWSER)("on paper (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: Atlas;
  beforeAll(() => {
    atlas = openAtlas();
  });

  describe.each(["en", "zh"] as const)("in %s", (lang) => {
    test.each(PAGES)("%s is white though the screen is dark, offers nothing to press in its head, and no text is lost", async (name) => {
      const { page } = await atlas.open(`/${name}?lang=${lang}&theme=dark&at=1966`, PAPER);
      await page.emulateMedia({ media: "print" });
      const [ground, ink] = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        return [style.backgroundColor, style.color];
      });
      expect([ground, ink]).toEqual(["rgb(255, 255, 255)", "rgb(25, 28, 32)"]);
      expect(await page.locator("header .tools, header nav").filter({ visible: true }).count()).toBe(0);
      expect(await layoutFaults(page)).toEqual([]);
    });

    test.each(WITH_FIGURE)("%s ends in a colophon: source, settings, digest, and the address of the view", async (name) => {
      const { page } = await atlas.open(`/${name}?lang=${lang}&at=1966`, PAPER);
      const colophon = page.locator(".colophon");
      await colophon.getByText(lang === "en" ? "Source: " : "来源：").waitFor({ state: "attached" });
      expect(await colophon.filter({ visible: true }).count()).toBe(0);
      await page.emulateMedia({ media: "print" });
      expect(await colophon.innerText()).toMatch(/sha256:[0-9a-f]{12}/);
      expect(await colophon.innerText()).toContain(`/${name}?v=1&at=1966&lang=${lang}`);
    });
  });
});
