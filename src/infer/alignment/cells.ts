import { lnFactorial, lnGamma } from "../../number/index.ts";
import { type Points, points, type Seen } from "./likelihood.ts";
import type { CountIndicator, Indicator, OrdinalIndicator, PairIndicator } from "./problem.ts";

/** The cells of an indicator that look at one period, in columns: where in the field each looks (−1: nowhere), and what it saw there. */
export interface Cells extends Seen {
  readonly first: Int32Array;
  /** The state whose alignment is taken off; only pairs have one. */
  readonly second: Int32Array;
  readonly offset: Int32Array;
  /** Added to the predictor: ln exposure of a count. */
  readonly shift: Float64Array;
  readonly points: Points;
}

/** The counts of an indicator that are of several periods told together. */
export interface Spans extends Seen {
  readonly states: readonly (readonly number[])[];
  readonly exposures: readonly (readonly number[])[];
  readonly offset: Int32Array;
  readonly points: Points;
  /** How η of each moves with its periods. */
  readonly by: readonly Float64Array[];
}

/** Where an indicator's cells stand in a field: `offsets` is where its offsets begin. */
export interface Placing {
  readonly patrons: number;
  readonly offsets: number;
}

interface Row {
  readonly first: number;
  readonly second?: number;
  readonly offset: number;
  readonly shift?: number;
  readonly seen: number;
  readonly other?: number;
  readonly constant?: number;
}

/** The cells of one period. */
export function cellsOf(indicator: Indicator, placing: Placing): Cells {
  const rows = rowsOf(indicator, placing);
  const whole = (of: (row: Row) => number): Int32Array => Int32Array.from(rows, of);
  const real = (of: (row: Row) => number): Float64Array => Float64Array.from(rows, of);
  return {
    first: whole((row) => row.first),
    second: whole((row) => row.second ?? -1),
    offset: whole((row) => row.offset),
    shift: real((row) => row.shift ?? 0),
    seen: real((row) => row.seen),
    other: real((row) => row.other ?? 0),
    constant: real((row) => row.constant ?? 0),
    points: points(rows.length),
  };
}

function rowsOf(indicator: Indicator, placing: Placing): Row[] {
  if (indicator.kind === "count") return singleCounts(indicator, placing);
  if (indicator.kind === "pair") return pairs(indicator, placing);
  if (indicator.kind === "ordinal") return grades(indicator, placing);
  return indicator.cells.map(({ at, patron, offset, value }) => ({
    first: at * placing.patrons + patron,
    offset: placed(placing, offset),
    seen: value,
  }));
}

function grades(indicator: OrdinalIndicator, { patrons }: Placing): Row[] {
  return indicator.cells.map(({ at, patron, grade }) => ({ first: at * patrons + patron, offset: -1, seen: grade }));
}

function pairs(indicator: PairIndicator, placing: Placing): Row[] {
  const [a, b] = indicator.sides;
  return indicator.cells.map(({ at, offset, toward: [one, other] }) => ({
    first: at * placing.patrons + a,
    second: at * placing.patrons + b,
    offset: placed(placing, offset),
    seen: one,
    other,
    constant: lnGamma(one + other + 1) - lnGamma(one + 1) - lnGamma(other + 1),
  }));
}

function singleCounts(indicator: CountIndicator, placing: Placing): Row[] {
  return indicator.cells
    .filter((cell) => cell.exposures.length === 1)
    .map(({ from, patron, offset, count, exposures: [exposure = 1] }) => ({
      first: from * placing.patrons + patron,
      offset: placed(placing, offset),
      shift: Math.log(exposure),
      seen: count,
      other: exposure,
      constant: lnFactorial(count),
    }));
}

/** The counts of several periods; other indicators have none. */
export function spansOf(indicator: Indicator, placing: Placing): Spans {
  const cells = indicator.kind === "count" ? indicator.cells.filter((cell) => cell.exposures.length > 1) : [];
  return {
    states: cells.map(({ from, patron, exposures }) => exposures.map((_, k) => (from + k) * placing.patrons + patron)),
    exposures: cells.map((cell) => cell.exposures),
    offset: Int32Array.from(cells, (cell) => placed(placing, cell.offset)),
    seen: Float64Array.from(cells, (cell) => cell.count),
    other: Float64Array.from(cells, (cell) => cell.exposures.reduce((sum, exposure) => sum + exposure, 0)),
    constant: Float64Array.from(cells, (cell) => lnFactorial(cell.count)),
    points: points(cells.length),
    by: cells.map(({ exposures }) => new Float64Array(exposures.length)),
  };
}

function placed({ offsets }: Placing, offset: number | null): number {
  return offset === null ? -1 : offsets + offset;
}
