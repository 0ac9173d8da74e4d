import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLOURS, FONTS, resolveTokens, type Theme } from "../../src/draw/index.ts";

const THEMES: readonly Theme[] = ["light", "dark"];
const names = Object.keys(COLOURS) as (keyof typeof COLOURS)[];

describe("the tokens of figures", () => {
  test("every token of a figure is replaced, and nothing else", () => {
    const token = fc.constantFrom(...names, ...(Object.keys(FONTS) as (keyof typeof FONTS)[]));
    const plain = fc.string().filter((text) => !text.includes("var("));
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, token)), fc.constantFrom(...THEMES), (parts, theme) => {
        const written = parts.map(([text, name]) => `${text}var(--${name})`).join("");
        const values: Record<string, string> = { ...Object.fromEntries(names.map((name) => [name, COLOURS[name][theme]])), ...FONTS };
        expect(resolveTokens(written, theme)).toBe(parts.map(([text, name]) => text + values[name]).join(""));
      }),
    );
  });

  test("a name that is no token is refused", () => {
    expect(() => resolveTokens('<path fill="var(--side-c)"/>', "light")).toThrow("no token --side-c");
  });

  test.each(THEMES)("text keeps 4.5 : 1 and marks 3 : 1 on paper, sheet and well (%s)", (theme) => {
    const grounds = [COLOURS.paper, COLOURS.sheet, COLOURS.well].map((colour) => colour[theme]);
    const worst = (name: keyof typeof COLOURS): number => Math.min(...grounds.map((ground) => contrast(COLOURS[name][theme], ground)));
    const texts = ["ink", "ink-2", "ink-3", "side-a-text", "side-b-text", "proposed-text", "contra-text", "link"] as const;
    const marks = ["axis", "side-a", "side-b", "proposed", "contra", "register", "focus"] as const;
    expect(texts.filter((name) => worst(name) < 4.5)).toEqual([]);
    expect(marks.filter((name) => worst(name) < 3)).toEqual([]);
  });
});

/** The contrast of two colours as WCAG 2 defines it. */
function contrast(one: string, other: string): number {
  const [bright = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
