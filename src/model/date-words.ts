import type { Edtf, EdtfDate, EdtfEnd, EdtfPoint, EdtfQualifier, EdtfRange } from "./edtf-form.ts";
import { formatEdtf } from "./edtf-text.ts";

type Language = "en" | "zh";

/** An EDTF date as a person says it: `6 July 1961`, `1961 年 7 月 6 日`. What no common words say (`156X-12-25`) stays EDTF. */
export function dateWords(edtf: Edtf, language: Language): string {
  const words = language === "zh" ? zh : en;
  if (edtf.kind === "interval") return intervalWords(edtf.start, edtf.end, words) ?? formatEdtf(edtf);
  if (edtf.kind !== "set") return pointWords(edtf, words) ?? formatEdtf(edtf);
  const members = edtf.members.map((member) => (member.kind === "range" ? rangeWords(member, words) : pointWords(member, words)));
  const known = members.filter((member) => member !== null);
  return known.length < members.length ? formatEdtf(edtf) : edtf.of === "one" ? words.or(known) : words.and(known);
}

/** How one language says a date, from the parts that are known. */
interface DateLanguage {
  year(year: number): string;
  decade(first: number): string;
  century(nth: number, before: boolean): string;
  month(year: string, month: number): string;
  day(year: string, month: number, day: number): string;
  season(year: string, code: number): string | null;
  /** Two points as one stretch, shorter where they share a part. */
  between(start: string, end: string, shared: Shared): string;
  from(start: string, end: "open" | "unknown"): string;
  until(end: string, start: "open" | "unknown"): string;
  doubted(date: string, doubt: Exclude<EdtfQualifier, "">): string;
  or(dates: readonly string[]): string;
  and(dates: readonly string[]): string;
}

/** What two ends have in common: days of one month, months of one year, two years, or nothing. */
type Shared =
  | { readonly kind: "days"; readonly year: string; readonly month: number; readonly days: readonly [number, number] }
  | { readonly kind: "months"; readonly year: string; readonly months: readonly [number, number] }
  | { readonly kind: "years"; readonly years: readonly [number, number] }
  | { readonly kind: "nothing" };

const MONTHS = "January February March April May June July August September October November December".split(" ");
const SEASONS = { en: ["spring", "summer", "autumn", "winter"], zh: ["春", "夏", "秋", "冬"] };
const QUARTERS = { en: ["first", "second", "third", "fourth"], zh: ["一", "二", "三", "四"] };

const en: DateLanguage = {
  year: (year) => (year > 0 ? String(year) : `${1 - year} BC`),
  decade: (first) => `${first}s`,
  century: (nth, before) => `${ordinal(nth)} century${before ? " BC" : ""}`,
  month: (year, month) => `${MONTHS[month - 1]} ${year}`,
  day: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  season(year, code) {
    if (code <= 32) return `${SEASONS.en[(code - 21) % 4]} ${year}`;
    if (code <= 36) return `${QUARTERS.en[code - 33]} quarter of ${year}`;
    if (code <= 39) return `${["January–April", "May–August", "September–December"][code - 37]} ${year}`;
    return `${code === 40 ? "first" : "second"} half of ${year}`;
  },
  between(start, end, shared) {
    if (shared.kind === "days") return `${shared.days.join("–")} ${MONTHS[shared.month - 1]} ${shared.year}`;
    if (shared.kind === "months") return `${shared.months.map((month) => MONTHS[month - 1]).join("–")} ${shared.year}`;
    return shared.kind === "years" ? shared.years.join("–") : `${start} – ${end}`;
  },
  from: (start, end) => (end === "open" ? `from ${start} on` : `from ${start}, end not told`),
  until: (end, start) => (start === "open" ? `until ${end}` : `until ${end}, beginning not told`),
  doubted: (date, doubt) => ({ "~": `about ${date}`, "?": `${date} (doubtful)`, "%": `about ${date} (doubtful)` })[doubt],
  or: (dates) => joined(dates, ", ", " or "),
  and: (dates) => joined(dates, ", ", " and "),
};

const zh: DateLanguage = {
  year: (year) => (year > 0 ? `${year} 年` : `公元前 ${1 - year} 年`),
  decade: (first) => `${first} 年代`,
  century: (nth, before) => `${before ? "公元前 " : ""}${nth} 世纪`,
  month: (year, month) => `${year} ${month} 月`,
  day: (year, month, day) => `${year} ${month} 月 ${day} 日`,
  season(year, code) {
    if (code <= 32) return `${year}${SEASONS.zh[(code - 21) % 4]}`;
    if (code <= 36) return `${year}第${QUARTERS.zh[code - 33]}季度`;
    if (code <= 39) return `${year} ${["1—4", "5—8", "9—12"][code - 37]} 月`;
    return `${year}${code === 40 ? "上" : "下"}半年`;
  },
  between(start, end, shared) {
    if (shared.kind === "days") return `${shared.year} ${shared.month} 月 ${shared.days.join("—")} 日`;
    if (shared.kind === "months") return `${shared.year} ${shared.months.join("—")} 月`;
    return shared.kind === "years" ? `${shared.years.join("—")} 年` : `${start}—${end}`;
  },
  from: (start, end) => (end === "open" ? `${start}起` : `${start}起，终点未载`),
  until: (end, start) => `${spaced("至", end)}${start === "open" ? "" : "，起点未载"}`,
  doubted: (date, doubt) => `${doubt === "?" ? date : spaced("约", date)}${doubt === "~" ? "" : "（存疑）"}`,
  or: (dates) => joined(dates, "、", "或"),
  and: (dates) => joined(dates, "、", "和"),
};

/** A figure keeps its space after a Han character, another Han character does not. */
function spaced(word: string, date: string): string {
  return /^\d/.test(date) ? `${word} ${date}` : `${word}${date}`;
}

function pointWords(point: EdtfPoint, words: DateLanguage): string | null {
  const plain = plainWords(point, words);
  const doubt = doubtOf(point);
  return plain === null || doubt === "" ? plain : words.doubted(plain, doubt);
}

function plainWords(point: EdtfPoint, words: DateLanguage): string | null {
  if (point.kind === "season") {
    const year = yearWords(point.year.text, words);
    return year === null ? null : words.season(year, Number(point.season.text));
  }
  const [year = "", month, day] = textOf(point).split(/(?<=\d|X)-/);
  const named = yearWords(year, words);
  if (named === null || month === undefined) return named;
  if (/X/.test(`${year}${month}${day ?? ""}`)) return null;
  return day === undefined ? words.month(named, Number(month)) : words.day(named, Number(month), Number(day));
}

/** Year, month and day as digits, without what is wholly unspecified at the end. */
function textOf({ year, month, day }: EdtfDate): string {
  const given = [year, month, day].filter((part) => part !== null).map((part) => part.text);
  return given.join("-").replace(/(-XX)+$/, "");
}

function yearWords(text: string, words: DateLanguage): string | null {
  if (/^-?\d{4}$/.test(text) || /^Y-?\d+$/.test(text)) return words.year(Number(text.replace("Y", "")));
  if (/^\d{3}X$/.test(text)) return words.decade(Number(text.replace("X", "0")));
  const century = /^(-?)(\d{2})XX$/.exec(text);
  return century === null ? null : words.century(Number(century[2]) + 1, century[1] === "-");
}

function doubtOf(point: EdtfPoint): EdtfQualifier {
  const parts = point.kind === "season" ? [point.year, point.season] : [point.year, point.month, point.day];
  const said = new Set(parts.map((part) => part?.qualifier ?? ""));
  if (said.has("%") || (said.has("~") && said.has("?"))) return "%";
  return said.has("~") ? "~" : said.has("?") ? "?" : "";
}

function intervalWords(start: EdtfEnd, end: EdtfEnd, words: DateLanguage): string | null {
  if (typeof start === "string") {
    const last = typeof end === "string" ? null : pointWords(end, words);
    return last === null ? null : words.until(last, start);
  }
  const first = pointWords(start, words);
  if (first === null) return null;
  if (typeof end === "string") return words.from(first, end);
  const last = pointWords(end, words);
  return last === null ? null : words.between(first, last, sharedBy(start, end, words));
}

function rangeWords({ from, to }: EdtfRange, words: DateLanguage): string | null {
  return intervalWords(from ?? "unknown", to ?? "unknown", words);
}

function sharedBy(start: EdtfPoint, end: EdtfPoint, words: DateLanguage): Shared {
  if (start.kind === "season" || end.kind === "season" || doubtOf(start) !== "" || doubtOf(end) !== "") return NOTHING;
  const [first, last] = [textOf(start), textOf(end)];
  if (!PLAIN.test(first) || !PLAIN.test(last) || first.length !== last.length) return NOTHING;
  const [[year = 0, month, day], [lastYear = 0, lastMonth, lastDay]] = [numbersIn(first), numbersIn(last)];
  if (month === undefined || lastMonth === undefined) return { kind: "years", years: [year, lastYear] };
  if (year !== lastYear) return NOTHING;
  const named = words.year(year);
  if (day === undefined || lastDay === undefined) return { kind: "months", year: named, months: [month, lastMonth] };
  return month === lastMonth ? { kind: "days", year: named, month, days: [day, lastDay] } : NOTHING;
}

const NOTHING: Shared = { kind: "nothing" };

/** A date after Christ with all its digits. */
const PLAIN = /^(?!0000)\d{4}(-\d\d)*$/;

function numbersIn(text: string): number[] {
  return text.split("-").map(Number);
}

function joined(dates: readonly string[], comma: string, last: string): string {
  const [final = "", ...others] = dates.toReversed();
  const before = others.toReversed().join(comma);
  return before === "" ? final : /\s$/.test(last) ? `${before}${last}${final}` : `${before}${spaced(last, final)}`;
}

function ordinal(n: number): string {
  const tens = n % 100;
  const suffix = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${suffix}`;
}
