import { type Event, goldsteinTenths, type ThreatQuestion } from "../../model/index.ts";
import { yearsOf } from "../acts.ts";
import type { TonedAct } from "./intention.ts";

/** An event that shows hostility or its opposite, of one state toward the one asked about. */
export interface ThreatAct {
  readonly event: string;
  readonly claims: readonly string[];
  readonly by: string;
  /** Goldstein's tone over ten: −1 conflict, 1 cooperation. */
  readonly tone: number;
  readonly credence: number;
  /** Chance that it began in a year. */
  readonly years: readonly { readonly year: number; readonly chance: number }[];
}

/** The two layers of what the study itself tells of intent: what others did to the state, and what threat it is told to have seen in them. */
export interface ThreatActs {
  readonly acts: readonly ThreatAct[];
  readonly perceptions: readonly ThreatAct[];
}

/**
 * Reads the events of a study as acts and perceptions of threat. Only what the other side does counts: what the state itself does shows its alignment,
 * which a threat that contained it could not explain.
 */
export function readThreatActs(
  question: Pick<ThreatQuestion, "on" | "period" | "acts" | "perceptions">,
  events: readonly Event[],
  credence: (certainty: Event["certainty"]) => number,
): ThreatActs {
  const { acts, perceptions } = question;
  const read = ({ types, sources }: ThreatQuestion["acts"], most: number): ThreatAct[] =>
    events
      .filter((event) => types.includes(event.type) && (sources === undefined || event.sources.some((source) => sources.includes(source))))
      .flatMap((event) => actsIn(event, question, Math.min(most, credence(event.certainty))));
  return { acts: read(acts, 1), perceptions: read(perceptions, perceptions.credence) };
}

/** Years before the period in which an act may lie that is still remembered in it. */
const MEMORY = 60;

function actsIn(event: Event, { on, period }: Pick<ThreatQuestion, "on" | "period">, credence: number): ThreatAct[] {
  const has = (role: string): string[] => event.states.filter((one) => one.role === role).map((one) => one.state);
  if (!has("target").includes(on)) return [];
  const years = yearsOf(event, { from: period.from - MEMORY, to: period.to });
  if (years.length === 0) return [];
  const tone = goldsteinTenths(event.type as Parameters<typeof goldsteinTenths>[0], event.subtype) / 100;
  return has("source").map((by) => ({ event: event.id, claims: event.claims, by, tone, credence, years }));
}

/** What of these acts of one state is remembered in a year, each possible year of an act by its chance. */
export function rememberedActs(acts: readonly ThreatAct[], by: string, at: number): TonedAct[] {
  return acts
    .filter((act) => act.by === by)
    .flatMap(({ tone, credence, years }) =>
      years.filter(({ year }) => year <= at).map(({ year, chance }) => ({ age: at - year, tone, weight: credence * chance })),
    );
}
