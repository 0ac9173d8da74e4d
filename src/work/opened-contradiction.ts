import { z } from "zod";
import {
  Bilingual,
  CertaintyId,
  type Claim,
  type Contradiction,
  DATE_FORMS,
  dateMark,
  dateWords,
  EdtfText,
  EventTypeId,
  parseEdtf,
} from "../model/index.ts";
import { knownRoots, lineageOf } from "./known-roots.ts";
import { perStudy } from "./per-study.ts";
import { movedBy } from "./preference.ts";
import type { BuiltStudy } from "./run-study.ts";
import { passageText } from "./study/documents.ts";
import { markOf, TimelineMark } from "./timeline/answer.ts";
import { type Columns, columnsOf, firstFrom } from "./timeline/columns.ts";
import { type Timeline, timelineOf } from "./timeline/entries.ts";

/** A claim of a contradiction with what a reader needs to judge it. */
const ToldClaim = z
  .strictObject({
    claim: z.string(),
    /** The event that it tells; null for a claim that nobody has accepted. */
    event: z.string().nullable(),
    type: EventTypeId,
    gloss: Bilingual,
    certainty: CertaintyId,
    /** The number that it gives. */
    count: z.number().nullable(),
    date: EdtfText.nullable(),
    /** The date in common words, and in those of the source. */
    said: Bilingual.nullable(),
    words: z.string().nullable(),
    form: z.enum(DATE_FORMS),
    days: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
    source: z.strictObject({ id: z.string(), title: Bilingual }),
    /** Code points of the source, `end` excluded; `line` and `text` where the document is at hand. */
    at: z.strictObject({ start: z.int(), end: z.int() }),
    line: z.int().nullable(),
    text: z.string().nullable(),
    /** The works it goes back to: those that it names, those that nobody can name, or none. */
    roots: z.strictObject({
      kind: z.enum(["named", "unknown", "none"]),
      works: z.array(z.strictObject({ id: z.string(), title: Bilingual })),
    }),
    coder: z.string(),
    codedAt: z.string(),
    status: z.string(),
    preferred: z.boolean(),
    /** Addresses of the numbers that would differ if this claim led its event. */
    moves: z.array(z.string()),
  })
  .meta({ id: "ToldClaim" });

/** A contradiction with its claims in full, and what stands close by in time. */
export const OpenedContradiction = z
  .strictObject({
    id: z.string(),
    told: z.array(ToldClaim),
    /** For dates: events of the same kind and with a state in common, known to the day, that lie close to them. */
    near: z.array(TimelineMark),
  })
  .meta({ id: "OpenedContradiction" });
export type OpenedContradiction = z.infer<typeof OpenedContradiction>;

/** Opens a contradiction: its claims in order of time, undated ones last. */
export async function openContradiction(built: BuiltStudy, contradiction: Contradiction): Promise<OpenedContradiction> {
  const timeline = await timelineOf(built);
  const claims = built.claims();
  const told = contradiction.claims.flatMap((id) => {
    const claim = claims.get(id);
    return claim === undefined ? [] : [toldClaim(claim, { built, timeline, contradiction })];
  });
  told.sort((a, b) => (a.days?.from ?? Number.MAX_VALUE) - (b.days?.from ?? Number.MAX_VALUE) || (a.claim < b.claim ? -1 : 1));
  return { id: contradiction.id, told, near: contradiction.kind === "date" ? nearBy(told, timeline, await columnsOf(built)) : [] };
}

type ToldClaim = z.infer<typeof ToldClaim>;

function toldClaim(claim: Claim, ground: { built: BuiltStudy; timeline: Timeline; contradiction: Contradiction }): ToldClaim {
  const { built, timeline, contradiction } = ground;
  const event = timeline.entries[timeline.placeOfClaim.get(claim.id) ?? -1]?.event;
  const roots = knownRoots(claim, lineageOf(built));
  const work = (id: string): ToldClaim["source"] => ({ id, title: titles(built).get(id) ?? { en: id, zh: id } });
  return {
    claim: claim.id,
    event: event?.id ?? null,
    type: claim.type as EventTypeId,
    gloss: claim.gloss,
    certainty: claim.certainty,
    count: claim.count?.value ?? null,
    ...dated(claim),
    source: work(claim.source),
    at: { start: claim.at.start, end: claim.at.end },
    ...passageOf(claim, built),
    roots: { kind: roots.kind, works: roots.works.map(work) },
    coder: claim.coder,
    codedAt: claim.codedAt,
    status: claim.status,
    preferred: contradiction.prefer?.claim === claim.id,
    moves: event === undefined ? [] : movedBy(built, event, claim.id),
  };
}

function dated({ date }: Claim): Pick<ToldClaim, "date" | "said" | "words" | "form" | "days"> {
  const words = date.words ?? null;
  const parsed = date.edtf === null ? undefined : parseEdtf(date.edtf);
  if (!parsed?.ok) return { date: null, said: null, words, form: "undated", days: null };
  const said = { en: dateWords(parsed.edtf, "en"), zh: dateWords(parsed.edtf, "zh") };
  return { date: date.edtf, said, words, ...dateMark(parsed.edtf) };
}

function passageOf({ source, at }: Claim, built: BuiltStudy): Pick<ToldClaim, "line" | "text"> {
  const document = built.text(source);
  if (document === undefined) return { line: null, text: null };
  return { line: passageText(document, { start: 0, end: at.start }).split("\n").length, text: passageText(document, at) };
}

const titles = perStudy(
  (built: BuiltStudy): ReadonlyMap<string, Bilingual> =>
    new Map(built.study().sources.map(({ id, title, custom }) => [id, custom?.titles ?? { en: title, zh: title }])),
);

/** So many days around the dates are looked at, at least and at most, and so many events are shown. */
const AROUND = { least: 5, most: 60, events: 2 };

function nearBy(told: readonly ToldClaim[], { entries, placeOfClaim }: Timeline, columns: Columns): TimelineMark[] {
  const days = told.flatMap((one) => one.days ?? []);
  if (days.length === 0) return [];
  const [from, to] = [Math.min(...days.map((one) => one.from)), Math.max(...days.map((one) => one.to))];
  const around = Math.min(AROUND.most, Math.max(AROUND.least, to - from));
  const own = told.flatMap((one) => entries[placeOfClaim.get(one.claim) ?? -1]?.event ?? []);
  const states = new Set(own.flatMap((event) => event.states.map((one) => one.state)));
  const close = entries.slice(firstFrom(columns, from - around), firstFrom(columns, to + around));
  const near = close.filter(({ event, date }) => {
    if (date.form !== "day" || own.some(({ id }) => id === event.id)) return false;
    return own.some(({ type }) => type === event.type) && event.states.some((one) => states.has(one.state));
  });
  return near
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, AROUND.events)
    .map(markOf);
}
