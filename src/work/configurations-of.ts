import type { Asked, ConfigurationsQuestion } from "../model/index.ts";
import { onAccepted } from "./accepted.ts";
import { namedOrFirst } from "./named.ts";
import type { BuiltStudy } from "./run-study.ts";

/** The questions of a study about configurations of conditions, with the values that count. */
export function configurationsQuestions(built: BuiltStudy): readonly Asked<ConfigurationsQuestion>[] {
  return built
    .study()
    .questions.flatMap((question) =>
      question.kind === "configurations" ? [{ ...question, values: onAccepted(built, question.values) }] : [],
    );
}

/** The one that is named, or the study's first; the problem `not-found` where there is none. */
export function configurationsQuestion(built: BuiltStudy, named: string | undefined): Asked<ConfigurationsQuestion> {
  return namedOrFirst(configurationsQuestions(built), named, { en: "question about configurations", zh: "组态问题" });
}
