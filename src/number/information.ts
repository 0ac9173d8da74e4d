/** How uncertain a law is, in bits: 0 where one thing is certain, 1 for a fair coin (Shannon 1948). */
export function entropy(law: readonly number[]): number {
  return law.reduce((sum, p) => (p <= 0 ? sum : sum - p * Math.log2(p)), 0);
}

/**
 * The bits by which seeing the one of two things is expected to settle the other, by their joint law: rows are values of the one, columns of the other
 * (mutual information; expected gain of an observation, Lindley 1956). It is the same in either direction.
 */
export function mutualInformation(joint: readonly (readonly number[])[]): number {
  const rows = joint.map((row) => row.reduce((sum, p) => sum + p, 0));
  const columns = (joint[0] ?? []).map((_, k) => joint.reduce((sum, row) => sum + (row[k] as number), 0));
  return Math.max(0, entropy(rows) + entropy(columns) - entropy(joint.flat()));
}
