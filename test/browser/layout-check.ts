import type { Page } from "playwright-core";
import { settled } from "../support/browser.ts";
import {
  clippedBy,
  coveredAt,
  findClipped,
  findLoneCharacters,
  findOverlaps,
  isOnPage,
  isScrolledAway,
  linesOf,
  shown,
  shownTexts,
} from "./layout-faults.ts";

/**
 * What is wrong with how a page's text stands, one sentence each: texts that lie on each other, words that are cut off, and last lines of one
 * character. What is visually hidden, covered by a popover or reached by scrolling is no fault.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  const functions = [
    shownTexts,
    shown,
    isOnPage,
    isScrolledAway,
    linesOf,
    findOverlaps,
    coveredAt,
    findClipped,
    clippedBy,
    findLoneCharacters,
  ].map(String);
  const call = "const texts = shownTexts(); return [...findOverlaps(texts), ...findClipped(texts), ...findLoneCharacters(texts)];";
  return await page.evaluate<string[]>(`(() => { ${functions.join("\n")}\n${call} })()`);
}

/** The faults of a page of the atlas at each of these widths, a desk, a laptop and a telephone where nothing else is said; each begins with its width. */
export async function faultsAtWidths(page: Page, widths: readonly number[] = [1440, 1024, 390]): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    faults.push(...(await layoutFaults(page)).map((fault) => `${width}: ${fault}`));
  }
  return faults;
}
