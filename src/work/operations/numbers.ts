import { z } from "zod";
import { Bilingual, ClaimStatus } from "../../model/index.ts";
import { claimNamed } from "../claim-named.ts";
import { namesFor } from "../name-of.ts";
import { operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";
import { MovedNumber, movedNumbers } from "../reading/moved-numbers.ts";

const NumbersAnswer = z
  .strictObject({
    claim: z.string(),
    /** For a claim that is not accepted, the numbers are those that accepting it would move. */
    status: ClaimStatus,
    numbers: z.array(MovedNumber),
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "NumbersAnswer" });
export type NumbersAnswer = z.infer<typeof NumbersAnswer>;

export const numbersOperation = operation({
  name: "numbers",
  summary: {
    en: "Every number that a claim moves: as it is with the claim, and as it would be without",
    zh: "一条主张所牵动的全部数字：有此条时如何，无此条时如何",
  },
  writes: false,
  positional: ["claim"],
  needsStudy: true,
  http: true,
  input: z.strictObject({ claim: z.string().describe("id of the claim") }),
  output: NumbersAnswer,
  rows: ({ numbers }) => numbers.map(({ what, ...one }) => ({ ...one, en: what?.en ?? null, zh: what?.zh ?? null })),
  async run({ claim: id }, context) {
    const built = await context.built();
    const claim = claimNamed(id, built);
    const numbers = await movedNumbers(built, claim);
    return {
      claim: id,
      status: claim.status,
      numbers,
      names: namesFor(
        registerOf(built),
        numbers.map((one) => one.of),
      ),
    };
  },
});
