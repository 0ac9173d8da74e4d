import { figureWords, tiltChart } from "../../draw/index.ts";
import type { Locale, TiltAnswer } from "../../model/index.ts";
import { OPERATIONS, questionOf } from "../../work/index.ts";
import { type NameOf, namesIn } from "../present/names.ts";
import type { Drawing, FigureContext } from "./figure.ts";
import { figureMessages } from "./words.ts";

/** The tilt chart of a question's answer. */
export async function drawTilt(input: { readonly question?: string }, { study, locale }: FigureContext): Promise<Drawing> {
  const answer = await questionOf(await study.built(), input.question).answer();
  const nameOf = namesIn(locale);
  const [a, b] = answer.patrons.map(nameOf) as [string, string];
  const years = answer.years.map((year) => year.year);
  return {
    svg: tiltMarks(answer, locale, nameOf),
    title: figureWords[locale].tilt.title(nameOf(answer.focal), a, b),
    text: figureMessages[locale].tilt.text(a),
    parameters: figureMessages[locale].tilt.settings({
      question: answer.question,
      delta: answer.delta,
      evidence: answer.evidence.join(" + "),
      from: Math.min(...years),
      to: Math.max(...years),
    }),
    sources: answer.sources,
    rows: OPERATIONS.find((one) => one.name === "tilt")?.rows(answer) ?? [],
  };
}

/** The marks of the tilt chart, in the reader's words. */
export function tiltMarks(answer: TiltAnswer, locale: Locale, nameOf: NameOf): string {
  const [a, b] = answer.patrons.map(nameOf) as [string, string];
  return tiltChart(answer, { locale, focal: nameOf(answer.focal), a, b });
}
