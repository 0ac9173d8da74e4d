import { z } from "zod";
import { deltasOf, type TiltNames, tiltFigure } from "../../draw/index.ts";
import { Problem, type TiltAnswer } from "../../model/index.ts";
import { type BuiltStudy, bilingualName, questionOf, registerOf, threatOn } from "../../work/index.ts";
import type { Drawing, FigureContext } from "./figure.ts";
import { TILT_CHOICE, type TiltChoiceInput } from "./tilt-choice.ts";
import { figureMessages } from "./words.ts";

/** The tilt of a question's answer: a finding in words, the level of one year, and the tracks of all. */
export async function drawTilt(input: Readonly<Record<string, unknown>>, { study, locale }: FigureContext): Promise<Drawing> {
  const { question, ...choice } = INPUT.parse(input);
  const built = await study.built();
  const answer = await questionOf(built, question).answer();
  refuseUnknown(answer, choice);
  const { svg, title, caption, rows } = tiltFigure(answer, {
    ...choice,
    locale,
    names: namesIn(built, answer),
    threat: await threatOn(built, answer.focal),
  });
  const years = answer.years.map((year) => year.year);
  return {
    svg,
    title,
    text: caption,
    parameters: figureMessages[locale].tilt.settings({
      question: answer.question,
      delta: choice.delta ?? answer.delta,
      evidence: choice.set ?? answer.evidence.join(" + "),
      from: Math.min(...years),
      to: Math.max(...years),
    }),
    sources: answer.sources,
    rows,
  };
}

const INPUT = TILT_CHOICE.extend({ question: z.string().optional() });

function namesIn(built: BuiltStudy, { focal, patrons: [a, b] }: TiltAnswer): TiltNames {
  const name = (id: string) => bilingualName(registerOf(built), id);
  return { focal: name(focal), a: name(a), b: name(b) };
}

function refuseUnknown(answer: TiltAnswer, { at, set, delta }: TiltChoiceInput): void {
  const [first, last] = [answer.years[0]?.year ?? 0, answer.years.at(-1)?.year ?? 0];
  if (at !== undefined && (at < first || at > last)) refuse({ option: "--at", value: at, expected: [`${first}–${last}`] });
  const sets = answer.alternatives.map((one) => one.id);
  if (set !== undefined && !sets.includes(set)) refuse({ option: "--set", value: set, expected: sets });
  const deltas = deltasOf(answer);
  if (delta !== undefined && !deltas.includes(delta)) refuse({ option: "--delta", value: delta, expected: deltas });
}

function refuse(what: {
  readonly option: string;
  readonly value: string | number;
  readonly expected: readonly (string | number)[];
}): never {
  const { option, value, expected } = what;
  throw new Problem("bad-option", { option, value: String(value), expected: expected.join(", "), "expected.zh": expected.join("、") });
}
