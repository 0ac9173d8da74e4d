import type { Folding } from "./folding.ts";
import { readTokens } from "./tokens.ts";

/** Something that can be found, and the texts in which it can be found. */
export interface SearchRecord {
  readonly fields: readonly string[];
}

/** Where several words must stand together: in one sentence of a field, or anywhere in one record; a sentence never reaches into the next field. */
export type Scope = "sentence" | "record";

/**
 * Records as one row of tokens, and for each pair of neighbouring tokens the places where it stands. Places are positions in the row;
 * every field ends with a `BREAK`, so that no phrase reaches from one field into the next.
 */
export interface TextIndex {
  readonly folding: Folding;
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly tokens: Uint32Array;
  /** Code points of each token in its field, `ends` excluded. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** First positions, ascending. */
  readonly fields: Uint32Array;
  readonly scopes: Uint32Array;
  /** The first field of each record. */
  readonly records: Uint32Array;
  /** All positions ordered by their token, then by the token after it, then by themselves. */
  readonly postings: Uint32Array;
  /** Where the postings of each token begin; one more at the end. */
  readonly firsts: Uint32Array;
}

/** The token that stands at the end of every field; no query has it. */
export const BREAK = 0;

/** Reads the records once. Time and memory grow in proportion to the text. */
export function buildIndex(records: readonly SearchRecord[], how: { folding: Folding; scope: Scope }): TextIndex {
  const steps = indexing(records, how);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in small steps, between which something else can be done. */
export function* indexing(
  records: readonly SearchRecord[],
  { folding, scope }: { folding: Folding; scope: Scope },
): Generator<undefined, TextIndex> {
  const vocabulary = new Map<string, number>();
  const row = { tokens: new Numbers(), starts: new Numbers(), ends: new Numbers() };
  const first = { fields: new Numbers(), scopes: new Numbers(), records: new Numbers() };
  const add = (token: number, start: number, end: number): void => {
    row.tokens.push(token);
    row.starts.push(start);
    row.ends.push(end);
  };
  for (const record of records) {
    yield;
    first.records.push(first.fields.length);
    if (scope === "record") first.scopes.push(row.tokens.length);
    for (const field of record.fields) {
      first.fields.push(row.tokens.length);
      readTokens(field, folding, ({ text, start, end, opensSentence }) => {
        if (scope === "sentence" && opensSentence) first.scopes.push(row.tokens.length);
        add(idOf(text, vocabulary), start, end);
      });
      add(BREAK, 0, 0);
    }
  }
  const tokens = row.tokens.values();
  return {
    folding,
    vocabulary,
    tokens,
    starts: row.starts.values(),
    ends: row.ends.values(),
    fields: first.fields.values(),
    scopes: first.scopes.values(),
    records: first.records.values(),
    ...(yield* sortingPostings(tokens, vocabulary.size + 1)),
  };
}

/** The last of ascending numbers that is not above `value`, by its place; -1 where all are above it. */
export function lastNotAbove(ascending: Uint32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function idOf(text: string, vocabulary: Map<string, number>): number {
  let id = vocabulary.get(text);
  if (id === undefined) {
    id = vocabulary.size + 1;
    vocabulary.set(text, id);
  }
  return id;
}

/** Counting sort, twice: by the following token, then by the token itself; each keeps the order of the one before. */
function* sortingPostings(tokens: Uint32Array, ids: number): Generator<undefined, Pick<TextIndex, "postings" | "firsts">> {
  const next = new Uint32Array(tokens.length);
  next.set(tokens.subarray(1));
  const rising = new Uint32Array(tokens.length);
  for (let i = 0; i < rising.length; i++) rising[i] = i;
  yield;
  const byNext = yield* countingSort(rising, next, ids);
  const { sorted, firsts } = yield* countingSort(byNext.sorted, tokens, ids);
  return { postings: sorted, firsts };
}

const STRIDE = 1 << 15;

function* countingSort(
  positions: Uint32Array,
  keys: Uint32Array,
  ids: number,
): Generator<undefined, { sorted: Uint32Array; firsts: Uint32Array }> {
  const firsts = new Uint32Array(ids + 1);
  for (let i = 0; i < keys.length; i++) {
    if (i % STRIDE === 0) yield;
    const after = (keys[i] ?? 0) + 1;
    firsts[after] = (firsts[after] ?? 0) + 1;
  }
  for (let id = 1; id <= ids; id++) firsts[id] = (firsts[id] ?? 0) + (firsts[id - 1] ?? 0);
  const next = firsts.slice();
  const sorted = new Uint32Array(positions.length);
  for (let i = 0; i < positions.length; i++) {
    if (i % STRIDE === 0) yield;
    const position = positions[i] ?? 0;
    const key = keys[position] ?? 0;
    const place = next[key] ?? 0;
    sorted[place] = position;
    next[key] = place + 1;
  }
  return { sorted, firsts };
}

/** Whole numbers from 0 in a row that grows. */
class Numbers {
  length = 0;
  private room = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.room.length) {
      const wider = new Uint32Array(this.room.length * 2);
      wider.set(this.room);
      this.room = wider;
    }
    this.room[this.length++] = value;
  }

  values(): Uint32Array {
    return this.room.slice(0, this.length);
  }
}
