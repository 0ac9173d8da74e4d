import { inferTilt } from "../infer/index.ts";
import { readActs } from "../measure/index.ts";
import {
  type Asked,
  type ComparativeQuestion,
  type ComparedCase,
  type ComparedState,
  certaintyCredence,
  type Event,
  type TiltQuestion,
} from "../model/index.ts";

/** A comparison as it was asked: of a file, or on the command line alone. */
export type AskedComparison = Pick<ComparativeQuestion, "title" | "period" | "cases"> & { readonly id: string | null };

/** The lean of every state of a comparison, read from the study's events by the method of one tilt question: its own choices, other states. */
export function comparedCases(asked: AskedComparison, like: Asked<TiltQuestion>, events: readonly Event[]): ComparedCase[] {
  return asked.cases.map((one) => comparedCase({ ...one, period: one.period ?? asked.period }, like, events));
}

type PlacedState = ComparedState & { readonly period: ComparativeQuestion["period"] };

function comparedCase(one: PlacedState, like: Asked<TiltQuestion>, events: readonly Event[]): ComparedCase {
  const { focal, patrons = like.patrons, period, why } = one;
  const readings = readActs({ ...like, focal, patrons, period }, events, certaintyCredence);
  const { years, phases } = inferTilt({ ...like, focal, patrons, period, alternatives: [] }, readings);
  const counted = new Set(years.flatMap((year) => year.events));
  const told = years.filter((year) => year.events.length > 0);
  const calledAs = (name: "A" | "equidistant" | "B" | null): number => told.filter(({ label }) => label.class === name).length;
  const roots = readings.filter(({ event }) => counted.has(event)).flatMap((reading) => reading.roots);
  return {
    focal,
    patrons,
    period,
    why,
    coverage: { acts: counted.size, told: told.length, years: years.length, roots: [...new Set(roots)].sort() },
    called: { A: calledAs("A"), equidistant: calledAs("equidistant"), B: calledAs("B"), undetermined: calledAs(null) },
    years,
    phases,
  };
}
