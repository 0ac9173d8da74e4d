import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";
import { TiltAnswer } from "./tilt.ts";

const { years, phases } = TiltAnswer.shape;

/** The lean of one state, and how much of the study tells of it. */
export const ComparedCase = z
  .strictObject({
    focal: ActorId,
    patrons: z.tuple([ActorId, ActorId]),
    period: z.strictObject({ from: z.int(), to: z.int() }),
    why: Bilingual,
    /** How many acts are counted, in how many of the years, from how many roots. */
    coverage: z.strictObject({ acts: z.int(), told: z.int(), years: z.int(), roots: z.array(z.string()) }),
    /** Years told of, by what they are called. */
    called: z.strictObject({ A: z.int(), equidistant: z.int(), B: z.int(), undetermined: z.int() }),
    years,
    phases,
  })
  .meta({ id: "ComparedCase" });
export type ComparedCase = z.infer<typeof ComparedCase>;

/** The same question asked of several states, side by side. */
export const ComparativeAnswer = z
  .strictObject({
    question: z.string().nullable(),
    title: Bilingual,
    /** The tilt question whose method is used, and what of it decides the answer. */
    like: z.strictObject({ id: z.string(), title: Bilingual, ...TiltAnswer.pick({ delta: true, evidence: true }).shape }),
    cases: z.array(ComparedCase),
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "ComparativeAnswer" });
export type ComparativeAnswer = z.infer<typeof ComparativeAnswer>;
