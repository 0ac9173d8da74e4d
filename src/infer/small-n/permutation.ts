import { type Stream, stream } from "../../number/index.ts";
import { product, unitVector } from "./correlation.ts";

/** Two series over the same periods, in order of time and without a gap, and the seed of what is drawn. */
export interface PermutationProblem {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly seed: number;
}

/** How often rearranging one series gives a correlation at least as great, either sign. */
export interface Permuted {
  readonly p: number;
  /** The least p that this way of rearranging can give at this length. */
  readonly minimum: number;
  /** How many rearrangements were looked at, the one that happened among them. */
  readonly arrangements: number;
  /** Whether these are all that there are, or a sample of them. */
  readonly drawn: boolean;
}

/**
 * Correlation of two series under three ways of rearranging one of them. `circular` shifts it around, which keeps its persistence; `blocks` moves whole
 * stretches, which keeps it inside them; `free` takes each value for itself, as if the years knew nothing of each other.
 */
export interface PermutationAnswer {
  readonly r: number;
  readonly n: number;
  readonly circular: Permuted;
  readonly blocks: Permuted & { readonly length: number };
  readonly free: Permuted;
}

/** Up to so many pieces every order is looked at. */
const ENUMERATED = 8;
const DRAWS = 20_000;

/**
 * Permutation tests of the correlation of two series, two-sided on |r| (method §3.4). `null` where a series does not vary. A sample of rearrangements counts
 * the one that happened, so that p is never 0 (Phipson & Smyth 2010).
 */
export function permutationTest({ x, y, seed }: PermutationProblem): PermutationAnswer | null {
  const [a, b] = [unitVector(x), unitVector(y)];
  if (a === null || b === null) return null;
  const n = a.length;
  const r = product(a, b);
  const length = Math.max(1, Math.round(Math.cbrt(n)));
  const isAsGreat = (arranged: readonly number[]): boolean => Math.abs(product(a, arranged)) >= Math.abs(r) - 1e-12;
  const blocks = Array.from({ length: Math.ceil(n / length) }, (_, i) => b.slice(i * length, (i + 1) * length));
  return {
    r,
    n,
    circular: counted(shifts(b), isAsGreat),
    blocks: { ...rearranged(blocks, isAsGreat, stream(seed, "permutation", "blocks")), length },
    free: rearranged(
      b.map((value) => [value]),
      isAsGreat,
      stream(seed, "permutation", "free"),
    ),
  };
}

type IsAsGreat = (arranged: readonly number[]) => boolean;

function rearranged(pieces: readonly (readonly number[])[], isAsGreat: IsAsGreat, random: Stream): Permuted {
  if (pieces.length <= ENUMERATED) return counted(orders(pieces), isAsGreat);
  const order = [...pieces];
  const arranged = pieces.flat();
  let asGreat = 1;
  for (let i = 0; i < DRAWS; i++) {
    shuffle(order, random);
    layOut(order, arranged);
    if (isAsGreat(arranged)) asGreat++;
  }
  const arrangements = DRAWS + 1;
  return { p: asGreat / arrangements, minimum: 1 / arrangements, arrangements, drawn: true };
}

function counted(all: Iterable<readonly number[]>, isAsGreat: IsAsGreat): Permuted {
  let [asGreat, arrangements] = [0, 0];
  for (const arranged of all) {
    arrangements++;
    if (isAsGreat(arranged)) asGreat++;
  }
  return { p: asGreat / arrangements, minimum: 1 / arrangements, arrangements, drawn: false };
}

function* shifts(values: readonly number[]): Generator<readonly number[]> {
  for (let by = 0; by < values.length; by++) yield [...values.slice(by), ...values.slice(0, by)];
}

function* orders(pieces: readonly (readonly number[])[]): Generator<readonly number[]> {
  if (pieces.length === 0) yield [];
  for (const [i, piece] of pieces.entries()) {
    for (const rest of orders([...pieces.slice(0, i), ...pieces.slice(i + 1)])) yield [...piece, ...rest];
  }
}

/** Fisher–Yates, in place. */
function shuffle(pieces: (readonly number[])[], random: Stream): void {
  for (let i = pieces.length - 1; i > 0; i--) {
    const j = Math.floor(random.uniform() * (i + 1));
    [pieces[i], pieces[j]] = [pieces[j] as readonly number[], pieces[i] as readonly number[]];
  }
}

/** Writes the values of the pieces one after another. */
function layOut(pieces: readonly (readonly number[])[], values: number[]): void {
  let at = 0;
  for (const piece of pieces) for (const value of piece) values[at++] = value;
}
