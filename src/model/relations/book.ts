import type { ActorRegister } from "../actor-register.ts";
import type { Event } from "../event.ts";
import type { Succession } from "../question.ts";
import type { RegisterRelation, Relation, RelationChange } from "../relation.ts";
import { changesOf, isSymmetric } from "./changes.ts";
import { truthAt, valuesAt } from "./fold.ts";
import type { TieAsked, TieTruth } from "./tie-truth.ts";

/** A relation that had been held when one of its two actors ceased to be. */
export interface EndedRelation extends Relation {
  readonly gone: string;
}

/** All relations of a study, ready to be asked at any date. */
export interface RelationBook {
  /** Everything held by or towards an actor on a day, by relation and by the other actor; with `only`, relations of those kinds. */
  of(
    actor: string,
    day: number,
    only?: readonly RegisterRelation[],
  ): { readonly relations: readonly Relation[]; readonly ended: readonly EndedRelation[] };
  /** The relations between two actors, in either direction, on a day. */
  between(a: string, b: string, day: number): readonly Relation[];
  /** Whether one actor's relation towards another has one of some values on a day; of an actor that is not there then nothing is known. */
  truthOf(asked: TieAsked): TieTruth;
  /** Every change between two actors, in order of time. */
  changes(a: string, b: string): readonly RelationChange[];
  /** Everybody with whom an actor ever had a relation of one kind, each with its changes; each unnamed row by itself. */
  partners(actor: string, relation: RegisterRelation): readonly Partner[];
}

/** The other side of a relation, and what changed between the two. */
export interface Partner {
  readonly actor: string;
  readonly changes: readonly RelationChange[];
}

interface Pair {
  readonly relation: RegisterRelation;
  readonly from: string;
  readonly to: string;
  readonly changes: RelationChange[];
}

/**
 * Folds events into relations. Groups of states hold none. Each unnamed actor (`UNK`) is its own, so that rows of a list that leave the state
 * open are counted and not merged. A successor continues its predecessor's relations only where a decision says so.
 */
export function relationBook(events: readonly Event[], register: ActorRegister, successions: readonly Succession[]): RelationBook {
  const pairs = new Map<string, Pair>();
  const byActor = new Map<string, Set<Pair>>();
  for (const change of events.flatMap(changesOf)) {
    if (!isParty(change.from, register) || !isParty(change.to, register)) continue;
    for (const one of [change, ...continued(change, successions)]) add(one);
  }

  function add(change: RelationChange): void {
    const unnamed = [change.from, change.to].includes("UNK") ? ` ${change.event}` : "";
    const key = `${change.relation} ${change.from} ${change.to}${unnamed}`;
    const pair = pairs.get(key) ?? { relation: change.relation, from: change.from, to: change.to, changes: [] };
    pair.changes.push(change);
    pairs.set(key, pair);
    for (const actor of [change.from, change.to]) {
      const own = byActor.get(actor) ?? new Set();
      own.add(pair);
      byActor.set(actor, own);
    }
  }

  const at = (pair: Pair, day: number): Relation[] => {
    const values = valuesAt(pair.changes, day);
    return values.length === 0 ? [] : [{ relation: pair.relation, from: pair.from, to: pair.to, values }];
  };
  const goneOn = (pair: Pair, day: number): string | undefined =>
    [pair.from, pair.to].find((actor) => isState(actor, register) && register.existsAt(actor, day, day + 1) === "no");
  /** Whether an actor that is not there on a day is gone for good, with nobody to continue its relations. */
  const isOver = (actor: string, day: number): boolean =>
    register.existsAt(actor, day, Number.POSITIVE_INFINITY) === "no" && !successions.some((one) => one.from === actor);
  const pairsOf = (a: string, b: string): Pair[] => [...(byActor.get(a) ?? [])].filter((pair) => pair.from === b || pair.to === b);

  return {
    of(actor, day, only) {
      const relations: Relation[] = [];
      const ended: EndedRelation[] = [];
      for (const pair of byActor.get(actor) ?? []) {
        if (only?.includes(pair.relation) === false) continue;
        const gone = goneOn(pair, day);
        if (gone === undefined) relations.push(...at(pair, day));
        else if (isOver(gone, day)) ended.push(...at(pair, day).map((relation) => ({ ...relation, gone })));
      }
      return { relations: relations.sort(compareRelations), ended: ended.sort(compareRelations) };
    },
    between: (a, b, day) => {
      const living = pairsOf(a, b).filter((pair) => goneOn(pair, day) === undefined);
      return living.flatMap((pair) => at(pair, day)).sort(compareRelations);
    },
    truthOf({ relation, from, to, values, day }) {
      const isAsked = (pair: Pair): boolean =>
        pair.relation === relation && (pair.from === from || isSymmetric(relation)) && goneOn(pair, day) === undefined;
      const changes = pairsOf(from, to).flatMap((pair) => (isAsked(pair) ? pair.changes : []));
      return truthAt(changes, { values, day });
    },
    changes: (a, b) =>
      pairsOf(a, b)
        .flatMap((pair) => pair.changes)
        .sort(compareChanges),
    partners: (actor, relation) =>
      [...(byActor.get(actor) ?? [])]
        .filter((pair) => pair.relation === relation)
        .map((pair) => ({ actor: pair.from === actor ? pair.to : pair.from, changes: pair.changes })),
  };
}

function isParty(actor: string, register: ActorRegister): boolean {
  if (actor === "UNK") return true;
  const kind = register.get(actor)?.kind;
  return kind !== undefined && kind !== "group" && kind !== "bloc";
}

function isState(actor: string, register: ActorRegister): boolean {
  return actor !== "UNK" && register.get(actor)?.kind === "state";
}

/** The same change for the successors that are taken to continue the relation. */
function continued(change: RelationChange, successions: readonly Succession[]): RelationChange[] {
  return successions.flatMap(({ from, to }) => {
    if (change.from === from) return [{ ...change, from: to }];
    return change.to === from ? [{ ...change, to }] : [];
  });
}

function compareRelations(a: Relation, b: Relation): number {
  return compare(a.relation, b.relation) || compare(a.from, b.from) || compare(a.to, b.to);
}

function compareChanges(a: RelationChange, b: RelationChange): number {
  const begin = (change: RelationChange): number => change.start?.from ?? Number.MAX_SAFE_INTEGER;
  return begin(a) - begin(b) || compare(a.relation, b.relation) || compare(a.event, b.event);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
