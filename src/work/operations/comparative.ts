import { z } from "zod";
import { type Asked, ComparativeAnswer, Problem, type TiltQuestion } from "../../model/index.ts";
import { actorOf } from "../actor-of.ts";
import { type AskedComparison, comparedCases } from "../comparative-of.ts";
import { namesFor } from "../name-of.ts";
import { namedOrFirst } from "../named.ts";
import { operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";
import { questionOf } from "./tilt.ts";

const Input = z.strictObject({
  question: z.string().describe("id of a comparative question; the study's first where it is left out").optional(),
  states: z.string().describe("other states than the question's, by id or name, with commas between").optional(),
  like: z.string().describe("the tilt question to ask of them; needs --states").optional(),
});
type Input = z.output<typeof Input>;

export const comparativeOperation = operation({
  name: "comparative",
  summary: {
    en: "The same question of lean asked of several states, side by side, with how much the study tells of each",
    zh: "向多国提出同一倾斜问题，并列其答案，并注明本研究对各国所述多少",
  },
  writes: false,
  positional: ["question"],
  needsStudy: true,
  http: true,
  input: Input,
  output: ComparativeAnswer,
  rows: ({ cases }) =>
    cases.flatMap(({ focal, patrons, years }) =>
      years.map(({ year, events, pA, pEquidistant, pB, mean, lo, hi, label }) => ({
        state: focal,
        a: patrons[0],
        b: patrons[1],
        year,
        acts: events.length,
        pA,
        pEquidistant,
        pB,
        mean,
        lo,
        hi,
        label: label.class === null ? "not-determined" : `${label.strength} ${label.class}`,
      })),
    ),
  async run(input, context) {
    const built = await context.built();
    const { asked, like } = askedComparison(built, input);
    const cases = comparedCases(asked, like, await built.events());
    const { id, title, delta, evidence } = like;
    const actors = cases.flatMap(({ focal, patrons }) => [focal, ...patrons]);
    return {
      question: asked.id,
      title: asked.title,
      like: { id, title, delta, evidence },
      cases,
      names: namesFor(registerOf(built), [...new Set(actors)]),
    };
  },
});

interface Posed {
  readonly asked: AskedComparison;
  readonly like: Asked<TiltQuestion>;
}

/** The study's question, with other states where some are named; or a tilt question asked of the states that are named. */
function askedComparison(built: BuiltStudy, { question, states, like }: Input): Posed {
  const named = states?.split(",").map((state) => actorOf(registerOf(built), state.trim()));
  const cases = named?.map((focal) => ({ focal, why: NAMED_BY_READER }));
  if (like !== undefined) {
    if (cases === undefined) throw new Problem("missing-option", { operation: "comparative", option: "--states" });
    const tilt = tiltOf(built, like);
    return { asked: { id: null, title: tilt.title, period: tilt.period, cases }, like: tilt };
  }
  const all = built.study().questions.flatMap((one) => (one.kind === "comparative" ? [one] : []));
  const found = namedOrFirst(all, question, { en: "comparative question", zh: "比较问题" });
  return { asked: { ...found, cases: cases ?? found.cases }, like: tiltOf(built, found.like) };
}

const NAMED_BY_READER = { en: "Named by whoever asked.", zh: "由提问者指定。" };

/** A tilt question by its id; the problem `not-found` where it is none. */
function tiltOf(built: BuiltStudy, named: string): Asked<TiltQuestion> {
  const found = built.study().questions.flatMap((one) => (one.kind === "tilt" && one.id === named ? [one] : []))[0];
  if (found !== undefined) return found;
  questionOf(built, named);
  throw new RangeError(`no tilt question ${named}`);
}
