import { periodBounds } from "../actor-period.ts";
import { yearOf } from "../calendar.ts";
import type { Doctrine, DoctrinePhase, NewRelation, NewRelationPhase, NewRelationYear, RelationBasis, TruthCount } from "../doctrine.ts";
import type { Event } from "../event.ts";
import type { RelationChange } from "../relation.ts";
import type { RelationBook } from "./book.ts";
import { droppedIn } from "./breaches.ts";

/**
 * The first time that each state entered into diplomatic relations with an actor, by state. Where several acts are told, the first of them lies between
 * the earliest of their first days and the earliest of their last; hedged tellings count only where there is no sure one. Only the act
 * of establishing them counts: no restoration, no state of affairs, nothing that a treaty implies or a predecessor leaves; an unnamed state cannot be counted.
 */
export function newRelations(
  of: string,
  ground: {
    readonly book: RelationBook;
    readonly events: readonly Event[];
    readonly basisOf: (claims: readonly string[]) => RelationBasis;
  },
): NewRelation[] {
  const byId = new Map(ground.events.map((event) => [event.id, event]));
  const partners = new Set(ground.events.flatMap((event) => event.states.map((one) => one.state)));
  partners.delete(of);
  partners.delete("UNK");
  return [...partners].sort().flatMap((state) => {
    const acts = ground.book.changes(of, state).filter((change) => isFirstAct(change, byId.get(change.event), state));
    const sure = acts.filter((change) => change.sure);
    const told = sure.length > 0 ? sure : acts;
    if (told.length === 0) return [];
    const claims = [...new Set(told.flatMap((change) => change.claims))].sort();
    return [{ state, basis: ground.basisOf(claims), start: firstStart(told), sure: sure.length > 0, claims }];
  });
}

/** New relations year by year, from the first year of the doctrine or of a row to the last, every year between included. */
export function newRelationYears(doctrine: Pick<Doctrine, "holds">, rows: readonly NewRelation[]): NewRelationYear[] {
  const phases = phasesOf(doctrine, rows);
  return phases.flatMap(({ phase, from, to }) =>
    Array.from({ length: to - from + 1 }, (_, i) => ({ year: from + i, phase, ...countIn(rows, { from: from + i, to: from + i }) })),
  );
}

/** New relations before, during and after a doctrine; a phase without a year is left out. */
export function newRelationPhases(doctrine: Pick<Doctrine, "holds">, rows: readonly NewRelation[]): NewRelationPhase[] {
  return phasesOf(doctrine, rows).map(({ phase, from, to }) => ({ phase, from, to, years: to - from + 1, ...countIn(rows, { from, to }) }));
}

function isFirstAct(change: RelationChange, event: Event | undefined, state: string): boolean {
  if (change.relation !== "diplomatic_relations" || event?.type !== "establish_relations") return false;
  return event.subtype !== "restored" && event.states.some((one) => one.state === state);
}

function firstStart(told: readonly RelationChange[]): NewRelation["start"] {
  const dated = told.flatMap(({ start }) => (start === null ? [] : [start]));
  if (dated.length === 0) return null;
  const from = Math.min(...dated.map((one) => one.from ?? Number.NEGATIVE_INFINITY));
  const to = Math.min(...dated.map((one) => one.to ?? Number.POSITIVE_INFINITY));
  return { from: Number.isFinite(from) ? from : null, to: Number.isFinite(to) ? to : null };
}

interface Years {
  readonly from: number;
  readonly to: number;
}

function phasesOf({ holds }: Pick<Doctrine, "holds">, rows: readonly NewRelation[]): (Years & { readonly phase: DoctrinePhase })[] {
  const begins = yearOf(periodBounds(holds).startEarliest);
  const dropped = droppedIn({ holds });
  const [first, last] = [yearOf(dropped.from), yearOf(dropped.to - 1)];
  const ends = rows.flatMap((row) => [yearsOfRow(row)?.from ?? begins, yearsOfRow(row)?.to ?? begins]);
  const phases: (Years & { phase: DoctrinePhase })[] = [
    { phase: "before", from: Math.min(begins, ...ends), to: begins - 1 },
    { phase: "while", from: begins, to: first - 1 },
    { phase: "drop", from: first, to: last },
    { phase: "after", from: last + 1, to: Math.max(last, ...ends) },
  ];
  return phases.filter(({ from, to }) => from <= to);
}

function countIn(rows: readonly NewRelation[], years: Years): Record<RelationBasis, TruthCount> {
  const count = (basis: RelationBasis): TruthCount => {
    const truths = rows.filter((row) => row.basis === basis).map((row) => truthIn(row, years));
    return { certain: truths.filter((one) => one === "certain").length, possible: truths.filter((one) => one === "possible").length };
  };
  return { table: count("table"), text: count("text"), proposed: count("proposed") };
}

function truthIn(row: NewRelation, { from, to }: Years): "certain" | "possible" | "no" {
  const own = yearsOfRow(row);
  if (own === undefined || own.to < from || to < own.from) return "no";
  return row.sure && from <= own.from && own.to <= to ? "certain" : "possible";
}

/** The years in which a row may lie; none where it has no date or one without an end, since such a row belongs to no year. */
function yearsOfRow({ start }: NewRelation): Years | undefined {
  if (start === null || start.from === null || start.to === null) return undefined;
  return { from: yearOf(start.from), to: yearOf(start.to - 1) };
}
