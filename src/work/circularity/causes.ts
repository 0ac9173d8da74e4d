import type { CauseContribution, Item } from "../../infer/index.ts";
import { yearsOf } from "../../measure/index.ts";
import type { Event, Series, ThreatAnswer, ThreatQuestion } from "../../model/index.ts";
import { alliancesOf, channelOf, seriesItem } from "./outcome.ts";
import type { Told } from "./told.ts";

type Years = { readonly from: number; readonly to: number };

/** A value that a person gave a cause over some years. */
interface Coded extends Years {
  readonly value: number;
  readonly claims: readonly string[];
}

/** What a cause gets its values from. */
export type CauseGround =
  | { readonly kind: "coded"; readonly values: readonly Coded[] }
  | { readonly kind: "series"; readonly of: readonly { readonly series: Series; readonly times: number }[] }
  | { readonly kind: "events"; readonly of: readonly { readonly events: readonly Event[]; readonly each: number }[] }
  | { readonly kind: "threat"; readonly asked: ThreatQuestion; readonly answer: ThreatAnswer; readonly layer: Layer };

type Layer = "reference" | "acts" | "perceptions";

/** A cause as it stands in a question, with its values where they are known and what those come from. */
export interface GroundedCause {
  readonly id: string;
  readonly channel: string;
  readonly coding?: { readonly coder: string; readonly knewOutcome: boolean } | undefined;
  readonly ground: CauseGround;
  readonly values: ReadonlyMap<number, number>;
  readonly blindAlpha: number | null;
}

/** Where a cause is asked about: the state whose outcome it is to move, and the years. */
export interface CausePlace {
  readonly told: Told;
  readonly focal: string;
  readonly period: Years;
}

/** A cause with what it draws on, and its values when some of that is left out: null where they are not known. */
export interface DrawnCause {
  readonly contribution: CauseContribution;
  values(years: readonly number[], keeps: (item: Item) => boolean): (number | null)[];
}

/**
 * What a cause draws on. The information of an item is how far the cause would move without it, summed over the years: a value less the mean of all, an event
 * by what it counts, a claim of threat by what it adds to the record.
 */
export function drawnCause(cause: GroundedCause, place: CausePlace): DrawnCause {
  const parts = partsOf(cause, place);
  return {
    contribution: {
      id: cause.id,
      items: parts.flatMap((part) => part.items),
      constructs: [channelOf(cause.channel), ...constructsOf(cause.ground)],
      notBy: isOfOthers(cause) ? place.focal : null,
      coded: cause.ground.kind === "coded" ? cause.values : null,
      blindAlpha: cause.blindAlpha,
    },
    values(years, keeps) {
      const kept = new Set(parts.filter((part) => part.items.some(keeps)));
      return years.map((year) => {
        const ofYear = parts.filter((part) => part.adds.has(year));
        if (!cause.values.has(year) || ofYear.some((part) => part.isNeeded && !kept.has(part))) return null;
        return ofYear.reduce((sum, part) => sum + (kept.has(part) ? (part.adds.get(year) ?? 0) : 0), 0);
      });
    },
  };
}

/** Threat is what others are or do: an act of the state itself cannot show it (method §3.6, C4). */
function isOfOthers({ channel, ground }: GroundedCause): boolean {
  return ground.kind === "threat" || channel === "threat";
}

/** What some items add to the cause in each year. Without a needed part nothing is known of its years; another one is then just not added. */
interface Part {
  readonly items: readonly Item[];
  readonly adds: ReadonlyMap<number, number>;
  readonly isNeeded: boolean;
}

function partsOf(cause: GroundedCause, place: CausePlace): Part[] {
  const { ground } = cause;
  if (ground.kind === "coded") return codedParts(cause, ground.values, place);
  if (ground.kind === "series") return ground.of.flatMap((one) => seriesParts(one, place));
  if (ground.kind === "events") return ground.of.flatMap((one) => eventParts(one, place));
  return threatParts(ground, place);
}

function codedParts({ id, coding }: GroundedCause, values: readonly Coded[], { told, period }: CausePlace): Part[] {
  const parts = valueParts(values, { period, times: 1 });
  const knewOutcome = coding?.knewOutcome ?? null;
  return parts.map(({ from, claims, adds, information }) => {
    const as = { information, periods: [...adds.keys()], knewOutcome };
    const byHand: Item = {
      ...{ kind: "cell", id: `coded/${id}/${from}`, event: null, roots: [], via: [], by: [] },
      ...{ published: null, ...as },
    };
    return { items: claims.length > 0 ? told.items(claims, as) : [byHand], adds, isNeeded: true };
  });
}

/** Only cells of single years give the cause a value. */
function seriesParts({ series, times }: { series: Series; times: number }, { told, period }: CausePlace): Part[] {
  const cells = series.cells.filter(({ from, to }) => from === to);
  return valueParts(cells, { period, times }).map(({ from, claims, adds, information }) => {
    const as = { information, periods: [...adds.keys()], via: [series.id] };
    const items = claims.length > 0 ? told.items(claims, as) : [seriesItem(`series/${series.id}/${from}`, [series.source], as)];
    return { items, adds, isNeeded: true };
  });
}

/** Values over years: what each adds, and how far it stands from the mean of all, summed over its years. */
function valueParts(
  values: readonly Coded[],
  { period, times }: { period: Years; times: number },
): (Coded & { readonly adds: ReadonlyMap<number, number>; readonly information: number })[] {
  const inYears = values.map((one) => ({ ...one, years: yearsBetween(one, period) })).filter(({ years }) => years.length > 0);
  const total = inYears.reduce((sum, { years }) => sum + years.length, 0);
  const mean = inYears.reduce((sum, { value, years }) => sum + (value * years.length) / total, 0);
  return inYears.map(({ years, ...one }) => ({
    ...one,
    adds: new Map(years.map((year) => [year, times * one.value])),
    information: Math.abs(times * (one.value - mean)) * years.length,
  }));
}

function eventParts({ events, each }: { events: readonly Event[]; each: number }, { told, period }: CausePlace): Part[] {
  return events.flatMap((event) => {
    const years = yearsOf(event, period);
    if (years.length === 0) return [];
    const adds = new Map(years.map(({ year, chance }) => [year, each * chance]));
    const information = [...adds.values()].reduce((sum, value) => sum + Math.abs(value), 0);
    return [{ items: told.items(told.claimsOf(event.id), { information, periods: [...adds.keys()] }), adds, isNeeded: false }];
  });
}

/**
 * Data sets give what the record tells of the bloc, claims what they add to it, in equal parts. Perceptions take the place of the record's intent: there,
 * claims add to the least of all years, when hardly any threat was seen.
 */
function threatParts({ answer, layer }: CauseGround & { kind: "threat" }, { told, period }: CausePlace): Part[] {
  const years = answer.years.filter(({ year, bloc }) => year >= period.from && year <= period.to && bloc.reference !== null);
  const record = years.map(({ bloc }) => bloc.reference?.total ?? 0);
  const totals = years.map(({ bloc }) => bloc[layer]?.total ?? 0);
  const least = Math.min(...totals);
  const base = new Map(years.map(({ year }, k) => [year, layer === "perceptions" ? least : (record[k] as number)]));
  const ofRecord = { items: recordItems(answer, { record, periods: [...base.keys()] }), adds: base, isNeeded: true };
  if (layer === "reference") return [ofRecord];
  const ofClaims = years.flatMap(({ year, sources }, k): Part[] => {
    const added = (totals[k] as number) - (base.get(year) ?? 0);
    const ids = [...new Set(sources.filter(({ state }) => answer.bloc.includes(state)).flatMap((source) => source.claims))];
    const items = told.items(ids, { information: Math.abs(added), periods: [year] });
    return items.map((item) => ({ items: [item], adds: new Map([[year, added / items.length]]), isNeeded: false }));
  });
  return [ofRecord, ...ofClaims];
}

/** The data sets share what the record moves alike. */
function recordItems({ figures }: ThreatAnswer, { record, periods }: { record: readonly number[]; periods: readonly number[] }): Item[] {
  const mean = record.reduce((sum, value) => sum + value / record.length, 0);
  const moved = record.reduce((sum, value) => sum + Math.abs(value - mean), 0);
  const as = { information: moved / figures.sets.length, periods, via: [] };
  return figures.sets.map(({ id }) => seriesItem(`data/${id}`, [id], as));
}

function constructsOf(ground: CauseGround): string[] {
  if (ground.kind === "series") return ground.of.map(({ series }) => `series/${series.id}`);
  if (ground.kind !== "threat") return [];
  const { asked } = ground;
  return ["capabilities", "distances", "disputes", ...(asked.intention.ties === "on" ? [alliancesOf(asked.on)] : [])];
}

function yearsBetween({ from, to }: Years, period: Years): number[] {
  const [first, last] = [Math.max(from, period.from), Math.min(to, period.to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
