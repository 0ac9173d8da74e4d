import { type ActorRegister, statesOf } from "./actor-register.ts";
import type { Claim } from "./claim.ts";
import type { CertaintyId } from "./codebook.ts";
import { boundsOf, type DateBounds, span, startBelief } from "./date-bounds.ts";
import { parseEdtf } from "./edtf.ts";
import type { Event } from "./event.ts";
import { narrowest } from "./event-date.ts";
import { type Lineage, rootsOfClaim } from "./lineage.ts";
import { perText } from "./per-text.ts";

/** Certainties from the strongest telling of a happening to the weakest; the strongest leads its event. */
const STRENGTH: readonly CertaintyId[] = ["asserted", "hedged", "reported", "disputed", "planned", "cancelled", "denied"];
const TIERS = ["core", "minor", "repeat"];

/** What is settled beforehand: the claims that recorded decisions prefer, and which root sources are one work. */
export interface Decisions {
  readonly preferred?: ReadonlySet<string>;
  readonly lineage?: Pick<Lineage, "entries">;
}

interface Told {
  /** A recorded decision lets this claim lead its event. */
  readonly preferred: boolean;
  readonly claim: Claim;
  readonly states: Event["states"];
  readonly start: { readonly from: number; readonly to: number } | undefined;
  readonly spansYears: boolean;
  readonly key: string | undefined;
}

/**
 * Accepted claims → events, ordered by first possible day and id; claims of any other status take no part. Claims that a coder gave the same
 * `event` are one event (`coder`). An unmarked claim joins claims of the same type, the same states in the same roles and the same day
 * (`rule`). Everything else stays apart (`single`): a year in common is not enough to call two tellings one happening. The claim that a recorded
 * decision prefers leads its event, otherwise the surest, then the most narrowly dated.
 */
export function settle(claims: readonly Claim[], register: ActorRegister, decisions: Decisions = {}): Event[] {
  const told = claims
    .filter((claim) => claim.status === "accepted")
    .map((claim) => ({ ...tell(claim, register), preferred: decisions.preferred?.has(claim.id) ?? false }));
  const events = [...groups(told).values()].map((group) => eventOf(group, decisions.lineage ?? { entries: new Map() }));
  return events.sort(compareEvents);
}

/** The order of events: by first possible day, undated ones last, then by id. */
export function compareEvents(a: Event, b: Event): number {
  return (a.start?.from ?? Number.MAX_VALUE) - (b.start?.from ?? Number.MAX_VALUE) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function tell(claim: Claim, register: ActorRegister): Omit<Told, "preferred"> {
  const { start, day, when, spansYears } = claim.date.edtf === null ? UNDATED : knownDate(claim.date.edtf);
  const seen = new Set<string>();
  const states: Event["states"] = [];
  for (const party of claim.actors) {
    const found = statesOf(register, party.actor, when);
    for (const state of found.length > 0 ? found : [party.actor]) {
      const key = `${party.role}:${state}`;
      if (!seen.has(key)) states.push({ role: party.role, state });
      seen.add(key);
    }
  }
  return {
    claim,
    states,
    start,
    spansYears,
    key: day === undefined ? undefined : `${claim.type} ${[...seen].sort().join(" ")} ${day}`,
  };
}

/** What of a date settling asks for: when what is told began, the one day where it is known to the day, and the days that it may touch. */
interface SettledDate extends Pick<Told, "start" | "spansYears"> {
  readonly day?: number | undefined;
  readonly when?: { readonly from: number; readonly to: number };
}

const UNDATED: SettledDate = { start: undefined, spansYears: false };

const knownDate = perText((text): SettledDate => {
  const parsed = parseEdtf(text);
  if (!parsed.ok) return UNDATED;
  const bounds = boundsOf(parsed.edtf);
  const start = startBelief(parsed.edtf);
  const day = start !== undefined && start.to - start.from === 1 ? start.from : undefined;
  return { start, day, when: span(bounds), spansYears: isLong(bounds) };
});

/** What claims must share to be able to be one event: the coder's mark, or the type and the day. Claims that share none, directly or through others, settle apart. */
export function linksOf({ type, event, date }: Claim): string[] {
  const day = date.edtf === null ? undefined : knownDate(date.edtf).day;
  return [...(event === undefined ? [] : [`event ${event}`]), ...(day === undefined ? [] : [`day ${type} ${day}`])];
}

const YEAR = 366;

/** Whether what began and ended within these bounds certainly lasted more than a year; what goes on without end is told by its beginning. */
function isLong({ startLatest, endEarliest }: DateBounds): boolean {
  return Number.isFinite(endEarliest) && endEarliest - startLatest > YEAR;
}

/** Claims by event: the coder's marks first, then the rule for what is unmarked. A day on which two marked events stand joins neither. */
function groups(told: readonly Told[]): Map<string, Told[]> {
  const byMark = new Map<string, Told[]>();
  const markOfKey = new Map<string, string | null>();
  for (const one of told) {
    const mark = one.claim.event;
    if (mark === undefined) continue;
    append(byMark, `event ${mark}`, one);
    if (one.key !== undefined) {
      const other = markOfKey.get(one.key);
      markOfKey.set(one.key, other === undefined || other === `event ${mark}` ? `event ${mark}` : null);
    }
  }
  for (const one of told) {
    if (one.claim.event !== undefined) continue;
    const marked = one.key === undefined ? undefined : markOfKey.get(one.key);
    append(byMark, marked ?? (one.key === undefined || marked === null ? `claim ${one.claim.id}` : `day ${one.key}`), one);
  }
  return byMark;
}

function append(map: Map<string, Told[]>, key: string, one: Told): void {
  const group = map.get(key);
  if (group === undefined) map.set(key, [one]);
  else group.push(one);
}

function eventOf(group: readonly Told[], chains: Pick<Lineage, "entries">): Event {
  const ranked = group.toSorted(compareTellings);
  const lead = ranked[0];
  if (lead === undefined) throw new RangeError("an event needs a claim");
  const { type, subtype, id, certainty } = lead.claim;
  const mark = group.find((one) => one.claim.event !== undefined)?.claim.event;
  const occasion = ranked.find((one) => one.claim.occasion !== undefined)?.claim.occasion;
  const process = ranked.find((one) => one.claim.process !== undefined)?.claim.process;
  const obligation = ranked.find((one) => one.claim.obligation !== undefined)?.claim.obligation;
  const { start, preferredStart, datesDisagree } = startOf(ranked);
  return {
    id: mark ?? id,
    type,
    ...(subtype === undefined ? {} : { subtype }),
    states: lead.states,
    start,
    spansYears: lead.spansYears,
    ...(preferredStart === undefined ? {} : { preferredStart }),
    certainty,
    ...(obligation === undefined ? {} : { obligation }),
    ...(occasion === undefined ? {} : { occasion }),
    ...(process === undefined ? {} : { process }),
    lead: id,
    claims: group.map((one) => one.claim.id).sort(),
    sources: [...new Set(group.map((one) => one.claim.source))].sort(),
    roots: [...new Set(group.flatMap((one) => rootsOfClaim(one.claim, chains)))].sort(),
    joinedBy: group.length === 1 ? "single" : group.some((one) => one.claim.event === undefined) ? "rule" : "coder",
    datesDisagree,
  };
}

/**
 * When it began, from all its dates: the days that all allow. Where they cannot all be right, the days from the first to the last that the
 * narrowest of them allow; a date that only says less than another does not count there. `preferredStart` are the days of the claim that a recorded
 * decision prefers (of several, of the first in rank): measures use them, the register keeps all.
 */
function startOf(group: readonly Told[]): Pick<Event, "start" | "preferredStart" | "datesDisagree"> {
  const dated = group.flatMap((one) => (one.start === undefined || one.start.from >= one.start.to ? [] : [one.start]));
  if (dated.length === 0) return { start: null, datesDisagree: false };
  const common = { from: Math.max(...dated.map((d) => d.from)), to: Math.min(...dated.map((d) => d.to)) };
  if (common.from < common.to) return { start: finite(common), datesDisagree: false };
  const narrow = narrowest(dated);
  const all = { from: Math.min(...narrow.map((d) => d.from)), to: Math.max(...narrow.map((d) => d.to)) };
  const chosen = group.find((one) => one.preferred && one.start !== undefined)?.start;
  return { start: finite(all), ...(chosen === undefined ? {} : { preferredStart: finite(chosen) }), datesDisagree: true };
}

function compareTellings(a: Told, b: Told): number {
  const rank = (one: Told): number[] => [
    one.preferred ? 0 : 1,
    STRENGTH.indexOf(one.claim.certainty),
    one.start === undefined ? Number.MAX_VALUE : one.start.to - one.start.from,
    TIERS.indexOf(one.claim.tier),
  ];
  const [x, y] = [rank(a), rank(b)];
  const at = x.findIndex((value, i) => value !== y[i]);
  return at < 0 ? (a.claim.id < b.claim.id ? -1 : 1) : (x[at] ?? 0) - (y[at] ?? 0);
}

function finite(window: { from: number; to: number }): { from: number | null; to: number | null } {
  return { from: Number.isFinite(window.from) ? window.from : null, to: Number.isFinite(window.to) ? window.to : null };
}
