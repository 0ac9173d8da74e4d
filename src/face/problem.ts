import { z } from "zod";
import { PROBLEM_CODES } from "../model/index.ts";

/** A problem as HTTP says it (RFC 9457), with its sentence in both languages. */
export const ProblemBody = z
  .strictObject({
    type: z.string(),
    code: z.enum(PROBLEM_CODES as [string, ...string[]]),
    status: z.int(),
    title: z.string(),
    "title.zh": z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: "Problem" });
export type ProblemBody = z.infer<typeof ProblemBody>;
