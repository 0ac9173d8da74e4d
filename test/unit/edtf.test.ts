import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Edtf,
  type EdtfFault,
  type EdtfPart,
  type EdtfPoint,
  edtfLevel,
  formatEdtf,
  isEdtf,
  parseEdtf,
} from "../../src/model/edtf.ts";

const QUALIFIERS = ["", "?", "~", "%"] as const;

function edtf(text: string): Edtf {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason} at ${result.offset}`);
  return result.edtf;
}

test.each([
  ["2004-06-11?", "???", "a qualifier at the right end says it of the whole date"],
  ["2004-06~-11", "~~.", "a qualifier after a component says it of everything to its left"],
  ["2004-06-~11", "..~", "a qualifier before a component says it of that component alone"],
  ["?2004-06-~11", "?.~", "components are qualified one by one"],
  ["2004?-~06-11", "?~.", "group and single qualifiers stand side by side"],
  ["2004?-06~-11", "%~.", "uncertain by one group and approximate by another is both"],
  ["2001-?09~-09", "~%.", "uncertain alone and approximate in a group is both"],
  ["%2011-06-13", "%..", "percent is uncertain and approximate"],
])("%s is qualified as %s: %s", (text, expected) => {
  const date = edtf(text);
  if (date.kind !== "date") throw new Error("not a date");
  expect([date.year, date.month, date.day].map((part) => part?.qualifier || ".").join("")).toBe(expected);
});

test("an end of an interval is a date, open or unknown, and open is not unknown", () => {
  expect(edtf("1965/..")).toMatchObject({ kind: "interval", start: { kind: "date" }, end: "open" });
  expect(edtf("1965/")).toMatchObject({ end: "unknown" });
  expect(edtf("../1965")).toMatchObject({ start: "open" });
  expect(edtf("/1965")).toMatchObject({ start: "unknown" });
  expect(edtf("../..")).toMatchObject({ start: "open", end: "open" });
});

test("square brackets mean one of the members, braces all of them", () => {
  expect(edtf("[1667,1670..1672]")).toMatchObject({ kind: "set", of: "one", members: [{ kind: "date" }, { kind: "range" }] });
  expect(edtf("{1960,1961-12}")).toMatchObject({ kind: "set", of: "all" });
  expect(edtf("[..1984]")).toMatchObject({ members: [{ kind: "range", from: null }] });
  expect(edtf("[1760-12..]")).toMatchObject({ members: [{ kind: "range", to: null }] });
});

test("the clock time is kept with its date", () => {
  expect(edtf("1985-04-12T23:20:30-04:30")).toMatchObject({ kind: "date", day: { text: "12" }, time: "T23:20:30-04:30" });
});

test.each<[text: string, offset: number, reason: EdtfFault]>([
  ["", 0, "empty"],
  ["NONE", 0, "not-edtf"],
  ["1965年", 4, "not-edtf"],
  ["196", 3, "not-edtf"],
  ["12345", 4, "not-edtf"],
  ["1965-6-22", 6, "not-edtf"],
  ["/", 0, "not-edtf"],
  ["[]", 1, "not-edtf"],
  ["[..]", 3, "not-edtf"],
  ["[1999}", 5, "not-edtf"],
  ["[1999", 5, "not-edtf"],
  ["[1999]x", 6, "lower-case-x"],
  ["[1760..,1761]", 7, "not-edtf"],
  ["[1760,..1761]", 6, "not-edtf"],
  ["{1960..1961..1962}", 11, "not-edtf"],
  ["1960/1961/1962", 9, "not-edtf"],
  ["2004??", 5, "not-edtf"],
  [" 1965", 0, "space"],
  ["1965 ", 4, "space"],
  ["[1667, 1668]", 6, "space"],
  ["196x", 3, "lower-case-x"],
  ["1965-xx", 5, "lower-case-x"],
  ["-0000-01-01", 0, "negative-zero"],
  ["Y2006", 0, "long-year"],
  ["Y012345", 1, "long-year"],
  ["Y17E7-12-26", 5, "not-edtf"],
  ["Y1E2-12", 4, "not-edtf"],
  ["Y17E0", 4, "not-edtf"],
  ["Y17E70", 0, "year-out-of-range"],
  ["Y1E999", 0, "year-out-of-range"],
  ["1950S0", 4, "significant-digits"],
  ["1950S5", 4, "significant-digits"],
  ["195XS2", 4, "significant-digits"],
  ["1965-13", 5, "no-such-month"],
  ["1965-00", 5, "no-such-month"],
  ["15XX-2X-25", 5, "no-such-month"],
  ["1900-02-29", 8, "no-such-day"],
  ["2001-02-30", 8, "no-such-day"],
  ["2001-02-00", 8, "no-such-day"],
  ["156X-09-31", 8, "no-such-day"],
  ["15XX-02-3X", 8, "no-such-day"],
  ["1XX3-02-29", 8, "no-such-day"],
  ["1965-06-22T24:00:01", 10, "no-such-time"],
  ["1965-06-22T10:10:10-00:00", 10, "no-such-time"],
  ["1965-06-22T10:10:10+14:01", 10, "no-such-time"],
  ["1965-06-XXT10:10:10", 10, "not-edtf"],
  ["1965-06-22~T10:10:10", 11, "not-edtf"],
  ["?1965-06-22T10:10:10", 11, "not-edtf"],
  ["1965-42", 5, "unknown-season"],
  ["1965-06-22T10:10:10Z/1966", 0, "not-inside-another"],
  ["Y-61000/-2000", 0, "not-inside-another"],
  ["[1950S2]", 1, "not-inside-another"],
  ["[2025-01..2026]", 10, "mixed-precision"],
  ["[1672..1670]", 7, "reversed-interval"],
  ["1965/1964", 5, "reversed-interval"],
  ["2012-24/2012-21", 8, "reversed-interval"],
  ["2004-06-11/2004-06", 11, "end-coarser-than-start"],
])("%j stops being EDTF at %i: %s", (text, offset, reason) => {
  expect(parseEdtf(text)).toEqual({ ok: false, offset, reason });
});

test("a coarse end that says its day is unspecified is not coarser than its start", () => {
  expect(isEdtf("2004-06-11/2004-06-XX")).toBe(true);
});

test("spaces after the commas of a set are let through on request, and leave no trace", () => {
  const result = parseEdtf("[1667, 1668, 1670..1672]", { spacesAfterCommas: "allowed" });
  expect(result.ok && formatEdtf(result.edtf)).toBe("[1667,1668,1670..1672]");
  expect(parseEdtf("[1 667]", { spacesAfterCommas: "allowed" })).toEqual({ ok: false, offset: 2, reason: "space" });
});

test.each([
  ["?2004-?06-?11", "2004-06-11?"],
  ["?2004", "2004?"],
  ["2004?-06~-11", "2004%-~06-11"],
  ["2001-?09~-09", "2001~-%09-09"],
  ["2004-06~-11~", "2004-06-11~"],
])("%s and %s mean the same and have one structure", (text, canonical) => {
  expect(formatEdtf(edtf(text))).toBe(canonical);
  expect(edtf(canonical)).toEqual(edtf(text));
});

test.each([
  ["1965", 0],
  ["1965-06-22", 0],
  ["1985-04-12T23:20:30Z", 0],
  ["1964/2008", 0],
  ["-0044", 1],
  ["Y170000002", 1],
  ["2001-21", 1],
  ["1984?", 1],
  ["201X", 1],
  ["1XXX", 1],
  ["1985-XX-XX", 1],
  ["XXXX-XX-XX", 1],
  ["1985/..", 1],
  ["/1985", 1],
  ["2001-21/2003", 1],
  ["1984?/2004-06~", 1],
  ["Y-17E7", 2],
  ["1950S2", 2],
  ["2001-33", 2],
  ["198X-21", 2],
  ["2004-06-~11", 2],
  ["156X-12-25", 2],
  ["1XX3", 2],
  ["1984-1X", 2],
  ["XXXX-12-XX", 2],
  ["198X/199X", 2],
  ["2004-06-XX/2004-07-03", 2],
  ["[1667,1668]", 2],
  ["{..1984}", 2],
])("%s is EDTF of level %i", (text, level) => {
  expect(edtfLevel(edtf(text))).toBe(level);
});

const qualifier = fc.constantFrom(...QUALIFIERS);
const part = (texts: fc.Arbitrary<string>): fc.Arbitrary<EdtfPart> => fc.record({ text: texts, qualifier });
const month = fc.constantFrom("01", "02", "06", "12", "XX", "1X", "0X", "X2");
const day = fc.constantFrom("01", "11", "28", "XX", "1X", "X8");
const year = fc.constantFrom("0000", "0883", "1965", "-0044", "196X", "19XX", "XXXX", "-01XX", "1XX3");
const lettered = fc.constantFrom("Y170000002", "Y-17E7", "1950S2", "Y171010000S3", "-1950S2");

const inner: fc.Arbitrary<EdtfPoint> = fc.oneof(
  fc.record({
    kind: fc.constant("date" as const),
    year: part(year),
    month: fc.constant(null),
    day: fc.constant(null),
    time: fc.constant(null),
  }),
  fc.record({ kind: fc.constant("date" as const), year: part(year), month: part(month), day: fc.constant(null), time: fc.constant(null) }),
  fc.record({ kind: fc.constant("date" as const), year: part(year), month: part(month), day: part(day), time: fc.constant(null) }),
  fc.record({ kind: fc.constant("season" as const), year: part(year), season: part(fc.integer({ min: 21, max: 41 }).map(String)) }),
);
const alone: fc.Arbitrary<Edtf> = fc.record({
  kind: fc.constant("date" as const),
  year: part(lettered),
  month: fc.constant(null),
  day: fc.constant(null),
  time: fc.constant(null),
});
const half = fc.constantFrom("open" as const, "unknown" as const);
const interval: fc.Arbitrary<Edtf> = fc.oneof(
  fc.record({ kind: fc.constant("interval" as const), start: inner, end: half }),
  fc.record({ kind: fc.constant("interval" as const), start: half, end: inner }),
  inner.map((point) => ({ kind: "interval" as const, start: point, end: point })),
);
const opening = inner.map((point) => ({ kind: "range" as const, from: null, to: point }));
const closing = inner.map((point) => ({ kind: "range" as const, from: point, to: null }));
const set: fc.Arbitrary<Edtf> = fc
  .tuple(
    fc.constantFrom("one" as const, "all" as const),
    fc.option(opening),
    fc.array(inner, { minLength: 1, maxLength: 4 }),
    fc.option(closing),
  )
  .map(([of, first, middle, last]) => ({
    kind: "set" as const,
    of,
    members: [...(first === null ? [] : [first]), ...middle, ...(last === null ? [] : [last])],
  }));
const anyEdtf = fc.oneof(inner, alone, interval, set);

test("reading what was written gives the structure back", () => {
  fc.assert(
    fc.property(anyEdtf, (structure) => {
      const text = formatEdtf(structure);
      expect(parseEdtf(text), text).toEqual({ ok: true, edtf: structure });
    }),
    { numRuns: 1000 },
  );
});

test("any text at all gets an answer, with the fault inside the text or at its end", () => {
  const garbage = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."0123456789XxYyESTZ-+~?%/.[]{},: 年月正廿〇") }),
    anyEdtf
      .chain((structure) => fc.tuple(fc.constant(formatEdtf(structure)), fc.nat(30), fc.string({ maxLength: 2 })))
      .map(([text, at, junk]) => text.slice(0, at) + junk + text.slice(at)),
  );
  fc.assert(
    fc.property(garbage, (text) => {
      const result = parseEdtf(text);
      expect(isEdtf(text)).toBe(result.ok);
      if (result.ok) {
        expect(parseEdtf(formatEdtf(result.edtf))).toEqual(result);
      } else {
        expect(result.offset).toBeGreaterThanOrEqual(0);
        expect(result.offset).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 2000 },
  );
});
