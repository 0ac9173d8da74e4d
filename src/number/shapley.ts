/**
 * What each player adds to the worth of all together: their marginal worth, averaged over all orders in which players can come (Shapley 1953). `worth` is that
 * of every coalition; bit i of its place says whether player i is in it. The shares add up to the worth of all less that of none.
 */
export function shapleyShares(worth: readonly number[]): number[] {
  const players = Math.log2(worth.length);
  const orders = (size: number): number => (factorial(size) * factorial(players - size - 1)) / factorial(players);
  const weights = worth.map((_, coalition) => orders(sizeOf(coalition)));
  return Array.from({ length: players }, (_, player) =>
    worth.reduce((sum, before, coalition) => {
      if (isIn(coalition, player)) return sum;
      return sum + (weights[coalition] as number) * ((worth[coalition | (1 << player)] as number) - before);
    }, 0),
  );
}

function isIn(coalition: number, player: number): boolean {
  return ((coalition >> player) & 1) === 1;
}

function sizeOf(coalition: number): number {
  return coalition === 0 ? 0 : (coalition & 1) + sizeOf(coalition >> 1);
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
