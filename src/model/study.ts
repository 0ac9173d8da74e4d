import { z } from "zod";
import type { Actor } from "./actor.ts";
import { Bilingual, Locale } from "./bilingual.ts";
import type { StudyBorders } from "./borders.ts";
import type { Claim } from "./claim.ts";
import type { NotedContradiction } from "./contradiction.ts";
import type { Doctrine } from "./doctrine.ts";
import type { StudyFigures } from "./figures.ts";
import type { Procedure } from "./procedure.ts";
import type { Question, Succession } from "./question.ts";
import type { Series } from "./series.ts";
import type { Source } from "./source.ts";

/** A data set that a study uses: which one, in what version where that matters, and for what. */
export const NamedData = z.strictObject({ set: z.string().min(1), version: z.string().min(1).optional(), for: Bilingual });
export type NamedData = z.infer<typeof NamedData>;

/** `study.yaml`: what the study is, in which languages, under which licence, and who coded it. */
export const Manifest = z
  .strictObject({
    title: Bilingual,
    /** A name for places where the title is too long. */
    short: Bilingual.optional(),
    description: Bilingual.optional(),
    languages: z.array(Locale).min(1),
    codebook: z.literal("1.0"),
    licence: z.string().min(1),
    coders: z.array(z.strictObject({ id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), name: z.string().min(1) })).min(1),
    /** The question that is answered when none is named. */
    question: z.string().min(1).optional(),
    /** Reference data that the study uses and does not hold: it lies in each reader's own data folder. */
    data: z.array(NamedData).optional(),
  })
  .meta({ id: "Manifest" });
export type Manifest = z.infer<typeof Manifest>;

/** A study folder, read and typed: one body of evidence and the questions asked of it. */
export interface Study {
  readonly manifest: Manifest;
  readonly actors: readonly Actor[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly contradictions: readonly NotedContradiction[];
  readonly doctrines: readonly Doctrine[];
  readonly procedures: readonly Procedure[];
  readonly series: readonly Series[];
  readonly borders: readonly StudyBorders[];
  /** Its own figures on states and pairs of states. */
  readonly figures?: StudyFigures | undefined;
  readonly questions: readonly Question[];
}

/** The decisions on successors that the register questions of a study record. */
export function successionsIn({ questions }: Pick<Study, "questions">): Succession[] {
  return questions.flatMap((question) => (question.kind === "register" ? question.successions : []));
}
