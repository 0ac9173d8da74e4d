import { type ActReading, type Day, perText } from "../../model/index.ts";
import { type Stream, stream } from "../../number/index.ts";
import type { ModelSpan } from "./periods.ts";

/** An act that the model may count: who tells it, whom it favours, where in time it may lie and how likely it is true. */
export interface ModelAct {
  readonly event: string;
  /** What was done at one occasion counts once on each side; an act without one stands alone. */
  readonly occasion: string;
  /** The source under which it counts: of several that tell it, the first of the question's own. */
  readonly source: string;
  readonly sides: readonly ("A" | "B")[];
  readonly credence: number;
  /** Chance of each period, given that it happened; they need not sum to 1, as it may lie outside. */
  readonly chances: readonly { readonly period: number; readonly chance: number }[];
}

/** Acts of one source in one period toward either patron, by their chances or as drawn. */
export interface ActCell {
  readonly period: number;
  readonly source: string;
  readonly toward: readonly [number, number];
}

/** The days in which an event may have begun, from the first up to but not with the last. */
export type StartOf = (event: string) => { readonly from: Day; readonly to: Day } | null;

/** The acts among the readings that belong to these sets and are told by these sources. */
export function modelActs(
  readings: readonly ActReading[],
  from: {
    readonly spans: readonly ModelSpan[];
    readonly sets: readonly string[];
    readonly sources: readonly string[];
    readonly startOf: StartOf;
  },
): ModelAct[] {
  return readings.flatMap((reading) => {
    const source = from.sources.find((one) => reading.sources.includes(one));
    const start = from.startOf(reading.event);
    const isCounted = reading.notCounted === null && reading.set !== null && from.sets.includes(reading.set) && reading.side !== "neither";
    if (!isCounted || source === undefined || start === null) return [];
    const chances = from.spans.flatMap((span, period) => {
      const days = Math.min(span.to, start.to) - Math.max(span.from, start.from);
      return days > 0 ? [{ period, chance: days / (start.to - start.from) }] : [];
    });
    const sides = reading.side === "both" ? (["A", "B"] as const) : [reading.side as "A" | "B"];
    const { event, credence } = reading;
    return [{ event, occasion: reading.occasion ?? `event ${event}`, source, sides, credence, chances }];
  });
}

/** The acts by their chances: one of credence .9 in a year that has two thirds of its days is six tenths of an act. */
export function expectedCells(acts: readonly ModelAct[]): ActCell[] {
  const placed = acts.flatMap((act) => act.chances.map(({ period, chance }) => ({ act, period, weight: act.credence * chance })));
  return gather(placed);
}

/**
 * Equally likely versions of the acts: in each an act is true with its credence, all of one occasion together, and began on a day drawn from those that its
 * date allows. Over the versions each act's draws are spread evenly (Latin hypercube), and they depend on the seed and the act alone, so that they stay when
 * other acts are left out.
 */
export function drawnVersions(acts: readonly ModelAct[], of: { readonly seed: number; readonly versions: number }): ActCell[][] {
  const doubts = perText((occasion) => evenDraws(stream(of.seed, "doubt", occasion), of.versions));
  const days = perText((event) => evenDraws(stream(of.seed, "day", event), of.versions));
  return Array.from({ length: of.versions }, (_, version) => {
    const placed = acts.flatMap((act) => {
      const isTrue = (doubts(act.occasion)[version] as number) < act.credence;
      const period = periodAt(act, days(act.event)[version] as number);
      return isTrue && period !== undefined ? [{ act, period, weight: 1 }] : [];
    });
    return gather(placed);
  });
}

/** The period in which a draw from 0 to 1 falls; undefined where it falls outside the question's. */
function periodAt({ chances }: ModelAct, draw: number): number | undefined {
  let left = draw;
  for (const { period, chance } of chances) {
    if (left < chance) return period;
    left -= chance;
  }
  return undefined;
}

/** One uniform draw from each of so many equal parts of [0, 1), in random order. */
function evenDraws(random: Stream, parts: number): number[] {
  const ranks = Array.from({ length: parts }, (_, part) => ({ part, key: random.uniform() })).sort((a, b) => a.key - b.key);
  return ranks.map(({ part }) => (part + random.uniform()) / parts);
}

/** Whether every act certainly happened in one known period. */
export function isCertain(acts: readonly ModelAct[]): boolean {
  return acts.every((act) => act.credence === 1 && act.chances.every(({ chance }) => chance === 1));
}

/** Sums acts by period and source; of one occasion only the weightiest counts on each side. */
function gather(placed: readonly { readonly act: ModelAct; readonly period: number; readonly weight: number }[]): ActCell[] {
  const best = new Map<string, { period: number; source: string; side: "A" | "B"; weight: number }>();
  for (const { act, period, weight } of placed) {
    for (const side of act.sides) {
      const key = `${period} ${side} ${act.occasion}`;
      if (weight > (best.get(key)?.weight ?? 0)) best.set(key, { period, source: act.source, side, weight });
    }
  }
  const cells = new Map<string, { period: number; source: string; toward: [number, number] }>();
  for (const { period, source, side, weight } of best.values()) {
    const key = `${period} ${source}`;
    const cell = cells.get(key) ?? { period, source, toward: [0, 0] as [number, number] };
    cell.toward[side === "A" ? 0 : 1] += weight;
    cells.set(key, cell);
  }
  return [...cells.values()].sort((a, b) => a.period - b.period || (a.source < b.source ? -1 : 1));
}
