import {
  type Edtf,
  type EdtfEnd,
  type EdtfPart,
  type EdtfPoint,
  type EdtfQualifier,
  type EdtfRange,
  hasLetteredYear,
  hasUnspecified,
} from "./edtf-form.ts";

/** The canonical text of a date expression: shortest group qualifiers, no spaces; `parseEdtf` gives the same structure back. */
export function formatEdtf(edtf: Edtf): string {
  if (edtf.kind === "interval") return `${endText(edtf.start)}/${endText(edtf.end)}`;
  if (edtf.kind !== "set") return pointText(edtf);
  const members = edtf.members.map((member) => (member.kind === "range" ? rangeText(member) : pointText(member))).join(",");
  return edtf.of === "one" ? `[${members}]` : `{${members}}`;
}

/** The lowest conformance level of EDTF (Library of Congress, 2019) that can say this, a negative year being level 1 as in that text. */
export function edtfLevel(edtf: Edtf): 0 | 1 | 2 {
  if (edtf.kind === "set") return 2;
  if (edtf.kind !== "interval") return pointLevel(edtf);
  const start = endLevel(edtf.start);
  const end = endLevel(edtf.end);
  return start > end ? start : end;
}

function endText(end: EdtfEnd): string {
  return end === "open" ? ".." : end === "unknown" ? "" : pointText(end);
}

function rangeText(range: EdtfRange): string {
  return `${range.from === null ? "" : pointText(range.from)}..${range.to === null ? "" : pointText(range.to)}`;
}

function pointText(point: EdtfPoint): string {
  const parts = partsOf(point);
  const shared = parts[0]?.qualifier ?? "";
  const grouped = shared === "" ? 0 : runLength(parts, shared);
  const texts = parts.map((part, index) => {
    if (index < grouped) return index === grouped - 1 ? part.text + shared : part.text;
    return part.qualifier + part.text;
  });
  return texts.join("-") + (point.kind === "date" ? (point.time ?? "") : "");
}

function runLength(parts: readonly EdtfPart[], qualifier: EdtfQualifier): number {
  const end = parts.findIndex((part) => part.qualifier !== qualifier);
  return end < 0 ? parts.length : end;
}

function endLevel(end: EdtfEnd): 0 | 1 | 2 {
  if (typeof end === "string") return 1;
  return hasUnspecified(end) ? 2 : pointLevel(end);
}

function pointLevel(point: EdtfPoint): 0 | 1 | 2 {
  const parts = partsOf(point);
  const year = point.year.text;
  const qualified = point.year.qualifier;
  if (/[ES]/.test(year) || parts.some((part) => part.qualifier !== qualified)) return 2;
  if (hasUnspecified(point) && !isPlainlyUnspecified(parts)) return 2;
  if (point.kind === "season" && Number(point.season.text) > 24) return 2;
  const plain = qualified === "" && point.kind === "date" && !hasUnspecified(point) && !hasLetteredYear(point) && !year.startsWith("-");
  return plain ? 0 : 1;
}

function isPlainlyUnspecified(parts: readonly EdtfPart[]): boolean {
  const text = parts.map((part) => part.text).join("-");
  return /^-?(?:\d+X*|X+)$/.test(text) || /^-?(?:\d{4}-(?:XX|\d\d-XX|XX-XX)|XXXX-XX(?:-XX)?)$/.test(text);
}

function partsOf(point: EdtfPoint): readonly EdtfPart[] {
  if (point.kind === "season") return [point.year, point.season];
  if (point.month === null) return [point.year];
  return point.day === null ? [point.year, point.month] : [point.year, point.month, point.day];
}
