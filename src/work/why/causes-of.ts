import { type CauseYears, variationOf } from "../../infer/index.ts";
import { yearsOf } from "../../measure/index.ts";
import { type Asked, type Event, rootsOfClaim, type Series, type WhyCause, type WhyQuestion } from "../../model/index.ts";
import { onAccepted } from "../accepted.ts";
import { lineageOf } from "../known-roots.ts";
import type { BuiltStudy } from "../run-study.ts";
import { threatValues } from "./threat-values.ts";

type Values = CauseYears["values"];

/** The causes of a question why with their values year by year, and what each goes back to. */
export async function causesOf(built: BuiltStudy, question: Asked<WhyQuestion>): Promise<CauseYears[]> {
  const causes: CauseYears[] = [];
  for (const cause of question.causes) causes.push(await causeOf(built, { cause, question }));
  return causes;
}

interface CauseAsked {
  readonly cause: WhyCause;
  readonly question: Asked<WhyQuestion>;
}

async function causeOf(built: BuiltStudy, { cause, question }: CauseAsked): Promise<CauseYears> {
  const { id, title, channel, measure, width, coding } = cause;
  const { from, to } = question.period;
  const years = Array.from({ length: to - from + 1 }, (_, k) => from + k);
  const threat = measure.kind === "threat" ? await threatValues(built, { measure, question, years }) : undefined;
  const values = threat?.values ?? (await measuredValues(built, { cause, years }));
  const variation = variationOf(
    values.map((one) => one.value),
    width,
  );
  return {
    ...{ id, title, channel, kind: measure.kind, values, variation },
    isVaried: variation !== null && variation >= question.minimumVariance,
    coding: coding ?? null,
    roots: rootsOf(
      built,
      values.flatMap((one) => one.claims),
    ),
    variants: threat?.variants ?? new Map(),
    weightings: variation !== null && variation >= question.minimumVariance ? (threat?.weightings() ?? []) : [],
  };
}

async function measuredValues(built: BuiltStudy, { cause, years }: { cause: WhyCause; years: readonly number[] }): Promise<Values> {
  const { measure } = cause;
  if (measure.kind === "coded") {
    const values = onAccepted(built, measure.values);
    return years.map((year) => {
      const told = values.find((one) => one.from <= year && year <= one.to);
      return { year, value: told?.value ?? null, claims: told?.claims ?? [] };
    });
  }
  if (measure.kind === "series") {
    const { series } = built.study();
    return years.map((year) => ({ year, ...seriesValue(measure.of, series, year) }));
  }
  if (measure.kind === "events") {
    const events = await built.events();
    const counted = measure.of.map((of) => ({ each: of.each, events: events.filter((event) => isCounted(event, of)) }));
    return years.map((year) => ({ year, ...eventsValue(counted, { year, covered: measure.covered }) }));
  }
  return years.map((year) => ({ year, value: null, claims: [] }));
}

/** The sum of several series in one year, each times its factor; nothing where one of them tells the year only together with others, or not at all. */
function seriesValue(of: readonly { series: string; times: number }[], all: readonly Series[], year: number): Omit<Values[number], "year"> {
  const cells = of.map(({ series, times }) => ({
    times,
    cell: all.find((one) => one.id === series)?.cells.find((cell) => cell.from === year && cell.to === year),
  }));
  if (cells.some(({ cell }) => cell === undefined)) return { value: null, claims: [] };
  return {
    value: cells.reduce((sum, { times, cell }) => sum + times * (cell?.value ?? 0), 0),
    claims: [...new Set(cells.flatMap(({ cell }) => cell?.claims ?? []))],
  };
}

/** Whether an event is one of those that a cause counts. */
export function isCounted(event: Event, { types, by, on }: { types: readonly string[]; by: string; on: string }): boolean {
  if (!types.includes(event.type) || event.certainty === "denied" || event.certainty === "planned") return false;
  const has = (state: string, roles: readonly string[]): boolean =>
    event.states.some((one) => one.state === state && roles.includes(one.role));
  return has(by, ["source", "participant"]) && has(on, ["target", "participant"]);
}

interface Counted {
  readonly each: number;
  readonly events: readonly Event[];
}

/** Each event counts in the years in which it may have begun, by its chance of each. Outside the years covered nothing is known. */
function eventsValue(
  counted: readonly Counted[],
  { year, covered }: { year: number; covered: { readonly from: number; readonly to: number } },
): Omit<Values[number], "year"> {
  if (year < covered.from || year > covered.to) return { value: null, claims: [] };
  const parts = counted
    .flatMap(({ each, events }) => events.map((event) => ({ event, worth: each * chanceIn(event, year) })))
    .filter(({ worth }) => worth !== 0);
  return { value: parts.reduce((sum, { worth }) => sum + worth, 0), claims: parts.flatMap(({ event }) => event.claims) };
}

function chanceIn(event: Event, year: number): number {
  return yearsOf(event, { from: year, to: year })[0]?.chance ?? 0;
}

/** The works that some claims go back to. */
function rootsOf(built: BuiltStudy, ids: readonly string[]): string[] {
  const [known, chains] = [built.claims(), lineageOf(built)];
  const claims = ids.flatMap((id) => known.get(id) ?? []);
  return [...new Set(claims.flatMap((claim) => rootsOfClaim(claim, chains)))].sort();
}
