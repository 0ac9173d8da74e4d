import type { Figures, ThreatQuestion } from "../../model/index.ts";
import type { ThreatActs } from "./acts.ts";
import { LAYERS, type Layer } from "./evaluate.ts";
import { groundOf, type ThreatGround } from "./ground.ts";
import { settingsOf, type ThreatSettings } from "./settings.ts";
import { type SourceFacts, sourceFacts } from "./source-facts.ts";

/** What a threat question is answered from. */
export interface ThreatMaterial {
  readonly question: ThreatQuestion;
  readonly figures: Figures;
  readonly acts: ThreatActs;
}

/** All that the years of an answer are drawn from. */
export interface ThreatScene extends ThreatMaterial {
  readonly ground: ThreatGround;
  readonly settings: ThreatSettings;
  readonly years: readonly { readonly year: number; readonly facts: readonly SourceFacts[] }[];
}

/** Finds the facts of every source of threat in every year of the period. */
export function threatScene(material: ThreatMaterial): ThreatScene {
  const { question, figures, acts } = material;
  const ground = groundOf(figures);
  const period = Array.from({ length: question.period.to - question.period.from + 1 }, (_, i) => question.period.from + i);
  const years = period.map((year) => {
    const facts = [...question.bloc, ...question.others].flatMap((state) => sourceFacts(ground, question, { state, year, acts }) ?? []);
    return { year, facts };
  });
  return { ...material, ground, settings: settingsOf(question), years };
}

/** Every pair of a list. */
export function pairsOf(states: readonly string[]): [string, string][] {
  return states.flatMap((one, i) => states.slice(i + 1).map((other): [string, string] => [one, other]));
}

/** One value for each layer of intent. */
export function layered<T>(make: (layer: Layer) => T): Record<Layer, T> {
  return { reference: make(LAYERS[0]), acts: make(LAYERS[1]), perceptions: make(LAYERS[2]) };
}
