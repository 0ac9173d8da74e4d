import type { ActorRegister } from "../actor-register.ts";
import type { Day } from "../calendar.ts";
import type { RegisterRelation, Relation, RelationChange, RelationValue } from "../relation.ts";
import type { Standing, StandingView } from "../standing.ts";
import type { RelationBook } from "./book.ts";

/** What standings are read from: the register of accepted claims, the one that proposed claims would give, and who existed when. */
export interface StandingGround {
  readonly book: RelationBook;
  readonly proposed: RelationBook;
  readonly register: ActorRegister;
}

/**
 * Where every actor stands towards `of` on a day, each once: every state that exists then or later, every state gone with which relations had been
 * held, and every other actor with relations. An unnamed row is an actor of its own (`UNK`). Sorted by id.
 */
export function standingsOf(of: string, at: { readonly day: Day; readonly view: StandingView }, ground: StandingGround): Standing[] {
  const { day, view } = at;
  const { relations, ended } = ground.book.of(of, day, TOLD);
  const held = groupByOther(of, [...relations, ...ended]);
  const proposed = groupByOther(of, ground.proposed.of(of, day, TOLD).relations);
  const told = { held: changesByOther(ground.book, of), proposed: changesByOther(ground.proposed, of) };
  const isOver = (actor: string): boolean => ground.register.existsAt(actor, day, Number.POSITIVE_INFINITY) === "no";
  const ofIsOver = isOver(of);
  const unnamed = held.get("UNK") ?? [];
  const ids = new Set([...held.keys(), ...proposed.keys(), ...states(ground.register, day)]);
  ids.delete(of);
  ids.delete("UNK");
  const named = [...ids].sort().flatMap((actor) => {
    const one: One = {
      of,
      actor,
      day,
      held: held.get(actor) ?? [],
      proposed: valuesOf(proposed.get(actor) ?? [], "diplomatic_relations"),
      changes: told.held.get(actor) ?? [],
      proposedChanges: told.proposed.get(actor) ?? [],
      isOver: ofIsOver || isOver(actor),
    };
    const diplomatic = diplomaticStanding(one, ground.register);
    const standing = view === "mission" ? missionStanding(one, diplomatic) : diplomatic;
    return standing.claims.length === 0 && !isListed(ground.register, actor) ? [] : [standing];
  });
  return [...named, ...unnamed.flatMap((relation) => unnamedStanding(relation, view))];
}

const TOLD: readonly RegisterRelation[] = ["diplomatic_relations", "mission", "level"];

interface One {
  readonly of: string;
  readonly actor: string;
  readonly day: Day;
  readonly held: readonly Relation[];
  /** Changes of their diplomatic relations at any time. */
  readonly changes: readonly RelationChange[];
  /** The same of proposed claims alone. */
  readonly proposed: readonly RelationValue[];
  readonly proposedChanges: readonly RelationChange[];
  /** One of the two is no more. */
  readonly isOver: boolean;
}

const BROKEN = ["suspended", "severed"];

function diplomaticStanding(one: One, register: ActorRegister): Standing {
  const { actor, day } = one;
  const values = valuesOf(one.held, "diplomatic_relations");
  if (one.isOver) return { ...toldBy(actor, values), status: "ended" };
  if (register.existsAt(actor, day, day + 1) === "no") return plain(actor, "not-a-state");
  if (values.length > 0) return { ...toldBy(actor, values), status: diplomaticStatus(values) };
  const ended = one.changes.filter((change) => begin(change) <= day && (change.value === null || change.value === "none"));
  if (ended.length > 0) return { ...toldByChanges(actor, ended), status: "none" };
  const proposed = one.proposed.filter((value) => value.value === "established");
  if (proposed.length > 0) return { ...toldBy(actor, proposed), status: "proposed", truth: "possible", proposed: true };
  const isLater = (change: RelationChange): boolean => change.value === "established" && begin(change) > day;
  const later = one.changes.filter(isLater);
  if (later.length > 0) return { ...toldByChanges(actor, later), status: "not-yet" };
  const laterProposed = one.proposedChanges.filter(isLater);
  if (laterProposed.length === 0) return plain(actor, "missing");
  return { ...toldByChanges(actor, laterProposed), status: "not-yet", truth: "possible", proposed: true };
}

function diplomaticStatus(values: readonly RelationValue[]): Standing["status"] {
  const kinds = new Set(values.map(({ value }) => value));
  const [first] = values;
  if (!kinds.has("established")) return kinds.has("severed") ? "severed" : "suspended";
  if (BROKEN.some((value) => kinds.has(value))) return "open";
  return first?.truth === "certain" ? "established" : "possible";
}

function missionStanding({ of, actor, held }: One, diplomatic: Standing): Standing {
  if (["ended", "not-a-state"].includes(diplomatic.status)) return diplomatic;
  const own = held.filter((relation) => relation.from === actor && relation.to === of);
  const values = valuesOf(own, "mission");
  if (values.length === 0) return { ...diplomatic, status: missionless(diplomatic) };
  const [first] = values;
  const levels = valuesOf(own, "level").map(({ value }) => value);
  const isOffice = levels.length > 0 && levels.every((level) => level === "office");
  const atOdds = BROKEN.includes(diplomatic.status) && diplomatic.truth === "certain";
  const standing = { ...toldBy(actor, values), atOdds, ...(first?.via === undefined ? {} : { via: first.via }) };
  if (values.length > 1) return { ...standing, status: "open" };
  if (first?.value === "accredited_via_third") return { ...standing, status: "accredited" };
  if (first?.value === "withdrawn") return { ...standing, status: "withdrawn" };
  return { ...standing, status: isOffice ? "office" : "resident" };
}

function missionless({ status }: Standing): Standing["status"] {
  if (["established", "possible", "open"].includes(status)) return "relations";
  return BROKEN.includes(status) ? "broken" : status;
}

/** A row that names no state counts where its own value belongs. */
function unnamedStanding(relation: Relation, view: StandingView): Standing[] {
  if (relation.relation !== view) return [];
  const one = toldBy("UNK", relation.values);
  const [first] = relation.values;
  if (view === "diplomatic_relations") return [{ ...one, status: diplomaticStatus(relation.values) }];
  const status = first?.value === "accredited_via_third" ? "accredited" : first?.value === "withdrawn" ? "withdrawn" : "resident";
  return [{ ...one, status, ...(first?.via === undefined ? {} : { via: first.via }) }];
}

function groupByOther(of: string, relations: readonly Relation[]): ReadonlyMap<string, readonly Relation[]> {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const other = relation.from === of ? relation.to : relation.from;
    const group = groups.get(other);
    if (group === undefined) groups.set(other, [relation]);
    else group.push(relation);
  }
  return groups;
}

function valuesOf(relations: readonly Relation[], kind: RegisterRelation): readonly RelationValue[] {
  return relations.filter(({ relation }) => relation === kind).flatMap(({ values }) => values);
}

function changesByOther(book: RelationBook, of: string): ReadonlyMap<string, readonly RelationChange[]> {
  return new Map(book.partners(of, "diplomatic_relations").map(({ actor, changes }) => [actor, changes]));
}

function toldBy(actor: string, values: readonly RelationValue[]): Standing {
  const [first] = values;
  return {
    ...plain(actor, "missing"),
    truth: values.length === 1 && first?.truth === "certain" ? "certain" : "possible",
    since: first?.since ?? null,
    events: distinct(values.flatMap(({ events }) => events)),
    claims: distinct(values.flatMap(({ claims }) => claims)),
  };
}

/** Told by the first of several changes, and by whatever else is told of that day. */
function toldByChanges(actor: string, all: readonly RelationChange[]): Standing {
  const first = all.reduce((a, b) => (begin(b) < begin(a) ? b : a));
  const changes = all.filter((change) => begin(change) === begin(first));
  return {
    ...plain(actor, "missing"),
    truth: changes.some(({ sure }) => sure) ? "certain" : "possible",
    since: first.start,
    events: distinct(changes.map(({ event }) => event)),
    claims: distinct(changes.flatMap(({ claims }) => claims)),
  };
}

function plain(actor: string, status: Standing["status"]): Standing {
  return { actor, status, truth: "certain", since: null, proposed: false, atOdds: false, events: [], claims: [] };
}

/** Every state that exists on a day or later. */
function states(register: ActorRegister, day: Day): string[] {
  const lives = (id: string): boolean => register.existsAt(id, day, Number.POSITIVE_INFINITY) !== "no";
  return register.actors.map(({ id }) => id).filter((id) => isListed(register, id) && lives(id));
}

/** States, and what has a number among them in ISO 3166, stand in the list even where nothing is told of them. */
function isListed(register: ActorRegister, actor: string): boolean {
  const known = register.get(actor);
  return known?.kind === "state" || known?.codes?.isoNumeric !== undefined;
}

function begin(change: RelationChange): number {
  return change.start?.from ?? Number.NEGATIVE_INFINITY;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
