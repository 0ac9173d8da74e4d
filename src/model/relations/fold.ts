import type { RelationChange, RelationValue } from "../relation.ts";
import type { TieTruth } from "./tie-truth.ts";

/** What is held before any act is known. */
const NOTHING = new Set(["none", "no"]);

/**
 * The values that a relation of one pair may have on a day, from all its changes (three-valued fold). A change may be the latest one on that
 * day if it may have happened by then and no other sure change certainly came after it and by that day. One value left, told by a sure change,
 * is `certain`; otherwise each is `possible`. Changes with no date may hold on any day. No value is given where nothing is held, certainly or possibly.
 */
export function valuesAt(changes: readonly RelationChange[], day: number): RelationValue[] {
  const { latest, isSettled } = latestOn(changes, day);
  const values = groupBy(latest);
  const held = values.filter((group) => group[0]?.value !== null && !NOTHING.has(group[0]?.value ?? ""));
  const certain = values.length === 1 && isSettled;
  return held.map((group) => relationValue(stretch(group, changes), certain ? "certain" : "possible"));
}

/**
 * Whether one of some values is held on a day, from all changes of the relation of one pair: `certain` where every value that the sources allow is one of
 * them, `possible` where some is, `no` where another certainly holds or the last one was certainly ended, `unknown` where nothing sure is told by then.
 */
export function truthAt(changes: readonly RelationChange[], { values, day }: { values: readonly string[]; day: number }): TieTruth {
  const { latest, isSettled } = latestOn(changes, day);
  const holding = latest.filter((change) => values.includes(change.value ?? "none"));
  if (holding.length === 0) return { truth: isSettled ? "no" : "unknown", claims: claimsOf(latest) };
  const told = groupBy(holding).flatMap((group) => stretch(group, changes));
  return { truth: isSettled && holding.length === latest.length ? "certain" : "possible", claims: claimsOf(told) };
}

/** The changes that may be the latest on a day, and whether a sure one of them has certainly happened. */
function latestOn(changes: readonly RelationChange[], day: number): { readonly latest: RelationChange[]; readonly isSettled: boolean } {
  const sure = lastSure(changes, day);
  const latest = changes.filter((change) => begin(change) <= day && end(change) > (sure ?? Number.NEGATIVE_INFINITY));
  return { latest, isSettled: sure !== undefined && latest.some((change) => change.sure) };
}

function claimsOf(changes: readonly RelationChange[]): string[] {
  return [...new Set(changes.flatMap((change) => change.claims))].sort();
}

/**
 * The latest day on which a sure change that has certainly happened by a day may have begun: what had ended by then is overtaken. Undefined where no
 * such change has certainly happened.
 */
function lastSure(changes: readonly RelationChange[], day: number): number | undefined {
  let last: number | undefined;
  for (const change of changes) {
    if (!change.sure || change.start === null || end(change) > day + 1) continue;
    last = Math.max(last ?? Number.NEGATIVE_INFINITY, begin(change));
  }
  return last;
}

/** The changes that tell one value without a break up to these: an older act stays the beginning of what later sources only find in place. */
function stretch(group: readonly RelationChange[], changes: readonly RelationChange[]): RelationChange[] {
  const first = Math.min(...group.map(begin));
  const value = group[0]?.value;
  const others = changes.filter((change) => change.value !== value && begin(change) < first);
  const since = Math.max(Number.NEGATIVE_INFINITY, ...others.map(begin));
  const older = changes.filter((change) => change.value === value && begin(change) < first && begin(change) > since);
  return [...older, ...group];
}

function relationValue(group: readonly RelationChange[], truth: RelationValue["truth"]): RelationValue {
  const first = group.reduce((a, b) => (begin(b) < begin(a) || (begin(b) === begin(a) && end(b) < end(a)) ? b : a));
  const via = group.find((change) => change.via !== undefined)?.via;
  return {
    value: first.value ?? "",
    truth,
    ...(via === undefined ? {} : { via }),
    since: first.start,
    events: [...new Set(group.map((change) => change.event))].sort(),
    claims: claimsOf(group),
  };
}

function groupBy(changes: readonly RelationChange[]): RelationChange[][] {
  const groups = new Map<string | null, RelationChange[]>();
  for (const change of changes) {
    const group = groups.get(change.value);
    if (group === undefined) groups.set(change.value, [change]);
    else group.push(change);
  }
  return [...groups.values()];
}

/** First day on which a change may have happened; without a date, any day. */
function begin(change: RelationChange): number {
  return change.start?.from ?? Number.NEGATIVE_INFINITY;
}

/** The day by which it certainly has happened; without a date, never. */
function end(change: RelationChange): number {
  return change.start?.to ?? Number.POSITIVE_INFINITY;
}
