import type { ActorRegister } from "./actor-register.ts";
import type { Claim } from "./claim.ts";
import { difference } from "./difference.ts";
import type { Event } from "./event.ts";
import { compareEvents, type Decisions, linksOf, settle } from "./settle.ts";

/** Claims with the events that they settle into. */
export interface SettledClaims {
  readonly claims: readonly Claim[];
  readonly decisions: Decisions;
  readonly events: readonly Event[];
}

/** Claims of every status, by id. */
export type ClaimsById = Pick<ReadonlyMap<string, Claim>, "get" | "has" | "keys" | "values">;

/** What a change of claims or decisions does to events: those that are no more, and those that are new. All others stay the same objects. */
export interface ChangedEvents {
  readonly gone: readonly Event[];
  readonly come: readonly Event[];
}

/**
 * Settled claims that can be settled again after a change in a time that depends on the change alone: only what shares a mark or a day with a changed claim,
 * directly or through others, can settle otherwise than before. The outcome is that of `settle` over all claims.
 */
export interface Settling extends SettledClaims {
  readonly byId: ClaimsById;
  /** Makes at once what a first change would wait for. */
  prepare(): void;
  /** The events that several claims tell, in order. */
  joined(): readonly Event[];
  /** The event that a claim has a part in; undefined for a claim that is not accepted. */
  eventOf(claim: Claim): Event | undefined;
  /** What would become of the events if there were not these claims, but those instead. */
  instead(claims: readonly Claim[], others: readonly Claim[]): ChangedEvents;
  /** The same after a change; undefined where so much has changed that settling all claims is quicker. The sources must be the same. */
  next(after: Omit<SettledClaims, "events">): { readonly settling: Settling; readonly changed: ChangedEvents } | undefined;
}

/** So many changed claims are settled by themselves. */
const MOST_CHANGED = 2000;

/** Makes settled claims ready for changes. */
export function settling(
  settled: SettledClaims,
  register: ActorRegister,
  known: { links?: ClaimLinks; joined?: readonly Event[] } = {},
): Settling {
  const { claims, decisions, events } = settled;
  let own = known.links;
  let joined = known.joined;
  const ownLinks = (): ClaimLinks => {
    own ??= new ClaimLinks(claims);
    return own;
  };
  return {
    ...settled,
    byId: {
      get: (id) => ownLinks().byId.get(id),
      has: (id) => ownLinks().byId.has(id),
      keys: () => ownLinks().byId.keys(),
      values: () => claims.values(),
    },
    prepare: () => void ownLinks(),
    joined() {
      joined ??= events.filter(isJoined);
      return joined;
    },
    eventOf: (claim) =>
      settle(union(ownLinks().around([claim]), [claim]), register, decisions).find((event) => event.claims.includes(claim.id)),
    instead(some, others) {
      const near = union(ownLinks().around([...some, ...others]), some);
      const stay = near.filter((claim) => !some.includes(claim));
      return { gone: settle(near, register, decisions), come: settle([...stay, ...others], register, decisions) };
    },
    next(after) {
      const { removed, added } = difference(claims, after.claims);
      const touched = [...removed, ...decidedOtherwise(claims, decisions, after.decisions)];
      if (touched.length + added.length > MOST_CHANGED) return undefined;
      const links = ownLinks();
      own = undefined;
      const before = union(links.around([...touched, ...added]), touched);
      links.move(removed, added);
      const isRemoved = new Set(removed);
      const now = [...before.filter((claim) => !isRemoved.has(claim)), ...added];
      const changed = { gone: settle(before, register, decisions), come: settle(now, register, after.decisions) };
      const several = replaced(this.joined(), { gone: changed.gone.filter(isJoined), come: changed.come.filter(isJoined) });
      return {
        settling: settling({ ...after, events: replaced(events, changed) }, register, { links, joined: several }),
        changed,
      };
    },
  };
}

function replaced(events: readonly Event[], changed: ChangedEvents): Event[] {
  return besideEvents({ events, list: events }, changed, (event) => event);
}

/** A list that has one thing for each event, in their order, after a change of the events: what belongs to events that stayed is kept. */
export function besideEvents<T>(
  before: { readonly events: readonly Event[]; readonly list: readonly T[] },
  { gone, come }: ChangedEvents,
  make: (event: Event) => T,
): T[] {
  const [events, list] = [[...before.events], [...before.list]];
  for (const event of gone) {
    const at = placeOf(event, events);
    if (events[at]?.id !== event.id) throw new RangeError(`no event ${event.id} to take out`);
    events.splice(at, 1);
    list.splice(at, 1);
  }
  for (const event of come) {
    const at = placeOf(event, events);
    events.splice(at, 0, event);
    list.splice(at, 0, make(event));
  }
  return list;
}

/** The place of the first event that does not stand before this one. */
function placeOf(event: Event, events: readonly Event[]): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = events[middle];
    if (other !== undefined && compareEvents(other, event) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isJoined({ claims }: Event): boolean {
  return claims.length > 1;
}

function union(some: readonly Claim[], others: readonly Claim[]): Claim[] {
  return [...new Set([...some, ...others])];
}

/** Claims that a decision prefers before and not after, or the other way round. */
function decidedOtherwise(claims: readonly Claim[], before: Decisions, after: Decisions): Claim[] {
  const [were, are] = [before.preferred ?? new Set<string>(), after.preferred ?? new Set<string>()];
  const ids = new Set([...[...were].filter((id) => !are.has(id)), ...[...are].filter((id) => !were.has(id))]);
  return ids.size === 0 ? [] : claims.filter((claim) => ids.has(claim.id));
}

/** Claims by id, and by the marks and days that may join them. It goes with the claims from one change to the next. */
class ClaimLinks {
  readonly byId = new Map<string, Claim>();
  private readonly byLink = new Map<string, Claim[]>();

  constructor(claims: readonly Claim[]) {
    for (const claim of claims) this.add(claim);
  }

  /** The claims here that share a mark or a day with any of these, directly or through others. */
  around(some: readonly Claim[]): Claim[] {
    const found = new Set<Claim>();
    const links = new Set<string>(some.flatMap(linksOf));
    for (const link of links) {
      for (const claim of this.byLink.get(link) ?? []) {
        if (found.has(claim)) continue;
        found.add(claim);
        for (const other of linksOf(claim)) links.add(other);
      }
    }
    return [...found];
  }

  move(removed: readonly Claim[], added: readonly Claim[]): void {
    for (const claim of removed) {
      this.byId.delete(claim.id);
      for (const link of linksOf(claim)) {
        const others = (this.byLink.get(link) ?? []).filter((one) => one !== claim);
        if (others.length === 0) this.byLink.delete(link);
        else this.byLink.set(link, others);
      }
    }
    for (const claim of added) this.add(claim);
  }

  private add(claim: Claim): void {
    this.byId.set(claim.id, claim);
    for (const link of linksOf(claim)) {
      const linked = this.byLink.get(link);
      if (linked === undefined) this.byLink.set(link, [claim]);
      else linked.push(claim);
    }
  }
}
