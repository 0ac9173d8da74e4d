import type { SeriesCell } from "../../model/index.ts";
import { type AlignmentProblem, type Indicator, influenceOn, modeNear, type Part, summitOf } from "../alignment/index.ts";
import { expectedCells, type ModelAct } from "./acts.ts";
import {
  type BoundEvidence,
  type BoundIndicator,
  bindEvidence,
  type Choice,
  type ModelledQuestion,
  seriesOf,
  type TiltMaterial,
  withActs,
} from "./evidence.ts";
import { seriesIndicator } from "./series.ts";

/** What is to be explained: the tilt D, engagement E with both, or the lesser of both alignments. */
export type ExplainedOutcome = "tilt" | "engagement" | "least";

/** An act or a cell of a series that the model reads, and how far the outcome would move without it. */
export interface InformingPart {
  /** The indicator that reads it. */
  readonly indicator: string;
  /** The event of an act; null for a cell. */
  readonly event: string | null;
  /** The series of a cell and its place there; null for an act. */
  readonly cell: { readonly series: string; readonly place: number } | null;
  readonly years: readonly number[];
  /** ‖∂E/∂ln weight‖ over all periods: to first order, what leaving it out would change. */
  readonly information: number;
}

/** What the outcome of a tilt question hangs on. */
export interface TiltInfluence {
  readonly years: readonly number[];
  readonly parts: readonly InformingPart[];
  /** The most probable outcome of every period when only these parts are kept, hyperparameters as with all of them. */
  path(keeps: (part: Pick<InformingPart, "event" | "cell">) => boolean): readonly number[];
}

/** What every act and cell under a choice of evidence does to the outcome; undefined where the choice leaves none. */
export function tiltInfluence(
  question: ModelledQuestion,
  material: TiltMaterial,
  { choice, outcome }: { readonly choice: Choice; readonly outcome: ExplainedOutcome },
): TiltInfluence | undefined {
  const bound = bindEvidence(question, material, choice);
  if (bound === undefined) return undefined;
  const problem = bound.evidence.expected;
  const summit = summitOf(problem);
  const { alignments, of } = influenceOn(problem, summit);
  const pull = (part: Part): readonly number[] => readOutcome(outcome, of(part), alignments);
  const cells = bound.indicators.map((indicator) => cellsOf(indicator, { question, material, bound }));
  const parts = bound.indicators.flatMap((indicator, number) =>
    indicator.bound.kind === "pair"
      ? actParts(indicator, { number, bound, pull })
      : (cells[number] ?? []).map((cell) => cellPart(indicator, cell, { number, bound, pull })),
  );
  return {
    years: bound.spans.map((span) => span.year),
    parts,
    path(keeps) {
      const kept = { ...problem, indicators: bound.indicators.map((one, i) => keptOf(one, { bound, cells: cells[i] ?? [], keeps })) };
      const mode = modeNear(kept, summit);
      return readOutcome(outcome, mode, mode);
    },
  };
}

/** The tilt, the engagement, or the lesser alignment: which is the lesser is told by `at`. */
function readOutcome(outcome: ExplainedOutcome, x: Float64Array, at: Float64Array): number[] {
  return Array.from({ length: x.length / 2 }, (_, t) => {
    const [a, b] = [x[2 * t] as number, x[2 * t + 1] as number];
    if (outcome === "tilt") return a - b;
    if (outcome === "engagement") return (a + b) / 2;
    return (at[2 * t] as number) <= (at[2 * t + 1] as number) ? a : b;
  });
}

interface Placing {
  readonly number: number;
  readonly bound: BoundEvidence;
  pull(part: Part): readonly number[];
}

/** Acts of one occasion count once on each side of a period: they share what the weightiest of them does. */
function actParts({ declared, bound: indicator, acts }: BoundIndicator, { number, bound, pull }: Placing): InformingPart[] {
  const shares = sharedWeights(acts);
  const pulls = new Map<string, readonly number[]>();
  const pullOf = (act: ModelAct, period: number, side: "A" | "B"): readonly number[] => {
    const key = `${period} ${act.source} ${side}`;
    const offset = indicator.offsets.length > 0 ? bound.tellers.indexOf(act.source) : null;
    const known = pulls.get(key) ?? pull({ indicator: number, cells: [{ at: period, offset, toward: side === "A" ? [1, 0] : [0, 1] }] });
    pulls.set(key, known);
    return known;
  };
  return acts.map((act) => {
    const moved = new Array<number>(bound.spans.length).fill(0);
    for (const { period, side, weight } of shares.get(act) ?? []) {
      pullOf(act, period, side).forEach((by, t) => {
        moved[t] = (moved[t] as number) + weight * by;
      });
    }
    const years = act.chances.map(({ period }) => bound.spans[period]?.year ?? 0);
    return { indicator: declared.id, event: act.event, cell: null, years: [...new Set(years)], information: Math.hypot(...moved) };
  });
}

interface PlacedWeight {
  readonly period: number;
  readonly side: "A" | "B";
  readonly weight: number;
}

function sharedWeights(acts: readonly ModelAct[]): ReadonlyMap<ModelAct, readonly PlacedWeight[]> {
  const placed = acts.flatMap((act) =>
    act.chances.flatMap(({ period, chance }) => act.sides.map((side) => ({ act, period, side, weight: act.credence * chance }))),
  );
  const byOccasion = grouped(placed, ({ act, period, side }) => JSON.stringify([period, act.occasion, side]));
  const shared = [...byOccasion.values()].flatMap((group) => {
    const weight = Math.max(...group.map((one) => one.weight)) / group.length;
    return group.map((one) => ({ ...one, weight }));
  });
  return grouped(shared, ({ act }) => act);
}

function grouped<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** A cell of a series with the cells of the model that it became: one, or none where it reaches beyond the periods. */
interface BoundCell {
  readonly series: string;
  readonly place: number;
  readonly told: SeriesCell;
  readonly cells: Indicator["cells"];
}

function cellsOf(
  { declared, sources }: BoundIndicator,
  { question, material, bound }: { question: ModelledQuestion; material: TiltMaterial; bound: BoundEvidence },
): BoundCell[] {
  if (declared.kind === "acts") return [];
  const used = seriesOf(declared, question, material).filter(({ series }) => sources.includes(series.source));
  return used.flatMap(({ series, patron }) =>
    series.cells.flatMap((told, place): BoundCell[] => {
      const alone = { series: [{ series: { ...series, cells: [told] }, patron }], spans: bound.spans, patrons: question.patrons };
      const { cells } = seriesIndicator(declared, alone);
      return cells.length === 0 ? [] : [{ series: series.id, place, told, cells }];
    }),
  );
}

function cellPart({ declared }: BoundIndicator, { series, place, told, cells }: BoundCell, { number, pull }: Placing): InformingPart {
  const years = Array.from({ length: told.to - told.from + 1 }, (_, i) => told.from + i);
  const information = Math.hypot(...pull({ indicator: number, cells }));
  return { indicator: declared.id, event: null, cell: { series, place }, years, information };
}

function keptOf(
  indicator: BoundIndicator,
  { bound, cells, keeps }: { bound: BoundEvidence; cells: readonly BoundCell[]; keeps: Parameters<TiltInfluence["path"]>[0] },
): AlignmentProblem["indicators"][number] {
  if (indicator.bound.kind === "pair") {
    const acts = indicator.acts.filter(({ event }) => keeps({ event, cell: null }));
    return withActs(indicator, { cells: expectedCells(acts), tellers: bound.tellers });
  }
  const kept = cells.filter(({ series, place }) => keeps({ event: null, cell: { series, place } })).flatMap((one) => [...one.cells]);
  return { ...indicator.bound, cells: kept } as AlignmentProblem["indicators"][number];
}
