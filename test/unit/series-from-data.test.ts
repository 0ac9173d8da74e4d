import { describe, expect, test } from "vitest";
import { createRegister, DATA_MEASURES, dataMeasure, type Series } from "../../src/model/index.ts";
import { measureSql } from "../../src/record/index.ts";
import { type DataWish, seriesFromData } from "../../src/work/series/series-from-data.ts";
import { withSharedTables } from "../support/data-tables.ts";
import { withoutData } from "../support/shared-data.ts";

const REGISTER = createRegister([]);

function wish(measure: string, part: Partial<DataWish> = {}): DataWish {
  const found = dataMeasure(measure);
  if (found === undefined) throw new RangeError(measure);
  return { measure: found, patrons: ["CHN", "SUN"], relative: false, from: 1953, to: 1975, ...part };
}

async function seriesOf(focal: string, asked: DataWish): Promise<ReadonlyMap<string, Series>> {
  const all = await withSharedTables((data) => seriesFromData(data, asked, REGISTER));
  return new Map((all.get(focal) ?? []).map((one) => [one.between[0], one]));
}

const valuesOf = (series: Series | undefined): [number, number][] => (series?.cells ?? []).map(({ from, value }) => [from, value]);

test("every measure has a query, or is measured on the portfolios of whole systems", () => {
  const context = { years: [1950, 1960], toward: [2, 365], source: (set: string) => set } as const;
  const without = DATA_MEASURES.filter(({ id }) => measureSql(id, context) === undefined);
  expect(without.map(({ id }) => id)).toEqual(["alliance-similarity"]);
});

describe.skipIf(withoutData)("on the shared data", () => {
  test("Soviet arms to the DPRK are those that McManus and Nieman (2019) give: 83 in 1961, 838 in 1966", async () => {
    const arms = new Map(valuesOf((await seriesOf("PRK", wish("arms"))).get("SUN")));
    expect([1961, 1962, 1963, 1964, 1965, 1966].map((year) => arms.get(year))).toEqual([83, 195, 210, 176, 120, 838]);
  });

  test("a state that was no member of the United Nations has no votes there, and no series of zeros", async () => {
    for (const measure of ["un-agreement", "ideal-nearness"]) expect([...(await seriesOf("PRK", wish(measure))).keys()]).toEqual([]);
  });

  test("a trade that the source gives as 0 inside the socialist bloc is no share: PRK with the USSR has no cell before 1992", async () => {
    const { cells } = (await seriesOf("PRK", wish("trade-share"))).get("SUN") ?? { cells: [] };
    expect(cells).toEqual([]);
  });

  test("no listed tie between members of the system is a tie of grade 0; outside the years of ATOP there is no grade", async () => {
    const ties = await seriesOf("PRK", wish("formal-tie", { from: 1955, to: 2020 }));
    const china = new Map(valuesOf(ties.get("CHN")));
    expect([1955, 1960, 1961, 2018, 2019].map((year) => china.get(year))).toEqual([0, 0, 3, 3, undefined]);
    expect(valuesOf(ties.get("SUN")).at(-1)?.[0]).toBe(1990);
  });

  test("what a successor has is its own, unless a decision lets it continue", async () => {
    const asked = { patrons: ["USA", "SUN"], from: 1985, to: 2000 };
    const alone = (await seriesOf("CUB", wish("ideal-nearness", asked))).get("SUN");
    const joined = (await seriesOf("CUB", wish("ideal-nearness", { ...asked, successions: [{ from: "SUN", to: "RUS" }] }))).get("SUN");
    expect(alone?.cells.at(-1)?.from).toBe(1990);
    expect(joined?.cells.at(-1)?.from).toBe(2000);
  });

  test("relative to all states, the mean of a year and a patron is 0", async () => {
    const all = await withSharedTables((data) =>
      seriesFromData(data, wish("un-agreement", { patrons: ["USA", "CHN"], from: 2000, to: 2001, relative: true }), REGISTER),
    );
    const values = [...all.values()].flat().flatMap(({ between, cells }) => (between[0] === "USA" ? cells : []));
    const of2000 = values.filter(({ from }) => from === 2000).map(({ value }) => value);
    expect(of2000.length).toBeGreaterThan(150);
    expect(of2000.reduce((sum, value) => sum + value, 0) / of2000.length).toBeCloseTo(0, 10);
  });
});
