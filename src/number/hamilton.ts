import type { Stream } from "./stream.ts";

/** A log-density with its gradient; −Infinity where there is none. */
export type Density = (at: Float64Array) => { readonly ln: number; readonly gradient: Float64Array };

/** One chain: its draws one after the other, and what went wrong on the way. */
export interface Chain {
  readonly draws: readonly Float64Array[];
  /** Trajectories whose energy ran away: the sampler cannot follow the density there. */
  readonly divergent: number;
  readonly acceptance: number;
}

export interface ChainEffort {
  /** Steps that set the step size and are thrown away, and those that are kept. */
  readonly warmup: number;
  readonly kept: number;
  /** Each trajectory has 1 to this many leapfrog steps, drawn anew. */
  readonly leapfrogs: number;
  /** The share of trajectories that the step size is tuned to accept. */
  readonly acceptance: number;
}

/** What a chain is made with; `told` hears how many of its trajectories are done. */
export interface ChainRun {
  readonly random: Stream;
  readonly effort: ChainEffort;
  readonly told?: ((done: number, of: number) => void) | undefined;
}

/**
 * Hamiltonian Monte Carlo with unit masses (Neal 2011), its step size tuned by dual averaging (Hoffman & Gelman 2014, §3.2). The density should be near that
 * of a standard normal.
 */
export function hamiltonChain(density: Density, from: Float64Array, { random, effort, told }: ChainRun): Chain {
  const tuning = dualAveraging(effort.acceptance);
  const draws: Float64Array[] = [];
  let [here, divergent, accepted] = [{ at: from, ...density(from) }, 0, 0];
  const all = effort.warmup + effort.kept;
  for (let i = 0; i < all; i++) {
    const momentum = Float64Array.from(from, () => random.normal());
    const steps = 1 + Math.floor(random.uniform() * effort.leapfrogs);
    const size = i < effort.warmup ? tuning.trial() : tuning.settled();
    const end = leap(density, here, { momentum, steps, size });
    const gain = end.energy - energyOf(here.ln, momentum);
    const chance = Number.isFinite(gain) ? Math.min(1, Math.exp(gain)) : 0;
    if (random.uniform() < chance) here = end.place;
    if (i < effort.warmup) tuning.learn(chance);
    else {
      draws.push(here.at);
      accepted += chance;
      if (!(gain > RUNAWAY)) divergent++;
    }
    told?.(i + 1, all);
  }
  return { draws, divergent, acceptance: accepted / effort.kept };
}

/** A gain of energy below this is a divergence. */
const RUNAWAY = -1000;

interface Place {
  readonly at: Float64Array;
  readonly ln: number;
  readonly gradient: Float64Array;
}

function leap(
  density: Density,
  from: Place,
  { momentum, steps, size }: { momentum: Float64Array; steps: number; size: number },
): { place: Place; energy: number } {
  let place = from;
  const speed = momentum.slice();
  const push = (by: number): void => {
    for (let i = 0; i < speed.length; i++) (speed[i] as number) += by * (place.gradient[i] as number);
  };
  for (let k = 0; k < steps; k++) {
    push(size / 2);
    const at = place.at.map((v, i) => v + size * (speed[i] as number));
    place = { at, ...density(at) };
    if (!Number.isFinite(place.ln)) return { place, energy: Number.NEGATIVE_INFINITY };
    push(size / 2);
  }
  return { place, energy: energyOf(place.ln, speed) };
}

function energyOf(ln: number, momentum: Float64Array): number {
  return ln - 0.5 * momentum.reduce((sum, v) => sum + v * v, 0);
}

/** Step sizes that come to be accepted as often as wanted; γ = .05, t₀ = 10, κ = .75 as in the paper. */
function dualAveraging(wanted: number): { trial(): number; settled(): number; learn(chance: number): void } {
  const centre = Math.log(1);
  let [round, miss, lnTrial, lnSettled] = [0, 0, Math.log(0.1), 0];
  return {
    trial: () => Math.exp(lnTrial),
    settled: () => Math.exp(lnSettled),
    learn(chance) {
      round++;
      miss += (wanted - chance - miss) / (round + 10);
      lnTrial = centre - (Math.sqrt(round) / 0.05) * miss;
      const weight = round ** -0.75;
      lnSettled = weight * lnTrial + (1 - weight) * lnSettled;
    },
  };
}
