import type { ModelGate } from "../../model/index.ts";
import type { AlignmentPosterior, Indicator } from "../alignment/index.ts";
import type { BoundEvidence, ModelledQuestion } from "./evidence.ts";
import type { Fitted } from "./fit.ts";
import { PERIODS_A_YEAR } from "./periods.ts";

/** Which periods anything looks at, and which have evidence that tells the level of D, or of engagement. */
export interface Coverage {
  readonly isCovered: readonly boolean[];
  readonly tellsTilt: readonly boolean[];
  readonly tellsEngagement: readonly boolean[];
}

/** What the evidence looks at. An indicator of both patrons with a common level tells that of D; with a natural zero, that of engagement too. */
export function coverageOf({ spans, indicators }: Pick<BoundEvidence, "spans" | "indicators">): Coverage {
  const over = (periods: (indicator: BoundEvidence["indicators"][number]) => readonly number[]): boolean[] => {
    const seen = new Set(indicators.flatMap(periods));
    return spans.map((_, t) => seen.has(t));
  };
  const hasZero = ({ declared }: BoundEvidence["indicators"][number]): boolean => declared.kind !== "acts" && declared.naturalZero === true;
  return {
    isCovered: over(({ bound }) => periodsSeen(bound)),
    tellsTilt: over(({ bound }) => (bound.kind === "pair" ? periodsSeen(bound) : periodsOfBoth(bound))),
    tellsEngagement: over((one) => (hasZero(one) ? periodsOfBoth(one.bound) : [])),
  };
}

/** The periods that a cell of an indicator looks at. */
export function periodsSeen(indicator: Indicator): number[] {
  if (indicator.kind === "count") return indicator.cells.flatMap((cell) => cell.exposures.map((_, k) => cell.from + k));
  return indicator.cells.map((cell) => cell.at);
}

/** The periods in which an indicator looks at each of two patrons by the same measure. */
export function periodsOfBoth(indicator: Indicator, [a, b]: readonly [number, number] = [0, 1]): number[] {
  if (indicator.kind === "pair") return [];
  const of = (patron: number): Set<number> => {
    return new Set(periodsSeen({ ...indicator, cells: indicator.cells.filter((cell) => cell.patron === patron) } as Indicator));
  };
  const second = of(b);
  return [...of(a)].filter((t) => second.has(t));
}

/** Share of the years from the first to the last that are covered in which there must be evidence of the level (method §2.2 b). */
const ANCHORED = 0.6;
/** Effective share of the draws of hyperparameters (method §2.3, step 4). */
const EXPLORED = 0.5;
/** Shape of the tail of weights up to which means and intervals hold (Vehtari et al. 2024). */
const TAIL = 0.7;
/** Years up to which the step of one year needs no scaling (method §2.2). */
const LONG = 30;

/** The checks of a fit: is the level identified, was the posterior explored, is the walk short enough, does evidence point both ways. */
export function gatesOf(question: ModelledQuestion, { bound, posterior }: Fitted): ModelGate[] {
  const coverage = coverageOf(bound);
  const anchored = (tells: readonly boolean[]): number => shareCovered(coverage.isCovered, tells);
  const years = bound.spans.length / PERIODS_A_YEAR[question.model.periods];
  const bestStep = 0.5 * Math.sqrt(15 / Math.max(15, years));
  const isShort = years <= LONG || question.model.step.median <= bestStep + 1e-9;
  const both = yearsTowardBoth(bound);
  return [
    levelGate(coverage.isCovered, coverage.tellsTilt),
    {
      ...{ id: "anchor-engagement", value: anchored(coverage.tellsEngagement), bound: ANCHORED },
      isPassed: anchored(coverage.tellsEngagement) >= ANCHORED,
    },
    ...explorationGates(posterior),
    { id: "length", value: years, bound: LONG, isPassed: isShort },
    ...(both === null ? [] : [{ id: "separation" as const, value: both, bound: 1, isPassed: both >= 1 }]),
  ];
}

/** Whether a posterior was explored. */
export function explorationGates({ checks }: Pick<AlignmentPosterior, "checks">): ModelGate[] {
  return [
    { id: "exploration", value: checks.hyper, bound: EXPLORED, isPassed: checks.hyper >= EXPLORED },
    { id: "tail", value: Math.max(0, checks.tail), bound: TAIL, isPassed: checks.tail <= TAIL },
  ];
}

/** Whether in enough of the covered periods there is evidence of the level of D. */
export function levelGate(isCovered: readonly boolean[], tells: readonly boolean[]): ModelGate {
  const value = shareCovered(isCovered, tells);
  return { id: "anchor-tilt", value, bound: ANCHORED, isPassed: value >= ANCHORED };
}

/** Whether a fit passes one of its gates. */
export function isPassed(question: ModelledQuestion, fitted: Fitted, gate: ModelGate["id"]): boolean {
  return gatesOf(question, fitted).find((one) => one.id === gate)?.isPassed ?? false;
}

function shareCovered(isCovered: readonly boolean[], tells: readonly boolean[]): number {
  const [first, last] = [isCovered.indexOf(true), isCovered.lastIndexOf(true)];
  return first < 0 ? 0 : tells.slice(first, last + 1).filter(Boolean).length / (last - first + 1);
}

/** How many periods the less favoured patron is favoured in by any act; null without acts. Where it is none, only the prior keeps D finite. */
function yearsTowardBoth({ indicators }: BoundEvidence): number | null {
  const pairs = indicators.flatMap(({ bound }) => (bound.kind === "pair" ? bound.cells : []));
  if (pairs.length === 0) return null;
  const toward = (side: 0 | 1): number => new Set(pairs.filter((cell) => cell.toward[side] > 0).map((cell) => cell.at)).size;
  return Math.min(toward(0), toward(1));
}
