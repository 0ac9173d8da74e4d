import { z } from "zod";
import { Contradiction, nearest, Problem } from "../../model/index.ts";
import { contradictionsByClaim, contradictionsById, contradictionsOf } from "../contradictions-of.ts";
import { OpenedContradiction, openContradiction } from "../opened-contradiction.ts";
import { operation } from "../operation.ts";
import type { BuiltStudy } from "../run-study.ts";

export const contradictionsOperation = operation({
  name: "contradictions",
  summary: { en: "Claims that cannot all be true, and the numbers that rest on them", zh: "不能同时为真的主张，以及依赖它们的数字" },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    claim: z.string().describe("only those with this claim").optional(),
    id: z.string().describe("only this one, with its claims in full").optional(),
  }),
  output: z
    .strictObject({ contradictions: z.array(Contradiction), opened: OpenedContradiction.nullable() })
    .meta({ id: "ContradictionList" }),
  rows: (answer) =>
    answer.contradictions.map(({ id, kind, foundBy, claims, what, affects }) => {
      return { id, kind, foundBy, claims: claims.join(" "), en: what.en, zh: what.zh, affects: affects.join(" ") };
    }),
  async run({ claim, id }, context) {
    const built = await context.built();
    if (id !== undefined) {
      const one = await contradictionNamed(built, id);
      return { contradictions: [one], opened: await openContradiction(built, one) };
    }
    if (claim === undefined) return { contradictions: [...(await contradictionsOf(built))], opened: null };
    const byId = await contradictionsById(built);
    const ids = (await contradictionsByClaim(built)).get(claim) ?? [];
    return { contradictions: ids.flatMap((one) => byId.get(one) ?? []), opened: null };
  },
});

/** The contradiction of that id; the problem `not-found` where there is none. */
async function contradictionNamed(built: BuiltStudy, id: string): Promise<Contradiction> {
  const byId = await contradictionsById(built);
  const found = byId.get(id);
  if (found !== undefined) return found;
  const hint = nearest(id, [...byId.keys()], { en: "See: tiltmeter contradictions", zh: "请看：tiltmeter contradictions" });
  throw new Problem("not-found", { what: "contradiction", "what.zh": "矛盾", value: id, ...hint });
}
