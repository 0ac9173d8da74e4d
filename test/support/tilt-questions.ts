import type { ModelledQuestion, TiltMaterial } from "../../src/infer/tilt-model/evidence.ts";
import { type ActReading, dayOf, type Series, TiltQuestion } from "../../src/model/index.ts";

const BOTH = { en: "t", zh: "题" };

/** A question of Mongolia between China (A) and the USSR (B), 1960–1965, that reads acts alone, few draws a fit, where nothing else is said. */
export function modelQuestion(part: Partial<Omit<ModelledQuestion, "id">> = {}): ModelledQuestion {
  const question = TiltQuestion.parse({
    kind: "tilt",
    title: BOTH,
    focal: "MNG",
    patrons: ["CHN", "SUN"],
    period: { from: 1960, to: 1965 },
    delta: 0.5,
    deltas: [0.25, 0.5, 1],
    priorVariance: 2,
    sourceLean: 0.5,
    certainties: ["asserted"],
    credence: "codebook",
    acts: [{ set: "acts", types: ["visit"], by: "dyad", favours: "patron" }],
    evidence: ["acts"],
    alternatives: [],
    series: [],
    indicators: [{ id: "acts", kind: "acts", title: BOTH, channel: "acts", feeds: "tilt", anchor: true, sourceLean: 0.5, why: BOTH }],
    model: {
      step: { median: 0.5, spread: 0.5 },
      loading: { median: 1, spread: 0.5 },
      periods: "year",
      estranged: -1,
      seed: 3,
      versions: 8,
      draws: 400,
    },
  });
  return { ...(question as Omit<ModelledQuestion, "id">), id: "q", ...part };
}

/** An act toward A told by the paper that certainly happened in 1960, where nothing else is said. */
export function act(event: string, part: Partial<ActReading> & { readonly year?: number } = {}): ActReading & { readonly year: number } {
  const year = part.year ?? 1960;
  return {
    ...{ event, claims: [`c-${event}`], sources: ["paper"], roots: ["paper"], occasion: null, set: "acts", side: "A", notCounted: null },
    ...{ credence: 1, years: [{ year, chance: 1 }], year },
    ...part,
  };
}

/** A study that holds these acts and series; an act may have begun on any day of its year. */
export function materialOf(acts: readonly ReturnType<typeof act>[], series: readonly Series[] = []): TiltMaterial {
  const years = new Map(acts.map((one) => [one.event, one.year]));
  return {
    readings: acts,
    startOf: (event) => {
      const year = years.get(event);
      return year === undefined ? null : { from: dayOf(year, 1, 1), to: dayOf(year + 1, 1, 1) };
    },
    series,
    missing: [],
    rootsOf: (one) => [one.source],
    sources: ["paper", "memoir"],
  };
}

/** A count series of a patron by its cells: first year, last year, value. */
export function countSeries(id: string, cells: readonly (readonly [number, number, number])[]): Series {
  return {
    ...{ id, title: BOTH, unit: BOTH, kind: "count", between: ["MNG", "CHN"], source: "paper", coverage: "1900/2000" },
    cells: cells.map(([from, to, value]) => ({ from, to, value, claims: [] })),
  };
}
