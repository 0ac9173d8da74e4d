import {
  type Claim,
  type ClaimsById,
  type Contradiction,
  type Event,
  type EventDate,
  eventDate,
  eventType,
  type Lineage,
} from "../../model/index.ts";
import { contradictionsByClaim, contradictionsById } from "../contradictions-of.ts";
import { inSlices } from "../in-slices.ts";
import { knownRoots, lineageOf } from "../known-roots.ts";
import { perStudy } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";

/** An event with what a timeline needs to know of it. */
export interface TimelineEntry {
  readonly event: Event;
  readonly lead: Claim;
  /** What the leading claim calls it in a few words, or else the first that does. */
  readonly title: Claim["gloss"] | null;
  readonly date: EventDate;
  /** Ids of the contradictions that any of its claims is part of, those first that are about this event alone. */
  readonly contradictions: readonly string[];
  /** True where none of its claims names a source that is known. */
  readonly unsourced: boolean;
  /** How widely it is told: by more sources, then by more claims, then what weighs more. Greater is shown first. */
  readonly weight: number;
}

/** The events of a study in order of time, undated ones last, and where each claim's event stands in that order. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  readonly placeOfClaim: ReadonlyMap<string, number>;
}

/** The timeline of a study: dated, sorted and weighed once. */
export const timelineOf = perStudy(
  async (built: BuiltStudy): Promise<Timeline> =>
    await inSlices(
      placing(await built.events(), {
        claims: built.claims(),
        chains: lineageOf(built),
        contradicted: await contradictionsByClaim(built),
        byId: await contradictionsById(built),
      }),
    ),
);

interface Ground {
  readonly claims: ClaimsById;
  readonly chains: Lineage;
  readonly contradicted: ReadonlyMap<string, readonly string[]>;
  readonly byId: ReadonlyMap<string, Contradiction>;
}

function* placing(events: readonly Event[], ground: Ground): Generator<undefined, Timeline> {
  const entries: TimelineEntry[] = [];
  for (const event of events) {
    const entry = entryOf(event, ground);
    if (entry !== undefined) entries.push(entry);
    yield;
  }
  entries.sort(inTime);
  yield;
  const placeOfClaim = new Map<string, number>();
  for (const [place, { event }] of entries.entries()) {
    for (const id of event.claims) placeOfClaim.set(id, place);
    yield;
  }
  return { entries, placeOfClaim };
}

function entryOf(event: Event, { claims, chains, contradicted, byId }: Ground): TimelineEntry | undefined {
  const lead = claims.get(event.lead);
  if (lead === undefined) return undefined;
  const told = event.claims.flatMap((id) => claims.get(id) ?? []);
  const others = (id: string): number => (byId.get(id)?.claims ?? []).filter((claim) => !event.claims.includes(claim)).length;
  const size = (id: string): number => byId.get(id)?.claims.length ?? 0;
  return {
    event,
    lead,
    title: lead.title ?? told.find((claim) => claim.title !== undefined)?.title ?? null,
    date: eventDate(event, told),
    contradictions: [...new Set(event.claims.flatMap((id) => contradicted.get(id) ?? []))].sort(
      (a, b) => others(a) - others(b) || size(a) - size(b) || order(a, b),
    ),
    unsourced: told.every((claim) => knownRoots(claim, chains).kind !== "named"),
    weight: weightOf(event),
  };
}

function inTime(a: TimelineEntry, b: TimelineEntry): number {
  const [x, y] = [a.date.days, b.date.days];
  if (x === null || y === null) return x === y ? order(a.event.id, b.event.id) : x === null ? 1 : -1;
  return x.from - y.from || x.to - y.to || order(a.event.id, b.event.id);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function weightOf({ sources, claims, type }: Event): number {
  return sources.length * 1e6 + claims.length * 1e3 + Math.abs(eventType(type)?.goldsteinTenths ?? 0);
}
