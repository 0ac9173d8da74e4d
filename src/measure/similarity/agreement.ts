/**
 * How alike two portfolios are. `s…`: Signorino & Ritter (1999), 1 − 2·distance/largest distance. `alignment`: S less the S of independent
 * portfolios with the same shares of levels (Benati & Capurri 2026, A). `kappa…`: Cohen (1960, 1968), `pi…`: Scott (1955), agreement beyond
 * chance with own or pooled shares of levels (Häge 2011). `…Binary`: the lowest level against all others. `tauB`: Kendall (1938).
 */
export const AGREEMENTS = [
  "sAbsolute",
  "alignment",
  "kappaAbsolute",
  "piAbsolute",
  "sSquared",
  "kappaSquared",
  "piSquared",
  "sBinary",
  "kappaBinary",
  "piBinary",
  "kappaNominal",
  "piNominal",
  "tauB",
] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** Scores one contingency table after another without allocating. */
export interface Scorer {
  /** `counts[a * stride + b]`: items that one state rates at level a and the other at b; the last row and column take what is not rated. */
  readonly counts: Float64Array;
  readonly stride: number;
  /** The scores of the present counts in the order of AGREEMENTS; NaN where one is 0/0, as beyond chance when both hold one same level. */
  score(into: Float64Array): void;
}

/** A scorer for portfolios of these levels. */
export function createScorer(levels: readonly number[]): Scorer {
  const table = emptyTable(levels.length);
  const range = (levels.at(-1) ?? 0) - (levels[0] ?? 0);
  const absolute = distances(levels, (x, y) => Math.abs(x - y));
  const squared = distances(levels, (x, y) => (x - y) ** 2);
  const binary = distances(levels, (x, y) => Number(x > (levels[0] ?? 0) !== y > (levels[0] ?? 0)));
  const nominal = distances(levels, (x, y) => Number(x !== y));
  const distance = new Float64Array(3);
  const [observed, own, pooled] = [0, 1, 2];
  const at = (place: number): number => distance[place] as number;
  return {
    counts: table.counts,
    stride: table.stride,
    score(into) {
      sumUp(table);
      measure(table, absolute, distance);
      into[0] = 1 - (2 * at(observed)) / range;
      into[1] = (2 * (at(own) - at(observed))) / range;
      into[2] = 1 - at(observed) / at(own);
      into[3] = 1 - at(observed) / at(pooled);
      measure(table, squared, distance);
      into[4] = 1 - (2 * at(observed)) / range ** 2;
      into[5] = 1 - at(observed) / at(own);
      into[6] = 1 - at(observed) / at(pooled);
      measure(table, binary, distance);
      into[7] = 1 - 2 * at(observed);
      into[8] = 1 - at(observed) / at(own);
      into[9] = 1 - at(observed) / at(pooled);
      measure(table, nominal, distance);
      into[10] = 1 - at(observed) / at(own);
      into[11] = 1 - at(observed) / at(pooled);
      into[12] = tauB(table);
    },
  };
}

interface Table {
  readonly size: number;
  readonly stride: number;
  readonly counts: Float64Array;
  readonly row: Float64Array;
  readonly column: Float64Array;
  total: number;
}

function emptyTable(size: number): Table {
  const stride = size + 1;
  const [counts, row, column] = [new Float64Array(stride * stride), new Float64Array(size), new Float64Array(size)];
  return { size, stride, counts, row, column, total: 0 };
}

function distances(levels: readonly number[], between: (x: number, y: number) => number): Float64Array {
  return Float64Array.from(levels.flatMap((x) => levels.map((y) => between(x, y))));
}

function sumUp(table: Table): void {
  const { size, stride, counts, row, column } = table;
  row.fill(0);
  column.fill(0);
  table.total = 0;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const count = counts[a * stride + b] as number;
      row[a] = (row[a] as number) + count;
      column[b] = (column[b] as number) + count;
      table.total += count;
    }
  }
}

/** The mean distance that is observed, and that is expected of independent ratings with own and with pooled shares of levels. */
function measure({ size, stride, counts, row, column, total }: Table, distance: Float64Array, into: Float64Array): void {
  let observed = 0;
  let own = 0;
  let pooled = 0;
  for (let a = 0; a < size; a++) {
    const rowA = row[a] as number;
    const bothA = rowA + (column[a] as number);
    for (let b = 0; b < size; b++) {
      const d = distance[a * size + b] as number;
      observed += d * (counts[a * stride + b] as number);
      own += d * rowA * (column[b] as number);
      pooled += d * bothA * ((row[b] as number) + (column[b] as number));
    }
  }
  into[0] = observed / total;
  into[1] = own / (total * total);
  into[2] = pooled / (4 * total * total);
}

/** (C − D) / √((n₀ − n₁)(n₀ − n₂)) over pairs of items, from the table: its size, not the number of items, decides the cost. */
function tauB({ size, stride, counts, row, column, total }: Table): number {
  let concordant = 0;
  let tiedInBoth = 0;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const count = counts[a * stride + b] as number;
      if (count === 0) continue;
      tiedInBoth += (count * (count - 1)) / 2;
      for (let c = a + 1; c < size; c++) for (let d = b + 1; d < size; d++) concordant += count * (counts[c * stride + d] as number);
    }
  }
  const pairs = (total * (total - 1)) / 2;
  const [tiedRows, tiedColumns] = [ties(row), ties(column)];
  const discordant = pairs - tiedRows - tiedColumns + tiedInBoth - concordant;
  return (concordant - discordant) / Math.sqrt((pairs - tiedRows) * (pairs - tiedColumns));
}

function ties(marginal: Float64Array): number {
  let sum = 0;
  for (const count of marginal) sum += (count * (count - 1)) / 2;
  return sum;
}
