import { type LeftOut, type ModelVariant, seriesOrigin, type TiltModel, type TiltTurn, type UsedIndicator } from "../../model/index.ts";
import { type Choice, choiceOf, type ModelledQuestion, ownRoots, seriesOf, type TiltMaterial } from "./evidence.ts";
import { type Fitted, fitChoice } from "./fit.ts";
import { gatesOf, periodsSeen } from "./gates.ts";
import { parametersOf } from "./parameters.ts";
import { type ModelReading, readModel } from "./reading.ts";

/**
 * The model of a tilt question: its own evidence, every alternative, and what is left without each indicator and each root source; null where nothing of the
 * evidence feeds the tilt. Between fits it waits for `pause`, so that others have their turn and may call it off.
 */
export async function inferTiltModel(
  question: ModelledQuestion,
  material: TiltMaterial,
  pause: () => Promise<void>,
): Promise<TiltModel | null> {
  const own = choiceOf(question);
  const { draws } = question.model;
  const fitted = fitChoice(question, material, { choice: own, draws });
  if (fitted === undefined) return null;
  const reading = readModel(question, fitted);
  const ground = { question, material, pause };
  return {
    question: question.id,
    indicators: question.indicators.map((declared) => usedIndicator(declared, { fitted, material })),
    ...reading,
    gates: gatesOf(question, fitted),
    parameters: parametersOf(fitted),
    alternatives: await alternativesOf(ground),
    leaveOneOut: await leaveOneOut(ground, { own, fitted, reading }),
    levelFloor: levelFloorOf(question, fitted),
    seed: question.model.seed,
    draws: fitted.posterior.draws,
  };
}

function usedIndicator(
  declared: ModelledQuestion["indicators"][number],
  { fitted, material }: { fitted: Fitted; material: TiltMaterial },
): UsedIndicator {
  const found = fitted.bound.indicators.find((one) => one.declared.id === declared.id);
  const { id, title, kind, channel, feeds } = declared;
  const seen = found === undefined ? [] : periodsSeen(found.bound);
  const acts = found?.bound.kind === "pair" ? found.bound.cells.reduce((sum, cell) => sum + cell.toward[0] + cell.toward[1], 0) : null;
  return {
    ...{ id, title, kind, channel, feeds },
    isAnchor: declared.anchor === true,
    cells: acts ?? found?.bound.cells.length ?? 0,
    periods: new Set(seen).size,
    sources: [...(found?.sources ?? [])],
    missing: setsOf(declared).filter((set) => material.missing.includes(set)),
  };
}

/** The data sets that an indicator is bound to. */
function setsOf(declared: ModelledQuestion["indicators"][number]): string[] {
  if (declared.kind === "acts") return [];
  const sets = declared.of.flatMap(({ series }) => {
    const origin = seriesOrigin(series);
    return origin.from === "data" ? (origin.measure?.sets ?? []) : [];
  });
  return [...new Set(sets)];
}

/** With S sources, each free to lean by N(0, v), the level of D keeps √(2w/(2 + w)), w = v/S, as Var D is 2 at first (method §2.2). */
export function levelFloor(sourceLean: number, sources: number): number {
  const w = sourceLean ** 2 / sources;
  return Math.sqrt((2 * w) / (2 + w));
}

function levelFloorOf({ indicators }: ModelledQuestion, { bound }: Fitted): number | null {
  const acts = indicators.find((one) => one.kind === "acts");
  return acts === undefined || bound.tellers.length === 0 ? null : levelFloor(acts.sourceLean, bound.tellers.length);
}

interface Ground {
  readonly question: ModelledQuestion;
  readonly material: TiltMaterial;
  pause(): Promise<void>;
}

/** What another choice of evidence says; half the draws do. */
async function readChoice(
  { question, material, pause }: Ground,
  choice: Choice,
): Promise<(ModelReading & { readonly draws: number }) | undefined> {
  await pause();
  const fitted = fitChoice(question, material, { choice, draws: question.model.draws / 2 });
  return fitted === undefined ? undefined : { ...readModel(question, fitted), draws: fitted.posterior.draws };
}

async function alternativesOf(ground: Ground): Promise<ModelVariant[]> {
  const variants: ModelVariant[] = [];
  for (const alternative of ground.question.alternatives) {
    const { id, title } = alternative;
    const reading = await readChoice(ground, choiceOf(ground.question, alternative));
    if (reading !== undefined) variants.push({ id, title, ...reading });
  }
  return variants;
}

interface Whole {
  readonly own: Choice;
  readonly fitted: Fitted;
  readonly reading: ModelReading;
}

/** What is left without each indicator and each root. */
async function leaveOneOut(ground: Ground, whole: Whole): Promise<LeftOut[]> {
  const left: LeftOut[] = [];
  for (const without of partsToLeaveOut({ ...ground, fitted: whole.fitted })) {
    const reading = await readChoice(ground, { ...whole.own, without });
    if (reading !== undefined) left.push(leftOut(without, { reading, whole: whole.reading }));
  }
  return left;
}

type Fit = Pick<Ground, "question" | "material"> & Pick<Whole, "fitted">;

/** Each indicator of a fit, and each root source that anything in it goes back to, where there are others of its kind. */
export function partsToLeaveOut(fit: Fit): Pick<LeftOut, "what" | "id">[] {
  const indicators = fit.fitted.bound.indicators.map(({ declared }) => ({ what: "indicator" as const, id: declared.id }));
  const roots = rootsIn(fit).map((id) => ({ what: "root" as const, id }));
  return [...(indicators.length > 1 ? indicators : []), ...(roots.length > 1 ? roots : [])];
}

function rootsIn({ question, material, fitted }: Fit): string[] {
  const own = question.sources ?? material.sources;
  const events = new Set(fitted.bound.indicators.flatMap((one) => one.acts.map((act) => act.event)));
  const ofActs = material.readings.filter((one) => events.has(one.event)).flatMap((one) => ownRoots(one, own, material.sources));
  const used = fitted.bound.indicators.flatMap(({ declared }) => seriesOf(declared, question, material));
  const ofSeries = used.flatMap(({ series }) => material.rootsOf(series));
  return [...new Set([...ofActs, ...ofSeries])].sort();
}

function leftOut(without: Pick<LeftOut, "what" | "id">, { reading, whole }: { reading: ModelReading; whole: ModelReading }): LeftOut {
  const shifts = reading.periods.map((year, t) => {
    const before = whole.periods[t] as ModelReading["periods"][number];
    const by = Math.max(...(["pA", "pEquidistant", "pB"] as const).map((name) => Math.abs(year[name] - before[name])));
    return { period: year.period, by };
  });
  return {
    ...without,
    largestShift: shifts.reduce((most, one) => (one.by > most.by ? one : most)),
    periods: reading.periods.map(({ period, pA, pEquidistant, pB, label }) => ({ period, pA, pEquidistant, pB, label })),
    crossings: reading.crossings.map((crossing, k) => {
      const { id, likeliest, none } = crossing;
      return { id, likeliest, none, near: massNear(crossing, whole.crossings[k]?.likeliest.period) };
    }),
  };
}

/** Probability of a period and its neighbours. */
function massNear({ law }: Pick<TiltTurn, "law">, period: string | undefined): number {
  const at = law.findIndex((one) => one.period === period);
  return Math.min(
    1,
    law.slice(Math.max(0, at - 1), at + 2).reduce((sum, one) => sum + one.probability, 0),
  );
}
