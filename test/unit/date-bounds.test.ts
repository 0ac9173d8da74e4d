import fc from "fast-check";
import { expect, test } from "vitest";
import { isoDay } from "../../src/model/calendar.ts";
import { APPROXIMATION, boundsOf, type DateBounds, span, startBelief, strictBounds } from "../../src/model/date-bounds.ts";
import { type Edtf, parseEdtf } from "../../src/model/edtf.ts";

function edtf(text: string): Edtf {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason} at ${result.offset}`);
  return result.edtf;
}

function written(bounds: DateBounds): string {
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds;
  const [a, b, c, d] = [startEarliest, startLatest, endEarliest, endLatest].map(writtenDay);
  return `starts [${a}, ${b}) ends [${c}, ${d}]`;
}

function writtenDay(day: number): string {
  if (Number.isFinite(day)) return isoDay(day);
  return day > 0 ? "∞" : "-∞";
}

test.each([
  ["1961-07-11", "starts [1961-07-11, 1961-07-12) ends [1961-07-12, 1961-07-12]", "a day is exact"],
  ["1961-07-11T10:00:00+09:00", "starts [1961-07-11, 1961-07-12) ends [1961-07-12, 1961-07-12]", "the clock time is dropped"],
  ["1965-06", "starts [1965-06-01, 1965-07-01) ends [1965-06-02, 1965-07-01]", "a month is some time within it"],
  ["1965", "starts [1965-01-01, 1966-01-01) ends [1965-01-02, 1966-01-01]", "a year is some time within it"],
  ["196X", "starts [1960-01-01, 1970-01-01) ends [1960-01-02, 1970-01-01]", "a decade is some time within it"],
  ["-01XX", "starts [-0199-01-01, -0099-01-01) ends [-0199-01-02, -0099-01-01]", "a century before Christ counts backwards"],
  ["-000X", "starts [-0009-01-01, 0000-01-01) ends [-0009-01-02, 0000-01-01]", "there is no year -0"],
  ["-000X-02-29", "starts [-0008-02-29, -0004-03-01) ends [-0008-03-01, -0004-03-01]", "whatever the day"],
  ["156X-02-29", "starts [1560-02-29, 1568-03-01) ends [1560-03-01, 1568-03-01]", "an unspecified year is one that has the day"],
  ["-156X-02-29", "starts [-1568-02-29, -1560-03-01) ends [-1568-03-01, -1560-03-01]", "and so before Christ"],
  ["1965-XX-31", "starts [1965-01-31, 1966-01-01) ends [1965-02-01, 1966-01-01]", "an unspecified month is one that has the day"],
  ["1965-33", "starts [1965-01-01, 1965-04-01) ends [1965-01-02, 1965-04-01]", "a quarter is three months"],
  ["1965-38", "starts [1965-05-01, 1965-09-01) ends [1965-05-02, 1965-09-01]", "a quadrimester is four"],
  ["1965-41", "starts [1965-07-01, 1966-01-01) ends [1965-07-02, 1966-01-01]", "a semester is six"],
  ["1965-24", "starts [1965-12-01, 1966-03-01) ends [1965-12-02, 1966-03-01]", "a winter begins in its year and runs into the next"],
  ["1965-30", "starts [1965-12-01, 1966-03-01) ends [1965-12-02, 1966-03-01]", "and so a southern summer"],
  ["1950S2", "starts [1900-01-01, 2000-01-01) ends [1900-01-02, 2000-01-01]", "two significant digits leave a century open"],
  ["-1950S3", "starts [-1959-01-01, -1949-01-01) ends [-1959-01-02, -1949-01-01]", "and before Christ too"],
  ["1961/1965-05", "starts [1961-01-01, 1962-01-01) ends [1965-05-02, 1965-06-01]", "an interval starts in one and ends in the other"],
  ["1961/1961", "starts [1961-01-01, 1962-01-01) ends [1961-01-02, 1962-01-01]", "and never ends before it starts"],
  ["1919-XX-02/1919-XX-01", "starts [1919-01-02, 1919-12-02) ends [1919-01-03, 1919-12-02]", "so each end narrows the other"],
  ["1961-07-11/..", "starts [1961-07-11, 1961-07-12) ends [∞, ∞]", "an open end goes on without end"],
  ["1965/", "starts [1965-01-01, 1966-01-01) ends [1965-01-02, ∞]", "an unknown end is any day after the earliest start"],
  ["../1965", "starts [-∞, -∞) ends [1965-01-02, 1966-01-01]", "an open start had no beginning"],
  ["/1965", "starts [-∞, 1966-01-01) ends [1965-01-02, 1966-01-01]", "an unknown start is any day before the latest end"],
  ["../..", "starts [-∞, -∞) ends [∞, ∞]", "open both ways is always"],
  ["/..", "starts [-∞, ∞) ends [∞, ∞]", "an unknown start may be any day"],
  ["../", "starts [-∞, -∞) ends [-∞, ∞]", "an unknown end may be any day"],
  ["[1667,1670..1672]", "starts [1667-01-01, 1673-01-01) ends [1667-01-02, 1673-01-01]", "one of a set is somewhere from first to last"],
  ["[..1984]", "starts [-∞, 1985-01-01) ends [-∞, 1985-01-01]", "one of all up to 1984"],
  ["[1760-12..]", "starts [1760-12-01, ∞) ends [1760-12-02, ∞]", "one of all from a month on"],
  ["{1960,1962}", "starts [1960-01-01, 1963-01-01) ends [1960-01-02, 1963-01-01]", "of a set of all, any one"],
])("%s %s: %s", (text, expected) => {
  expect(written(boundsOf(edtf(text)))).toBe(expected);
});

test.each([
  ["1961-07-10~", "1961-07-07", "1961-07-14", "a day by three days"],
  ["1965-06~", "1965-05-01", "1965-08-01", "a month by one"],
  ["1965-22~", "1965-03-01", "1965-12-01", "a season by three months"],
  ["1965~", "1964-01-01", "1967-01-01", "a year by one"],
  ["1965%", "1964-01-01", "1967-01-01", "uncertain as well is no wider"],
  ["196X~", "1950-01-01", "1980-01-01", "a decade by ten years"],
  ["19XX~", "1800-01-01", "2100-01-01", "a century by a hundred"],
  ["1950S3~", "1940-01-01", "1970-01-01", "a rounded year by what its digits leave open"],
  ["1965-XX-XX~", "1964-01-01", "1967-01-01", "an unspecified component has no width of its own"],
  ["2004-06~-11", "2004-05-11", "2004-07-12", "the finest approximate component counts, an exact day stays"],
  ["2004-06~-30", "2004-05-30", "2004-07-31", "a month later has its own number"],
  ["2004-03~-30", "2004-02-29", "2004-05-01", "or the last day there is"],
  ["2004-06~-XX", "2004-05-01", "2004-08-01", "a whole month stays whole"],
  ["2004~-06-11", "2003-06-11", "2005-06-12", "and so with the year alone"],
  ["0000~", "-0001-01-01", "0002-01-01", "through the year 0"],
  ["XXXX~", "0000-01-01", "Y10000", "nothing known cannot be widened"],
])("%s is approximate from %s to %s: %s", (text, from, to) => {
  const bounds = span(boundsOf(edtf(text)));
  expect([isoDay(bounds.from), isoDay(bounds.to)]).toEqual([from, to]);
});

test("an approximate day is widened by what the table of approximation says", () => {
  const exact = span(boundsOf(edtf("1961-07-10")));
  const { days } = APPROXIMATION.day;
  expect(span(boundsOf(edtf("1961-07-10~")))).toEqual({ from: exact.from - days, to: exact.to + days });
});

test("only the approximate end of an interval is widened", () => {
  expect(written(boundsOf(edtf("1961~/1965-05")))).toBe("starts [1960-01-01, 1963-01-01) ends [1965-05-02, 1965-06-01]");
});

test("doubt about the source widens nothing", () => {
  expect(boundsOf(edtf("1965-06?"))).toEqual(boundsOf(edtf("1965-06")));
});

test("the strict bounds take a text at its word", () => {
  expect(strictBounds(edtf("1965~"))).toEqual(boundsOf(edtf("1965")));
  expect(strictBounds(edtf("1950S2"))).toEqual(boundsOf(edtf("1950")));
  expect(span(strictBounds(edtf("2010-24"))).to).toBe(span(boundsOf(edtf("2010"))).to);
});

test("years beyond every clock have exact bounds, and the largest are refused before they lose a day", () => {
  expect(boundsOf(edtf("Y-17E7"))).toMatchObject({ startEarliest: -62_091_944_528, startLatest: -62_091_944_162 });
  expect(Number.isSafeInteger(span(boundsOf(edtf("Y9999999999999~"))).to)).toBe(true);
});

test("the belief of the start is when it began, not how long it lasted", () => {
  const belief = startBelief(edtf("1961-07/1991"));
  expect([isoDay(belief.from), isoDay(belief.to)]).toEqual(["1961-07-01", "1961-08-01"]);
});

test("bounds are in order, and strict bounds lie inside them, for any date", () => {
  const year = fc.constantFrom("1965", "196X", "-0044", "19XX", "1965~", "1950%");
  const month = fc.constantFrom("", "-02", "-1X", "-12~", "-XX", "-24", "-24~");
  const day = fc.constantFrom("", "-01", "-2X~", "-XX");
  const point = fc.tuple(year, month, day).map((parts) => parts.join(""));
  const end = fc.oneof(point, fc.constantFrom("", ".."));
  const text = fc.oneof(
    point,
    fc.tuple(end, end).map((ends) => ends.join("/")),
    fc.array(point).map((members) => `[${members.join(",")}]`),
  );
  fc.assert(
    fc.property(text, (candidate) => {
      const result = parseEdtf(candidate);
      fc.pre(result.ok);
      const wide = boundsOf(result.edtf);
      const strict = strictBounds(result.edtf);
      for (const { startEarliest, startLatest, endEarliest, endLatest } of [wide, strict]) {
        expect(startEarliest < startLatest || startLatest === Number.NEGATIVE_INFINITY).toBe(true);
        expect(startEarliest < endEarliest || endEarliest === Number.NEGATIVE_INFINITY).toBe(true);
        expect(startLatest).toBeLessThanOrEqual(endLatest);
        expect(endEarliest).toBeLessThanOrEqual(endLatest);
        expect(startEarliest).toBeLessThan(endLatest);
      }
      expect(wide.startEarliest).toBeLessThanOrEqual(strict.startEarliest);
      expect(wide.startLatest).toBeGreaterThanOrEqual(strict.startLatest);
      expect(wide.endEarliest).toBeLessThanOrEqual(strict.endEarliest);
      expect(wide.endLatest).toBeGreaterThanOrEqual(strict.endLatest);
    }),
    { numRuns: 500 },
  );
});
