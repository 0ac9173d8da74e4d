import {
  allPassed,
  type EffectPrior,
  effectProbability,
  forecastGain,
  mean,
  rangeOf,
  signGates,
  standardised,
  withoutEachYear,
} from "../../src/infer/why/index.ts";
import { type Stream, stream } from "../../src/number/index.ts";

// The simulation of method §3.8: one cause, one outcome seen through noise, and the verdict rule as the program has it. Weights, sources and circularity are
// not simulated.

/** What the lean is taken to do before anything is seen: a walk, as the model of alignment has it (`studies/korea/questions/why-1960s.yaml`). */
export const BELIEF: EffectPrior = { innovation: 0.5, persistence: { mean: 1, sd: 0.1 }, effect: 0.5 };

const [INNOVATION, NOISE, LEARNING] = [0.6, 0.3, 3];

export interface RunOf {
  readonly years: number;
  /** Persistence of cause and outcome; 1 is a random walk. */
  readonly persistence: number;
  /** Of one standard deviation of the cause of the year before, on an outcome of persistence .6; 0 for two series that know nothing of each other. */
  readonly effect: number;
  readonly draws: number;
  readonly seed: number;
}

/** Whether the rule calls a predicted positive effect supported on one simulated pair of series, and whether a static P ≥ .95 alone would have. */
export function runVerdict({ years, persistence, effect, draws, seed }: RunOf): {
  readonly supported: boolean;
  readonly byProbability: boolean;
} {
  const random = stream(seed, "verdict", years, persistence, effect);
  const cause = walk(random, { years, persistence, drive: () => 0 });
  const scaled = standardised(cause) as number[];
  const outcome =
    effect === 0
      ? walk(random, { years, persistence, drive: () => 0 })
      : walk(random, { years, persistence: 0.6, drive: (t) => (t === 0 ? 0 : effect * (scaled[t - 1] as number)) });
  const paths = smoothed(
    random,
    outcome.map((value) => value + NOISE * random.normal()),
    draws,
  );
  const codings = [cause, cause.map((value) => value + NOISE * random.normal()), cause.map((value) => Math.round(2 * value) / 2)].map(
    standardised,
  );
  const problem = (coding: number, lag: number) => ({
    paths,
    cause: codings[coding] as (number | null)[],
    beside: [],
    lag,
    prior: BELIEF,
    direction: 1 as const,
  });
  const own = problem(0, 1);
  const probability = effectProbability(own);
  if (probability < 0.95) return { supported: false, byProbability: false };
  const cells = [0, 1, 2].flatMap((coding) => [0, 1, 2].map((lag) => effectProbability(problem(coding, lag)) > 0.5));
  const gates = signGates(
    {
      probability,
      years: rangeOf(withoutEachYear(own).map((one) => one.probability)),
      indicators: { least: 1, greatest: 1 },
      roots: { least: 1, greatest: 1 },
      cells: cells.filter(Boolean).length / cells.length,
      gain: mean(forecastGain(paths, { causes: [own.cause], over: [], lag: 1, prior: BELIEF, learning: LEARNING })),
    },
    "for",
  );
  return { supported: allPassed(gates), byProbability: true };
}

/** The share of so many runs in which the rule says *supported*. */
export function supportedShare(runs: number, of: Omit<RunOf, "seed">): number {
  return Array.from({ length: runs }, (_, seed) => runVerdict({ ...of, seed })).filter((one) => one.supported).length / runs;
}

function walk(
  random: Stream,
  { years, persistence, drive }: { years: number; persistence: number; drive: (t: number) => number },
): number[] {
  const start = persistence < 1 ? INNOVATION / Math.sqrt(1 - persistence ** 2) : INNOVATION;
  const path = [start * random.normal()];
  for (let t = 1; t < years; t++) path.push(persistence * (path[t - 1] as number) + INNOVATION * random.normal() + drive(t));
  return path;
}

/** Paths of a random walk drawn from what noisy readings of it leave (Kalman filter forward, draws backward), its step by moments. */
function smoothed(random: Stream, readings: readonly number[], draws: number): Float64Array[] {
  const moves = readings.slice(1).map((value, t) => (value - (readings[t] as number)) ** 2);
  const step = Math.max(0.04, mean(moves) - 2 * NOISE ** 2);
  const middles: number[] = [];
  const spreads: number[] = [];
  readings.forEach((reading, t) => {
    const [before, spread] = t === 0 ? [0, 4] : [middles[t - 1] as number, (spreads[t - 1] as number) + step];
    const pull = spread / (spread + NOISE ** 2);
    middles.push(before + pull * (reading - before));
    spreads.push(spread * (1 - pull));
  });
  return Array.from({ length: draws }, () => {
    const path = new Float64Array(readings.length);
    for (let t = readings.length - 1; t >= 0; t--) {
      const [middle, spread] = [middles[t] as number, spreads[t] as number];
      const back = t === readings.length - 1 ? 0 : spread / (spread + step);
      path[t] = middle + back * ((path[t + 1] ?? 0) - middle) + Math.sqrt(spread * (1 - back)) * random.normal();
    }
    return path;
  });
}
