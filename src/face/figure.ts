import { resolveTokens, tiltChart } from "../draw/index.ts";
import type { Locale, TiltAnswer } from "../model/index.ts";
import { questionOf, runStudy, type StudyPlace } from "../work/index.ts";
import { type NameOf, namesIn } from "./present/names.ts";

/** The tilt chart of an answer, in the reader's words. */
export function tiltFigure(answer: TiltAnswer, locale: Locale, nameOf: NameOf): string {
  const [a, b] = [nameOf(answer.patrons[0]), nameOf(answer.patrons[1])];
  return resolveTokens(tiltChart(answer, { locale, focal: nameOf(answer.focal), a, b }), "light");
}

/** The figure of a study's question, brought up to date first. */
export async function figureOf(
  study: StudyPlace,
  choice: { readonly question: string | undefined; readonly locale: Locale; readonly signal: AbortSignal },
): Promise<string> {
  const built = await runStudy(study, { signal: choice.signal });
  return tiltFigure(await questionOf(built, choice.question).answer(), choice.locale, namesIn(choice.locale));
}
