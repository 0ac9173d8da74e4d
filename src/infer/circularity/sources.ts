import type { RootShare } from "../../model/index.ts";
import { type CircularityInput, type Contribution, type Item, sharesOf, shareWhere, sorted } from "./contribution.ts";
import { type CheckFinding, exceeds, reaches } from "./finding.ts";

/** What C5 finds, with the shares of every root and the sides that do without the shared ones only in name. */
export interface SourceOverlap {
  readonly finding: CheckFinding;
  readonly roots: readonly RootShare[];
  readonly unidentified: readonly string[];
}

const AMBER = 0.5;
const RED = 0.8;

/**
 * A side with less left than this share of its periods, or of its information, is not identified: the first is what the gate of the level asks for too
 * (method §2.2), the second what is left where the shared roots have .8.
 */
const LEAST_LEFT = { periods: 0.6, information: 0.2 };

/**
 * C5: Ω₅ = Σ over roots of the lesser of its shares of the information on the cause and on the outcome. One root behind all is 1. Several causes count
 * alike, however many claims each has; a claim of several roots counts for each in equal parts.
 */
export function sourceOverlap({ outcome, causes }: CircularityInput): SourceOverlap {
  const ofOutcome = rootShares(outcome);
  const ofCauses = causes.map(rootShares);
  const roots = sorted([ofOutcome, ...ofCauses].flatMap((shares) => [...shares.keys()])).map((root) => ({
    root,
    cause: ofCauses.reduce((sum, shares) => sum + (shares.get(root) ?? 0) / ofCauses.length, 0),
    outcome: ofOutcome.get(root) ?? 0,
  }));
  const shared = new Set(roots.filter(({ cause, outcome: other }) => cause > 0 && other > 0).map(({ root }) => root));
  const measure = Math.min(
    roots.reduce((sum, { cause, outcome: other }) => sum + Math.min(cause, other), 0),
    1,
  );
  const unidentified =
    shared.size === 0
      ? []
      : [outcome, ...causes]
          .filter((side) => !isIdentified(side, ({ roots: own }) => own.some((root) => !shared.has(root))))
          .map(({ id }) => id);
  const level = reaches(measure, RED) || unidentified.length > 0 ? "red" : reaches(measure, AMBER) ? "amber" : "clear";
  return {
    finding: { code: "C5", level, measure, names: [...shared] },
    roots: roots.toSorted((one, other) => Math.max(other.cause, other.outcome) - Math.max(one.cause, one.outcome)),
    unidentified,
  };
}

/** What nobody gives a source for is no source's. */
function rootShares({ items }: Contribution): Map<string, number> {
  const sourced = items.filter(({ roots }) => roots.length > 0);
  const shares = sharesOf(sourced);
  const byRoot = new Map<string, number>();
  for (const { id, roots } of sourced) {
    for (const root of roots) byRoot.set(root, (byRoot.get(root) ?? 0) + (shares.get(id) ?? 0) / roots.length);
  }
  return byRoot;
}

/** Whether enough is known of a side when only these items are kept; values without a source are kept, and tell nothing. */
export function isIdentified(side: Contribution, keeps: (item: Item) => boolean): boolean {
  const isTold = (item: Item): boolean => item.roots.length > 0 && keeps(item);
  const left = side.items.filter(isTold);
  if (left.length === 0 || !exceeds(shareWhere(side, isTold), LEAST_LEFT.information)) return false;
  return reaches(periodsOf(left) / periodsOf(side.items), LEAST_LEFT.periods);
}

/** How many periods the items tell of; those of the whole time count as one more. */
function periodsOf(items: readonly Item[]): number {
  return new Set(items.flatMap(({ periods }): readonly (number | null)[] => (periods.length === 0 ? [null] : periods))).size;
}
