import { z } from "zod";
import { type TestedPrediction, WhyAnswer } from "../../model/index.ts";
import { operation, type Row } from "../operation.ts";
import { answerWhy } from "../why/why-of.ts";
import { whyQuestion } from "../why/why-questions.ts";

export const testOperation = operation({
  name: "test",
  summary: {
    en: "Why a state leaned as it did: what each hypothesis predicts, what was found, and what may be concluded",
    zh: "一国何以如此倾斜：各假设预测什么、所见如何、可得何结论",
  },
  writes: false,
  positional: ["question"],
  needsStudy: true,
  http: true,
  input: z.strictObject({ question: z.string().describe("id of a question why; the study's first where it is left out").optional() }),
  output: WhyAnswer,
  rows: ({ predictions }) => predictions.map(predictionRow),
  async run({ question }, context) {
    const built = await context.built();
    return await answerWhy(built, whyQuestion(built, question), context);
  },
});

function predictionRow({ id, hypothesis, result, verdict, gates, finding }: TestedPrediction): Row {
  const effect = finding.kind === "sign" ? finding.effect : null;
  return {
    hypothesis,
    prediction: id,
    test: finding.kind,
    result,
    verdict,
    effect: effect?.mean ?? null,
    lo: effect?.lo ?? null,
    hi: effect?.hi ?? null,
    probability: effect?.probability ?? null,
    failing: gates
      .filter((gate) => gate.state !== "passed")
      .map((gate) => gate.id)
      .join(" "),
  };
}
