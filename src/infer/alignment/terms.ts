import { type ArrowMatrix, type ArrowShape, addAt, entryAt } from "../../number/index.ts";
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

/**
 * Where the second derivatives of each cell of one period stand among the entries of the precision: of its first state, its second and its offset with
 * themselves and with each other; −1 where it has none.
 */
export interface CellEntries {
  readonly ii: Int32Array;
  readonly jj: Int32Array;
  readonly ji: Int32Array;
  readonly oo: Int32Array;
  readonly oi: Int32Array;
  readonly oj: Int32Array;
}

/** Finds the entries of cells in a precision of this shape: once, since they are asked for at every step of a search. */
export function entriesOf({ first, second, offset }: Cells, shape: ArrowShape): CellEntries {
  const entries = (one: Int32Array, other: Int32Array): Int32Array =>
    one.map((at, c) => (at < 0 || (other[c] as number) < 0 ? -1 : entryAt(shape, at, other[c] as number)));
  return {
    ii: entries(first, first),
    jj: entries(second, second),
    ji: entries(second, first),
    oo: entries(offset, offset),
    oi: entries(offset, first),
    oj: entries(offset, second),
  };
}

/** Adds the likelihood of the cells of one period, of predictor η = slope·(x(first) − x(second)) + x(offset) + shift. */
export function addCells(joint: Joint, { cells, entries }: { readonly cells: Cells; readonly entries: CellEntries }, look: Look): void {
  const { first, second, offset, shift, points } = cells;
  const { x, slope } = look;
  const { eta } = points;
  for (let c = 0; c < first.length; c++) {
    const [j, o] = [second[c] as number, offset[c] as number];
    const state = (x[first[c] as number] as number) - (j < 0 ? 0 : (x[j] as number));
    eta[c] = slope * state + (o < 0 ? 0 : (x[o] as number)) + (shift[c] as number);
  }
  joint.ln += weigh(look.kind, cells, { points, parameters: look.parameters });
  addPulls(joint.slope, cells, slope);
  if (joint.curvature === "none") return;
  addWeights(joint.precision.entries, entries, { slope, weights: joint.curvature === "observed" ? points.observed : points.fisher });
}

function addPulls(gradient: Float64Array, { first, second, offset, points }: Cells, slope: number): void {
  const pulls = points.slope;
  for (let c = 0; c < first.length; c++) {
    const [j, o] = [second[c] as number, offset[c] as number];
    const pull = pulls[c] as number;
    (gradient[first[c] as number] as number) += slope * pull;
    if (j >= 0) (gradient[j] as number) -= slope * pull;
    if (o >= 0) (gradient[o] as number) += pull;
  }
}

function addWeights(
  precision: Float64Array,
  { ii, jj, ji, oo, oi, oj }: CellEntries,
  { slope, weights }: { slope: number; weights: Float64Array },
): void {
  for (let c = 0; c < ii.length; c++) {
    const weight = weights[c] as number;
    const across = weight * slope;
    (precision[ii[c] as number] as number) += across * slope;
    if ((jj[c] as number) >= 0) {
      (precision[jj[c] as number] as number) += across * slope;
      (precision[ji[c] as number] as number) += -across * slope;
    }
    if ((oo[c] as number) < 0) continue;
    (precision[oo[c] as number] as number) += weight;
    (precision[oi[c] as number] as number) += across;
    if ((jj[c] as number) >= 0) (precision[oj[c] as number] as number) += -across;
  }
}

/**
 * Adds the counts of several periods: the logarithm of the mean Σ exposure·e^η moves with each η in proportion to that period's share of the mean. Its own
 * bend adds to the observed second derivatives, not to the expected ones.
 */
export function addSpans(joint: Joint, spans: Spans, look: Look): void {
  const count = spans.states.length;
  if (count === 0) return;
  for (let c = 0; c < count; c++) lookAt(spans, c, look);
  joint.ln += weigh(look.kind, spans, { points: spans.points, parameters: look.parameters });
  for (let c = 0; c < count; c++) addSpan(joint, spans, { c, slope: look.slope });
}

/** Sets η of a span, and how it moves with each of its periods: by that period's share of the mean. */
function lookAt(spans: Spans, c: number, { slope, x }: Look): void {
  const [states, exposures] = [spans.states[c] as readonly number[], spans.exposures[c] as readonly number[]];
  const by = spans.by[c] as Float64Array;
  let mean = 0;
  for (let k = 0; k < by.length; k++) {
    by[k] = (exposures[k] as number) * Math.exp(slope * (x[states[k] as number] as number));
    mean += by[k] as number;
  }
  for (let k = 0; k < by.length; k++) by[k] = (slope * (by[k] as number)) / mean;
  const offset = spans.offset[c] as number;
  spans.points.eta[c] = Math.log(mean) + (offset < 0 ? 0 : (x[offset] as number));
}

function addSpan({ slope: gradient, precision, curvature }: Joint, spans: Spans, { c, slope }: { c: number; slope: number }): void {
  const [states, by] = [spans.states[c] as readonly number[], spans.by[c] as Float64Array];
  const { slope: pulls, observed, fisher } = spans.points;
  const pull = pulls[c] as number;
  const offset = spans.offset[c] as number;
  for (let k = 0; k < by.length; k++) (gradient[states[k] as number] as number) += pull * (by[k] as number);
  if (offset >= 0) (gradient[offset] as number) += pull;
  if (curvature === "none") return;
  const isObserved = curvature === "observed";
  addSpread(precision, { states, by }, { offset, weight: (isObserved ? observed : fisher)[c] as number });
  if (isObserved) addBend(precision, { states, by }, { slope, weight: pull });
}

interface Direction {
  readonly states: readonly number[];
  readonly by: Float64Array;
}

function addSpread(precision: ArrowMatrix, { states, by }: Direction, { offset, weight }: { offset: number; weight: number }): void {
  for (let k = 0; k < by.length; k++) {
    const [state, across] = [states[k] as number, weight * (by[k] as number)];
    for (let l = 0; l <= k; l++) addAt(precision, state, states[l] as number, across * (by[l] as number));
    if (offset >= 0) addAt(precision, offset, state, across);
  }
  if (offset >= 0) addAt(precision, offset, offset, weight);
}

function addBend(precision: ArrowMatrix, { states, by }: Direction, { slope, weight }: { slope: number; weight: number }): void {
  for (let k = 0; k < by.length; k++) {
    const [state, across] = [states[k] as number, weight * (by[k] as number)];
    for (let l = 0; l < k; l++) addAt(precision, state, states[l] as number, across * (by[l] as number));
    addAt(precision, state, state, across * ((by[k] as number) - slope));
  }
}
