import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { present } from "../../src/face/present/index.ts";
import { agreementOf, VOTE_LEVELS } from "../../src/measure/index.ts";
import { createRegister, type SimilarityAnswer } from "../../src/model/index.ts";
import { allianceSimilarity, voteSimilarity } from "../../src/work/figures/similarity-from-data.ts";
import { withSharedTables } from "../support/data-tables.ts";
import { columnsOf, oracle, withoutData } from "../support/shared-data.ts";
import { inTemporaryFolder, operate } from "../support/study-folder.ts";

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));
const REGISTER = createRegister([]);

test("the study's own figures show S beside what is left beyond chance, and say where S counts what neither has", async () => {
  const answer = await operate<SimilarityAnswer>("similarity", KOREA, {
    input: { between: "PRK,KOR", from: 1958, to: 1962, of: "alliances" },
  });
  const row = answer.rows.find((one) => one.year === 1960);
  expect(row?.sAbsolute).toBeCloseTo(0.943925233645, 10);
  expect(row?.kappaBinary).toBeCloseTo(-0.01261829653, 10);
  expect(row).toMatchObject({ neither: 104, items: 107, sharedNonTies: true, alignment: null });
  const [en, zh] = (["en", "zh"] as const).map((locale) => present("similarity", { output: answer, rows: () => [] }, locale));
  expect(en).toContain("With South Korea in 1960, S = .944 and κ = −.013; neither has a tie with 104 of 107 states.");
  expect(zh).toContain("S 把双方均无关系者算作一致");
});

test("high S with agreement beyond chance is no such case", async () => {
  const { rows } = await operate<SimilarityAnswer>("similarity", KOREA, {
    input: { between: "PRK,CHN", from: 1965, to: 1965, of: "alliances" },
  });
  expect(rows).toMatchObject([{ sharedNonTies: false }]);
  expect(rows[0]?.sAbsolute).toBeGreaterThan(0.9);
});

test("the order of the two states changes nothing", async () => {
  const ask = (between: string): Promise<SimilarityAnswer> =>
    operate("similarity", KOREA, { input: { between, from: 1960, to: 1961, of: "alliances" } });
  const [there, back] = [await ask("PRK,SUN"), await ask("SUN,PRK")];
  const scores = ({ rows }: SimilarityAnswer): unknown[] =>
    rows.map(({ year, sAbsolute, kappaBinary, tauB }) => [year, sAbsolute, kappaBinary, tauB]);
  expect(scores(there)).toEqual(scores(back));
});

test("without the data sets it names what is missing, and does not answer from less", async () => {
  await inTemporaryFolder(async (data) => {
    const place = { folder: KOREA, data };
    const votes = operate("similarity", place, { input: { between: "PRK,KOR", from: 1991, to: 1992, of: "votes" } });
    await expect(votes).rejects.toMatchObject({ code: "no-figures", details: { missing: "un-votes" } });
    const others = operate("similarity", place, { input: { between: "USA,FRA", from: 1961, to: 1961, of: "alliances" } });
    await expect(others).rejects.toMatchObject({ code: "no-figures", details: { missing: "cow-states, atop" } });
    await expect(operate("threat", place, { input: { on: "KOR", by: "PRK", from: 1960, to: 1961 } })).rejects.toMatchObject({
      code: "no-figures",
    });
  });
});

describe.skipIf(withoutData)("on the data sets", () => {
  test("the scores of a pair are those of R, weighted S among them", async () => {
    const rows = await withSharedTables((data) => allianceSimilarity(data, { one: "SUN", other: "PRK", from: 1961, to: 1965 }, REGISTER));
    const weighted = new Map(oracle("fpsim_weighted_S.csv").map((row) => [`${row.year}/${row.ccode1}/${row.ccode2}`, row]));
    const full = oracle("fpsim_full_1961.csv").find((row) => row.ccode1 === "365" && row.ccode2 === "731");
    const [first] = rows;
    expect(rows.map((row) => row.year)).toEqual([1961, 1962, 1963, 1964, 1965]);
    expect(first?.piSquared).toBeCloseTo(Number(full?.pi_sq), 9);
    expect(first?.kappaSquared).toBeCloseTo(Number(full?.kappa_sq), 9);
    expect(first?.weightedAbsolute).toBeCloseTo(Number(weighted.get("1961/365/731")?.sw_abs), 9);
  }, 60_000);

  test("a state is compared with all others of its year, each once", async () => {
    const rows = await withSharedTables((data) => allianceSimilarity(data, { one: "PRK", other: null, from: 1961, to: 1961 }, REGISTER));
    expect(rows.length).toBe(110);
    expect(new Set(rows.map((row) => row.other)).size).toBe(110);
  }, 60_000);

  test("votes are compared on the roll calls on which both voted, and a state that was no member has no row", async () => {
    const rows = await withSharedTables((data) => voteSimilarity(data, { one: "PRK", other: "CHN", from: 1985, to: 1992 }, REGISTER));
    expect(rows.map((row) => row.year)).toEqual([1991, 1992]);
    const cast = await columnsOf("select rcid, ccode, vote from {un_votes} where year = 1992 and ccode in (731, 710) order by rcid, ccode");
    const votes = (code: number): Map<unknown, number> =>
      new Map((cast.rcid ?? []).flatMap((id, i) => (cast.ccode?.[i] === code ? [[id, cast.vote?.[i] as number] as const] : [])));
    const [one, other] = [votes(731), votes(710)];
    const both = [...one.keys()].filter((id) => other.has(id));
    const expected = agreementOf(
      both.map((id) => one.get(id) ?? null),
      both.map((id) => other.get(id) ?? null),
      VOTE_LEVELS,
    );
    expect(rows[1]?.items).toBe(both.length);
    expect(rows[1]?.sAbsolute).toBeCloseTo(expected.sAbsolute, 12);
    expect(rows[1]?.kappaSquared).toBeCloseTo(expected.kappaSquared, 12);
  }, 60_000);
});
