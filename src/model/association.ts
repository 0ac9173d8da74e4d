import { z } from "zod";

const Permuted = z.strictObject({
  /** How often rearranging one series gives a correlation at least as great, either sign. */
  p: z.number(),
  /** The least p that this way of rearranging can give at this length. */
  minimum: z.number(),
  /** How many rearrangements were looked at, the one that happened among them. */
  arrangements: z.int(),
  /** Whether these are a sample of all that there are. */
  drawn: z.boolean(),
});

/** The correlation of two series and how often rearranging one of them does as well. All but `aside` and `why` are null where nothing can be tested. */
export const Association = z
  .strictObject({
    /** The longest stretch of years in which both have a value. */
    years: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
    n: z.int(),
    /** Years outside that stretch in which either has a value. */
    aside: z.array(z.int()),
    /** Pearson's correlation. */
    r: z.number().nullable(),
    /** By shifting one series around: the default, since it keeps the persistence of a series. */
    circular: Permuted.nullable(),
    /** By rearranging stretches of `length` years. */
    blocks: Permuted.extend({ length: z.int() }).nullable(),
    /** By rearranging single years, as if they knew nothing of each other. */
    free: Permuted.nullable(),
    /** Why there is nothing to test: fewer than three years together, or a series that does not vary. */
    why: z.enum(["short", "constant"]).nullable(),
  })
  .meta({ id: "Association" });
export type Association = z.infer<typeof Association>;
