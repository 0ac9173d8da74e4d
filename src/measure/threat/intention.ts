/** The highest level of hostility that the source of threat reached against the other in a year (MID scale, 1 none to 5 war). */
export interface HostileYear {
  readonly year: number;
  readonly level: number;
}

/** What each level of hostility weighs, from 1 (none) to 5 (war), and after how many years half of it is forgotten. */
export interface HostilityMemory {
  readonly levels: readonly number[];
  readonly halfLife: number;
}

/** Hostility remembered in a year: 1 − exp(−Σ v(level)·2^(−age/H)), one term a year, that year included, later years not. */
export function hostilityStock(years: readonly HostileYear[], at: number, { levels, halfLife }: HostilityMemory): number {
  let sum = 0;
  for (const { year, level } of years) if (year <= at) sum += (levels[level - 1] ?? 0) * 2 ** (-(at - year) / halfLife);
  return 1 - Math.exp(-sum);
}

/** An act of the source of threat towards the other, or a perception of it: tone −1 to 1, and its weight of credence and date. */
export interface TonedAct {
  /** Years since, 0 in the year itself or while it goes on. */
  readonly age: number;
  /** Conflict below 0, cooperation above. */
  readonly tone: number;
  readonly weight: number;
}

/** Hostility that acts show: 1 − exp(−max(0, Σ weight·2^(−age/H)·(conflict − ½·cooperation))). */
export function claimedHostility(acts: readonly TonedAct[], halfLife: number): number {
  const sum = acts.reduce((total, { age, tone, weight }) => total + weight * 2 ** (-age / halfLife) * (tone < 0 ? -tone : -tone / 2), 0);
  return 1 - Math.exp(-Math.max(0, sum));
}

/** What the record outside the study says of a pair in a year. */
export interface PairRecord {
  readonly hostility: number;
  readonly rivalry: boolean;
  readonly territorialClaim: boolean;
  /** (1 − κ)/2 of alliance portfolios; `null` leaves it out. */
  readonly dissimilarity: number | null;
  readonly defencePact: boolean;
}

/** How much of the remaining doubt each circumstance takes, and how much of all intent a defence pact takes away. */
export interface IntentionWeights {
  readonly rivalry: number;
  readonly claim: number;
  readonly dissimilarity: number;
  readonly pact: number;
  /** `off` drops what is built from alliances: whoever tests alliances must not find them in the threat. */
  readonly ties: "on" | "off";
}

/** Intent on the record: [1 − (1 − h)(1 − r)(1 − q)(1 − δ)]·(1 − pact). */
export function recordedIntention(pair: PairRecord, weights: IntentionWeights): number {
  const ties = weights.ties === "on";
  const innocence =
    (1 - pair.hostility) *
    (pair.rivalry ? 1 - weights.rivalry : 1) *
    (pair.territorialClaim ? 1 - weights.claim : 1) *
    (ties && pair.dissimilarity !== null ? 1 - weights.dissimilarity * pair.dissimilarity : 1);
  return (1 - innocence) * (ties && pair.defencePact ? 1 - weights.pact : 1);
}

/** Intent from both layers, and never below the floor: max(ε₀, 1 − (1 − recorded)(1 − claimed)). A value at the floor is an upper bound. */
export function intention(recorded: number, claimed: number, floor: number): number {
  return Math.max(floor, 1 - (1 - recorded) * (1 - claimed));
}
