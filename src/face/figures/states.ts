import { statesFigure } from "../../draw/index.ts";
import type { StatesTilt } from "../../model/index.ts";
import type { BordersAnswer } from "../../work/index.ts";
import { ask, operationNamed } from "./ask.ts";
import type { Drawing, FigureContext } from "./figure.ts";
import { widthApart } from "./width.ts";
import { figureMessages } from "./words.ts";

/** Who leaned where between two patrons in a year, and how sure, on the map; the leans are fitted where they are not kept yet. */
export async function drawStates(input: Readonly<Record<string, unknown>>, context: FigureContext): Promise<Drawing> {
  const { locale } = context;
  const { width, asked } = widthApart(input);
  const answer = await ask<StatesTilt>("states", asked, context);
  const world = await ask<BordersAnswer>("borders", { at: `${answer.at}`.padStart(4, "0") }, context);
  const { svg, title, caption } = statesFigure({ answer, at: answer.at, locale }, { world, width });
  return {
    svg,
    title,
    text: caption,
    parameters: figureMessages[locale].states.settings({ ...answer, weights: asked.weights === undefined ? null : String(asked.weights) }),
    sources: [],
    data: answer.sets.map(({ set, version, digest, cite }) => ({ set, version, digest, cite })),
    rows: operationNamed("states").rows(answer),
  };
}
