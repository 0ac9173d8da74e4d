import { LARGEST_YEAR } from "./calendar.ts";
import { fits, pointSpan, twoDigits } from "./edtf-days.ts";
import { type EdtfDate, type EdtfPart, type EdtfPoint, type EdtfQualifier, type EdtfRefusal, refuse } from "./edtf-form.ts";
import { letteredYear } from "./edtf-year.ts";

/** A point read from a text, and the offset of the first character after it. */
export interface ScannedPoint {
  readonly ok: true;
  readonly point: EdtfPoint;
  readonly next: number;
}

/** A component with what is said of it alone (`own`) and of it and everything to its left (`group`), as bits: 1 uncertain, 2 approximate. */
interface ScannedPart {
  readonly text: string;
  readonly at: number;
  readonly own: number;
  readonly group: number;
  readonly next: number;
}

const QUALIFIERS: readonly EdtfQualifier[] = ["", "?", "~", "%"];
const MINUS = 45;
const LETTER_E = 69;
const LETTER_S = 83;
const LETTER_T = 84;
const LETTER_X = 88;
const LETTER_Y = 89;
const TIME = /T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)(?:Z|([+-])(\d\d)(?::?([0-5]\d))?)?/y;

/** Reads the longest date or season that begins at an offset; what may follow it is for the caller to judge. */
export function scanPoint(text: string, at: number): ScannedPoint | EdtfRefusal {
  const year = scanPart(text, at, scanYear);
  if (!("own" in year)) return year;
  if (text.charCodeAt(year.next) !== MINUS || isLettered(year.text)) return { ok: true, point: yearPoint(year), next: year.next };
  const second = scanPart(text, year.next + 1, scanTwo);
  if (!("own" in second)) return second;
  const code = twoDigits(second.text);
  if (code > 41) return refuse(second.at, "unknown-season");
  if (code > 20) return { ok: true, point: seasonPoint(year, second), next: second.next };
  if (!(code >= 1 && code <= 12) && !someMonthFits(second.text)) return refuse(second.at, "no-such-month");
  if (text.charCodeAt(second.next) !== MINUS) return { ok: true, point: monthPoint(year, second), next: second.next };
  const third = scanPart(text, second.next + 1, scanTwo);
  return "own" in third ? scanTime(text, third, dayPoint(year, second, third)) : third;
}

function scanTime(text: string, day: ScannedPart, point: EdtfDate): ScannedPoint | EdtfRefusal {
  const dayOfMonth = twoDigits(day.text);
  const inEveryMonth = dayOfMonth >= 1 && dayOfMonth <= 28;
  if (!inEveryMonth && pointSpan(point, "nominal") === null) return refuse(day.at, "no-such-day");
  if (text.charCodeAt(day.next) !== LETTER_T) return { ok: true, point, next: day.next };
  const bare = point.year.qualifier + point.month?.qualifier + point.day?.qualifier === "";
  if (!bare || `${point.year.text}${point.month?.text}${point.day?.text}`.includes("X")) return refuse(day.next, "not-edtf");
  TIME.lastIndex = day.next;
  const match = TIME.exec(text);
  if (match === null || !isOffset(match[1], Number(match[2]) * 60 + Number(match[3] ?? 0))) return refuse(day.next, "no-such-time");
  return { ok: true, point: { ...point, time: match[0] }, next: day.next + match[0].length };
}

function isOffset(sign: string | undefined, minutes: number): boolean {
  if (sign === undefined) return true;
  return sign === "+" ? minutes <= 14 * 60 : minutes > 0 && minutes <= 12 * 60;
}

function scanPart(text: string, at: number, scanDigits: (text: string, at: number) => number | EdtfRefusal): ScannedPart | EdtfRefusal {
  const own = qualifierAt(text, at);
  const start = own === 0 ? at : at + 1;
  const end = scanDigits(text, start);
  if (typeof end !== "number") return end;
  const group = qualifierAt(text, end);
  return { text: text.slice(start, end), at: start, own, group, next: group === 0 ? end : end + 1 };
}

function scanYear(text: string, at: number): number | EdtfRefusal {
  if (text.charCodeAt(at) === LETTER_Y) return scanLongYear(text, at);
  const start = text.charCodeAt(at) === MINUS ? at + 1 : at;
  const end = start + 4;
  for (let index = start; index < end; index += 1) if (!isDigitOrX(text.charCodeAt(index))) return strange(text, index);
  if (isDigitOrX(text.charCodeAt(end))) return refuse(end, "not-edtf");
  if (start > at && text.startsWith("0000", start)) return refuse(at, "negative-zero");
  return text.charCodeAt(end) === LETTER_S ? scanSignificant(text, at, end) : end;
}

function scanLongYear(text: string, at: number): number | EdtfRefusal {
  const first = text.charCodeAt(at + 1) === MINUS ? at + 2 : at + 1;
  const mantissa = digitsEnd(text, first);
  if (mantissa === first) return strange(text, first);
  if (text.charCodeAt(first) === 48) return refuse(first, "long-year");
  let end = mantissa;
  if (text.charCodeAt(mantissa) === LETTER_E) {
    end = digitsEnd(text, mantissa + 1);
    if (end === mantissa + 1 || text.charCodeAt(mantissa + 1) === 48) return refuse(mantissa + 1, "not-edtf");
  } else if (mantissa - first < 5) return refuse(at, "long-year");
  if (Math.abs(letteredYear(text.slice(at, end)).value) > LARGEST_YEAR) return refuse(at, "year-out-of-range");
  return text.charCodeAt(end) === LETTER_S ? scanSignificant(text, at, end) : end;
}

function scanSignificant(text: string, at: number, letter: number): number | EdtfRefusal {
  const end = digitsEnd(text, letter + 1);
  const count = Number(text.slice(letter + 1, end));
  const year = text.slice(at, letter);
  if (year.includes("X") || text.charCodeAt(letter + 1) === 48 || end === letter + 1) return refuse(letter, "significant-digits");
  return count > String(Math.abs(letteredYear(year).value)).length ? refuse(letter, "significant-digits") : end;
}

function scanTwo(text: string, at: number): number | EdtfRefusal {
  if (!isDigitOrX(text.charCodeAt(at))) return strange(text, at);
  if (!isDigitOrX(text.charCodeAt(at + 1))) return strange(text, at + 1);
  return isDigitOrX(text.charCodeAt(at + 2)) ? refuse(at + 2, "not-edtf") : at + 2;
}

/** The refusal of a character that no rule admits here. */
export function strange(text: string, at: number): EdtfRefusal {
  const character = text[at];
  if (character === "x") return refuse(at, "lower-case-x");
  return refuse(at, character !== undefined && /\s/u.test(character) ? "space" : "not-edtf");
}

function yearPoint(year: ScannedPart): EdtfDate {
  return { kind: "date", year: part(year, 0), month: null, day: null, time: null };
}

function monthPoint(year: ScannedPart, month: ScannedPart): EdtfDate {
  return { kind: "date", year: part(year, month.group), month: part(month, 0), day: null, time: null };
}

function seasonPoint(year: ScannedPart, season: ScannedPart): EdtfPoint {
  return { kind: "season", year: part(year, season.group), season: part(season, 0) };
}

function dayPoint(year: ScannedPart, month: ScannedPart, day: ScannedPart): EdtfDate {
  return { kind: "date", year: part(year, month.group | day.group), month: part(month, day.group), day: part(day, 0), time: null };
}

function part(scanned: ScannedPart, fromRight: number): EdtfPart {
  return { text: scanned.text, qualifier: QUALIFIERS[scanned.own | scanned.group | fromRight] ?? "" };
}

function someMonthFits(pattern: string): boolean {
  for (let month = 1; month <= 12; month += 1) if (fits(month, pattern)) return true;
  return false;
}

function isLettered(year: string): boolean {
  return year.charCodeAt(0) === LETTER_Y || (year.length > 5 && year.includes("S"));
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1;
  return end;
}

function isDigitOrX(code: number): boolean {
  return (code >= 48 && code <= 57) || code === LETTER_X;
}

function qualifierAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code === 63 ? 1 : code === 126 ? 2 : code === 37 ? 3 : 0;
}
