import type { PairFigure, ThreatQuestion, ThreatYear } from "../../model/index.ts";
import type { ThreatActs } from "./acts.ts";
import { factorsIn, known, type MaybeFactors, readIntent } from "./evaluate.ts";
import { threat } from "./factors.ts";
import { type ThreatGround, withPairs } from "./ground.ts";
import { presetsIn } from "./preset-year.ts";
import { settingsOf } from "./settings.ts";
import { sourceFacts } from "./source-facts.ts";

/** How threatened a state was in a year on the record alone: by each other state, and by the published measures. */
export interface RecordedThreat {
  readonly year: number;
  readonly sources: readonly RecordedSource[];
  readonly presets: ThreatYear["presets"];
}

/** What the record says of one source of threat; `null` where a figure is missing. */
export interface RecordedSource {
  readonly state: string;
  readonly factors: MaybeFactors;
  readonly threat: number | null;
  readonly atFloor: boolean;
}

const NO_ACTS: ThreatActs = { acts: [], perceptions: [] };

/** The threat to one state, year by year, from everyone who stands in one of these pairs with it. */
export function recordedThreat(
  ground: ThreatGround,
  pairs: readonly PairFigure[],
  { question, years }: { readonly question: ThreatQuestion; readonly years: readonly number[] },
): RecordedThreat[] {
  const own = withPairs(ground, pairs);
  const settings = settingsOf(question);
  return years.flatMap((year): RecordedThreat[] => {
    const around = own.around(year, question.on);
    if (around.length === 0) return [];
    const sources = around.flatMap(({ by }): RecordedSource[] => {
      const facts = sourceFacts(own, question, { state: by, year, acts: NO_ACTS });
      if (facts === undefined) return [];
      const factors = factorsIn(facts, question, settings, "reference");
      const all = known(factors);
      const value = all === undefined ? null : threat(all, settings.weights, settings.rho);
      return [{ state: by, factors, threat: value, atFloor: readIntent(facts, settings, "reference").atFloor }];
    });
    return [{ year, sources, presets: presetsIn(own, question.on, year) }];
  });
}
