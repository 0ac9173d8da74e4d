import { fillOf, raceChart, registerFigure } from "../../draw/index.ts";
import { dateWords, isoYear, type Locale, parseEdtf } from "../../model/index.ts";
import type { BordersAnswer, RaceAnswer, StandingAnswer } from "../../work/index.ts";
import { ask, operationNamed, sourcesOf } from "./ask.ts";
import type { Drawing, FigureContext } from "./figure.ts";
import { widthApart } from "./width.ts";
import { figureMessages } from "./words.ts";

/** The map of an actor's register at a date, with its key; without a date, at the end of the question's period. */
export async function drawRegister(input: Readonly<Record<string, unknown>>, context: FigureContext): Promise<Drawing> {
  const { locale } = context;
  const words = figureMessages[locale].register;
  const { width, asked } = widthApart(input);
  const answer = await ask<StandingAnswer>("standing", { ...asked, at: asked.at ?? (await lastYear(context)) }, context);
  const world = await ask<BordersAnswer>("borders", { at: answer.day, of: answer.of }, context);
  const seats = answer.counts.flatMap(({ via, seat, certain, possible }) =>
    via === undefined ? [] : [{ actor: via, count: certain + possible, capital: seat?.[locale] ?? via }],
  );
  const order = seats.map(({ actor }) => actor);
  const key = answer.counts.map(({ status, via, label, certain, possible }) => ({
    fill: fillOf({ status, truth: certain >= possible ? "certain" : "possible", via }, order),
    label: label[locale],
    count: certain + possible,
  }));
  const nameOf = (actor: string): string => answer.names[actor]?.[locale] ?? actor;
  const standings = answer.standings.filter(({ actor }) => actor !== "UNK");
  const claims = answer.standings.flatMap((one) => one.claims);
  return {
    svg: registerFigure({ world, standings, of: answer.of, chosen: new Set(), seats, nameOf, width, locale }, key),
    title: words.title(nameOf(answer.of), dateText(answer.day, locale), answer.view),
    text: words.text,
    parameters: [answer.of, answer.day, answer.view],
    sources: await sourcesOf(claims, context),
    rows: operationNamed("standing").rows(answer),
  };
}

/** With how many states an actor had relations, year by year. */
export async function drawRace(input: Readonly<Record<string, unknown>>, context: FigureContext): Promise<Drawing> {
  const { locale } = context;
  const words = figureMessages[locale].race;
  const { width, asked } = widthApart(input);
  const answer = await ask<RaceAnswer>("race", asked, context);
  const nameOf = (actor: string): string => answer.names[actor]?.[locale] ?? actor;
  const { of, rival } = answer;
  const other = rival === null || rival.stated.length === 0 ? undefined : { name: nameOf(rival.actor), stated: rival.stated };
  const runner = { name: nameOf(of.actor), years: of.years, stated: of.stated };
  const [first, last] = [of.years[0]?.year ?? 0, of.years.at(-1)?.year ?? 0];
  return {
    svg: raceChart({ of: runner, rival: other, year: undefined, width, height: 300, locale }),
    title: words.title(nameOf(of.actor), first, last),
    text: words.text,
    parameters: [of.actor, `${first}–${last}`],
    sources: answer.sources,
    rows: operationNamed("race").rows(answer),
  };
}

async function lastYear({ study }: FigureContext): Promise<string | undefined> {
  const question = (await study.built()).study().questions.find((one) => one.kind === "register");
  return question === undefined ? undefined : isoYear(question.period.to);
}

function dateText(day: string, locale: Locale): string {
  const parsed = parseEdtf(day);
  return parsed.ok ? dateWords(parsed.edtf, locale) : day;
}
