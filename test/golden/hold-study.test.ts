import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { holdStudy } from "../../src/work/index.ts";
import { BASE_STUDY, inTemporaryFolder, writeStudy } from "../support/study-folder.ts";

const GLOSS = "A speech praised Beta.";

test("a held study is built once, however many ask for it at the same time", async () => {
  await inTemporaryFolder(async (folder) => {
    const held = holdStudy({ folder: await writeStudy(folder, BASE_STUDY) });
    const [one, other] = await Promise.all([held.built(), held.built()]);
    expect(other).toBe(one);
    expect(await held.built()).toBe(one);
  });
});

test("a held study is read again when a claim, a question or a document changes, and only then", async () => {
  await inTemporaryFolder(async (folder) => {
    const held = holdStudy({ folder: await writeStudy(folder, BASE_STUDY) });
    const before = await held.built();
    const claims = join(folder, "claims/memo.jsonl");
    await writeFile(claims, (await readFile(claims, "utf8")).replace(/"en":"[^"]*"/, `"en":"${GLOSS}"`));
    const after = await held.built();
    expect(after.study().claims.some((claim) => claim.gloss.en === GLOSS)).toBe(true);
    expect(before.study().claims.some((claim) => claim.gloss.en === GLOSS)).toBe(false);
    await appendFile(join(folder, "questions/lean.yaml"), "\n# a remark\n");
    expect(await held.opened()).not.toBe(await holdStudy({ folder }).opened());
    expect(await held.built()).not.toBe(after);
  });
});

test("a held study that was broken is built again once it is mended", async () => {
  await inTemporaryFolder(async (folder) => {
    const held = holdStudy({ folder: await writeStudy(folder, BASE_STUDY) });
    const manifest = await readFile(join(folder, "study.yaml"), "utf8");
    await writeFile(join(folder, "study.yaml"), "title: 7\n");
    await expect(held.built()).rejects.toThrow("has errors");
    await writeFile(join(folder, "study.yaml"), manifest);
    expect((await held.built()).study().claims.length).toBeGreaterThan(0);
  });
});
