import { modelledQuestion } from "../../infer/index.ts";
import type { Asked, WhyQuestion } from "../../model/index.ts";
import { namedOrFirst } from "../named.ts";
import type { BuiltStudy } from "../run-study.ts";

/** The questions of a study that ask why. */
export function whyQuestions(built: BuiltStudy): readonly Asked<WhyQuestion>[] {
  return built.study().questions.flatMap((question) => (question.kind === "why" ? [question] : []));
}

/** The question why that is named, or the first. */
export function whyQuestion(built: BuiltStudy, named: string | undefined): Asked<WhyQuestion> {
  return namedOrFirst(whyQuestions(built), named, { en: "question why", zh: "归因问题" });
}

/** The tilt question that a question why is about; `check` has seen that it is there and has a model. */
export function tiltAsked(built: BuiltStudy, { about }: Pick<WhyQuestion, "about">): NonNullable<ReturnType<typeof modelledQuestion>> {
  for (const question of built.study().questions) {
    const modelled = question.kind === "tilt" && question.id === about ? modelledQuestion(question) : undefined;
    if (modelled !== undefined) return modelled;
  }
  throw new RangeError(`no tilt question ${about} with a model`);
}
