import type { Event } from "./event.ts";

/** Two neighbours of a chain. Days from the one to the other, the fewest and the most; below zero the second may have come first; null is unbounded. */
export interface ChainLink {
  readonly from: string;
  readonly to: string;
  readonly days: { readonly fewest: number | null; readonly most: number | null };
  /** `certain` where no admissible dates let the second begin on the day of the first or before it; `unknown` where one of them has no date. */
  readonly order: "certain" | "possible" | "unknown";
}

/** The events of one process in order of time: by the first possible day, then the last, then as the sources first tell them; those without a date at the end. */
export interface Chain {
  readonly process: string;
  readonly events: readonly Event[];
  readonly links: readonly ChainLink[];
}

/** Every process with two events or more, by its first possible day, then by name. */
export function chainsOf(events: readonly Event[]): Chain[] {
  const byProcess = new Map<string, Event[]>();
  for (const event of events) {
    if (event.process !== undefined) byProcess.set(event.process, [...(byProcess.get(event.process) ?? []), event]);
  }
  const chains = [...byProcess].filter(([, list]) => list.length > 1).map(([process, list]) => chainOf(process, list));
  return chains.sort((a, b) => compareStarts(a.events[0], b.events[0]) || compare(a.process, b.process));
}

function chainOf(process: string, list: readonly Event[]): Chain {
  const events = list.toSorted((a, b) => compareStarts(a, b) || compare(a.claims[0], b.claims[0]) || compare(a.id, b.id));
  const links = events.slice(1).map((event, i) => linkBetween(events[i] ?? event, event));
  return { process, events, links };
}

function linkBetween(first: Event, second: Event): ChainLink {
  const [a, b] = [first.start, second.start];
  if (a === null || b === null) return { from: first.id, to: second.id, days: { fewest: null, most: null }, order: "unknown" };
  const fewest = b.from === null || a.to === null ? null : b.from - (a.to - 1);
  const most = b.to === null || a.from === null ? null : b.to - 1 - a.from;
  return { from: first.id, to: second.id, days: { fewest, most }, order: fewest !== null && fewest > 0 ? "certain" : "possible" };
}

function compareStarts(a: Event | undefined, b: Event | undefined): number {
  const begin = (event: Event | undefined): number => (event?.start == null ? Number.MAX_VALUE : (event.start.from ?? -Number.MAX_VALUE));
  const end = (event: Event | undefined): number => event?.start?.to ?? Number.MAX_VALUE;
  return begin(a) - begin(b) || end(a) - end(b);
}

function compare(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
