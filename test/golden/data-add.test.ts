import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RULE_IDS } from "../../src/model/index.ts";
import { digestOf, withEngine } from "../../src/record/index.ts";
import type { AddedFile, DataAdded, DataList } from "../../src/work/index.ts";
import { BROKEN_DATA, SOUND } from "../support/broken-data.ts";
import { tiltmeter } from "../support/command-line.ts";
import { inTemporaryFolder, operate } from "../support/study-folder.ts";

test.each(BROKEN_DATA)("$name: one finding at its place, and nothing is added", async ({ content, options, at, rule, shows }) => {
  await inTemporaryFolder(async (folder) => {
    const { state, findings, file } = await add(folder, content, options);
    expect(state).toBe("refused");
    expect(findings.map((one) => `${one.line}:${one.column} ${one.rule}`)).toEqual([`${at} ${rule}`]);
    const [finding] = findings;
    expect(`${finding?.en.says}; ${finding?.en.wayOut}`).toContain(shows);
    expect(finding?.file).toBe(file);
    for (const text of [finding?.en.says, finding?.en.wayOut]) expect(text).not.toMatch(/\{|undefined/);
    for (const text of [finding?.zh.says, finding?.zh.wayOut]) expect(text).toMatch(/\p{Script=Han}/u);
    expect(await inside(folder)).toEqual([]);
  });
});

test("every rule of reference data is broken by one of the files or mappings", () => {
  const broken = new Set([...BROKEN_DATA.map((one) => one.rule), ...BROKEN_MAPPINGS.map(([, , rule]) => rule), "data/other-code"]);
  expect(RULE_IDS.filter((id) => id.startsWith("data/") && !broken.has(id))).toEqual([]);
});

test("a sound file becomes Parquet beside a manifest with the digests of both; missing is null and never zero", async () => {
  await inTemporaryFolder(async (folder) => {
    const { state, manifest, notTaken } = await add(folder, SOUND);
    expect(state).toBe("added");
    expect(manifest).toMatchObject({ set: "nmc", rows: 4, coverage: [1961, 1962], states: 3, version: "2025", otherCodes: [] });
    expect(manifest?.file.digest).toBe(digestOf(SOUND));
    expect(notTaken).toEqual(["stateabb"]);
    const table = join(folder, "data", manifest?.table.name ?? "");
    expect(manifest?.table.digest).toBe(digestOf(await readFile(table)));
    expect(await inside(folder)).toEqual([manifest?.table.name, "nmc.json"]);
    const rows = await query(`select "row", ccode, year, milex, cinc from '${table}' order by ccode, year`);
    expect(rows).toEqual([
      { row: 1, ccode: 710, year: 1961, milex: 7900000, cinc: 0.105 },
      { row: 2, ccode: 731, year: 1961, milex: 210000, cinc: 0.0056 },
      { row: 3, ccode: 731, year: 1962, milex: null, cinc: 0.0058 },
      { row: 4, ccode: 732, year: 1961, milex: 162000, cinc: 0.009 },
    ]);
  });
});

test.each<[what: string, change: (text: string) => string]>([
  ["semicolons for commas", (text) => text.replaceAll(",", ";")],
  ["tabs for commas", (text) => text.replaceAll(",", "\t")],
  ["lines ending in CR LF and a byte-order mark", (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`],
  ["headings in capitals and columns in another order", (text) => reversed(text).replace(/^.*/, (head) => head.toUpperCase())],
  ["numbers as R writes them", (text) => text.replace("7900000", "7.9e+06").replaceAll("-9", "NA")],
  ["a name with a line break in quotes", (text) => text.replace("CHN,710", '"C\nN",710')],
])("%s change nothing in the table", async (_, change) => {
  await inTemporaryFolder(async (folder) => {
    const plain = await add(folder, SOUND);
    const other = await add(join(folder), change(SOUND), { replace: "true" });
    expect(other.state).toBe("added");
    expect(other.manifest?.table.digest).toBe(plain.manifest?.table.digest);
  });
});

test("a file in another encoding is read as it is said to be", async () => {
  await inTemporaryFolder(async (folder) => {
    const bytes = Uint8Array.from(SOUND.replace("CHN", "C\u00f4n"), (letter) => letter.charCodeAt(0));
    const { state, manifest } = await add(folder, bytes, { encoding: "windows-1252" });
    expect(state).toBe("added");
    expect(manifest?.file.digest).toBe(digestOf(bytes));
  });
});

test("the same file again changes nothing; another file of the set is put in its place only when asked for", async () => {
  await inTemporaryFolder(async (folder) => {
    const first = await add(folder, SOUND);
    expect((await add(folder, SOUND)).state).toBe("unchanged");
    const other = SOUND.replace("343", "344");
    expect(await add(folder, other)).toMatchObject({
      state: "refused",
      findings: [],
      because: { en: expect.stringContaining("--replace") },
    });
    expect(await inside(folder)).toEqual([first.manifest?.table.name, "nmc.json"]);
    const second = await add(folder, other, { replace: "true" });
    expect(second.state).toBe("added");
    expect(await inside(folder)).toEqual([second.manifest?.table.name, "nmc.json"]);
  });
});

test("a refused file leaves the one that was there", async () => {
  await inTemporaryFolder(async (folder) => {
    const { manifest } = await add(folder, SOUND);
    const refused = await add(folder, SOUND.replace("731,1962", "731,later"), { replace: "true" });
    expect(refused.state).toBe("refused");
    expect(await inside(folder)).toEqual([manifest?.table.name, "nmc.json"]);
  });
});

test("many faults of one column are one finding that says how many", async () => {
  await inTemporaryFolder(async (folder) => {
    const { findings } = await add(folder, SOUND.replaceAll(",2025", ",2025").replaceAll("1961", "MCMLXI"));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.en.says).toBe("MCMLXI is not a year; 2 more in this column");
    expect(findings[0]?.zh.says).toBe("MCMLXI 不是年份；该列另有 2 处");
  });
});

test("faults of two columns are both told, in order of rows", async () => {
  await inTemporaryFolder(async (folder) => {
    const { findings } = await add(folder, SOUND.replace("732,1961", "732,??").replace(",343,", ",many,"));
    expect(findings.map((one) => `${one.line} ${one.rule}`)).toEqual(["3 data/not-a-number", "5 data/not-a-year"]);
  });
});

const MAPPING = `id: aid
title: { en: Aid, zh: 援助 }
about: directed-pair
over: year
codes: cow
version: "2"
covers: [1950, 1970]
cite: Somebody (1999). Aid.
terms: { en: our own, zh: 自有 }
key: [ccode1, ccode2, year]
columns:
  ccode1: { from: donor, type: state, says: { en: donor, zh: 援助国 } }
  ccode2: { from: recipient, type: state, says: { en: recipient, zh: 受援国 } }
  year: { type: year, says: { en: year, zh: 年份 } }
  millions: { from: "aid (m)", type: measure, missing: [-1], says: { en: aid, zh: 援助 }, unit: { en: million roubles, zh: 百万卢布 } }
`;
const AID = "donor,recipient,year,aid (m)\n365,731,1961,-1\n710,731,1961,105.5\n";

test("any other table is taken in with a mapping file, checked like the known ones, and listed", async () => {
  await inTemporaryFolder(async (folder) => {
    const map = join(folder, "map.yaml");
    await writeFile(map, MAPPING);
    const { state, manifest } = await add(folder, AID, { map });
    expect(state).toBe("added");
    const rows = await query(`select ccode1, millions from '${join(folder, "data", manifest?.table.name ?? "")}' order by ccode1`);
    expect(rows).toEqual([
      { ccode1: 365, millions: null },
      { ccode1: 710, millions: 105.5 },
    ]);
    const list = await operate<DataList>("data list", { folder, data: join(folder, "data") }, { input: { set: "aid" } });
    expect(list.sets).toMatchObject([{ id: "aid", title: { zh: "援助" }, here: { rows: 2, states: 3 } }]);
    const bad = await add(folder, AID.replace("710", "7100"), { map, replace: "true" });
    expect(bad.findings.map((one) => one.rule)).toEqual(["data/unknown-code"]);
  });
});

const BROKEN_MAPPINGS = [
  ["id: aid", "id: nmc", "data/mapping-id", "1:5"],
  ["key: [ccode1, ccode2, year]", "key: [ccode1, ccode2, month]", "data/mapping-key", "10:23"],
  ["  year: { type: year, says: { en: year, zh: 年份 } }\n", "", "data/mapping-columns", "12:3"],
  ["about: directed-pair", "about: couples", "shape/bad-value", "3:8"],
] as const;

test.each(BROKEN_MAPPINGS)("a mapping with %s → %s is refused: %s", async (from, to, rule, at) => {
  await inTemporaryFolder(async (folder) => {
    const map = join(folder, "map.yaml");
    const key = rule === "data/mapping-columns" ? MAPPING.replace("ccode2, year]", "ccode2]") : MAPPING;
    await writeFile(map, key.replace(from, to));
    const { state, findings } = await add(folder, AID, { map });
    expect(state).toBe("refused");
    expect(findings.map((one) => `${one.line}:${one.column} ${one.rule}`)).toEqual([`${at} ${rule}`]);
    expect(await inside(folder)).toEqual([]);
  });
});

test("on the command line a bad file says place, fault and way out, ends with exit code 1 and without a stack", async () => {
  await inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, "nmc.csv"), SOUND.replace("731,1962", "731,1962?"));
    const ended = await tiltmeter(["data", "add", "nmc.csv", "--data", "own"], { cwd: folder });
    expect(ended).toEqual({
      exit: 1,
      stderr: "",
      stdout: `nmc.csv:4:9  error  data/not-a-year
  1962? is not a year; write the year as a number of four digits
Nothing of nmc.csv was added
Data folder: own
`,
    });
  });
});

test("a folder gives each of its files, passes over what is no data set, and can be had as rows", async () => {
  await inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, "a.csv"), SOUND);
    await writeFile(join(folder, "b.csv"), "name,score\nA,1\n");
    await writeFile(join(folder, "c.csv"), SOUND.replace("343", "344"));
    await writeFile(join(folder, "d.csv"), "ccode1,ccode2,conttype,stdate,enddate\n2,20,9,1920-01-01,2016-12-01\n");
    const { exit, stdout } = await tiltmeter(["data", "add", ".", "--data", "own", "--format", "csv"], { cwd: folder });
    expect(exit).toBe(1);
    expect(stdout.split("\n").map((line) => line.split(",").slice(0, 3).join())).toEqual([
      "file,state,set",
      "a.csv,added,nmc",
      "b.csv,passed-over,",
      "c.csv,passed-over,",
      "d.csv,refused,",
      "",
    ]);
  });
});

test("files and folders are taken in with one call: a bad one among good ones is its own finding, the good ones are added, and the exit code says so", async () => {
  await inTemporaryFolder(async (folder) => {
    await mkdir(join(folder, "more"));
    await writeFile(join(folder, "nmc.csv"), SOUND);
    await writeFile(join(folder, "bad.csv"), "ccode1,ccode2,conttype,stdate,enddate\n2,20,9,1920-01-01,2016-12-01\n");
    await writeFile(join(folder, "more", "majors.csv"), MAJORS);
    await writeFile(join(folder, "more", "notes.csv"), "name,score\nA,1\n");
    const words = ["data", "add", "nmc.csv", "gone.csv", "bad.csv", "more", "--data", "own"];
    const { exit, stdout } = await tiltmeter(words, { cwd: folder });
    expect(exit).toBe(1);
    expect(stdout).toContain(`Added: nmc.csv
  recognised as nmc · National Material Capabilities (Correlates of War)
  version 2025, 4 rows, 3 states, 1961–1962
  ${digestOf(SOUND)}
  Terms: Free for academic use with citation of the data paper and the version.`);
    expect(stdout).toContain("gone.csv");
    expect(stdout).toMatch(/bad\.csv:2:6 {2}error {2}data\/[a-z-]+\n.*\nNothing of bad\.csv was added\nAdded: more\/majors\.csv/);
    expect(stdout).toContain("Passed over: more/notes.csv");
    expect(stdout).toContain("2 in the data folder, 2 refused, 1 passed over");
    expect((await readdir(join(folder, "own"))).filter((name) => name.endsWith(".json")).sort()).toEqual(["majors.json", "nmc.json"]);
    const zh = await tiltmeter([...words, "--lang", "zh"], { cwd: folder });
    expect(zh.stdout).toContain("已在数据文件夹 2 个，拒收 2 个，略过 1 个");
  });
});

test("a word of a pair alone is asked about", async () => {
  expect(await tiltmeter(["data"])).toMatchObject({ exit: 2, stderr: expect.stringContaining("Did you mean data add / data list") });
});

const MAJORS = "stateabb,ccode,styear,stmonth,stday,endyear,endmonth,endday,version\nUSA,2,1898,8,13,2016,12,31,2016\n";

async function add(folder: string, content: string | Uint8Array, options: Readonly<Record<string, string>> = {}): Promise<AddedFile> {
  const file = join(folder, "table.csv");
  await writeFile(file, content);
  const { replace, ...rest } = options;
  const input = { files: [file], ...rest, ...(replace === undefined ? {} : { replace: true }) };
  const { files } = await operate<DataAdded>("data add", { folder, data: join(folder, "data") }, { input });
  const [only] = files;
  if (only === undefined) throw new RangeError("no file");
  return only;
}

async function inside(folder: string): Promise<string[]> {
  return (await readdir(join(folder, "data")).catch(() => [])).sort();
}

function query(sql: string): Promise<object[]> {
  return withEngine({ signal: new AbortController().signal }, (engine) => engine.rows(sql));
}

function reversed(text: string): string {
  return text
    .split("\n")
    .map((line) => line.split(",").reverse().join())
    .join("\n");
}
