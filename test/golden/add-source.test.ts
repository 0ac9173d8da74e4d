import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { AddedSource, CheckAnswer } from "../../src/work/index.ts";
import { slugOf } from "../../src/work/operations/add-source.ts";
import { BASE_STUDY, filesUnder, inTemporaryFolder, operate, writeStudy } from "../support/study-folder.ts";

const TEXT = "一九六一年七月六日，条约在莫斯科签字。\n";

async function withPaper(use: (at: { study: string; paper: string }) => Promise<void>, text: string | Uint8Array = TEXT): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const study = await writeStudy(join(folder, "study"), BASE_STUDY);
    await mkdir(join(folder, "papers"));
    const paper = join(folder, "papers", "Zhou 1961.txt");
    await writeFile(paper, text);
    await use({ study, paper });
  });
}

test("a text is entered with its digest, length and language, the rest of the bibliography stays byte for byte, and check passes", async () => {
  await withPaper(async ({ study, paper }) => {
    const path = join(study, "sources/bibliography.json");
    const before = await readFile(path, "utf8");
    const added = await operate<AddedSource>("add-source", study, { input: { file: paper, title: "On a treaty" } });
    expect(added).toMatchObject({ id: "zhou-1961", codePoints: [...TEXT].length, language: "zh", kept: false });
    const after = await readFile(path, "utf8");
    const closing = before.lastIndexOf("}");
    expect(after.startsWith(before.slice(0, closing + 1))).toBe(true);
    expect(JSON.parse(after).at(-1)).toMatchObject({ id: "zhou-1961", title: "On a treaty", custom: { document: { mayKeepText: false } } });
    expect((await operate<CheckAnswer>("check", study)).errors).toBe(0);
  });
});

test("a text that may be kept is copied into the study; undone, the bibliography is as before", async () => {
  await withPaper(async ({ study, paper }) => {
    const before = await readFile(join(study, "sources/bibliography.json"), "utf8");
    const { undo } = await operate<AddedSource>("add-source", study, { input: { file: paper, keep: "yes" } });
    expect(await readFile(join(study, "sources/Zhou 1961.txt"), "utf8")).toBe(TEXT);
    await operate("undo", study, { input: { edit: undo } });
    expect(await readFile(join(study, "sources/bibliography.json"), "utf8")).toBe(before);
  });
});

test("what is no text, and what is known already, is refused, and nothing is left behind", async () => {
  const refusals: readonly [string | Uint8Array, object, string][] = [
    [new Uint8Array([0x25, 0x50, 0x44, 0x46, 0xff, 0xfe, 0x00]), {}, "is no text in UTF-8"],
    ["  \n", {}, "is no text in UTF-8"],
    [TEXT, { id: "memo" }, "has memo already"],
  ];
  for (const [text, input, says] of refusals) {
    await withPaper(async ({ study, paper }) => {
      const before = await filesUnder(study);
      await expect(operate("add-source", study, { input: { file: paper, keep: "yes", ...input } })).rejects.toThrow(says);
      expect(await filesUnder(study)).toEqual(before);
    }, text);
  }
});

test.for([
  ["Zhou 2019 (final).txt", "zhou-2019-final"],
  ["Été.md", "e-te"],
  ["论文.txt", "source"],
])("the file %s gets the id %s", ([name, id]) => {
  expect(slugOf(name ?? "")).toBe(id);
});
