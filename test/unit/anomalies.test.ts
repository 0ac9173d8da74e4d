import fc from "fast-check";
import { expect, test } from "vitest";
import {
  alliancePortfolios,
  atopLevel,
  gaps,
  plateaus,
  sharesOnlyAbsences,
  similarities,
  unusualValues,
  type YearValue,
} from "../../src/measure/index.ts";
import { columnsOf, withoutData } from "../support/shared-data.ts";

test("an outlier is judged by its neighbours without itself: DPRK milex 1958 is 2.40 apart where .35 is allowed (method.md §0.5, vector anomaly_milex)", () => {
  const series = yearly(1956, [undefined, undefined, 2_210_054, undefined, 200_000]);
  const [first] = unusualValues(series).filter(({ kind }) => kind === "outlier");
  expect(first).toMatchObject({ year: 1958, value: 2_210_054 });
  expect(first?.apart).toBeCloseTo(2.402454862054387, 9);
  expect(first?.allowed).toBe(0.35);
});

test("a level that shifts is a step where it begins, and no outlier; one that jumps and falls back is both", () => {
  const shifted = unusualValues(yearly(1950, [100, 101, 99, 100, 102, 300, 301, 299, 303, 300]));
  expect(shifted.map(({ kind, year }) => `${kind} ${year}`)).toEqual(["step 1955"]);
  const jumped = unusualValues(yearly(1950, [100, 101, 99, 100, 300, 100, 102, 99, 100]));
  expect(jumped.map(({ kind, year }) => `${kind} ${year}`)).toEqual(["outlier 1954", "step 1954", "step 1955"]);
});

test("what is unusual does not depend on the unit", () => {
  const values = fc.array(fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: undefined }), { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(values, fc.integer({ min: 2, max: 1000 }), (list, factor) => {
      const scaled = list.map((value) => (value === undefined ? undefined : value * factor));
      const found = (series: readonly (number | undefined)[]): string[] =>
        unusualValues(yearly(1900, series))
          .filter(({ apart, allowed }) => Math.abs(apart - allowed) > 1e-9)
          .map(({ kind, year }) => `${kind} ${year}`);
      expect(found(scaled)).toEqual(found(list));
    }),
  );
});

test("a series that grows steadily has nothing unusual", () => {
  fc.assert(
    fc.property(fc.double({ min: -0.2, max: 0.2, noNaN: true }), (rate) => {
      const series = yearly(
        1900,
        Array.from({ length: 40 }, (_, i) => 1000 * Math.exp(rate * i)),
      );
      expect(unusualValues(series).filter(({ apart, allowed }) => apart - allowed > 1e-9)).toEqual([]);
    }),
  );
});

test("gaps and values partition the years asked for", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer(), { nil: undefined }), { minLength: 1, maxLength: 40 }), (list) => {
      const empty = gaps(yearly(1900, list), [1900, 1900 + list.length - 1]).flatMap(({ from, to }) => yearsIn(from, to));
      expect(empty).toEqual(list.flatMap((value, i) => (value === undefined ? [1900 + i] : [])));
    }),
  );
});

test.skipIf(withoutData)(
  "trap 1: military expenditure of the DPRK is blank 1949–57 and 1959, stands alone in 1958 and moves CINC .0048 → .0078 → .0056",
  async () => {
    const series = await seriesOf("select year, milex as value from {cow_nmc} where ccode = 731 order by year");
    expect(gaps(series, [1948, 1962]).map(({ from, to }) => `${from}–${to}`)).toEqual(["1949–1957", "1959–1959"]);
    const early = unusualValues(series).filter(({ year }) => year < 1962);
    expect(early).toContainEqual(expect.objectContaining({ kind: "outlier", year: 1958 }));
    expect(early).toContainEqual(expect.objectContaining({ kind: "step", year: 1960, since: 1958 }));
    const cinc = await seriesOf("select year, cinc as value from {cow_nmc} where ccode = 731 and year between 1957 and 1959 order by year");
    expect(cinc.map(({ value }) => value?.toFixed(4))).toEqual(["0.0048", "0.0078", "0.0056"]);
  },
);

test.skipIf(withoutData)(
  "trap 2: exports of the DPRK fall from 113 to 3.25 in 1960 and its imports are blank from 1960 on, to 1980",
  async () => {
    const exports = await seriesOf("select year, exports as value from {cow_trade_sy} where ccode = 731 order by year");
    expect(unusualValues(exports)).toContainEqual(expect.objectContaining({ kind: "step", year: 1960, before: 113, value: 3.25 }));
    const imports = await seriesOf("select year, imports as value from {cow_trade_sy} where ccode = 731 order by year");
    expect(gaps(imports, [1955, 1985])).toEqual([{ kind: "gap", from: 1960, to: 1980 }]);
  },
);

test.skipIf(withoutData)("trap 3: the least distance USA–DPRK falls from 7,526 to 3,929 km in 1960, a step of geometry", async () => {
  const series = await seriesOf("select year, mindist as value from {cow_mindist} where ccode1 = 2 and ccode2 = 731 order by year");
  const found = unusualValues(series);
  expect(found.map(({ kind, year }) => `${kind} ${year}`)).toContain("step 1960");
  const [step] = found.filter(({ kind }) => kind === "step");
  expect(step).toMatchObject({ year: 1960, since: 1959 });
  expect([Math.round(step?.kind === "step" ? step.before : 0), Math.round(step?.value ?? 0)]).toEqual([7526, 3929]);
});

test.skipIf(withoutData)(
  "trap 4: the DPRK has no vote in the United Nations before 1991: one gap from its first year, never filled",
  async () => {
    const series = await seriesOf("select year, count(*) as value from {un_votes} where ccode = 731 group by year order by year");
    expect(gaps(series, [1948, 2019])[0]).toEqual({ kind: "gap", from: 1948, to: 1990 });
  },
);

test.skipIf(withoutData)(
  "trap 5: the DPRK and the ROK of 1960 look alike by S = .944 only because they share absences (κ = −.013)",
  async () => {
    const members = await columnsOf(
      "select distinct ccode::integer as state from {cow_states_2016} where 1960 between styear and endyear order by state",
    );
    const rows = await columnsOf(
      "select ccode1 as f, ccode2 as t, defense, offense, neutral, nonagg, consul from {atop_directed_dyad_year} where year = 1960 order by f, t",
    );
    const states = (members.state ?? []) as number[];
    const place = new Map(states.map((state, i) => [state, i]));
    const commitments = (rows.f ?? []).flatMap((from, i) => {
      const [a, b] = [place.get(from as number), place.get(rows.t?.[i] as number)];
      const flag = (name: string): boolean => rows[name]?.[i] === 1;
      const [nonaggression, consultation] = [flag("nonagg"), flag("consul")];
      const level = atopLevel({
        defense: flag("defense"),
        offense: flag("offense"),
        neutral: flag("neutral"),
        nonaggression,
        consultation,
      });
      return a === undefined || b === undefined ? [] : [{ from: a, to: b, level }];
    });
    const { pair, scores } = similarities(alliancePortfolios({ members: states.length, commitments, toItself: "highest" }));
    const at = pair(place.get(731) ?? -1, place.get(732) ?? -1);
    const [s, kappa] = [scores.sAbsolute[at] ?? 0, scores.kappaBinary[at] ?? 1];
    expect(s).toBeCloseTo(0.943925233645, 10);
    expect(kappa).toBeCloseTo(-0.01261829653, 10);
    expect(sharesOnlyAbsences({ s, kappa })).toBe(true);
    expect(sharesOnlyAbsences({ s: 0.95, kappa: 0.5 })).toBe(false);
  },
);

test.skipIf(withoutData)(
  "trap 6: disputes of the DPRK with the USA and with the ROK are at hostility 4 in every year 1962–70, and there is none with Japan",
  async () => {
    for (const opponent of [2, 732]) {
      const series = await seriesOf(
        `select year, max(hostlev1) as value from {gml_dirdisp} where ccode1 = 731 and ccode2 = ${opponent} group by year order by year`,
      );
      const within = series.filter(({ year }) => year >= 1962 && year <= 1970);
      expect(plateaus(within, 5)).toEqual([{ kind: "constant", from: 1962, to: 1970, value: 4 }]);
    }
    expect(
      await seriesOf(
        "select year, hostlev1 as value from {gml_dirdisp} where ccode1 = 731 and ccode2 = 740 and year between 1948 and 1975 order by year",
      ),
    ).toEqual([]);
  },
);

function yearly(first: number, values: readonly (number | undefined)[]): YearValue[] {
  return values.map((value, i) => ({ year: first + i, value }));
}

function yearsIn(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

async function seriesOf(sql: string): Promise<YearValue[]> {
  const { year = [], value = [] } = await columnsOf(sql);
  return year.map((one, i) => ({ year: Number(one), value: value[i] === null || value[i] === undefined ? undefined : Number(value[i]) }));
}
