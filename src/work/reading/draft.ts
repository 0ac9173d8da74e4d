import { z } from "zod";
import { claimGloss } from "../../draw/index.ts";
import {
  type ActorRegister,
  Bilingual,
  CertaintyId,
  ClaimDate,
  Digest,
  dateWords,
  type Event,
  type EventTypeId,
  eventType,
  Party,
  parseEdtf,
  statesOf,
  whenOf,
} from "../../model/index.ts";
import { type PartyReading, type PassageReading, partiesIn, readPassage } from "../../read/index.ts";
import { bilingualName } from "../name-of.ts";

const Words = z.string();

/**
 * A claim as far as the words of a passage say it, with the words that each part came from. A part that they do not say is empty; a name that several
 * bear is in `unclear`, and nobody is chosen.
 */
export const Draft = z
  .strictObject({
    claim: z.strictObject({
      source: z.string(),
      at: z.strictObject({ start: z.int(), end: z.int(), digest: Digest }),
      type: z.string().optional(),
      subtype: z.string().optional(),
      actors: z.array(Party),
      date: ClaimDate,
      certainty: CertaintyId,
      gloss: Bilingual,
      tier: z.literal("core"),
    }),
    from: z.strictObject({
      type: Words.optional(),
      actors: z.array(z.strictObject({ actor: z.string(), words: Words })),
      /** `anchor` are the words that gave a date its year or month. */
      date: z.strictObject({ words: Words, anchor: Words.optional() }).optional(),
      certainty: Words.optional(),
    }),
    otherDates: z.array(z.strictObject({ edtf: z.string(), words: Words })),
    otherActors: z.array(z.strictObject({ actor: z.string(), words: Words })),
    unclear: z.array(z.strictObject({ words: Words, candidates: z.array(z.string()) })),
    /** Events that coders have marked, of the same type, with the same states and at a time that fits. */
    events: z.array(z.strictObject({ event: z.string(), claims: z.array(z.string()), gloss: Bilingual })),
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "Draft" });
export type Draft = z.infer<typeof Draft>;

/** Where a draft is read: the words of the passage, what stands before them, and where in the document they are. */
export interface DraftPlace {
  readonly source: string;
  readonly at: { readonly start: number; readonly end: number; readonly digest: string };
  readonly passage: string;
  readonly before: string;
}

/** The draft that the words of a passage make by themselves. */
export function draftAt(place: DraftPlace, register: ActorRegister): Omit<Draft, "events"> {
  const reading = readPassage(place.passage, { before: place.before, register });
  const [act] = reading.acts;
  const parties = act === undefined ? [] : partiesIn(place.passage, { actors: reading.actors, act, register });
  const date = dateOf(reading);
  const clear = reading.actors.flatMap(({ candidates: [actor, ...more], words }) =>
    actor === undefined || more.length > 0 ? [] : [{ actor, words }],
  );
  const taken = new Set(parties.map((party) => party.actor));
  const others = [...new Map(clear.filter(({ actor }) => !taken.has(actor)).map((one) => [one.actor, one])).values()];
  const named = (ids: readonly string[]): Record<string, Bilingual> =>
    Object.fromEntries(ids.map((id) => [id, bilingualName(register, id)]));
  const unclear = reading.actors
    .filter((one) => one.candidates.length > 1)
    .map(({ words, candidates }) => ({ words, candidates: [...candidates] }));
  const { certainty, words: qualifier } = reading.certainty;
  return {
    claim: {
      source: place.source,
      at: { ...place.at },
      ...(act === undefined ? {} : { type: act.type }),
      ...(act?.subtype === undefined ? {} : { subtype: act.subtype }),
      actors: parties.map(({ role, actor }) => ({ role, actor })),
      date,
      certainty,
      gloss: { en: glossOf("en", { act, parties, date, register }), zh: glossOf("zh", { act, parties, date, register }) },
      tier: "core",
    },
    from: {
      ...(act === undefined ? {} : { type: act.words }),
      actors: parties.map(({ actor, words }) => ({ actor, words })),
      ...fromDate(reading),
      ...(qualifier === undefined ? {} : { certainty: qualifier }),
    },
    otherDates: reading.dates.slice(1).map(({ edtf, words }) => ({ edtf, words })),
    otherActors: others,
    unclear,
    names: named([...taken, ...others.map((one) => one.actor), ...unclear.flatMap((one) => one.candidates)]),
  };
}

function dateOf({ dates: [date] }: PassageReading): ClaimDate {
  return date === undefined ? { edtf: null, basis: "none" } : { edtf: date.edtf, words: date.words, basis: date.basis };
}

function fromDate({ dates: [date] }: PassageReading): Pick<Draft["from"], "date"> {
  if (date === undefined) return {};
  return { date: { words: date.words, ...(date.anchor === undefined ? {} : { anchor: date.anchor }) } };
}

interface Told {
  readonly act: { readonly type: EventTypeId } | undefined;
  readonly parties: readonly PartyReading[];
  readonly date: ClaimDate;
  readonly register: ActorRegister;
}

function glossOf(locale: "en" | "zh", { act, parties, date, register }: Told): string {
  const parsed = date.edtf === null ? undefined : parseEdtf(date.edtf);
  const parts = {
    label: act === undefined ? undefined : eventType(act.type).label[locale],
    parties: parties.map((party) => bilingualName(register, party.actor)[locale]),
    isBetween: parties.every((party) => party.role === "participant"),
    when: parsed?.ok ? dateWords(parsed.edtf, locale) : "",
  };
  return claimGloss(parts, locale);
}

/** Marked events that a draft may tell again: same type, all its states, and days that it allows. */
export function fittingEvents({ claim }: Omit<Draft, "events">, events: readonly Event[], register: ActorRegister): Event[] {
  const when = whenOf(claim.date.edtf);
  const states = new Set(claim.actors.flatMap(({ actor }) => [actor, ...statesOf(register, actor, when)]));
  if (claim.type === undefined || states.size === 0 || when === undefined) return [];
  return events.filter((event) => {
    if (event.joinedBy === "single" || event.type !== claim.type || event.start === null) return false;
    const isThen = (event.start.from ?? -Infinity) < when.to && when.from < (event.start.to ?? Infinity);
    return isThen && event.states.every(({ state, role }) => role === "third" || states.has(state));
  });
}
