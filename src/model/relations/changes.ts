import { CODEBOOK, type EventType, effectsOf, eventType, type RelationEffect } from "../codebook.ts";
import type { Event } from "../event.ts";
import { REGISTER_RELATIONS, type RegisterRelation, type RelationChange } from "../relation.ts";

const SYMMETRIC: ReadonlySet<string> = new Set(CODEBOOK.relationStates.filter((one) => one.direction === "symmetric").map((one) => one.id));

/** Whether a relation is one of both alike, and not of one towards the other. */
export function isSymmetric(relation: RegisterRelation): boolean {
  return SYMMETRIC.has(relation);
}

const REGISTERED: ReadonlySet<string> = new Set(REGISTER_RELATIONS);

/** Whether the codebook lets events of this type change relations that a register keeps. */
export function changesRelations({ type }: Pick<Event, "type">): boolean {
  return ACTS_ON_RELATIONS.has(type);
}

const ACTS_ON_RELATIONS: ReadonlySet<string> = new Set(
  CODEBOOK.eventTypes.filter(({ effects }) => effects.some((effect) => REGISTERED.has(effect.relation))).map((type) => type.id),
);

/** What an event does to the relations of its states, as the codebook's effects say. Denied, planned and cancelled happenings change nothing. */
export function changesOf(event: Event): RelationChange[] {
  const type = eventType(event.type);
  if (type === undefined || ["denied", "planned", "cancelled"].includes(event.certainty)) return [];
  const effects = effectsOf(type.id, { subtype: event.subtype, obligation: event.obligation });
  return effects.filter((effect) => REGISTERED.has(effect.relation)).flatMap((effect) => applied(effect, event, type));
}

/** The changes of one effect. What is lowered is taken, unconfirmed, to be held by a chargé, as sources seldom say how far it fell. A war suspends relations only where somebody says so: the implied suspension would invent relations to suspend. */
function applied(effect: RelationEffect, event: Event, type: EventType): RelationChange[] {
  if (effect.change === "as-stated" || effect.change === "raise") return [];
  if (effect.implied === true && effect.value === "suspended") return [];
  const relation = effect.relation as RegisterRelation;
  const via = event.states.find((one) => one.role === "third")?.state;
  return pairs(effect, event, type).map(([from, to]) => ({
    relation,
    from,
    to,
    value: effect.change === "set" ? effect.value : effect.change === "lower" ? "charge" : null,
    observed: effect.observed === true,
    sure: effect.review !== true && effect.change !== "lower" && event.certainty === "asserted",
    ...(via === undefined || effect.value !== "accredited_via_third" ? {} : { via }),
    start: event.start,
    event: event.id,
    claims: event.claims,
  }));
}

/** The pairs whose relation an effect changes: each source with each target, and each two of those who take part alike. */
function pairs(effect: RelationEffect, event: Event, type: EventType): [string, string][] {
  const of = (role: string): string[] => event.states.filter((one) => one.role === role).map((one) => one.state);
  const alike = of("participant");
  const directed = of("source").flatMap((source) => of("target").map((target): [string, string] => [source, target]));
  const together = alike.flatMap((one, i) => alike.slice(i + 1).map((other): [string, string] => [one, other]));
  const all = [...directed, ...together].filter(([from, to]) => from !== to);
  if (isSymmetric(effect.relation as RegisterRelation)) return all.map(([a, b]) => (a < b ? [a, b] : [b, a]));
  const both = effect.side === "both" || type.direction === "symmetric" || directed.length === 0;
  if (both)
    return all.flatMap(([a, b]): [string, string][] => [
      [a, b],
      [b, a],
    ]);
  return effect.side === "target-to-source" ? all.map(([a, b]) => [b, a]) : all;
}
