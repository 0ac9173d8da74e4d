import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SIGNAL_SENDERS, SIGNALS } from "../../src/model/index.ts";
import { type HeldStudy, holdStudy, type StudyPlace, type TurningPointsAnswer } from "../../src/work/index.ts";
import { addTables } from "../support/panels.ts";
import { BASE_STUDY, filesUnder, inTemporaryFolder, operate, writeStudy } from "../support/study-folder.ts";

const HEADS = SIGNAL_SENDERS.flatMap(([letters]) => SIGNALS.map(([signal]) => `${letters}_${signal}`));

/** Arms to Mongolia (712) from the USSR and China; 1963 is not told. */
const SIGNALS_TABLE = [
  ["ccode", "year", ...HEADS].join(),
  ...[
    [1960, 40, 10],
    [1961, 35, 0],
    [1962, 0, 12],
    [1964, 90, 0],
  ].map(([year, rus, chi]) => [712, year, ...HEADS.map((head) => (head === "rus_arms" ? rus : head === "chi_arms" ? chi : 0))].join()),
].join("\n");

const ARMS = `  - id: arms
    kind: counts
    title: { en: Arms, zh: 军备 }
    channel: arms
    feeds: tilt
    of: [{ series: "data:arms", patron: CHN }, { series: "data:arms", patron: SUN }]
    naturalZero: true
    level: { mean: 3, sd: 2 }
    size: 1
    why: { en: Counted alike for both, zh: 两方同样计数 }
  - id: pacts
    kind: grades
    title: { en: Ties in the register, zh: 名录所载条约 }
    channel: formal-ties
    feeds: neither
    of: [{ series: "register:formal-tie", patron: CHN }, { series: "register:formal-tie", patron: SUN }]
    grades: 4
    firstCut: { mean: -1, sd: 1.5 }
    gap: { median: 1, spread: 0.5 }
    why: { en: From treaties, zh: 据条约 }
model:
`;

/** What China held, the USSR continues: an invented decision. */
const REGISTER = `kind: register
title: { en: Ties of Mongolia, zh: 蒙古的关系 }
of: MNG
period: { from: 1960, to: 1965 }
successions: [{ from: CHN, to: SUN, why: { en: For the test, zh: 供测试 } }]
stated: []
`;

/** The base study with an indicator bound to a data set, beside a data folder with these tables. */
async function studyBeside(folder: string, tables: Readonly<Record<string, string>>): Promise<StudyPlace> {
  const files = new Map(BASE_STUDY);
  const question = String(files.get("questions/lean.yaml")).replace("model:\n", ARMS);
  files.set("questions/lean.yaml", question);
  await addTables(folder, tables);
  return { folder: await writeStudy(join(folder, "study"), files), data: join(folder, "data") };
}

async function modelOf(study: StudyPlace | HeldStudy): Promise<NonNullable<TurningPointsAnswer["model"]>> {
  const { model } = await operate<TurningPointsAnswer>("turning-points", study);
  if (model === null) throw new RangeError("no model");
  return model;
}

async function asked(tables: Readonly<Record<string, string>>): Promise<NonNullable<TurningPointsAnswer["model"]>> {
  return await inTemporaryFolder(async (folder) => await modelOf(await studyBeside(folder, tables)));
}

test("an indicator bound to reference data reads a cell for each year that the data tell, zeros among them, and none for a year they do not", async () => {
  const model = await asked({ signals: SIGNALS_TABLE });
  const arms = model.indicators.find((one) => one.id === "arms");
  expect(arms).toMatchObject({ cells: 8, periods: 4, sources: ["support-signals"], missing: [] });
});

test("a data set is its own root: the model tells what is left without it", async () => {
  const model = await asked({ signals: SIGNALS_TABLE });
  const left = model.leaveOneOut.find((one) => one.what === "root" && one.id === "support-signals");
  expect(left?.largestShift.by).toBeGreaterThan(0.01);
});

test("where the data folder lacks the set, the indicator has no cells and names it; nothing is taken as zero", async () => {
  const without = await asked({});
  expect(without.indicators.find((one) => one.id === "arms")).toMatchObject({ cells: 0, missing: ["support-signals"] });
  const withSet = await asked({ signals: SIGNALS_TABLE });
  expect(without.periods.map((one) => one.mean)).not.toEqual(withSet.periods.map((one) => one.mean));
});

test("a study that a server holds reads a data set that was added meanwhile, in its model and in the material of other questions", async () => {
  await inTemporaryFolder(async (folder) => {
    const held = holdStudy(await studyBeside(folder, {}));
    const lean = (await held.built()).questions.get("lean");
    expect((await modelOf(held)).indicators.find((one) => one.id === "arms")).toMatchObject({ cells: 0 });
    expect((await lean?.material())?.missing).toEqual(["support-signals"]);
    await addTables(folder, { signals: SIGNALS_TABLE });
    expect((await modelOf(held)).indicators.find((one) => one.id === "arms")).toMatchObject({ cells: 8 });
    expect((await lean?.material())?.missing).toEqual([]);
    expect(await lean?.material()).toBe(await lean?.material());
  });
});

test("a model that could not be made is made once the data folder is whole again", async () => {
  await inTemporaryFolder(async (folder) => {
    const place = await studyBeside(folder, { signals: SIGNALS_TABLE });
    const held = holdStudy(place);
    const [table] = (await filesUnder(join(folder, "data"))).filter((path) => path.endsWith(".parquet"));
    const path = join(folder, "data", String(table));
    const bytes = await readFile(path);
    await rm(path);
    await expect(modelOf(held)).rejects.toThrow();
    await writeFile(path, bytes);
    expect((await modelOf(held)).indicators.find((one) => one.id === "arms")).toMatchObject({ cells: 8 });
  });
});

test("a decision on successors makes the model anew, for what its series of relations read is not what it was", async () => {
  await inTemporaryFolder(async (folder) => {
    const { folder: study, data } = await studyBeside(folder, {});
    const edit = async (path: string, from: string, to: string): Promise<void> =>
      await writeFile(join(study, path), (await readFile(join(study, path), "utf8")).replace(from, to));
    await edit("claims/memo.jsonl", '"type":"sign_treaty",', '"type":"sign_treaty","subtype":"alliance","obligation":"defence",');
    await edit("questions/lean.yaml", 'feeds: neither\n    of: [{ series: "register:', 'feeds: tilt\n    of: [{ series: "register:');
    const cells = async () => (await modelOf({ folder: study, data })).indicators.find((one) => one.id === "pacts")?.cells;
    const before = await cells();
    expect(before).toBeGreaterThan(0);
    await writeFile(join(study, "questions/ties.yaml"), REGISTER);
    expect(await cells()).toBe(2 * Number(before));
  });
});

test("another actors.yaml makes the model anew, also where all events stay as they were", async () => {
  await inTemporaryFolder(async (folder) => {
    const place = await studyBeside(folder, {});
    const digests = async () => await (await holdStudy(place).built()).questions.get("lean")?.digests();
    const before = await digests();
    await writeFile(join(place.folder, "actors.yaml"), String(BASE_STUDY.get("actors.yaml")).replace("Envoy Dorj", "Envoy Dorzh"));
    const after = await digests();
    expect(after?.events).toBe(before?.events);
    expect(after).not.toEqual(before);
  });
});
