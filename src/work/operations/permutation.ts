import { z } from "zod";
import { associationOf, setsOf, type YearValues, yearValues } from "../../infer/index.ts";
import { Association, Bilingual, type Series } from "../../model/index.ts";
import { configurationsQuestions } from "../configurations-of.ts";
import { unknownAmong } from "../named.ts";
import { operation } from "../operation.ts";
import type { BuiltStudy } from "../run-study.ts";

const NAMED = "a series of the study, or a set of a question whose cases are years: prc-press or swings-qca/R";

const PermutationAnswer = z
  .strictObject({
    first: z.strictObject({ id: z.string(), title: Bilingual }),
    second: z.strictObject({ id: z.string(), title: Bilingual }),
    seed: z.int(),
    ...Association.shape,
  })
  .meta({ id: "PermutationAnswer" });
export type PermutationAnswer = z.infer<typeof PermutationAnswer>;

export const permutationOperation = operation({
  name: "permutation",
  summary: {
    en: "Whether two yearly series go together more closely than one of them shifted in time does",
    zh: "两个逐年序列的相关，是否胜过将其一错位之后",
  },
  writes: false,
  positional: ["first", "second"],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    first: z.string().describe(NAMED),
    second: z.string().describe("the other one"),
    from: z.int().describe("first year").optional(),
    to: z.int().describe("last year").optional(),
    seed: z.int().describe("makes the sampled rearrangements again").default(1),
  }),
  output: PermutationAnswer,
  rows: ({ r, n, circular, blocks, free }) =>
    Object.entries({ circular, blocks, free }).map(([rearranged, test]) => ({
      rearranged,
      n,
      r,
      p: test?.p ?? null,
      minimum: test?.minimum ?? null,
      arrangements: test?.arrangements ?? null,
      drawn: test?.drawn ?? null,
    })),
  async run({ first, second, from = -Infinity, to = Infinity, seed }, context) {
    const built = await context.built();
    const [one, other] = [yearlySeries(built, first), yearlySeries(built, second)];
    const within = (values: YearValues): YearValues => new Map([...values].filter(([year]) => year >= from && year <= to));
    return {
      first: { id: first, title: one.title },
      second: { id: second, title: other.title },
      seed,
      ...associationOf(within(one.values), within(other.values), seed),
    };
  },
});

interface Yearly {
  readonly id: string;
  readonly title: Bilingual;
  readonly values: YearValues;
}

/** A cell over several years has no value for one of them. */
function ofSeries({ id, title, cells }: Series): Yearly {
  return { id, title, values: new Map(cells.filter(({ from, to }) => from === to).map(({ from, value }) => [from, value])) };
}

function yearlySeries(built: BuiltStudy, id: string): Yearly {
  const sets = configurationsQuestions(built).flatMap((question) =>
    question.cases.are === "states"
      ? []
      : setsOf(question).map((set): Yearly => ({ id: `${question.id}/${set.id}`, title: set.title, values: yearValues(question, set.id) })),
  );
  const known = [...built.study().series.map(ofSeries), ...sets];
  const found = known.find((one) => one.id === id);
  if (found !== undefined) return found;
  throw unknownAmong({ en: "series", zh: "序列" }, { value: id, known: known.map((one) => one.id) });
}
