import {
  type ActReading,
  type Asked,
  type ModelSettings,
  type Series,
  type TiltIndicator,
  type TiltQuestion,
  wishedSeriesId,
} from "../../model/index.ts";
import type { AlignmentProblem, Evidence, Indicator } from "../alignment/index.ts";
import { type ActCell, drawnVersions, expectedCells, isCertain, type ModelAct, modelActs, type StartOf } from "./acts.ts";
import { logarithm } from "./laws.ts";
import { type ModelSpan, PERIODS_A_YEAR, periodsOfQuestion } from "./periods.ts";
import { seriesIndicator } from "./series.ts";

/** What a study holds for the model of a question. */
export interface TiltMaterial {
  readonly readings: readonly ActReading[];
  readonly startOf: StartOf;
  /** The study's own, and those that its indicators are bound to in reference data and in its register. */
  readonly series: readonly Series[];
  /** Data sets that indicators need and that are not at hand. */
  readonly missing: readonly string[];
  /** The root sources that the cells of a series go back to. */
  rootsOf(series: Series): readonly string[];
  /** Every source of the study, in its own order. */
  readonly sources: readonly string[];
}

/** A tilt question that declares what the model needs. */
export type ModelledQuestion = Asked<TiltQuestion> & { readonly model: ModelSettings; readonly indicators: readonly TiltIndicator[] };

/** The question if it declares a model and indicators for it. */
export function modelledQuestion(question: Asked<TiltQuestion>): ModelledQuestion | undefined {
  const { model, indicators } = question;
  return model === undefined || indicators === undefined ? undefined : { ...question, model, indicators };
}

/**
 * Which part of the evidence is taken: sets of acts, sources and indicators, without an indicator or without what goes back to one root source. Where no
 * indicators are named it is those that feed the tilt. Sources choose among documents that tell acts; a data set tells none, and is chosen by its indicator.
 */
export interface Choice {
  readonly sets: readonly string[];
  readonly sources: readonly string[] | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly without?: { readonly what: "indicator" | "root"; readonly id: string };
}

/** The choice of evidence that a question makes itself, or the one of an alternative to it. */
export function choiceOf(question: ModelledQuestion, alternative?: ModelledQuestion["alternatives"][number]): Choice {
  if (alternative === undefined) return { sets: question.evidence, sources: question.sources };
  const { evidence, sources = question.sources, indicators } = alternative;
  return { sets: evidence, sources, indicators };
}

/** An indicator with what it became in the model, and the acts behind it. */
export interface BoundIndicator {
  readonly declared: TiltIndicator;
  readonly bound: Indicator;
  readonly acts: readonly ModelAct[];
  readonly sources: readonly string[];
}

/** The evidence of a question under one choice of it, bound to the periods of the model. */
export interface BoundEvidence {
  readonly spans: readonly ModelSpan[];
  readonly indicators: readonly BoundIndicator[];
  readonly evidence: Evidence;
  /** The sources whose acts are told, each with a lean of its own. */
  readonly tellers: readonly string[];
}

/** Binds the evidence of a question; undefined where nothing of it feeds the tilt. */
export function bindEvidence(question: ModelledQuestion, material: TiltMaterial, choice: Choice): BoundEvidence | undefined {
  const spans = periodsOfQuestion(question.period, question.model.periods);
  const ground: Ground = { question, material, choice, spans, sources: choice.sources ?? material.sources };
  const indicators = question.indicators.filter((one) => isChosen(one, choice)).flatMap((declared) => bindIndicator(declared, ground));
  if (indicators.length === 0) return undefined;
  const acts = indicators.find((one) => one.declared.kind === "acts");
  const tellers = acts?.sources ?? [];
  const expected = problemOf(
    question,
    spans,
    indicators.map((one) => one.bound),
  );
  return { spans, indicators, evidence: { expected, drawn: drawnProblems(question, { expected, indicators, tellers }) }, tellers };
}

function isChosen({ id, feeds }: TiltIndicator, { indicators, without }: Choice): boolean {
  const isTaken = indicators === undefined ? feeds === "tilt" : indicators.includes(id);
  return isTaken && !(without?.what === "indicator" && without.id === id);
}

function drawnProblems(
  { model: { seed, versions } }: ModelledQuestion,
  { expected, indicators, tellers }: { expected: AlignmentProblem; indicators: readonly BoundIndicator[]; tellers: readonly string[] },
): AlignmentProblem[] {
  const acts = indicators.flatMap((one) => one.acts);
  if (isCertain(acts)) return [expected];
  return drawnVersions(acts, { seed, versions }).map((cells) => {
    return { ...expected, indicators: indicators.map((one) => withActs(one, { cells, tellers })) };
  });
}

interface Ground {
  readonly question: ModelledQuestion;
  readonly material: TiltMaterial;
  readonly choice: Choice;
  readonly spans: readonly ModelSpan[];
  readonly sources: readonly string[];
}

function problemOf(question: ModelledQuestion, spans: readonly ModelSpan[], indicators: readonly Indicator[]): AlignmentProblem {
  const { step, loading, periods } = question.model;
  return {
    patrons: question.patrons.length,
    gaps: spans.slice(1).map(() => 1 / PERIODS_A_YEAR[periods]),
    lnStep: logarithm(step),
    lnLoading: logarithm(loading),
    indicators,
  };
}

function bindIndicator(declared: TiltIndicator, ground: Ground): BoundIndicator[] {
  if (declared.kind === "acts") return bindActs(declared, ground);
  const { material, choice, sources } = ground;
  const isUnasked = (source: string): boolean => material.sources.includes(source) && !sources.includes(source);
  const series = seriesOf(declared, ground.question, material).flatMap(({ series: found, patron }) =>
    isUnasked(found.source) || isLeftOut(material.rootsOf(found), choice) ? [] : [{ series: found, patron }],
  );
  const bound = seriesIndicator(declared, { series, spans: ground.spans, patrons: ground.question.patrons });
  if (bound.cells.length === 0) return [];
  return [{ declared, bound, acts: [], sources: [...new Set(series.map((one) => one.series.source))] }];
}

/** The series that an indicator is bound to, as far as they are at hand, each with its patron. */
export function seriesOf(
  declared: TiltIndicator,
  { focal }: Pick<TiltQuestion, "focal">,
  { series }: Pick<TiltMaterial, "series">,
): { readonly series: Series; readonly patron: string }[] {
  if (declared.kind === "acts") return [];
  return declared.of.flatMap(({ series: name, patron }) => {
    const id = wishedSeriesId({ series: name, focal, patron, relative: declared.relative === true });
    const found = series.find((one) => one.id === id);
    return found === undefined ? [] : [{ series: found, patron }];
  });
}

function bindActs(declared: TiltIndicator & { kind: "acts" }, ground: Ground): BoundIndicator[] {
  const { material, choice, spans, sources } = ground;
  const readings = material.readings.filter((reading) => !isLeftOut(ownRoots(reading, sources, material.sources), choice));
  const acts = modelActs(readings, { spans, sets: choice.sets, sources, startOf: material.startOf });
  const cells = expectedCells(acts);
  const tellers = sources.filter((source) => cells.some((cell) => cell.source === source));
  if (cells.length === 0) return [];
  const bound: Indicator = {
    id: declared.id,
    kind: "pair",
    isAnchor: declared.anchor === true,
    sign: 1,
    offsets: declared.sourceLean === 0 ? [] : tellers.map(() => ({ mean: 0, sd: declared.sourceLean })),
    sides: [0, 1],
    cells: [],
  };
  const whole = { declared, bound, acts, sources: tellers };
  return [{ ...whole, bound: withActs(whole, { cells, tellers }) }];
}

/** The roots of a reading that are not other documents of the study: those tell it too, but are not asked. All, where every root is such a document. */
export function ownRoots(reading: Pick<ActReading, "roots">, sources: readonly string[], all: readonly string[]): readonly string[] {
  const own = reading.roots.filter((root) => sources.includes(root) || !all.includes(root));
  return own.length > 0 ? own : reading.roots;
}

function isLeftOut(roots: readonly string[], { without }: Choice): boolean {
  return without?.what === "root" && roots.every((root) => root === without.id);
}

/** The indicator with these cells of acts in place of its own. */
export function withActs(
  indicator: BoundIndicator,
  { cells, tellers }: { cells: readonly ActCell[]; tellers: readonly string[] },
): Indicator {
  const { bound } = indicator;
  if (bound.kind !== "pair") return bound;
  const hasLean = bound.offsets.length > 0;
  return {
    ...bound,
    cells: cells.map(({ period, source, toward }) => ({ at: period, offset: hasLean ? tellers.indexOf(source) : null, toward })),
  };
}
