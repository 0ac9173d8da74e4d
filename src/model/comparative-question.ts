import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";

const Years = z.strictObject({ from: z.int(), to: z.int() });

/** A state that is asked the same question. Patrons and period are those of the question it is asked like, where they are left out. */
export const ComparedState = z
  .strictObject({ focal: ActorId, patrons: z.tuple([ActorId, ActorId]).optional(), period: Years.optional(), why: Bilingual })
  .meta({ id: "ComparedState" });
export type ComparedState = z.infer<typeof ComparedState>;

/** *Which way did other states lean that stood between two powers?* The same tilt question, with all its choices of method, asked of several states. */
export const ComparativeQuestion = z
  .strictObject({
    kind: z.literal("comparative"),
    title: Bilingual,
    short: Bilingual.optional(),
    /** The tilt question of the study that is asked of every state. */
    like: z.string().min(1),
    /** Calendar years, both included, of the cases that give none of their own. */
    period: Years,
    cases: z.array(ComparedState).min(1),
  })
  .meta({ id: "ComparativeQuestion" });
export type ComparativeQuestion = z.infer<typeof ComparativeQuestion>;
