/** The rows of the lower factor L of a positive definite matrix LLᵀ, each up to its diagonal; undefined where it is not positive definite. */
export function cholesky(matrix: readonly ArrayLike<number>[]): Float64Array[] | undefined {
  const rows: Float64Array[] = [];
  for (const [i, entries] of matrix.entries()) {
    const row = new Float64Array(i + 1);
    for (let j = 0; j <= i; j++) {
      const other = rows[j] ?? row;
      let sum = entries[j] as number;
      for (let k = 0; k < j; k++) sum -= (row[k] as number) * (other[k] as number);
      if (j < i) row[j] = sum / (other[j] as number);
      else if (sum > 0) row[i] = Math.sqrt(sum);
      else return undefined;
    }
    rows.push(row);
  }
  return rows;
}
