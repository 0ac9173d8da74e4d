import { z } from "zod";

/** What of an answer the figure of a threat shows. */
export const THREAT_CHOICE = z.strictObject({
  at: z.int().describe("the year of the factors; the middle of the question's first window where it is left out").optional(),
  width: z.int().min(328).max(1600).describe("pixels").default(920),
});
