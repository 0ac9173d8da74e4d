import { dateWords, parseEdtf } from "../../model/dates.ts";
import type { Claim, Locale, TiltAnswer } from "../../model/index.ts";
import type { ActList, BuiltStudy } from "../../work/index.ts";
import { ask } from "../figures/ask.ts";
import type { FigureContext } from "../figures/figure.ts";
import type { ReportNote, ReportPassage } from "./report.ts";
import { reportWords } from "./words.ts";

/** The events of a report, numbered in the order in which they are first named. */
export interface Notes {
  readonly all: readonly ReportNote[];
  /** The numbers of events, in order; events that have no note are left out. */
  of(events: readonly string[]): readonly number[];
  /** The numbers of claims' events. */
  ofClaims(claims: readonly string[]): readonly number[];
}

type ActEvent = ActList["acts"][number]["events"][number];

/**
 * A note for every event that any year of a question counts under its own evidence or another, in order of time; then one for each of `further` claims that
 * no such event holds.
 */
export async function notesOf(answer: TiltAnswer, further: readonly string[], context: FigureContext): Promise<Notes> {
  const built = await context.study.built();
  const events = new Map<string, ActEvent>();
  for (const { years, of } of [
    { years: answer.years, of: {} },
    ...answer.alternatives.map(({ id, years }) => ({ years, of: { set: id } })),
  ]) {
    for (const { year, events: counted } of years) {
      if (counted.every((id) => events.has(id))) continue;
      const acts = await everyAct((offset) =>
        ask<ActList>("acts", { question: answer.question, year, ...of, offset, limit: PAGE }, context),
      );
      for (const event of acts.flatMap((act) => act.events)) if (!events.has(event.id)) events.set(event.id, event);
    }
  }
  const ordered = [...events.values()].sort((a, b) => (dateKey(a) < dateKey(b) ? -1 : 1));
  const known = new Set(ordered.flatMap((event) => event.passages.map((passage) => passage.claim)));
  const claims = built.claims();
  const alone = [...new Set(further)].flatMap((id) => (known.has(id) ? [] : (claims.get(id) ?? [])));
  const told = (number: number) => ({ number, built, locale: context.locale });
  const all = [
    ...ordered.map((event, i) => noteOf(event, told(i + 1))),
    ...alone.map((claim, i) => claimNote(claim, told(ordered.length + i + 1))),
  ];
  const numberOf = new Map(ordered.map((event, i) => [event.id, i + 1]));
  const numberOfClaim = new Map(all.flatMap(({ number, passages }) => passages.map(({ claim }) => [claim, number] as const)));
  return { all, of: (ids) => numbered(ids, numberOf), ofClaims: (claims) => numbered(claims, numberOfClaim) };
}

/** As many acts as are asked for at once. */
const PAGE = 500;

/** All acts of a list that is given page by page. */
export async function everyAct(page: (offset: number) => Promise<Pick<ActList, "acts" | "total">>): Promise<ActList["acts"]> {
  const acts: ActList["acts"] = [];
  for (;;) {
    const next = await page(acts.length);
    acts.push(...next.acts);
    if (acts.length >= next.total || next.acts.length === 0) return acts;
  }
}

function numbered(ids: readonly string[], numberOf: ReadonlyMap<string, number>): number[] {
  return [...new Set(ids.flatMap((id) => numberOf.get(id) ?? []))].sort((a, b) => a - b);
}

function dateKey({ dates, id }: ActEvent): string {
  return `${dates.join(" ")} ${id}`;
}

interface Told {
  readonly number: number;
  readonly built: BuiltStudy;
  readonly locale: Locale;
}

function noteOf(event: ActEvent, { number, built, locale }: Told): ReportNote {
  return {
    number,
    date: event.said[locale],
    gloss: event.gloss[locale],
    contradictions: event.contradictions,
    passages: event.passages
      .map(({ claim }) => built.claims().get(claim))
      .flatMap((claim) => (claim === undefined ? [] : [passageOf(claim)])),
  };
}

/** A claim that no act holds, by itself. */
function claimNote(claim: Claim, { number, locale }: Told): ReportNote {
  return {
    number,
    date: saidDate(claim.date.edtf, locale),
    gloss: claim.gloss[locale],
    contradictions: [],
    passages: [passageOf(claim)],
  };
}

/** A date in common words of the reader's language. */
export function saidDate(edtf: string | null, locale: Locale): string {
  if (edtf === null) return reportWords[locale].undated;
  const parsed = parseEdtf(edtf);
  return parsed.ok ? dateWords(parsed.edtf, locale) : edtf;
}

function passageOf({ id, source, at, root = [], rootLocator }: Claim): ReportPassage {
  return { claim: id, source, at: { start: at.start, end: at.end }, roots: root, within: rootLocator ?? null };
}
