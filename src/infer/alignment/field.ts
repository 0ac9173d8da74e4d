import { type ArrowMatrix, type ArrowShape, addAt, arrowMatrix } from "../../number/index.ts";
import { type Cells, cellsOf, type Spans, spansOf } from "./cells.ts";
import type { Hyper, Parameters } from "./hyper.ts";
import { type AlignmentProblem, type Indicator, periodsOf } from "./problem.ts";
import { addCells, addSpans } from "./terms.ts";

/**
 * The latent field x of a problem: the alignment with patron p in period t stands at t·patrons + p, the offsets α of all indicators behind them. In this
 * order the precision of x given the evidence is a band with a border.
 */
export interface Field {
  readonly problem: AlignmentProblem;
  readonly shape: ArrowShape;
  /** Whether observed and expected second derivatives are the same everywhere. */
  readonly isCanonical: boolean;
  /** Of each indicator: where its offsets begin, and its cells by where they look. */
  readonly looks: readonly { readonly offsets: number; readonly cells: Cells; readonly spans: Spans }[];
}

/** Lays the field of a problem out. */
export function layField(problem: AlignmentProblem): Field {
  const { patrons, indicators } = problem;
  const size = periodsOf(problem) * patrons;
  let border = 0;
  const looks = indicators.map((indicator) => {
    const offsets = size + border;
    border += indicator.offsets.length;
    return { offsets, cells: cellsOf(indicator, { patrons, offsets }), spans: spansOf(indicator, { patrons, offsets }) };
  });
  const width = Math.max(patrons, ...indicators.map((indicator) => (longestSpan(indicator) - 1) * patrons));
  return { problem, shape: { size, width, border }, isCanonical: indicators.every(isCanonical), looks };
}

/** Poisson counts of one period, acts, grades and quantities are; counts of several periods and negative binomial ones are not. */
function isCanonical(indicator: Indicator): boolean {
  return indicator.kind !== "count" || (indicator.size === null && longestSpan(indicator) === 1);
}

function longestSpan(indicator: Indicator): number {
  return indicator.kind === "count" ? Math.max(1, ...indicator.cells.map((cell) => cell.exposures.length)) : 1;
}

/** Which second derivatives are gathered: none, the expected ones, which make every step a step up, or those observed. */
export type Curvature = "none" | "fisher" | "observed";

/** ln p(y, x | h) at a point of the field, without the 2π of x, its slope, and minus its second derivatives. */
export interface Joint {
  ln: number;
  readonly slope: Float64Array;
  readonly precision: ArrowMatrix;
  curvature: Curvature;
}

/** Room for the joint log-density of a field; `jointAt` fills it again and again. */
export function jointOf({ shape }: Field): Joint {
  return { ln: 0, slope: new Float64Array(shape.size + shape.border), precision: arrowMatrix(shape), curvature: "none" };
}

/** Fills `joint` with the log-density of evidence and field at x. */
export function jointAt(
  joint: Joint,
  { field, hyper }: { readonly field: Field; readonly hyper: Hyper },
  { x, curvature }: { readonly x: Float64Array; readonly curvature: Curvature },
): Joint {
  clear(joint, curvature);
  addWalk(joint, field.problem, { x, step: hyper.step });
  field.problem.indicators.forEach((indicator, i) => {
    addOffsets(joint, indicator, { x, offsets: (field.looks[i] as Field["looks"][number]).offsets });
    addEvidence(joint, { field, hyper }, { x, indicator: i });
  });
  return joint;
}

/** Fills `joint` with the log-likelihood of one indicator at x and its slope, without the law of x. */
export function evidenceAt(
  joint: Joint,
  at: { readonly field: Field; readonly hyper: Hyper },
  of: { readonly x: Float64Array; readonly indicator: number },
): Joint {
  clear(joint, "none");
  addEvidence(joint, at, of);
  return joint;
}

function addEvidence(
  joint: Joint,
  { field, hyper }: { field: Field; hyper: Hyper },
  { x, indicator }: { x: Float64Array; indicator: number },
): void {
  const { kind, sign } = field.problem.indicators[indicator] as Indicator;
  const { cells, spans } = field.looks[indicator] as Field["looks"][number];
  const parameters = hyper.parameters[indicator] as Parameters;
  const look = { kind, x, slope: sign * parameters.loading, parameters };
  addCells(joint, cells, look);
  addSpans(joint, spans, look);
}

function clear(joint: Joint, curvature: Curvature): void {
  joint.ln = 0;
  joint.curvature = curvature;
  joint.slope.fill(0);
  if (curvature === "none") return;
  joint.precision.band.fill(0);
  joint.precision.rows.fill(0);
  joint.precision.corner.fill(0);
}

function addWalk(joint: Joint, { patrons, gaps }: AlignmentProblem, { x, step }: { x: Float64Array; step: number }): void {
  for (let p = 0; p < patrons; p++) addPull(joint, { i: p, by: x[p] as number, precision: 1 });
  for (let t = 0; t < gaps.length; t++) {
    const variance = step * step * (gaps[t] as number);
    joint.ln -= 0.5 * patrons * Math.log(variance);
    for (let p = 0; p < patrons; p++) {
      const [i, j] = [t * patrons + p, (t + 1) * patrons + p];
      const move = (x[j] as number) - (x[i] as number);
      joint.ln -= (0.5 * (move * move)) / variance;
      (joint.slope[i] as number) += move / variance;
      (joint.slope[j] as number) -= move / variance;
      if (joint.curvature === "none") continue;
      addAt(joint.precision, i, i, 1 / variance);
      addAt(joint.precision, j, j, 1 / variance);
      addAt(joint.precision, j, i, -1 / variance);
    }
  }
}

function addOffsets(joint: Joint, indicator: Indicator, { x, offsets }: { x: Float64Array; offsets: number }): void {
  indicator.offsets.forEach(({ mean, sd }, k) => {
    addPull(joint, { i: offsets + k, by: (x[offsets + k] as number) - mean, precision: 1 / (sd * sd) });
    joint.ln -= Math.log(sd);
  });
}

/** A normal law on one entry of the field. */
function addPull(joint: Joint, { i, by, precision }: { i: number; by: number; precision: number }): void {
  joint.ln -= 0.5 * precision * by * by;
  (joint.slope[i] as number) -= precision * by;
  if (joint.curvature !== "none") addAt(joint.precision, i, i, precision);
}
