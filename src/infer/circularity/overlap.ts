import { type CauseContribution, type CircularityInput, type Item, shareWhere, sorted } from "./contribution.ts";
import { type CheckFinding, exceeds } from "./finding.ts";

/** C1: the share of what is known of the outcome that comes from claims which the cause draws on too. */
export function claimOverlap(input: CircularityInput): CheckFinding {
  return overlap("C1", input, (item) => (item.kind === "claim" ? item.id : null));
}

/** C2: the same of events: what was coded as the cause and counted as a sign of the outcome. */
export function eventOverlap(input: CircularityInput): CheckFinding {
  return overlap("C2", input, (item) => item.event);
}

function overlap(code: "C1" | "C2", { outcome, causes }: CircularityInput, keyOf: (item: Item) => string | null): CheckFinding {
  const ofCauses = new Set(causes.flatMap((cause) => cause.items.map(keyOf)));
  const isShared = (item: Item): boolean => keyOf(item) !== null && ofCauses.has(keyOf(item));
  const measure = shareWhere(outcome, isShared);
  const names = sorted(outcome.items.filter(isShared).flatMap((item) => keyOf(item) ?? []));
  return { code, level: exceeds(measure, 0) ? "red" : "clear", measure, names };
}

/** C3: what the formula of a cause and that of the outcome both go back to. */
export function constructOverlap({ outcome, causes }: CircularityInput): CheckFinding {
  const ofOutcome = new Set(outcome.constructs);
  const names = sorted(causes.flatMap((cause) => cause.constructs.filter((construct) => ofOutcome.has(construct))));
  return { code: "C3", level: names.length > 0 ? "red" : "clear", measure: names.length, names };
}

/** C4: the share of a cause that its own acts make which are to be explained by what others do. */
export function direction({ causes }: CircularityInput): CheckFinding {
  const isOwnAct = (cause: CauseContribution, item: Item): boolean => cause.notBy !== null && item.by.includes(cause.notBy);
  const names = sorted(causes.flatMap((cause) => cause.items.filter((item) => isOwnAct(cause, item)).map((item) => item.id)));
  const measure = Math.max(0, ...causes.map((cause) => shareWhere(cause, (item) => isOwnAct(cause, item))));
  return { code: "C4", level: names.length > 0 ? "red" : "clear", measure, names };
}
