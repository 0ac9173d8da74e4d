import { z } from "zod";
import { TiltAnswer, TiltPairs } from "../../model/index.ts";
import { operation } from "../operation.ts";
import { QuestionInput, questionOf } from "./tilt.ts";

const PairsAnswer = z
  .strictObject({ ...TiltPairs.shape, ...TiltAnswer.pick({ title: true, focal: true, delta: true }).shape })
  .meta({ id: "PairsAnswer" });
export type PairsAnswer = z.infer<typeof PairsAnswer>;

export const pairs = operation({
  name: "pairs",
  summary: {
    en: "Which way a state leans between every two of its patrons, and how its alignment is shared out among all of them",
    zh: "一国在诸大国之间逐对倾向哪边，与各国联系之份额若何",
  },
  writes: false,
  positional: ["question"],
  needsStudy: true,
  http: true,
  input: z.strictObject({ question: QuestionInput }),
  output: PairsAnswer,
  rows: (answer) => [...answer.pairs.flatMap(pairRows), ...shareRows(answer)],
  async run({ question }, context) {
    const asked = questionOf(await context.built(), question);
    const { title, focal, delta } = await asked.answer();
    return { ...(await asked.pairs()), title, focal, delta };
  },
});

function pairRows({ patrons, years, periods }: TiltPairs["pairs"][number]) {
  const of = patrons.join("–");
  const read = (
    by: "year" | "model",
    period: string,
    one: TiltPairs["pairs"][number]["years"][number] | NonNullable<typeof periods>[number],
  ) => {
    const { pA, pEquidistant, pB, mean, lo, hi } = one;
    return { of, by, period, mean, lo, hi, pA, pEquidistant, pB };
  };
  return [...years.map((one) => read("year", String(one.year), one)), ...(periods ?? []).map((one) => read("model", one.period, one))];
}

function shareRows({ shares }: Pick<TiltPairs, "shares">) {
  const none = { pA: null, pEquidistant: null, pB: null };
  return (shares ?? []).flatMap(({ period, shares: all }) =>
    all.map(({ patron, mean, lo, hi }) => ({ of: patron, by: "share", period, mean, lo, hi, ...none })),
  );
}
