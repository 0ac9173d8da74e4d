import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";
import { SourceId } from "./source.ts";

const Share = z.number().min(0).max(1);
const Years = z.strictObject({ from: z.int(), to: z.int() });

/** The name of a set as it stands in formulas: capital letters and digits. */
export const SetId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]*$/)
  .meta({ id: "SetId" });
export type SetId = z.infer<typeof SetId>;

/** A raw value that fixes a degree of membership, and why it does. */
const Anchor = z.strictObject({ value: z.number(), why: Bilingual });

/** A set that a case can be in to a degree. `out`, `crossover` and `in` are the raw values of full non-membership, of neither in nor out, and of full membership. */
export const FuzzySet = z
  .strictObject({ id: SetId, title: Bilingual, out: Anchor, crossover: Anchor, in: Anchor })
  .meta({ id: "FuzzySet" });
export type FuzzySet = z.infer<typeof FuzzySet>;

/** A condition, and whether it is expected to bring the outcome about when it is present or when it is absent; without `expected`, neither. */
export const Condition = FuzzySet.extend({
  expected: z.strictObject({ when: z.enum(["present", "absent"]), why: Bilingual }).optional(),
}).meta({ id: "Condition" });
export type Condition = z.infer<typeof Condition>;

/** A state in a period, taken as one case. */
export const StateCase = z
  .strictObject({ id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), state: ActorId, period: Years, why: Bilingual.optional() })
  .meta({ id: "StateCase" });
export type StateCase = z.infer<typeof StateCase>;

/** The raw value of one set in one or more cases, what it rests on, and why it is so; `null` where it is not known. */
export const RawValue = z
  .strictObject({
    set: SetId,
    cases: z.array(z.string()).min(1),
    value: z.number().nullable(),
    claims: z.array(z.string()),
    sources: z.array(SourceId),
    why: Bilingual,
  })
  .meta({ id: "RawValue" });
export type RawValue = z.infer<typeof RawValue>;

/** *Which combinations of conditions go with an outcome?* Fuzzy-set comparison of years of one state, or of states; every choice of method stands in the file. */
export const ConfigurationsQuestion = z
  .strictObject({
    kind: z.literal("configurations"),
    title: Bilingual,
    short: Bilingual.optional(),
    cases: z.discriminatedUnion("are", [
      z.strictObject({ are: z.literal("years"), of: ActorId }),
      z.strictObject({ are: z.literal("states"), list: z.array(StateCase).min(1) }),
    ]),
    /** Calendar years, both included; where the cases are years, each of them is one. */
    period: Years,
    conditions: z.array(Condition).min(1).max(6),
    outcome: FuzzySet,
    values: z.array(RawValue).min(1),
    /** What a configuration must reach to count as sufficient, and how many cases it must have to be judged. */
    thresholds: z.strictObject({ consistency: Share, pri: Share, cases: z.int().positive() }),
    /** Makes the sampled rearrangements of the permutation tests again. */
    seed: z.int(),
  })
  .meta({ id: "ConfigurationsQuestion" });
export type ConfigurationsQuestion = z.infer<typeof ConfigurationsQuestion>;

/** The ids of the cases of a question, in its order. */
export function caseIds({ cases, period }: Pick<ConfigurationsQuestion, "cases" | "period">): string[] {
  if (cases.are === "states") return cases.list.map(({ id }) => id);
  return Array.from({ length: Math.max(0, period.to - period.from + 1) }, (_, i) => String(period.from + i));
}
