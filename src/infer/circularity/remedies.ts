import type { CircularityRemedies, RemedyRun } from "../../model/index.ts";
import { stream } from "../../number/index.ts";
import type { CircularityInput, Contribution, Item } from "./contribution.ts";
import { isIdentified } from "./sources.ts";

/** How one effect is estimated again from part of the evidence. */
export interface Retest {
  /** The outcome, period by period, when only these items are kept. */
  outcome(keeps: (item: Item) => boolean): readonly number[];
  /** The cause in the same periods; null where nothing is known of it. */
  cause(keeps: (item: Item) => boolean): readonly (number | null)[];
  /** The effect of the one on the other; null where too little is left to tell. */
  effect(outcome: readonly number[], cause: readonly (number | null)[]): number | null;
}

/** How many times roots are dealt out, and the seed that makes the same deals again. */
export interface Splits {
  readonly splits: number;
  readonly seed: number;
  /** Between estimates others have their turn, and may call it off. */
  pause(): Promise<void>;
}

/**
 * What is left of an effect once cause and outcome share nothing (method §3.6): the outcome without what the cause draws on, the cause without what the
 * outcome draws on, and, in every split, each shared root dealt to one of the two. Roots that only one side has stay there.
 */
export async function circularityRemedies(
  input: CircularityInput,
  retest: Retest,
  { splits, seed, pause }: Splits,
): Promise<CircularityRemedies> {
  const [cause] = input.causes;
  if (cause === undefined || input.causes.length > 1) return { whole: null, outcomeApart: null, causeApart: null, splits: null };
  const sides = { outcome: input.outcome, cause };
  const run = (keeps: Kept): number | null => effectOf(sides, retest, keeps);
  const whole = run({ outcome: all, cause: all });
  const apart = (side: "outcome" | "cause", other: Contribution): RemedyRun => {
    const isShared = sharedWith(other);
    const dropped = sides[side].items.filter(isShared).map((item) => item.id);
    const effect = run({ outcome: all, cause: all, [side]: (item: Item) => !isShared(item) });
    return { dropped: dropped.sort(), effect, survives: sameSign(whole, effect) };
  };
  return {
    whole,
    outcomeApart: apart("outcome", cause),
    causeApart: apart("cause", input.outcome),
    splits: await splitRoots(sides, { splits, seed, pause, whole, run }),
  };
}

interface Kept {
  readonly outcome: (item: Item) => boolean;
  readonly cause: (item: Item) => boolean;
}

interface Sides {
  readonly outcome: Contribution;
  readonly cause: Contribution;
}

function all(): boolean {
  return true;
}

/** Whether an item, or its event, is one of the other side's. */
function sharedWith({ items }: Contribution): (item: Item) => boolean {
  const ids = new Set(items.map((item) => item.id));
  const events = new Set(items.flatMap((item) => item.event ?? []));
  return ({ id, event }) => ids.has(id) || (event !== null && events.has(event));
}

function effectOf({ outcome, cause }: Sides, retest: Retest, keeps: Kept): number | null {
  if (!isIdentified(outcome, keeps.outcome) || !isIdentified(cause, keeps.cause)) return null;
  return retest.effect(retest.outcome(keeps.outcome), retest.cause(keeps.cause));
}

function sameSign(whole: number | null, effect: number | null): boolean | null {
  return whole === null || effect === null ? null : Math.sign(whole) === Math.sign(effect);
}

async function splitRoots(
  { outcome, cause }: Sides,
  { splits, seed, pause, whole, run }: Splits & { whole: number | null; run: (keeps: Kept) => number | null },
): Promise<CircularityRemedies["splits"]> {
  const ofOutcome = new Set(outcome.items.flatMap((item) => item.roots));
  const shared = [...new Set(cause.items.flatMap((item) => item.roots))].filter((root) => ofOutcome.has(root)).sort();
  if (shared.length === 0) return null;
  const deals = Array.from({ length: splits }, (_, split) => {
    const random = stream(seed, "split", split);
    return shared.filter(() => random.uniform() < 0.5).join(" ");
  });
  const effects = new Map<string, number | null>();
  for (const deal of new Set(deals)) {
    await pause();
    effects.set(deal, run(dealt(shared, new Set(deal.split(" ")))));
  }
  const told = deals.flatMap((deal) => effects.get(deal) ?? []);
  const kept = told.filter((effect) => sameSign(whole, effect) === true).length;
  return { roots: shared.length, splits, told: told.length, share: told.length === 0 || whole === null ? null : kept / told.length };
}

/** What either side keeps: items none of whose roots were dealt to the other. */
function dealt(shared: readonly string[], toCause: ReadonlySet<string>): Kept {
  const toOutcome = new Set(shared.filter((root) => !toCause.has(root)));
  return {
    outcome: ({ roots }) => !roots.some((root) => toCause.has(root)),
    cause: ({ roots }) => !roots.some((root) => toOutcome.has(root)),
  };
}
