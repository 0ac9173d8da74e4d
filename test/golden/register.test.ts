import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Derivation } from "../../src/model/index.ts";
import {
  type BordersAnswer,
  type CompareAnswer,
  holdStudy,
  type RaceAnswer,
  type RegisterAnswer,
  type StandingAnswer,
} from "../../src/work/index.ts";
import { operationNamed, TODAY } from "../support/study-folder.ts";

const { place, opened, built } = holdStudy({ folder: fileURLToPath(new URL("../../studies/korea", import.meta.url)) });

async function ask<O>(name: string, input: Record<string, unknown> = {}): Promise<O> {
  const operation = operationNamed(name);
  const context = { study: () => place, opened, built, today: () => TODAY, signal: new AbortController().signal, locale: "en" as const };
  return (await operation.run(operation.input.parse(input), { ...context, report: () => undefined })) as O;
}

const standing = (at: string, view = "diplomatic_relations"): Promise<StandingAnswer> => ask("standing", { at, view });

function totals({ counts }: StandingAnswer): Record<string, number> {
  return Object.fromEntries(
    counts.map(({ status, via, certain, possible }) => [via === undefined ? status : `${status} ${via}`, certain + possible]),
  );
}

describe("the register of the DPRK", () => {
  test("on 30 June 1975 counts each state once, by what the sources sustain", async () => {
    const answer = await standing("1975-06-30");
    expect(answer).toMatchObject({ of: "PRK", rival: "KOR", question: "relations", day: "1975-06-30" });
    expect(totals(answer)).toEqual({
      established: 24,
      possible: 7,
      open: 1,
      suspended: 1,
      severed: 13,
      proposed: 50,
      "not-yet": 44,
      none: 3,
      ended: 1,
      "not-a-state": 31,
      missing: 22,
    });
    expect(answer.counts.find(({ status }) => status === "severed")).toMatchObject({ certain: 1, possible: 12, unnamed: 12 });
    const of = (actor: string): unknown => answer.standings.find((one) => one.actor === actor);
    expect(of("CHL")).toMatchObject({ status: "severed", truth: "certain" });
    expect(of("LKA")).toMatchObject({ status: "open", truth: "possible" });
    expect(of("AUS")).toMatchObject({ status: "suspended", truth: "possible" });
  });

  test("counts no republic of the USSR as a state of its own, and says in whose land it lay", async () => {
    const { standings } = await standing("1961-07-11");
    const within = standings.filter((one) => one.within === "SUN").map(({ actor }) => actor);
    expect(within).toHaveLength(15);
    expect((await standing("2011-12-31")).standings.some((one) => one.within !== undefined)).toBe(false);
  });

  test("at the end of 2018 names the seat of each mission, and sets 50 rows against the 52 stated", async () => {
    const answer = await standing("2018-12-31", "mission");
    expect(totals(answer)).toMatchObject({ resident: 23, "accredited CHN": 39, "accredited KOR": 11, office: 3 });
    expect(answer.counts.find(({ via }) => via === "CHN")?.label).toEqual({ en: "Accredited from Beijing", zh: "由驻北京使馆兼管" });
    expect(answer.stated.find((one) => one.stated === 52)).toMatchObject({ listed: 50, difference: 2, statuses: ["accredited"] });
    expect(answer.standings.filter((one) => one.atOdds).map(({ actor }) => actor)).toEqual(["PRT"]);
  });

  test("holds a stated total against the rows only on the days for which it is stated", async () => {
    const stated = async (at: string): Promise<number[]> => (await standing(at)).stated.map((one) => one.stated);
    expect(await stated("1975-06-30")).toEqual([]);
    expect(await stated("1975-12-31")).toEqual([88]);
    expect(await stated("1975")).toEqual([88]);
    expect(await stated("2011-12-31")).toEqual([167]);
    const { stated: inRegister } = await ask<RegisterAnswer>("register", { at: "1975-06-30" });
    expect(inRegister.map((one) => one.stated)).toEqual([23, 52]);
  });

  test("opens every count to its states, their events, claims and passages", async () => {
    const { counts, day, of, view } = await standing("1975-06-30");
    for (const { status, certain, possible } of counts) {
      const tree = await ask<Derivation>("explain", { number: `register/${of}/${day}/${view}/${status}` });
      if (status !== "not-a-state") expect([status, tree.value]).toEqual([status, certain + possible]);
      expect(tree.from.length).toBe(tree.value);
    }
    const established = await ask<Derivation>("explain", { number: "register/PRK/1975-06-30/diplomatic_relations/established" });
    for (const state of established.from) {
      const evidence = state.from.flatMap((event) => event.evidence);
      expect(evidence.length).toBeGreaterThan(0);
      for (const one of evidence) expect(one.end).toBeGreaterThan(one.start);
    }
    const one = await ask<Derivation>("explain", { number: "register/PRK/2018-12-31/mission/accredited:KOR/PRT" });
    expect(one.from.flatMap((event) => event.evidence.map(({ claim }) => claim))).toEqual(["001-668"]);
  });

  test.each([
    "register/PRK/1975-06-30/diplomatic_relations/foo",
    "register/PRK/1975-06-30/diplomatic_relations/resident",
    "register/PRK/1975-06-30/diplomatic_relations/established/USA",
    "register/PRK/yesterday/diplomatic_relations/established",
  ])("%s is no number, and the way out is named", async (number) => {
    await expect(ask("explain", { number })).rejects.toMatchObject({ code: "not-found" });
  });

  test("runs against its rival year by year, with published totals in the years in which they end", async () => {
    const { of, rival } = await ask<RaceAnswer>("race");
    const year = (which: number): unknown => of.years.find((one) => one.year === which);
    expect(of.years).toHaveLength(72);
    expect(year(1961)).toMatchObject({ certain: 13, possible: 1 });
    expect(year(1975)).toMatchObject({ certain: 27, possible: 7 });
    expect(of.stated.map(({ year: at, stated: total }) => [at, total])).toEqual([
      [1969, 34],
      [1975, 88],
      [2011, 167],
    ]);
    expect(rival).toMatchObject({ actor: "KOR", stated: [] });
  });

  test("tells what two dates differ in, whichever is given first", async () => {
    const answer = await ask<CompareAnswer>("compare", { at: "1972-12-31", with: "1975-06-30" });
    const of = (change: string): string[] => answer.changes.filter((one) => one.change === change).map(({ actor }) => actor);
    expect(of("lost")).toEqual(["CHL"]);
    expect(of("gained")).toEqual(["AFG", "ARG", "MYS"]);
    expect(of("settled")).toContain("FIN");
    expect(answer.counts.find(({ change }) => change === "gained")?.count).toBe(of("gained").length);
    expect(await ask("compare", { at: "1975-06-30", with: "1972-12-31" })).toEqual(answer);
  });

  test("is drawn on the borders of the day, and the map says for how long it holds", async () => {
    const world = await ask<BordersAnswer>("borders", { at: "1975-06-30", of: "PRK" });
    expect(world).toMatchObject({ from: "1975-05-01", to: "1976-07-01", carried: true, centre: 152 });
    expect(world.lands.filter(({ divided }) => divided.length > 0).map(({ divided }) => divided)).toEqual([
      ["YAR", "YMD"],
      ["VDR"],
      ["FRG", "DDR"],
    ]);
    expect(JSON.stringify(world).length).toBeLessThan(125_000);
    expect((await ask<BordersAnswer>("borders", { at: "1900" })).carried).toBe(false);
  });

  test("a year too long a race is refused with a way out, and so is one without a question", async () => {
    await expect(ask("race", { from: 1, to: 2000 })).rejects.toMatchObject({ code: "bad-option" });
    await expect(ask("race", { of: "CHN" })).rejects.toMatchObject({ code: "missing-option" });
  });

  test.each(["standing", "race", "compare", "borders"])("%s answers as its schema says", async (name) => {
    const input = { standing: { at: "1975" }, race: {}, compare: { at: "1970", with: "1975" }, borders: { at: "1975" } }[name] ?? {};
    const operation = operationNamed(name);
    const output = await ask(name, input);
    expect(operation.output.parse(output)).toEqual(output);
    expect(operation.rows(output).length).toBeGreaterThan(0);
  });
});
