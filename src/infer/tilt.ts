import {
  type ActReading,
  type Asked,
  type LeanYear,
  leanLabel,
  type NotCounted,
  type Phase,
  perText,
  READINGS,
  type TiltAnswer,
  type TiltLabel,
  type TiltQuestion,
  type TiltYear,
} from "../model/index.ts";
import { equidistanceCeiling, type LeanEvidence, leanPosterior, normalLean } from "./lean.ts";

/** One act of one year: an event on both sides gives two, events at one occasion give one on each side. */
interface YearAct {
  /** The event that stands for it. */
  readonly lead: string;
  readonly events: readonly string[];
  readonly claims: readonly string[];
  readonly occasion: string | null;
  readonly side: "A" | "B";
  /** Chance that it began in the year, given that it happened. */
  readonly dated: number;
  readonly credence: number;
}

/** The lean of every year of the period, under the question's own evidence and under each alternative. Deterministic and exact. */
export function inferTilt(
  question: Asked<TiltQuestion>,
  readings: readonly ActReading[],
): Pick<TiltAnswer, "years" | "phases" | "alternatives" | "notCounted"> {
  const own = toldIn(readings, question.sources);
  const lean = (acts: readonly YearAct[]): Lean => leanOfActs(question, acts);
  const years = actsByYear(question, { readings: own, evidence: question.evidence }).map(({ year, acts }): TiltYear => {
    const { pPositive, sd, ...known } = lean(acts);
    return {
      ...yearOf(year, acts, known),
      pPositive,
      sd,
      ceiling: equidistanceCeiling(question.delta, sd),
      checks: checksOfActs(question, acts),
    };
  });
  const withActs = question.alternatives.filter(({ evidence }) => evidence.length > 0);
  const alternatives = withActs.map(({ id, title, evidence, sources }) => {
    const told = toldIn(readings, sources ?? question.sources);
    const others = actsByYear(question, { readings: told, evidence }).map(({ year, acts }) => {
      const { pPositive, sd, ...known } = lean(acts);
      return yearOf(year, acts, known);
    });
    return { id, title, years: others, phases: phases(others) };
  });
  return { years, phases: phases(years), alternatives, notCounted: countReasons(own) };
}

/** The readings of events that one of these sources tells; of all, where none are named. */
function toldIn(readings: readonly ActReading[], sources: readonly string[] | undefined): readonly ActReading[] {
  return sources === undefined ? readings : readings.filter((reading) => reading.sources.some((source) => sources.includes(source)));
}

/** The acts of every year of the period, in the order of the readings; a year without any has none. */
function actsByYear(
  question: Asked<TiltQuestion>,
  told: { readonly readings: readonly ActReading[]; readonly evidence: readonly string[] },
): { readonly year: number; readonly acts: readonly YearAct[] }[] {
  const { from, to } = question.period;
  const years = Array.from({ length: to - from + 1 }, (_, i) => ({ year: from + i, acts: [] as YearAct[] }));
  for (const reading of told.readings) {
    if (reading.set === null || !told.evidence.includes(reading.set) || reading.side === "neither") continue;
    const { event, claims, occasion, credence } = reading;
    for (const { year, chance } of reading.years) {
      if (chance === 0) continue;
      for (const side of reading.side === "both" ? (["A", "B"] as const) : [reading.side]) {
        years[year - from]?.acts.push({ lead: event, events: [event], claims, occasion, side, dated: chance, credence });
      }
    }
  }
  return years.map(({ year, acts }) => ({ year, acts: joinOccasions(acts) }));
}

/** What was done at one occasion is one act on each side: the likeliest of its events stands for all. */
function joinOccasions(acts: readonly YearAct[]): YearAct[] {
  const joined = new Map<unknown, YearAct>();
  for (const act of acts) {
    const occasion = act.occasion === null ? act : JSON.stringify([act.occasion, act.side]);
    const same = joined.get(occasion);
    joined.set(occasion, same === undefined ? act : joinActs(same, act));
  }
  return [...joined.values()];
}

function joinActs(first: YearAct, other: YearAct): YearAct {
  const stronger = other.dated * other.credence > first.dated * first.credence ? other : first;
  return { ...stronger, events: [...first.events, ...other.events], claims: [...first.claims, ...other.claims] };
}

function evidenceOf(acts: readonly YearAct[]): LeanEvidence {
  const chances = (side: "A" | "B"): number[] =>
    acts
      .filter((act) => act.side === side)
      .map((act) => act.dated * act.credence)
      .sort((one, other) => other - one);
  return { towardA: chances("A"), towardB: chances("B") };
}

/** The acts of one side, those that certainly began in the year first. */
function actsOfSide(acts: readonly YearAct[], side: "A" | "B"): { certain: number; maybe: number; leads: string[] } {
  const ofSide = acts.filter((act) => act.side === side);
  const certain = ofSide.filter((act) => act.dated === 1);
  const maybe = ofSide.filter((act) => act.dated !== 1);
  return { certain: certain.length, maybe: maybe.length, leads: [...certain, ...maybe].map((act) => act.lead) };
}

type Lean = Pick<TiltYear, "pA" | "pEquidistant" | "pB" | "label" | "mean" | "sd" | "lo" | "hi" | "pPositive" | "readings" | "curve">;

function leanOf(question: LeanSettings, evidence: LeanEvidence): Lean {
  const posterior = leanPosterior(evidence, { variance: question.priorVariance });
  const classes = posterior.classes(question.delta);
  const deltas = [...new Set([...question.deltas, question.delta])].sort((one, other) => one - other);
  return {
    ...classes,
    label: leanLabel(classes),
    mean: posterior.mean,
    sd: posterior.sd,
    lo: posterior.quantile(0.05),
    hi: posterior.quantile(0.95),
    pPositive: posterior.pPositive,
    readings: Array.from({ length: READINGS }, (_, i) => posterior.quantile((i + 0.5) / READINGS)),
    curve: deltas.map((delta) => ({ delta, ...posterior.classes(delta) })),
  };
}

function checksOf(question: LeanSettings, evidence: LeanEvidence): TiltYear["checks"] {
  const normal = (sourceLean: number) => normalLean(evidence, { variance: question.priorVariance, sourceLean }).classes(question.delta);
  return { normalPrior: normal(0), sourceLean: normal(question.sourceLean) };
}

/** What of a question the lean of a year depends on, besides its acts. */
type LeanSettings = Pick<TiltQuestion, "delta" | "deltas" | "priorVariance" | "sourceLean">;

/** Years whose acts have the same chances are alike, under every question of the same settings: what they tell is computed once for each pattern. */
function remembered<T>(make: (settings: LeanSettings, evidence: LeanEvidence) => T): typeof byActs {
  const byPattern = perText((pattern) => {
    const { settings, evidence } = JSON.parse(pattern) as { settings: LeanSettings; evidence: LeanEvidence };
    return make(settings, evidence);
  }, PATTERNS);
  function byActs({ delta, deltas, priorVariance, sourceLean }: LeanSettings, acts: readonly YearAct[]): T {
    return byPattern(JSON.stringify({ settings: { delta, deltas, priorVariance, sourceLean }, evidence: evidenceOf(acts) }));
  }
  return byActs;
}

const PATTERNS = 1000;

const leanOfActs = remembered(leanOf);
const checksOfActs = remembered(checksOf);

function yearOf(year: number, acts: readonly YearAct[], lean: Omit<Lean, "sd" | "pPositive">): LeanYear {
  const [a, b] = [actsOfSide(acts, "A"), actsOfSide(acts, "B")];
  return {
    year,
    nA: a.certain,
    nB: b.certain,
    maybeA: a.maybe,
    maybeB: b.maybe,
    ...lean,
    actsA: a.leads,
    actsB: b.leads,
    events: unique(acts.flatMap((act) => act.events)),
    claims: unique(acts.flatMap((act) => act.claims)),
  };
}

/** Runs of years that read alike; years without any act stand apart from years whose acts decide nothing. */
function phases(years: readonly LeanYear[]): Phase[] {
  const runs: Phase[] = [];
  for (const year of years) {
    const acts = year.nA + year.nB + year.maybeA + year.maybeB;
    const last = runs.at(-1);
    if (last !== undefined && sameLabel(last.label, year.label) && (last.acts === 0) === (acts === 0)) {
      runs[runs.length - 1] = { ...last, to: year.year, acts: last.acts + acts };
    } else runs.push({ from: year.year, to: year.year, label: year.label, acts });
  }
  return runs;
}

function sameLabel(a: TiltLabel, b: TiltLabel): boolean {
  return a.class === b.class && a.strength === b.strength;
}

function countReasons(readings: readonly ActReading[]): { reason: NotCounted; events: number }[] {
  const counts = new Map<NotCounted, number>();
  for (const { notCounted } of readings) if (notCounted !== null) counts.set(notCounted, (counts.get(notCounted) ?? 0) + 1);
  return [...counts].map(([reason, events]) => ({ reason, events })).sort((a, b) => (a.reason < b.reason ? -1 : 1));
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
