import { z } from "zod";
import { type ActorRegister, type FigureSet, Problem, SimilarityAnswer, type SimilarityRow } from "../../model/index.ts";
import { actorOf } from "../actor-of.ts";
import { type FigureSource, withHeldTables } from "../figures/data-tables.ts";
import { needSets } from "../figures/figures-for.ts";
import { allianceSimilarity, type SimilarityRequest, voteSimilarity } from "../figures/similarity-from-data.ts";
import { keptSimilarity } from "../figures/similarity-from-study.ts";
import { namesFor } from "../name-of.ts";
import { operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";

const Input = z.strictObject({
  between: z.string().describe("two states by id or name, with a comma between; or one, which is compared with all others"),
  from: z.int().describe("first year"),
  to: z.int().describe("last year"),
  of: z.enum(["alliances", "votes"]).describe("alliance portfolios (ATOP), or votes in the General Assembly").default("alliances"),
  figures: z.enum(["study", "data"]).describe("the study's own figures, or your data folder; the study's where it has them").optional(),
});
type Input = z.output<typeof Input>;

export const similarityOperation = operation({
  name: "similarity",
  summary: {
    en: "How alike two states' alliances or votes are: S, and what is left of it beyond chance",
    zh: "两国同盟或表决有多相似：S 值，以及扣除偶然一致后所余",
  },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: Input,
  output: SimilarityAnswer,
  rows: ({ rows }) => rows,
  async run(input, context) {
    const built = await context.built();
    const register = registerOf(built);
    const request = requestOf(input, register);
    const { figures } = built.study();
    const isKept = figures !== undefined && input.figures !== "data" && input.of === "alliances";
    const rows = isKept ? keptSimilarity(figures, request) : [];
    if (isKept && rows.length > 0) {
      const sets = figures.description.sets.filter(({ id }) => SETS.alliances.includes(id as FigureSource));
      return answerOf(input, request, { rows, register, origin: "study", sets });
    }
    if (input.figures === "study") throw new Problem("no-figures", { value: input.between, missing: "figures/pairs.csv" });
    return await withHeldTables(context, async (data) => {
      needSets(data, SETS[input.of], input.between);
      const measure = input.of === "votes" ? voteSimilarity : allianceSimilarity;
      const sets = [...SETS[input.of], "nmc" as const].filter(
        (set) => data.table(set) !== undefined && (set !== "nmc" || input.of === "alliances"),
      );
      return answerOf(input, request, {
        rows: await measure(data, request, register),
        register,
        origin: "data",
        sets: sets.map(data.describe),
      });
    });
  },
});

/** The sets without which a similarity cannot be had. */
const SETS: Readonly<Record<Input["of"], readonly FigureSource[]>> = { alliances: ["cow-states", "atop"], votes: ["un-votes"] };

interface Measured {
  readonly rows: readonly SimilarityRow[];
  readonly register: ActorRegister;
  readonly origin: SimilarityAnswer["figures"]["origin"];
  readonly sets: readonly FigureSet[];
}

function answerOf(input: Input, { one, other }: SimilarityRequest, { rows, register, origin, sets }: Measured): SimilarityAnswer {
  return {
    of: input.of,
    one,
    other,
    figures: { origin, sets: sets.map(({ id, version }) => ({ id, version })) },
    rows: [...rows],
    names: namesFor(register, [one, ...(other === null ? [] : [other]), ...rows.map((row) => row.other)]),
  };
}

function requestOf({ between, from, to }: Input, register: ActorRegister): SimilarityRequest {
  if (from > to)
    throw new Problem("bad-option", { option: "--to", value: to, expected: `${from} or later`, "expected.zh": `不早于 ${from}` });
  const [one = "", other, ...rest] = between.split(",").map((word) => word.trim());
  if (one === "" || other === "" || rest.length > 0) {
    throw new Problem("bad-option", { option: "--between", value: between, expected: "PRK,KOR or PRK", "expected.zh": "PRK,KOR 或 PRK" });
  }
  return { one: actorOf(register, one), other: other === undefined ? null : actorOf(register, other), from, to };
}
