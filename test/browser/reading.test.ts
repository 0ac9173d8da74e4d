import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../../src/model/index.ts";
import { NO_BROWSER, type OwnAtlas, openCopy, settled, violations } from "../support/browser.ts";
import { KOREA } from "../support/served-study.ts";
import { layoutFaults } from "./layout-check.ts";

const WORDS = {
  en: {
    source: "notes-en",
    passage: "Nikolai Podgorny, its head of state, came to Pyongyang in May 1969",
    from: "from the words “May 1969”",
    edtf: "1969-05",
    actor: "person:podgorny",
    means: ["May 1969", "1969 年 5 月"],
    judged: "levels-069",
    liberia: "North Korea and Liberia",
    visit: "Kim Il-sung went to Beijing in October 1970",
    empty: "They were written from general knowledge",
    accept: "Accept",
    alert: "Nothing was written",
    coder: "You edit as",
    margin: "Claims in the margin",
    withheld: "The text is withheld.",
    find: "Find in this text",
    changed: "has been changed since it was read",
    contradicts: "Contradicts …",
    note: "Note it",
    other: "The other claim",
    gloss: "In one sentence, English",
  },
  zh: {
    source: "notes-zh",
    passage: "1965年2月11日至14日，部长会议主席柯西金访问平壤",
    from: "据“1965年2月11日至14日”",
    edtf: "1965-02-11/1965-02-14",
    actor: "person:kosygin",
    means: ["11–14 February 1965", "1965 年 2 月 11—14 日"],
    judged: "levels-074",
    liberia: "Korea and Liberia",
    visit: "10月金日成访问北京",
    empty: "不引用任何文件原文",
    accept: "采纳",
    alert: "未写入任何内容",
    coder: "以此身份编码",
    margin: "页边的主张",
    withheld: "原文未附。",
    find: "在本文中查找",
    changed: "读取之后已被改动",
    contradicts: "与……矛盾",
    note: "记下",
    other: "另一条主张",
    gloss: "一句话概述，英文",
  },
} as const;

/** Selects these words in the text, as a mouse would, and waits until the page has heard of it. */
async function select(page: Page, words: string): Promise<void> {
  await page.locator("article [data-at]").first().waitFor();
  await page.evaluate((text) => {
    const run = [...document.querySelectorAll("article [data-at]")].find((one) => one.textContent?.includes(text));
    const node = run?.firstChild;
    if (node == null) throw new Error(`not in the text: ${text}`);
    const at = node.textContent?.indexOf(text) ?? 0;
    getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
  }, words);
  await page.locator(".from-passage").waitFor();
}

describe.skipIf(NO_BROWSER)("the reading room (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: OwnAtlas;
  beforeAll(async () => {
    atlas = await openCopy(KOREA);
  });
  afterAll(() => atlas?.close());

  const textOf = (file: string): string => readFileSync(join(atlas.folder, file), "utf8");
  const claimIn = (file: string, id: string): Claim | undefined =>
    textOf(file)
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Claim)
      .find((claim) => claim.id === id);
  const openAs = async (path: string, coder: string | undefined): Promise<Page> => {
    const { page } = await atlas.open("/icon.svg");
    await page.evaluate((id) => (id === undefined ? localStorage.clear() : localStorage.setItem("tiltmeter-coder", id)), coder);
    await page.goto(atlas.home + path);
    await settled(page);
    return page;
  };

  describe.each(["en", "zh"] as const)("in %s", (lang) => {
    const w = WORDS[lang];
    const file = `claims/${w.source}.jsonl`;

    test("a passage becomes a claim in two keys, saved as one line more, and Ctrl-Z takes it back byte for byte", async () => {
      const page = await openAs(`/reading?lang=${lang}&source=${w.source}`, "founder-2");
      const before = textOf(file);
      await select(page, w.visit);
      await page.keyboard.press("e");
      await page.keyboard.press("a");
      await page.waitForURL(/claim=/);
      const id = new URL(page.url()).searchParams.get("claim") ?? "";
      expect(claimIn(file, id)).toMatchObject({ type: "visit", date: { edtf: "1970-10" }, coder: "founder-2", status: "accepted" });
      const lines = textOf(file).split("\n");
      expect(lines.filter((line) => !line.includes(`"id":"${id}"`)).join("\n")).toBe(before);
      await page.locator(`.margin [data-claim="${id}"][aria-pressed="true"]`).waitFor();
      await page.keyboard.press("Control+z");
      await page.locator(`.margin [data-claim="${id}"]`).waitFor({ state: "detached" });
      expect(textOf(file)).toBe(before);
      await page.keyboard.press("Control+Shift+z");
      await page.locator(`.margin [data-claim="${id}"]`).waitFor();
      await page.keyboard.press("Control+z");
      await page.locator(`.margin [data-claim="${id}"]`).waitFor({ state: "detached" });
    });

    test("the form says where each part came from, and what the passage does not say stays empty", async () => {
      const page = await openAs(`/reading?lang=${lang}&source=${w.source}`, "founder-2");
      await select(page, w.passage);
      await page.keyboard.press("e");
      const form = page.locator("form.claim");
      await form.waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-keyshortcuts"))).toBe("A");
      const values = await form.locator("input").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      expect(values).toContain(w.edtf);
      const text = await form.textContent();
      for (const part of [w.actor, w.from, ...w.means]) expect(text).toContain(part);
      expect(await violations(page)).toEqual([]);
      expect(await layoutFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await form.waitFor({ state: "detached" });
    });

    test("a claim with a fault is refused with the sentence and the field, and nothing is written", async () => {
      const page = await openAs(`/reading?lang=${lang}&source=${w.source}`, "founder-2");
      const before = textOf(file);
      await select(page, w.empty);
      await page.keyboard.press("e");
      await page.locator("form.claim").waitFor();
      await page.keyboard.press("Enter");
      const alert = page.getByRole("alert");
      await alert.waitFor();
      expect(await alert.textContent()).toContain(w.alert);
      expect(await page.locator("form.claim .faulty").count()).toBeGreaterThan(0);
      expect(await violations(page)).toEqual([]);
      expect(textOf(file)).toBe(before);
    });

    test("proposed claims are judged with the keyboard alone: next, accept, undo, reject, undo", async () => {
      const page = await openAs(`/reading?lang=${lang}&source=levels`, "founder-3");
      const levels = "claims/levels.jsonl";
      const before = textOf(levels);
      await page.keyboard.press("n");
      await page.waitForURL(/claim=/);
      const id = new URL(page.url()).searchParams.get("claim") ?? "";
      await page.locator(".claim.proposed").waitFor();
      for (const [key, status] of [
        ["a", "accepted"],
        ["r", "rejected"],
      ] as const) {
        await page.keyboard.press(key);
        await page.locator(`.claim.${status}`).waitFor();
        expect(claimIn(levels, id)).toMatchObject({ status, coder: "founder-3", proposedBy: claimIn(levels, id)?.proposedBy });
        expect(
          textOf(levels)
            .split("\n")
            .filter((line, i) => line !== before.split("\n")[i]),
        ).toHaveLength(1);
        await page.keyboard.press("Control+z");
        await page.locator(".claim.proposed").waitFor();
        expect(textOf(levels)).toBe(before);
      }
      await page.keyboard.press("n");
      await page.waitForURL((url) => url.searchParams.get("claim") !== id);
    });

    test("who edits is asked, once", async () => {
      const page = await openAs(`/reading?lang=${lang}&source=levels&claim=${w.judged}`, undefined);
      await page.locator(".claim.proposed").waitFor();
      await page.keyboard.press("a");
      await page.getByRole("alert").waitFor();
      await page.getByLabel(w.coder).selectOption("founder-1");
      await page.getByLabel(w.coder).evaluate((field) => (field as HTMLElement).blur());
      await page.keyboard.press("a");
      await page.locator(".claim.accepted").waitFor();
      await page.reload();
      await settled(page);
      expect(await page.getByLabel(w.coder).inputValue()).toBe("founder-1");
      await page.keyboard.press("r");
      await page.locator(".claim.rejected").waitFor();
      await page.keyboard.press("Control+z");
      await page.locator(".claim.accepted").waitFor();
    });

    test("a file that somebody else has changed is not written over", async () => {
      const page = await openAs(`/reading?lang=${lang}&source=levels&claim=levels-072`, "founder-1");
      await page.locator(".claim.proposed").waitFor();
      const path = join(atlas.folder, "claims/levels.jsonl");
      const other = textOf("claims/levels.jsonl").replace(/"en":"[^"]* and Liberia/, `"en":"${w.liberia}`);
      writeFileSync(path, other);
      await page.keyboard.press("a");
      const alert = page.getByRole("alert");
      await alert.waitFor();
      expect(await alert.textContent()).toContain(w.changed);
      expect(textOf("claims/levels.jsonl")).toBe(other);
    });

    test("sources that disagree stand side by side, and lead to a text that is withheld with its reason", async () => {
      const page = await openAs(`/reading?lang=${lang}&source=notes-zh&claim=notes-zh-002`, "founder-1");
      const strip = page.locator(".versus");
      await strip.waitFor();
      expect(await strip.locator("blockquote").allTextContents()).toEqual([
        "7月11日，朝鲜与中国在北京签订同名条约",
        "On 11 July 1961 the DPRK and China signed a treaty of the same name in Beijing",
      ]);
      expect(await strip.locator(".withheld").textContent()).toContain("--sources");
      await strip.locator(".dates svg").waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await layoutFaults(page)).toEqual([]);
      await strip.getByRole("link", { name: "003-034" }).click();
      const frame = page.locator(".sheet > .withheld");
      await frame.waitFor();
      expect(await frame.textContent()).toContain(w.withheld);
      expect(await page.locator(".places button[aria-pressed=true]").textContent()).toContain("034");
      expect(await violations(page)).toEqual([]);
    });

    test("the margin is one tab stop, the arrows go from claim to claim, and the list has the same claims", async () => {
      const page = await openAs(`/reading?lang=${lang}&source=${w.source}`, "founder-1");
      const margin = page.getByRole("list", { name: w.margin });
      await margin.locator("button").first().waitFor();
      expect(await margin.locator("button[tabindex='0']").count()).toBe(1);
      await margin.locator("button[tabindex='0']").focus();
      await page.keyboard.press("ArrowDown");
      await page.waitForURL(new RegExp(`claim=${w.source}-002`));
      const ids = await margin.locator("button").evaluateAll((all) => all.map((one) => one.getAttribute("data-claim")));
      await page.locator(".claim-list summary").click();
      expect(await page.locator(".claim-list th").allTextContents()).toEqual(ids);
      expect(await violations(page)).toEqual([]);
    });

    test("a contradiction is noted from the open claim, and taken back", async () => {
      const page = await openAs(`/reading?lang=${lang}&source=${w.source}&claim=${w.source}-020`, "founder-1");
      const before = textOf("contradictions.yaml");
      await page.getByRole("button", { name: w.contradicts }).click();
      await page.getByLabel(w.other).fill(`${w.source}-021`);
      await page
        .locator(".contradict textarea")
        .first()
        .evaluate(async (field) => {
          while ((field as HTMLTextAreaElement).value === "") await new Promise((resolve) => setTimeout(resolve, 30));
        });
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: w.note }).click();
      await page.locator(".versus").waitFor();
      expect(textOf("contradictions.yaml").startsWith(before)).toBe(true);
      expect(textOf("contradictions.yaml")).toContain(`claims: [${w.source}-020, ${w.source}-021]`);
      await page
        .locator("h1, h2")
        .first()
        .evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press("Control+z");
      await page.locator(".versus").waitFor({ state: "detached" });
      expect(textOf("contradictions.yaml")).toBe(before);
    });

    test("an edit by hand is kept when the other fields change, and Enter in a field saves", async () => {
      const page = await openAs(`/reading?lang=${lang}&source=${w.source}&claim=${w.source}-031`, "founder-1");
      const before = textOf(file);
      await page.locator(".claim.accepted").waitFor();
      await page.keyboard.press("e");
      const gloss = page.getByLabel(w.gloss);
      await gloss.fill("The two states never broke with each other.");
      await page.keyboard.press("Enter");
      await page.locator("form.claim").waitFor({ state: "detached" });
      expect(claimIn(file, `${w.source}-031`)).toMatchObject({ gloss: { en: "The two states never broke with each other." } });
      await page.locator("body").evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press("Control+z");
      await page.waitForFunction((text) => document.querySelector(".claim h2")?.textContent !== text, "");
      await expect.poll(() => textOf(file)).toBe(before);
    });

    test.each(["light", "dark"])("it passes axe with nothing chosen, in %s", async (theme) => {
      const page = await openAs(`/reading?lang=${lang}&source=levels&leaf=2&theme=${theme}`, "founder-1");
      await page.locator(".margin button").first().waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });

  test("in the other characters every stretch of the text stands at its place and is as long, and the address keeps the choice", async () => {
    const page = await openAs("/reading?lang=zh&source=notes-zh", "founder-1");
    await page.locator(".margin button").first().waitFor();
    const places = (): Promise<unknown> =>
      page
        .locator("article [data-at]")
        .evaluateAll((all) => all.map((one) => [one.getAttribute("data-at"), [...(one.textContent ?? "")].length]));
    const [before, claims] = [await places(), await page.locator(".margin button").count()];
    await page.getByRole("button", { name: "繁" }).click();
    await page.getByText("朝鮮與蘇聯在莫斯科簽訂").first().waitFor();
    expect(await places()).toEqual(before);
    expect(await page.locator(".margin button").count()).toBe(claims);
    expect(page.url()).toContain("script=traditional");
  });

  test("words are found in the text, simplified or traditional, and Enter goes from place to place over the leaves", async () => {
    const page = await openAs("/reading?lang=zh&source=notes-zh", "founder-1");
    await page.getByLabel("在本文中查找").fill("朝鮮");
    await page
      .getByRole("search")
      .getByText(/^\d+ 处$/)
      .waitFor();
    await page.getByLabel("在本文中查找").press("Enter");
    await page
      .getByRole("search")
      .getByText(/^1 \/ \d+$/)
      .waitFor();
    expect(page.url()).toContain("find=");
    const english = await openAs("/reading?lang=en&source=notes-en&find=Malaysia", "founder-1");
    await english.getByLabel("Find in this text").press("Enter");
    await english.waitForURL(/leaf=2/);
  });

  test("only one leaf goes to the browser, and a claim's address opens its own", async () => {
    const { page } = await atlas.open("/reading?lang=en&source=notes-en&claim=notes-en-070");
    await page.locator('.margin [data-claim="notes-en-070"][aria-pressed="true"]').waitFor();
    expect(await page.locator("article").textContent()).not.toContain("The two treaties of 1961");
    const box = await page.locator('.margin [data-claim="notes-en-070"]').boundingBox();
    expect(box !== null && box.y > 0 && box.y < 900).toBe(true);
  });

  test("the numbers that a claim moves lead to their derivation", async () => {
    const page = await openAs("/reading?lang=en&source=003&claim=003-060", "founder-1");
    await page.locator(".moved-numbers .explained").first().click();
    await page.getByRole("dialog").waitFor();
    expect(page.url()).toContain("explain=");
  });
});
