import { tiltChart } from "../draw/index.ts";
import type { Locale, TiltAnswer } from "../model/index.ts";
import { messages } from "./messages.ts";
import type { NameOf } from "./present/tilt.ts";

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
