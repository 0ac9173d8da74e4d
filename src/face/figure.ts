import { tiltChart } from "../draw/index.ts";
import type { Locale, TiltAnswer } from "../model/index.ts";
import { questionOf, runStudy, type StudyPlace } from "../work/index.ts";
import { messages } from "./messages.ts";
import { type NameOf, namesIn } from "./present/names.ts";

/** The tilt chart of an answer, in the reader's words. */
export function tiltFigure(answer: TiltAnswer, locale: Locale, nameOf: NameOf): string {
  const m = messages[locale];
  const [a, b] = [nameOf(answer.patrons[0]), nameOf(answer.patrons[1])];
  const years = answer.years.map((year) => year.year);
  return tiltChart(answer, {
    title: m.curveTitle(nameOf(answer.focal), a, b),
    description: m.curveText(Math.min(...years), Math.max(...years)),
    a,
    b,
    ...m.chart,
  });
}

/** The figure of a study's question, brought up to date first. */
export async function figureOf(
  study: StudyPlace,
  choice: { readonly question: string | undefined; readonly locale: Locale; readonly signal: AbortSignal },
): Promise<string> {
  const built = await runStudy(study, { signal: choice.signal });
  return tiltFigure(await questionOf(built, choice.question).answer(), choice.locale, namesIn(choice.locale));
}
