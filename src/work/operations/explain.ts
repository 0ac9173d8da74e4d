import { z } from "zod";
import { Derivation } from "../../model/index.ts";
import { explain } from "../explain.ts";
import { heldFigures } from "../figures/figures-for.ts";
import { operation, type Row } from "../operation.ts";
import { registerOf } from "../per-study.ts";

export const explainOperation = operation({
  name: "explain",
  summary: { en: "Where a number comes from: the tree down to claims and passages", zh: "一个数字从何而来：直到主张与原文的推导树" },
  writes: false,
  positional: ["number"],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    number: z
      .string()
      .describe(
        "for example tilt-1960s/1963/pA, tilt-1960s/1963/pA,set=paper,delta=0.75, tilt-1960s/prc-press/1965|1966, threat-bloc/1965/USA, first-swing/autonomy, event/ID or claim/ID",
      ),
  }),
  output: Derivation,
  rows: (tree) => flatten(tree, 0),
  async run({ number }, context) {
    const built = await context.built();
    return await explain(built, number, {
      figures: ({ on, bloc, period }) => heldFigures(context, { on, among: bloc, from: period.from, to: period.to }, registerOf(built)),
    });
  },
});

function flatten(node: Derivation, depth: number): Row[] {
  const own = { depth, address: node.address, what: node.what.en, value: node.value ?? null, claim: null, passage: null };
  const claims = node.evidence.map((e): Row => {
    return {
      depth: depth + 1,
      address: `claim/${e.claim}`,
      what: e.gloss.en,
      value: null,
      claim: e.claim,
      passage: `${e.source}:${e.start}-${e.end}`,
    };
  });
  return [own, ...claims, ...node.from.flatMap((child) => flatten(child, depth + 1))];
}
