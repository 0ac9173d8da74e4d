import type { Bilingual } from "./bilingual.ts";
import type { Claim } from "./claim.ts";
import { eventType } from "./codebook.ts";
import type { Contradiction, ContradictionKind, NotedContradiction } from "./contradiction.ts";
import { strictBounds } from "./date-bounds.ts";
import { parseEdtf } from "./edtf.ts";
import type { Event } from "./event.ts";
import type { ClaimsById } from "./settling.ts";
import type { TiltAnswer } from "./tilt.ts";

/** What contradictions are looked for in: all claims that somebody stands for, by id, their events, and the answers that rest on them. */
export interface ContradictionGround {
  readonly noted: readonly NotedContradiction[];
  readonly claims: ClaimsById;
  /** The events that several claims tell; about the others there is nothing to disagree. */
  readonly events: readonly Event[];
  readonly answers: readonly TiltAnswer[];
}

/**
 * Every contradiction: those noted in the study, by rule over the claims of one event (its dates, its certainties, the numbers it gives), and by
 * the coders' marks on claims; claims marked against one another in any chain are one contradiction. What is noted is not told again by rule or
 * mark. Ordered by the first claim.
 */
export function contradictions({ noted, claims, events, answers }: ContradictionGround): Contradiction[] {
  const byRule: Found[] = [];
  for (const event of events) {
    const told = event.claims.flatMap((id) => claims.get(id) ?? []);
    byRule.push(...dates(event, told), ...status(event, told), ...quantities(event, told));
  }
  const isNoted = notedAmong(noted);
  const marked = markedGroups(claims, isNoted).map((group) => markedContradiction(group, claims));
  const byCoder = noted.map((one): Found => ({ ...one, claims: one.claims.toSorted(), foundBy: "coder" }));
  const affected = numbersOf(answers);
  return [...byCoder, ...byRule.filter((found) => !isNoted(found.claims)), ...marked]
    .map((found) => ({ ...found, affects: affected(found.claims) }))
    .sort((a, b) => compare(a.claims[0] ?? "", b.claims[0] ?? "") || compare(a.id, b.id));
}

/** Tells whether a noted contradiction has at least two of the claims. */
function notedAmong(noted: readonly NotedContradiction[]): (claims: readonly string[]) => boolean {
  const withClaim = grouped(noted.flatMap((one, i) => one.claims.map((id) => [id, i] as const)));
  return (claims) => {
    const found = [...new Set(claims)].flatMap((id) => [...new Set(withClaim.get(id))]);
    return new Set(found).size < found.length;
  };
}

function grouped<V>(pairs: readonly (readonly [string, V])[]): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

type Found = Omit<Contradiction, "affects">;

function dates(event: Event, told: readonly Claim[]): Found[] {
  if (!event.datesDisagree) return [];
  const dated = told.filter((claim) => claim.date.edtf !== null);
  const list = [...new Set(dated.map((claim) => claim.date.edtf))].join(", ");
  const name = label(event);
  return [rule("date", event, dated, { en: `${name.en}: dated ${list}`, zh: `${name.zh}：日期分别为 ${list}` })];
}

function status(event: Event, told: readonly Claim[]): Found[] {
  const denied = told.filter((claim) => claim.certainty === "denied" || claim.certainty === "cancelled");
  const stated = told.filter((claim) => claim.certainty === "asserted" || claim.certainty === "hedged");
  if (denied.length === 0 || stated.length === 0) return [];
  const name = label(event);
  return [rule("status", event, [...stated, ...denied], { en: `${name.en}: stated and denied`, zh: `${name.zh}：有言其有，有言其无` })];
}

function quantities(event: Event, told: readonly Claim[]): Found[] {
  const units = new Map<string, Claim[]>();
  for (const claim of told) {
    const unit = claim.count?.unit;
    if (unit !== undefined) units.set(unit, [...(units.get(unit) ?? []), claim]);
  }
  return [...units].flatMap(([unit, counted]) => {
    const values = [...new Set(counted.map((claim) => claim.count?.value))];
    if (values.length < 2) return [];
    const name = label(event);
    const list = values.join(", ");
    return [rule("quantity", event, counted, { en: `${name.en}: ${unit} ${list}`, zh: `${name.zh}：${unit} ${list}` })];
  });
}

function rule(kind: ContradictionKind, event: Event, told: readonly Claim[], what: Bilingual): Found {
  return { id: `${kind}-${event.id}`, kind, foundBy: "rule", claims: told.map((claim) => claim.id).sort(), what };
}

function label(event: Event): Bilingual {
  return eventType(event.type)?.label ?? { en: event.type, zh: event.type };
}

/** Claims that coders marked against one another, joined along the marks. */
function markedGroups(claims: ClaimsById, isNoted: (claims: readonly string[]) => boolean): string[][] {
  const links: (readonly [string, string])[] = [];
  for (const { id, contradicts } of claims.values()) {
    for (const other of contradicts ?? []) if (claims.has(other)) links.push([id, other]);
  }
  const open = links.filter((link) => !isNoted(link));
  const leader = new Map(open.flat().map((id) => [id, id]));
  const find = (id: string): string => {
    const above = leader.get(id) ?? id;
    return above === id ? id : find(above);
  };
  for (const [one, other] of open) leader.set(find(one), find(other));
  const groups = grouped([...leader.keys()].map((id) => [find(id), id] as const));
  return [...groups.values()].map((group) => group.sort());
}

function markedContradiction(group: readonly string[], byId: ClaimsById): Found {
  const told = group.flatMap((id) => byId.get(id) ?? []);
  const what = (locale: "en" | "zh"): string => told.map((claim) => claim.gloss[locale]).join(" ≠ ");
  return { id: `marked-${group[0]}`, kind: kindOf(told), foundBy: "coder", claims: [...group], what: { en: what("en"), zh: what("zh") } };
}

/** The likeliest kind of a marked contradiction: certainties, numbers or dates that differ, else simply marked. */
function kindOf(told: readonly Claim[]): ContradictionKind {
  const differ = (of: (claim: Claim) => unknown): boolean => new Set(told.map(of)).size > 1;
  if (told.some((claim) => claim.certainty === "denied") && differ((claim) => claim.certainty)) return "status";
  if (told.every((claim) => claim.count !== undefined) && differ((claim) => claim.count?.value)) return "quantity";
  if (!differ((claim) => claim.type) && disjoint(told)) return "date";
  return "marked";
}

function disjoint(told: readonly Claim[]): boolean {
  const windows = told.flatMap((claim) => {
    const parsed = claim.date.edtf === null ? undefined : parseEdtf(claim.date.edtf);
    return parsed?.ok ? [strictBounds(parsed.edtf)] : [];
  });
  return windows.length > 1 && Math.max(...windows.map((w) => w.startEarliest)) >= Math.min(...windows.map((w) => w.startLatest));
}

/** The addresses of the numbers that rest on any of the claims, in the order of the answers. */
function numbersOf(answers: readonly TiltAnswer[]): (claims: readonly string[]) => string[] {
  const numbers = answers.flatMap(({ question, years, turningPoints }) => [
    ...years.map((year) => ({ address: `${question}/${year.year}`, claims: year.claims })),
    ...turningPoints.map((point) => ({ address: `${question}/${point.series}/${point.between}`, claims: point.claims })),
  ]);
  const resting = grouped(numbers.flatMap(({ claims }, i) => claims.map((id) => [id, i] as const)));
  return (claims) => {
    const places = new Set(claims.flatMap((id) => resting.get(id) ?? []));
    return [...places].sort((a, b) => a - b).map((place) => numbers[place]?.address ?? "");
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
