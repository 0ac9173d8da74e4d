import { type CircularityInput, type Item, shareWhere, sorted } from "./contribution.ts";
import { type CheckFinding, exceeds, reaches } from "./finding.ts";

/** Agreement at which a blind second coding may be relied on (Krippendorff 2004, p. 241). */
const RELIABLE = 0.8;

/**
 * C6: the largest share of a cause that was coded by somebody who knew the outcome, or did not say, or from a source that appeared after it. A second coder
 * who did not know it lifts this where the two agree.
 */
export function hindsight({ causes, outcomeEnds }: CircularityInput): CheckFinding {
  const isAfterwards = ({ knewOutcome, published }: Item): boolean =>
    knewOutcome !== false || (published !== null && published > outcomeEnds);
  const doubtful = causes.filter(({ blindAlpha }) => blindAlpha === null || !reaches(blindAlpha, RELIABLE));
  const measure = Math.max(0, ...doubtful.map((cause) => shareWhere(cause, isAfterwards)));
  const names = sorted(doubtful.filter((cause) => cause.items.some(isAfterwards)).map(({ id }) => id));
  return { code: "C6", level: exceeds(measure, 0) ? "amber" : "clear", measure, names };
}
