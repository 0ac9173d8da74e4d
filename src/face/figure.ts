import { resolveTokens, tiltChart } from "../draw/index.ts";
import type { Locale, TiltAnswer } from "../model/index.ts";
import { type BuiltStudy, questionOf } from "../work/index.ts";
import { type NameOf, namesIn } from "./present/names.ts";

/** The tilt chart of an answer, in the reader's words. */
export function tiltFigure(answer: TiltAnswer, locale: Locale, nameOf: NameOf): string {
  const [a, b] = [nameOf(answer.patrons[0]), nameOf(answer.patrons[1])];
  return resolveTokens(tiltChart(answer, { locale, focal: nameOf(answer.focal), a, b }), "light");
}

/** The figure of a study's question. */
export async function figureOf(
  built: BuiltStudy,
  choice: { readonly question: string | undefined; readonly locale: Locale },
): Promise<string> {
  return tiltFigure(await questionOf(built, choice.question).answer(), choice.locale, namesIn(choice.locale));
}
