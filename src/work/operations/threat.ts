import { z } from "zod";
import {
  type ActorRegister,
  type Asked,
  DEFAULT_THREAT,
  type Figures,
  Problem,
  ThreatAnswer,
  type ThreatQuestion,
} from "../../model/index.ts";
import { actorOf } from "../actor-of.ts";
import { heldFigures } from "../figures/figures-for.ts";
import { bilingualName } from "../name-of.ts";
import { unknownAmong } from "../named.ts";
import { type OperationContext, operation, type Row } from "../operation.ts";
import { registerOf } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";
import { readWeights } from "../threat/composite.ts";
import { type AskedThreat, answerThreat, ownThreat, studyFigures, threatQuestions } from "../threat/threat-of.ts";

const Input = z.strictObject({
  question: z.string().describe("id of a threat question; where it is left out, the study's own on that state").optional(),
  on: z.string().describe("the state that is threatened, by id or name").optional(),
  by: z
    .string()
    .describe("the states that threaten it together, by id or name, with commas between; those of the question where it is left out")
    .optional(),
  from: z.int().describe("first year").optional(),
  to: z.int().describe("last year").optional(),
  weights: z
    .string()
    .describe("other weights of power, proximity, offence and intentions than the question's, such as 40,20,20,20")
    .optional(),
  rho: z.number().min(-5).max(1).describe("another form than the question's: 0 multiplies the factors, at 1 they add up").optional(),
  figures: z.enum(["study", "data"]).describe("the study's own figures, or your data folder; the study's where it has them").optional(),
});
type Input = z.output<typeof Input>;

export const threatOperation = operation({
  name: "threat",
  summary: {
    en: "How great a threat some states are to another, year by year, and how much hangs on the weights",
    zh: "若干国家对一国的威胁逐年有多大，多少取决于权重",
  },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: Input,
  output: ThreatAnswer,
  rows: (answer) => answer.years.flatMap((year) => year.sources.map((source) => sourceRow(answer, year, source))),
  async run(input, context) {
    const built = await context.built();
    const asked = askedThreat(built, input);
    if (isWhole(asked, input)) {
      const own = ownThreat(built, asked);
      if (own !== undefined) return await own;
    }
    return await answerThreat(built, asked, await figuresFor(built, asked, { figures: input.figures, context }));
  },
});

function sourceRow(
  answer: ThreatAnswer,
  year: ThreatAnswer["years"][number],
  source: ThreatAnswer["years"][number]["sources"][number],
): Row {
  const presets = Object.fromEntries(year.presets.map(({ id, value }) => [id, value]));
  return {
    year: year.year,
    state: source.state,
    in_bloc: answer.bloc.includes(source.state),
    near: source.near.kind,
    km: source.km,
    power: source.power.value,
    proximity: source.proximity,
    offence: source.offence.value,
    intention: source.intention.reference.value,
    intention_acts: source.intention.acts.value,
    intention_perceived: source.intention.perceptions.value,
    at_floor: source.intention.reference.atFloor,
    threat: source.threat.reference,
    threat_acts: source.threat.acts,
    threat_perceived: source.threat.perceptions,
    bloc: year.bloc.reference?.total ?? null,
    bloc_acts: year.bloc.acts?.total ?? null,
    bloc_perceived: year.bloc.perceptions?.total ?? null,
    ...presets,
    claims: source.claims.join(" "),
  };
}

/** The study's question, cut to the years and states that were named, or the defaults of the method on those. */
function askedThreat(built: BuiltStudy, input: Input): AskedThreat {
  const register = registerOf(built);
  const on = input.on === undefined ? undefined : actorOf(register, input.on);
  const question = questionFor(built, input.question, on);
  const by = input.by === undefined ? undefined : statesIn(register, input.by);
  const composite = {
    ...(input.weights === undefined ? {} : { weights: readWeights(input.weights) }),
    ...(input.rho === undefined ? {} : { rho: input.rho }),
  };
  if (question === undefined) return { ...defaultThreat(register, { ...input, on, by }), ...composite };
  const period = { from: input.from ?? question.period.from, to: input.to ?? question.period.to };
  if (period.from > period.to)
    throw new Problem("bad-option", {
      option: "--to",
      value: period.to,
      expected: `${period.from} or later`,
      "expected.zh": `不早于 ${period.from}`,
    });
  const isInside = (span: { from: number; to: number }): boolean => span.from >= period.from && span.to <= period.to;
  const others = by === undefined ? question.others : [...question.bloc, ...question.others].filter((state) => !by.includes(state));
  return {
    ...question,
    ...composite,
    bloc: by ?? question.bloc,
    others,
    period,
    windows: question.windows.filter(isInside),
    comparisons: question.comparisons.filter(({ greater, lesser }) => isInside(greater) && isInside(lesser)),
  };
}

function questionFor(built: BuiltStudy, named: string | undefined, on: string | undefined): Asked<ThreatQuestion> | undefined {
  const questions = threatQuestions(built);
  const fitting = questions.filter(({ id, on: state }) => (named === undefined || id === named) && (on === undefined || state === on));
  if (fitting[0] !== undefined) return fitting[0];
  if (named === undefined && on !== undefined) return undefined;
  throw unknownAmong({ en: "threat question", zh: "威胁问题" }, { value: named ?? "", known: questions.map(({ id }) => id) });
}

/** Several actors written with commas between. */
function statesIn(register: ActorRegister, words: string): string[] {
  const states = words.split(",").map((word) => actorOf(register, word.trim()));
  return [...new Set(states)];
}

function defaultThreat(
  register: ActorRegister,
  input: Omit<Input, "on" | "by"> & { readonly on: string | undefined; readonly by: string[] | undefined },
): AskedThreat {
  const { on = "", by, from, to } = input;
  if (by === undefined) throw new Problem("missing-option", { operation: "threat", option: "--by" });
  if (from === undefined || to === undefined)
    throw new Problem("missing-option", { operation: "threat", option: from === undefined ? "--from" : "--to" });
  const name = bilingualName(register, on);
  const title = { en: `How great a threat to ${name.en}?`, zh: `${name.zh}所受威胁有多大？` };
  return { ...DEFAULT_THREAT, id: null, title, on, bloc: by, others: [], period: { from, to } };
}

/** Whether nothing of the question but its weights and form was changed on the way, so that what it stands on can be kept. */
function isWhole(asked: AskedThreat, { by, from, to, figures }: Input): asked is Asked<ThreatQuestion> {
  return asked.id !== null && by === undefined && from === undefined && to === undefined && figures !== "data";
}

interface Wanted {
  readonly figures: Input["figures"];
  readonly context: OperationContext;
}

/** The study's own figures where it has them and nothing else was asked for, else those of the data folder. */
async function figuresFor(built: BuiltStudy, asked: AskedThreat, wanted: Wanted): Promise<Figures> {
  const own = wanted.figures === "data" ? undefined : studyFigures(built, asked);
  if (own !== undefined) return own;
  if (wanted.figures === "study") throw new Problem("no-figures", { value: asked.on, missing: "figures/pairs.csv" });
  const { on, bloc, period } = asked;
  return await heldFigures(wanted.context, { on, among: bloc, from: period.from, to: period.to }, registerOf(built));
}
