import type { Actor, ActorId, ActorLink, ActorName, MembershipSpell } from "./actor.ts";
import { mentionKeys, nameKey } from "./actor-names.ts";
import { type PeriodText, periodTruth, type When } from "./actor-period.ts";
import type { Day } from "./calendar.ts";
import { BUILT_IN_IDS, builtInActor } from "./states/built-in.ts";
import { or, type Truth } from "./truth.ts";

/**
 * The states an actor acts for, sorted. Where there are none: `none`, it stands for no state at any time; `uncovered`, for some, but nothing is
 * recorded for the time asked for; `unknown-actor`, nobody of that id is in the register.
 */
interface StatesFor {
  readonly kind: "states" | "none" | "uncovered" | "unknown-actor";
  readonly states: readonly ActorId[];
}

/** A public code list: Correlates of War numbers or abbreviations, Gleditsch and Ward numbers, ISO 3166 letters or numbers. */
type CodeList = "cow" | "cowAbbreviation" | "gw" | "iso3" | "isoNumeric";

/** A field in which a later description of an actor contradicts an earlier one; the earlier one is kept. */
interface RegisterClash {
  readonly actor: ActorId;
  readonly field: "kind" | "capital" | "codes" | "membership" | "valid";
  readonly kept: Actor;
  readonly refused: Actor;
}

/** An actor together with the one of its names that was matched. */
interface NameBearer {
  readonly actor: ActorId;
  readonly name: ActorName;
}

/** A link seen from the actor it points to. */
interface IncomingLink extends Pick<ActorLink, "kind" | "date"> {
  readonly from: ActorId;
}

/** Every actor a study knows: the built-in states and those of the study. */
export interface ActorRegister {
  /** What the study's actors contradict in the built-in ones, or in one another. */
  readonly clashes: readonly RegisterClash[];
  readonly actors: readonly Actor[];
  get(id: ActorId): Actor | undefined;
  /** The states an actor acts for on some day of `when`, or at any time: a state or polity for itself, others through `actsFor` and `members`. */
  statesFor(id: ActorId, when?: When | undefined): StatesFor;
  /**
   * Whether an actor existed on every day of `[from, to)` (`certain`) or on none (`no`). Without `valid` the published lists decide, and where one has
   * it and the other has not it is `possible`, as is everything about an actor with no recorded period.
   */
  existsAt(id: ActorId, from: Day, to: Day): Truth;
  /** Who bears a code; with a day, who bears it in a spell of the list on that day, or, being in no spell of it, existed then. */
  byCode(list: CodeList, code: number | string, day?: Day): readonly ActorId[];
  /** The number of an actor in a list on a day of its membership, else undefined. */
  codeOn(list: "cow" | "gw", id: ActorId, day: Day): number | undefined;
  linksTo(id: ActorId): readonly IncomingLink[];
  /** Every actor with that name in any period, once for each matching name. */
  bearers(text: string): readonly NameBearer[];
}

/** Joins the built-in states with a study's actors. An id known already adds names, links, offices and members; what contradicts is a clash. */
export function createRegister(studyActors: readonly Actor[]): ActorRegister {
  const { added, clashes } = joined(studyActors);
  const get: Find = (id) => added.get(id) ?? builtInActor(id);
  const actors = once(() => [...new Set([...BUILT_IN_IDS, ...added.keys()])].flatMap((id) => get(id) ?? []));
  const names = once(() => groupBy(actors().flatMap(namedActors), ({ name }) => nameKey(name.text)));
  const codes = once(() => groupBy(actors().flatMap(codedActors), ({ key }) => key));
  const links = once(() => groupBy(actors().flatMap(linkedActors), ({ to }) => to));
  return {
    clashes,
    get actors() {
      return actors();
    },
    get,
    statesFor: (id, when = ALWAYS) => statesFor(get, { id, when, seen: new Set() }),
    existsAt: (id, from, to) => existence(get(id), { from, to }),
    byCode(list, code, day) {
      const bearers = (codes().get(`${list}:${code}`) ?? []).map(({ actor }) => actor);
      return bearersOn(bearers, { list, code, day }).map(({ id }) => id);
    },
    codeOn: (list, id, day) => codeOn(get(id), { list, day }),
    linksTo: (id) => (links().get(id) ?? []).map(({ link }) => link),
    bearers: (text) => mentionKeys(text).flatMap((key) => names().get(key) ?? []),
  };
}

/** The states an actor acts for at a time, or, without one, at any time; none where it acts for no state. */
export function statesOf(register: ActorRegister, id: ActorId, when?: When | undefined): readonly ActorId[] {
  return register.statesFor(id, when).states;
}

type Find = (id: ActorId) => Actor | undefined;

const ALWAYS: When = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function joined(studyActors: readonly Actor[]): { added: Map<ActorId, Actor>; clashes: RegisterClash[] } {
  const added = new Map<ActorId, Actor>();
  const clashes: RegisterClash[] = [];
  for (const actor of studyActors) {
    const known = added.get(actor.id) ?? builtInActor(actor.id);
    added.set(actor.id, known === undefined ? actor : extended(known, actor));
    if (known !== undefined) clashes.push(...clashesBetween(known, actor));
  }
  return { added, clashes };
}

function extended(known: Actor, more: Actor): Actor {
  return {
    ...more,
    ...known,
    names: distinct([...known.names, ...more.names]),
    ...optional("links", known.links, more.links),
    ...optional("actsFor", known.actsFor, more.actsFor),
    ...optional("members", known.members, more.members),
  };
}

function optional<K extends string, T>(key: K, known: readonly T[] = [], more: readonly T[] = []): { [key in K]?: T[] } {
  const all = distinct([...known, ...more]);
  return all.length === 0 ? {} : ({ [key]: all } as { [key in K]: T[] });
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [fingerprint(item), item])).values()];
}

function clashesBetween(kept: Actor, refused: Actor): RegisterClash[] {
  const fields = ["kind", "capital", "codes", "membership", "valid"] as const;
  return fields
    .filter(
      (field) => kept[field] !== undefined && refused[field] !== undefined && fingerprint(kept[field]) !== fingerprint(refused[field]),
    )
    .map((field) => ({ actor: kept.id, field, kept, refused }));
}

function fingerprint(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner,
  );
}

interface StatesQuery {
  readonly id: ActorId;
  readonly when: When;
  readonly seen: ReadonlySet<ActorId>;
}

function statesFor(find: Find, { id, when, seen }: StatesQuery): StatesFor {
  const actor = find(id);
  if (actor === undefined) return { kind: "unknown-actor", states: [] };
  const through = [...(actor.actsFor ?? []), ...(actor.members ?? [])];
  if (actor.kind === "state" || (actor.kind === "polity" && through.length === 0)) return { kind: "states", states: [id] };
  if (through.length === 0 || seen.has(id)) return { kind: "none", states: [] };
  const then = through.filter((entry) => periodTruth(entry, when) !== "no");
  const results = then.map((entry) => statesFor(find, { id: entry.actor, when, seen: new Set([...seen, id]) }));
  const states = [...new Set(results.flatMap((result) => result.states))].sort();
  if (states.length > 0) return { kind: "states", states };
  const uncovered = then.length === 0 || results.some(({ kind }) => kind === "uncovered");
  return { kind: uncovered ? "uncovered" : (results[0]?.kind ?? "none"), states };
}

function existence(actor: Actor | undefined, when: When): Truth {
  if (actor === undefined) return "no";
  if (actor.valid !== undefined) return anyOf(actor.valid, when);
  const lists = [actor.membership?.cow, actor.membership?.gw].filter((spells) => spells !== undefined);
  const truths = new Set(lists.map((spells) => anyOf(spells.map(uncensored), when)));
  const [only] = truths;
  return truths.size === 1 && only !== undefined ? only : "possible";
}

function anyOf(periods: readonly PeriodText[], when: When): Truth {
  return periods.reduce<Truth>((truth, period) => or(truth, periodTruth(period, when)), "no");
}

/** Both lists begin on 1816-01-01, so a member on that day began on it or before. */
function uncensored(spell: MembershipSpell): PeriodText {
  return spell.from === "1816-01-01" ? { ...spell, from: "[..1816-01-01]" } : spell;
}

interface CodeQuery {
  readonly list: CodeList;
  readonly code: number | string;
  readonly day: Day | undefined;
}

function bearersOn(bearers: readonly Actor[], { list, code, day }: CodeQuery): readonly Actor[] {
  if (day === undefined) return bearers;
  return bearers.filter((actor) => {
    const number = list === "cow" || list === "gw" ? codeOn(actor, { list, day }) : undefined;
    return number === undefined ? existence(actor, day) !== "no" : number === Number(code);
  });
}

function codeOn(actor: Actor | undefined, { list, day }: { list: "cow" | "gw"; day: Day }): number | undefined {
  const spell = actor?.membership?.[list]?.find((candidate) => periodTruth(candidate, day) !== "no");
  return spell === undefined ? undefined : (spell.code ?? actor?.codes?.[list]);
}

function namedActors({ id, names }: Actor): NameBearer[] {
  return names.map((name) => ({ actor: id, name }));
}

function codedActors(actor: Actor): { key: string; actor: Actor }[] {
  const keys = new Set(Object.entries(actor.codes ?? {}).map(([list, code]) => `${list}:${code}`));
  for (const list of ["cow", "gw"] as const) {
    for (const { code } of actor.membership?.[list] ?? []) if (code !== undefined) keys.add(`${list}:${code}`);
  }
  return [...keys].map((key) => ({ key, actor }));
}

function linkedActors({ id, links = [] }: Actor): { to: ActorId; link: IncomingLink }[] {
  return links.map(({ kind, actor, date }) => ({ to: actor, link: date === undefined ? { kind, from: id } : { kind, from: id, date } }));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
