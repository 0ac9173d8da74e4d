import type { AlignmentProblem } from "../../src/infer/alignment/problem.ts";

type Matrix = number[][];

/** What is known of the state of one period: its mean and covariance. */
export interface StateLaw {
  readonly mean: readonly number[];
  readonly covariance: Matrix;
}

/**
 * Kalman filter and Rauch–Tung–Striebel smoother for a purely Gaussian problem at a known step, loadings and scales, with the offsets as states that do not
 * move. Textbook recursions on dense matrices (Särkkä 2013, ch. 4 and 8), written apart from the engine to check it.
 */
export function kalman(
  problem: AlignmentProblem,
  known: { readonly step: number; readonly loadings: readonly number[]; readonly scales: readonly number[] },
): { readonly filtered: StateLaw[]; readonly smoothed: StateLaw[]; readonly lnEvidence: number } {
  const laws = problem.indicators.flatMap((one) => one.offsets);
  const n = problem.patrons + laws.length;
  let mean = [...Array.from({ length: problem.patrons }, () => 0), ...laws.map((law) => law.mean)];
  let covariance = diagonal([...Array.from({ length: problem.patrons }, () => 1), ...laws.map((law) => law.sd ** 2)]);
  const predicted: StateLaw[] = [];
  const filtered: StateLaw[] = [];
  let lnEvidence = 0;
  for (let t = 0; t <= problem.gaps.length; t++) {
    if (t > 0) covariance = plus(covariance, stepCovariance(problem, n, known.step ** 2 * (problem.gaps[t - 1] ?? 0)));
    predicted.push({ mean, covariance });
    for (const { h, value, variance } of readingsAt(problem, t, known)) {
      const ph = covariance.map((row) => dot(row, h));
      const spread = dot(h, ph) + variance;
      const miss = value - dot(h, mean);
      lnEvidence -= 0.5 * (Math.log(2 * Math.PI * spread) + miss ** 2 / spread);
      mean = mean.map((m, i) => m + ((ph[i] ?? 0) / spread) * miss);
      covariance = covariance.map((row, i) => row.map((v, j) => v - ((ph[i] ?? 0) * (ph[j] ?? 0)) / spread));
    }
    filtered.push({ mean, covariance });
  }
  return { filtered, smoothed: smooth(filtered, predicted), lnEvidence };
}

function smooth(filtered: readonly StateLaw[], predicted: readonly StateLaw[]): StateLaw[] {
  const smoothed = [filtered.at(-1) as StateLaw];
  for (let t = filtered.length - 2; t >= 0; t--) {
    const [now, next, after] = [filtered[t], predicted[t + 1], smoothed[0]] as [StateLaw, StateLaw, StateLaw];
    const gain = times(now.covariance, inverse(next.covariance));
    const shift = after.mean.map((m, i) => m - (next.mean[i] ?? 0));
    const mean = now.mean.map((m, i) => m + dot(gain[i] ?? [], shift));
    const excess = after.covariance.map((row, i) => row.map((v, j) => v - (next.covariance[i]?.[j] ?? 0)));
    smoothed.unshift({ mean, covariance: plus(now.covariance, times(times(gain, excess), transpose(gain))) });
  }
  return smoothed;
}

function readingsAt(
  problem: AlignmentProblem,
  t: number,
  known: { readonly loadings: readonly number[]; readonly scales: readonly number[] },
): { h: number[]; value: number; variance: number }[] {
  let first = problem.patrons;
  const total = problem.indicators.reduce((sum, one) => sum + one.offsets.length, first);
  return problem.indicators.flatMap((indicator, k) => {
    const offsets = first;
    first += indicator.offsets.length;
    if (indicator.kind !== "gaussian") throw new RangeError("only Gaussian indicators");
    return indicator.cells
      .filter((cell) => cell.at === t)
      .map((cell) => {
        const h = Array.from({ length: total }, () => 0);
        h[cell.patron] = indicator.sign * (known.loadings[k] ?? 0);
        if (cell.offset !== null) h[offsets + cell.offset] = 1;
        return { h, value: cell.value, variance: (known.scales[k] ?? 0) ** 2 };
      });
  });
}

function stepCovariance(problem: AlignmentProblem, n: number, variance: number): Matrix {
  return diagonal(Array.from({ length: n }, (_, i) => (i < problem.patrons ? variance : 0)));
}

function diagonal(values: readonly number[]): Matrix {
  return values.map((v, i) => values.map((_, j) => (i === j ? v : 0)));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, v, i) => sum + v * (b[i] ?? 0), 0);
}

function plus(a: Matrix, b: Matrix): Matrix {
  return a.map((row, i) => row.map((v, j) => v + (b[i]?.[j] ?? 0)));
}

function transpose(a: Matrix): Matrix {
  return (a[0] ?? []).map((_, j) => a.map((row) => row[j] ?? 0));
}

function times(a: Matrix, b: Matrix): Matrix {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

/** Gauss–Jordan with the largest pivot. */
function inverse(a: Matrix): Matrix {
  const n = a.length;
  const rows = a.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let k = 0; k < n; k++) {
    const pivot = rows.map((row, i) => ({ i, size: i < k ? -1 : Math.abs(row[k] ?? 0) })).reduce((a, b) => (b.size > a.size ? b : a)).i;
    [rows[k], rows[pivot]] = [rows[pivot] ?? [], rows[k] ?? []];
    const scale = rows[k]?.[k] ?? 1;
    rows[k] = (rows[k] ?? []).map((v) => v / scale);
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = rows[i]?.[k] ?? 0;
      rows[i] = (rows[i] ?? []).map((v, j) => v - factor * (rows[k]?.[j] ?? 0));
    }
  }
  return rows.map((row) => row.slice(n));
}
