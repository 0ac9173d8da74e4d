/** Importance weights that sum to 1, and the shape k of their tail: up to .7 means and intervals from them can be relied on. */
export interface SmoothedWeights {
  readonly weights: Float64Array;
  readonly shape: number;
}

/**
 * Importance weights from their logarithms, the largest replaced by what a generalised Pareto tail fitted to them expects (Vehtari, Simpson, Gelman, Yao &
 * Gabry 2024, Pareto smoothed importance sampling, JMLR 25(72)). Without it a single draw far out can carry a tenth of the weight.
 */
export function paretoSmoothed(lnWeights: Float64Array): SmoothedWeights {
  const top = lnWeights.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const raw = lnWeights.map((ln) => Math.exp(ln - top));
  const order = Array.from(raw.keys()).sort((a, b) => (raw[a] as number) - (raw[b] as number));
  const length = Math.ceil(Math.min(0.2 * raw.length, 3 * Math.sqrt(raw.length)));
  const cut = raw[order[raw.length - length - 1] ?? 0] as number;
  const tail = order.slice(raw.length - length);
  const excess = Float64Array.from(tail, (i) => (raw[i] as number) - cut);
  if (length < 5 || (excess[length - 1] as number) < 1e-10) return { weights: normalised(raw), shape: Number.NEGATIVE_INFINITY };
  const { shape, scale } = paretoTail(excess);
  tail.forEach((i, rank) => {
    raw[i] = Math.min(1, cut + paretoQuantile((rank + 0.5) / length, { shape, scale }));
  });
  return { weights: normalised(raw), shape };
}

/** Shape and scale of a generalised Pareto law from rising excesses (Zhang & Stephens 2009, doi:10.1198/tech.2009.08017), the shape drawn a little toward ½. */
function paretoTail(excess: Float64Array): { shape: number; scale: number } {
  const n = excess.length;
  const quarter = Math.max(excess[Math.floor(n / 4 + 0.5) - 1] as number, 1e-300);
  const grid = 30 + Math.floor(Math.sqrt(n));
  const thetas = Array.from({ length: grid }, (_, j) => 1 / (excess[n - 1] as number) + (1 - Math.sqrt(grid / (j + 0.5))) / (3 * quarter));
  const shapeOf = (theta: number): number => excess.reduce((sum, x) => sum + Math.log1p(-theta * x), 0) / n;
  const heights = thetas.map((theta) => {
    const k = shapeOf(theta);
    return n * (Math.log(-theta / k) - k - 1);
  });
  const top = Math.max(...heights);
  const masses = heights.map((height) => Math.exp(height - top));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const theta = thetas.reduce((sum, value, j) => sum + (value * (masses[j] as number)) / total, 0);
  const shape = shapeOf(theta);
  return { shape: (n * shape + 5) / (n + 10), scale: -shape / theta };
}

function paretoQuantile(level: number, { shape, scale }: { shape: number; scale: number }): number {
  return (scale * Math.expm1(-shape * Math.log1p(-level))) / shape;
}

function normalised(weights: Float64Array): Float64Array {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((w) => w / sum);
}
