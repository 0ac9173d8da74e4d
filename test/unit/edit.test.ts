import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Claim, NotedContradiction } from "../../src/model/index.ts";
import { writeProblem } from "../../src/record/files.ts";
import { nextClaimId, putClaim } from "../../src/work/edit/claim-lines.ts";
import { appendContradiction } from "../../src/work/edit/contradiction-text.ts";
import { inverse, spliced } from "../../src/work/edit/splice.ts";
import { compareClaims } from "../../src/work/study/claim-file.ts";

/** As much of a claim as its place in a file depends on, and a gloss that holds what could break a line. */
const claimed = fc
  .record({
    number: fc.integer({ min: 1, max: 12 }),
    start: fc.nat(30),
    length: fc.integer({ min: 1, max: 9 }),
    gloss: fc.string({ unit: "binary" }),
  })
  .map(
    ({ number, start, length, gloss }) =>
      ({
        id: `s-${String(number).padStart(3, "0")}`,
        at: { start, end: start + length },
        gloss: { en: gloss, zh: "𠮷" },
      }) as unknown as Claim,
  );

const claims = fc.uniqueArray(claimed, { selector: (claim) => claim.id, maxLength: 8 });

/** A claim file as people leave them: in order or not, with a line that is no claim, with or without the last line break and a byte-order mark. */
const fileText = fc
  .record({
    list: claims,
    isSorted: fc.boolean(),
    junk: fc.option(fc.constantFrom("", "{", "null", '{"id":3}')),
    isClosed: fc.boolean(),
    mark: fc.boolean(),
  })
  .map(({ list, isSorted, junk, isClosed, mark }) => {
    const lines = (isSorted ? list.toSorted(compareClaims) : list).map((claim) => JSON.stringify(claim));
    const all = junk === null ? lines : lines.toSpliced(1, 0, junk);
    return `${mark ? "\uFEFF" : ""}${all.join("\n")}${isClosed && all.length > 0 ? "\n" : ""}`;
  });

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line !== "");

describe("one claim is written into a file", () => {
  test("an edit and its undo leave the file byte for byte as it was", () => {
    fc.assert(
      fc.property(fileText, claimed, (text, claim) => {
        const splices = putClaim(text, claim);
        const edited = spliced(text, splices);
        expect(spliced(edited, inverse(text, splices))).toBe(text);
        const again = inverse(edited, inverse(text, splices));
        expect(spliced(text, again)).toBe(edited);
      }),
    );
  });

  test("only the line of that claim is changed, or one line added; the others stay, and in their order", () => {
    fc.assert(
      fc.property(fileText, claimed, (text, claim) => {
        const own = JSON.stringify(claim);
        const isOwn = (line: string): boolean => line.replace("\uFEFF", "").startsWith(`{"id":"${claim.id}"`);
        const after = linesOf(spliced(text, putClaim(text, claim)));
        expect(after.filter((line) => line.replace("\uFEFF", "") === own)).toHaveLength(1);
        const others = (lines: readonly string[]): string[] =>
          lines.map((line) => line.replace("\uFEFF", "")).filter((line) => !isOwn(line) && line !== "");
        expect(others(after)).toEqual(others(linesOf(text)));
      }),
    );
  });

  test("a file in order stays in order", () => {
    fc.assert(
      fc.property(claims, claimed, (list, claim) => {
        const text = list
          .toSorted(compareClaims)
          .map((one) => `${JSON.stringify(one)}\n`)
          .join("");
        const after = linesOf(spliced(text, putClaim(text, claim))).map((line) => JSON.parse(line) as Claim);
        expect(after).toEqual(after.toSorted(compareClaims));
        expect(after.find((one) => one.id === claim.id)).toEqual(claim);
      }),
    );
  });

  test("a change that keeps a line in order is made in its place", () => {
    const claim = (id: string, start: number, en: string): Claim => ({ id, at: { start, end: start + 1 }, gloss: { en, zh: "" } }) as Claim;
    const text = [claim("s-001", 1, "a"), claim("s-002", 5, "b"), claim("s-003", 9, "c")].map((one) => `${JSON.stringify(one)}\n`).join("");
    expect(putClaim(text, claim("s-002", 5, "B"))).toHaveLength(1);
    expect(putClaim(text, claim("s-002", 10, "b"))).toHaveLength(2);
  });
});

test.each([
  ["memo", [], "memo-001"],
  ["memo", ["memo-001", "memo-009"], "memo-010"],
  ["notes", ["notes-en-040", "notes-002"], "notes-003"],
  ["000", ["000-999"], "000-1000"],
])("the next number of %s beside %j is %s", (source, ids, next) => {
  expect(nextClaimId(source, ids)).toBe(next);
});

const noted: NotedContradiction = {
  id: "x-and-y",
  kind: "date",
  claims: ["a-001", "b-002"],
  what: { en: 'He said "no": yes. # not a remark', zh: "甲“乙”：丙" },
  prefer: { claim: "a-001", why: { en: "nearer", zh: "较近" } },
};

describe("a contradiction is noted", () => {
  test.each([
    ["an empty file", "", 0],
    ["a file of remarks", "# only a remark\n", 0],
    ["a list without entries", "# head\ncontradictions:\n", 0],
    ["an empty list in brackets", "contradictions: [] # none yet\n", 0],
    ["a list in brackets", 'contradictions: [{"id": "a", "kind": date}] # one\n', 1],
    [
      "a list with remarks",
      "# head\ncontradictions:\n  # first\n  - id: a # why\n    what:\n      en: |\n        text\n\n      zh: b # x\n# tail\n",
      1,
    ],
    ["a list at the margin", "contradictions:\n- id: a\n  zh: b\n- id: c\n", 2],
    ["a list without a last line break", "contradictions:\n    - id: a\n      zh: b", 1],
    ["a list with the line breaks of Windows", "contradictions:\r\n  - id: a\r\n    zh: b\r\n", 1],
  ])("%s: all that stands there stays, and the entry is the last of the list", (_, text, entries) => {
    const splice = appendContradiction(text, noted);
    expect(splice?.start).toBe(splice?.end);
    const edited = spliced(text, splice === undefined ? [] : [splice]);
    const list = (parse(edited) as { contradictions: unknown[] }).contradictions;
    expect(list).toHaveLength(entries + 1);
    expect(list.at(-1)).toEqual(noted);
    expect(edited.includes("\r\n") ? edited.replaceAll("\r\n", "").includes("\n") : false).toBe(false);
  });

  test.each(["- a\n- b\n", "contradictions: no\n", "contradictions: [\n"])(
    "%j is no list of contradictions, and stays as it is",
    (text) => {
      expect(appendContradiction(text, noted)).toBeUndefined();
    },
  );
});

test.each(["EROFS", "EACCES", "EPERM"])("%s is told as a place where the program may not write", (code) => {
  const problem = writeProblem("claims/memo.jsonl", Object.assign(new Error(code), { code }));
  expect(problem.code).toBe("read-only");
  expect(problem.text("en")).toBe(
    "claims/memo.jsonl lies where this program may not write. Nothing was changed. To edit, copy the study to a folder of your own",
  );
  expect(problem.text("zh")).not.toContain("{");
});

test("a full disk is told by its own name", () => {
  expect(writeProblem("x", Object.assign(new Error("full"), { code: "ENOSPC" })).text("en")).toBe(
    "Cannot write x: ENOSPC. Nothing was changed",
  );
});
