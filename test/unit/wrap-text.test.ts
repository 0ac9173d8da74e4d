import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth, wrapText } from "../../src/draw/index.ts";

const STYLE = { size: 13 };

test("English breaks at spaces, Chinese between characters", () => {
  expect(wrapText("the quick brown fox", { ...STYLE, width: 60 })).toEqual(["the quick", "brown fox"]);
  expect(wrapText("朝鲜在中苏之间的倾斜", { ...STYLE, width: 65 })).toEqual(["朝鲜在中苏", "之间的倾斜"]);
});

test("no line begins with a closing mark or ends with an opening one, and a number stays with its per cent", () => {
  expect(wrapText("倾斜与区间，各年", { ...STYLE, width: 65 })).toEqual(["倾斜与区", "间，各年"]);
  expect(wrapText("各年独立（区间）", { ...STYLE, width: 65 })).toEqual(["各年独立", "（区间）"]);
  expect(wrapText("interval of 90 %", { ...STYLE, width: 80 })).toEqual(["interval of", "90\u00a0%"]);
});

test("no last line is one character", () => {
  expect(wrapText("朝鲜在中苏之", { ...STYLE, width: 65 })).toEqual(["朝鲜在中", "苏之"]);
  expect(wrapText("朝鲜在中苏之。", { ...STYLE, width: 65 })).toEqual(["朝鲜在中", "苏之。"]);
});

test("every line fits, and nothing is lost or moved", () => {
  const text = fc.array(fc.constantFrom("lean", "of", "1966", "(90 %)", "中国", "，", "（苏联）", "一"), { maxLength: 40 });
  fc.assert(
    fc.property(text, fc.integer({ min: 100, max: 400 }), (words, width) => {
      const whole = words.join(" ");
      const lines = wrapText(whole, { ...STYLE, width });
      expect(lines.join("").replace(/\s/g, "")).toBe(whole.replace(/\s/g, ""));
      for (const line of lines) expect(textWidth(line, STYLE)).toBeLessThanOrEqual(width);
    }),
  );
});
