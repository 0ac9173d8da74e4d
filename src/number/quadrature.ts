/** A finite rule: Σ weight · f(node) stands for the expectation of f. */
export interface Rule {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * The Gauss rule of a discrete law with at most `size` nodes: it gives the expectation of every polynomial up to degree 2·size − 1 exactly
 * (Stieltjes' recurrence, then the eigenvalues of the Jacobi matrix; Golub & Welsch 1969). A law with no more points than that is its own rule.
 */
export function gaussRule(law: Rule, size: number): Rule {
  const kept = law.nodes.flatMap((node, i) => ((law.weights[i] ?? 0) > 0 ? [{ node, weight: law.weights[i] ?? 0 }] : []));
  if (kept.length <= size) return { nodes: kept.map((p) => p.node), weights: kept.map((p) => p.weight) };
  const total = kept.reduce((sum, p) => sum + p.weight, 0);
  const { diagonal, offDiagonal } = stieltjes(kept, size);
  const { values, first } = tridiagonalEigen(diagonal, offDiagonal);
  return { nodes: values, weights: first.map((component) => total * component * component) };
}

/** Recurrence coefficients of the polynomials orthogonal under the law. */
function stieltjes(law: readonly { node: number; weight: number }[], size: number): { diagonal: number[]; offDiagonal: number[] } {
  const diagonal: number[] = [];
  const offDiagonal: number[] = [];
  let before = law.map(() => 0);
  let now = law.map(() => 1);
  let normBefore = 1;
  for (let k = 0; k < size; k++) {
    const norm = law.reduce((sum, p, i) => sum + p.weight * (now[i] ?? 0) ** 2, 0);
    const a = law.reduce((sum, p, i) => sum + p.weight * p.node * (now[i] ?? 0) ** 2, 0) / norm;
    const b = k === 0 ? 0 : norm / normBefore;
    diagonal.push(a);
    if (k > 0) offDiagonal.push(Math.sqrt(b));
    const next = law.map((p, i) => (p.node - a) * (now[i] ?? 0) - b * (before[i] ?? 0));
    before = now;
    now = next;
    normBefore = norm;
  }
  return { diagonal, offDiagonal };
}

/** Eigenvalues of a symmetric tridiagonal matrix and the first component of each unit eigenvector (Jacobi rotations on the dense matrix; it is small). */
function tridiagonalEigen(diagonal: readonly number[], offDiagonal: readonly number[]): { values: number[]; first: number[] } {
  const n = diagonal.length;
  const a = diagonal.map((d, i) => diagonal.map((_, j) => (i === j ? d : Math.abs(i - j) === 1 ? (offDiagonal[Math.min(i, j)] ?? 0) : 0)));
  const first = diagonal.map((_, i) => (i === 0 ? 1 : 0));
  for (let sweep = 0; sweep < 60; sweep++) {
    let largest = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) largest = Math.max(largest, rotate(a, first, { p, q }));
    if (largest < 1e-15 * Math.max(...diagonal.map(Math.abs), 1)) break;
  }
  return { values: a.map((row, i) => row[i] ?? 0), first };
}

/** One Jacobi rotation that clears the element (p, q); its absolute value before is returned. */
function rotate(a: number[][], first: number[], at: { p: number; q: number }): number {
  const { p, q } = at;
  const [rowP, rowQ] = [a[p] as number[], a[q] as number[]];
  const off = rowP[q] as number;
  if (off === 0) return 0;
  const theta = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * off);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of a) {
    const [x, y] = [row[p] as number, row[q] as number];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
  for (let j = 0; j < a.length; j++) {
    const [x, y] = [rowP[j] as number, rowQ[j] as number];
    rowP[j] = c * x - s * y;
    rowQ[j] = s * x + c * y;
  }
  const [x, y] = [first[p] as number, first[q] as number];
  first[p] = c * x - s * y;
  first[q] = s * x + c * y;
  return Math.abs(off);
}
