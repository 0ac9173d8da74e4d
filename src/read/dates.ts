import { isEdtf } from "../model/dates.ts";
import { type DateMention, mentionsIn, type NamedPoint } from "./date-mention.ts";
import { ENGLISH_DATES } from "./dates-en.ts";
import { CHINESE_DATES } from "./dates-zh.ts";

/** A date as a passage gives it. Places are UTF-16 code units of the text that was read. */
export interface DateReading {
  readonly at: number;
  readonly words: string;
  readonly edtf: string;
  /** `explicit`: the words alone say it; otherwise the year or month is that of `anchor`, in the same sentence or before it. */
  readonly basis: "explicit" | "sentence" | "context";
  readonly anchor: string | undefined;
}

interface Anchor extends NamedPoint {
  readonly words: string;
  readonly end: number;
}

/** The dates of a text in order. What a mention leaves out is taken from the last one before it that says it, and never from one behind. */
export function datesIn(text: string): DateReading[] {
  const readings: DateReading[] = [];
  let anchor: Anchor | undefined;
  for (const mention of mentionsIn(text, [...CHINESE_DATES, ...ENGLISH_DATES])) {
    const points = completed(mention, anchor);
    const edtf = points === undefined ? undefined : edtfOf(points, mention);
    if (points === undefined || edtf === undefined || !isEdtf(edtf)) continue;
    const isOwn = mention.refers === undefined && mention.points.every((point) => point.year !== undefined || mention.points.length > 1);
    const isExplicit = isOwn && mention.points.some((point) => point.year !== undefined);
    const basis = isExplicit ? "explicit" : SENTENCE_END.test(text.slice(anchor?.end ?? 0, mention.at)) ? "context" : "sentence";
    readings.push({ at: mention.at, words: mention.words.trim(), edtf, basis, anchor: isExplicit ? undefined : anchor?.words });
    anchor = anchorOf(points, mention, isExplicit ? undefined : anchor?.words) ?? anchor;
  }
  return readings;
}

const SENTENCE_END = /[。！？!?\n]|\.(?:\s|$)/u;

/** The points of a mention with what the anchor gives them; undefined where something is still missing. */
function completed({ points, refers }: DateMention, anchor: Anchor | undefined): NamedPoint[] | undefined {
  const named = points.find((point) => point.year !== undefined)?.year;
  const own = points.map((point) => {
    if (refers === "next-year" && anchor?.year !== undefined) return { ...point, year: anchor.year + 1 };
    if (refers === "same-month" && anchor?.month !== undefined) return only(anchor, "month");
    if (refers === "same-day" && anchor?.day !== undefined) return only(anchor, "day");
    const year = point.year ?? named ?? anchor?.year;
    const month = point.month ?? (point.day === undefined ? undefined : anchor?.month);
    return { ...point, ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }) };
  });
  const isWhole = own.every((point) => point.year !== undefined && (point.day === undefined || point.month !== undefined));
  const isMeant = refers === undefined || refers.endsWith("year") || anchor?.[refers === "same-month" ? "month" : "day"] !== undefined;
  return isWhole && isMeant ? own : undefined;
}

function only({ year, month, day }: Anchor, finest: "month" | "day"): NamedPoint {
  const point = { ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }) };
  return finest === "day" && day !== undefined ? { ...point, day } : point;
}

function edtfOf(points: readonly NamedPoint[], { joined, isDecade, isApproximate, isOpen }: DateMention): string | undefined {
  const [first = "", last = ""] = [points[0], points.at(-1)].map((point) => (point === undefined ? "" : pointText(point)));
  if (joined === "stretch") return `${first}/${last}`;
  if (joined === "either") return `[${points.map(pointText).join(",")}]`;
  if (isDecade === true) return `${first.slice(0, 3)}X`;
  return `${first}${isApproximate === true ? "~" : ""}${isOpen === true ? "/.." : ""}`;
}

function pointText({ year = 0, month, day }: NamedPoint): string {
  const two = (value: number | undefined): string => (value === undefined ? "" : `-${String(value).padStart(2, "0")}`);
  return `${String(year).padStart(4, "0")}${two(month)}${two(day)}`;
}

/** What a mention leaves for the next ones: the year, month and day that its points have in common. A decade leaves none. */
function anchorOf(points: readonly NamedPoint[], { at, words, isDecade }: DateMention, from: string | undefined): Anchor | undefined {
  const [first] = points;
  if (first === undefined || isDecade === true) return undefined;
  const year = points.every((point) => point.year === first.year) ? first.year : undefined;
  const month = year !== undefined && points.every((point) => point.month === first.month) ? first.month : undefined;
  const day = month !== undefined && points.length === 1 ? first.day : undefined;
  const known = {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
  return { ...known, words: from ?? words.trim(), end: at + words.length };
}
