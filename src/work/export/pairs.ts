import type { Event } from "../../model/index.ts";

/** Two states between which an event runs; undirected where both act. */
export interface Pair {
  readonly from: string;
  readonly to: string;
  readonly isDirected: boolean;
}

/**
 * The pairs of states in an event: every source with every target, every two participants, and participants with whoever stands alone on the other
 * side. Third states stand in no pair, and an event in which one state is named has none.
 */
export function pairsOf(event: Pick<Event, "states">): Pair[] {
  const of = (role: string): string[] => event.states.filter((one) => one.role === role).map((one) => one.state);
  const [sources, targets, both] = [of("source"), of("target"), of("participant")];
  const directed = (left: readonly string[], right: readonly string[]): Pair[] =>
    left.flatMap((from) => right.filter((to) => to !== from).map((to) => ({ from, to, isDirected: true })));
  const mutual = both.flatMap((from, i) => both.slice(i + 1).map((to) => ({ from, to, isDirected: false })));
  return [
    ...directed(sources, targets),
    ...mutual.filter((pair) => pair.from !== pair.to),
    ...(targets.length === 0 ? directed(sources, both) : []),
    ...(sources.length === 0 ? directed(both, targets) : []),
  ];
}
