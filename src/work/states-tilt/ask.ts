import { performance } from "node:perf_hooks";
import { stringify } from "yaml";
import { inferTiltModel, modelledQuestion, type StateLean, stateLean, tiltRanks, weightedTilt } from "../../infer/index.ts";
import {
  type ActorRegister,
  type Asked,
  Problem,
  type Series,
  type StatesTilt,
  type StateTilt,
  TILT_SETS,
  type TiltModel,
  type TiltQuestion,
  tiltFromData,
  type UnplacedReason,
} from "../../model/index.ts";
import { normalQuantile } from "../../number/index.ts";
import { type HeldData, heldData } from "../../record/index.ts";
import { setOf } from "../data/set-of.ts";
import { withTablesIn } from "../figures/data-tables.ts";
import { giveWay } from "../give-way.ts";
import { bilingualName, namesFor } from "../name-of.ts";
import { dataWishes } from "../series/bound-series.ts";
import { seriesFromData } from "../series/series-from-data.ts";
import { dataMaterial } from "../tilt-material.ts";
import { type LeanTask, runLeans } from "./run-leans.ts";
import { type StateYears, statesIn, successionsOf } from "./states-of.ts";
import { UNPLACED } from "./words.ts";

/** Which states are asked about, between whom and when; all where none are named. */
export interface StatesWish {
  readonly of: readonly string[] | undefined;
  readonly patrons: readonly [string, string];
  readonly period: { readonly from: number; readonly to: number };
  readonly at: number;
  /** Weights of indicators by id; 1 for those that are not named. */
  readonly weights: ReadonlyMap<string, number>;
}

export interface StatesRun {
  readonly register: ActorRegister;
  readonly folder: string;
  readonly signal: AbortSignal;
  told(done: number, of: number): void;
  readonly threads?: number;
  /** Keeps leans from one asking to the next; where it is left out they are fitted each time. */
  readonly keep?: KeepLeans;
  /** True where one state is fitted as lightly as many are. */
  readonly isLight?: boolean;
}

/** All that leans depend on: the question, the states with their years and the effort; the digests of the data sets, by name. */
export interface LeansRecipe {
  readonly task: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, string>>;
}

/** Gives leans that were made by this recipe before, or makes them and keeps them; the making is of all who wait for it, not of one of them. */
export type KeepLeans = (
  recipe: LeansRecipe,
  make: (run: Pick<StatesRun, "signal" | "told">) => Promise<readonly (StateLean | null)[]>,
) => Promise<readonly (StateLean | null)[]>;

/** Draws of the posterior for one state of many, and for one indicator alone. */
const LIGHT = { draws: 400, aloneDraws: 200 };

/** The question that is asked of the first of the states, as the text of a question file: nothing of it is hidden. */
export async function statesQuestion(wish: StatesWish, { register, folder }: Pick<StatesRun, "register" | "folder">): Promise<string> {
  const { asked, first } = questionsFor(wish, register, await heldSets(wish, folder));
  refuseUnknownWeights(wish, asked[0]?.question ?? first);
  const { id: _, ...question } = asked[0]?.question ?? first;
  return stringify(question, { lineWidth: 120 }).trimEnd();
}

/** A weight is of an indicator that the question asks, and that tells of the tilt. */
function refuseUnknownWeights({ weights }: StatesWish, { indicators = [] }: Asked<TiltQuestion>): void {
  const known = indicators.flatMap((one) => (one.feeds === "tilt" ? [one.id] : []));
  const unknown = [...weights.keys()].find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const expected = known.join(", ");
  throw new Problem("bad-option", { option: "--weights", value: unknown, expected, "expected.zh": expected });
}

async function heldSets(wish: StatesWish, folder: string): Promise<HeldData[]> {
  const held = (await heldData(folder)).filter(({ manifest }) => TILT_SETS.some((set) => set === manifest.set));
  if (held.length > 0) return held;
  throw new Problem("no-figures", {
    ...(wish.of === undefined ? { value: "any state", "value.zh": "任何国家" } : { value: wish.of.join(", ") }),
    missing: TILT_SETS.join(", "),
  });
}

/** The lean of states between two patrons by the data in the folder alone. */
export async function askStates(wish: StatesWish, run: StatesRun): Promise<StatesTilt> {
  const start = performance.now();
  const held = await heldSets(wish, run.folder);
  const questions = questionsFor(wish, run.register, held);
  const first = questions.asked[0]?.question ?? questions.first;
  refuseUnknownWeights(wish, first);
  const tasksIn = async (own: StatesRun): Promise<Task[]> => {
    const series = await seriesByState({ ...first, period: wish.period }, own);
    return questions.asked.map(({ question }) => ({ question, series: series.get(question.focal) ?? [] }));
  };
  const one = wish.of?.length === 1 && run.isLight !== true ? await tasksIn(run) : undefined;
  const only = one?.[0];
  const effort = only === undefined ? LIGHT : { draws: only.question.model.draws, aloneDraws: LIGHT.draws };
  const fit: Parameters<KeepLeans>[1] = async (making) => {
    const own = { ...run, ...making };
    return await leansOf(one ?? (await tasksIn(own)), own, effort);
  };
  const leans = run.keep === undefined ? await fit(run) : await run.keep(recipeOf(wish, { questions, held, effort }), fit);
  const model = only === undefined ? null : await wholeModel(only, run.signal);
  const placed = ranked(placedStates(questions.asked, leans, wish), wish.at);
  const unplaced = [...questions.patrons, ...unplacedStates(questions.asked, leans)].sort((a, b) => (a.state < b.state ? -1 : 1));
  const { id: _, ...question } = first;
  return {
    ...{ patrons: [...wish.patrons], period: wish.period, at: wish.at, question, successions: first.successions ?? [] },
    sets: held.filter(({ manifest }) => usedSets(first).includes(manifest.set)).map(setInfo),
    missing: TILT_SETS.filter((set) => !held.some(({ manifest }) => manifest.set === set)),
    states: placed,
    unplaced,
    model,
    lighter: only === undefined ? LIGHTER : null,
    draws: only === undefined ? LIGHT.draws : only.question.model.draws,
    seconds: Math.round(performance.now() - start) / 1000,
    names: namesFor(run.register, [...wish.patrons, ...placed.map(({ state }) => state), ...unplaced.map(({ state }) => state)]),
  };
}

/** What the leans of a wish would be made of, and of how many states; the same for every year and every weight that is asked with it. */
export async function leansRecipe(
  wish: StatesWish,
  { register, folder }: Pick<StatesRun, "register" | "folder">,
): Promise<{ readonly recipe: LeansRecipe; readonly states: number; readonly sets: readonly string[] }> {
  const held = await heldSets(wish, folder);
  const questions = questionsFor(wish, register, held);
  const sets = held.map(({ manifest }) => manifest.set);
  return { recipe: recipeOf(wish, { questions, held, effort: LIGHT }), states: questions.asked.length, sets };
}

type Effort = LeanTask["effort"];

function recipeOf(
  { patrons, period }: StatesWish,
  made: { readonly questions: ReturnType<typeof questionsFor>; readonly held: readonly HeldData[]; readonly effort: Effort },
): LeansRecipe {
  const { questions, held, effort } = made;
  const { title: _, focal: __, ...question } = questions.asked[0]?.question ?? questions.first;
  return {
    task: `infer/states/${patrons.join("-")}`,
    parameters: { question: { ...question, period }, states: questions.asked.map(({ years }) => years), effort },
    inputs: Object.fromEntries(held.map(({ manifest }) => [`data/${manifest.set}`, manifest.table.digest])),
  };
}

const LIGHTER = {
  en: `Of many states at once each is fitted with ${LIGHT.draws} draws, and nothing is left out in turn; ask for one state alone to see what its lean rests on.`,
  zh: `多国同问时，每国仅抽取 ${LIGHT.draws} 次，亦不逐一去除；单问一国可见其倾斜所据。`,
};

interface AskedState {
  readonly years: StateYears;
  readonly question: LeanTask["question"];
}

/** The questions that were composed last: another year or weight asks the same ones. */
let composed:
  | { readonly register: ActorRegister; readonly key: string; readonly questions: ReturnType<typeof composedQuestions> }
  | undefined;

function questionsFor(wish: StatesWish, register: ActorRegister, held: readonly HeldData[]): ReturnType<typeof composedQuestions> {
  const key = JSON.stringify([wish.of ?? null, wish.patrons, wish.period, held.map(({ manifest }) => manifest.set)]);
  if (composed?.register !== register || composed.key !== key)
    composed = { register, key, questions: composedQuestions(wish, register, held) };
  return composed.questions;
}

/** The question for each state that can have one, in the years in which it was a member of the state system. */
function composedQuestions(wish: StatesWish, register: ActorRegister, held: readonly HeldData[]) {
  const successions = successionsOf(register, wish.patrons, wish.period);
  const isPatron = (id: string): boolean => wish.patrons.includes(id) || successions.some(({ to }) => to === id);
  const all = statesIn(register, wish.period);
  const wanted = wish.of === undefined ? all : wish.of.flatMap((id) => spellsOf(id, all, wish));
  const sets = held.map(({ manifest }) => manifest.set);
  const compose = ({ state, from, to }: StateYears): Asked<TiltQuestion> =>
    tiltFromData({
      ...{ focal: state, patrons: wish.patrons, period: { from, to }, sets, successions },
      nameOf: (id) => bilingualName(register, id),
    });
  const asked = wanted
    .filter(({ state }) => !isPatron(state))
    .flatMap((years): AskedState[] => {
      const question = modelledQuestion(compose(years));
      return question === undefined ? [] : [{ years, question }];
    });
  const patrons = wanted.filter(({ state }) => isPatron(state)).map((years) => unplacedState(years, "patron"));
  return { asked, patrons, first: compose(wanted[0] ?? { state: wish.patrons[0], ...wish.period }) };
}

/** The years of a state, or the problem `not-found` where it has none in the period. */
function spellsOf(id: string, all: readonly StateYears[], { period }: StatesWish): StateYears[] {
  const spells = all.filter(({ state }) => state === id);
  if (spells.length > 0) return spells;
  throw new Problem("not-found", {
    what: "member of the state system",
    "what.zh": "国家体系成员",
    value: id,
    hint: `It was none in ${period.from}–${period.to}; see: tiltmeter actors`,
    "hint.zh": `${period.from}–${period.to} 年间并非成员；请看：tiltmeter actors`,
  });
}

/** Each measure is read once, for all states. */
async function seriesByState(question: Asked<TiltQuestion>, { folder, signal, register }: StatesRun): Promise<Map<string, Series[]>> {
  return await withTablesIn({ folder, signal }, async (data) => {
    const all = new Map<string, Series[]>();
    for (const wish of dataWishes(question)) {
      for (const [state, series] of await seriesFromData(data, wish, register)) {
        all.set(state, [...(all.get(state) ?? []), ...series]);
      }
    }
    return all;
  });
}

type Task = Pick<LeanTask, "question" | "series">;

/** So few states are read in less time than a thread needs to begin. */
const FEW = 4;

/** The leans of all states. The first is fitted before the others, which begin their search where it ended: that saves time and does not depend on threads. */
async function leansOf(tasks: readonly Task[], run: StatesRun, effort: Effort): Promise<(StateLean | null)[]> {
  const { signal, told, threads } = run;
  const found: (StateLean | null)[] = [];
  const here = tasks.length <= FEW ? tasks : tasks.slice(0, 1);
  for (const { question, series } of here) {
    await giveWay(signal);
    const start = found[0]?.start;
    const own = start === undefined ? effort : { ...effort, start };
    found.push(stateLean(question, dataMaterial({ series, missing: [] }), own) ?? null);
    told(found.length, tasks.length);
  }
  const start = found[0]?.start;
  const rest = tasks.slice(here.length).map((task) => ({ ...task, effort: start === undefined ? effort : { ...effort, start } }));
  const others = await runLeans(rest, {
    signal,
    told: (share) => told(here.length + Math.round(share * rest.length), tasks.length),
    ...(threads === undefined ? {} : { threads }),
  });
  return [...found, ...others];
}

async function wholeModel({ question, series }: Task, signal: AbortSignal): Promise<TiltModel | null> {
  return await inferTiltModel(question, dataMaterial({ series, missing: [] }), async () => await giveWay(signal));
}

function placedStates(asked: readonly AskedState[], leans: readonly (StateLean | null)[], wish: StatesWish): StateTilt[] {
  return asked.flatMap(({ years: { state }, question }, i): StateTilt[] => {
    const lean = leans[i] ?? null;
    if (lean === null || !tellsLevel(lean)) return [];
    const at = lean.periods.findIndex(({ year }) => year === wish.at);
    const alone = question.indicators.flatMap(({ id }) => {
      const own = lean.alone[id]?.[at];
      return own === undefined ? [] : [{ id, weight: wish.weights.get(id) ?? 1, ...own }];
    });
    return [
      {
        state,
        years: lean.periods.map(({ year, pA, pEquidistant, pB, mean, lo, hi, label, isCovered }) => {
          return { year, pA, pEquidistant, pB, mean, lo, hi, label, isCovered };
        }),
        failed: lean.gates.filter(({ isPassed }) => !isPassed),
        cells: { ...lean.cells },
        rank: null,
        weighted: weightedTilt(alone) ?? null,
      },
    ];
  });
}

function tellsLevel({ gates }: StateLean): boolean {
  return gates.some(({ id, isPassed }) => id === "anchor-tilt" && isPassed);
}

/** In the order of the year, those that lean most to the first patron first; states without that year at the end. */
function ranked(states: readonly StateTilt[], year: number): StateTilt[] {
  const there = states.flatMap((one) => {
    const at = one.years.find((own) => own.year === year);
    return at === undefined ? [] : [{ one, at }];
  });
  const ranks = tiltRanks(there.map(({ at: { mean, lo, hi } }) => ({ mean, sd: (hi - lo) / (2 * Z95) })));
  const order = there.map(({ one, at }, i) => ({ one: { ...one, rank: ranks[i] ?? null }, mean: at.mean })).sort((a, b) => b.mean - a.mean);
  return [...order.map(({ one }) => one), ...states.filter((one) => !there.some((other) => other.one === one))];
}

/** Half the width of a 90 % interval of a standard normal. */
const Z95 = normalQuantile(0.95);

function unplacedStates(asked: readonly AskedState[], leans: readonly (StateLean | null)[]): StatesTilt["unplaced"] {
  return asked.flatMap(({ years }, i) => {
    const lean = leans[i] ?? null;
    if (lean === null) return [unplacedState(years, "no-data")];
    return tellsLevel(lean) ? [] : [unplacedState(years, "level-not-told")];
  });
}

function unplacedState({ state, from, to }: StateYears, reason: UnplacedReason): StatesTilt["unplaced"][number] {
  return { state, reason, why: UNPLACED[reason], years: { from, to } };
}

function usedSets(question: Asked<TiltQuestion>): string[] {
  return dataWishes(question).flatMap(({ measure }) => measure.sets);
}

function setInfo(held: HeldData): StatesTilt["sets"][number] {
  const { id, title, version, cite } = setOf(held);
  return { set: id, title, version: held.manifest.version ?? version, digest: held.manifest.table.digest, cite };
}
