/** A stretch of a row that something takes, gaps included. */
export interface Taken {
  readonly left: number;
  readonly right: number;
}

/**
 * Puts each thing into the first of `rows` rows in which one of its shapes fits, in the order given, the shapes in the order of preference; what fits
 * nowhere is left out. Then the rows are filled anew in order of place, so that what is close in time stands close: that never takes more rows.
 */
export function pack<T, S extends Taken>(
  things: readonly { readonly thing: T; readonly shapes: Iterable<S> }[],
  rows: number,
): Packed<T, S>[] {
  const taken: Taken[][] = Array.from({ length: rows }, () => []);
  const placed: { thing: T; shape: S }[] = [];
  for (const { thing, shapes } of things) {
    for (const shape of shapes) {
      const row = taken.find((others) => others.every((other) => isApart(shape, other)));
      if (row === undefined) continue;
      row.push(shape);
      placed.push({ thing, shape });
      break;
    }
  }
  return inOrder(placed);
}

/** A thing with the shape and the row that it was given. */
export interface Packed<T, S extends Taken> {
  readonly thing: T;
  readonly shape: S;
  readonly row: number;
}

/** First fit in order of the left edge takes as few rows as any order can. */
function inOrder<T, S extends Taken>(placed: readonly { thing: T; shape: S }[]): Packed<T, S>[] {
  const ends: number[] = [];
  const ordered = placed.toSorted((a, b) => a.shape.left - b.shape.left || a.shape.right - b.shape.right);
  return ordered.map(({ thing, shape }) => {
    const free = ends.findIndex((end) => end <= shape.left);
    const row = free < 0 ? ends.length : free;
    ends[row] = shape.right;
    return { thing, shape, row };
  });
}

function isApart(one: Taken, other: Taken): boolean {
  return one.right <= other.left || other.right <= one.left;
}
