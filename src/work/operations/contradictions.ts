import { z } from "zod";
import { Contradiction, contradictions } from "../../model/index.ts";
import { operation } from "../operation.ts";

export const contradictionsOperation = operation({
  name: "contradictions",
  summary: { en: "Claims that cannot all be true, and the numbers that rest on them", zh: "不能同时为真的主张，以及依赖它们的数字" },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: z.strictObject({ claim: z.string().describe("only those with this claim").optional() }),
  output: z.strictObject({ contradictions: z.array(Contradiction) }).meta({ id: "ContradictionList" }),
  rows: (answer) =>
    answer.contradictions.map(({ id, kind, foundBy, claims, what, affects }) => {
      return { id, kind, foundBy, claims: claims.join(" "), en: what.en, zh: what.zh, affects: affects.join(" ") };
    }),
  async run({ claim }, context) {
    const built = await context.built();
    const study = built.study();
    const answers = await Promise.all([...built.questions.values()].map((question) => question.answer()));
    const found = contradictions({ noted: study.contradictions, claims: study.claims, events: await built.events(), answers });
    return { contradictions: found.filter((one) => claim === undefined || one.claims.includes(claim)) };
  },
});
