import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { FiguresDescription, Manifest } from "../../src/model/index.ts";
import type { CheckAnswer, Overview, RunAnswer } from "../../src/work/index.ts";
import { tiltmeter } from "../support/command-line.ts";
import { addTables } from "../support/panels.ts";
import { BASE_STUDY, inTemporaryFolder, operate, writeStudy } from "../support/study-folder.ts";

const NMC = `stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version
PRK,731,1961,200,390,776,10068,10851,686,.006,2025
`;
const NAMED = `data:
  - { set: nmc, version: "7.0", for: { en: power, zh: 实力 } }
  - { set: atop, for: { en: pacts, zh: 条约 } }
`;

/** The invented study, naming two data sets of which the data folder has one. */
async function withNamedData(use: (place: { folder: string; data: string }) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const files = new Map(BASE_STUDY);
    files.set("study.yaml", `${String(files.get("study.yaml")).trimEnd()}\n${NAMED}`);
    await addTables(folder, { nmc: NMC });
    await use({ folder: await writeStudy(join(folder, "study"), files), data: join(folder, "data") });
  });
}

test("overview, check and run answer with the data that a study names, and what of it is here", async () => {
  await withNamedData(async (place) => {
    const answers = [
      await operate<Overview>("overview", place),
      await operate<CheckAnswer>("check", place),
      await operate<RunAnswer>("run", place),
    ];
    for (const { data } of answers) {
      expect(data).toMatchObject([
        { set: "nmc", version: "7.0", here: "2025", for: { en: "power", zh: "实力" } },
        { set: "atop", version: null, here: null, add: "tiltmeter data add FILE --as atop" },
      ]);
    }
    expect(answers[1]).toMatchObject({ errors: 0, warnings: 0 });
  });
});

test("a broken file in the data folder stops no study: what it names is told to be missing", async () => {
  await withNamedData(async (place) => {
    await writeFile(join(place.data, "broken.json"), "{}");
    for (const operation of ["overview", "check", "run"]) {
      const { data } = await operate<Pick<Overview, "data">>(operation, place);
      expect(data.map(({ here }) => here)).toEqual([null, null]);
    }
    expect((await tiltmeter(["data", "list", "--data", place.data])).stderr).toContain("broken.json");
  });
});

test.each(["overview", "check", "run"])(
  "%s says in words what is missing and how to add it, in both languages, and succeeds",
  async (command) => {
    await withNamedData(async ({ folder, data }) => {
      for (const [lang, words] of [
        [
          "en",
          ["Of 2 data sets that the study names, 1 is not in your data folder", "nmc is here in version 2025; the study was made with 7.0"],
        ],
        ["zh", ["研究所列 2 个数据集中，有 1 个不在您的数据文件夹内", "nmc 现有版本为 2025，研究所用为 7.0"]],
      ] as const) {
        const { exit, stdout } = await tiltmeter([command, folder, "--data", data, "--lang", lang]);
        expect(exit).toBe(0);
        for (const text of [...words, "tiltmeter data add FILE --as atop", "tiltmeter data list atop"]) expect(stdout).toContain(text);
        expect(stdout).not.toContain("--as nmc");
      }
    });
  },
);

test("a study that names no data says nothing of them", async () => {
  await inTemporaryFolder(async (folder) => {
    const { exit, stdout } = await tiltmeter(["check", await writeStudy(folder, BASE_STUDY), "--data", join(folder, "data")]);
    expect([exit, stdout]).toEqual([0, expect.not.stringContaining("data")]);
  });
});

test("the Korean study names every data set that its own figures were taken from", async () => {
  const korea = fileURLToPath(new URL("../../studies/korea", import.meta.url));
  const read = async (name: string): Promise<unknown> => parse(await readFile(join(korea, name), "utf8"));
  const { data = [] } = Manifest.parse(await read("study.yaml"));
  const { sets } = FiguresDescription.parse(await read("figures/figures.yaml"));
  expect(data.map(({ set }) => set)).toEqual(sets.map(({ id }) => id));
});
