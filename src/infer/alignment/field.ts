import { type ArrowMatrix, type ArrowShape, addAt, arrowMatrix } from "../../number/index.ts";
import { type Cells, cellsOf, type Spans, spansOf } from "./cells.ts";
import type { Hyper, Parameters } from "./hyper.ts";
import { type AlignmentProblem, type Indicator, type Normal, periodsOf } from "./problem.ts";
import { addCells, addSpans, type CellEntries, entriesOf } from "./terms.ts";

/**
 * The latent field x of a problem: the alignment with patron p in period t stands at t·patrons + p, the offsets α of all indicators behind them. In this
 * order the precision of x given the evidence is a band with a border.
 */
export interface Field {
  readonly problem: AlignmentProblem;
  readonly shape: ArrowShape;
  /** Whether observed and expected second derivatives are the same everywhere. */
  readonly isCanonical: boolean;
  /** Of each indicator, its cells by where they look. */
  readonly looks: readonly { readonly cells: Cells; readonly entries: CellEntries; readonly spans: Spans }[];
  /** The laws of all offsets, and Σ ln of their sd. */
  readonly laws: readonly Normal[];
  readonly lnSpreads: number;
  /** Σ ln of the gaps between periods. */
  readonly lnGaps: number;
}

/** Lays the field of a problem out; indicators that it has in common with one that is laid out alike are taken over from there. */
export function layField(problem: AlignmentProblem, alike?: Field): Field {
  const { patrons, gaps, indicators } = problem;
  const size = periodsOf(problem) * patrons;
  const laws = indicators.flatMap((one) => one.offsets);
  const width = Math.max(patrons, ...indicators.map((indicator) => (longestSpan(indicator) - 1) * patrons));
  const shape = { size, width, border: laws.length };
  let offsets = size;
  const looks = indicators.map((indicator, i) => {
    const known = alike?.problem.indicators[i] === indicator ? alike.looks[i] : undefined;
    const look = known ?? lookOf(indicator, { shape, patrons, offsets });
    offsets += indicator.offsets.length;
    return look;
  });
  const lnSpreads = laws.reduce((sum, { sd }) => sum + Math.log(sd), 0);
  const lnGaps = gaps.reduce((sum, gap) => sum + Math.log(gap), 0);
  return { problem, shape, isCanonical: indicators.every(isCanonical), looks, laws, lnSpreads, lnGaps };
}

function lookOf(
  indicator: Indicator,
  { shape, patrons, offsets }: { shape: ArrowShape; patrons: number; offsets: number },
): Field["looks"][number] {
  const cells = cellsOf(indicator, { patrons, offsets });
  return { cells, entries: entriesOf(cells, shape), spans: spansOf(indicator, { patrons, offsets }) };
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
  /** Minus the second derivatives of ln p(x | h), which are the same everywhere, for the step σ that they were last made for. */
  readonly law: { readonly precision: ArrowMatrix; step: number };
}

/** Room for the joint log-density of a field; `jointAt` fills it again and again. */
export function jointOf({ shape }: Field): Joint {
  const law = { precision: arrowMatrix(shape), step: Number.NaN };
  return {
    ln: Number.NaN,
    slope: new Float64Array(shape.size + shape.border),
    precision: arrowMatrix(shape),
    curvature: "none",
    law,
  };
}

/** Fills `joint` with the log-density of evidence and field at x. */
export function jointAt(
  joint: Joint,
  { field, hyper }: { readonly field: Field; readonly hyper: Hyper },
  { x, curvature }: { readonly x: Float64Array; readonly curvature: Curvature },
): Joint {
  clear(joint, curvature);
  if (curvature !== "none") takeLaw(joint, field, hyper.step);
  addWalk(joint, field, { x, step: hyper.step });
  addOffsets(joint, field, x);
  for (let i = 0; i < field.looks.length; i++) addEvidence(joint, { field, hyper }, { x, indicator: i });
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
  const { cells, entries, spans } = field.looks[indicator] as Field["looks"][number];
  const parameters = hyper.parameters[indicator] as Parameters;
  const look = { kind, x, slope: sign * parameters.loading, parameters };
  addCells(joint, { cells, entries }, look);
  addSpans(joint, spans, look);
}

function clear(joint: Joint, curvature: Curvature): void {
  joint.ln = 0;
  joint.curvature = curvature;
  joint.slope.fill(0);
}

/** Sets the precision to that of the law of the field, without evidence. */
function takeLaw({ law, precision }: Joint, field: Field, step: number): void {
  if (law.step !== step) {
    law.step = step;
    fillLaw(law.precision, field, step);
  }
  precision.entries.set(law.precision.entries);
}

function fillLaw(precision: ArrowMatrix, { problem: { patrons, gaps }, laws }: Field, step: number): void {
  precision.entries.fill(0);
  for (let p = 0; p < patrons; p++) addAt(precision, p, p, 1);
  gaps.forEach((gap, t) => {
    const pull = 1 / (step * step * gap);
    for (let i = t * patrons; i < (t + 1) * patrons; i++) {
      addAt(precision, i, i, pull);
      addAt(precision, i + patrons, i + patrons, pull);
      addAt(precision, i + patrons, i, -pull);
    }
  });
  laws.forEach(({ sd }, k) => {
    const i = precision.shape.size + k;
    addAt(precision, i, i, 1 / (sd * sd));
  });
}

function addWalk(joint: Joint, { problem: { patrons, gaps }, lnGaps }: Field, { x, step }: { x: Float64Array; step: number }): void {
  const { slope } = joint;
  let square = 0;
  for (let p = 0; p < patrons; p++) {
    square += (x[p] as number) ** 2;
    (slope[p] as number) -= x[p] as number;
  }
  for (let t = 0; t < gaps.length; t++) {
    const precision = 1 / (step * step * (gaps[t] as number));
    for (let i = t * patrons; i < (t + 1) * patrons; i++) {
      const move = (x[i + patrons] as number) - (x[i] as number);
      const pull = move * precision;
      square += move * pull;
      (slope[i] as number) += pull;
      (slope[i + patrons] as number) -= pull;
    }
  }
  joint.ln -= 0.5 * (square + patrons * (2 * gaps.length * Math.log(step) + lnGaps));
}

function addOffsets(joint: Joint, { laws, lnSpreads, shape }: Field, x: Float64Array): void {
  let square = 0;
  for (let k = 0; k < laws.length; k++) {
    const { mean, sd } = laws[k] as Normal;
    const by = ((x[shape.size + k] as number) - mean) / sd;
    square += by * by;
    (joint.slope[shape.size + k] as number) -= by / sd;
  }
  joint.ln -= 0.5 * square + lnSpreads;
}
