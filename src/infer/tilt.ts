import type { ActReading, Asked, LabelledYear, NotCounted, Phase, TiltAnswer, TiltLabel, TiltQuestion, TiltYear } from "../model/index.ts";
import { equidistanceCeiling, type LeanEvidence, leanLabel, leanPosterior, normalLean } from "./lean.ts";

/** One act of one year: an event on both sides gives two, events at one occasion give one on each side. */
interface YearAct {
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
  const years = period(question).map((year) => tiltYear(question, year, actsOf(own, { year, evidence: question.evidence })));
  return {
    years,
    phases: phases(years),
    alternatives: question.alternatives.map(({ id, title, evidence, sources }) => {
      const told = toldIn(readings, sources ?? question.sources);
      const other = period(question).map((year) => classYear(question, year, actsOf(told, { year, evidence })));
      return { id, title, years: other, phases: phases(other) };
    }),
    notCounted: countReasons(own),
  };
}

/** The readings of events that one of these sources tells; of all, where none are named. */
function toldIn(readings: readonly ActReading[], sources: readonly string[] | undefined): readonly ActReading[] {
  return sources === undefined ? readings : readings.filter((reading) => reading.sources.some((source) => sources.includes(source)));
}

function period(question: Asked<TiltQuestion>): number[] {
  return Array.from({ length: question.period.to - question.period.from + 1 }, (_, i) => question.period.from + i);
}

function actsOf(readings: readonly ActReading[], cell: { year: number; evidence: readonly string[] }): YearAct[] {
  const acts = readings.flatMap((reading): YearAct[] => {
    const dated = reading.years.find((y) => y.year === cell.year)?.chance ?? 0;
    if (reading.set === null || !cell.evidence.includes(reading.set) || dated === 0 || reading.side === "neither") return [];
    const sides = reading.side === "both" ? (["A", "B"] as const) : [reading.side];
    const { event, claims, occasion, credence } = reading;
    return sides.map((side) => ({ events: [event], claims, occasion, side, dated, credence }));
  });
  return acts.reduce(joinOccasions, []);
}

/** What was done at one occasion is one act on each side: the likeliest of its events stands for all. */
function joinOccasions(acts: readonly YearAct[], act: YearAct): YearAct[] {
  const same = acts.find((other) => act.occasion !== null && other.occasion === act.occasion && other.side === act.side);
  if (same === undefined) return [...acts, act];
  const stronger = act.dated * act.credence > same.dated * same.credence ? act : same;
  const joined = { ...stronger, events: [...same.events, ...act.events], claims: [...same.claims, ...act.claims] };
  return acts.map((other) => (other === same ? joined : other));
}

function evidenceOf(acts: readonly YearAct[]): LeanEvidence {
  const chances = (side: "A" | "B"): number[] => acts.filter((act) => act.side === side).map((act) => act.dated * act.credence);
  return { towardA: chances("A"), towardB: chances("B") };
}

function countActs(acts: readonly YearAct[], side: "A" | "B"): { certain: number; maybe: number } {
  const ofSide = acts.filter((act) => act.side === side);
  const certain = ofSide.filter((act) => act.dated === 1).length;
  return { certain, maybe: ofSide.length - certain };
}

function tiltYear(question: Asked<TiltQuestion>, year: number, acts: readonly YearAct[]): TiltYear {
  const evidence = evidenceOf(acts);
  const posterior = leanPosterior(evidence, { variance: question.priorVariance });
  const normal = (sourceLean: number) => normalLean(evidence, { variance: question.priorVariance, sourceLean }).classes(question.delta);
  const classes = posterior.classes(question.delta);
  const [a, b] = [countActs(acts, "A"), countActs(acts, "B")];
  return {
    year,
    nA: a.certain,
    nB: b.certain,
    maybeA: a.maybe,
    maybeB: b.maybe,
    ...classes,
    pPositive: posterior.pPositive,
    mean: posterior.mean,
    sd: posterior.sd,
    lo: posterior.low,
    hi: posterior.high,
    ceiling: equidistanceCeiling(question.delta, posterior.sd),
    label: leanLabel(classes),
    curve: question.deltas.map((delta) => ({ delta, ...posterior.classes(delta) })),
    checks: { normalPrior: normal(0), sourceLean: normal(question.sourceLean) },
    events: unique(acts.flatMap((act) => act.events)),
    claims: unique(acts.flatMap((act) => act.claims)),
  };
}

function classYear(question: Asked<TiltQuestion>, year: number, acts: readonly YearAct[]): LabelledYear {
  const classes = leanPosterior(evidenceOf(acts), { variance: question.priorVariance }).classes(question.delta);
  const [a, b] = [countActs(acts, "A"), countActs(acts, "B")];
  return { year, nA: a.certain, nB: b.certain, maybeA: a.maybe, maybeB: b.maybe, ...classes, label: leanLabel(classes) };
}

/** Runs of years that read alike; years without any act stand apart from years whose acts decide nothing. */
function phases(years: readonly LabelledYear[]): Phase[] {
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
