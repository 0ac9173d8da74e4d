import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convertScript, layoutOf, leafAt, leavesOf, type Span } from "../../src/model/index.ts";
import { chineseFolding } from "../../src/work/chinese-folding.ts";
import { scriptTables } from "../../src/work/reading/script-tables.ts";

const NOTES = ["en", "zh"].map((lang) => readFileSync(new URL(`../../studies/korea/sources/notes-${lang}.txt`, import.meta.url), "utf8"));

/** Text as documents have it: words of either script, markup, blank lines, indents, pages. */
const documentText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\n",
        "\n\n",
        "\f",
        "　　",
        "  ",
        "。",
        ". ",
        "# 标题\n",
        "**",
        '[x](../Page/y_(z).md "wikilink")',
        "<li><p>",
        "</p></li>\n",
        "\\[3\\]",
      ),
      fc.constantFrom("朝鲜与苏联", "1961年7月6日", "the treaty of", "Moscow", "𠮷", "关系", "協定"),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

const visible = (point: string | undefined): boolean => point !== undefined && !/^\s$/u.test(point);
const inside = (spans: readonly Span[], at: number): boolean => spans.some((span) => span.start <= at && at < span.end);

/** What a reader sees of a block. */
function seen(text: string, index: number): string {
  const points = Array.from(text);
  const { blocks, hidden } = layoutOf(points);
  const block = blocks[index];
  return points
    .slice(block?.start, block?.end)
    .filter((_, i) => !inside(hidden, (block?.start ?? 0) + i))
    .join("");
}

describe("the layout of a document", () => {
  test("blocks stand in order, do not overlap, and hold every sign of the text", () => {
    fc.assert(
      fc.property(documentText, (text) => {
        const points = Array.from(text);
        const { blocks } = layoutOf(points);
        blocks.forEach((block, i) => {
          expect(block.start).toBeLessThan(block.end);
          expect(block.start).toBeGreaterThanOrEqual(blocks[i - 1]?.end ?? 0);
          expect(block.end).toBeLessThanOrEqual(points.length);
        });
        expect(points.filter((point, at) => visible(point) && !inside(blocks, at))).toEqual([]);
      }),
    );
  });

  test("what is hidden lies inside a block, in order, and never is all that the block shows", () => {
    fc.assert(
      fc.property(documentText, (text) => {
        const points = Array.from(text);
        const { blocks, hidden } = layoutOf(points);
        hidden.forEach((span, i) => {
          expect(blocks.some((block) => block.start <= span.start && span.end <= block.end)).toBe(true);
          expect(span.start).toBeGreaterThanOrEqual(hidden[i - 1]?.end ?? 0);
        });
        for (const block of blocks) {
          const shown = points.slice(block.start, block.end).filter((point, i) => visible(point) && !inside(hidden, block.start + i));
          expect(shown.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("leaves part the blocks between them, and every place has its leaf", () => {
    fc.assert(
      fc.property(fc.array(documentText, { minLength: 1, maxLength: 30 }), (texts) => {
        const points = Array.from(texts.join("\n").repeat(3));
        const { blocks } = layoutOf(points);
        const leaves = leavesOf(points, blocks);
        const held = leaves.flatMap((leaf) => blocks.filter((block) => leaf.start <= block.start && block.end <= leaf.end));
        expect(held).toEqual(blocks);
        for (const block of blocks) expect(inside([leafAt(leaves, block.start) ?? { start: 0, end: 0 }], block.start)).toBe(true);
        expect(leaves.map((leaf) => leaf.number)).toEqual(leaves.map((_, i) => i + 1));
      }),
    );
  });

  test("lines that end where the paper ended are joined: Chinese without a space, English with one", () => {
    const zh = Array.from({ length: 30 }, (_, i) =>
      i % 10 === 0
        ? "　　朝鲜半岛的局势在六十年代之初已经发生了变"
        : i % 10 === 9
          ? "化而已。"
          : "化局势在六十年代之初已经发生了变局势又有新变",
    ).join("\n\n");
    expect(layoutOf(Array.from(zh)).blocks).toHaveLength(3);
    expect(seen(zh, 0)).toMatch(/^朝鲜半岛的局势在六十年代之初已经发生了变化局势.*化而已。$/);
    const en = Array.from({ length: 24 }, (_, i) =>
      i % 6 === 5 ? "and so it ended.\n" : "the delegation went to Moscow in the summer of that year",
    );
    const text = en.join("\n");
    expect(layoutOf(Array.from(text)).blocks).toHaveLength(4);
    expect(seen(text, 0)).toContain("of that year\nthe delegation");
  });

  test.each([
    ["# 现代关系", "现代关系"],
    ['签订[《条约》](../Page/条约_(1961).md "wikilink")于北京\\[3\\]。', "签订《条约》于北京[3]。"],
    ["<li><p>（首尔） [84]</p></li>", "（首尔） [84]"],
    ["<li></li>", "<li></li>"],
    ["　　同年，**中国**提出", "同年，中国提出"],
    ["a [b] (c) < d and 3 > 2", "a [b] (c) < d and 3 > 2"],
  ])("%s is read as %s", (text, read) => {
    expect(seen(`${text}\n`, 0)).toBe(read);
  });

  test("form feeds number the pages, and a page ends its leaf", () => {
    const points = Array.from("One.\n\fTwo.\nTwo again.\n\fThree.");
    const { blocks } = layoutOf(points);
    expect(blocks.map(({ page, line }) => [page, line])).toEqual([
      [1, 1],
      [2, 2],
      [2, 3],
      [3, 4],
    ]);
    expect(leavesOf(points, blocks)).toHaveLength(3);
  });

  test.each([
    ["The war of attrition (1969–1970)", "heading"],
    ["四、小麦、也门与断粮（1962—1967）", "heading"],
    ["一、着眼华盛顿（1952年至1954年）", "heading"],
    ["- [relations](../Page/relations.md)", "paragraph"],
    ["(1969)", "paragraph"],
  ])("a line alone that ends with years in brackets is a heading, one that ends with another bracket is none: %s", (line, kind) => {
    const [first] = layoutOf(Array.from(`${line}\n\nA paragraph follows, and it ends as one does.\n`)).blocks;
    expect(first?.kind).toBe(kind);
  });

  test("the bundled notes are read as headings and paragraphs", () => {
    for (const text of NOTES) {
      const { blocks } = layoutOf(Array.from(text));
      expect(blocks.filter((block) => block.kind === "heading")).toHaveLength(9);
      expect(blocks.filter((block) => block.kind === "row")).toEqual([]);
    }
  });

  test("a text without any line break is cut at sentences", () => {
    const points = Array.from("这是一句话。".repeat(3000));
    const { blocks } = layoutOf(points);
    expect(blocks.length).toBeGreaterThan(4);
    for (const block of blocks) expect(points[block.end - 1]).toBe("。");
  });
});

describe("the script of a text", () => {
  test.each(["simplified", "traditional"] as const)(
    "%s: as many code points as before, and each a variant of the one it stands for",
    async (script) => {
      const [tables, folding] = [await scriptTables(), await chineseFolding()];
      const folded = (point: string | undefined): string => folding(point?.codePointAt(0) ?? 0).text;
      const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
      const text = fc.array(
        fc.oneof(han, fc.constantFrom("关系", "皇后", "后来", "乾隆", "著作", "里程", "發展", "臺灣", "𠮷", "a", "，")),
        { maxLength: 40 },
      );
      const check = (one: string): void => {
        const [before, after] = [Array.from(one), Array.from(convertScript(one, tables[script]))];
        expect(after).toHaveLength(before.length);
        expect(after.map(folded)).toEqual(before.map(folded));
      };
      fc.assert(
        fc.property(
          text.map((parts) => parts.join("")),
          check,
        ),
      );
      for (const notes of NOTES) check(notes);
    },
  );

  test("phrases decide where one character has several forms", async () => {
    const { simplified, traditional } = await scriptTables();
    expect(convertScript("关系、干部、干涉、皇后、以后、里程、这里", traditional)).toBe("關係、幹部、干涉、皇后、以後、里程、這裡");
    expect(convertScript("關係、乾隆、著作、幹部", simplified)).toBe("关系、乾隆、著作、干部");
  });

  test("a table that would move a place, or put another character, is not followed", () => {
    const table = {
      phrase: (run: string) => `${run}${run}`,
      character: () => "乙",
      isVariant: (one: string, other: string) => one === other,
    };
    expect(convertScript("甲丙", table)).toBe("甲丙");
    expect(convertScript("甲丙", { ...table, isVariant: () => true })).toBe("乙乙");
  });
});
