import fc from "fast-check";
import { expect, test } from "vitest";
import { changedLines } from "../../src/work/study/changed-lines.ts";

const line = fc.constantFrom("", "a", "ab", "b", "aa", "中");
const version = fc.record({ lines: fc.array(line, { maxLength: 6 }), isClosed: fc.boolean() }).map(({ lines, isClosed }) => {
  return `${lines.join("\n")}${isClosed && lines.length > 0 ? "\n" : ""}`;
});

/** Lines with their breaks. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test("what stands before and after the changed lines is the same in both versions, line for line", () => {
  fc.assert(
    fc.property(version, version, (earlier, later) => {
      const { before, after, changed } = changedLines(utf8(earlier), utf8(later));
      const [were, are] = [linesOf(earlier), linesOf(later)];
      expect(before + after).toBeLessThanOrEqual(Math.min(were.length, are.length));
      expect(are.slice(0, before)).toEqual(were.slice(0, before));
      expect(are.slice(are.length - after)).toEqual(were.slice(were.length - after));
      expect(new TextDecoder().decode(changed)).toBe(are.slice(before, are.length - after).join(""));
    }),
    { numRuns: 2000 },
  );
});

test("one changed line of a file is all that is changed, and of the same version nothing", () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.nat(5), (lines, at) => {
      const text = (list: readonly string[]): string => list.map((one) => `${one}\n`).join("");
      const later = lines.map((one, i) => (i === at % lines.length ? "new" : one));
      expect(new TextDecoder().decode(changedLines(utf8(text(lines)), utf8(text(later))).changed)).toBe("new\n");
      expect(changedLines(utf8(text(lines)), utf8(text(lines)))).toEqual({ before: lines.length, after: 0, changed: utf8("") });
    }),
  );
});
