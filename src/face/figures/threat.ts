import { threatFigure } from "../../draw/index.ts";
import { Problem, type ThreatAnswer } from "../../model/index.ts";
import { ask, operationNamed, sourcesOf } from "./ask.ts";
import type { Drawing, FigureContext } from "./figure.ts";
import { THREAT_CHOICE } from "./threat-choice.ts";
import { figureMessages } from "./words.ts";

/** The threat of a question's answer: a finding in words, the four factors of one year, and the tracks of all. */
export async function drawThreat(input: Readonly<Record<string, unknown>>, context: FigureContext): Promise<Drawing> {
  const { locale } = context;
  const { at, width, ...asked } = input;
  const choice = THREAT_CHOICE.parse({ at, width });
  const answer = await ask<ThreatAnswer>("threat", asked, context);
  refuseOutside(answer, choice.at);
  const { svg, title, caption } = threatFigure(answer, { ...choice, locale });
  return {
    svg,
    title,
    text: caption,
    parameters: figureMessages[locale].threat.settings(answer),
    sources: await sourcesOf(claimsBehind(answer), context),
    rows: operationNamed("threat").rows(answer),
  };
}

function refuseOutside({ period: { from, to } }: ThreatAnswer, at: number | undefined): void {
  if (at !== undefined && (at < from || at > to))
    throw new Problem("bad-option", { option: "--at", value: at, expected: `${from}–${to}`, "expected.zh": `${from}—${to}` });
}

/** The claims that the answer rests on. */
function claimsBehind({ years, settings }: ThreatAnswer): string[] {
  const acts = years.flatMap((year) => year.sources.flatMap((source) => source.claims));
  return [...acts, ...settings.cohesion.ties.flatMap((tie) => tie.claims)];
}
