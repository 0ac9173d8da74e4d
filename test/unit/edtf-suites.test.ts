import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dateOf } from "../../src/model/calendar.ts";
import { strictBounds } from "../../src/model/date-bounds.ts";
import { edtfLevel, parseEdtf } from "../../src/model/edtf.ts";

/*
 * Where the suites of others disagree with one another or with the text of the standard, this is what we hold:
 *
 * | case                               | they say                    | we hold | because                                                              |
 * |------------------------------------|-----------------------------|---------|----------------------------------------------------------------------|
 * | `19`, `193`, `-04`, `197~` …       | edtf.js: valid              | invalid | EDTF has `19XX` and `193X`; two or three digits are a slip of the pen |
 * | `2012-21/2012-22`                  | edtf.js: invalid            | valid   | UNT and edtf-ts have seasons at the ends of intervals                |
 * | `…T23:20:30Z/…T01:30:45Z`          | edtf-ts: valid, UNT: not    | invalid | level 0 has dates, not date-times, at the ends of intervals          |
 * | `2004-06-11%/2004-06~`             | UNT: invalid                | invalid | write `2004-06-XX`: all of UNT agrees, and no other suite denies it  |
 * | `Y-61000/-2000`                    | UNT: invalid                | invalid | the same                                                             |
 * | `[2025-01..2026]`                  | edtf-ts: invalid            | invalid | "all months from … to a year" has no meaning                         |
 * | `[1667, 1668]`                     | python-edtf: valid, UNT: not | invalid | a space after a comma is of the drafts before 2019: on request only  |
 * | level of `-0002`, `-9999`          | edtf.js: 0                  | 1       | the Library of Congress text has negative years in level 1           |
 * | level of `?2001`                   | edtf.js: 2                  | 1       | it says what `2001?` says                                            |
 * | unknown end, `2004-06-01/`         | python-edtf: ten years      | unknown | not in the standard                                                  |
 */
const AGAINST_EDTFJS = /^-?\d{2,3}[?~%]?$|^2012-21\/2012-22$/;
const LEVELS_AGAINST_EDTFJS = ["-0002", "-9999", "?2001"];
const AGAINST_EDTFTS = ["1985-04-12T23:20:30Z/1986-05-13T01:30:45Z"];

interface Validity {
  readonly edtf: string | null;
  readonly valid: boolean;
  readonly level?: number | null;
}

interface Bounds {
  readonly edtf: string;
  readonly lower_strict: string;
  readonly upper_strict: string;
}

const folder = new URL("../../../shared/suites/edtf/", import.meta.url);
const present = existsSync(folder);

function rows<Row>(name: string): readonly Row[] {
  const lines = readFileSync(new URL(name, folder), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Row);
}

function disagreements(name: string): readonly string[] {
  return rows<Validity>(name).flatMap(({ edtf, valid }) => (edtf === null || parseEdtf(edtf).ok === valid ? [] : [edtf]));
}

test.skipIf(!present)("all 157 cases of the UNT validator are judged alike (skipped without shared/suites)", () => {
  expect(rows("unt_edtf_validate.jsonl")).toHaveLength(157);
  expect(disagreements("unt_edtf_validate.jsonl")).toEqual([]);
});

test.skipIf(!present)("what python-edtf refuses is refused (skipped without shared/suites)", () => {
  expect(disagreements("python_edtf_invalid.jsonl")).toEqual([]);
});

test.skipIf(!present)(
  "of edtf.js only two- and three-digit years and one season interval are judged otherwise (skipped without shared/suites)",
  () => {
    expect(rows("edtfjs_parser.jsonl")).toHaveLength(140);
    const against = disagreements("edtfjs_parser.jsonl");
    expect(against.filter((text) => !AGAINST_EDTFJS.test(text))).toEqual([]);
    expect(against).toHaveLength(16);
  },
);

test.skipIf(!present)("levels are those of edtf.js but for three rows (skipped without shared/suites)", () => {
  const against = rows<Validity>("edtfjs_parser.jsonl").flatMap(({ edtf, level }) => {
    const result = parseEdtf(edtf ?? "");
    return result.ok && typeof level === "number" && edtfLevel(result.edtf) !== level ? [edtf] : [];
  });
  expect(against).toEqual(LEVELS_AGAINST_EDTFJS);
});

test.skipIf(!present)("of edtf-ts only an interval of date-times is judged otherwise (skipped without shared/suites)", () => {
  expect(disagreements("edtfts_spec.jsonl")).toEqual(AGAINST_EDTFTS);
});

test.skipIf(!present)(
  "strict bounds are those of python-edtf for all 87 dates without an unknown end (skipped without shared/suites)",
  () => {
    const known = rows<Bounds>("python_edtf_bounds.jsonl").filter(({ edtf }) => !edtf.startsWith("/") && !edtf.endsWith("/"));
    expect(known).toHaveLength(87);
    for (const { edtf, lower_strict, upper_strict } of known)
      expect([edtf, ...closedDays(edtf)]).toEqual([edtf, lower_strict, upper_strict]);
  },
);

test.skipIf(!present)("an unknown end is unbounded where python-edtf invents ten years (skipped without shared/suites)", () => {
  expect(closedDays("/2006")).toEqual(["-inf", "2006-12-31"]);
  expect(closedDays("2004-06-01/")).toEqual(["2004-06-01", "inf"]);
});

function closedDays(text: string): readonly [first: string, last: string] {
  const result = parseEdtf(text, { spacesAfterCommas: "allowed" });
  if (!result.ok) return [result.reason, result.reason];
  const { startEarliest, endLatest } = strictBounds(result.edtf);
  return [longDay(startEarliest), longDay(endLatest - 1)];
}

function longDay(day: number): string {
  if (!Number.isFinite(day)) return day > 0 ? "inf" : "-inf";
  const { year, month, day: dayOfMonth } = dateOf(day);
  const pad = (value: number, width: number): string => String(value).padStart(width, "0");
  return `${year < 0 ? "-" : ""}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}
