import { z } from "zod";
import { inferConfigurations } from "../../infer/index.ts";
import { ConfigurationsAnswer } from "../../model/index.ts";
import { configurationsQuestion } from "../configurations-of.ts";
import { namesFor } from "../name-of.ts";
import { operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";

export const configurationsOperation = operation({
  name: "configurations",
  summary: {
    en: "Which combinations of conditions go with an outcome, over years of one state or over states",
    zh: "哪些条件组合与某一结果相伴，案例为一国各年或若干国家",
  },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    question: z.string().describe("id of a question about configurations; the study's first where it is left out").optional(),
    outcome: z.enum(["present", "absent"]).describe("ask for the outcome, or for its absence").default("present"),
  }),
  output: ConfigurationsAnswer,
  rows: ({ table }) =>
    table.map(({ id, formula, cases, deviant, consistency, pri, outcome }) => ({
      configuration: id,
      formula,
      n: cases.length,
      consistency,
      pri,
      outcome,
      cases: cases.join(" "),
      deviant: deviant.join(" "),
    })),
  async run({ question, outcome }, context) {
    const built = await context.built();
    const asked = configurationsQuestion(built, question);
    const { cases } = asked;
    const actors = cases.are === "years" ? [cases.of] : cases.list.map(({ state }) => state);
    return { ...inferConfigurations(asked, { negated: outcome === "absent" }), names: namesFor(registerOf(built), actors) };
  },
});
