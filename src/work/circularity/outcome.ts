import {
  type Contribution,
  type ExplainedOutcome,
  type InformingPart,
  type Item,
  modelledQuestion,
  type TiltInfluence,
  type TiltMaterial,
  tiltInfluence,
} from "../../infer/index.ts";
import type { Asked, TiltQuestion } from "../../model/index.ts";
import type { BuiltStudy } from "../run-study.ts";
import { type Told, toldIn } from "./told.ts";

/** The outcome of a tilt question with what it draws on, and how it moves when some of that is left out. */
export interface DrawnOutcome {
  readonly contribution: Contribution;
  readonly years: readonly number[];
  /** The most probable outcome of every period when only these items are kept. */
  path(keeps: (item: Item) => boolean): readonly number[];
}

/** What the outcome of a tilt question of the study draws on; undefined where the question has no model, or no evidence. */
export async function outcomeOf(
  built: BuiltStudy,
  about: Asked<TiltQuestion>,
  outcome: ExplainedOutcome,
): Promise<DrawnOutcome | undefined> {
  const question = modelledQuestion(about);
  if (question === undefined) return undefined;
  const material = await built.questions.get(about.id)?.material();
  if (material === undefined) throw new RangeError(`no tilt question ${about.id}`);
  const influence = tiltInfluence(question, material, { choice: { sets: about.evidence, sources: about.sources }, outcome });
  if (influence === undefined) return undefined;
  const ground = { material, about, told: await toldIn(built) };
  const items = new Map(influence.parts.map((part) => [keyOf(part), itemsOf(part, ground)]));
  return {
    contribution: { id: about.id, items: [...items.values()].flat(), constructs: constructsOf(influence, ground) },
    years: influence.years,
    path: (keeps) => influence.path((part) => (items.get(keyOf(part)) ?? []).some(keeps)),
  };
}

interface Ground {
  readonly material: TiltMaterial;
  readonly about: Asked<TiltQuestion>;
  readonly told: Told;
}

function itemsOf({ indicator, event, cell, years, information }: InformingPart, { material, about, told }: Ground): Item[] {
  const as = { information, periods: years, via: [indicator] };
  if (event !== null) return told.items(told.claimsOf(event, about.sources), as);
  const series = material.series.find((one) => one.id === cell?.series);
  const found = cell === null ? undefined : series?.cells[cell.place];
  if (series === undefined || found === undefined) return [];
  if (found.claims.length > 0) return told.items(found.claims, as);
  return [seriesItem(`series/${series.id}/${found.from}`, material.rootsOf(series), as)];
}

/** A cell of a series that no claim tells: its root is the source of the series, and a rule filled it, not a coder. */
export function seriesItem(
  id: string,
  roots: readonly string[],
  as: Pick<Item, "information" | "periods"> & { readonly via: readonly string[] },
): Item {
  return { kind: "cell", id, event: null, roots, by: [], knewOutcome: false, published: null, ...as };
}

/** What the outcome is made of: the channels and series that it reads, and alliances where treaties of alliance are among its acts. */
function constructsOf({ parts }: TiltInfluence, { about, told }: Ground): string[] {
  const used = (about.indicators ?? []).filter(({ id }) => parts.some((part) => part.indicator === id));
  const channels = used.map(({ channel }) => channel);
  const series = used.flatMap((one) => (one.kind === "acts" ? [] : one.of.map((of) => `series/${of.series}`)));
  const events = parts.flatMap(({ event }) => (event === null ? [] : (told.event(event) ?? [])));
  const isAllied = events.some(({ type, subtype }) => type === "sign_treaty" && subtype === "alliance");
  const sets = used.some(({ kind }) => kind === "acts") ? about.evidence : [];
  return [...channels.map(channelOf), ...sets.map(channelOf), ...series, ...(isAllied ? [alliancesOf(about.focal)] : [])];
}

/** A channel as a construct. */
export function channelOf(channel: string): string {
  return `channel/${channel}`;
}

/** The alliances of a state as a construct. */
export function alliancesOf(state: string): string {
  return `alliances/${state}`;
}

/** The name of a part of the evidence among the others of its question. */
function keyOf({ event, cell }: Pick<InformingPart, "event" | "cell">): string {
  return event === null ? `cell ${cell?.series} ${cell?.place}` : `event ${event}`;
}
