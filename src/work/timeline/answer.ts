import { z } from "zod";
import { Bilingual, CertaintyId, DATE_FORMS, dateWords, EdtfText, EventTypeId, type Locale, parseEdtf } from "../../model/index.ts";
import { BIN_UNITS, type Drawn, type LaneDrawing } from "./drawing.ts";
import type { TimelineEntry } from "./entries.ts";

/** Days counted from 1970-01-01, `[from, to)`. */
const Days = z.strictObject({ from: z.int(), to: z.int() }).meta({ id: "Days" });

/** Days `[from, to)` of which one side may be open. */
const OpenDays = z.strictObject({ from: z.int().nullable(), to: z.int().nullable() });

/** An event as the mark of a timeline. */
export const TimelineMark = z
  .strictObject({
    id: z.string(),
    type: EventTypeId,
    /** What it is called in a few words, where a claim says so. */
    title: Bilingual.nullable(),
    gloss: Bilingual,
    /** The thing concerned, where a claim names it: a treaty, a loan. */
    object: Bilingual.nullable(),
    /** What is known of its date. */
    form: z.enum(DATE_FORMS),
    /** The days that its mark covers; null where nobody dates it. */
    days: Days.nullable(),
    /** Where sources differ, the days that each allows. */
    readings: z.array(Days),
    /** The date in common words. */
    said: Bilingual,
    contradictions: z.array(z.string()),
  })
  .meta({ id: "TimelineMark" });
export type TimelineMark = z.infer<typeof TimelineMark>;

/** An event as a row of a table: the mark with its lanes, dates and claims. */
export const TimelineRow = TimelineMark.extend({
  lanes: z.array(z.string()),
  /** EDTF, one for each date that sources differ on. */
  dates: z.array(EdtfText),
  /** The words of the sources themselves. */
  words: z.array(z.string()),
  /** When it can have begun, and when it can have ended; null where nobody dates it. */
  start: OpenDays.nullable(),
  end: OpenDays.nullable(),
  certainty: CertaintyId,
  /** The claim that leads it first. */
  claims: z.array(z.string()),
  unsourced: z.boolean(),
}).meta({ id: "TimelineRow" });
export type TimelineRow = z.infer<typeof TimelineRow>;

const Lane = z
  .strictObject({
    id: z.string(),
    short: Bilingual,
    label: Bilingual,
    members: Bilingual,
    side: z.enum(["a", "b"]).nullable(),
    shown: z.boolean(),
    /** How many events stand in it under all other filters. */
    count: z.int(),
  })
  .meta({ id: "TimelineLane" });

const Choice = z.strictObject({ id: z.string(), label: Bilingual, count: z.int() });

/** What a timeline shows of a lane: marks to draw, most widely told first, and how many events begin in each stretch of the calendar. */
const LaneMarks = z
  .strictObject({
    lane: z.string(),
    total: z.int(),
    marks: z.array(TimelineMark),
    bins: z.array(z.strictObject({ from: z.int(), count: z.int() })),
  })
  .meta({ id: "LaneMarks" });

export const TimelineAnswer = z
  .strictObject({
    question: z.string().nullable(),
    by: z.enum(["pairs", "fields"]),
    /** The days of the first and the last dated event of the lanes shown; null where none is dated. */
    extent: Days.nullable(),
    window: Days,
    lanes: z.array(Lane),
    /** How many events each choice would leave under all other filters; choices that would leave none are left out, unless they are made. */
    types: z.array(Choice),
    certainties: z.array(Choice),
    all: z.int(),
    contradicted: z.int(),
    unsourced: z.int(),
    /** The event that was asked for, whether or not it passes the filters. */
    chosen: TimelineRow.nullable(),
    /** The page of rows that was asked for, in order of time, undated ones last; `place` is that of the event asked for among all of them. */
    rows: z.strictObject({ total: z.int(), undated: z.int(), offset: z.int(), events: z.array(TimelineRow), place: z.int().nullable() }),
    /** The calendar unit by which the bins of a drawing count. */
    unit: z.enum(BIN_UNITS),
    /** Empty where only rows are asked for. */
    drawing: z.array(LaneMarks),
  })
  .meta({ id: "TimelineAnswer" });
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;

/** An entry of the timeline as a mark. */
export function markOf({ event, lead, title, date, contradictions }: TimelineEntry): TimelineMark {
  return {
    id: event.id,
    type: event.type as EventTypeId,
    title,
    gloss: lead.gloss,
    object: lead.object ?? null,
    form: date.form,
    days: date.days,
    readings: [...date.readings],
    said: { en: said(date, "en"), zh: said(date, "zh") },
    contradictions: [...contradictions],
  };
}

/** An entry of the timeline as a row; `lanes` are those that it stands in. */
export function rowOf(entry: TimelineEntry, lanes: string[]): TimelineRow {
  const { event, date, unsourced } = entry;
  const { startEarliest, startLatest, endEarliest, endLatest } = date.bounds ?? {};
  const open = (from: number | undefined, to: number | undefined): z.infer<typeof OpenDays> | null =>
    from === undefined || to === undefined ? null : { from: finite(from), to: finite(to) };
  return {
    ...markOf(entry),
    lanes,
    dates: date.from.flatMap((claim) => claim.date.edtf ?? []),
    words: [...new Set(date.from.flatMap((claim) => claim.date.words ?? []))],
    start: open(startEarliest, startLatest),
    end: open(endEarliest, endLatest),
    certainty: event.certainty,
    claims: [event.lead, ...event.claims.filter((id) => id !== event.lead)],
    unsourced,
  };
}

function said({ from }: TimelineEntry["date"], locale: Locale): string {
  const words = from.flatMap(({ date: { edtf } }) => {
    const parsed = edtf === null ? undefined : parseEdtf(edtf);
    return parsed?.ok ? [dateWords(parsed.edtf, locale)] : [];
  });
  return words.join(" ≠ ");
}

/** A lane's drawing with the marks themselves. */
export function laneMarks(lane: string, { places, bins, total }: LaneDrawing, { entries }: Drawn): z.infer<typeof LaneMarks> {
  const marks = places.flatMap((place) => {
    const entry = entries[place];
    return entry === undefined ? [] : [markOf(entry)];
  });
  return { lane, total, marks, bins: [...bins] };
}

function finite(day: number): number | null {
  return Number.isFinite(day) ? day : null;
}
