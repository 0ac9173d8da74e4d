import { type ArrowMatrix, addAt } from "../../number/index.ts";
import type { Cells, Spans } from "./cells.ts";
import type { Joint } from "./field.ts";
import type { Parameters } from "./hyper.ts";
import { weigh } from "./likelihood.ts";
import type { Indicator } from "./problem.ts";

/** What an indicator looks at: the field, its slope ±λ, and its other parameters. */
export interface Look {
  readonly kind: Indicator["kind"];
  readonly x: Float64Array;
  readonly slope: number;
  readonly parameters: Parameters;
}

/** Adds the likelihood of the cells of one period, of predictor η = slope·(x(first) − x(second)) + x(offset) + shift. */
export function addCells(joint: Joint, cells: Cells, look: Look): void {
  const { first, second, offset, shift, points } = cells;
  const { x, slope } = look;
  for (let c = 0; c < first.length; c++) {
    const [j, o] = [second[c] as number, offset[c] as number];
    const state = (x[first[c] as number] as number) - (j < 0 ? 0 : (x[j] as number));
    points.eta[c] = slope * state + (o < 0 ? 0 : (x[o] as number)) + (shift[c] as number);
  }
  joint.ln += weigh(look.kind, cells, { points, parameters: look.parameters });
  const weights = joint.curvature === "observed" ? points.observed : points.fisher;
  for (let c = 0; c < first.length; c++) {
    const [i, j, o] = [first[c] as number, second[c] as number, offset[c] as number];
    const pull = points.slope[c] as number;
    (joint.slope[i] as number) += slope * pull;
    if (j >= 0) (joint.slope[j] as number) -= slope * pull;
    if (o >= 0) (joint.slope[o] as number) += pull;
    if (joint.curvature !== "none") addWeight(joint.precision, { i, j, o }, { slope, weight: weights[c] as number });
  }
}

function addWeight(
  precision: ArrowMatrix,
  { i, j, o }: { i: number; j: number; o: number },
  { slope, weight }: { slope: number; weight: number },
): void {
  const across = weight * slope;
  addAt(precision, i, i, across * slope);
  if (j >= 0) {
    addAt(precision, j, j, across * slope);
    addAt(precision, j, i, -across * slope);
  }
  if (o < 0) return;
  addAt(precision, o, o, weight);
  addAt(precision, o, i, across);
  if (j >= 0) addAt(precision, o, j, -across);
}

/**
 * Adds the counts of several periods: the logarithm of the mean Σ exposure·e^η moves with each η in proportion to that period's share of the mean. Its own
 * bend adds to the observed second derivatives, not to the expected ones.
 */
export function addSpans(joint: Joint, spans: Spans, look: Look): void {
  const shares = spans.states.map((states, c) => sharesOf(spans, { states, c, look }));
  joint.ln += weigh(look.kind, spans, { points: spans.points, parameters: look.parameters });
  spans.states.forEach((states, c) => {
    const pull = spans.points.slope[c] as number;
    const by = (shares[c] as number[]).map((share) => share * look.slope);
    const offset = spans.offset[c] as number;
    states.forEach((state, k) => {
      (joint.slope[state] as number) += pull * (by[k] as number);
    });
    if (offset >= 0) (joint.slope[offset] as number) += pull;
    const isObserved = joint.curvature === "observed";
    const weight = (isObserved ? spans.points.observed : spans.points.fisher)[c] as number;
    if (joint.curvature !== "none") addSpread(joint.precision, { states, by }, { offset, weight });
    if (isObserved) addBend(joint.precision, { states, by }, { slope: look.slope, weight: pull });
  });
}

/** Sets η of a span and tells what share of its mean each of its periods has. */
function sharesOf(spans: Spans, { states, c, look }: { states: readonly number[]; c: number; look: Look }): number[] {
  const exposures = spans.exposures[c] as readonly number[];
  const parts = states.map((state, k) => (exposures[k] as number) * Math.exp(look.slope * (look.x[state] as number)));
  const mean = parts.reduce((total, part) => total + part, 0);
  const offset = spans.offset[c] as number;
  spans.points.eta[c] = Math.log(mean) + (offset < 0 ? 0 : (look.x[offset] as number));
  return parts.map((part) => part / mean);
}

interface Direction {
  readonly states: readonly number[];
  readonly by: readonly number[];
}

function addSpread(precision: ArrowMatrix, { states, by }: Direction, { offset, weight }: { offset: number; weight: number }): void {
  states.forEach((state, k) => {
    const across = weight * (by[k] as number);
    for (let l = 0; l <= k; l++) addAt(precision, state, states[l] as number, across * (by[l] as number));
    if (offset >= 0) addAt(precision, offset, state, across);
  });
  if (offset >= 0) addAt(precision, offset, offset, weight);
}

function addBend(precision: ArrowMatrix, { states, by }: Direction, { slope, weight }: { slope: number; weight: number }): void {
  states.forEach((state, k) => {
    for (let l = 0; l < k; l++) addAt(precision, state, states[l] as number, weight * (by[k] as number) * (by[l] as number));
    addAt(precision, state, state, weight * (by[k] as number) * ((by[k] as number) - slope));
  });
}
