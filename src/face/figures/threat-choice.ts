import { z } from "zod";
import { widthInput } from "./width.ts";

/** What of an answer the figure of a threat shows. */
export const THREAT_CHOICE = z.strictObject({
  at: z.int().describe("the year of the factors; the middle of the question's first window where it is left out").optional(),
  ...widthInput(920),
});
