import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { threatFigure } from "../../src/draw/index.ts";
import { present } from "../../src/face/present/index.ts";
import { createRegister, type Derivation, type Locale, type ThreatAnswer } from "../../src/model/index.ts";
import { explain } from "../../src/work/explain.ts";
import { figureFiles, figuresOf } from "../../src/work/figures/figure-files.ts";
import { figuresFromData } from "../../src/work/figures/figures-from-data.ts";
import { OPERATIONS } from "../../src/work/index.ts";
import { type BuiltStudy, runStudy } from "../../src/work/run-study.ts";
import { withSharedTables } from "../support/data-tables.ts";
import { withoutData } from "../support/shared-data.ts";
import { inTemporaryFolder, operate } from "../support/study-folder.ts";

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));
let built: BuiltStudy;
let answer: ThreatAnswer;

beforeAll(async () => {
  built = await runStudy({ folder: KOREA }, { signal: new AbortController().signal });
  answer = await ask({ on: "PRK", from: 1955, to: 1975 });
}, 60_000);

async function ask(input: Record<string, unknown>): Promise<ThreatAnswer> {
  const operation = OPERATIONS.find((one) => one.name === "threat");
  return (await operation?.run(input as never, { built: async () => built } as never)) as ThreatAnswer;
}

const text = (locale: Locale): string => present("threat", { output: answer, rows: () => [] }, locale);
const year = (of: number): ThreatAnswer["years"][number] => answer.years.find((one) => one.year === of) as ThreatAnswer["years"][number];

test("on reference data alone the bloc's threat to the DPRK is flat from 1961 to 1969: 1.256, 1.269, 1.286, 1.275, 1.286", () => {
  const totals = [1961, 1963, 1965, 1967, 1969].map((of) => year(of).bloc.reference?.total.toFixed(3));
  expect(totals).toEqual(["1.256", "1.269", "1.286", "1.275", "1.286"]);
  const [window] = answer.windows;
  expect(window?.layers.reference).toMatchObject({ flat: true, leastYear: 1961, greatestYear: 1965 });
  expect(50 * (window?.layers.reference?.spread ?? 0)).toBeCloseTo(1.2, 1);
  expect(window?.layers.perceptions).toMatchObject({ flat: false, greatestYear: 1965 });
});

test("that it is flat, and what follows, is said in words in both languages", () => {
  expect(text("en")).toContain("on reference data alone, the threat is flat: 1.256 (1961) to 1.286 (1965), ±1.2 %");
  expect(text("en")).toContain("What hardly varies cannot explain a change; it may explain what stayed.");
  expect(text("zh")).toContain("仅据参考数据，威胁持平：1.256（1961 年）至 1.286（1965 年），±1.2 %");
  expect(text("zh")).toContain("几乎不变者不能解释变化");
  expect(text("zh")).not.toMatch(/undefined|NaN|\[object/);
  expect(text("en")).not.toMatch(/undefined|NaN|\[object|\p{Script=Han}/u);
});

test("the bloc of 1965 stands on the factors that were published with it (method §1.3)", () => {
  const source = (state: string): ThreatAnswer["years"][number]["sources"][number] | undefined =>
    year(1965).sources.find((one) => one.state === state);
  expect(source("USA")?.power.value).toBeCloseTo(1, 12);
  expect(source("USA")?.intention.reference.value).toBeCloseTo(0.9556931625671473, 9);
  expect(source("JPN")?.power.value).toBeCloseTo(0.310419, 5);
  expect(source("JPN")?.offence.value).toBeCloseTo(0.037156, 5);
  expect(source("JPN")?.proximity).toBeCloseTo(0.758709, 5);
  expect(source("KOR")?.intention.reference.value).toBeCloseTo(0.986915, 6);
  expect(source("JPN")?.intention.reference.atFloor).toBe(true);
});

test("the greatest threat rests on troops beside the border, and the answer says so", () => {
  const [against] = year(1967).pairs.filter((pair) => pair.other === "CHN");
  expect(against).toMatchObject({ one: "USA", share: 1, verdict: "supported" });
  expect(against?.withoutPresence).toBeCloseTo(0.961, 3);
  expect(year(1965).sources.find((one) => one.state === "USA")?.near).toEqual({ kind: "presence", host: "KOR", troops: 58_636 });
  expect(text("en")).toContain("This rests on the troops of United States in South Korea");
});

test("that threat was greater after 1965 holds at about three quarters of all weightings: it depends on them", () => {
  const [conclusion] = answer.conclusions;
  expect(conclusion?.layers.reference?.verdict).toBe("depends-on-weights");
  expect(conclusion?.layers.reference?.share).toBeCloseTo(0.77, 2);
  expect(conclusion?.layers.reference?.standardError).toBeLessThan(0.005);
  expect(conclusion?.layers.perceptions?.verdict).toBe("supported");
});

test("the change from 1961 to 1969 is shared out among the factors and the ties without a rest", () => {
  const change = answer.windows[0]?.change;
  const parts =
    (change?.power ?? 0) + (change?.proximity ?? 0) + (change?.offence ?? 0) + (change?.intention ?? 0) + (change?.cohesion ?? 0);
  expect(parts).toBeCloseTo(change?.total ?? Number.NaN, 12);
  expect(change?.total).toBeCloseTo((year(1969).bloc.reference?.total ?? 0) - (year(1961).bloc.reference?.total ?? 0), 12);
});

test("each published measure shows its own list; neither South Korea nor Japan is ever on that of Leeds and Savun, and why is said", () => {
  for (const { presets } of answer.years) {
    const list = presets.find(({ id }) => id === "leeds-savun")?.enemies.map(({ state }) => state);
    expect(list?.toSorted()).toEqual(["FRA", "GBR", "USA"]);
  }
  expect(text("en")).toContain("South Korea is on the list of Leeds and Savun in no year: S with it is .920 in 1965");
  expect(
    year(1960)
      .presets.find(({ id }) => id === "johnson")
      ?.enemies.map(({ state }) => state),
  ).toContain("SUN");
});

test("printed values stand beside ours, with what their own lists sum to", () => {
  const [first, second] = answer.published;
  expect(first?.sum).toBeCloseTo(0.462417479, 9);
  expect(Math.abs((first?.sum ?? 0) - 0.46241701)).toBeLessThan(5e-7);
  expect(first?.own?.value).toBeCloseTo(0.29063, 5);
  expect(Math.abs((second?.sum ?? 0) - 0.28113401)).toBeLessThan(5.5e-7);
});

test("what the DPRK itself did is no evidence of threat to it", () => {
  const told = new Set(answer.years.flatMap(({ sources }) => sources.flatMap((source) => source.claims)));
  expect(told.size).toBeGreaterThan(0);
  for (const claim of built.study().claims.filter((one) => told.has(one.id))) {
    const sources = claim.actors.filter((party) => party.role === "source").map((party) => party.actor);
    expect(sources, claim.id).not.toContain("PRK");
  }
});

test("asked twice, the same draws are made: the same answer to the last digit", async () => {
  expect(await ask({ on: "PRK", from: 1955, to: 1975 })).toEqual(answer);
});

test("years and states may be named; windows and conclusions outside them are left out", async () => {
  const short = await ask({ from: 1964, to: 1966, by: "South Korea" });
  expect(short.years.map((one) => one.year)).toEqual([1964, 1965, 1966]);
  expect([short.bloc, short.others]).toEqual([["KOR"], ["USA", "JPN", "CHN", "SUN"]]);
  expect([short.windows, short.conclusions]).toEqual([[], []]);
});

test("a state that the study keeps no figures of is refused, with the way out", async () => {
  await inTemporaryFolder(async (data) => {
    const refused = (input: Record<string, unknown>): Promise<unknown> => operate("threat", { folder: KOREA, data }, { input });
    await expect(refused({ on: "VNM", by: "CHN", from: 1970, to: 1975 })).rejects.toMatchObject({ code: "no-figures" });
    await expect(refused({ on: "PRK", figures: "data" })).rejects.toMatchObject({ code: "no-figures" });
  });
  await expect(ask({ on: "VNM" })).rejects.toMatchObject({ code: "missing-option" });
  await expect(ask({ question: "none" })).rejects.toMatchObject({ code: "not-found" });
  await expect(ask({ from: 1970, to: 1960 })).rejects.toMatchObject({ code: "bad-option" });
});

describe("explain", () => {
  const leaves = (node: Derivation): Derivation[] => (node.from.length === 0 ? [node] : node.from.flatMap(leaves));

  test.each(["threat-bloc/1965/bloc", "threat-bloc/1965/USA", "threat-bloc/1960/leeds-savun", "threat-bloc/1965/JPN/proximity"])(
    "%s goes down to cells that name data set, version and row",
    async (address) => {
      const tree = await explain(built, address);
      expect(tree.address).toBe(address);
      const cells = leaves(tree).filter((leaf) => leaf.address.startsWith("figures/"));
      expect(cells.length).toBeGreaterThan(0);
      for (const cell of cells) {
        expect(cell.method?.en).toMatch(/\d.*, kept by the study$/);
        expect(await explain(built, cell.address)).toMatchObject({ value: cell.value });
      }
    },
  );

  test("the value of a number is that of the answer", async () => {
    expect((await explain(built, "threat-bloc/1965/bloc")).value).toBeCloseTo(year(1965).bloc.reference?.total ?? Number.NaN, 4);
    expect((await explain(built, "threat-bloc/1965/KOR,layer=perceptions")).value).toBeCloseTo(0.166, 3);
  });

  test("the tie of Japan and South Korea leads to the claim that tells of their treaty", async () => {
    const tree = await explain(built, "threat-bloc/1965/bloc");
    const tie = tree.from.find((node) => node.address === "threat-bloc/1965/tie/JPN-KOR");
    expect([tie?.value, tie?.evidence.map((one) => one.claim)]).toEqual([0.25, ["003-228"]]);
  });

  test.each([
    "threat-bloc/1900/bloc",
    "threat-bloc/1965/FRA",
    "threat-bloc/1965/USA/luck",
    "threat-bloc/1965/bloc,layer=dreams",
    "figures/states/1965/USA/gold",
    "figures/nothing",
  ])("%s is refused with what could have been meant", async (address) => {
    await expect(explain(built, address)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("other weights and another form", () => {
  test("are made to sum to 1, and the answer is that of a question with those weights", async () => {
    const weighed = await ask({ on: "PRK", weights: "40,20,20,20" });
    expect(weighed.settings.weights).toEqual({ power: 0.4, proximity: 0.2, offence: 0.2, intention: 0.2 });
    const japan = weighed.years.find((one) => one.year === 1965)?.sources.find((one) => one.state === "JPN");
    const product = 0.31041872 ** 0.4 * 0.75870905 ** 0.2 * 0.03715577 ** 0.2 * 0.02 ** 0.2;
    expect(japan?.threat.reference).toBeCloseTo(product, 7);
    expect((await ask({ on: "PRK", rho: 1 })).settings.rho).toBe(1);
  });

  test.each(["1,2,3", "1,2,3,x", "0,0,0,0", "1,2,3,-4"])("weights written %s are refused with how to write them", async (weights) => {
    await expect(ask({ on: "PRK", weights })).rejects.toMatchObject({ code: "bad-option" });
  });

  test("are in the address of a number, and in every address of its derivation", async () => {
    const tree = await explain(built, "threat-bloc/1965/JPN,weights=40:20:20:20,rho=1");
    const weighed = await ask({ on: "PRK", weights: "2:1:1:1", rho: 1 });
    const japan = weighed.years.find((one) => one.year === 1965)?.sources.find((one) => one.state === "JPN");
    expect(tree.value).toBeCloseTo(japan?.threat.reference ?? Number.NaN, 5);
    expect(tree.from[0]?.address).toBe("threat-bloc/1965/JPN/power,weights=40:20:20:20,rho=1");
    await expect(explain(built, "threat-bloc/1965/JPN,weights=1:2")).rejects.toMatchObject({ code: "bad-option" });
  });
});

test.each(["en", "zh"] as const)(
  "in %s every number of the figure opens its derivation, which has the number that is printed",
  async (locale) => {
    const { svg } = threatFigure(answer, { locale, width: 944, at: 1965 });
    const marks = [...svg.matchAll(/<g[^>]*data-explain="([^"]+)"[^>]*>(.*?)<\/g>/gs)];
    expect(marks.length).toBeGreaterThan(150);
    const values = new Map<string, number>();
    let compared = 0;
    for (const [, address = "", mark = ""] of marks) {
      if (!values.has(address)) values.set(address, Number((await explain(built, address)).value));
      const number = /<text[^>]*>[^<]*?(\d*\.\d+)/.exec(mark)?.[1];
      if (number === undefined) continue;
      // A range of 2.4 % of the mean is printed as ±1.2 %.
      const value = (values.get(address) ?? Number.NaN) * (address.endsWith("/spread") ? 50 : 1);
      const digits = number.length - number.indexOf(".") - 1;
      expect(Math.abs(value - Number(number)), `${address}: ${number}`).toBeLessThanOrEqual(0.501 * 10 ** -digits);
      compared += 1;
    }
    expect(compared).toBe(marks.filter(([, , mark = ""]) => mark.includes("<text")).length);
    expect(compared).toBeGreaterThan(30);
  },
);

test("the spread of a window, the share of a conclusion and that of a pair are explained by the years and states they come from", async () => {
  const spread = await explain(built, "threat-bloc/1961-1969/spread");
  expect(spread.value).toBeCloseTo(answer.windows[0]?.layers.reference?.spread ?? Number.NaN, 6);
  expect(spread.from.map(({ address }) => address)).toEqual(
    [1961, 1962, 1963, 1964, 1965, 1966, 1967, 1968, 1969].map((of) => `threat-bloc/${of}/bloc`),
  );
  const share = await explain(built, "threat-bloc/after-1965/share,layer=perceptions");
  expect(share.value).toBeCloseTo(0.99, 2);
  const pair = await explain(built, "threat-bloc/1967/USA/over/CHN");
  expect(pair.value).toBe(1);
  for (const { address } of [...spread.from, ...share.from, ...pair.from])
    expect((await explain(built, address)).from.length).toBeGreaterThan(0);
  await expect(explain(built, "threat-bloc/1967/CHN/over/USA")).rejects.toMatchObject({ code: "not-found" });
});

test.skipIf(withoutData)(
  "the study's own figures are those of the data sets, byte for byte",
  async () => {
    const register = createRegister(built.study().actors);
    const all = await withSharedTables((data) =>
      figuresFromData(data, { on: "PRK", among: ["USA", "JPN", "KOR"], from: 1948, to: 1975 }, register),
    );
    const files = figureFiles(figuresOf(all, "PRK", ["PRK", "KOR", "CHN", "SUN", "USA", "JPN", "GBR", "FRA"]));
    const { readFile } = await import("node:fs/promises");
    for (const table of ["states", "system", "pairs", "presence"]) {
      expect(files[`figures/${table}.csv`], table).toBe(await readFile(`${KOREA}/figures/${table}.csv`, "utf8"));
    }
  },
  60_000,
);
