import { expect, test } from "vitest";
import { rasterise } from "../../src/face/fonts/raster.ts";

const WITHOUT_GLYPH = "𠮷";

async function drawn(text: string, style = ""): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text x="4" y="22" font-size="20" ${style}>${text}</text></svg>`;
  return Buffer.from((await rasterise(svg, 1)).png).toString("base64");
}

test("every character of a Chinese label is drawn as itself: no two alike, none blank, none the mark of a missing glyph", async () => {
  const characters = [...new Set("倾斜均值与区间中国苏联空心：无行为记录，仅有先验类别概率δ")];
  const pictures = await Promise.all([...characters, " ", WITHOUT_GLYPH].map((one) => drawn(one)));
  expect(new Set(pictures).size).toBe(pictures.length);
});

test("serif and weight are kept, and a Latin word beside Han stands in its own font", async () => {
  const styles = ["", 'font-weight="600"', `font-family="'Source Serif 4',serif"`];
  expect(new Set(await Promise.all(styles.map((style) => drawn("中", style)))).size).toBe(3);
  expect(new Set(await Promise.all(styles.map((style) => drawn("DPRK", style)))).size).toBe(3);
});

test("a picture is as large as its scale says, the same each time, and names what it could not draw", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="50" height="20"><text y="15">中${WITHOUT_GLYPH}</text></svg>`;
  const [first, second] = [await rasterise(svg, 2), await rasterise(svg, 2)];
  expect(first).toMatchObject({ width: 100, height: 40, missing: [WITHOUT_GLYPH] });
  expect(Buffer.from(first.png).equals(Buffer.from(second.png))).toBe(true);
  expect(Buffer.from(first.png).subarray(1, 4).toString()).toBe("PNG");
});
