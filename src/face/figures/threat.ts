import { threatFigure } from "../../draw/index.ts";
import { Problem, type ThreatAnswer } from "../../model/index.ts";
import { OPERATIONS, type Operation } from "../../work/index.ts";
import { today } from "../today.ts";
import type { Drawing, FigureContext } from "./figure.ts";
import { THREAT_CHOICE } from "./threat-choice.ts";
import { figureMessages } from "./words.ts";

/** The threat of a question's answer: a finding in words, the four factors of one year, and the tracks of all. */
export async function drawThreat(input: Readonly<Record<string, unknown>>, context: FigureContext): Promise<Drawing> {
  const { locale } = context;
  const { at, width, ...asked } = input;
  const choice = THREAT_CHOICE.parse({ at, width });
  const operation = threatOperation();
  const answer = await answerOf(operation, asked, context);
  refuseOutside(answer, choice.at);
  const { svg, title, caption } = threatFigure(answer, { ...choice, locale });
  return {
    svg,
    title,
    text: caption,
    parameters: figureMessages[locale].threat.settings(answer),
    sources: await sourcesOf(answer, context),
    rows: operation.rows(answer),
  };
}

async function answerOf(
  operation: Operation,
  asked: Readonly<Record<string, unknown>>,
  { study, locale, signal }: FigureContext,
): Promise<ThreatAnswer> {
  const { place, opened, built } = study;
  const context = { study: () => place, opened, built, today, signal, locale, report: () => undefined };
  return (await operation.run(operation.input.parse(asked), context)) as ThreatAnswer;
}

function threatOperation(): Operation {
  const found = OPERATIONS.find((one) => one.name === "threat");
  if (found === undefined) throw new RangeError("no operation threat");
  return found;
}

function refuseOutside({ period: { from, to } }: ThreatAnswer, at: number | undefined): void {
  if (at !== undefined && (at < from || at > to))
    throw new Problem("bad-option", { option: "--at", value: at, expected: `${from}–${to}`, "expected.zh": `${from}—${to}` });
}

/** The sources of the claims that the answer rests on. */
async function sourcesOf({ years, settings }: ThreatAnswer, { study }: FigureContext): Promise<string[]> {
  const told = new Set([
    ...years.flatMap((year) => year.sources.flatMap((source) => source.claims)),
    ...settings.cohesion.ties.flatMap((tie) => tie.claims),
  ]);
  const all = (await study.built()).study().claims;
  return [...new Set(all.flatMap((claim) => (told.has(claim.id) ? [claim.source] : [])))].sort();
}
