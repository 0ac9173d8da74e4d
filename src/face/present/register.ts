import { CODEBOOK, isoDay, type Locale, type Relation } from "../../model/index.ts";
import type { RegisterAnswer, RelationAnswer } from "../../work/index.ts";
import { messages } from "../messages.ts";
import type { NameOf } from "./names.ts";
import { relationLabel, relationValue } from "./relation-words.ts";

/** A register as text: the counts first, each relation below them with its other side, since when, and its claims. */
export function presentRegister(answer: RegisterAnswer, locale: Locale): string {
  const nameOf: NameOf = (id) => answer.names[id]?.[locale] ?? id;
  const reader = { locale, nameOf };
  const m = messages[locale];
  const counts = answer.counts.map((count) => {
    const via = count.via === undefined ? "" : ` ${m.via(nameOf(count.via))}`;
    return `  ${relationLabel(count.relation, locale)}${m.colon}${relationValue(count.relation, count.value, locale)}${via} · ${m.truthCounts(count)}`;
  });
  const stated = answer.stated.flatMap((one) => [
    `  ${m.statedCount(one)} [${one.claim}] ${one.gloss[locale]}`,
    ...(one.why === undefined ? [] : [`    ${one.why[locale]}`]),
  ]);
  const rows = mutual(answer.relations).flatMap((relation) => relationLines(relation, reader));
  const ended = answer.ended.map(
    (one) =>
      `  ${relationLabel(one.relation, locale)}${m.colon}${nameOf(one.from)} – ${nameOf(one.to)}${m.comma}${m.gone(nameOf(one.gone))}`,
  );
  return [
    m.registerTitle(nameOf(answer.of), answer.day),
    ...(rows.length === 0 ? [`  ${m.nothing}`] : []),
    ...counts,
    ...(stated.length === 0 ? [] : ["", m.statedHead, ...stated]),
    ...(rows.length === 0 ? [] : ["", ...rows]),
    ...(ended.length === 0 ? [] : ["", m.endedHead, ...ended]),
  ].join("\n");
}

/** The relations of two actors: at the date, then every change. */
export function presentRelation(answer: RelationAnswer, locale: Locale): string {
  const nameOf: NameOf = (id) => answer.names[id]?.[locale] ?? id;
  const reader = { locale, nameOf };
  const m = messages[locale];
  const [a, b] = answer.between;
  const at = answer.at === null ? [] : [`${answer.at}${m.colon}${m.truth[answer.truth ?? "no"]}`];
  const rows = mutual(answer.relations).flatMap((relation) => relationLines(relation, reader));
  const changes = answer.changes.map((change) => {
    const sure = change.sure ? "" : `${m.comma}${m.unsure}`;
    const arrow = `${nameOf(change.from)} → ${nameOf(change.to)}`;
    return `  ${windowText(change.start)}  ${relationLabel(change.relation, locale)}${m.colon}${change.value === null ? m.lapsed : relationValue(change.relation, change.value, locale)} (${arrow}${sure}) [${change.claims.join(" ")}]`;
  });
  return [`${nameOf(a)} – ${nameOf(b)}`, ...at, ...rows, ...(changes.length === 0 ? [m.nothing] : ["", m.changesHead, ...changes])].join(
    "\n",
  );
}

/** A relation with the sign of its direction: what both hold towards each other alike is told once. */
interface Shown extends Relation {
  readonly sign: "–" | "→" | "↔";
}

function mutual(relations: readonly Relation[]): Shown[] {
  const key = (one: Relation, from: string, to: string): string => JSON.stringify([one.relation, from, to, one.values]);
  const known = new Set(relations.map((one) => key(one, one.from, one.to)));
  return relations.flatMap((one): Shown[] => {
    if (CODEBOOK.relationStates.find((state) => state.id === one.relation)?.direction === "symmetric") return [{ ...one, sign: "–" }];
    if (!known.has(key(one, one.to, one.from))) return [{ ...one, sign: "→" }];
    return one.from < one.to ? [{ ...one, sign: "↔" }] : [];
  });
}

function relationLines(relation: Shown, { locale, nameOf }: { readonly locale: Locale; readonly nameOf: NameOf }): string[] {
  const m = messages[locale];
  const label = relationLabel(relation.relation, locale);
  const pair = `${nameOf(relation.from)} ${relation.sign} ${nameOf(relation.to)}`;
  return relation.values.map((value) => {
    const via = value.via === undefined ? "" : ` ${m.via(nameOf(value.via))}`;
    const since = value.since === null ? m.undated : `${m.since} ${windowText(value.since)}`;
    return `  ${label}${m.colon}${pair} · ${relationValue(relation.relation, value.value, locale)}${via} (${m.truth[value.truth]}${m.comma}${since}) [${value.claims.join(" ")}]`;
  });
}

/** The days in which something came about: one day, or the first and the last that are possible. */
function windowText(window: { readonly from: number | null; readonly to: number | null } | null): string {
  if (window === null) return "?";
  const first = window.from === null ? "…" : isoDay(window.from);
  const last = window.to === null ? "…" : isoDay(window.to - 1);
  return first === last ? first : `${first}–${last}`;
}
