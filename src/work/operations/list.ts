import { z } from "zod";
import { Bilingual, Claim, EdtfText, Event, EventTypeId, eventType, isoDay, statesOf, whenOf, yearOf } from "../../model/index.ts";
import { actorOf } from "../actor-of.ts";
import { operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";

const Filter = z.strictObject({
  actor: z.string().describe("only those in which this actor or state takes part").optional(),
  type: EventTypeId.describe("only this event type").optional(),
  from: z.int().describe("first year").optional(),
  to: z.int().describe("last year").optional(),
});

/** An event with the date and gloss of the claim that leads it. */
export const ListedEvent = Event.extend({ date: EdtfText.nullable(), gloss: Bilingual }).meta({ id: "ListedEvent" });
export type ListedEvent = z.infer<typeof ListedEvent>;

export const listEvents = operation({
  name: "events",
  summary: { en: "List events: what happened, from all the claims that tell it", zh: "列出事件：综合各主张而得的史实" },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: Filter,
  output: z.strictObject({ events: z.array(ListedEvent) }).meta({ id: "EventList" }),
  rows: ({ events }) =>
    events.map((event) => ({
      from: dayText(event.start?.from),
      before: dayText(event.start?.to),
      type: event.type,
      states: event.states.map((s) => `${s.role}:${s.state}`).join(" "),
      certainty: event.certainty,
      joinedBy: event.joinedBy,
      claims: event.claims.join(" "),
      id: event.id,
      date: event.date,
      en: event.gloss.en,
      zh: event.gloss.zh,
    })),
  async run(filter, context) {
    const built = await context.built();
    const actor = filter.actor === undefined ? undefined : actorOf(registerOf(built), filter.actor);
    const events = (await built.events()).filter((event) => {
      if (filter.type !== undefined && event.type !== filter.type) return false;
      if (actor !== undefined && !event.states.some((s) => s.state === actor)) return false;
      return touches(event.start, filter);
    });
    const claims = built.claims();
    return { events: events.flatMap((event) => listed(event, claims.get(event.lead))) };
  },
});

export const listClaims = operation({
  name: "claims",
  summary: { en: "List claims: what each source says happened", zh: "列出主张：各文献所述" },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: z.strictObject({ actor: Filter.shape.actor, type: Filter.shape.type, source: z.string().describe("only this source").optional() }),
  output: z.strictObject({ claims: z.array(Claim) }).meta({ id: "ClaimList" }),
  rows: ({ claims }) =>
    claims.map((claim) => ({
      id: claim.id,
      date: claim.date.edtf,
      type: claim.type,
      actors: claim.actors.map((party) => `${party.role}:${party.actor}`).join(" "),
      certainty: claim.certainty,
      status: claim.status,
      passage: `${claim.source}:${claim.at.start}-${claim.at.end}`,
      en: claim.gloss.en,
      zh: claim.gloss.zh,
      label: eventType(claim.type)?.label.en ?? "",
    })),
  async run({ actor, type, source }, context) {
    const built = await context.built();
    const register = registerOf(built);
    const wanted = actor === undefined ? undefined : actorOf(register, actor);
    const claims = built.study().claims.filter((claim) => {
      if (source !== undefined && claim.source !== source) return false;
      if (type !== undefined && claim.type !== type) return false;
      const states = (id: string): readonly string[] => [id, ...statesOf(register, id, whenOf(claim.date.edtf))];
      return wanted === undefined || claim.actors.some((party) => states(party.actor).includes(wanted));
    });
    return { claims };
  },
});

/** An event with what its leading claim gives; none where that claim is not at hand. */
export function listed(event: Event, lead: Claim | undefined): ListedEvent[] {
  return lead === undefined ? [] : [{ ...event, date: lead.date.edtf, gloss: lead.gloss }];
}

function dayText(day: number | null | undefined): string | null {
  return day === null || day === undefined ? null : isoDay(day);
}

function touches(start: Event["start"], period: { from?: number | undefined; to?: number | undefined }): boolean {
  if (period.from === undefined && period.to === undefined) return true;
  if (start === null || start.from === null || start.to === null) return false;
  const first = yearOf(start.from);
  const last = yearOf(start.to - 1);
  return last >= (period.from ?? -Infinity) && first <= (period.to ?? Infinity);
}
