import type { ThreatQuestion } from "./threat-question.ts";

/** What is chosen where a threat is asked for without a question file: the defaults of the method, all of them shown with the answer. */
export const DEFAULT_THREAT: Omit<ThreatQuestion, "title" | "on" | "bloc" | "others" | "period"> = {
  kind: "threat",
  weights: { power: 0.25, proximity: 0.25, offence: 0.25, intention: 0.25 },
  rho: 0,
  power: "greatest",
  proximity: { form: "strength" },
  presence: { troops: 10_000 },
  intention: {
    halfLife: 5,
    levels: [0, 0.1, 0.25, 0.5, 1],
    rivalry: 0.5,
    claim: 0.3,
    dissimilarity: 0.2,
    pact: 0.7,
    ties: "on",
    floor: 0.02,
  },
  acts: {
    types: [
      "attack",
      "armed_clash",
      "coerce",
      "force_posture",
      "threaten",
      "impose_sanction",
      "criticize",
      "concede",
      "express_support",
      "visit",
    ],
    halfLife: 2,
  },
  perceptions: { types: ["threat_perception"], halfLife: 2, credence: 0.6 },
  cohesion: { pact: 1, entente: 0.5, relations: 0.25, ties: [] },
  robustness: { draws: 10_000, settings: 2_000, seed: 1948 },
  comparisons: [],
  windows: [],
  flat: 0.05,
  published: [],
};
