import fc from "fast-check";
import { expect, test } from "vitest";
import {
  breachesOf,
  type Claim,
  createRegister,
  type Doctrine,
  dayOf,
  isoDay,
  type NewRelation,
  newRelationPhases,
  newRelations,
  newRelationYears,
  reachOf,
  relationBook,
  settle,
  yearOf,
} from "../../src/model/index.ts";

const register = createRegister([]);
const DIGEST = `sha256:${"0".repeat(64)}`;
const DOCTRINE: Doctrine = {
  id: "one-korea",
  title: { en: "One Korea", zh: "一个朝鲜" },
  of: "PRK",
  rival: "KOR",
  kind: "no-relations-with-both",
  holds: { from: "1960", to: "1962-12-31" },
  claims: ["memo-001"],
};

interface Told {
  readonly type?: "establish_relations" | "sever_relations" | "sign_treaty" | "armed_clash";
  readonly subtype?: string;
  readonly with: string;
  readonly side?: "PRK" | "KOR";
  readonly edtf: string | null;
  readonly certainty?: "asserted" | "hedged" | "denied";
}

const told = fc.record({
  type: fc.constantFrom("establish_relations" as const, "establish_relations" as const, "sever_relations" as const),
  with: fc.constantFrom("MLI", "IRQ", "SUN", "UNK"),
  side: fc.constantFrom("PRK" as const, "KOR" as const),
  edtf: fc.constantFrom(null, "1959", "1960", "1960-03-02", "1961-05", "1961-05-09", "1962~", "1963-02-01", "196X"),
  certainty: fc.constantFrom("asserted" as const, "asserted" as const, "hedged" as const, "denied" as const),
});

test("a state breaks the doctrine on exactly the days on which both relations and the doctrine held, certainly or possibly", () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 7 }), (list) => {
      const ground = groundOf(list);
      const found = breachesOf(DOCTRINE, ground);
      const byHand = ["IRQ", "MLI", "SUN"].flatMap((state) => scanned(state, ground));
      expect(found.map(({ state, truth, possibleFrom, certainFrom }) => ({ state, truth, possibleFrom, certainFrom }))).toEqual(byHand);
    }),
    { numRuns: 60 },
  );
});

test("a breach is certain from the day on which the later relation certainly began, and names the claims of both", () => {
  const ground = groundOf([
    { with: "MLI", edtf: "1960-10-24" },
    { with: "MLI", side: "KOR", edtf: "1961-05" },
  ]);
  expect(breachesOf(DOCTRINE, ground)).toEqual([
    {
      state: "MLI",
      truth: "certain",
      possibleFrom: "1961-05-01",
      certainFrom: "1961-05-31",
      claims: { of: ["memo-001"], rival: ["memo-002"] },
    },
  ]);
});

test("relations with both outside the days of the doctrine, or broken off with one side before the other began, are no breach", () => {
  const late = groundOf([
    { with: "MLI", edtf: "1960-10-24" },
    { with: "MLI", side: "KOR", edtf: "1963-01-01" },
  ]);
  expect(breachesOf(DOCTRINE, late)).toEqual([]);
  const inTurn = groundOf([
    { with: "MLI", edtf: "1960-10-24" },
    { type: "sever_relations", with: "MLI", edtf: "1961-01-01" },
    { with: "MLI", side: "KOR", edtf: "1961-02-01" },
  ]);
  expect(breachesOf(DOCTRINE, inTurn)).toEqual([]);
});

test("in the year in which the doctrine was dropped, on a day that nobody knows, a breach is possible at most", () => {
  const ground = groundOf([
    { with: "MLI", edtf: "1960-10-24" },
    { with: "MLI", side: "KOR", edtf: "1962-05-05" },
  ]);
  const dropped: Doctrine = { ...DOCTRINE, holds: { from: "1960", to: "1962" } };
  expect(breachesOf(dropped, ground)).toMatchObject([{ state: "MLI", truth: "possible", possibleFrom: "1962-05-05", certainFrom: null }]);
});

test("a state does not break the doctrine before it exists, whatever a vague date allows", () => {
  const ground = groundOf([
    { with: "MLI", edtf: "195X" },
    { with: "MLI", side: "KOR", edtf: "195X" },
  ]);
  const [breach] = breachesOf({ ...DOCTRINE, holds: { from: "1950", to: "1965-12-31" } }, ground);
  const born = [...Array(366).keys()].map((i) => dayOf(1960, 1, 1) + i).find((day) => register.existsAt("MLI", day, day + 1) !== "no");
  expect(breach?.possibleFrom).toBe(isoDay(born ?? 0));
});

test("reach counts the states of which something is known, and the years in which one of the rival's relations may have held", () => {
  const ground = groundOf([
    { with: "MLI", edtf: "1960-10-24" },
    { with: "IRQ", edtf: null },
    { with: "SUN", side: "KOR", edtf: "1961-07-01" },
    { with: "IRQ", side: "KOR", edtf: "1989" },
    { type: "armed_clash", with: "CHN", side: "KOR", edtf: "1950" },
    { with: "UNK", side: "KOR", edtf: "1960" },
  ]);
  expect(reachOf(DOCTRINE, ground)).toEqual({ years: 3, of: 2, rival: 2, rivalWhile: 1, rivalYears: 2 });
});

test("a new relation lies between the earliest first day and the earliest last day of its acts", () => {
  const rows = rowsOf([
    { with: "MLI", edtf: "1960" },
    { with: "MLI", edtf: "1960-10/1960-11" },
    { with: "MLI", edtf: "1964-01-01" },
  ]);
  expect(rows).toMatchObject([{ state: "MLI", sure: true, start: { from: dayOf(1960, 1, 1), to: dayOf(1960, 11, 1) } }]);
});

test("a restoration, a treaty, a state of affairs and a denied act are no new relation, and a hedged act counts only alone", () => {
  expect(
    rowsOf([
      { with: "MLI", subtype: "restored", edtf: "1960" },
      { with: "CHN", type: "sign_treaty", edtf: "1961-07-11" },
      { with: "IRQ", edtf: "1962", certainty: "denied" },
      { with: "UNK", edtf: "1962" },
    ]),
  ).toEqual([]);
  expect(
    rowsOf([
      { with: "MLI", edtf: "1958", certainty: "hedged" },
      { with: "MLI", edtf: "1960-10-24" },
      { with: "IRQ", edtf: "1968", certainty: "hedged" },
    ]).map(({ state, sure, claims }) => [state, sure, claims]),
  ).toEqual([
    ["IRQ", false, ["memo-003"]],
    ["MLI", true, ["memo-002"]],
  ]);
});

const row = fc.record({
  state: fc.constant("MLI"),
  basis: fc.constantFrom("table" as const, "text" as const, "proposed" as const),
  start: fc.option(
    fc.tuple(fc.integer({ min: 1955, max: 1970 }), fc.integer({ min: 1, max: 900 })).map(([year, days]) => {
      return { from: dayOf(year, 3, 1), to: dayOf(year, 3, 1) + days };
    }),
  ),
  sure: fc.boolean(),
  claims: fc.constant<string[]>(["memo-001"]),
});

test("each sure row of one year is certain in that year and nowhere else, every other dated row is possible in each year it touches", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 9 }), (rows) => {
      const years = newRelationYears(DOCTRINE, rows);
      expect(years.map((one) => one.year)).toEqual([...years.keys()].map((i) => (years[0]?.year ?? 0) + i));
      for (const basis of ["table", "text", "proposed"] as const) {
        const own = rows.filter((one) => one.basis === basis && one.start !== null);
        const certain = own.filter((one) => one.sure && yearsOf(one).length === 1);
        const others = own.filter((one) => !certain.includes(one));
        expect(sum(years.map((one) => one[basis].certain))).toBe(certain.length);
        expect(sum(years.map((one) => one[basis].possible))).toBe(sum(others.map((one) => yearsOf(one).length)));
      }
    }),
  );
});

test("the phases follow each other without a gap, and what is certain in a year is certain in its phase", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 9 }), (rows) => {
      const phases = newRelationPhases(DOCTRINE, rows);
      const years = newRelationYears(DOCTRINE, rows);
      expect(phases.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))).toEqual(
        years.map((one) => one.year),
      );
      for (const { phase, table, years: n } of phases) {
        const own = years.filter((one) => one.phase === phase);
        expect(own.length).toBe(n);
        expect(table.certain).toBeGreaterThanOrEqual(sum(own.map((one) => one.table.certain)));
        const all = rows.filter((one) => one.basis === "table" && one.start !== null);
        const touching = all.filter((one) => yearsOf(one).some((year) => own.some((other) => other.year === year)));
        expect(table.certain + table.possible).toBe(touching.length);
      }
    }),
  );
});

test("the year in which a doctrine was dropped belongs neither to the years while it held nor to those after", () => {
  const phases = newRelationPhases({ holds: { from: "1948-09-09", to: "1969" } }, [
    { state: "MLI", basis: "table", start: { from: dayOf(1972, 1, 1), to: dayOf(1972, 1, 2) }, sure: true, claims: ["memo-001"] },
  ]);
  expect(phases.map(({ phase, from, to }) => [phase, from, to])).toEqual([
    ["while", 1948, 1968],
    ["drop", 1969, 1969],
    ["after", 1970, 1972],
  ]);
  expect(phases.at(-1)?.table).toEqual({ certain: 1, possible: 0 });
});

function claimsOf(list: readonly Told[]): Claim[] {
  return list.map(({ type = "establish_relations", subtype, side = "PRK", with: other, edtf, certainty = "asserted" }, i) => ({
    id: `memo-00${i + 1}`,
    source: "memo",
    at: { start: i, end: i + 1, digest: DIGEST },
    type,
    ...(subtype === undefined ? {} : { subtype }),
    actors:
      type === "sever_relations"
        ? [
            { role: "source" as const, actor: side },
            { role: "target" as const, actor: other },
          ]
        : [
            { role: "participant" as const, actor: side },
            { role: "participant" as const, actor: other },
          ],
    date: edtf === null ? { edtf, basis: "none" } : { edtf, basis: "explicit" },
    certainty,
    gloss: { en: "Something happens.", zh: "有事发生。" },
    event: `act-${i}`,
    tier: "core",
    status: "accepted",
    coder: "ada",
    codedAt: "2026-11-22",
  }));
}

function groundOf(list: readonly Told[]): Parameters<typeof breachesOf>[1] {
  const events = settle(claimsOf(list), register);
  return { events, register, book: relationBook(events, register, []) };
}

function rowsOf(list: readonly Told[]): NewRelation[] {
  return newRelations("PRK", { ...groundOf(list), basisOf: () => "text" });
}

/** The breach of a state, found by asking of every single day. */
function scanned(state: string, { book }: ReturnType<typeof groundOf>): unknown[] {
  const truthOn = (side: string, day: number): string | undefined =>
    book
      .between(side, state, day)
      .find((one) => one.relation === "diplomatic_relations")
      ?.values.find((one) => one.value === "established")?.truth;
  let possibleFrom: string | undefined;
  let certainFrom: string | null = null;
  for (let day = dayOf(1960, 1, 1); day < dayOf(1963, 1, 1) && certainFrom === null; day++) {
    const both = [truthOn("PRK", day), truthOn("KOR", day)];
    if (both.includes(undefined)) continue;
    possibleFrom ??= isoDay(day);
    if (both.every((one) => one === "certain") && day >= dayOf(1960, 12, 31)) certainFrom = isoDay(day);
  }
  if (possibleFrom === undefined) return [];
  return [{ state, truth: certainFrom === null ? "possible" : "certain", possibleFrom, certainFrom }];
}

function yearsOf({ start }: Pick<NewRelation, "start">): number[] {
  if (start?.from == null || start.to === null) return [];
  const first = yearOf(start.from);
  return Array.from({ length: yearOf(start.to - 1) - first + 1 }, (_, i) => first + i);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
