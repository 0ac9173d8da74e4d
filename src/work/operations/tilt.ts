import { z } from "zod";
import { type ActorRegister, createRegister, Problem, StatesTilt, TiltAnswer } from "../../model/index.ts";
import { actorOf } from "../actor-of.ts";
import { dataFolderOf } from "../data/data-folder-of.ts";
import { unknownAmong } from "../named.ts";
import { type OperationContext, operation, type Row } from "../operation.ts";
import type { BuiltStudy } from "../run-study.ts";
import { askStates, type StatesWish, statesQuestion } from "../states-tilt/ask.ts";

export const QuestionInput = z.string().describe("id of the question; the study's own choice where it is left out").optional();

/** The question that is asked of reference data, as the text of a question file. */
const AskedQuestion = z.strictObject({ file: z.string() }).meta({ id: "AskedQuestion" });
type AskedQuestion = z.infer<typeof AskedQuestion>;

const Input = z.strictObject({
  question: QuestionInput,
  of: z
    .string()
    .describe("states by id or name, with commas between, or `all`: asked of the reference data in your data folder alone, without a study")
    .optional(),
  between: z.string().describe("the two patrons, such as USA,CHN").optional(),
  from: z.int().describe("first year").optional(),
  to: z.int().describe("last year").optional(),
  at: z.int().describe("the year in which states are put in order; the last one where it is left out").optional(),
  weights: z.string().describe("weights of indicators against each other, such as votes=2,trade=1; 1 where one is not named").optional(),
  show: z.enum(["answer", "question"]).describe("the answer, or the question that is asked, as a question file").default("answer"),
});
type Input = z.output<typeof Input>;

/** What means something only where states are asked about by data alone. */
const WITH_OF = ["between", "from", "to", "at", "weights"] as const;

export const tilt = operation({
  name: "tilt",
  summary: {
    en: "Which way a state leans between two patrons, year by year, and how sure",
    zh: "一国逐年在两大国之间向哪边倾斜，把握多大",
  },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  isWithoutStudy: ({ of }) => of !== undefined,
  input: Input,
  output: z.union([TiltAnswer, StatesTilt, AskedQuestion]),
  rows(answer) {
    if ("file" in answer) return answer.file.split("\n").map((line) => ({ line }));
    return "states" in answer ? statesRows(answer) : yearRows(answer);
  },
  async run(input, context) {
    if (input.of !== undefined) return await answerStates({ ...input, of: input.of }, context);
    if (input.show === "question") throw new Problem("missing-option", { operation: "tilt", option: "--of" });
    for (const name of WITH_OF) {
      const value = input[name];
      if (value !== undefined) throw bad(`--${name}`, `${value}`, { expected: "--of beside it", "expected.zh": "与 --of 同用" });
    }
    const built = await context.built();
    return await questionOf(built, input.question).answer();
  },
});

function yearRows({ years }: TiltAnswer): Row[] {
  return years.map((year) => ({
    year: year.year,
    nA: year.nA,
    nB: year.nB,
    maybeA: year.maybeA,
    maybeB: year.maybeB,
    pA: year.pA,
    pEquidistant: year.pEquidistant,
    pB: year.pB,
    mean: year.mean,
    lo: year.lo,
    hi: year.hi,
    label: year.label.class === null ? "not-determined" : `${year.label.strength} ${year.label.class}`,
    claims: year.claims.join(" "),
  }));
}

function statesRows({ states }: StatesTilt): Row[] {
  return states.flatMap(({ state, years, rank, weighted }) =>
    years.map(({ year, mean, lo, hi, pA, pEquidistant, pB, label, isCovered }) => ({
      ...{ state, year, mean, lo, hi, pA, pEquidistant, pB, covered: isCovered },
      label: label.class === null ? "not-determined" : `${label.strength} ${label.class}`,
      rank: rank?.expected ?? null,
      weightings: weighted?.holds ?? null,
    })),
  );
}

async function answerStates(input: Input & { readonly of: string }, context: OperationContext): Promise<StatesTilt | AskedQuestion> {
  const register = createRegister([]);
  const wish = statesWish(input, register);
  const run = {
    ...{ register, folder: dataFolderOf(context), signal: context.signal },
    told: (done: number, of: number) =>
      context.report({ task: "tilt", freshness: { state: "missing" }, done: false, rows: done, seconds: 0, share: done / of }),
  };
  if (input.show === "question") return { file: await statesQuestion(wish, run) };
  return await askStates(wish, run);
}

/** What is asked of states, in the words of the command line. */
export function statesWish(
  { question, of, between, from, to, at, weights }: Input & { readonly of: string },
  register: ActorRegister,
): StatesWish {
  if (question !== undefined) throw bad("--question", question, { expected: "no --of beside it", "expected.zh": "不与 --of 同用" });
  const need = <T>(value: T | undefined, option: string): T => {
    if (value === undefined) throw new Problem("missing-option", { operation: "tilt", option });
    return value;
  };
  const period = { from: need(from, "--from"), to: need(to, "--to") };
  const isBackward = period.from > period.to;
  if (isBackward) throw bad("--to", `${period.to}`, { expected: `${period.from} or later`, "expected.zh": `不早于 ${period.from}` });
  const year = at ?? period.to;
  if (year < period.from || year > period.to) {
    throw bad("--at", `${year}`, { expected: `${period.from}–${period.to}`, "expected.zh": `${period.from}–${period.to}` });
  }
  const patrons = patronsIn(need(between, "--between"), register);
  const states = of === "all" ? undefined : [...new Set(of.split(",").map((word) => actorOf(register, word.trim())))];
  return { of: states, patrons, period, at: year, weights: weightsIn(weights) };
}

/** The two patrons that an option names, by id or name. */
export function patronsIn(between: string, register: ActorRegister): readonly [string, string] {
  const [a, b, ...more] = between.split(",").map((word) => actorOf(register, word.trim()));
  if (a !== undefined && b !== undefined && a !== b && more.length === 0) return [a, b];
  throw bad("--between", between, { expected: "USA,CHN", "expected.zh": "USA,CHN" });
}

function weightsIn(text: string | undefined): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const part of text?.split(",") ?? []) {
    const [id = "", value = ""] = part.split("=").map((word) => word.trim());
    const weight = Number(value);
    const isWeight = value !== "" && Number.isFinite(weight) && weight >= 0;
    if (id === "" || !isWeight || weights.has(id)) {
      throw bad("--weights", part.trim(), { expected: "votes=2,trade=1", "expected.zh": "votes=2,trade=1" });
    }
    weights.set(id, weight);
  }
  return weights;
}

function bad(option: string, value: string, details: { expected: string; "expected.zh": string }): Problem {
  return new Problem("bad-option", { option, value, ...details });
}

/** The question that is named, the one the study names, or the only one. */
export function questionOf(built: BuiltStudy, named: string | undefined): NonNullable<ReturnType<BuiltStudy["questions"]["get"]>> {
  const ids = [...built.questions.keys()];
  const id = named ?? (ids.length === 1 ? ids[0] : built.study().manifest.question);
  const found = id === undefined ? undefined : built.questions.get(id);
  if (found !== undefined) return found;
  throw unknownAmong({ en: "question", zh: "问题" }, { value: id ?? "", known: ids });
}
