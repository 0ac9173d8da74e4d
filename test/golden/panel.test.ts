import { appendFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Problem } from "../../src/model/index.ts";
import { heldData } from "../../src/record/index.ts";
import { GML_MIDS } from "../../src/record/panel/add-ons/disputes.ts";
import { makePeaceYears } from "../../src/record/panel/peace-years.ts";
import { tiltmeter } from "../support/command-line.ts";
import { addFile, addTables, inEngine, makePanelIn, panelRows, panelText } from "../support/panels.ts";
import { inTemporaryFolder } from "../support/study-folder.ts";

/** Invented numbers in the layouts of the published files. */
const TABLES = {
  nmc: `stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version
PRK,731,1960,200,400,641,9079,10525,653,.005,2025
PRK,731,1961,-9,390,776,10068,10851,686,.006,2025
CHN,710,1960,6800,2200,18660,1000,667070,73000,.11,2025
CHN,710,1961,7900,2200,8700,1000,669392,74775,.10,2025
GDR,265,1961,1000,90,3400,1000,17100,6000,.01,2025
`,
  trade: `ccode1,ccode2,year,importer1,importer2,flow1,flow2,smoothflow1,smoothflow2,version
710,731,1960,China,North Korea,53.5,67.4,53.5,67.4,4.0
710,731,1962,China,North Korea,-9,80,-9,80,4.0
365,710,1960,Russia,China,848.1,817.1,848.1,817.1,4.0
`,
  atop: `ddyad,year,stateA,stateB,atopally,defense,offense,neutral,nonagg,consul
365731,1961,365,731,1,1,0,0,1,1
731365,1961,731,365,1,1,0,0,1,0
365731,1962,365,731,1,1,0,0,1,1
731365,1962,731,365,1,1,0,0,1,0
710731,1960,710,731,1,0,0,0,1,0
`,
  gml: `dispnum,ccode1,ccode2,year,midongoing,midonset,sidea1,sidea2,fatality1,fatality2,hostlev1,hostlev2,orig1,orig2
1,710,365,1960,1,1,1,0,0,-9,4,2,1,1
1,365,710,1960,1,1,0,1,-9,0,2,4,1,1
2,710,365,1960,1,0,1,0,0,0,3,3,0,1
2,365,710,1960,1,0,0,1,0,0,3,3,1,0
3,731,2,1962,1,1,1,0,0,0,1,1,1,1
3,2,731,1962,1,1,0,1,0,0,1,1,1,1
`,
};

let shared = "";

beforeAll(async () => {
  shared = await mkdtemp(join(tmpdir(), "tiltmeter-test-"));
  await addTables(shared, TABLES);
});

afterAll(async () => {
  await rm(shared, { recursive: true, force: true });
});

test("missing stays empty with its reason: no value, no row, not covered – and a zero only where silence means none", async () => {
  await inTemporaryFolder(async (folder) => {
    const wish = { unit: "directed-dyad-year", from: 1959, to: 1962, of: "PRK", with: "CHN,SUN", add: "alliances,capabilities,trade" };
    const answer = await makePanelIn(folder, wish, shared);
    expect(answer).toMatchObject({ rows: 8, keys: ["ccode1", "ccode2", "year"], list: "built-in" });
    const rows = await panelRows(
      folder,
      "select ccode2, year, atop_defense, atop_nonagg, milex1, cinc1, cinc2, imports1 from {panel} order by ccode2, year",
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      [365, 1959, null, null, null, null, null, null],
      [365, 1960, 0, 0, 200, 0.005, null, null],
      [365, 1961, 1, 1, null, 0.006, null, null],
      [365, 1962, 1, 1, null, null, null, null],
      [710, 1959, null, null, null, null, null, null],
      [710, 1960, 0, 0, 200, 0.005, 0.11, 67.4],
      [710, 1961, 0, 0, null, 0.006, 0.1, null],
      [710, 1962, 0, 0, null, null, null, 80],
    ]);
    expect(emptyOf(answer, "milex1")).toEqual({ "not-covered": 4, "no-value": 2 });
    expect(emptyOf(answer, "cinc2")).toEqual({ "not-covered": 4, "no-row": 2 });
    expect(emptyOf(answer, "imports1")).toEqual({ "not-covered": 2, "no-row": 4 });
    expect(emptyOf(answer, "atop_defense")).toEqual({ "not-covered": 2 });
  });
});

test("directed values differ by direction, sides change places, and without direction a pact holds if it holds either way", async () => {
  await inTemporaryFolder(async (folder) => {
    const wish = { from: 1960, to: 1962, of: "PRK,CHN,SUN", with: "PRK,CHN,SUN", add: "alliances,trade,gml-mids" };
    await makePanelIn(folder, { unit: "directed-dyad-year", ...wish }, shared);
    const directed = (pair: string, columns: string): Promise<object[]> =>
      panelRows(folder, `select ${columns} from {panel} where ${pair} order by all`);
    expect(await directed("ccode1 = 365 and ccode2 = 731 and year = 1961", "atop_consul")).toEqual([{ atop_consul: 1 }]);
    expect(await directed("ccode1 = 731 and ccode2 = 365 and year = 1961", "atop_consul")).toEqual([{ atop_consul: 0 }]);
    expect(
      await directed("ccode1 = 710 and ccode2 = 365 and year = 1960", "imports1, imports2, gml_hostility1, gml_hostility2, gml_fatality2"),
    ).toEqual([{ imports1: 817.1, imports2: 848.1, gml_hostility1: 4, gml_hostility2: 3, gml_fatality2: 0 }]);
    expect(await directed("ccode1 = 365 and ccode2 = 710 and year = 1960", "imports1, gml_hostility1, gml_onset, gml_ongoing")).toEqual([
      { imports1: 848.1, gml_hostility1: 3, gml_onset: 1, gml_ongoing: 1 },
    ]);
    const undirected = await makePanelIn(folder, { unit: "dyad-year", ...wish }, shared);
    expect(undirected.rows).toBe(9);
    expect(await directed("ccode1 = 365 and ccode2 = 731 and year = 1961", "atop_consul, imports1")).toEqual([
      { atop_consul: 1, imports1: null },
    ]);
    expect(await directed("ccode1 = 365 and ccode2 = 710 and year = 1960", "imports1, imports2")).toEqual([
      { imports1: 848.1, imports2: 817.1 },
    ]);
    expect(undirected.columns.find((column) => column.name === "atop_consul")).toMatchObject({
      direction: "mutual",
      says: { en: "to consult, in either direction" },
    });
  });
});

test("a hostility without a dispute is not zero but nothing, and says so; peace years count on from the years before the panel", async () => {
  await inTemporaryFolder(async (folder) => {
    const wish = { unit: "directed-dyad-year", from: 1962, to: 1962, of: "CHN,PRK", with: "SUN,USA,CHN", add: "gml-mids" };
    const answer = await makePanelIn(folder, wish, shared);
    const rows = await panelRows(folder, "select ccode1, ccode2, gml_ongoing, gml_hostility1, gml_peace_years from {panel} order by all");
    expect(rows.map((row) => Object.values(row))).toEqual([
      [710, 2, 0, null, 2],
      [710, 365, 0, null, 1],
      [731, 2, 1, 1, 2],
      [731, 365, 0, null, 2],
      [731, 710, 0, null, 2],
    ]);
    expect(emptyOf(answer, "gml_hostility1")).toEqual({ "not-applicable": 4 });
  });
});

test("peace years are those of btscs on toy units (measures.md §9): 0 in the row after an event, counting on in the row of a new one", async () => {
  const years = await inEngine(async (engine) => {
    await engine.run(
      "create table pair_spell as select * from (values (1, 2, 1816, 1825, 0), (3, 4, 1816, 1825, 0), (5, 6, 1816, 1825, 0)) t(a, b, first, last, rows_before)",
    );
    const events = ["1, 2, 1818", "1, 2, 1819", "1, 2, 1823", "5, 6, 1816", "5, 6, 1821", "5, 6, 1822", "5, 6, 1823"];
    await engine.run(
      `create table pair_0 as select a, b, year, 1 as gml_ongoing from (values ${events.map((one) => `(${one})`).join(", ")}) t(a, b, year)`,
    );
    await makePeaceYears(engine, { addOn: GML_MIDS, table: { name: "pair_0", codes: "cow" }, system: "cow", coverage: [1816, 1825] });
    return await engine.columns("select a, years from peace_pair_0 order by a, year");
  });
  expect(years.years).toEqual([0, 1, 2, 0, 0, 1, 2, 3, 0, 1, ...[0, 0, 1, 2, 3, 4, 0, 0, 0, 1]]);
});

test("rows stand in order and say the same over years that are too many to look states up in an array", async () => {
  await inTemporaryFolder(async (folder) => {
    const read = (): Promise<object[]> => panelRows(folder, "select * from {panel} where year < 1964");
    const making = {
      unit: "directed-dyad-year",
      from: 1960,
      of: "SUN,CHN,PRK",
      with: "PRK,USA,SUN",
      add: "alliances,gml-mids,capabilities",
    };
    await makePanelIn(folder, { ...making, to: 1963 }, shared);
    const few = await read();
    expect(few.length).toBe(28);
    await makePanelIn(folder, { ...making, to: 2980 }, shared);
    expect(await read()).toEqual(few);
  });
});

test("in a panel with Gleditsch–Ward numbers a data set with Correlates of War numbers is joined by date, and says where a state has none", async () => {
  await inTemporaryFolder(async (folder) => {
    await addTables(folder, { nmc: TABLES.nmc.replace("GDR,265,1961", "ROK,732,1961").replaceAll("1960", "1948") });
    const answer = await makePanelIn(folder, { unit: "state-year", system: "gw", from: 1948, to: 1961, of: "KOR", add: "capabilities" });
    const rows = await panelRows(folder, "select gwcode, year, tpop from {panel} where year in (1948, 1949, 1961) order by year");
    expect(rows.map((row) => Object.values(row))).toEqual([
      [732, 1948, null],
      [732, 1949, null],
      [732, 1961, 17100],
    ]);
    expect(emptyOf(answer, "tpop")).toEqual({ "no-number": 1, "no-row": 12 });
  });
});

test("without direction a pair meets its source's row also where the two lists order its numbers differently: Serbia and Croatia", async () => {
  await inTemporaryFolder(async (folder) => {
    await addTables(folder, {
      atop: `ddyad,year,stateA,stateB,atopally,defense,offense,neutral,nonagg,consul
344345,2010,344,345,1,1,0,0,0,1
345344,2010,345,344,1,0,0,0,1,1
`,
    });
    const answer = await makePanelIn(folder, { unit: "dyad-year", system: "gw", from: 2010, to: 2010, of: "340", add: "alliances" });
    const rows = await panelRows(
      folder,
      "select gwcode1, gwcode2, atop_defense, atop_nonagg, atop_offense from {panel} where gwcode2 = 344",
    );
    expect(rows.map((row) => Object.values(row))).toEqual([[340, 344, 1, 1, 0]]);
    expect(answer.joins).toMatchObject([{ addOn: "alliances", rows: 1, unmatched: 0 }]);
  });
});

test("a panel of states sums what is of pairs: how many partners, opponents and the highest hostility", async () => {
  await inTemporaryFolder(async (folder) => {
    const wish = { unit: "state-year", from: 1960, to: 1962, of: "CHN,SUN", add: "alliances,gml-mids" };
    const answer = await makePanelIn(folder, wish, shared);
    const rows = await panelRows(
      folder,
      "select ccode, year, atop_defense_partners, atop_partners, gml_opponents, gml_hostility from {panel} order by all",
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      [365, 1960, 0, 0, 1, 3],
      [365, 1961, 1, 1, 0, null],
      [365, 1962, 1, 1, 0, null],
      [710, 1960, 0, 1, 1, 4],
      [710, 1961, 0, 0, 0, null],
      [710, 1962, 0, 0, 0, null],
    ]);
    expect(emptyOf(answer, "gml_hostility")).toEqual({ "not-applicable": 4 });
  });
});

test("two states that share a year but no day have no row: Suriname, begun in November 1975, never met the Republic of Vietnam, gone in April", async () => {
  await inTemporaryFolder(async (folder) => {
    await makePanelIn(folder, { unit: "directed-dyad-year", from: 1975, to: 1975, of: "RVN" }, shared);
    const partners = await panelRows(folder, "select ccode2 from {panel} where ccode2 in (115, 731) order by ccode2");
    expect(partners).toEqual([{ ccode2: 731 }]);
  });
});

test("rows of a source whose states were no members then are counted in the join report, with whose and when", async () => {
  await inTemporaryFolder(async (folder) => {
    await addTables(folder, { nmc: `${TABLES.nmc}ROK,732,1948,1,1,1,1,1,1,.1,2025\n` });
    const answer = await makePanelIn(folder, { unit: "state-year", from: 1948, to: 1961, add: "capabilities" });
    expect(answer.joins).toEqual([
      { addOn: "capabilities", rows: 6, unmatched: 1, examples: [{ code: 732, rows: 1, first: 1948, last: 1948 }] },
    ]);
  });
});

test("a panel is a Data Package with a codebook in both languages and the lines that load it in R and Stata", async () => {
  await inTemporaryFolder(async (folder) => {
    const wish = { unit: "dyad-year", from: 1960, to: 1961, of: "PRK", add: "capabilities,trade", form: "csv" };
    const answer = await makePanelIn(folder, wish, shared);
    const described = JSON.parse(await panelText(folder, "datapackage.json")) as {
      resources: { path: string; hash: string; schema: { fields: { name: string }[] } }[];
    };
    expect(described.resources.map((one) => [one.path, one.hash])).toEqual(answer.files.map((one) => [one.name, one.digest]));
    const [head = ""] = (await panelText(folder, "panel.csv")).split("\n");
    expect(described.resources[0]?.schema.fields.map((field) => field.name).join()).toBe(head);
    const codebook = await panelText(folder, "codebook.md");
    for (const { name, says } of answer.columns) for (const text of [`### \`${name}\``, says.en, says.zh]) expect(codebook).toContain(text);
    for (const { cite, digest } of answer.sources) for (const text of [cite, digest]) expect(codebook).toContain(text);
    expect(codebook).not.toMatch(/undefined|\[object/);
    expect(await panelText(folder, "load.R")).toContain('panel <- read.csv("panel.csv", na.strings = "")');
    expect(await panelText(folder, "load.do")).toMatch(/^import delimited using "panel.csv"/);
  });
});

test("a table of one's own joins like the known ones", async () => {
  await inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, "aid.csv"), "donor,recipient,year,millions\n365,731,1961,105.5\n");
    const column = (from: string, type: string): string => `{ from: ${from}, type: ${type}, says: { en: ${from}, zh: ${from} } }`;
    await writeFile(
      join(folder, "aid.yaml"),
      `{ id: aid, title: { en: Aid, zh: 援助 }, about: directed-pair, over: year, codes: cow, version: "1", covers: [1960, 1962], cite: me, terms: { en: own, zh: 自有 },
         absentIsNone: true, key: [ccode1, ccode2, year], columns: { ccode1: ${column("donor", "state")}, ccode2: ${column("recipient", "state")}, year: ${column("year", "year")}, millions: ${column("millions", "measure")} } }`,
    );
    await addFile(folder, join(folder, "aid.csv"), { map: join(folder, "aid.yaml"), covers: "1960/1962" });
    await makePanelIn(folder, { unit: "directed-dyad-year", from: 1960, to: 1963, of: "SUN", with: "PRK", add: "aid" });
    const rows = await panelRows(folder, "select year, aid_millions from {panel} order by year");
    expect(rows.map((row) => row.aid_millions)).toEqual([0, 105.5, 0, null]);
  });
});

test.each<[what: string, input: Record<string, unknown>, code: string, says: string]>([
  ["a data set that is not here", { add: "capabilities,majors" }, "data-missing", "majors"],
  ["something that cannot be added", { add: "vibes" }, "bad-option", "alliances"],
  ["what is of pairs, in a panel of states", { unit: "state-year", add: "capital-distance" }, "bad-option", "capital-distance"],
  ["a state that does not exist", { of: "ATLANTIS" }, "bad-option", "ATLANTIS"],
  ["an end before the beginning", { to: 1950 }, "bad-option", "1950"],
])("%s is a problem that names it, and no folder is made", async (_, input, code, says) => {
  await inTemporaryFolder(async (folder) => {
    const making = makePanelIn(folder, { unit: "dyad-year", from: 1960, to: 1961, ...input }, shared);
    const problem = await making.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(Problem);
    expect((problem as Problem).code).toBe(code);
    for (const locale of ["en", "zh"] as const) expect((problem as Problem).text(locale)).toContain(says);
    expect(await readdir(folder)).not.toContain("panel");
  });
});

test("a table that was changed after it was written gives no panel, but a problem; the same file added again mends it", async () => {
  await inTemporaryFolder(async (folder) => {
    await addTables(folder, { nmc: TABLES.nmc });
    const [held] = await heldData(join(folder, "data"));
    await appendFile(held?.path ?? "", "more");
    const making = makePanelIn(folder, { unit: "state-year", from: 1960, to: 1961, add: "capabilities" });
    await expect(making).rejects.toSatisfy((error) => error instanceof Problem && error.code === "damaged-data");
    expect(await readdir(folder)).not.toContain("panel");
    await addTables(folder, { nmc: TABLES.nmc });
    expect((await makePanelIn(folder, { unit: "state-year", from: 1960, to: 1961, of: "PRK", add: "capabilities" })).rows).toBe(2);
  });
});

test("a folder with something else in it is left as it is; an earlier panel is replaced", async () => {
  await inTemporaryFolder(async (folder) => {
    const wish = { unit: "dyad-year", from: 1960, to: 1960, of: "PRK" };
    await mkdir(join(folder, "panel"));
    await writeFile(join(folder, "panel", "thesis.txt"), "mine");
    await expect(makePanelIn(folder, wish, shared)).rejects.toSatisfy(
      (error) => error instanceof Problem && error.code === "folder-not-empty",
    );
    expect(await panelText(folder, "thesis.txt")).toBe("mine");
    await rm(join(folder, "panel"), { recursive: true });
    const years = (): Promise<object[]> => panelRows(folder, "select distinct year from {panel}");
    await makePanelIn(folder, wish, shared);
    expect(await years()).toEqual([{ year: 1960 }]);
    await makePanelIn(folder, { ...wish, from: 1961, to: 1961 }, shared);
    expect(await years()).toEqual([{ year: 1961 }]);
  });
});

test("another form takes the place of an earlier panel, but never of a table that is not its own any more", async () => {
  await inTemporaryFolder(async (folder) => {
    const wish = { unit: "dyad-year", from: 1960, to: 1960, of: "PRK" };
    await makePanelIn(folder, wish, shared);
    await makePanelIn(folder, { ...wish, form: "csv" }, shared);
    const names = ["codebook.md", "datapackage.json", "load.R", "load.do", "panel.csv", "reasons.csv"];
    expect((await readdir(join(folder, "panel"))).sort()).toEqual(names);
    await appendFile(join(folder, "panel", "panel.csv"), "my own line\n");
    const refused = (error: unknown): boolean => error instanceof Problem && error.code === "folder-not-empty";
    await expect(makePanelIn(folder, wish, shared)).rejects.toSatisfy(refused);
    expect(await panelText(folder, "panel.csv")).toContain("my own line");
    await rm(join(folder, "panel"), { recursive: true });
    await mkdir(join(folder, "panel"));
    await writeFile(join(folder, "panel", "panel.parquet"), "somebody else's");
    await expect(makePanelIn(folder, wish, shared)).rejects.toSatisfy(refused);
    expect(await panelText(folder, "panel.parquet")).toBe("somebody else's");
  });
});

test("on the command line a panel says its columns, where they are from and why cells are empty", async () => {
  await inTemporaryFolder(async (folder) => {
    const words = [
      "panel",
      "dyad-year",
      "--from",
      "1960",
      "--to",
      "1961",
      "--of",
      "PRK",
      "--add",
      "capabilities",
      "--into",
      "p",
      "--data",
      join(shared, "data"),
    ];
    const { exit, stdout, stderr } = await tiltmeter(words, { cwd: folder });
    expect([exit, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^pairs of states by year, 1960–1961, \d+ rows, 17 columns\n/);
    expect(stdout).toMatch(/milex2 +of this state +nmc 1960–1961 +no-row \d+, no-value \d+\n/);
    expect(stdout).toContain("Stata: do load.do");
    const zh = await tiltmeter([...words, "--lang", "zh"], { cwd: folder });
    expect(zh.stdout).toContain("国家对·年，1960–1961");
  });
});

function emptyOf(answer: Awaited<ReturnType<typeof makePanelIn>>, name: string): Record<string, number> {
  const column = answer.columns.find((one) => one.name === name);
  return Object.fromEntries((column?.empty ?? []).map(({ reason, rows }) => [reason, rows]));
}
