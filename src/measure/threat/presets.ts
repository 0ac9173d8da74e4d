import { discountedCapability } from "./distance.ts";

/** A state that may threaten the one asked about, as the published measures see it in one year. */
export interface Candidate {
  readonly state: string;
  readonly cinc: number | null;
  /** Kilometres between the capitals; 0 between neighbours on land. */
  readonly km: number | null;
  /** In the politically relevant environment: contiguous by land or at most 400 miles of water, or a major power. */
  readonly relevant: boolean;
  /** Bound to it by a defence pact. */
  readonly ally: boolean;
  /** S (absolute, unweighted) of the two alliance portfolios. */
  readonly similarity: number | null;
  readonly tauB: number | null;
}

/** The state asked about, and the year. */
export interface PresetGround {
  readonly ownCinc: number | null;
  /** The median S of all pairs of states in the year. */
  readonly medianSimilarity: number | null;
  readonly milesPerDay: number;
}

/** A published measure: who is on the enemy list, what each is worth, and how these are put together. */
interface Preset {
  readonly aggregate: "sum" | "max";
  isEnemy(candidate: Candidate, ground: PresetGround): boolean | null;
  worth(candidate: Candidate, ground: PresetGround): number | null;
}

/** The value of a published measure and its enemy list, greatest first; `unknown` are states of which a figure is missing, which makes it a lower bound. */
export interface PresetThreat {
  readonly value: number;
  readonly enemies: readonly { readonly state: string; readonly worth: number }[];
  readonly unknown: readonly string[];
}

/** Walt's factors cut down to what each published measure keeps of them. */
const PRESETS = {
  /** Leeds & Savun (2007): Σ CINC over relevant states that are no allies and whose S is below the median of the system. */
  "leeds-savun": {
    aggregate: "sum",
    isEnemy: ({ relevant, ally, similarity }, { medianSimilarity }) => {
      if (!relevant || ally) return false;
      return similarity === null || medianSimilarity === null ? null : similarity < medianSimilarity;
    },
    worth: ({ cinc }) => cinc,
  },
  /** Johnson (2017): the best chance that a relevant state that is no ally has of winning a war, both powers discounted by distance. */
  johnson: {
    aggregate: "max",
    isEnemy: ({ relevant, ally }) => relevant && !ally,
    worth: ({ cinc, km }, { ownCinc, milesPerDay }) => {
      if (cinc === null || km === null || ownCinc === null) return null;
      const [theirs, own] = [discounted(cinc, km, milesPerDay), discounted(ownCinc, 0, milesPerDay)];
      return theirs / (theirs + own);
    },
  },
  /** The same without distance: CINC against CINC. */
  "johnson-undiscounted": {
    aggregate: "max",
    isEnemy: ({ relevant, ally }) => relevant && !ally,
    worth: ({ cinc }, { ownCinc }) => (cinc === null || ownCinc === null ? null : cinc / (cinc + ownCinc)),
  },
  /** Bueno de Mesquita (1981): discounted power, times how far the portfolios are from alike, (1 − τ_b)/2; every state by its own τ_b. */
  "bueno-de-mesquita": {
    aggregate: "sum",
    isEnemy: ({ relevant }) => relevant,
    worth: ({ cinc, km, tauB }, { milesPerDay }) =>
      cinc === null || km === null || tauB === null ? null : (discounted(cinc, km, milesPerDay) * (1 - tauB)) / 2,
  },
  /** The powers of the relevant states that are no allies, in units of one's own. */
  "cinc-ratio": {
    aggregate: "sum",
    isEnemy: ({ relevant, ally }) => relevant && !ally,
    worth: ({ cinc }, { ownCinc }) => (cinc === null || ownCinc === null ? null : cinc / ownCinc),
  },
} as const satisfies Record<string, Preset>;

export type PresetId = keyof typeof PRESETS;
export const PRESET_IDS = Object.keys(PRESETS) as readonly PresetId[];

/** What a published measure says of the candidates of one year. */
export function presetThreat(id: PresetId, candidates: readonly Candidate[], ground: PresetGround): PresetThreat {
  const { aggregate, isEnemy, worth }: Preset = PRESETS[id];
  const unknown: string[] = [];
  const enemies = candidates.flatMap((candidate) => {
    const hostile = isEnemy(candidate, ground);
    const value = worth(candidate, ground);
    if (hostile === null || (hostile && value === null)) unknown.push(candidate.state);
    return hostile === true && value !== null ? [{ state: candidate.state, worth: value }] : [];
  });
  enemies.sort((a, b) => b.worth - a.worth || (a.state < b.state ? -1 : 1));
  const sum = enemies.reduce((total, enemy) => total + enemy.worth, 0);
  return { value: aggregate === "sum" ? sum : (enemies[0]?.worth ?? 0), enemies, unknown };
}

function discounted(cinc: number, km: number, milesPerDay: number): number {
  return discountedCapability(cinc, km, { milesPerDay, clamped: false });
}
