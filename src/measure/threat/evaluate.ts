import type { ThreatQuestion } from "../../model/index.ts";
import { type BlocThreat, blocThreat, cohesionOf, jointThreat } from "./bloc.ts";
import { milesPerDay, proximity } from "./distance.ts";
import { type ByFactor, FACTORS, type Factor, threat, threatOf } from "./factors.ts";
import type { ThreatGround } from "./ground.ts";
import { claimedHostility, hostilityStock, intention, recordedIntention } from "./intention.ts";
import type { ThreatSettings } from "./settings.ts";
import type { SourceFacts } from "./source-facts.ts";

/** What intent is read from: the record alone, the record and the other side's acts, or what the study tells was seen as a threat. */
export const LAYERS = ["reference", "acts", "perceptions"] as const;
export type Layer = (typeof LAYERS)[number];

/** The four factors of a source of threat; `null` where a figure is missing. */
export type MaybeFactors = Readonly<Record<Factor, number | null>>;

/** Intent in one layer, with the parts it was made of. */
export interface IntentReading {
  readonly hostility: number;
  readonly recorded: number;
  readonly claimed: number;
  readonly value: number;
  /** At its floor it is an upper bound. */
  readonly atFloor: boolean;
}

export function readIntent(facts: SourceFacts, settings: ThreatSettings, layer: Layer): IntentReading {
  const { intention: weights } = settings;
  const hostility = hostilityStock(facts.disputes, facts.year, weights);
  const { rivalry, dissimilarity, pact } = facts;
  const recorded =
    layer === "perceptions"
      ? 0
      : recordedIntention({ hostility, rivalry, territorialClaim: false, dissimilarity, defencePact: pact }, weights);
  const claimed = claimedIn(facts, settings, layer);
  const value = intention(recorded, claimed, weights.floor);
  return { hostility, recorded, claimed, value, atFloor: value === weights.floor };
}

function claimedIn(facts: SourceFacts, settings: ThreatSettings, layer: Layer): number {
  if (layer === "reference") return 0;
  if (layer === "acts") return claimedHostility(facts.acts, settings.actsHalfLife);
  return claimedHostility(facts.perceptions, settings.perceptionsHalfLife);
}

/** Kilometres that strength has to cross: none to a neighbour on land, or from troops that stand beside one. */
export function effectiveDistance(facts: Pick<SourceFacts, "near" | "km">): number | null {
  return facts.near.kind === "distance" ? facts.km : 0;
}

/** Proximity under the question's form; `null` where a figure is missing. */
export function readProximity(
  facts: SourceFacts,
  question: Pick<ThreatQuestion, "proximity">,
  settings: Pick<ThreatSettings, "march">,
): number | null {
  const km = effectiveDistance(facts);
  if (km === null) return null;
  const { proximity: form } = question;
  if (form.form !== "strength") return proximity(km, form);
  if (km === 0) return 1;
  return facts.cinc === null
    ? null
    : proximity(km, { form: "strength", cinc: facts.cinc, milesPerDay: milesPerDay(facts.year) * settings.march });
}

/** All four factors in one layer. */
export function factorsIn(facts: SourceFacts, question: ThreatQuestion, settings: ThreatSettings, layer: Layer): MaybeFactors {
  return {
    power: facts.power.value,
    proximity: readProximity(facts, question, settings),
    offence: facts.offence.value,
    intention: readIntent(facts, settings, layer).value,
  };
}

/** The factors where all four are known. */
export function known(factors: MaybeFactors): ByFactor | undefined {
  return FACTORS.some((factor) => factors[factor] === null) ? undefined : (factors as ByFactor);
}

/** A bloc in one year: its members of whom all is known, and those who leave a gap. */
export interface BlocYear {
  readonly year: number;
  readonly members: readonly { readonly state: string; readonly factors: ByFactor; readonly power: number }[];
  readonly gaps: readonly string[];
}

/** The members of the question's bloc with their factors. */
export function blocYear(
  place: { readonly year: number; readonly facts: readonly SourceFacts[] },
  question: ThreatQuestion,
  settings: ThreatSettings,
  layer: Layer,
): BlocYear {
  const gaps: string[] = [];
  const members = question.bloc.flatMap((state) => {
    const facts = place.facts.find((one) => one.state === state);
    const factors = facts === undefined ? undefined : known(factorsIn(facts, question, settings, layer));
    if (facts === undefined || factors === undefined || facts.cinc === null) gaps.push(state);
    return facts === undefined || factors === undefined || facts.cinc === null ? [] : [{ state, factors, power: facts.cinc }];
  });
  return { year: place.year, members, gaps };
}

/** Whether a bloc's threat is known: it has members, and nothing is missing of those that were there. */
export function isWhole({ members, gaps }: BlocYear, { facts }: { readonly facts: readonly SourceFacts[] }): boolean {
  return members.length > 0 && !gaps.some((state) => facts.some((one) => one.state === state));
}

/** The threat from a bloc under settings; `undefined` where none of its members is known. */
export function blocUnder(
  bloc: BlocYear,
  tie: (one: string, other: string, year: number) => number,
  { weights, rho }: Pick<ThreatSettings, "weights" | "rho">,
): BlocThreat | undefined {
  if (bloc.members.length === 0) return undefined;
  const members = bloc.members.map(({ factors, power }) => ({ threat: threat(factors, weights, rho), power }));
  const name = (at: number): string => bloc.members[at]?.state ?? "";
  return blocThreat(members, (one, other) => tie(name(one), name(other), bloc.year));
}

/** The bloc's threat as a function of the weights alone. */
export function blocOf(
  bloc: BlocYear,
  tie: (one: string, other: string, year: number) => number,
  rho: number,
): (weights: ByFactor) => number {
  const name = (at: number): string => bloc.members[at]?.state ?? "";
  const cohesion = cohesionOf(
    bloc.members.map((member) => member.power),
    (one, other) => tie(name(one), name(other), bloc.year),
  );
  const threats = bloc.members.map(({ factors }) => threatOf(factors, rho));
  return (weights) =>
    jointThreat(
      threats.map((at) => at(weights)),
      cohesion,
    ).total;
}

/** How strongly two states of a bloc are tied in a year: by treaty, or by what the question declares. */
export function tieOf(
  ground: ThreatGround,
  question: Pick<ThreatQuestion, "cohesion">,
  strength: ThreatSettings["cohesion"],
): (one: string, other: string, year: number) => number {
  return (one, other, year) => {
    const kind = tieKind(ground, question, { one, other, year });
    return kind === "none" || kind === "unknown" ? 0 : strength[kind];
  };
}

export type TieKind = "pact" | "entente" | "relations" | "none" | "unknown";

/** The strongest tie of two states in a year; `unknown` where no figures say whether there was a treaty. */
export function tieKind(
  ground: ThreatGround,
  question: Pick<ThreatQuestion, "cohesion">,
  { one, other, year }: { readonly one: string; readonly other: string; readonly year: number },
): TieKind {
  const pair = ground.pair(year, one, other) ?? ground.pair(year, other, one);
  const promised = Math.max(pair?.promised ?? 0, pair?.returned ?? 0);
  if (promised === 3) return "pact";
  if (promised > 0) return "entente";
  const declared = question.cohesion.ties.filter(
    ({ between, from, to }) => between.includes(one) && between.includes(other) && from <= year && year <= (to ?? year),
  );
  if (declared.some(({ tie }) => tie === "entente")) return "entente";
  if (declared.length > 0) return "relations";
  return pair === undefined || pair.promised === null || pair.returned === null ? "unknown" : "none";
}
