import type { ThreatQuestion } from "../../model/index.ts";
import type { Stream } from "../../number/index.ts";
import { dirichlet } from "../../number/index.ts";
import { type ByFactor, byFactor, FACTORS } from "./factors.ts";

/** Every number that a threat question chooses. */
export interface ThreatSettings {
  readonly weights: ByFactor;
  readonly rho: number;
  /** The daily march against its usual length. */
  readonly march: number;
  readonly intention: ThreatQuestion["intention"];
  readonly actsHalfLife: number;
  readonly perceptionsHalfLife: number;
  readonly cohesion: Pick<ThreatQuestion["cohesion"], "pact" | "entente" | "relations">;
}

/** What the question itself chose. */
export function settingsOf(question: ThreatQuestion): ThreatSettings {
  const { weights, rho, intention, acts, perceptions, cohesion } = question;
  return { weights, rho, march: 1, intention, actsHalfLife: acts.halfLife, perceptionsHalfLife: perceptions.halfLife, cohesion };
}

/**
 * One choice among all that could be defended: any weights and form, the march halved to half as long again, memories of 2–10 and 1–5 years, any
 * rising levels of hostility, multipliers up to .2 away, a floor of .005–.05, any falling strengths of ties. `ties` and what is counted stay.
 */
export function drawSettings(question: ThreatQuestion, random: Stream): ThreatSettings {
  const between = (low: number, high: number): number => low + (high - low) * random.uniform();
  const ordered = (count: number): number[] => Array.from({ length: count }, () => random.uniform()).sort((a, b) => a - b);
  const shares = dirichlet(random, [1, 1, 1, 1]);
  const forms = [-1, 0, 0.5, 1] as const;
  const rho = forms[Math.floor(random.uniform() * forms.length)] as number;
  const [threaten = 0, display = 0, force = 0] = ordered(3);
  const [relations = 0, entente = 0] = ordered(2);
  const { intention } = question;
  const near = (value: number): number => Math.min(1, Math.max(0, between(value - 0.2, value + 0.2)));
  return {
    weights: byFactor((factor) => shares[FACTORS.indexOf(factor)] as number),
    rho,
    march: between(0.5, 1.5),
    intention: {
      ...intention,
      halfLife: between(2, 10),
      levels: [0, threaten, display, force, 1],
      rivalry: near(intention.rivalry),
      claim: near(intention.claim),
      dissimilarity: near(intention.dissimilarity),
      pact: near(intention.pact),
      floor: between(0.005, 0.05),
    },
    actsHalfLife: between(1, 5),
    perceptionsHalfLife: between(1, 5),
    cohesion: { pact: 1, entente, relations },
  };
}
