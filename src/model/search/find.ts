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
  const lengths = phrases.map((phrase) => phrase.length);
  if (positions.length === 1) {
    const kept = keptOf(index, only, options.where);
    const places = Array.from(kept.subarray(0, options.limit), (first) => placeOf(index, { first, last: first + (lengths[0] ?? 1) - 1 }));
    return { total: kept.length, places };
  }
  const scopes = scopesOfAll(index, positions);
  const kept = keptOf(index, scopes, options.where);
  const places = Array.from(kept.subarray(0, options.limit), (scope) =>
    placeOf(index, shortestStretch(index, scope, { positions, lengths })),
  );
  return { total: kept.length, places };
}

/** The records that have all the words, by their place and ascending; for an index in which words stand together anywhere in one record. */
export function recordsWith(index: TextIndex, words: string): Uint32Array {
  const [first, ...others] = readWords(words, index.folding).map((phrase) => scopesOf(index.scopes, positionsOf(index, phrase)));
  return first === undefined ? new Uint32Array() : others.reduce(inBoth, first);
}

/** The positions that lie in records that are asked for. */
function keptOf({ fields, records }: TextIndex, positions: Uint32Array, where: ((record: number) => boolean) | undefined): Uint32Array {
  if (where === undefined) return positions;
  const kept = new Uint32Array(positions.length);
  let count = 0;
  let record = 0;
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i] ?? 0;
    while (record + 1 < records.length && (fields[records[record + 1] ?? 0] ?? 0) <= position) record++;
    if (where(record)) kept[count++] = position;
  }
  return kept.subarray(0, count);
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
  const found = new Uint32Array(rarest.to - rarest.from);
  let count = 0;
  for (let i = rarest.from; i < rarest.to; i++) {
    const first = (postings[i] ?? 0) - rarest.at;
    let matched = first < 0 ? -1 : 0;
    while (matched >= 0 && matched < ids.length) matched = tokens[first + matched] === ids[matched] ? matched + 1 : -1;
    if (matched > 0) found[count++] = first;
  }
  return found.subarray(0, count);
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

/** The first positions of the scopes in which each of the lists has a position, ascending. */
function scopesOfAll({ scopes }: TextIndex, lists: readonly Uint32Array[]): Uint32Array {
  const [shortest = new Uint32Array(), ...others] = lists.map((list) => scopesOf(scopes, list)).sort((a, b) => a.length - b.length);
  const shared = others.reduce(inBoth, shortest);
  return shared.map((scope) => scopes[scope] ?? 0);
}

/** The numbers of the scopes in which the positions of a list lie, ascending, each once. */
function scopesOf(scopes: Uint32Array, list: Uint32Array): Uint32Array {
  const own = new Uint32Array(list.length);
  let count = 0;
  let scope = 0;
  for (let i = 0; i < list.length; i++) {
    const position = list[i] ?? 0;
    while (scope + 1 < scopes.length && (scopes[scope + 1] ?? 0) <= position) scope++;
    if (count === 0 || own[count - 1] !== scope) own[count++] = scope;
  }
  return own.subarray(0, count);
}

function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(a.length);
  let count = 0;
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    const value = a[i] ?? 0;
    while (j < b.length && (b[j] ?? 0) < value) j++;
    if (j < b.length && b[j] === value) both[count++] = value;
  }
  return both.subarray(0, count);
}

/** The shortest stretch of one field with all the phrases that begin in the scope, and of several the first; where no field has them all, the first phrase. */
function shortestStretch(
  { tokens, scopes }: TextIndex,
  from: number,
  { positions, lengths }: { positions: readonly Uint32Array[]; lengths: readonly number[] },
): Stretch {
  const to = scopes[lastNotAbove(scopes, from) + 1] ?? tokens.length;
  const marks = positions
    .flatMap((list, phrase) => {
      const inside = list.subarray(lastNotAbove(list, from - 1) + 1, lastNotAbove(list, to - 1) + 1);
      return Array.from(inside, (first) => ({ phrase, first, last: first + (lengths[phrase] ?? 1) - 1 }));
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
  return best ?? marks[0] ?? { first: from, last: from };
}

function placeOf(index: TextIndex, { first, last }: Stretch): Place {
  const field = lastNotAbove(index.fields, first);
  const record = lastNotAbove(index.records, field);
  return { record, field: field - (index.records[record] ?? 0), start: index.starts[first] ?? 0, end: index.ends[last] ?? 0 };
}
