import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { exportFigure } from "../../src/face/figures/export-figure.ts";
import type { Figure } from "../../src/face/figures/figure.ts";
import { FIGURES, FORMATS, figureNamed } from "../../src/face/figures/index.ts";
import { createApp } from "../../src/face/index.ts";
import type { Locale } from "../../src/model/index.ts";
import { type HeldStudy, holdStudy, OPERATIONS } from "../../src/work/index.ts";
import { refusal, tiltmeter } from "../support/command-line.ts";
import { addTables } from "../support/panels.ts";
import { armsTable } from "../support/signal-tables.ts";

vi.setConfig({ testTimeout: 120_000 });

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));
const BASE = fileURLToPath(new URL("./base-study", import.meta.url));
const LOCALES = ["en", "zh"] as const;
let top = "";
let study: HeldStudy;
let app: ReturnType<typeof createApp>;
/** A copy of a small study: what a command does with its words is the same for every study, and each run reads its study anew. */
let small = "";

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), "tiltmeter-figure-"));
  const folder = join(top, "korea");
  small = join(top, "small");
  const filter = (path: string): boolean => basename(path) !== ".tiltmeter";
  await Promise.all([cp(KOREA, folder, { recursive: true, filter }), cp(BASE, small, { recursive: true, filter })]);
  await addTables(top, { signals: armsTable({ from: 1953, to: 1975 }) });
  study = holdStudy({ folder, data: join(top, "data") });
  app = createApp(OPERATIONS, { study });
});

afterAll(async () => {
  await rm(top, { recursive: true, force: true });
});

async function figure(words: readonly string[]): Promise<{ exit: number; stdout: string; stderr: string }> {
  return await tiltmeter(["figure", ...words, "--study", small], { cwd: top });
}

async function fetched(address: string, from = app): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const response = await from.request(address);
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

const drawings = new Map<string, Promise<string>>();

/** What a figure is drawn as by this process, its inputs left to their defaults; drawn once, however many tests look at it. */
async function drawn({ name }: Figure, locale: "en" | "zh", caption?: "none"): Promise<string> {
  const key = [name, locale, caption].join();
  const drawing = drawings.get(key) ?? exported(name, locale, caption);
  drawings.set(key, drawing);
  return await drawing;
}

async function exported(name: string, locale: "en" | "zh", caption: "none" | undefined): Promise<string> {
  const context = { study, locale, signal: new AbortController().signal };
  const text = caption === undefined ? {} : { caption };
  return (await exportFigure({ figure: figureNamed(name), text, format: "svg", context })).bytes.toString();
}

describe.each(FORMATS)("as %s", (format) => {
  test("the command line and HTTP give the same bytes", async () => {
    const out = join(top, `same.${format}`);
    await figure(["tilt", "--question", "lean", "--lang", "zh", "--theme", "print", "--out", out]);
    const served = createApp(OPERATIONS, { study: holdStudy({ folder: small }) });
    const { status, headers, bytes } = await fetched(`/figure/tilt.${format}?question=lean&lang=zh&theme=print`, served);
    expect(status).toBe(200);
    expect(headers.get("content-disposition")).toBe(`inline; filename="small-tilt-lean-zh.${format}"`);
    expect(bytes.equals(await readFile(out))).toBe(true);
  });
});

describe.each(FIGURES)("$name", (one) => {
  test.each(LOCALES)("in %s its caption says in under forty words what is shown, and whence it comes", async (locale) => {
    const context = { study, locale, signal: new AbortController().signal };
    const { text, title, sources } = await one.draw(one.input.parse({}), context);
    const svg = await drawn(one, locale);
    const words = locale === "en" ? text.split(/\s+/).length : [...text].length / 2;
    expect(words).toBeLessThan(40);
    const metadata = JSON.parse(plain(/<metadata>(.*?)<\/metadata>/.exec(svg)?.[1] ?? "")) as Record<string, unknown>;
    expect(metadata).toMatchObject({ title, text, command: `tiltmeter figure ${one.name} --lang ${locale}` });
    expect((metadata.documents as string[]).map((document) => document.split(" ")[0])).toEqual(sources);
    const address = `/figure/${one.name}.csv?lang=${locale}`;
    expect(metadata.csv).toBe(
      `sha256:${createHash("sha256")
        .update((await fetched(address)).bytes)
        .digest("hex")}`,
    );
  });

  test.each(LOCALES)(
    "in %s it stands by itself: no token is left, every glyph is inside it, nothing is asked of elsewhere",
    async (locale) => {
      const svg = await drawn(one, locale);
      expect(svg).not.toMatch(/var\(--/);
      expect(svg.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|url\((?!data:|#)/);
      const inside = new Set([...svg.matchAll(/unicode-range:([^}]+)\}/g)].flatMap(([, list = ""]) => list.split(",")));
      for (const character of shownIn(svg))
        expect(inside, character).toContain(`U+${character.codePointAt(0)?.toString(16).toUpperCase()}`);
    },
  );

  test("without its caption it has the same marks, and no more", async () => {
    const [full, bare] = [await drawn(one, "en"), await drawn(one, "en", "none")];
    const marksOf = (svg: string): string => /<svg x=[^>]*>(.*?)<\/svg>/s.exec(svg)?.[1] ?? "";
    expect(marksOf(bare)).not.toBe("");
    expect(marksOf(full)).toBe(marksOf(bare));
    expect(full.length).toBeGreaterThan(bare.length);
  });
});

describe("the command", () => {
  test("writes the numbers beside the figure, and says so", async () => {
    const { stderr } = await figure(["--out", "plain.svg"]);
    expect(stderr).toBe("written: plain.svg, plain.csv\n");
    expect(await readFile(join(top, "plain.csv"), "utf8")).toMatch(/^year,/);
  });

  test("gives the same figure in whatever order its inputs come", async () => {
    const [first, second] = ["question=tilt-1960s&at=1966", "at=1966&question=tilt-1960s"];
    const one = await fetched(`/figure/tilt.json?${first}`);
    expect(one.bytes.equals((await fetched(`/figure/tilt.json?${second}`)).bytes)).toBe(true);
  });

  test("leaves a table of somebody else's alone, and says so", async () => {
    await writeFile(join(top, "mine.csv"), "my,own\n1,2\n");
    const { exit, stderr } = await figure(["tilt", "--out", "mine.svg"]);
    expect({ exit, stderr }).toEqual({
      exit: 0,
      stderr: "written: mine.svg\nnot written, since mine.csv holds something else: the numbers of the figure (--out NAME.csv)\n",
    });
    expect(await readFile(join(top, "mine.csv"), "utf8")).toBe("my,own\n1,2\n");
  });

  test.each([
    { words: ["lilt"], en: "There is no figure lilt. Known: ", zh: "没有图 lilt。现有：" },
    {
      words: ["tilt", "--out", "a.jpg"],
      en: "--out: a.jpg is not allowed; expected a name that ends in",
      zh: "--out：不允许 a.jpg；应为 文件名，以 .svg",
    },
    { words: ["tilt", "--out", "a.svg", "--format", "png"], en: "--format: png is not allowed; expected svg", zh: "--format：不允许 png" },
    { words: ["tilt", "--scale", "9"], en: "--scale: 9 is not allowed; expected at most 4", zh: "--scale：不允许 9；应为 不大于 4 的值" },
    { words: ["tilt", "--question", "none"], en: "There is no question none.", zh: "没有问题 none。" },
  ])("answers $words with one sentence in either language, and writes nothing", async ({ words, en, zh }) => {
    const before = readdirSync(top);
    const refused = await refusal(["figure", ...words, "--study", small]);
    for (const [lang, sentence] of Object.entries({ en, zh } as const)) {
      const text = refused[lang as Locale];
      expect(text).toContain(sentence);
      expect(text.trimEnd().split("\n")).toHaveLength(1);
    }
    expect(refused.exit).toBeGreaterThan(0);
    expect(readdirSync(top)).toEqual(before);
    expect(words.filter((word) => existsSync(word))).toEqual([]);
  });
});

test.each([
  ["/figure/tilt.jpg", "not-found"],
  ["/figure/lilt.svg", "not-found"],
  ["/figure/tilt.svg?question=none", "not-found"],
  ["/figure/tilt.svg?theme=pink", "bad-option"],
  ["/figure/tilt.svg?out=a", "unknown-option"],
])("%s is the problem %s", async (address, code) => {
  const { headers, bytes } = await fetched(address);
  expect(headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(JSON.parse(bytes.toString())).toMatchObject({ code });
});

function shownIn(svg: string): string[] {
  const marks = svg.replace(/<(style|title|desc|metadata)\b[\s\S]*?<\/\1>/g, "");
  return [...new Set(plain(marks.replace(/<[^>]*>/g, "")).trim())];
}

function plain(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
