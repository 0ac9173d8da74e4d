import fc from "fast-check";
import { expect, test } from "vitest";
import {
  boundsOf,
  type Claim,
  createRegister,
  type DateForm,
  dateMark,
  type Edtf,
  type Event,
  eventDate,
  isoDay,
  parseEdtf,
  settle,
  span,
} from "../../src/model/index.ts";

function edtf(text: string): Edtf {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason} at ${result.offset}`);
  return result.edtf;
}

test.each<[text: string, form: DateForm, from: string, to: string, why: string]>([
  ["1963-11-05", "day", "1963-11-05", "1963-11-06", "a day is a day"],
  ["1962-12", "month", "1962-12-01", "1963-01-01", "a month is a month"],
  ["1962-12-XX", "month", "1962-12-01", "1963-01-01", "and some day of a month too"],
  ["1961", "within", "1961-01-01", "1962-01-01", "a year alone is some time within it"],
  ["196X", "within", "1960-01-01", "1970-01-01", "and so a decade"],
  ["1961-33", "within", "1961-01-01", "1961-04-01", "and a quarter"],
  ["1961-07-XX/1961-07-XX", "throughout", "1961-07-01", "1961-08-01", "an interval goes on from end to end, however short"],
  ["[1961-07-10,1961-07-11]", "within", "1961-07-10", "1961-07-12", "one source that leaves two days open is no dispute"],
  ["1962~", "about", "1961-01-01", "1964-01-01", "what is called approximate fades"],
  ["1961-07-11?", "about", "1961-07-11", "1961-07-12", "a doubtful day is not drawn as known"],
  ["1962-06~/1962-07~", "about", "1962-05-01", "1962-09-01", "and so an interval with approximate ends"],
  ["1967/1969", "throughout", "1967-01-01", "1970-01-01", "an interval goes on throughout"],
  ["1969-07/..", "after", "1969-07-01", "1969-08-01", "an open end is drawn by its beginning"],
  ["1969-07/", "after", "1969-07-01", "1969-08-01", "and so an end that nobody tells"],
  ["[1969..]", "after", "1969-01-01", "1969-01-02", "some time from a year on has one sure edge"],
  ["../1956", "before", "1956-01-01", "1957-01-01", "an open beginning is drawn by its end"],
  ["/2007-10", "before", "2007-10-01", "2007-11-01", "and so a beginning that nobody tells"],
])("%s is drawn as %s: %s", (text, form, from, to) => {
  const mark = dateMark(edtf(text));
  expect([mark.form, isoDay(mark.days?.from ?? Number.NaN), isoDay(mark.days?.to ?? Number.NaN)]).toEqual([form, from, to]);
});

test("a date open both ways has no day to place it", () => {
  expect(dateMark(edtf("../.."))).toEqual({ form: "undated", days: null });
});

const year = fc.constantFrom("1965", "196X", "-0044", "19XX", "1965~", "1950%", "1950S2", "1961?");
const point = fc
  .tuple(year, fc.constantFrom("", "-02", "-1X", "-12~", "-XX", "-24"), fc.constantFrom("", "-01", "-2X~", "-XX", "-28?"))
  .map((parts) => parts.join(""));
const end = fc.oneof(point, fc.constantFrom("", ".."));
const anyText = fc.oneof(
  point,
  fc.tuple(end, end).map((ends) => ends.join("/")),
  fc.array(point, { minLength: 1 }).map((members) => `[${members.join(",")}]`),
  point.map((member) => `[..${member}]`),
);
const anyDate = anyText.map(parseEdtf).filter((parsed) => parsed.ok);

test("a mark covers days on which the thing can have been going on, and no others", () => {
  fc.assert(
    fc.property(anyDate, ({ edtf: date }) => {
      const { form, days } = dateMark(date);
      expect(days === null).toBe(form === "undated");
      if (days === null) return;
      const all = span(boundsOf(date));
      expect(days.from).toBeLessThan(days.to);
      expect(days.from).toBeGreaterThanOrEqual(all.from);
      expect(days.to).toBeLessThanOrEqual(all.to);
      expect(Number.isSafeInteger(days.from) && Number.isSafeInteger(days.to)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("what lies some time within is never drawn as going on throughout, nor the reverse", () => {
  fc.assert(
    fc.property(anyDate, ({ edtf: date }) => {
      const { form } = dateMark(date);
      if (form === "throughout") expect(date.kind).toBe("interval");
      if (form === "within" || form === "month") expect(date.kind).not.toBe("interval");
    }),
    { numRuns: 500 },
  );
});

test("no doubt is lost: with a qualifier a date is never drawn as a known day or month", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseEdtf(text);
      fc.pre(parsed.ok && /[~?%]/.test(text));
      if (parsed.ok) expect(["about", "after", "before", "undated"]).toContain(dateMark(parsed.edtf).form);
    }),
    { numRuns: 500 },
  );
});

test("sources differ exactly where settled dates disagree, each reading with a claim that says it", () => {
  const text = fc.constantFrom("1961-07-10", "1961-07-11", "1961-07", "1961", "1961-07-10/1962", "1961-07-11~", "1963/..", null);
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      const claims = texts.map((date, i) => claim(`c-00${i}`, date));
      const [event] = settle(claims, createRegister([]));
      const date = eventDate(event as Event, claims);
      expect(date.form === "sources-differ").toBe(event?.datesDisagree);
      if (date.form !== "sources-differ") {
        expect(date.readings).toEqual([]);
        return;
      }
      expect(date.from.length).toBe(date.readings.length);
      expect(date.readings.length).toBeGreaterThan(1);
      expect(date.days?.from).toBe(event?.start?.from);
      expect(date.days?.to).toBe(event?.start?.to);
    }),
    { numRuns: 300 },
  );
});

test("of dates that agree, the narrowest is drawn, and of equal ones that of the leading claim", () => {
  const told = [claim("c-001", "1961"), claim("c-002", "1961-07-06"), claim("c-003", "1961-07-06/.."), claim("c-004", null)];
  expect(eventDate({ lead: "c-001", datesDisagree: false }, told)).toMatchObject({ form: "day", from: [{ id: "c-002" }] });
  expect(eventDate({ lead: "c-003", datesDisagree: false }, told)).toMatchObject({ form: "after", from: [{ id: "c-003" }] });
  expect(eventDate({ lead: "c-004", datesDisagree: false }, told.slice(3))).toMatchObject({ form: "undated", days: null, from: [] });
});

function claim(id: string, edtf: string | null): Claim {
  return {
    id,
    source: "memo",
    at: { start: 0, end: 1, digest: `sha256:${"0".repeat(64)}` },
    type: "visit",
    actors: [
      { role: "participant", actor: "PRK" },
      { role: "participant", actor: "CHN" },
    ],
    date: { edtf, basis: edtf === null ? "none" : "explicit" },
    certainty: "asserted",
    gloss: { en: "A visit.", zh: "一次访问。" },
    event: "visit",
    tier: "core",
    status: "accepted",
    coder: "me",
    codedAt: "2026-01-01",
  };
}
