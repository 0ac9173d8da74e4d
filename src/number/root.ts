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
