import { matrixFigure } from "../../draw/index.ts";
import type { MatrixAnswer } from "../../model/index.ts";
import { ask, operationNamed, sourcesOf } from "./ask.ts";
import type { Drawing, FigureContext } from "./figure.ts";
import { widthApart } from "./width.ts";
import { figureMessages } from "./words.ts";

/** Rival accounts against the evidence: the verdict and why, each row with its decibels, and what follows. */
export async function drawMatrix(input: Readonly<Record<string, unknown>>, context: FigureContext): Promise<Drawing> {
  const { locale } = context;
  const { width, asked } = widthApart(input);
  const answer = await ask<MatrixAnswer>("matrix", asked, context);
  const { svg, title, caption } = matrixFigure(answer, { locale, width });
  return {
    svg,
    title,
    text: caption,
    parameters: figureMessages[locale].matrix.settings(answer),
    sources: await sourcesOf(
      answer.rows.flatMap(({ claims }) => claims),
      context,
    ),
    rows: operationNamed("matrix").rows(answer),
  };
}
