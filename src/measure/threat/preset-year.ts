import type { ThreatAnswer, ThreatQuestion, ThreatYear } from "../../model/index.ts";
import { milesPerDay } from "./distance.ts";
import type { ThreatGround } from "./ground.ts";
import { type Candidate, PRESET_IDS, presetThreat } from "./presets.ts";
import { isRelevantTo } from "./relevance.ts";

/** The published measures of one year, each with its own enemy list, over every state that stands in a pair with the one asked about. */
export function presetsIn(ground: ThreatGround, on: string, year: number): ThreatYear["presets"] {
  const own = ground.state(year, on);
  const candidates = candidatesIn(ground, on, year);
  const at = { ownCinc: own?.cinc ?? null, medianSimilarity: ground.system(year)?.median ?? null, milesPerDay: milesPerDay(year) };
  if (candidates.length === 0) return [];
  return PRESET_IDS.map((id) => {
    const { value, enemies, unknown } = presetThreat(id, candidates, at);
    return { id, value, enemies: enemies.map((enemy) => ({ ...enemy })), unknown: [...unknown] };
  });
}

/** The states that the published measures look at in a year. */
export function candidatesIn(ground: ThreatGround, on: string, year: number): Candidate[] {
  const own = ground.state(year, on);
  return ground.around(year, on).map((pair): Candidate => {
    const other = ground.state(year, pair.by);
    return {
      state: pair.by,
      cinc: other?.cinc ?? null,
      km: pair.contiguity === 1 ? 0 : pair.km,
      relevant: isRelevantTo({ contiguity: pair.contiguity ?? 0, major: [own?.major === true, other?.major === true] }),
      ally: pair.returned === 3,
      similarity: pair.s,
      tauB: pair.tau,
    };
  });
}

/** What is printed for a measure beside its enemy list summed on these figures, and beside what it gives by its own rule. */
export function besidePublished(
  ground: ThreatGround,
  { published }: Pick<ThreatQuestion, "published">,
  years: readonly ThreatYear[],
): ThreatAnswer["published"] {
  return published.map((printed) => {
    const powers = printed.enemies.map((state) => ground.state(printed.year, state)?.cinc ?? null);
    const sum = powers.reduce<number | null>((total, power) => (total === null || power === null ? null : total + power), 0);
    const own = years.find(({ year }) => year === printed.year)?.presets.find(({ id }) => id === printed.preset) ?? null;
    return { ...printed, sum, own };
  });
}
