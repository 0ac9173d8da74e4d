import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { textWidth } from "../../src/draw/index.ts";
import { embedFonts } from "../../src/face/fonts/embed-fonts.ts";
import { asWoff2, facesFor } from "../../src/face/fonts/font-faces.ts";
import { readFontFile, renamed } from "../../src/face/fonts/font-file.ts";
import { readSheet, sliceFor, slicesOf } from "../../src/face/fonts/font-slices.ts";
import { charactersOf, mapText } from "../../src/face/fonts/svg-text.ts";

const REGULAR = { family: "sans", weight: 400 } as const;

describe("slices", () => {
  test("a style sheet's ranges are read as CSS means them: single, range, wildcard", () => {
    const css = "@font-face { src: url(./a.woff2) format('woff2'); unicode-range: U+41,U+4e00-4E2D,U+52??; }";
    expect(readSheet(css, "/fonts")).toEqual([
      {
        path: "/fonts/a.woff2",
        ranges: [
          [0x41, 0x41],
          [0x4e00, 0x4e2d],
          [0x5200, 0x52ff],
        ],
      },
    ]);
  });

  test("of two slices for one character the later holds", () => {
    const css = "@font-face{src:url(a);unicode-range:U+304}@font-face{src:url(b);unicode-range:U+304}";
    expect(sliceFor(readSheet(css, "/"), 0x304)?.path).toBe("/b");
  });

  test.each(["sans", "serif"] as const)("every slice of the %s family is there", (family) => {
    const slices = slicesOf(family).flat();
    expect(slices.length).toBeGreaterThan(100);
    expect(slices.filter(({ path }) => !existsSync(path))).toEqual([]);
  });
});

describe("what an SVG shows", () => {
  test("weight and family are inherited, as attributes or in a style, and end with their element", () => {
    const svg = `<svg><g font-weight="600"><text style="font-family:'Source Serif 4',serif">a<tspan font-weight="bold">b</tspan></text></g><text>c&amp;中</text></svg>`;
    expect(charactersOf(svg)).toEqual([
      { style: { family: "serif", weight: 600 }, characters: new Set("a") },
      { style: { family: "serif", weight: 700 }, characters: new Set("b") },
      { style: { family: "sans", weight: 400 }, characters: new Set("c&中") },
    ]);
  });

  test("titles, descriptions and metadata are not shown", () => {
    const svg = "<svg><title>龙</title><desc>凤</desc><metadata>龟<b>麟</b></metadata><text>x</text></svg>";
    expect(charactersOf(svg)).toEqual([{ style: REGULAR, characters: new Set("x") }]);
    expect(mapText(svg, () => "y")).toBe("<svg><title>龙</title><desc>凤</desc><metadata>龟<b>麟</b></metadata><text>y</text></svg>");
  });
});

describe("faces", () => {
  test("each character comes from the first font of its family that has a glyph for it", async () => {
    const { faces, missing } = await facesFor([{ style: REGULAR, characters: "A1δ中鲜→" }]);
    expect(missing).toEqual([]);
    expect(faces.map((face) => face.characters.join("")).sort()).toEqual(["1A", "δ", "→", "中", "鲜"].sort());
  });

  test("characters without a glyph are named, in the order of their codes", async () => {
    const { missing } = await facesFor([{ style: { family: "serif", weight: 600 }, characters: "𪚥𠮷臺" }]);
    expect(missing).toEqual(["𠮷", "𪚥"]);
  });

  test("the order in which characters appear does not change a byte", async () => {
    const [one] = (await facesFor([{ style: REGULAR, characters: "朝鲜与中国 1966" }])).faces;
    const [two] = (await facesFor([{ style: REGULAR, characters: "6691 国中与鲜朝" }])).faces;
    if (one === undefined || two === undefined) throw new Error("no face");
    expect(one.font.equals(two.font)).toBe(true);
    expect((await asWoff2(one)).equals(await asWoff2(two))).toBe(true);
  });

  test("a heavier weight is another face, with wider letters", async () => {
    const { faces } = await facesFor([400, 600].map((weight) => ({ style: { family: "sans" as const, weight }, characters: "m" })));
    const [regular, semibold] = faces.map(({ font }) => readFontFile(font).advance(0x6d) ?? 0);
    expect(semibold).toBeGreaterThan(regular ?? Number.POSITIVE_INFINITY);
  });

  test("a face takes a name of its own and keeps its glyphs; a name too long for it is refused", async () => {
    const [face] = (await facesFor([{ style: REGULAR, characters: "A" }])).faces;
    if (face === undefined) throw new Error("no face");
    expect(renamed(face.font, "tm7").includes(Buffer.from("tm7", "utf16le").swap16())).toBe(true);
    expect(readFontFile(renamed(face.font, "tm7")).advance(65)).toBe(readFontFile(face.font).advance(65));
    expect(() => renamed(face.font, "x".repeat(200))).toThrow(RangeError);
  });
});

test("the widths by which figures are laid out are those of the fonts", async () => {
  const characters = " Aal09.%−–—‘’“”…·±×°éδ↑中，（";
  for (const family of ["sans", "serif"] as const) {
    for (const weight of [400, 500, 600] as const) {
      const { faces } = await facesFor([{ style: { family, weight }, characters }]);
      const widths = new Map(
        faces.flatMap(({ font, characters }) => characters.map((one) => [one, readFontFile(font).advance(one.codePointAt(0) ?? 0)])),
      );
      for (const one of characters) {
        const difference = textWidth(one, { size: 1000, weight, family }) - (widths.get(one) ?? Number.NaN);
        expect(Math.abs(difference), `${one} ${family} ${weight}`).toBeLessThanOrEqual(2);
      }
    }
  }
});

test("an SVG carries exactly the glyphs that it shows, and is the same each time", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><title>龙</title><text>中 A</text></svg>';
  const { svg: first, missing } = await embedFonts(svg);
  expect(missing).toEqual([]);
  expect([...first.matchAll(/unicode-range:([^}]+)\}/g)].map(([, ranges]) => ranges).sort()).toEqual(["U+20,U+41", "U+4E2D"]);
  expect(first).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  expect((await embedFonts(svg)).svg).toBe(first);
});

test("the style sheet of the pages names the Latin fonts' own slices, with their own ranges", () => {
  const own = readSheet(readFileSync(new URL("../../src/atlas/styles/fonts.css", import.meta.url), "utf8"), "");
  const latin = (["sans", "serif"] as const).flatMap((family) => slicesOf(family)[0] ?? []);
  expect(own.map(({ path, ranges }) => ({ file: basename(path), ranges }))).toEqual(
    latin.map(({ path, ranges }) => ({ file: basename(path), ranges })),
  );
});

test("no file of the fonts is named by a fixed place", () => {
  expect(readFileSync(new URL("../../src/face/fonts/font-slices.ts", import.meta.url), "utf8")).not.toContain("node_modules");
});
