import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { PAGES } from "../../src/atlas/view/view.ts";
import { type Atlas, NO_BROWSER, openAtlas, openCopy, settled, violations } from "../support/browser.ts";

const BASE = fileURLToPath(new URL("../golden/base-study", import.meta.url));
const PRODUCT = { en: "Tiltmeter", zh: "倾斜仪" };

describe.skipIf(NO_BROWSER)("the shell (needs Chromium or Chrome; CHROME_PATH names it)", () => {
  let atlas: Atlas;
  beforeAll(() => {
    atlas = openAtlas();
  });

  describe.each(["en", "zh"] as const)("in %s", (lang) => {
    test.each(PAGES)("the view %s passes axe in light and dark, fails nowhere and asks nothing of another machine", async (view) => {
      const { page, foreign, errors } = await atlas.open(`/${view}?lang=${lang}&theme=light`, { isAhead: true });
      expect(await page.title()).toContain(PRODUCT[lang]);
      expect(await page.getAttribute("html", "lang")).toBe(lang === "zh" ? "zh-Hans" : "en");
      expect(await violations(page)).toEqual([]);
      await page.locator("button.theme").click();
      await page.waitForURL(/theme=dark/);
      expect(await page.getAttribute("html", "data-theme")).toBe("dark");
      expect(await violations(page)).toEqual([]);
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
    });

    test("a derivation opens from its address, can be walked with the arrows, and Esc closes it", async () => {
      const { page } = await atlas.open(`/tilt?lang=${lang}&explain=${encodeURIComponent("tilt-1960s/1962/pA")}`);
      const card = page.getByRole("dialog");
      await card.waitFor();
      await card.locator(".tree a").first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      expect(await page.evaluate(() => document.activeElement?.closest("li")?.getAttribute("data-kind"))).toBe("passage");
      await page.keyboard.press("Escape");
      expect(await card.count()).toBe(0);
      expect(page.url()).not.toContain("explain");
    });

    test("the palette finds a claim by its words, and the keyboard alone leads to its passage", async () => {
      const { page } = await atlas.open(`/tilt?lang=${lang}`);
      await page.keyboard.press("Control+k");
      await page.keyboard.type(lang === "en" ? "treaty 1961" : "条约 1961");
      const claims = page.getByRole("group", { name: lang === "en" ? "Claims" : "主张" }).getByRole("option");
      await claims.first().waitFor();
      expect(await violations(page)).toEqual([]);
      while ((await claims.first().getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/reading\?.*claim=/);
    });
  });

  test("the palette's field has the focus before the next key comes, so that no letter is lost", async () => {
    const { page } = await atlas.open("/tilt?lang=en");
    const focused = await page.evaluate(async () => {
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true, bubbles: true, cancelable: true }));
      const { port1, port2 } = new MessageChannel();
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(undefined);
      });
      return document.activeElement?.getAttribute("role");
    });
    expect(focused).toBe("combobox");
  });

  test("the date is shared: stepped with the arrows, typed as EDTF, and kept from view to view", async () => {
    const { page } = await atlas.open("/tilt?at=1966&lang=en");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowLeft");
    await page.waitForURL(/at=1957/);
    await page.getByRole("button", { name: "Change the date" }).click();
    await page.locator(".date-field input:focus").waitFor();
    await page.keyboard.type("1961-13");
    await page.locator("#date-refusal", { hasText: "there is no such month" }).waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("1961-07");
    await page.keyboard.press("Enter");
    await page.waitForURL(/at=1961-07/);
    await page.keyboard.press("2");
    await page.waitForURL(/\/chronicle\?.*at=1961-07/);
  });

  test("a date beyond the years on offer stands hollow at the end of their line, not beside it", async () => {
    for (const at of ["2300", "1700", "1966"]) {
      const { page } = await atlas.open(`/tilt?at=${at}&lang=en`);
      const mark = page.locator(".scrub .line svg circle");
      const [line, dot] = [await page.locator(".scrub .line svg").boundingBox(), await mark.boundingBox()];
      expect((dot?.x ?? 0) >= (line?.x ?? 0)).toBe(true);
      expect((dot?.x ?? 0) + (dot?.width ?? 0)).toBeLessThanOrEqual((line?.x ?? 0) + (line?.width ?? 0));
      expect(await mark.getAttribute("fill")).toBe(at === "1966" ? "var(--ink)" : "var(--paper)");
    }
  });

  test("another question and the other language are one choice away, and going back gives the view before", async () => {
    const { page } = await atlas.open("/tilt?at=1966&lang=en");
    const before = page.url();
    await page.getByRole("button", { name: "The DPRK between China and the USSR" }).click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.href !== before);
    await page.getByRole("link", { name: "中文" }).click();
    expect(await page.getAttribute("html", "lang")).toBe("zh-Hans");
    await page.goBack();
    await page.goBack();
    expect(page.url()).toContain("at=1966");
    expect(await page.getAttribute("html", "lang")).toBe("en");
  });

  test("an operation is asked from its form, and its answer stands in the address", async () => {
    const { page } = await atlas.open("/ask?lang=en&operation=register");
    await page.locator("form").getByLabel("at a date").fill("1975-06-30");
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    await page.getByRole("table").waitFor();
    const rows = await page.getByRole("row").count();
    expect(rows).toBeGreaterThan(50);
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await settled(page);
    expect(await page.getByRole("row").count()).toBe(rows);
  });

  test("a view that is gone to before the first one is there does not wait for it", async () => {
    const { page, errors } = await atlas.open("/ask?lang=en");
    await page.route(/\/assets\/tilt-.*\.js$/, () => undefined);
    await page.goto(`${atlas.home}/tilt?lang=en`, { waitUntil: "commit" });
    await page.locator("main [aria-busy=true]").waitFor();
    await page.keyboard.press("2");
    await page.locator(".chronicle .timeline svg").waitFor();
    expect(errors).toEqual([]);
  });

  test("an answer that is refused is told in both languages, and what is moved afterwards is asked and shown", async () => {
    for (const [lang, says] of [
      ["en", "Out of order."],
      ["zh", "出了故障。"],
    ] as const) {
      const { page } = await atlas.open(`/ask?lang=${lang}`);
      const refused = {
        status: 422,
        contentType: "application/json",
        body: JSON.stringify({ code: "bad-option", title: "Out of order.", "title.zh": "出了故障。" }),
      };
      await page.route(/\/api\/threat\?/, (route) => route.fulfill(refused));
      await page.goto(`${atlas.home}/threat?lang=${lang}`);
      await page.getByRole("alert").getByText(says).waitFor();
      await page.unroute(/\/api\/threat\?/);
      await page.reload();
      await page.locator(".threat .tracks svg").waitFor();
    }
  });

  test("a study that does not ask why says how to", async () => {
    const other = await openCopy(BASE);
    const { page, errors } = await other.open("/reasons?lang=en");
    await page.getByRole("heading", { level: 1, name: "This study does not ask why yet" }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await other.close();
  });

  test.each([1440, 1000, 390])(
    "a view gone to is drawn to its width at once, and its lower part comes after a frame (%i px)",
    async (width) => {
      const { page } = await atlas.open("/tilt?lang=en", { width });
      for (const [key, figure, lower] of [
        ["2", ".chronicle-figure", ".chronicle .below"],
        ["1", ".tilt .level", ".tilt .acts"],
        ["4", ".threat .tracks > div", ".threat .lower-threat"],
      ] as const) {
        await page.locator(".tilt .acts, .chronicle .below h2").first().waitFor();
        await page.evaluate(watchFirstDrawing, { figure, lower });
        await page.keyboard.press(key);
        await page.locator(lower).waitFor();
        const drawn = await page.evaluate(() => (window as unknown as { drawn: FirstDrawing }).drawn);
        const room = await page.locator(figure).evaluate((element) => element.clientWidth);
        expect(drawn, figure).toEqual({ widths: [room], isAlone: true });
      }
    },
  );

  test("a view whose module cannot be fetched says so, and the others go on", async () => {
    const { page } = await atlas.open("/ask?lang=en");
    const thrown: string[] = [];
    page.on("pageerror", ({ message }) => thrown.push(message));
    await page.route(/\/assets\/causes-.*\.js$/, (route) => route.abort());
    await page.goto(`${atlas.home}/threat?lang=en`);
    await page.getByRole("alert").waitFor();
    await page.keyboard.press("1");
    await page.locator(".tilt .tracks svg").waitFor();
    await page.keyboard.press("7");
    await page.locator(".data .sets").waitFor();
    expect(thrown).toEqual([]);
  });

  test("for who saves data nothing is fetched ahead", async () => {
    const askedFor = async (isAhead: boolean): Promise<string[]> => {
      const { page } = await atlas.open("/ask?lang=en", { isAhead });
      // What would be fetched ahead waits for less than this.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 600)));
      return await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
    };
    const ofOthers = /assets\/(tilt|chronicle|maps|causes)-.*\.js$|api\/(tilt|timeline|standing|threat)$/;
    expect((await askedFor(true)).filter((one) => ofOthers.test(one))).not.toEqual([]);
    expect((await askedFor(false)).filter((one) => ofOthers.test(one))).toEqual([]);
  });

  test("without a choice the atlas speaks the browser's language", async () => {
    const { page } = await atlas.open("/", { locale: "zh-CN" });
    expect(await page.getAttribute("html", "lang")).toBe("zh-Hans");
  });

  test("on a telephone no view scrolls sideways", async () => {
    for (const view of PAGES) {
      const { page } = await atlas.open(`/${view}?lang=zh`, { width: 380 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });
});

/** To which widths a figure was drawn, one after the other, and whether it stood there before what is below it. */
interface FirstDrawing {
  readonly widths: number[];
  isAlone: boolean;
}

/** In the page: notes how a figure is drawn from now on. */
function watchFirstDrawing({ figure, lower }: { readonly figure: string; readonly lower: string }): void {
  const drawn: FirstDrawing = { widths: [], isAlone: false };
  (window as unknown as { drawn: FirstDrawing }).drawn = drawn;
  const note = (): void => {
    const width = document.querySelector(`${figure} svg`)?.getAttribute("viewBox")?.split(" ")[2];
    if (width === undefined) return;
    if (drawn.widths.at(-1) !== Number(width)) drawn.widths.push(Number(width));
    drawn.isAlone ||= document.querySelector(lower) === null;
  };
  new MutationObserver(note).observe(document.getElementById("main") as HTMLElement, { subtree: true, childList: true, attributes: true });
}
