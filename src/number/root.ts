/** Where the rising function `f` crosses `level` in [low, high], by bisection to the last bit that a step can move. */
export function crossing(
  f: (x: number) => number,
  bracket: { readonly level: number; readonly low: number; readonly high: number },
): number {
  let { low, high } = bracket;
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (f(middle) < bracket.level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
