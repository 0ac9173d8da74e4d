import { pointSpan } from "./edtf-days.ts";
import {
  type Edtf,
  type EdtfEnd,
  type EdtfPoint,
  type EdtfRange,
  type EdtfRefusal,
  type EdtfSet,
  hasLetteredYear,
  hasUnspecified,
  refuse,
} from "./edtf-form.ts";
import { scanPoint, strange } from "./edtf-point.ts";
import { yearRange } from "./edtf-year.ts";

export type { Edtf, EdtfEnd, EdtfFault, EdtfPart, EdtfPoint, EdtfRange } from "./edtf-form.ts";
export { edtfLevel, formatEdtf } from "./edtf-text.ts";

/** What became of a text: its structure, or the reason and the offset where it stops being EDTF. */
export type ParsedEdtf = { readonly ok: true; readonly edtf: Edtf } | EdtfRefusal;

/** How lenient to be: the drafts of EDTF before 2019 put spaces after the commas of a set, the standard does not. */
export interface EdtfOptions {
  readonly spacesAfterCommas: "refused" | "allowed";
}

const STANDARD: EdtfOptions = { spacesAfterCommas: "refused" };

/** Reads a date expression of ISO 8601-2:2019 (EDTF, levels 0 to 2); never throws, whatever the text. */
export function parseEdtf(text: string, options: EdtfOptions = STANDARD): ParsedEdtf {
  if (text === "") return refuse(0, "empty");
  const first = text[0];
  if (first === "[" || first === "{") return parseSet(text, options);
  if (text.includes("/")) return parseInterval(text);
  const scanned = scanPoint(text, 0);
  if (!scanned.ok) return scanned;
  return scanned.next === text.length ? { ok: true, edtf: scanned.point } : strange(text, scanned.next);
}

/** Whether a text is EDTF of level 0, 1 or 2. */
export function isEdtf(text: string): boolean {
  return parseEdtf(text).ok;
}

function parseInterval(text: string): ParsedEdtf {
  const slash = text.indexOf("/");
  const start = parseEnd(text, 0, slash);
  if (!isEnd(start)) return start;
  const end = parseEnd(text, slash + 1, text.length);
  if (!isEnd(end)) return end;
  if (start === "unknown" && end === "unknown") return refuse(0, "not-edtf");
  return orderFault(start, end, slash + 1) ?? { ok: true, edtf: { kind: "interval", start, end } };
}

function parseEnd(text: string, from: number, to: number): EdtfEnd | EdtfRefusal {
  if (from === to) return "unknown";
  if (to === from + 2 && text.startsWith("..", from)) return "open";
  const scanned = scanPoint(text, from);
  if (!scanned.ok) return scanned;
  if (scanned.next !== to) return strange(text, scanned.next);
  return isInner(scanned.point) ? scanned.point : refuse(from, "not-inside-another");
}

function isEnd(end: EdtfEnd | EdtfRefusal): end is EdtfEnd {
  return typeof end === "string" || !("ok" in end);
}

/** No long year, significant digits or clock time stands inside an interval or a set. */
function isInner(point: EdtfPoint): boolean {
  return !hasLetteredYear(point) && (point.kind === "season" || point.time === null);
}

/**
 * An interval is reversed when its end is over before its start can begin. An end given more coarsely than the start must not begin before it:
 * `2004-06-11/2004-06` is refused as the UNT validator does, `2004-06-11/2004-06-XX` says it.
 */
function orderFault(start: EdtfEnd, end: EdtfEnd, at: number): EdtfRefusal | null {
  if (typeof start === "string" || typeof end === "string") return null;
  if (yearRange(start.year.text, "nominal").high < yearRange(end.year.text, "nominal").low) return null;
  const startSpan = pointSpan(start, "nominal");
  const endSpan = pointSpan(end, "nominal");
  if (startSpan === null || endSpan === null) return null;
  if (endSpan.to <= startSpan.from) return refuse(at, "reversed-interval");
  return endSpan.from < startSpan.from && !hasUnspecified(end) ? refuse(at, "end-coarser-than-start") : null;
}

function parseSet(text: string, options: EdtfOptions): ParsedEdtf {
  const of = text[0] === "[" ? "one" : "all";
  const members: (EdtfPoint | EdtfRange)[] = [];
  const close = of === "one" ? "]" : "}";
  let at = 1;
  for (;;) {
    const member = parseMember(text, at, close);
    if (!member.ok) return member;
    members.push(member.member);
    if (text[member.next] === close) return endSet(text, member.next + 1, { kind: "set", of, members });
    if (text[member.next] !== ",") return strange(text, member.next);
    at = member.next + 1;
    if (options.spacesAfterCommas === "allowed") while (text[at] === " ") at += 1;
  }
}

function endSet(text: string, at: number, set: EdtfSet): ParsedEdtf {
  return at === text.length ? { ok: true, edtf: set } : strange(text, at);
}

interface ScannedMember {
  readonly ok: true;
  readonly member: EdtfPoint | EdtfRange;
  readonly next: number;
}

function parseMember(text: string, at: number, close: string): ScannedMember | EdtfRefusal {
  const opens = at === 1 && text.startsWith("..", at);
  const from = scanPoint(text, opens ? at + 2 : at);
  if (!from.ok) return from;
  if (!isInner(from.point)) return refuse(at, "not-inside-another");
  if (opens) return { ok: true, member: { kind: "range", from: null, to: from.point }, next: from.next };
  if (!text.startsWith("..", from.next)) return { ok: true, member: from.point, next: from.next };
  const second = from.next + 2;
  if (text[second] === close) return { ok: true, member: { kind: "range", from: from.point, to: null }, next: second };
  const to = scanPoint(text, second);
  if (!to.ok) return to;
  if (!isInner(to.point)) return refuse(second, "not-inside-another");
  const range: EdtfRange = { kind: "range", from: from.point, to: to.point };
  return rangeFault(from.point, to.point, second) ?? { ok: true, member: range, next: to.next };
}

function rangeFault(from: EdtfPoint, to: EdtfPoint, at: number): EdtfRefusal | null {
  return precision(from) === precision(to) ? orderFault(from, to, at) : refuse(at, "mixed-precision");
}

function precision(point: EdtfPoint): "year" | "month" | "day" | "season" {
  if (point.kind === "season") return "season";
  return point.month === null ? "year" : point.day === null ? "month" : "day";
}
