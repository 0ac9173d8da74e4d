/** A function of a point; −Infinity where it has no value. */
export type Height = (at: Float64Array) => number;

/** What is climbed: its height, and its gradient, which is asked for where the height was asked for last. */
export interface Hill {
  readonly height: Height;
  gradient(at: Float64Array): Float64Array;
}

/**
 * Climbs to a maximum by BFGS; the way up begins along the gradient, as suits coordinates of unit scale. It ends where the gradient is below `tolerance`, or
 * no step along the direction goes up.
 */
export function ascend(
  { height, gradient: gradientAt }: Hill,
  from: Float64Array,
  { tolerance, rounds }: { readonly tolerance: number; readonly rounds: number },
): { readonly at: Float64Array; readonly value: number } {
  let now = { at: from, value: height(from), gradient: gradientAt(from) };
  let inverse = identity(from.length);
  for (let round = 0; round < rounds && norm(now.gradient) > tolerance; round++) {
    const direction = Float64Array.from(inverse, (row) => dot(row, now.gradient));
    const next = climb(height, { ...now, direction });
    if (next === undefined) break;
    const gradient = gradientAt(next.at);
    inverse = updated(inverse, { moved: minus(next.at, now.at), turned: minus(now.gradient, gradient) });
    now = { ...next, gradient };
  }
  return { at: now.at, value: now.value };
}

function climb(
  height: Height,
  { at, value, gradient, direction }: { at: Float64Array; value: number; gradient: Float64Array; direction: Float64Array },
): { at: Float64Array; value: number } | undefined {
  const slope = dot(direction, gradient);
  const longest = Math.min(1, 2 / norm(direction));
  for (let share = longest; share > 1e-8; share /= 2) {
    const next = at.map((v, i) => v + share * (direction[i] as number));
    const found = height(next);
    if (found >= value + 1e-4 * share * slope) return { at: next, value: found };
  }
  return undefined;
}

/** Broyden, Fletcher, Goldfarb, Shanno (1970); left as it is where the curvature along the step is not that of a maximum. */
function updated(inverse: readonly Float64Array[], { moved, turned }: { moved: Float64Array; turned: Float64Array }): Float64Array[] {
  const curve = dot(moved, turned);
  if (!(curve > 1e-12)) return [...inverse];
  const bent = Float64Array.from(inverse, (row) => dot(row, turned));
  const stretch = (1 + dot(turned, bent) / curve) / curve;
  return inverse.map((row, i) =>
    row.map((v, j) => {
      const [mi, mj] = [moved[i] as number, moved[j] as number];
      return v + stretch * mi * mj - ((bent[i] as number) * mj + mi * (bent[j] as number)) / curve;
    }),
  );
}

/** The gradient of a function at a point by central differences. */
export function gradientAt(height: Height, at: Float64Array, step: number): Float64Array {
  return at.map((_, i) => (height(nudged(at, { i, by: step })) - height(nudged(at, { i, by: -step }))) / (2 * step));
}

/** Minus the second derivatives of a function at a point, from its values `step` away: two for each pair of coordinates. */
export function bendAt(height: Height, at: Float64Array, step: number): number[][] {
  const middle = height(at);
  const up = Array.from(at, (_, i) => height(nudged(at, { i, by: step })));
  const down = Array.from(at, (_, i) => height(nudged(at, { i, by: -step })));
  const sides = (i: number): number => (up[i] as number) + (down[i] as number);
  const bend = up.map(() => up.map(() => 0));
  for (let i = 0; i < at.length; i++) {
    for (let j = 0; j < i; j++) {
      const corners =
        height(nudged(nudged(at, { i, by: step }), { i: j, by: step })) + height(nudged(nudged(at, { i, by: -step }), { i: j, by: -step }));
      const value = (sides(i) + sides(j) - 2 * middle - corners) / (2 * step * step);
      (bend[i] as number[])[j] = value;
      (bend[j] as number[])[i] = value;
    }
    (bend[i] as number[])[i] = (2 * middle - sides(i)) / (step * step);
  }
  return bend;
}

/** A point with one coordinate moved. */
export function nudged(at: Float64Array, { i, by }: { i: number; by: number }): Float64Array {
  const next = at.slice();
  (next[i] as number) += by;
  return next;
}

function identity(n: number): Float64Array[] {
  return Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((v, i) => v - (b[i] as number));
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, v, i) => sum + v * (b[i] as number), 0);
}

function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}
