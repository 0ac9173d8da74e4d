import { covers, type Implicant, minimise } from "./minimise.ts";
import type { TruthTable } from "./truth-table.ts";

/** Whether a condition is expected to bring the outcome about when it is present, when it is absent, or neither is expected. */
export type Expectation = "present" | "absent" | null;

/** The solutions of a truth table: by cases alone, with every useful remainder, and with the remainders that expectations make easy. */
export interface Solutions {
  readonly complex: readonly Model[];
  readonly parsimonious: readonly Model[];
  readonly intermediate: readonly Model[];
  /** Whether there are more equally short models than are given. */
  readonly more: boolean;
}

/** One model: its terms, and the remainders that it takes for positive. */
export interface Model {
  readonly terms: readonly Implicant[];
  readonly assumed: readonly number[];
}

/**
 * Complex, parsimonious and intermediate solutions (Ragin 2008, ch. 9). An assumption about a remainder is easy where it comes from a case by leaving out a
 * literal that speaks against the expectation; the intermediate solution makes the easy ones among those of the parsimonious solution.
 */
export function solve(table: TruthTable, expectations: readonly Expectation[]): Solutions {
  const { conditions, rows } = table;
  const rowsOf = (outcome: string): number[] => rows.filter((row) => row.outcome === outcome).map(({ row }) => row);
  const [positive, remainders] = [rowsOf("positive"), rowsOf("remainder")];
  const modelOf = (terms: readonly Implicant[]): Model => ({
    terms,
    assumed: remainders.filter((row) => terms.some((term) => covers(term, row))),
  });
  const complex = minimise(positive, [], conditions);
  const parsimonious = minimise(positive, remainders, conditions);
  const between = complex.models.flatMap((cautious) =>
    parsimonious.models.map((bold) => minimise(positive, easyRows(cautious, bold, { conditions, expectations, remainders }), conditions)),
  );
  return {
    complex: complex.models.map(modelOf),
    parsimonious: parsimonious.models.map(modelOf),
    intermediate: distinct(between.flatMap(({ models }) => models)).map(modelOf),
    more: [complex, parsimonious, ...between].some(({ more }) => more),
  };
}

interface Remainders {
  readonly conditions: number;
  readonly expectations: readonly Expectation[];
  readonly remainders: readonly number[];
}

/** The remainders that may be taken for positive on the way from a complex model to a parsimonious one without going against an expectation. */
function easyRows(
  complex: readonly Implicant[],
  parsimonious: readonly Implicant[],
  { conditions, expectations, remainders }: Remainders,
): number[] {
  const easy = complex.flatMap((cautious) =>
    parsimonious.filter((bold) => isInside(cautious, bold)).map((bold) => relaxed(cautious, bold, { conditions, expectations })),
  );
  return remainders.filter((row) => easy.some((term) => covers(term, row)));
}

/** A complex term less the literals that the parsimonious one does without and that speak against the expectation. */
function relaxed(
  complex: Implicant,
  parsimonious: Implicant,
  { conditions, expectations }: Pick<Remainders, "conditions" | "expectations">,
): Implicant {
  const against = expectations.reduce((bits, expected, condition) => {
    const bit = 1 << (conditions - 1 - condition);
    if (expected === null || (complex.mask & bit) === 0 || (parsimonious.mask & bit) !== 0) return bits;
    const isPresent = (complex.value & bit) !== 0;
    return isPresent === (expected === "present") ? bits : bits | bit;
  }, 0);
  return { mask: complex.mask & ~against, value: complex.value & ~against };
}

function isInside(inner: Implicant, outer: Implicant): boolean {
  return (inner.mask & outer.mask) === outer.mask && (inner.value & outer.mask) === outer.value;
}

function distinct(models: readonly (readonly Implicant[])[]): (readonly Implicant[])[] {
  const keyOf = (model: readonly Implicant[]): string =>
    model
      .map(({ mask, value }) => `${mask} ${value}`)
      .sort()
      .join("+");
  return [...new Map(models.map((model) => [keyOf(model), model])).values()];
}
