import type { Literal } from "./membership.ts";

/** A conjunction over k conditions: the rows r with `r & mask === value`. Bits outside the mask are free. */
export interface Implicant {
  readonly mask: number;
  readonly value: number;
}

/** The shortest covers of some rows: several where they are equally short. */
export interface Minimised {
  readonly models: readonly (readonly Implicant[])[];
  /** Whether more than `MODELS` equally short ones exist, of which the first are given. */
  readonly more: boolean;
}

const MODELS = 40;

export function covers({ mask, value }: Implicant, row: number): boolean {
  return (row & mask) === value;
}

/** The literals of an implicant, in the order of conditions. */
export function literalsIn({ mask, value }: Implicant, conditions: number): Literal[] {
  return Array.from({ length: conditions }, (_, condition): Literal[] => {
    const bit = 1 << (conditions - 1 - condition);
    return (mask & bit) === 0 ? [] : [{ condition, present: (value & bit) !== 0 }];
  }).flat();
}

/** The conjunctions that cover only `allowed` rows and of which no literal can be left out (Quine 1952; McCluskey 1956), in a fixed order. */
export function primeImplicants(allowed: ReadonlySet<number>, conditions: number): Implicant[] {
  let level = [...allowed].sort((a, b) => a - b).map((value): Implicant => ({ mask: 2 ** conditions - 1, value }));
  const primes: Implicant[] = [];
  while (level.length > 0) {
    const known = new Set(level.map(keyOf));
    const joined = new Map<string, Implicant>();
    for (const one of level) {
      const wider = widerThan(one, conditions).filter(({ bit }) => known.has(keyOf({ mask: one.mask, value: one.value ^ bit })));
      if (wider.length === 0) primes.push(one);
      for (const { implicant } of wider) joined.set(keyOf(implicant), implicant);
    }
    level = [...joined.values()];
  }
  return primes.sort((a, b) => literalCount(a) - literalCount(b) || b.value - a.value || b.mask - a.mask);
}

/** Every smallest set of prime implicants of `positive` and `free` rows that covers all positive ones. Without positive rows the one model is empty. */
export function minimise(positive: readonly number[], free: Iterable<number>, conditions: number): Minimised {
  const primes = primeImplicants(new Set([...positive, ...free]), conditions).filter((prime) => positive.some((row) => covers(prime, row)));
  for (let terms = 0; terms <= positive.length; terms++) {
    const models = coversOf(positive, primes, terms, MODELS + 1);
    if (models.length > 0) return { models: models.slice(0, MODELS), more: models.length > MODELS };
  }
  return { models: [], more: false };
}

function keyOf({ mask, value }: Implicant): string {
  return `${mask} ${value}`;
}

function literalCount({ mask }: Implicant): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
}

function widerThan({ mask, value }: Implicant, conditions: number): { readonly bit: number; readonly implicant: Implicant }[] {
  const bits = Array.from({ length: conditions }, (_, i) => 1 << i).filter((bit) => (mask & bit) !== 0);
  return bits.map((bit) => ({ bit, implicant: { mask: mask & ~bit, value: value & ~bit } }));
}

/**
 * The covers of `rows` by exactly so many primes, at most `limit` of them. The row that fewest primes cover is settled first, by each of them in turn; those
 * tried before are barred, so that no cover is found twice.
 */
function coversOf(rows: readonly number[], primes: readonly Implicant[], terms: number, limit: number): Implicant[][] {
  if (rows.length === 0) return terms === 0 ? [[]] : [];
  const widest = Math.max(0, ...primes.map((prime) => rows.filter((row) => covers(prime, row)).length));
  if (widest * terms < rows.length) return [];
  const hardest = rows
    .map((row) => primes.filter((prime) => covers(prime, row)))
    .reduce((few, candidates) => (candidates.length < few.length ? candidates : few));
  const found: Implicant[][] = [];
  hardest.forEach((prime, i) => {
    if (found.length >= limit) return;
    const barred = hardest.slice(0, i + 1);
    const left = rows.filter((row) => !covers(prime, row));
    const others = coversOf(
      left,
      primes.filter((other) => !barred.includes(other)),
      terms - 1,
      limit - found.length,
    );
    found.push(...others.map((rest) => [prime, ...rest]));
  });
  return found;
}
