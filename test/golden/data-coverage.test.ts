import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { heldData } from "../../src/record/index.ts";
import type { DataCoverage } from "../../src/work/index.ts";
import { tiltmeter } from "../support/command-line.ts";
import { addTables } from "../support/panels.ts";
import { inTemporaryFolder, operate } from "../support/study-folder.ts";

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));
const HEAD = "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version\n";
const row = (state: string, code: number, year: number): string => `${state},${code},${year},100,400,600,9000,10000,700,.005,2025\n`;
const NMC = HEAD + [1949, 1950, 1952].map((year) => row("PRK", 731, year)).join("") + row("USA", 2, 1950);

const coverageIn = async (data: string, input: Record<string, unknown> = {}): Promise<DataCoverage> =>
  await operate<DataCoverage>("data coverage", { folder: KOREA, data }, { input });

const setIn = ({ sets }: DataCoverage, id: string): DataCoverage["sets"][number] | undefined => sets.find((one) => one.id === id);

test("with an empty data folder every known set is listed, and what the study keeps of it is counted cell by cell", async () => {
  await inTemporaryFolder(async (data) => {
    const coverage = await coverageIn(data);
    expect(coverage.sets.length).toBeGreaterThan(25);
    expect(coverage.sets.every(({ here }) => here === null)).toBe(true);
    expect(coverage.asked).toEqual({ from: 1953, to: 1975 });
    const nmc = setIn(coverage, "nmc");
    expect(nmc?.kept?.version).toBe("7.0");
    expect([nmc?.kept?.years.at(0)?.year, nmc?.kept?.years.at(-1)?.year]).toEqual([1948, 1975]);
    expect(nmc?.kept?.years.find(({ year }) => year === 1965)).toEqual({ year: 1965, cells: 8 * 7 + 8, filled: 8 * 7 + 8 });
    expect(setIn(coverage, "polity")?.kept).toBeNull();
  });
});

test("a blank of the data set is a gap of the state in its years: the DPRK has no military spending from 1949 to 1957, nor in 1959", async () => {
  await inTemporaryFolder(async (data) => {
    const { states, sets } = await coverageIn(data, { set: "nmc" });
    expect(sets.map(({ id }) => id)).toEqual(["nmc"]);
    const korea = states.find(({ state }) => state === "PRK");
    const blank = korea?.kept.filter(({ cells, filled }) => filled < cells).map(({ year }) => year);
    expect(blank).toEqual([1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1959]);
    expect(states.find(({ state }) => state === "JPN")?.kept[0]?.year).toBe(1952);
  });
});

test("that two states had no dispute in a year is no gap", async () => {
  await inTemporaryFolder(async (data) => {
    const disputes = setIn(await coverageIn(data), "gml-mids");
    expect(disputes?.kept?.years.length).toBeGreaterThan(20);
    expect(disputes?.kept?.years.every(({ cells, filled }) => cells === filled)).toBe(true);
  });
});

test("a set in the data folder is counted by year and by state; a year without a row is a year that is not there", async () => {
  await inTemporaryFolder(async (folder) => {
    await addTables(folder, { nmc: NMC, contiguity: CONTIGUITY });
    const data = join(folder, "data");
    const all = await coverageIn(data);
    expect(setIn(all, "nmc")?.here).toMatchObject({
      rows: 4,
      intact: true,
      years: [
        { year: 1949, states: 1 },
        { year: 1950, states: 2 },
        { year: 1952, states: 1 },
      ],
    });
    expect(setIn(all, "contiguity")?.here?.years).toEqual([1949, 1950, 1951].map((year) => ({ year, states: 2 })));
    const { states } = await coverageIn(data, { set: "nmc" });
    expect(Object.fromEntries(states.filter(({ here }) => here.length > 0).map(({ state, here }) => [state, here]))).toEqual({
      PRK: [1949, 1950, 1952],
      USA: [1950],
    });
  });
});

const CONTIGUITY = `ccode1,ccode2,conttype,stdate,enddate
710,731,1,1949-01-01,1951-12-31
731,710,1,1949-01-01,1951-12-31
`;

test("a table that is no longer what was written is told of, and its years are not counted", async () => {
  await inTemporaryFolder(async (folder) => {
    await addTables(folder, { nmc: NMC });
    const data = join(folder, "data");
    const [held] = await heldData(data);
    await writeFile(held?.path ?? "", "something else");
    expect(setIn(await coverageIn(data, { set: "nmc" }), "nmc")?.here).toMatchObject({ intact: false, years: null });
  });
});

test("a set that nobody knows is refused, with those that there are; the command line lists all as a table", async () => {
  await inTemporaryFolder(async (data) => {
    await expect(coverageIn(data, { set: "none" })).rejects.toMatchObject({ code: "not-found" });
    const { exit, stdout } = await tiltmeter(["data", "coverage", "--study", KOREA, "--data", data, "--format", "csv"]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^nmc,National Material Capabilities \(Correlates of War\),[^,]*,1816,2022,1948,1975,1757,10,false/m);
  });
});
