import type { RelationChange, RelationValue } from "../relation.ts";

/** What is held before any act is known. */
const NOTHING = new Set(["none", "no"]);

/**
 * The values that a relation of one pair may have on a day, from all its changes (three-valued fold). A change may be the latest one on that
 * day if it may have happened by then and no other sure change certainly came after it and by that day. One value left, told by a sure change,
 * is `certain`; otherwise each is `possible`. Changes with no date may hold on any day. No value is given where nothing is held, certainly or possibly.
 */
export function valuesAt(changes: readonly RelationChange[], day: number): RelationValue[] {
  const sure = lastSure(changes, day);
  const latest = changes.filter((change) => begin(change) <= day && end(change) > (sure ?? Number.NEGATIVE_INFINITY));
  const values = groupBy(latest);
  const held = values.filter((group) => group[0]?.value !== null && !NOTHING.has(group[0]?.value ?? ""));
  const certain = values.length === 1 && sure !== undefined && latest.some((change) => change.sure);
  return held.map((group) => relationValue(stretch(group, changes), certain ? "certain" : "possible"));
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
    claims: [...new Set(group.flatMap((change) => change.claims))].sort(),
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
