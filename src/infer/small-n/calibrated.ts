import { type CalibratedCase, type ConfigurationsQuestion, caseIds, type FuzzySet, type RawValue } from "../../model/index.ts";
import { type Anchors, membership } from "../qca/index.ts";
import type { YearValues } from "./association.ts";

/** The cases that have a value in every set, with their degrees of membership, and those that have not. */
export interface Calibrated {
  readonly cases: readonly CalibratedCase[];
  readonly missing: readonly { readonly case: string; readonly sets: string[] }[];
}

/** Calibrates the raw values of a question. A case without a value in some set is left out whole. */
export function calibrate(question: ConfigurationsQuestion): Calibrated {
  const sets = setsOf(question);
  const raw = rawValues(question);
  const rawIn = (set: string, id: string): number | null => raw.get(`${set} ${id}`)?.value ?? null;
  const ids = caseIds(question);
  const missingIn = (id: string): string[] => sets.filter((set) => rawIn(set.id, id) === null).map((set) => set.id);
  const isWhole = (id: string): boolean => missingIn(id).length === 0;
  return {
    cases: ids.filter(isWhole).map((id): CalibratedCase => {
      const values = sets.map((set) => [set, rawIn(set.id, id) as number] as const);
      return {
        case: id,
        raw: Object.fromEntries(values.map(([set, value]) => [set.id, value])),
        degrees: Object.fromEntries(values.map(([set, value]) => [set.id, membership(value, anchorsOf(set))])),
      };
    }),
    missing: ids.filter((id) => !isWhole(id)).map((id) => ({ case: id, sets: missingIn(id) })),
  };
}

/** The conditions of a question and its outcome, in this order. */
export function setsOf({ conditions, outcome }: Pick<ConfigurationsQuestion, "conditions" | "outcome">): FuzzySet[] {
  return [...conditions, outcome];
}

/** The entry of each set and case, under `SET case`. */
export function rawValues({ values }: Pick<ConfigurationsQuestion, "values">): ReadonlyMap<string, RawValue> {
  return new Map(values.flatMap((one) => one.cases.map((id) => [`${one.set} ${id}`, one] as const)));
}

/** The raw values of one set by year, where the cases are years. */
export function yearValues({ values }: Pick<ConfigurationsQuestion, "values">, set: string): YearValues {
  const known = values.flatMap(({ value, ...one }) =>
    one.set === set && value !== null ? one.cases.map((id) => [Number(id), value] as const) : [],
  );
  return new Map(known);
}

function anchorsOf(set: FuzzySet): Anchors {
  return { out: set.out.value, crossover: set.crossover.value, in: set.in.value };
}
