import { z } from "zod";
import { countKinds, LEAN_KINDS, leansAt, statesWords, toldLeans } from "../../draw/index.ts";
import { Bilingual, createRegister, type Locale, Problem, StatesTilt } from "../../model/index.ts";
import { dataFolderOf } from "../data/data-folder-of.ts";
import { namesFor } from "../name-of.ts";
import { type OperationContext, operation, type Row } from "../operation.ts";
import { askStates, leansRecipe, type StatesWish } from "../states-tilt/ask.ts";
import { keptLeans, progressOfLeans } from "../states-tilt/kept-leans.ts";
import { statesWish } from "./tilt.ts";

/** The built-in actors: of these alone reference data tell. */
const REGISTER = createRegister([]);

/** Leans that are not there yet: how many states there are, and how far their fits are, where they are being made. */
const StatesAwaited = z
  .strictObject({
    awaited: z.literal(true),
    patrons: z.tuple([z.string(), z.string()]),
    period: z.strictObject({ from: z.int(), to: z.int() }),
    /** How many states would be fitted, and from which data sets; none where there are no data. */
    states: z.int(),
    sets: z.array(z.string()),
    /** How long it takes, or what is missing and how to add it. */
    says: Bilingual,
    /** Null where nobody has asked for them. */
    progress: z.strictObject({ done: z.int(), of: z.int(), seconds: z.int() }).nullable(),
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "StatesAwaited" });
export type StatesAwaited = z.infer<typeof StatesAwaited>;

/** What is told of the year in one language. */
const ToldLeans = z
  .strictObject({
    ...{ title: z.string(), finding: z.string(), caption: z.string(), label: z.string(), bars: z.string(), weights: z.string() },
    kinds: z.record(z.enum(LEAN_KINDS), z.string()),
    gates: z.record(z.string(), z.string()),
    ...{ columns: z.array(z.string()), data: z.string() },
    texts: z.record(
      z.enum(["weighing", "table", "years", "state", "year", "rank", "share", "close", "keys", "failed", "weighed", "kept"]),
      z.string(),
    ),
  })
  .meta({ id: "ToldLeans" });

/** The states of a year with what is told of them, in both languages. */
const StatesAnswer = z
  .strictObject({
    ...StatesTilt.shape,
    /** What is known of every member in the year, in order; the reason where one has no lean. */
    leans: z.array(z.strictObject({ state: z.string(), kind: z.enum(LEAN_KINDS), why: Bilingual.nullable() })),
    counts: z.array(z.strictObject({ kind: z.enum(LEAN_KINDS), count: z.int() })),
    told: z.strictObject({ en: ToldLeans, zh: ToldLeans }),
  })
  .meta({ id: "StatesAnswer" });
export type StatesAnswer = z.infer<typeof StatesAnswer>;

const Input = z.strictObject({
  between: z.string().describe("the two patrons, such as USA,CHN; those of the study's tilt question where it is left out").optional(),
  from: z.int().describe("first year; that of the study's tilt question where it is left out").optional(),
  to: z.int().describe("last year; that of the study's tilt question where it is left out").optional(),
  at: z.int().describe("the year that is looked at; the last one where it is left out").optional(),
  weights: z.string().describe("weights of indicators against each other, such as votes=2,trade=1; 1 where one is not named").optional(),
  only: z.string().describe("only this state, by id, in all its years").optional(),
  wait: z.enum(["yes", "no"]).describe("no: do not fit what is not kept, but say how far it is").default("yes"),
});
type Input = z.output<typeof Input>;

export const states = operation({
  name: "states",
  summary: {
    en: "Which way every state leaned between two patrons in a year, by reference data alone; it takes minutes, once",
    zh: "某年各国在两大国之间向哪边倾斜，仅据参考数据；仅首次费时数分钟",
  },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: Input,
  output: z.union([StatesAnswer, StatesAwaited]),
  rows: (answer) => ("awaited" in answer ? [] : statesRows(answer)),
  async run(input, context): Promise<StatesAnswer | StatesAwaited> {
    const wish = await wishFor(input, context);
    const run = { register: REGISTER, folder: dataFolderOf(context), signal: context.signal };
    if (input.wait === "no") {
      const awaited = await awaitedOf(wish, { run, context });
      if (awaited !== undefined) return awaited;
    }
    const answer = await askStates(wish, { ...run, told: () => undefined, keep: keptLeans(context.study(), context) });
    return answerIn(answer, input.only);
  },
});

/** What is told where leans are not kept: how far they are, or that there are no data to make them of; undefined where they are kept. */
async function awaitedOf(
  wish: StatesWish,
  { run, context }: { readonly run: Parameters<typeof leansRecipe>[1]; readonly context: OperationContext },
): Promise<StatesAwaited | undefined> {
  const { patrons, period } = wish;
  const asked: Pick<StatesAwaited, "awaited" | "patrons" | "period" | "names"> = {
    awaited: true,
    patrons: [...patrons],
    period,
    names: namesFor(run.register, patrons),
  };
  const made = await leansRecipe(wish, run).catch(withoutFigures);
  if (made instanceof Problem) {
    return { ...asked, states: 0, sets: [], says: { en: made.text("en"), zh: made.text("zh") }, progress: null };
  }
  const { recipe, states, sets } = made;
  const progress = await progressOfLeans(context.study(), recipe);
  if (progress === "kept") return undefined;
  const says = {
    en: statesWords.en.awaited(states, period.from, period.to),
    zh: statesWords.zh.awaited(states, period.from, period.to),
  };
  return { ...asked, states, sets: [...sets], says, progress: progress ?? null };
}

/** That there are no data is an answer to whoever only looks, and no failure. */
function withoutFigures(cause: unknown): Problem {
  if (cause instanceof Problem && cause.code === "no-figures") return cause;
  throw cause;
}

/** A row for each state in the year, those without a lean too; of one state alone, a row for each of its years. */
function statesRows(answer: StatesTilt): Row[] {
  const [one, ...others] = answer.states;
  const years = one === undefined || others.length > 0 || one.years.length === 1 ? [answer.at] : one.years.map(({ year }) => year);
  return years.flatMap((at) =>
    leansAt(answer, at).map(({ state, kind, year, tilt, why }) => ({
      state,
      name: answer.names[state]?.en ?? state,
      name_zh: answer.names[state]?.zh ?? state,
      ...{ year: at, lean: kind, mean: year?.mean ?? null, lo: year?.lo ?? null, hi: year?.hi ?? null },
      ...{ pA: year?.pA ?? null, pEquidistant: year?.pEquidistant ?? null, pB: year?.pB ?? null },
      rank: year === null ? null : (tilt?.rank?.expected ?? null),
      weightings: year === null ? null : (tilt?.weighted?.holds ?? null),
      why: why?.en ?? null,
      why_zh: why?.zh ?? null,
    })),
  );
}

function answerIn(answer: StatesTilt, only: string | undefined): StatesAnswer {
  const leans = leansAt(answer, answer.at);
  const told = (locale: Locale): z.infer<typeof ToldLeans> => {
    const { columns, ...rest } = toldLeans({ answer, at: answer.at, locale });
    return { ...rest, columns: [...columns] };
  };
  return {
    ...shortened(answer, only),
    leans: leans.map(({ state, kind, why }) => ({ state, kind, why })),
    counts: countKinds(leans).map((one) => ({ ...one })),
    told: { en: told("en"), zh: told("zh") },
  };
}

/** Of every state the year alone; of one that was named, all its years. */
function shortened(answer: StatesTilt, only: string | undefined): StatesTilt {
  if (only !== undefined)
    return {
      ...answer,
      states: answer.states.filter(({ state }) => state === only),
      unplaced: answer.unplaced.filter(({ state }) => state === only),
    };
  const states = answer.states.map((one) => ({ ...one, years: one.years.filter(({ year }) => year === answer.at) }));
  return { ...answer, states: states.filter(({ years }) => years.length > 0) };
}

/** What is asked: where something is left out, as the study's tilt question has it. */
async function wishFor({ between, from, to, at, weights }: Input, context: OperationContext): Promise<StatesWish> {
  const study = (await context.built()).study();
  const tilts = study.questions.flatMap((one) => (one.kind === "tilt" ? [one] : []));
  const own = tilts.find(({ id }) => id === study.manifest.question) ?? tilts[0];
  const asked = {
    between: between ?? own?.patrons.join(","),
    from: from ?? own?.period.from,
    to: to ?? own?.period.to,
  };
  return statesWish({ ...asked, of: "all", at, weights, show: "answer" }, createRegister(study.actors));
}
