/** `size` rows within `width` of the diagonal, then `border` full rows: the shape of a chain in time with a few parameters shared by all of it. */
export interface ArrowShape {
  readonly size: number;
  readonly width: number;
  readonly border: number;
}

/**
 * A symmetric matrix of that shape, of which the lower half is kept. `band` holds for each chain row its `width` + 1 entries up to the diagonal,
 * `rows` the border against the chain, `corner` the border against itself.
 */
export interface ArrowMatrix {
  readonly shape: ArrowShape;
  /** `band`, `rows` and `corner`, which are parts of it, one after the other. */
  readonly entries: Float64Array;
  readonly band: Float64Array;
  readonly rows: Float64Array;
  readonly corner: Float64Array;
}

/** The Cholesky factor L of a positive definite arrow matrix M = LLᵀ. It stands in place of M: it lasts until that is filled again. */
export interface ArrowFactor {
  /** ln |M|. */
  readonly lnDeterminant: number;
  /** M⁻¹b, in `into` where that is given; it may be b itself. */
  solve(b: Float64Array, into?: Float64Array): Float64Array;
  /** L⁻ᵀz, of covariance M⁻¹ where z is standard normal; in `into` where that is given. */
  spread(z: Float64Array, into?: Float64Array): Float64Array;
}

/** The zero matrix of a shape. */
export function arrowMatrix(shape: ArrowShape): ArrowMatrix {
  const { size, width, border } = shape;
  const [rows, corner] = [size * (width + 1), size * (width + 1) + border * size];
  const entries = new Float64Array(corner + border * border);
  return { shape, entries, band: entries.subarray(0, rows), rows: entries.subarray(rows, corner), corner: entries.subarray(corner) };
}

/** Where (i, j) and (j, i) stand among the `entries` of a matrix of this shape; outside the shape it is a RangeError. */
export function entryAt({ size, width, border }: ArrowShape, i: number, j: number): number {
  const [low, high] = i < j ? [i, j] : [j, i];
  const rows = size * (width + 1);
  if (high >= size) return low < size ? rows + (high - size) * size + low : rows + border * size + (high - size) * border + low - size;
  if (high - low > width) throw new RangeError(`(${high}, ${low}) lies outside a band of ${width}`);
  return high * (width + 1) + width - high + low;
}

/** Adds `value` at (i, j) and (j, i); an entry outside the shape is a RangeError. */
export function addAt({ shape, entries }: ArrowMatrix, i: number, j: number, value: number): void {
  (entries[entryAt(shape, i, j)] as number) += value;
}

/** Factors a matrix, which is overwritten, in O(size·(width + border)²); undefined where it is not positive definite. */
export function factorArrow(matrix: ArrowMatrix): ArrowFactor | undefined {
  if (!(factorBand(matrix) && factorBorder(matrix))) return undefined;
  let lnDeterminant: number | undefined;
  return {
    // Of all factors of a search only the last is asked for it.
    get lnDeterminant() {
      lnDeterminant ??= 2 * lnDiagonal(matrix);
      return lnDeterminant;
    },
    solve: (b, into) => backward(matrix, forward(matrix, copied(b, into))),
    spread: (z, into) => backward(matrix, copied(z, into)),
  };
}

function copied(b: Float64Array, into: Float64Array = new Float64Array(b.length)): Float64Array {
  if (into !== b) into.set(b);
  return into;
}

function factorBand({ shape: { size, width }, band }: ArrowMatrix): boolean {
  const step = width + 1;
  for (let i = 0; i < size; i++) {
    const first = Math.max(0, i - width);
    const rowI = i * step + width - i;
    for (let j = first; j <= i; j++) {
      const rowJ = j * step + width - j;
      let sum = band[rowI + j] as number;
      for (let k = Math.max(first, j - width); k < j; k++) sum -= (band[rowI + k] as number) * (band[rowJ + k] as number);
      if (j < i) band[rowI + j] = sum / (band[rowJ + j] as number);
      else if (sum > 0) band[rowI + i] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}

function factorBorder({ shape: { size, width, border }, band, rows, corner }: ArrowMatrix): boolean {
  for (let r = 0; r < border; r++) {
    const row = rows.subarray(r * size, (r + 1) * size);
    solveLower(row, { size, width, band });
    for (let q = 0; q <= r; q++) {
      let sum = corner[r * border + q] as number;
      for (let k = 0; k < size; k++) sum -= (row[k] as number) * (rows[q * size + k] as number);
      for (let k = 0; k < q; k++) sum -= (corner[r * border + k] as number) * (corner[q * border + k] as number);
      if (q < r) corner[r * border + q] = sum / (corner[q * border + q] as number);
      else if (sum > 0) corner[r * border + r] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}

/** Solves L·y = b over the chain, in place. */
function solveLower(b: Float64Array, { size, width, band }: { size: number; width: number; band: Float64Array }): void {
  for (let i = 0; i < size; i++) {
    const row = i * (width + 1) + width - i;
    let sum = b[i] as number;
    for (let k = Math.max(0, i - width); k < i; k++) sum -= (band[row + k] as number) * (b[k] as number);
    b[i] = sum / (band[row + i] as number);
  }
}

function forward(factor: ArrowMatrix, b: Float64Array): Float64Array {
  const { shape, band, rows, corner } = factor;
  const { size, width, border } = shape;
  solveLower(b, { size, width, band });
  for (let r = 0; r < border; r++) {
    let sum = b[size + r] as number;
    for (let k = 0; k < size; k++) sum -= (rows[r * size + k] as number) * (b[k] as number);
    for (let k = 0; k < r; k++) sum -= (corner[r * border + k] as number) * (b[size + k] as number);
    b[size + r] = sum / (corner[r * border + r] as number);
  }
  return b;
}

/** Solves Lᵀ·x = b, in place. */
function backward(factor: ArrowMatrix, b: Float64Array): Float64Array {
  const { shape, band, rows, corner } = factor;
  const { size, width, border } = shape;
  for (let r = border - 1; r >= 0; r--) {
    const x = (b[size + r] as number) / (corner[r * border + r] as number);
    b[size + r] = x;
    for (let k = 0; k < r; k++) (b[size + k] as number) -= (corner[r * border + k] as number) * x;
    for (let k = 0; k < size; k++) (b[k] as number) -= (rows[r * size + k] as number) * x;
  }
  for (let i = size - 1; i >= 0; i--) {
    const row = i * (width + 1) + width - i;
    const x = (b[i] as number) / (band[row + i] as number);
    b[i] = x;
    for (let k = Math.max(0, i - width); k < i; k++) (b[k] as number) -= (band[row + k] as number) * x;
  }
  return b;
}

function lnDiagonal({ shape: { size, width, border }, band, corner }: ArrowMatrix): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += Math.log(band[i * (width + 1) + width] as number);
  for (let r = 0; r < border; r++) sum += Math.log(corner[r * border + r] as number);
  return sum;
}
