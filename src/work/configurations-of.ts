import { type Asked, type ConfigurationsQuestion, Problem } from "../model/index.ts";
import type { BuiltStudy } from "./run-study.ts";

/** The questions of a study about configurations of conditions. */
export function configurationsQuestions(built: BuiltStudy): readonly Asked<ConfigurationsQuestion>[] {
  return built.study().questions.flatMap((question) => (question.kind === "configurations" ? [question] : []));
}

/** The one that is named, or the study's first; the problem `not-found` where there is none. */
export function configurationsQuestion(built: BuiltStudy, named: string | undefined): Asked<ConfigurationsQuestion> {
  const questions = configurationsQuestions(built);
  const found = questions.find(({ id }) => named === undefined || id === named);
  if (found !== undefined) return found;
  const known = questions.map(({ id }) => id).join(", ") || "—";
  throw new Problem("not-found", {
    what: "question about configurations",
    "what.zh": "组态问题",
    value: named ?? "",
    hint: `Known: ${known}`,
    "hint.zh": `现有：${known}`,
  });
}
