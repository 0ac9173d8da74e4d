import {
  type ActReading,
  type Asked,
  type ModelPeriod,
  patronsOf,
  type SharePeriod,
  type TiltPairs,
  type TiltQuestion,
} from "../../model/index.ts";
import { stream } from "../../number/index.ts";
import {
  type AlignmentPosterior,
  type AlignmentProblem,
  fitAlignment,
  type Indicator,
  patronPairs,
  periodLeans,
  shareLaws,
  tiltDraws,
} from "../alignment/index.ts";
import { inferTilt } from "../tilt.ts";
import { type BoundEvidence, bindEvidence, choiceOf, type ModelledQuestion, modelledQuestion, type TiltMaterial } from "./evidence.ts";
import { shared } from "./fit.ts";
import { explorationGates, levelGate, periodsOfBoth, periodsSeen } from "./gates.ts";
import type { ModelSpan } from "./periods.ts";
import { estimateOf, leanOf } from "./reading.ts";

/** The acts of a question as they are read between two of its patrons. */
export interface PairReadings {
  readonly patrons: TiltQuestion["patrons"];
  readonly readings: readonly ActReading[];
}

/**
 * The lean between every two patrons, each year by itself and all periods together, and how alignment is shared out among all (method §2.8). `pairs` are
 * in the order of `patronPairs`; the readings of the material are not used.
 */
export function inferTiltPairs(question: Asked<TiltQuestion>, pairs: readonly PairReadings[], material: TiltMaterial): TiltPairs {
  const modelled = modelledQuestion(question);
  const model = modelled === undefined ? undefined : fitPairs(modelled, pairs, material);
  return {
    question: question.id,
    patrons: [...patronsOf(question)],
    pairs: pairs.map(({ patrons, readings }, p) => {
      const { years, phases } = inferTilt({ ...question, patrons, alternatives: [] }, readings);
      const read = model === undefined ? { periods: null, level: null } : readPair(model, p);
      return { patrons, years, phases, ...read };
    }),
    shares: model === undefined ? null : sharesOf(model, patronsOf(question)),
    gates: model === undefined ? null : explorationGates(model.posterior),
  };
}

interface PairsModel {
  readonly question: ModelledQuestion;
  readonly spans: readonly ModelSpan[];
  readonly problem: AlignmentProblem;
  readonly isCovered: readonly boolean[];
  readonly posterior: AlignmentPosterior;
}

function fitPairs(question: ModelledQuestion, pairs: readonly PairReadings[], material: TiltMaterial): PairsModel | undefined {
  const bound = bindPairs(question, pairs, material);
  const [some] = bound.all;
  if (some === undefined) return undefined;
  const versions = Math.max(...bound.all.map((one) => one.evidence.drawn.length));
  const problemWith = (version: number | null): AlignmentProblem => ({
    ...some.evidence.expected,
    patrons: patronsOf(question).length,
    indicators: bound.indicators(version),
  });
  const problem = problemWith(null);
  const drawn = Array.from({ length: versions }, (_, version) => problemWith(version));
  const random = stream(question.model.seed, "draws");
  const posterior = fitAlignment({ expected: problem, drawn }, { random, ...shared(question.model.draws, versions) });
  const seen = new Set(problem.indicators.flatMap(periodsSeen));
  return { question, spans: some.spans, problem, isCovered: some.spans.map((_, t) => seen.has(t)), posterior };
}

/** The series of all patrons once, and the acts once for each pair. */
function bindPairs(question: ModelledQuestion, pairs: readonly PairReadings[], material: TiltMaterial) {
  const patrons = patronsOf(question);
  const choice = choiceOf(question);
  const bind = (part: Pick<ModelledQuestion, "patrons" | "indicators">, readings: readonly ActReading[]): BoundEvidence | undefined =>
    bindEvidence({ ...question, ...part }, { ...material, readings }, choice);
  const isActs = (one: ModelledQuestion["indicators"][number]): boolean => one.kind === "acts";
  const ofSeries = bind(
    { patrons: patrons as unknown as TiltQuestion["patrons"], indicators: question.indicators.filter((one) => !isActs(one)) },
    [],
  );
  const ofPairs = pairs.map((pair) => bind({ patrons: pair.patrons, indicators: question.indicators.filter(isActs) }, pair.readings));
  const sides = patronPairs(patrons.length);
  return {
    all: [ofSeries, ...ofPairs].flatMap((one) => one ?? []),
    indicators: (version: number | null): Indicator[] => [
      ...(ofSeries?.evidence.expected.indicators ?? []),
      ...ofPairs.flatMap((one, p) => (one === undefined ? [] : placed(problemOf(one, version), sides[p] as Sides, patrons.length))),
    ],
  };
}

function problemOf({ evidence }: BoundEvidence, version: number | null): AlignmentProblem {
  if (version === null) return evidence.expected;
  return evidence.drawn[version % evidence.drawn.length] as AlignmentProblem;
}

type Sides = readonly [number, number];

/**
 * The acts of a pair at their place among all patrons. Of K patrons an act stands in K − 1 pairs; with a weight of 2/K in each, all pairs together tell as
 * much as one choice among K would, where every patron is as likely.
 */
function placed({ indicators }: AlignmentProblem, sides: Sides, patrons: number): Indicator[] {
  const weight = 2 / patrons;
  return indicators.map((one): Indicator => {
    if (one.kind !== "pair") return one;
    const cells = one.cells.map((cell) => ({ ...cell, toward: [weight * cell.toward[0], weight * cell.toward[1]] as const }));
    return { ...one, id: `${one.id} ${sides.join("-")}`, sides, cells };
  });
}

function readPair(model: PairsModel, p: number): Pick<TiltPairs["pairs"][number], "periods" | "level"> {
  const { question, spans, problem, isCovered, posterior } = model;
  const sides = patronPairs(posterior.patrons)[p] as Sides;
  const tells = new Set(problem.indicators.flatMap((one) => periodsTelling(one, sides)));
  const level = levelGate(
    isCovered,
    spans.map((_, t) => tells.has(t)),
  );
  const ground = { question, hasLevel: level.isPassed, hasEngagement: false };
  const periods = periodLeans(tiltDraws(posterior, sides)).map((lean, t): ModelPeriod => {
    const { id, year } = spans[t] as ModelSpan;
    return { period: id, year, ...leanOf(lean, ground), isCovered: isCovered[t] as boolean };
  });
  return { periods, level };
}

function periodsTelling(indicator: Indicator, sides: Sides): number[] {
  if (indicator.kind !== "pair") return periodsOfBoth(indicator, sides);
  return indicator.sides.join() === sides.join() ? periodsSeen(indicator) : [];
}

function sharesOf({ spans, isCovered, posterior }: PairsModel, patrons: readonly string[]): SharePeriod[] {
  return spans.map(({ id, year }, t) => ({
    period: id,
    year,
    isCovered: isCovered[t] as boolean,
    shares: shareLaws(posterior, t).map((law, p) => ({ patron: patrons[p] as string, ...estimateOf(law) })),
  }));
}
