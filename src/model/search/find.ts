import { BREAK, lastNotAbove, type TextIndex } from "./text-index.ts";
import { type Phrase, readWords } from "./words.ts";

/** A place where the words stand: the record and its field, counted from 0, and code points of that field, `end` excluded. */
export interface Place {
  readonly record: number;
  readonly field: number;
  readonly start: number;
  readonly end: number;
}

/** How many places there are, and the first of them, in the order of the records and of their texts. */
export interface Found {
  readonly total: number;
  readonly places: readonly Place[];
}

/**
 * Finds words as `readWords` reads them. One phrase: every place where it stands, also where places overlap. Several: one place for each sentence or
 * record that has them all, the shortest stretch with all of them, or the first of them where they stand in different fields.
 */
export function query(index: TextIndex, words: string, options: { limit: number; where?: (record: number) => boolean }): Found {
  const phrases = readWords(words, index.folding);
  const positions = phrases.map((phrase) => positionsOf(index, phrase));
  const [only] = positions;
  if (only === undefined || positions.some((one) => one.length === 0)) return { total: 0, places: [] };
  const where = options.where ?? (() => true);
  const places: Place[] = [];
  let total = 0;
  const see = (first: number, make: () => Stretch): void => {
    if (!where(recordOf(index, fieldOf(index, first)))) return;
    total++;
    if (places.length < options.limit) places.push(placeOf(index, make()));
  };
  const length = (i: number): number => phrases[i]?.length ?? 1;
  if (phrases.length === 1) for (const first of only) see(first, () => ({ first, last: first + length(0) - 1 }));
  else {
    for (const scope of scopesOfAll(index, positions)) see(scope.from, () => shortestStretch(index, scope, { positions, length }));
  }
  return { total, places };
}

/** Positions of the first and the last token of a stretch, both included. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The positions at which a phrase begins, ascending: those of its rarest pair of tokens, each compared with the whole phrase. */
function positionsOf(index: TextIndex, phrase: Phrase): Uint32Array {
  const { tokens, postings, firsts, vocabulary } = index;
  const ids = phrase.map((text) => vocabulary.get(text) ?? BREAK);
  if (ids.includes(BREAK)) return new Uint32Array();
  const [single = BREAK] = ids;
  if (ids.length === 1) return postings.slice(firsts[single], firsts[single + 1]).sort();
  const pairs = ids.slice(1).map((second, at) => ({ at, ...pairRange(index, ids[at] ?? BREAK, second) }));
  const rarest = pairs.reduce((a, b) => (b.to - b.from < a.to - a.from ? b : a));
  const found: number[] = [];
  for (let i = rarest.from; i < rarest.to; i++) {
    const first = (postings[i] ?? 0) - rarest.at;
    if (first >= 0 && ids.every((id, k) => tokens[first + k] === id)) found.push(first);
  }
  return Uint32Array.from(found);
}

/** Where the postings of two neighbouring tokens lie, `to` excluded. */
function pairRange({ tokens, postings, firsts }: TextIndex, first: number, second: number): { from: number; to: number } {
  const bound = (isBefore: (next: number) => boolean): number => {
    let low = firsts[first] ?? 0;
    let high = firsts[first + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(tokens[(postings[middle] ?? 0) + 1] ?? BREAK)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { from: bound((next) => next < second), to: bound((next) => next <= second) };
}

/** Positions of a scope, `to` excluded. */
interface ScopeRange {
  readonly from: number;
  readonly to: number;
}

/** The scopes in which each of the lists has a position. */
function* scopesOfAll({ scopes, tokens }: TextIndex, lists: readonly Uint32Array[]): Generator<ScopeRange> {
  const cursors = lists.map(() => 0);
  const advance = (to: number): void =>
    lists.forEach((list, i) => {
      while ((list[cursors[i] ?? 0] ?? Infinity) < to) cursors[i] = (cursors[i] ?? 0) + 1;
    });
  for (;;) {
    const furthest = Math.max(...lists.map((list, i) => list[cursors[i] ?? 0] ?? Infinity));
    if (furthest === Infinity) return;
    const scope = lastNotAbove(scopes, furthest);
    const range = { from: scopes[scope] ?? 0, to: scopes[scope + 1] ?? tokens.length };
    advance(range.from);
    if (lists.some((list, i) => (list[cursors[i] ?? 0] ?? Infinity) >= range.to)) continue;
    yield range;
    advance(range.to);
  }
}

/** The shortest stretch of one field with all the phrases that begin in the scope, and of several the first; where no field has them all, the first phrase. */
function shortestStretch(
  { tokens }: TextIndex,
  scope: ScopeRange,
  { positions, length }: { positions: readonly Uint32Array[]; length: (phrase: number) => number },
): Stretch {
  const marks = positions
    .flatMap((list, phrase) => {
      const inside = list.subarray(lastNotAbove(list, scope.from - 1) + 1, lastNotAbove(list, scope.to - 1) + 1);
      return Array.from(inside, (first) => ({ phrase, first, last: first + length(phrase) - 1 }));
    })
    .sort((a, b) => a.first - b.first);
  const latest = new Map<number, Stretch>();
  let best: Stretch | undefined;
  for (const mark of marks) {
    latest.set(mark.phrase, mark);
    if (latest.size < positions.length) continue;
    const held = [...latest.values()];
    const stretch = { first: Math.min(...held.map((one) => one.first)), last: Math.max(...held.map((one) => one.last)) };
    const isOneField = !tokens.subarray(stretch.first, stretch.last).includes(BREAK);
    if (isOneField && (best === undefined || stretch.last - stretch.first < best.last - best.first)) best = stretch;
  }
  return best ?? marks[0] ?? { first: scope.from, last: scope.from };
}

function fieldOf(index: TextIndex, position: number): number {
  return lastNotAbove(index.fields, position);
}

function recordOf(index: TextIndex, field: number): number {
  return lastNotAbove(index.records, field);
}

function placeOf(index: TextIndex, { first, last }: Stretch): Place {
  const field = fieldOf(index, first);
  const record = recordOf(index, field);
  return { record, field: field - (index.records[record] ?? 0), start: index.starts[first] ?? 0, end: index.ends[last] ?? 0 };
}
