import type { DateBounds } from "./date-bounds.ts";

/** What can be said of a state of affairs: it held for certain, it may have held, or it did not (strong three-valued logic, Kleene 1952, §64). */
export type Truth = "certain" | "possible" | "no";

/**
 * Whether something that began and ended within the bounds was going on on a day: `certain` under every admissible beginning and end,
 * `no` under none, `possible` under some and not under others.
 */
export function holdsAt(bounds: DateBounds, day: number): Truth {
  if (day < bounds.startEarliest || day >= bounds.endLatest) return "no";
  return bounds.startLatest - 1 <= day && day < bounds.endEarliest ? "certain" : "possible";
}

/**
 * Whether it was going on during `[from, to)`: `certain` if on every day of it under every admissible beginning and end, `no` if on no day under any,
 * `possible` otherwise, so also where it certainly held for part of the period only. A RangeError for a period without a day.
 */
export function holdsDuring(bounds: DateBounds, from: number, to: number): Truth {
  if (!(from < to)) throw new RangeError(`[${from}, ${to}) has no day`);
  if (to <= bounds.startEarliest || from >= bounds.endLatest) return "no";
  return bounds.startLatest - 1 <= from && to <= bounds.endEarliest ? "certain" : "possible";
}

/** Both: the lesser of the two. */
export function and(left: Truth, right: Truth): Truth {
  if (left === "no" || right === "no") return "no";
  return left === "certain" && right === "certain" ? "certain" : "possible";
}

/** Either: the greater of the two. */
export function or(left: Truth, right: Truth): Truth {
  if (left === "certain" || right === "certain") return "certain";
  return left === "no" && right === "no" ? "no" : "possible";
}

/** The denial: certain and no change places, possible stays. */
export function not(truth: Truth): Truth {
  if (truth === "possible") return "possible";
  return truth === "certain" ? "no" : "certain";
}
