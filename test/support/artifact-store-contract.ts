import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ArtifactStore, Recipe } from "../../src/record/index.ts";
import { filesUnder, inTemporaryFolder } from "./study-folder.ts";

const RECIPE: Recipe = {
  stage: "settle",
  task: "settle",
  version: 1,
  parameters: { window: 3 },
  inputs: { "claims/memo.jsonl": "sha256:1" },
};
const ROWS = [
  { b: 1, a: ["蒙古", null] },
  { a: { d: 0.1, c: -0 }, b: 2 },
];

/** What every store of artifacts must do, whatever it keeps them in; `open` opens the one in a folder. */
export function artifactStoreContract(name: string, open: (folder: string) => ArtifactStore): void {
  const withStore = (use: (store: ArtifactStore, folder: string) => Promise<void>) => () =>
    inTemporaryFolder(async (folder) => await use(open(folder), folder));

  describe(`artifacts kept as ${name}`, () => {
    test(
      "what was never made is missing",
      withStore(async (store) => {
        expect(await store.look(RECIPE)).toEqual({ manifest: undefined, freshness: { state: "missing" } });
      }),
    );

    test(
      "what was written is fresh, and its rows come back as they were, in order",
      withStore(async (store) => {
        const written = await store.write(RECIPE, { rows: ROWS, seconds: 0.5 });
        const { manifest, freshness } = await store.look(RECIPE);
        expect(freshness).toEqual({ state: "fresh" });
        expect(manifest).toEqual(written);
        expect(written).toMatchObject({ ...RECIPE, rows: 2, seconds: 0.5 });
        expect(await store.read(written)).toEqual([ROWS[0], { a: { d: 0.1, c: 0 }, b: 2 }]);
      }),
    );

    test(
      "a result without rows is a result",
      withStore(async (store) => {
        const written = await store.write(RECIPE, { rows: [], seconds: 0 });
        expect(await store.read(written)).toEqual([]);
        expect((await store.look(RECIPE)).freshness).toEqual({ state: "fresh" });
      }),
    );

    test(
      "a store that is opened again holds what was written before",
      withStore(async (store, folder) => {
        await store.write(RECIPE, { rows: ROWS, seconds: 0 });
        const { manifest } = await open(folder).look(RECIPE);
        expect(await open(folder).read(manifest as never)).toHaveLength(2);
      }),
    );

    test.each<[what: string, change: Partial<Recipe>, why: string[]]>([
      ["an input", { inputs: { "claims/memo.jsonl": "sha256:2" } }, ["claims/memo.jsonl"]],
      ["an input that is new", { inputs: { ...RECIPE.inputs, "actors.yaml": "sha256:9" } }, ["actors.yaml"]],
      ["an input that is gone", { inputs: {} }, ["claims/memo.jsonl"]],
      ["a parameter", { parameters: { window: 4 } }, ["parameters.window"]],
      ["the version of the stage", { version: 2 }, ["version"]],
    ])("a change of %s makes the result stale, and says why", async (_, change, why) => {
      await withStore(async (store) => {
        await store.write(RECIPE, { rows: ROWS, seconds: 0 });
        const { manifest, freshness } = await store.look({ ...RECIPE, ...change });
        expect(manifest).toBeUndefined();
        expect(freshness).toEqual({ state: "stale", why });
      })();
    });

    test(
      "the order in which inputs and parameters are named does not matter",
      withStore(async (store) => {
        const inputs = { a: "sha256:1", b: "sha256:2" };
        await store.write({ ...RECIPE, inputs }, { rows: ROWS, seconds: 0 });
        const { freshness } = await store.look({ ...RECIPE, inputs: { b: "sha256:2", a: "sha256:1" } });
        expect(freshness).toEqual({ state: "fresh" });
      }),
    );

    test(
      "going back to an earlier recipe finds the earlier result again",
      withStore(async (store) => {
        const other = { ...RECIPE, version: 2 };
        await store.write(RECIPE, { rows: ROWS, seconds: 0 });
        await store.write(other, { rows: [], seconds: 0 });
        expect((await store.look(RECIPE)).manifest?.rows).toBe(2);
        expect((await store.look(other)).manifest?.rows).toBe(0);
      }),
    );

    test(
      "the tasks of one stage do not make each other stale",
      withStore(async (store) => {
        await store.write({ ...RECIPE, task: "measure/lean" }, { rows: ROWS, seconds: 0 });
        expect((await store.look({ ...RECIPE, task: "measure/other" })).freshness).toEqual({ state: "missing" });
      }),
    );

    test(
      "equal rows have one digest, whatever the order of their keys; other rows have another",
      withStore(async (store) => {
        const digest = async (version: number, rows: object[]): Promise<string> =>
          (await store.write({ ...RECIPE, version }, { rows, seconds: version })).digest;
        const one = await digest(1, [{ a: 1, b: { c: 2, d: 3 } }]);
        expect(await digest(2, [{ b: { d: 3, c: 2 }, a: 1 }])).toBe(one);
        expect(await digest(3, [{ a: 1, b: { c: 2, d: 4 } }])).not.toBe(one);
      }),
    );

    test(
      "rows that were damaged are refused with the problem damaged-artifact",
      withStore(async (store, folder) => {
        const written = await store.write(RECIPE, { rows: ROWS, seconds: 0 });
        const part = (await filesUnder(folder)).find((path) => path.includes("part-0")) ?? "";
        await writeFile(join(folder, part), (await readFile(join(folder, part), "utf8")).replace("蒙古", "蒙"));
        await expect(store.read(written)).rejects.toMatchObject({ code: "damaged-artifact" });
      }),
    );

    test(
      "a result that many write at once is there once and whole, and nothing is left over",
      withStore(async (store, folder) => {
        const written = await Promise.all(Array.from({ length: 12 }, () => open(folder).write(RECIPE, { rows: ROWS, seconds: 0 })));
        for (const manifest of written) expect(await store.read(manifest)).toHaveLength(2);
        const left = await filesUnder(folder);
        expect(left.filter((path) => path.includes(".tmp"))).toEqual([]);
        expect(left.filter((path) => path.includes("part-0"))).toHaveLength(1);
      }),
    );

    test(
      "a result that is read while it is written again is never found damaged",
      withStore(async (store, folder) => {
        const manifest = await store.write(RECIPE, { rows: ROWS, seconds: 0 });
        const writers = Array.from({ length: 8 }, () => open(folder).write(RECIPE, { rows: ROWS, seconds: 0 }));
        const readers = Array.from({ length: 40 }, () => store.read(manifest));
        expect((await Promise.all(readers)).map((rows) => rows.length)).toEqual(readers.map(() => 2));
        await Promise.all(writers);
      }),
    );
  });
}
