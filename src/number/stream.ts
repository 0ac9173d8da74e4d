/** A sequence of random numbers that anyone can make again: it depends on its seed and path alone. */
export interface Stream {
  /** The next 32 bits, 0 to 2³² − 1. */
  bits(): number;
  /** Uniform on (0, 1), with 53 bits; never 0 and never 1. */
  uniform(): number;
  /** Exponential with mean 1. */
  exponential(): number;
  /** Standard normal. */
  normal(): number;
  /** Gamma with this shape and scale 1. */
  gamma(shape: number): number;
}

/**
 * The stream of a seed and a path: run *i* of a study takes `stream(seed, "runs", i)`, so that neither the number of threads nor the order of runs
 * matters. xoshiro128++ (Blackman & Vigna 2021), its state drawn from the text of seed and path.
 */
export function stream(seed: number, ...path: readonly (string | number)[]): Stream {
  return streamOf(xoshiro(stateOf(JSON.stringify([seed, ...path]))));
}

/** Shares that are positive and sum to 1, from Dirichlet(concentrations). */
export function dirichlet(random: Stream, concentrations: readonly number[]): number[] {
  const parts = concentrations.map((shape) => (shape === 1 ? random.exponential() : random.gamma(shape)));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

/** From so many on, counts are split before they are counted. */
const MANY = 64;

/**
 * A Poisson count: arrivals within one unit of time. Where many are to be expected, first the time of one of them is drawn, so that the time it takes grows
 * with the logarithm of the mean (Ahrens & Dieter 1974).
 */
export function poisson(random: Stream, mean: number): number {
  if (mean >= MANY) {
    const arrivals = Math.floor((7 / 8) * mean);
    const time = random.gamma(arrivals);
    return time > mean ? binomial(random, arrivals - 1, mean / time) : arrivals + poisson(random, mean - time);
  }
  let count = 0;
  for (let time = random.exponential(); time < mean; time += random.exponential()) count++;
  return count;
}

/** How many of n trials succeed; of many, first the middle one of their uniform numbers is drawn (Ahrens & Dieter 1974). */
export function binomial(random: Stream, n: number, chance: number): number {
  if (n >= MANY) {
    const half = 1 + Math.floor(n / 2);
    const [below, above] = [random.gamma(half), random.gamma(n + 1 - half)];
    const middle = below / (below + above);
    if (middle >= chance) return binomial(random, half - 1, chance / middle);
    return half + binomial(random, n - half, (chance - middle) / (1 - middle));
  }
  let count = 0;
  for (let i = 0; i < n; i++) if (random.uniform() < chance) count++;
  return count;
}

/** The generator itself, from four words that are not all 0. */
export function xoshiro(state: Uint32Array): () => number {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  return () => {
    const result = (rotate((a + d) >>> 0, 7) + a) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}

function streamOf(bits: () => number): Stream {
  const uniform = (): number => ((bits() >>> 5) * 67_108_864 + (bits() >>> 6) + 0.5) / 9_007_199_254_740_992;
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return { bits, uniform, normal, exponential: () => -Math.log(uniform()), gamma: (shape) => gamma({ uniform, normal }, shape) };
}

/** Marsaglia & Tsang (2000); below shape 1 by their boost. */
function gamma(random: Pick<Stream, "uniform" | "normal">, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * random.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random.uniform()) < x * x * 0.5 + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** Four words from a text: FNV-1a with four bases, each mixed to the end (Murmur3). */
function stateOf(text: string): Uint32Array {
  const state = Uint32Array.of(0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    for (let k = 0; k < 4; k++) state[k] = Math.imul((state[k] as number) ^ code, 0x01000193 + 2 * k);
  }
  return state.map(mixed);
}

function mixed(word: number): number {
  let x = word;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
