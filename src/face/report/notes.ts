import type { Claim, Locale, TiltAnswer } from "../../model/index.ts";
import type { ActList, BuiltStudy } from "../../work/index.ts";
import { ask } from "../figures/ask.ts";
import type { FigureContext } from "../figures/figure.ts";
import type { ReportNote } from "./report.ts";
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
  for (const set of [undefined, ...answer.alternatives.map((one) => one.id)]) {
    for (const { year, events: counted } of yearsUnder(answer, set)) {
      if (counted.every((id) => events.has(id))) continue;
      const list = await ask<ActList>(
        "acts",
        { question: answer.question, year, ...(set === undefined ? {} : { set }), limit: 500 },
        context,
      );
      for (const event of list.acts.flatMap((act) => act.events)) if (!events.has(event.id)) events.set(event.id, event);
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

function yearsUnder(answer: TiltAnswer, set: string | undefined): readonly { readonly year: number; readonly events: readonly string[] }[] {
  return set === undefined ? answer.years : (answer.alternatives.find((one) => one.id === set)?.years ?? []);
}

function numbered(ids: readonly string[], numberOf: ReadonlyMap<string, number>): number[] {
  return [...new Set(ids.flatMap((id) => numberOf.get(id) ?? []))].sort((a, b) => a - b);
}

function dateKey({ dates, id }: ActEvent): string {
  return `${dates[0] ?? "9999"} ${id}`;
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
    date: claim.date?.words ?? reportWords[locale].undated,
    gloss: claim.gloss[locale],
    contradictions: [],
    passages: [passageOf(claim)],
  };
}

function passageOf({ id, source, at, root = [], rootLocator }: Claim): ReportNote["passages"][number] {
  const within = rootLocator === undefined ? "" : ` (${rootLocator})`;
  return { claim: id, source, at: at === undefined ? "" : `${at.start}–${at.end}`, roots: root.map((one) => `${one}${within}`) };
}
