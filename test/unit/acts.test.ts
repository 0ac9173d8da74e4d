import fc from "fast-check";
import { expect, test } from "vitest";
import { readActs } from "../../src/measure/index.ts";
import { type ActReading, type Asked, type CertaintyId, dayOf, type Event, TiltQuestion } from "../../src/model/index.ts";

const QUESTION: Asked<TiltQuestion> = {
  ...TiltQuestion.parse({
    kind: "tilt",
    title: { en: "Which way?", zh: "向哪边？" },
    focal: "MNG",
    patrons: ["CHN", "SUN"],
    period: { from: 1950, to: 1970 },
    delta: 0.5,
    deltas: [0.5, 1],
    priorVariance: 2,
    sourceLean: 0.5,
    certainties: ["asserted", "hedged", "reported", "disputed"],
    credence: "codebook",
    acts: [
      { set: "acts", types: ["sign_treaty"], by: "dyad", favours: "patron" },
      { set: "acts", types: ["express_support"], by: "focal", favours: "patron" },
      { set: "acts", types: ["criticize"], by: "focal", favours: "rival" },
      { set: "aid", types: ["grant_aid"], by: "patron", favours: "patron" },
    ],
    evidence: ["acts"],
    alternatives: [],
    series: [],
  }),
  id: "lean",
};

const half = (certainty: CertaintyId): number => (certainty === "asserted" ? 1 : 0.5);
const role = fc.constantFrom("source" as const, "target" as const, "participant" as const, "third" as const);
const state = fc.constantFrom("MNG", "CHN", "SUN", "USA");
const window = fc
  .tuple(fc.integer({ min: dayOf(1950, 1, 1), max: dayOf(1970, 12, 1) }), fc.integer({ min: 1, max: 3000 }))
  .map(([from, days]) => ({ from, to: Math.min(from + days, dayOf(1971, 1, 1)) }));
const events = fc
  .array(
    fc.record({
      type: fc.constantFrom("sign_treaty", "express_support", "criticize", "grant_aid", "visit"),
      states: fc.array(fc.record({ role, state }), { minLength: 1, maxLength: 4 }),
      start: fc.oneof(window, fc.constant(null), fc.constant({ from: null, to: 0 })),
      certainty: fc.constantFrom("asserted" as const, "hedged" as const, "denied" as const, "planned" as const),
    }),
    { maxLength: 10 },
  )
  .map((list) => list.map((one, i) => event(one, i)));

test("every event has exactly one reading, in the order of the events", () => {
  fc.assert(
    fc.property(events, (list) => {
      expect(readActs(QUESTION, list, half).map((reading) => reading.event)).toEqual(list.map((one) => one.id));
    }),
  );
});

test("over a period that covers the date the chances of its years sum to 1", () => {
  fc.assert(
    fc.property(window, (start) => {
      const [reading] = readActs(QUESTION, [event({ start }, 0)], half);
      expect(sum(reading)).toBeCloseTo(1, 12);
    }),
  );
});

test("what is told of several years together is no act of any of them", () => {
  const [reading] = readActs(QUESTION, [event({ spansYears: true }, 0)], half);
  expect(reading).toMatchObject({ notCounted: "spans-years", years: [] });
});

test("the chance of a year is its share of the days in which the event may have begun", () => {
  const start = { from: dayOf(1960, 12, 1), to: dayOf(1961, 2, 1) };
  const [reading] = readActs(QUESTION, [event({ start }, 0)], half);
  expect(reading?.years).toEqual([
    { year: 1960, chance: 31 / 62 },
    { year: 1961, chance: 31 / 62 },
  ]);
});

test("what lies outside the period is left out, and the rest is not made larger", () => {
  const start = { from: dayOf(1970, 12, 1), to: dayOf(1971, 2, 1) };
  const [reading] = readActs(QUESTION, [event({ start }, 0)], half);
  expect(reading?.years).toEqual([{ year: 1970, chance: 31 / 62 }]);
});

test("exchanging the patrons exchanges the sides and nothing else", () => {
  const other = { ...QUESTION, patrons: QUESTION.patrons.toReversed() as [string, string] };
  const mirror = { A: "B", B: "A", both: "both", neither: "neither" } as const;
  fc.assert(
    fc.property(events, (list) => {
      const mirrored = readActs(QUESTION, list, half).map((reading) => ({ ...reading, side: mirror[reading.side] }));
      expect(readActs(other, list, half)).toEqual(mirrored);
    }),
  );
});

test("an event is counted in years if and only if no reason is given against it", () => {
  fc.assert(
    fc.property(events, (list) => {
      for (const reading of readActs(QUESTION, list, half)) expect(reading.years.length > 0).toBe(reading.notCounted === null);
    }),
  );
});

test.each(["denied", "planned", "cancelled"] as const)("an event that is %s is not counted", (certainty) => {
  expect(read({ certainty })).toMatchObject({ notCounted: "certainty", years: [] });
});

test("the reason says why an event is not counted", () => {
  expect(read({ type: "visit" })).toMatchObject({ notCounted: "not-declared", set: null, side: "neither" });
  expect(read({ states: [{ role: "source", state: "MNG" }, { role: "target", state: "USA" }] }).notCounted).toBe("no-patron"); // biome-ignore format: one line
  expect(read({ start: null }).notCounted).toBe("undated");
  expect(read({ start: { from: null, to: 0 } }).notCounted).toBe("undated");
  expect(read({ start: { from: dayOf(1971, 1, 1), to: dayOf(1972, 1, 1) } }).notCounted).toBe("outside-period");
});

test("support of a patron counts for it, criticism of a patron for its rival", () => {
  const toward = (type: string, patron: string): ActReading["side"] =>
    read({ type, states: [{ role: "source", state: "MNG" }, { role: "target", state: patron }] }).side; // biome-ignore format: one line
  expect([toward("express_support", "CHN"), toward("express_support", "SUN")]).toEqual(["A", "B"]);
  expect([toward("criticize", "CHN"), toward("criticize", "SUN")]).toEqual(["B", "A"]);
});

test("what a patron says of the focal state is not an act of the focal state, and a third party is on no side", () => {
  expect(read({ states: [{ role: "source", state: "CHN" }, { role: "target", state: "MNG" }] }).notCounted).toBe("no-patron"); // biome-ignore format: one line
  expect(read({ type: "sign_treaty", states: [{ role: "participant", state: "MNG" }, { role: "third", state: "CHN" }] }).notCounted).toBe("no-patron"); // biome-ignore format: one line
});

test("a treaty of all three counts on both sides", () => {
  const states = ["MNG", "CHN", "SUN"].map((one) => ({ role: "participant" as const, state: one }));
  expect(read({ type: "sign_treaty", states })).toMatchObject({ side: "both", set: "acts", notCounted: null });
});

test("a reading carries the credence of its certainty, or 1 where the question takes every claim as true", () => {
  expect(read({ certainty: "hedged" }).credence).toBe(0.5);
  expect(readActs({ ...QUESTION, credence: "full" }, [event({ certainty: "hedged" }, 0)], half)[0]?.credence).toBe(1);
});

function read(part: Partial<Event>): ActReading {
  const [reading] = readActs(QUESTION, [event(part, 0)], half);
  if (reading === undefined) throw new RangeError("no reading");
  return reading;
}

function sum(reading: ActReading | undefined): number {
  return (reading?.years ?? []).reduce((total, { chance }) => total + chance, 0);
}

function event(part: Partial<Event>, at: number): Event {
  return {
    id: `event-${at}`,
    type: "express_support",
    states: [
      { role: "source", state: "MNG" },
      { role: "target", state: "CHN" },
    ],
    start: { from: dayOf(1960, 3, 12), to: dayOf(1960, 3, 13) },
    certainty: "asserted",
    lead: `s-00${at}`,
    claims: [`s-00${at}`],
    sources: ["s"],
    roots: ["s"],
    joinedBy: "single",
    datesDisagree: false,
    spansYears: false,
    ...part,
  };
}
