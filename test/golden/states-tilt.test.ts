import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createRegister, SIGNAL_SENDERS, SIGNALS, type StatesTilt, TiltQuestion } from "../../src/model/index.ts";
import { statesIn } from "../../src/work/states-tilt/states-of.ts";
import { refusal, tiltmeter } from "../support/command-line.ts";
import { addTables } from "../support/panels.ts";
import { BASE_STUDY, inTemporaryFolder, operate, writeStudy } from "../support/study-folder.ts";

const HEADS = SIGNAL_SENDERS.flatMap(([letters]) => SIGNALS.map(([signal]) => `${letters}_${signal}`));
const YEARS = [1985, 1986, 1987, 1988, 1989, 1990, 1991, 1992, 1993, 1994];

/** Arms from the USA and the USSR or Russia: to Norway (385) from the one, to Bulgaria (355) from the other, to Sweden (380) nothing. */
const SIGNALS_TABLE = [
  ["ccode", "year", ...HEADS].join(),
  ...YEARS.flatMap(
    (year) =>
      [
        [385, year, "us_arms"],
        [355, year, "rus_arms"],
        [380, year, ""],
      ] as const,
  ).map(([code, year, sender]) => [code, year, ...HEADS.map((head) => (head === sender ? 300 : 0))].join()),
].join("\n");

/** Norway is bound to defend the USA and the reverse; Bulgaria the USSR. */
const ATOP = [
  "stateA,stateB,year,defense,offense,neutral,nonagg,consul",
  ...YEARS.flatMap((year) => [
    `385,2,${year},1,0,0,0,1`,
    `2,385,${year},1,0,0,0,1`,
    ...(year < 1991 ? [`355,365,${year},1,0,0,0,1`, `365,355,${year},1,0,0,0,1`] : []),
  ]),
].join("\n");

/** The folder in which the data folder lies, which no test changes. */
let tables = "";
/** That data folder. */
let data = "";

beforeAll(async () => {
  tables = await mkdtemp(join(tmpdir(), "tiltmeter-states-"));
  await addTables(tables, { signals: SIGNALS_TABLE, atop: ATOP });
  data = join(tables, "data");
});

afterAll(async () => {
  await rm(tables, { recursive: true, force: true });
});

async function ask(input: Record<string, unknown>, use: (answer: StatesTilt, folder: string) => void | Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const place = { folder: join(folder, "no-study"), data };
    await use(await operate<StatesTilt>("tilt", place, { input: { between: "USA,SUN", from: 1985, to: 1994, ...input } }), folder);
  });
}

test("states are put in order by reference data alone, without any study: armed and bound by the one before those by the other", async () => {
  await ask({ of: "BGR,SWE,NOR", at: 1988 }, ({ states, unplaced, names, missing }) => {
    expect(states.map(({ state }) => state)).toEqual(["NOR", "SWE", "BGR"]);
    const [norway, , bulgaria] = states.map(({ years }) => years.find(({ year }) => year === 1988));
    expect(norway?.pA).toBeGreaterThan(0.6);
    expect(bulgaria?.pB).toBeGreaterThan(0.6);
    expect(unplaced).toEqual([]);
    expect(names.SWE).toEqual({ en: "Sweden", zh: "瑞典" });
    expect(missing).toContain("ideal-points");
  });
});

test("the decision that Russia continues the USSR is told, and a patron is no state between patrons", async () => {
  await ask({ of: "NOR,RUS", at: 1993 }, ({ successions, unplaced, states }) => {
    expect(successions.map(({ from, to }) => [from, to])).toEqual([["SUN", "RUS"]]);
    expect(unplaced.map(({ state, reason }) => [state, reason])).toEqual([["RUS", "patron"]]);
    expect(states[0]?.cells.arms).toBe(20);
  });
});

test("of one state the whole model is told; nothing is hidden: the question can be written as a file and is the one that was asked", async () => {
  await ask({ of: "BGR" }, async ({ model, lighter, question }, folder) => {
    expect(model?.leaveOneOut.map(({ id }) => id)).toContain("atop");
    expect(lighter).toBeNull();
    const words = ["tilt", "--of", "BGR", "--between", "USA,SUN", "--from", "1985", "--to", "1994", "--show", "question"];
    const { stdout } = await tiltmeter([...words, "--data", data], { cwd: folder });
    expect(TiltQuestion.parse(parse(stdout))).toEqual(question);
  });
});

test("a state that is no member of the system in these years is not found, with a way out", async () => {
  await expect(ask({ of: "VDR" }, () => undefined)).rejects.toMatchObject({ code: "not-found" });
  await expect(ask({ of: "NOR", between: "USA" }, () => undefined)).rejects.toMatchObject({ code: "bad-option" });
});

test("weights of indicators are inputs: with one alone the classes by weights are its own", async () => {
  await ask({ of: "NOR,BGR", at: 1988, weights: "ties=0,visits=0" }, ({ states }) => {
    const { weighted } = states.find(({ state }) => state === "BGR") ?? { weighted: null };
    const arms = weighted?.indicators.find(({ id }) => id === "arms");
    expect(arms?.weight).toBe(1);
    expect(weighted?.classes.pB).toBeCloseTo(arms?.pB ?? -1, 10);
  });
});

describe("what cannot be meant is refused, not passed over", () => {
  const whole = ["tilt", "--of", "NOR,BGR", "--between", "USA,SUN", "--from", "1985", "--to", "1994"];
  const wrong: readonly (readonly [what: string, words: readonly string[], en: string, value: string])[] = [
    [
      "an indicator of no name",
      [...whole, "--weights", "arms=1,tanks=2"],
      "--weights: tanks is not allowed; expected ties, arms, visits",
      "tanks",
    ],
    ["an indicator for which no data set is at hand", [...whole, "--weights", "votes=2"], "--weights: votes is not allowed", "votes"],
    ["a weight without end", [...whole, "--weights", "arms=Infinity"], "--weights: arms=Infinity is not allowed", "arms=Infinity"],
    ["two weights of one indicator", [...whole, "--weights", "arms=1,arms=2"], "--weights: arms=2 is not allowed", "arms=2"],
    ["a year after the last", [...whole, "--at", "1995"], "--at: 1995 is not allowed; expected 1985–1994", "1995"],
    ["a year before the first", [...whole, "--at", "1984"], "--at: 1984 is not allowed; expected 1985–1994", "1984"],
    ["a question of a study beside states", [...whole, "--question", "lean"], "--question: lean is not allowed; expected no --of", "lean"],
    ["patrons without states", ["tilt", "--between", "USA,SUN"], "--between: USA,SUN is not allowed; expected --of beside it", "USA,SUN"],
    ["a year without states", ["tilt", "--at", "1988"], "--at: 1988 is not allowed; expected --of beside it", "1988"],
    ["weights without states", ["tilt", "--weights", "arms=1"], "--weights: arms=1 is not allowed; expected --of beside it", "arms=1"],
  ];

  test.each(wrong)("%s", async (_, words, en, value) => {
    await inTemporaryFolder(async (folder) => {
      const study = words.includes("--of") ? join(folder, "no-study") : await writeStudy(join(folder, "study"), BASE_STUDY);
      const refused = await refusal([...words, "--study", study, "--data", data]);
      expect(refused.exit).toBe(2);
      expect(refused.en).toContain(en);
      expect(refused.zh).toContain(`不允许 ${value}；应为`);
    });
  });
});

test("a state that was no member for some years stands once for the years before and once for those after, never for those between", () => {
  const register = createRegister([]);
  const spells = (from: number, to: number) => statesIn(register, { from, to }).filter(({ state }) => state === "SYR");
  expect(spells(1950, 2012)).toEqual([
    { state: "SYR", from: 1950, to: 1958 },
    { state: "SYR", from: 1961, to: 2012 },
  ]);
  expect(spells(1959, 1960)).toEqual([]);
});
