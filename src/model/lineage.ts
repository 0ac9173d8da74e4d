import { z } from "zod";
import type { Claim } from "./claim.ts";
import { JoinedBy } from "./event.ts";
import { type Source, SourceFault, SourceId } from "./source.ts";

/** One entry of the bibliography and what rests on it; only accepted claims are counted. */
export const SourceEntry = z
  .strictObject({
    id: SourceId,
    /** The entry that stands for its work: several entries of one work are one root. */
    work: SourceId,
    /** The sources through which it was read, nearest first; none where it was seen itself. */
    through: z.array(SourceId),
    /** Accepted claims that were read in it. */
    asDocument: z.int(),
    /** Accepted claims that name it as root, or were read in it and name none. */
    asRoot: z.int(),
    /** The fault that the coder noted; `never-cited` where nothing rests on the entry. */
    fault: z.enum([...SourceFault.options, "never-cited"]).optional(),
  })
  .meta({ id: "SourceEntry" });
export type SourceEntry = z.infer<typeof SourceEntry>;

/** A work behind one or more entries, joined by the coder's `sameAs` or by the rule of `lineage`, and the accepted claims that have it as root. */
export const RootWork = z
  .strictObject({ id: SourceId, entries: z.array(SourceId).min(1), joinedBy: JoinedBy, claims: z.int() })
  .meta({ id: "RootWork" });
export type RootWork = z.infer<typeof RootWork>;

/** A journal, newspaper or site that contains several of the works: they are different roots, but perhaps not independent ones. */
export const Outlet = z.strictObject({ name: z.string(), works: z.array(SourceId).min(2) }).meta({ id: "Outlet" });
export type Outlet = z.infer<typeof Outlet>;

/** The bibliography as chains of citation, in its own order. */
export interface Lineage {
  readonly entries: ReadonlyMap<SourceId, SourceEntry>;
  readonly works: readonly RootWork[];
  readonly outlets: readonly Outlet[];
}

type Cited = Pick<Claim, "source" | "root" | "status">;

/**
 * Follows every entry to its work and to the document it was read in. Entries are one work where a coder says so (`sameAs`), or where title, authors
 * and container are equal but for case, spacing and punctuation, unless year, volume or issue tell them apart. An entry with no known work joins
 * none by that rule. `alsoCited` are sources that something other than a claim rests on.
 */
export function lineage(
  sources: readonly Source[],
  claims: readonly Cited[],
  { alsoCited = [] }: { readonly alsoCited?: readonly SourceId[] } = {},
): Lineage {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const works = joinWorks([...byId.values()], byId);
  const through = new Map(sources.map(({ id }) => [id, carriersOf(id, byId)]));
  const accepted = claims.filter((claim) => claim.status === "accepted");
  const asDocument = tally(accepted.map((claim) => claim.source));
  const asRoot = tally(accepted.flatMap((claim) => [...new Set(rootIds(claim))]));
  const named = sources.flatMap(({ id, custom }) => [...(through.get(id) ?? []), ...(custom?.sameAs === undefined ? [] : [custom.sameAs])]);
  const cited = new Set([...alsoCited, ...named, ...claims.flatMap((claim) => [claim.source, ...rootIds(claim)])]);
  const entries = new Map<SourceId, SourceEntry>();
  for (const { id, custom } of byId.values()) {
    const isIdle = !cited.has(id) && custom?.document === undefined;
    const fault = custom?.fault ?? (isIdle ? "never-cited" : undefined);
    entries.set(id, {
      id,
      work: works.of.get(id) ?? id,
      through: through.get(id) ?? [],
      asDocument: asDocument.get(id) ?? 0,
      asRoot: asRoot.get(id) ?? 0,
      ...(fault === undefined ? {} : { fault }),
    });
  }
  const ofWork = tally(accepted.flatMap((claim) => rootsOfClaim(claim, { entries })));
  return {
    entries,
    works: works.all.map((work) => ({ ...work, claims: ofWork.get(work.id) ?? 0 })),
    outlets: outletsOf([...byId.values()], works.of),
  };
}

/**
 * The roots that one claim names, as works and sorted: entries of the same work are one root, and a source that only passes on another of the
 * roots named is none of its own. Ids that the bibliography does not have stay as they are.
 */
export function rootsOf(claimRoots: readonly SourceId[], { entries }: Pick<Lineage, "entries">): SourceId[] {
  const workOf = (id: SourceId): SourceId => entries.get(id)?.work ?? id;
  const carriers = new Set(claimRoots.flatMap((id) => entries.get(id)?.through.map(workOf) ?? []));
  const works = claimRoots.map(workOf);
  const own = works.filter((work) => !carriers.has(work));
  return [...new Set(own.length > 0 ? own : works)].sort();
}

/** The roots of a claim, as works and sorted: those that it names, or the source that tells it where it names none. */
export function rootsOfClaim(claim: Cited, chains: Pick<Lineage, "entries">): SourceId[] {
  return rootsOf(rootIds(claim), chains);
}

type Sources = ReadonlyMap<SourceId, Source>;

function rootIds(claim: Cited): readonly SourceId[] {
  return claim.root ?? [claim.source];
}

function tally(ids: readonly SourceId[]): Map<SourceId, number> {
  const counts = new Map<SourceId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The sources up to the one that was seen; a chain that bites its own tail ends there. */
function carriersOf(id: SourceId, sources: Sources): SourceId[] {
  const chain: SourceId[] = [];
  let next = sources.get(id)?.custom?.citedIn;
  while (next !== undefined && next !== id && !chain.includes(next) && sources.has(next)) {
    chain.push(next);
    next = sources.get(next)?.custom?.citedIn;
  }
  return chain;
}

function joinWorks(
  list: readonly Source[],
  byId: Sources,
): { of: ReadonlyMap<SourceId, SourceId>; all: readonly Omit<RootWork, "claims">[] } {
  const parent = new Map<SourceId, SourceId>();
  const find = (id: SourceId): SourceId => {
    let at = id;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  const join = (a: SourceId, b: SourceId): void => {
    const [from, to] = [find(a), find(b)];
    if (from !== to) parent.set(from, to);
  };
  for (const group of alike(list)) for (const { id } of group) join(id, group[0]?.id ?? id);
  const marked = list.flatMap(({ id, custom }) =>
    custom?.sameAs !== undefined && byId.has(custom.sameAs) ? [[id, custom.sameAs] as const] : [],
  );
  for (const [id, other] of marked) join(id, other);
  const named = new Set(marked.filter(([id, other]) => id !== other).map(([, other]) => other));
  const members = groupBy(list, ({ id }) => find(id));
  const all = members.map((group) => {
    const head = group.find((one) => named.has(one.id) && one.custom?.sameAs === undefined) ?? group[0];
    const entries = group.map((one) => one.id);
    const joinedBy = entries.length === 1 ? "single" : entries.some((id) => named.has(id)) ? "coder" : "rule";
    return { id: head?.id ?? "", entries, joinedBy } as const;
  });
  return { of: new Map(all.flatMap((work) => work.entries.map((id) => [id, work.id] as const))), all };
}

/** Groups of entries whose own words say that they are one work. */
function alike(list: readonly Source[]): Source[][] {
  const known = list.filter(({ title, custom }) => bareText(title) !== "" && (custom?.fault ?? "dead") === "dead");
  return groupBy(known, workKey).flatMap((group) => {
    const tellApart = (["issued", "volume", "issue"] as const).filter((key) => {
      const said = group.flatMap((source) => (source[key] === undefined ? [] : [JSON.stringify(source[key])]));
      return new Set(said).size > 1;
    });
    return tellApart.length === 0 ? [group] : groupBy(group, (source) => JSON.stringify(tellApart.map((key) => source[key] ?? null)));
  });
}

function workKey({ title, author = [], "container-title": container = "" }: Source): string {
  const names = author.map(({ family = "", given = "", literal = "" }) => bareText(`${family}${given}${literal}`));
  return JSON.stringify([bareText(title), names, bareText(container)]);
}

function outletsOf(list: readonly Source[], workOf: ReadonlyMap<SourceId, SourceId>): Outlet[] {
  const contained = list.filter((source) => bareText(source["container-title"] ?? "") !== "");
  return groupBy(contained, (source) => bareText(source["container-title"] ?? "")).flatMap((group) => {
    const works = [...new Set(group.map(({ id }) => workOf.get(id) ?? id))];
    return works.length < 2 ? [] : [{ name: group[0]?.["container-title"] ?? "", works }];
  });
}

/** A text without case, spacing and punctuation: what must be equal for two titles or names to be the same. */
function bareText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Groups in the order in which their first members stand. */
function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}
