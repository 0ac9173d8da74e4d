/** Decibels to natural logarithms: 10 dB are a factor of ten. */
const LN_PER_DB = Math.LN10 / 10;

/** A piece of evidence: how much it speaks for each rival, in decibels up to a constant of the row, and how sure the coder is of each. */
export interface WeighedRow {
  readonly id: string;
  readonly decibels: readonly number[];
  readonly sds: readonly number[];
  /** Rows of one cluster share a source, an event or a mechanism; a row that stands alone has one to itself. */
  readonly cluster: string;
  /** The roots that it goes back to, and the documents or data sets in which it was read. */
  readonly roots: readonly string[];
  readonly documents: readonly string[];
}

/** Rival accounts of which at most one is true, what is believed of them before the evidence, and the evidence. */
export interface EvidenceMatrix {
  /** Decibels, up to a constant. */
  readonly priors: readonly number[];
  readonly rows: readonly WeighedRow[];
}

/** What each row counts: n^−γ, n being the rows of its cluster. With γ = 0 all count in full, with γ = 1 a cluster counts as one row of their mean. */
export function rowWeights(rows: readonly WeighedRow[], gamma: number): number[] {
  const sizes = new Map<string, number>();
  for (const { cluster } of rows) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return rows.map(({ cluster }) => (sizes.get(cluster) ?? 1) ** -gamma);
}

/** The evidence for each rival in decibels, without the prior. */
export function weightOfEvidence({ priors, rows }: EvidenceMatrix, gamma: number): number[] {
  const weights = rowWeights(rows, gamma);
  return priors.map((_, k) => rows.reduce((sum, row, i) => sum + (weights[i] as number) * (row.decibels[k] as number), 0));
}

/** The probabilities after the evidence: ∝ 10^((prior + Σ decibels)/10) (Fairfield & Charman 2017). */
export function posteriorOf(matrix: EvidenceMatrix, gamma: number): number[] {
  const sums = weightOfEvidence(matrix, gamma);
  return probabilitiesOf(matrix.priors.map((prior, k) => prior + (sums[k] as number)));
}

/** Decibels as probabilities that sum to 1. */
export function probabilitiesOf(decibels: readonly number[]): number[] {
  const most = Math.max(...decibels);
  const odds = decibels.map((one) => Math.exp((one - most) * LN_PER_DB));
  const sum = odds.reduce((total, one) => total + one, 0);
  return odds.map((one) => one / sum);
}

/** Decibels as natural logarithms. */
export function lnOf(decibels: readonly number[]): number[] {
  return decibels.map((one) => one * LN_PER_DB);
}

/** Two values closer than this are level: rounding alone must not make a leader. */
const LEVEL = 1e-9;

/** Who has the greatest value, a probability or a sum of decibels; `null` where two are level. */
export function leaderOf(values: readonly number[]): number | null {
  let [first, most, second] = [0, -Infinity, -Infinity];
  for (const [k, one] of values.entries()) {
    if (one > most) [first, most, second] = [k, one, most];
    else if (one > second) second = one;
  }
  return most - second > LEVEL ? first : null;
}

/** The evidence without some rows. */
export function without(matrix: EvidenceMatrix, isOut: (row: WeighedRow) => boolean): EvidenceMatrix {
  return { ...matrix, rows: matrix.rows.filter((row) => !isOut(row)) };
}
