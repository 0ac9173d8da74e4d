import fc from "fast-check";
import { expect, test } from "vitest";
import { type DayBelief, precedence, precedenceOfOnsets } from "../../src/infer/index.ts";
import { dayOf } from "../../src/model/index.ts";

const day = (text: string): number => dayOf(...(text.split("-").map(Number) as [number, number, number]));
const between = (from: string, to: string): DayBelief => ({ law: "uniform", from: day(from), to: day(to) });
const year = (y: number): DayBelief => between(`${y}-01-01`, `${y + 1}-01-01`);

test.each([
  ["prec_speech", year(1962), between("1962-03-08", "1962-03-09"), 0.1821917808219178],
  ["prec_dec", year(1962), between("1962-12-01", "1963-01-01"), 0.9575342465753425],
  ["prec_aid65", between("1965-05-01", "1965-06-01"), year(1965), 0.6287671232876713],
  ["prec_cr", between("1966-05-16", "1966-09-01"), year(1966), 0.4821917808219178],
] as const)("P(cause before effect) from the dates of the study (method §3.3, vector %s)", (_, cause, effect, expected) => {
  expect(Math.abs(precedence(cause, effect).before - expected)).toBeLessThan(1e-9);
});

test("a cause passes from .90, fails up to .10, and is open between (method §3.3)", () => {
  expect(precedence(year(1962), between("1962-12-01", "1963-01-01")).gate).toBe("pass");
  expect(precedence(year(1964), between("1962-12-01", "1963-01-01"))).toEqual({ before: 0, withinLag: null, gate: "fail" });
  expect(precedence(year(1962), between("1962-03-08", "1962-03-09")).gate).toBe("open");
});

test("a cause is held against every candidate onset: open where one onset passes and another does not", () => {
  const onsets = [
    { onset: "speech", date: between("1962-03-08", "1962-03-09") },
    { onset: "declaration", date: between("1962-12-01", "1963-01-01") },
  ];
  const delayed = precedenceOfOnsets(year(1962), onsets);
  expect(delayed.onsets.map(({ onset, gate }) => [onset, gate])).toEqual([
    ["speech", "open"],
    ["declaration", "pass"],
  ]);
  expect(delayed.gate).toBe("open");
  expect(precedenceOfOnsets(between("1961-10-01", "1961-11-01"), onsets).gate).toBe("pass");
  expect(precedenceOfOnsets(year(1964), onsets).gate).toBe("fail");
});

test("within a lag of 30 days: day 0 to 1 before a month that begins on day 10", () => {
  const cause: DayBelief = { law: "uniform", from: 0, to: 1 };
  const effect: DayBelief = { law: "uniform", from: 10, to: 40 };
  expect(precedence(cause, effect, 30)).toEqual({ before: 1, withinLag: expect.closeTo(20.5 / 30, 9), gate: "pass" });
});

const belief: fc.Arbitrary<DayBelief> = fc
  .record({
    from: fc.integer({ min: 0, max: 400 }),
    days: fc.integer({ min: 1, max: 400 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .chain(({ from, days, at }) =>
    fc.constantFrom<DayBelief>(
      { law: "uniform", from, to: from + days },
      { law: "triangular", from, to: from + days, mode: from + at * days },
      { law: "triangular", from, to: from + days },
      { law: "normal", from, to: from + days, sd: days * (0.1 + at) },
    ),
  );

test("cause before effect and effect before cause sum to one", () => {
  fc.assert(
    fc.property(belief, belief, (one, other) => {
      expect(precedence(one, other).before + precedence(other, one).before).toBeCloseTo(1, 6);
    }),
    { numRuns: 200 },
  );
});

test("a longer lag never makes it less likely that the effect followed within it, and a lag beyond all days is no bound", () => {
  fc.assert(
    fc.property(belief, belief, fc.nat({ max: 300 }), fc.nat({ max: 300 }), (cause, effect, lag, more) => {
      const within = (days: number): number => precedence(cause, effect, days).withinLag ?? Number.NaN;
      expect(within(lag + more)).toBeGreaterThanOrEqual(within(lag) - 1e-7);
      expect(within(2000)).toBeCloseTo(precedence(cause, effect).before, 6);
    }),
    { numRuns: 100 },
  );
});
