import { z } from "zod";
import { widthInput } from "./width.ts";

/** What of an answer the figure of the tilt shows. */
export const TILT_CHOICE = z.strictObject({
  at: z.int().describe("the year of the level; the one with the most probable lean where it is left out").optional(),
  set: z.string().describe("id of another choice of evidence; the question's own where it is left out").optional(),
  delta: z.number().describe("another half-width of equidistance, one of the question's").optional(),
  ...widthInput(920),
});
/** The choice as it was decoded, with its defaults. */
export type TiltChoiceInput = z.output<typeof TILT_CHOICE>;
