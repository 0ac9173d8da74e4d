import type { CauseCorrelation } from "../../model/index.ts";
import { correlation } from "../small-n/correlation.ts";
import type { CauseContribution, CircularityInput } from "./contribution.ts";
import { type CheckFinding, exceeds } from "./finding.ts";

/** Two coded causes that correlate more closely than this cannot be told apart (method §3.6, C7). */
const SEPARABLE = 0.8;

/** Whether two coded causes go together too closely to be told apart, or ranked. */
export function isInseparable({ r }: Pick<CauseCorrelation, "r">): boolean {
  return r !== null && exceeds(Math.abs(r), SEPARABLE);
}

/** Fewer periods say nothing of how two causes go together. */
const LEAST_PERIODS = 3;

/** C7: the largest correlation of a tested cause with any other coded one, and all correlations. */
export function collinearity({ causes, rivals, separates }: CircularityInput): {
  readonly finding: CheckFinding;
  readonly correlations: readonly CauseCorrelation[];
} {
  const tested = new Set(causes.map(({ id }) => id));
  const all = [...causes, ...rivals.filter(({ id }) => !tested.has(id))];
  const correlations = correlationsOf(all.sort((one, other) => (one.id < other.id ? -1 : 1)));
  const concerned = correlations.filter((pair) => pair.r !== null && pair.causes.some((id) => tested.has(id)));
  const close = concerned.filter(isInseparable);
  const measure = concerned.length === 0 ? null : Math.max(...concerned.map(({ r }) => Math.abs(r ?? 0)));
  const level = close.length === 0 ? "clear" : separates ? "red" : "amber";
  return { finding: { code: "C7", level, measure, names: close.map((pair) => pair.causes.join(" ~ ")) }, correlations };
}

type Coded = Pick<CauseContribution, "id" | "coded">;

/** The correlation of every two coded causes, in their order, over the periods that both have; null where fewer than three, or where one never changes. */
export function correlationsOf(causes: readonly Coded[]): CauseCorrelation[] {
  const coded = causes.filter(({ coded: values }) => values !== null);
  return coded.flatMap((first, i) =>
    coded.slice(i + 1).map((second): CauseCorrelation => {
      const pairs = pairsOf(first.coded ?? new Map(), second.coded ?? new Map());
      return { causes: [first.id, second.id], r: correlationOf(pairs), periods: pairs.length };
    }),
  );
}

type Pair = readonly [number, number];

function pairsOf(first: ReadonlyMap<number, number>, second: ReadonlyMap<number, number>): Pair[] {
  const periods = [...first.keys()].filter((period) => second.has(period)).sort((one, other) => one - other);
  return periods.map((period) => [first.get(period) ?? 0, second.get(period) ?? 0]);
}

function correlationOf(pairs: readonly Pair[]): number | null {
  if (pairs.length < LEAST_PERIODS) return null;
  return correlation(
    pairs.map(([one]) => one),
    pairs.map(([, other]) => other),
  );
}
