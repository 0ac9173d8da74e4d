import type { ThreatAnswer, ThreatBloc, ThreatPair, ThreatQuestion, ThreatSource, ThreatYear } from "../../model/index.ts";
import { stream } from "../../number/index.ts";
import type { ThreatAct, ThreatActs } from "./acts.ts";
import type { BlocThreat } from "./bloc.ts";
import { conclusionsOf, drawnSeries, drawnSpreads, spreadsOf } from "./conclude.ts";
import { blocUnder, blocYear, factorsIn, isWhole, known, type Layer, readIntent, readProximity, tieKind, tieOf } from "./evaluate.ts";
import { type ByFactor, byFactor, logContributions, shapley, threat } from "./factors.ts";
import { besidePublished, presetsIn } from "./preset-year.ts";
import { acceptability, anyWeights, comparePair, sampleWeights } from "./robustness.ts";
import { layered, pairsOf, type ThreatMaterial, type ThreatScene, threatScene } from "./scene.ts";
import type { ThreatSettings } from "./settings.ts";
import type { SourceFacts } from "./source-facts.ts";

/** What a threat question is answered with, but for the names. */
export type AssessedThreat = Pick<ThreatAnswer, "years" | "windows" | "conclusions" | "correlations" | "published">;

/** How the factors are put together: by which weights, and how far one can stand in for another. */
export type Composite = Pick<ThreatQuestion, "weights" | "rho">;

/** The answer to a threat question: deterministic, its draws from the question's own seed. */
export function assessThreat(material: ThreatMaterial): AssessedThreat {
  return threatAssay(material)(material.question);
}

/**
 * The answer to a threat question as a function of its weights and form. What hangs on neither is found once, what hangs on the form alone once for each
 * form: weights can be moved and the answer read off.
 */
export function threatAssay(material: ThreatMaterial): (composite: Composite) => AssessedThreat {
  const scene = threatScene(material);
  const { robustness } = material.question;
  const weights = sampleWeights(anyWeights(robustness.draws), stream(robustness.seed, "weights"));
  const draws = drawnSeries(scene);
  const drawn = drawnSpreads(scene, draws);
  const measures = scene.years.map(({ year }) => presetsIn(scene.ground, scene.question.on, year));
  const forms = new Map<number, FormAnswers>();
  return (composite) => {
    const posed: ThreatScene = {
      ...scene,
      question: { ...scene.question, weights: composite.weights, rho: composite.rho },
      settings: { ...scene.settings, weights: composite.weights, rho: composite.rho },
    };
    const form = forms.get(composite.rho) ?? formAnswers(posed, { weights, draws });
    forms.set(composite.rho, form);
    const years = posed.years.map((place, at) => yearOf(posed, place, { ranks: form.ranks[at] ?? [], presets: measures[at] ?? [] }));
    const { conclusions } = form;
    return { years, ...spreadsOf(posed, years, drawn), conclusions, published: besidePublished(scene.ground, scene.question, years) };
  };
}

/** What hangs on the form of the composite and not on the weights: it is held against all of them. */
interface FormAnswers {
  readonly ranks: readonly ThreatYear["ranks"][];
  readonly conclusions: ThreatAnswer["conclusions"];
}

function formAnswers(
  scene: ThreatScene,
  { weights, draws }: { weights: readonly ByFactor[]; draws: ReturnType<typeof drawnSeries> },
): FormAnswers {
  return { ranks: scene.years.map((place) => ranksOf(scene, place, weights)), conclusions: conclusionsOf(scene, { weights, draws }) };
}

type Place = ThreatScene["years"][number];

function ranksOf({ question, settings }: ThreatScene, place: Place, weights: readonly ByFactor[]): ThreatYear["ranks"] {
  const ranked = place.facts.flatMap((facts) => {
    const factors = known(factorsIn(facts, question, settings, "reference"));
    return factors === undefined ? [] : [{ state: facts.state, factors }];
  });
  const ranks = acceptability(
    ranked.map((one) => one.factors),
    weights,
    question.rho,
  );
  return ranked.map(({ state }, at) => ({ state, ranks: [...(ranks[at]?.ranks ?? [])], central: ranks[at]?.central ?? null }));
}

function yearOf(scene: ThreatScene, place: Place, { ranks, presets }: Pick<ThreatYear, "ranks" | "presets">): ThreatYear {
  const { question, ground } = scene;
  const asked = [...question.bloc, ...question.others];
  return {
    year: place.year,
    sources: place.facts.map((facts) => sourceOf(scene, facts)),
    absent: asked.filter((state) => !place.facts.some((facts) => facts.state === state)),
    bloc: layered((layer) => blocAnswer(scene, place, layer)),
    ties: pairsOf(question.bloc).map(([one, other]) => ({
      between: [one, other],
      tie: tieKind(ground, question, { one, other, year: place.year }),
    })),
    presets,
    pairs: pairsAgainstFirst(scene, place),
    ranks,
  };
}

function sourceOf(scene: ThreatScene, facts: SourceFacts): ThreatSource {
  const { question, settings, acts } = scene;
  const threatIn = (layer: Layer): number | null => {
    const factors = known(factorsIn(facts, question, settings, layer));
    return factors === undefined ? null : threat(factors, settings.weights, settings.rho);
  };
  return {
    state: facts.state,
    km: facts.km,
    near: facts.near,
    power: { ...facts.power, missing: [...facts.power.missing] },
    offence: { ...facts.offence, missing: [...facts.offence.missing] },
    proximity: readProximity(facts, question, settings),
    intention: layered((layer) => readIntent(facts, settings, layer)),
    threat: layered(threatIn),
    parts: partsOf(facts, question, settings),
    range: rangeOf(facts, question, settings),
    alike: alikeIn(scene, facts),
    claims: claimsOf(acts, facts),
  };
}

function alikeIn({ ground, question }: ThreatScene, { year, state }: SourceFacts): ThreatSource["alike"] {
  const [pair, system] = [ground.pair(year, state, question.on), ground.system(year)];
  return pair === undefined || system === undefined
    ? null
    : { s: pair.s, kappa: pair.kappa, neither: pair.neither, members: system.members };
}

/** What each factor takes away from the threat of a state all of whose factors are 1. */
function partsOf(facts: SourceFacts, question: ThreatQuestion, settings: ThreatSettings): ByFactor | null {
  const factors = known(factorsIn(facts, question, settings, "reference"));
  if (factors === undefined) return null;
  const whole = byFactor(() => 1);
  if (settings.rho === 0) return logContributions(whole, factors, settings.weights);
  return shapley(whole, factors, (mixed) => Math.log(threat(mixed, settings.weights, settings.rho)));
}

/** With a factor missing, threat lies between its values at the ends of the ranges of the factors: it grows with each. */
function rangeOf(facts: SourceFacts, question: ThreatQuestion, settings: ThreatSettings): { low: number; high: number } | null {
  const at = (side: "low" | "high"): ByFactor | undefined =>
    known({ ...factorsIn(facts, question, settings, "reference"), power: facts.power[side], offence: facts.offence[side] });
  const [low, high] = [at("low"), at("high")];
  if (low === undefined || high === undefined || (facts.power.value !== null && facts.offence.value !== null)) return null;
  return { low: threat(low, settings.weights, settings.rho), high: threat(high, settings.weights, settings.rho) };
}

function claimsOf({ acts, perceptions }: ThreatActs, { state, year }: SourceFacts): string[] {
  const told = (act: ThreatAct): boolean => act.by === state && act.years.some((one) => one.year <= year);
  return [...new Set([...acts, ...perceptions].filter(told).flatMap((act) => act.claims))].sort();
}

function blocAnswer(scene: ThreatScene, place: Place, layer: Layer): ThreatBloc | null {
  const { question, ground, settings } = scene;
  const bloc = blocYear(place, question, settings, layer);
  const answer = blocUnder(bloc, tieOf(ground, question, settings.cohesion), settings);
  if (answer === undefined || !isWhole(bloc, place)) return null;
  const { total, largest, sum, leader } = answer;
  const members = bloc.members.map(({ state, factors }, at) => memberOf(state, factors, at, { answer, settings }));
  return { total, largest, sum, leader: bloc.members[leader]?.state ?? "", members };
}

function memberOf(
  state: string,
  factors: ByFactor,
  at: number,
  { answer, settings }: { answer: BlocThreat; settings: ThreatSettings },
): ThreatBloc["members"][number] {
  return { state, threat: threat(factors, settings.weights, settings.rho), cohesion: answer.cohesion[at] ?? 0 };
}

/** The greatest threat of the year on the record alone, held against each other one: all of it in closed form. */
function pairsAgainstFirst(scene: ThreatScene, place: Place): ThreatPair[] {
  const { question, settings } = scene;
  const factorsWith = (facts: SourceFacts, presence: boolean): ByFactor | undefined => {
    const near = presence || facts.near.kind !== "presence" ? facts.near : ({ kind: "distance" } as const);
    return known(factorsIn({ ...facts, near }, question, settings, "reference"));
  };
  const all = place.facts.flatMap((facts) => {
    const factors = factorsWith(facts, true);
    return factors === undefined ? [] : [{ facts, factors, value: threat(factors, settings.weights, settings.rho) }];
  });
  const [first, ...others] = all.toSorted((a, b) => b.value - a.value);
  if (first === undefined) return [];
  return others.map((other) => {
    const { share, verdict, limits, differences } = comparePair(first.factors, other.factors, settings.rho);
    const [one, two] = [factorsWith(first.facts, false), factorsWith(other.facts, false)];
    const moved = first.facts.near.kind === "presence" || other.facts.near.kind === "presence";
    const withoutPresence = !moved || one === undefined || two === undefined ? null : comparePair(one, two, settings.rho).share;
    return {
      one: first.facts.state,
      other: other.facts.state,
      share,
      verdict,
      withoutPresence,
      differences,
      limits: limits.map((limit) => ({ ...limit })),
    };
  });
}
