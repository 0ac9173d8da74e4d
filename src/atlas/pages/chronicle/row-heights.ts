/**
 * The heights of very many rows, of which few have been measured: the others count as `usual`. Where a row begins, which row stands at a height, and
 * setting a height each take a number of steps that grows with the logarithm of the rows (Fenwick 1994, “A new data structure for cumulative
 * frequency tables”).
 */
export class RowHeights {
  readonly rows: number;
  private readonly usual: number;
  /** What measured rows are higher than usual, as partial sums. */
  private readonly sums: Float64Array;
  private readonly measured = new Map<number, number>();

  constructor(rows: number, usual: number) {
    this.rows = rows;
    this.usual = usual;
    this.sums = new Float64Array(rows + 1);
  }

  /** Where a row begins; for the number of rows, where the last ends. */
  top(row: number): number {
    let more = 0;
    for (let i = row; i > 0; i -= i & -i) more += this.sums[i] ?? 0;
    return row * this.usual + more;
  }

  get total(): number {
    return this.top(this.rows);
  }

  /** The row that stands at a height; the first or the last where it is beyond them. */
  rowAt(height: number): number {
    let [row, left] = [0, height];
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.rows))); step >= 1; step /= 2) {
      const next = row + step;
      if (next > this.rows) continue;
      const long = step * this.usual + (this.sums[next] ?? 0);
      if (long > left) continue;
      row = next;
      left -= long;
    }
    return Math.min(row, Math.max(0, this.rows - 1));
  }

  /** Takes the height of a row that is on the screen; gives by how much everything after it moves. */
  measure(row: number, height: number): number {
    const change = height - (this.measured.get(row) ?? this.usual);
    if (change === 0) return 0;
    this.measured.set(row, height);
    for (let i = row + 1; i <= this.rows; i += i & -i) this.sums[i] = (this.sums[i] ?? 0) + change;
    return change;
  }
}
