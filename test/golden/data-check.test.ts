import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Locale } from "../../src/model/index.ts";
import { heldData } from "../../src/record/index.ts";
import type { DataCheck } from "../../src/work/index.ts";
import { refusal, tiltmeter } from "../support/command-line.ts";
import { addFile, addTables, inEngine } from "../support/panels.ts";
import { sharedFile, withoutData } from "../support/shared-data.ts";
import { inTemporaryFolder, operate } from "../support/study-folder.ts";

const HEAD = "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version\n";
const row = (year: number, milex: number): string => `PRK,731,${year},${milex},400,600,9000,10000,700,.005,2025\n`;
const NMC = HEAD + [...[100, 101, 99, 1000, 100, 102].map((milex, i) => row(1950 + i, milex)), row(1958, -9), row(1959, 103)].join("");

test("an outlier, the breaks around it and a gap are found, each with what it is held against; the words come in both languages", async () => {
  await inTemporaryFolder(async (folder) => {
    await addTables(folder, { nmc: NMC });
    const check = await operate<DataCheck>("data check", { folder, data: join(folder, "data") }, { input: { of: "PRK" } });
    expect(check.sets).toMatchObject([{ set: "nmc", intact: true }]);
    expect(check.found.filter(({ column }) => column === "milex")).toEqual([
      { set: "nmc", column: "milex", state: 731, kind: "outlier", from: 1953, to: 1953, value: 1000, against: expect.closeTo(100, 0) },
      { set: "nmc", column: "milex", state: 731, kind: "step", from: 1952, to: 1953, value: 1000, against: 99 },
      { set: "nmc", column: "milex", state: 731, kind: "step", from: 1953, to: 1954, value: 100, against: 1000 },
      { set: "nmc", column: "milex", state: 731, kind: "gap", from: 1956, to: 1958 },
    ]);
    for (const [lang, words] of [
      ["en", "breaks from 99 to 1000"],
      ["zh", "由 99 断为 1000"],
    ] as const) {
      const { exit, stdout } = await tiltmeter(["data", "check", "nmc", "--data", join(folder, "data"), "--lang", lang]);
      expect([exit, stdout]).toEqual([0, expect.stringContaining(words)]);
    }
  });
});

test.each<[what: string, words: string[], lang: Locale, says: string]>([
  ["a set that is known but not here", ["check", "atop"], "en", "These data sets are not in your data folder: atop."],
  ["a set that is known but not here", ["check", "atop"], "zh", "您的数据文件夹中没有：atop。"],
  ["a set that nobody knows", ["check", "contiguty"], "en", "There is no data set contiguty. did you mean contiguity?"],
  ["a set that nobody knows", ["check", "contiguty"], "zh", "没有数据集 contiguty。是否为 contiguity？"],
  ["a name that is near no other", ["check", "zzzzzzzz"], "en", "There is no data set zzzzzzzz. Those that are known: tiltmeter data list"],
  ["a set that nobody knows", ["list", "contiguty"], "en", "There is no data set contiguty. did you mean contiguity?"],
])("%s is one sentence with the way out: data %s (%s)", async (_, words, lang, says) => {
  await inTemporaryFolder(async (folder) => {
    const refused = await refusal(["data", ...words, "--data", join(folder, "data")]);
    expect(refused.exit).not.toBe(0);
    expect(refused[lang].trim().split("\n")).toHaveLength(1);
    expect(refused[lang]).toContain(says);
  });
});

test("a table that was changed after it was written is said to be damaged, and nothing is read from it", async () => {
  await inTemporaryFolder(async (folder) => {
    await addTables(folder, { nmc: NMC });
    const [held] = await heldData(join(folder, "data"));
    await writeFile(held?.path ?? "", "something else");
    const { exit, stdout } = await tiltmeter(["data", "check", "--data", join(folder, "data")]);
    expect(exit).toBe(1);
    expect(stdout).toContain("nmc is no longer what was written");
  });
});

test.skipIf(withoutData)(
  "the traps of the reference data are found by asking for the DPRK (method.md §0.5)",
  async () => {
    await inTemporaryFolder(async (folder) => {
      for (const name of ["cow_nmc", "cow_trade_sy", "gml_dirdisp"]) await addFile(folder, sharedFile(`data/${name}.parquet`));
      await addPart(folder, "cow_mindist", "ccode1 in (2, 710, 731) and ccode2 in (2, 710, 731)");
      await addPart(folder, "un_votes", "ccode in (2, 710, 731)");
      const input = { of: "PRK", from: 1948, to: 1975, limit: 1000 };
      const { found } = await operate<DataCheck>("data check", { folder, data: join(folder, "data") }, { input });
      const said = found.map(
        ({ set, column, state, other, kind, from, to }) =>
          `${set}.${column} ${[state, other ?? []].flat().join("–")} ${kind} ${from}–${to}`,
      );
      expect(said).toEqual(
        expect.arrayContaining([
          "nmc.milex 731 gap 1949–1957",
          "nmc.milex 731 outlier 1958–1958",
          "nmc.milex 731 step 1958–1960",
          "nmc.cinc 731 outlier 1958–1958",
          "trade-totals.exports 731 step 1959–1960",
          "trade-totals.imports 731 gap 1960–1975",
          "minimum-distance.mindist 2–731 step 1959–1960",
          "un-votes.votes 731 gap 1948–1975",
          "gml-mids.hostility 2–731 constant 1962–1970",
          "gml-mids.hostility 731–732 constant 1958–1971",
        ]),
      );
      expect(said.filter((one) => /740/.test(one) && one.startsWith("gml"))).toEqual([]);
    });
  },
  300_000,
);

/** Adds those rows of a large file that the question is about. */
async function addPart(folder: string, name: string, where: string): Promise<void> {
  const part = join(folder, `${name}.parquet`);
  await inEngine((engine) =>
    engine.run(`copy (from '${sharedFile(`data/${name}.parquet`)}' where ${where}) to '${part}' (format parquet)`),
  );
  await addFile(folder, part);
}
