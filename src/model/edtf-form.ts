/** What is said of a component: nothing, uncertain (`?`), approximate (`~`), or both (`%`). */
export type EdtfQualifier = "" | "?" | "~" | "%";

/** One component of a date with its digits as text (`X` = unspecified digit) and everything that is said of it, group qualifiers included. */
export interface EdtfPart {
  readonly text: string;
  readonly qualifier: EdtfQualifier;
}

/** A calendar date to the year, month or day; `time` is the clock text after the day (`T23:20:30Z`), which no bound looks at. */
export interface EdtfDate {
  readonly kind: "date";
  readonly year: EdtfPart;
  readonly month: EdtfPart | null;
  readonly day: EdtfPart | null;
  readonly time: string | null;
}

/** A season, quarter, quadrimester or semester of a year, by its code 21 to 41. */
export interface EdtfSeason {
  readonly kind: "season";
  readonly year: EdtfPart;
  readonly season: EdtfPart;
}

/** What can stand at the end of an interval or as a member of a set. */
export type EdtfPoint = EdtfDate | EdtfSeason;

/** One end of an interval: a point, `open` (`..`, no beginning or no end) or `unknown` (empty: there is one, nobody says when). */
export type EdtfEnd = EdtfPoint | "open" | "unknown";

/** A stretch of time that starts inside `start` and ends inside `end`. */
interface EdtfInterval {
  readonly kind: "interval";
  readonly start: EdtfEnd;
  readonly end: EdtfEnd;
}

/** All points from one to another of the same precision, both included; null where it is `..` that opens or closes the set. */
export interface EdtfRange {
  readonly kind: "range";
  readonly from: EdtfPoint | null;
  readonly to: EdtfPoint | null;
}

/** Several dates of which one is meant (`[…]`) or all are (`{…}`). */
export interface EdtfSet {
  readonly kind: "set";
  readonly of: "one" | "all";
  readonly members: readonly (EdtfPoint | EdtfRange)[];
}

/** A date expression of ISO 8601-2:2019, levels 0 to 2: equal meaning in qualifiers gives an equal structure. */
export type Edtf = EdtfPoint | EdtfInterval | EdtfSet;

/** Why a text is not EDTF. */
export type EdtfFault =
  | "empty"
  | "not-edtf"
  | "space"
  | "lower-case-x"
  | "negative-zero"
  | "long-year"
  | "year-out-of-range"
  | "significant-digits"
  | "no-such-month"
  | "no-such-day"
  | "no-such-time"
  | "unknown-season"
  | "not-inside-another"
  | "mixed-precision"
  | "reversed-interval"
  | "end-coarser-than-start";

/** A fault with the offset (UTF-16 units from the start) where the text stops being EDTF. */
export interface EdtfRefusal {
  readonly ok: false;
  readonly offset: number;
  readonly reason: EdtfFault;
}

/** The refusal at an offset for a reason. */
export function refuse(offset: number, reason: EdtfFault): EdtfRefusal {
  return { ok: false, offset, reason };
}

/** Whether any digit of the point is unspecified. */
export function hasUnspecified(point: EdtfPoint): boolean {
  if (point.year.text.includes("X")) return true;
  if (point.kind === "season") return false;
  return (point.month?.text.includes("X") ?? false) || (point.day?.text.includes("X") ?? false);
}

/** Whether the year is written with a letter: `Y` before more than four digits, an exponent, or `S` with significant digits. */
export function hasLetteredYear(point: EdtfPoint): boolean {
  return point.year.text.startsWith("Y") || point.year.text.includes("S");
}
