import { OPERATIONS, type Operation } from "../../work/index.ts";
import { today } from "../today.ts";
import type { FigureContext } from "./figure.ts";

/** The answer of an operation, as a figure is drawn from it. */
export async function ask<Answer>(
  name: string,
  input: Readonly<Record<string, unknown>>,
  { study, locale, signal }: FigureContext,
): Promise<Answer> {
  const operation = operationNamed(name);
  const { place, opened, built } = study;
  const context = { study: () => place, opened, built, today, signal, locale, report: () => undefined };
  return (await operation.run(operation.input.parse(input), context)) as Answer;
}

/** The operation of that name. */
export function operationNamed(name: string): Operation {
  const found = OPERATIONS.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`no operation ${name}`);
  return found;
}

/** The ids of the sources in which claims stand, in order. */
export async function sourcesOf(claims: readonly string[], { study }: FigureContext): Promise<string[]> {
  const told = new Set(claims);
  const all = (await study.built()).study().claims;
  return [...new Set(all.flatMap((claim) => (told.has(claim.id) ? [claim.source] : [])))].sort();
}
