import { z } from "zod";
import { Problem, TiltAnswer } from "../../model/index.ts";
import { operation } from "../operation.ts";
import type { BuiltStudy } from "../run-study.ts";

export const QuestionInput = z.string().describe("id of the question; the study's own choice where it is left out").optional();

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
  input: z.strictObject({ question: QuestionInput }),
  output: TiltAnswer,
  rows: (answer) =>
    answer.years.map((year) => ({
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
    })),
  async run({ question }, context) {
    const built = await context.built();
    return await questionOf(built, question).answer();
  },
});

/** The question that is named, the one the study names, or the only one. */
export function questionOf(built: BuiltStudy, named: string | undefined): NonNullable<ReturnType<BuiltStudy["questions"]["get"]>> {
  const ids = [...built.questions.keys()];
  const id = named ?? (ids.length === 1 ? ids[0] : built.study().manifest.question);
  const found = id === undefined ? undefined : built.questions.get(id);
  if (found !== undefined) return found;
  const known = ids.join(", ") || "—";
  throw new Problem("not-found", {
    what: "question",
    "what.zh": "问题",
    value: id ?? "",
    hint: `Known: ${known}`,
    "hint.zh": `现有：${known}`,
  });
}
