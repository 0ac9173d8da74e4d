import type { StandingChangeKind } from "../race.ts";
import type { Standing } from "../standing.ts";

/** One actor whose standing differs between two days, and how. */
export interface StandingChange {
  readonly actor: string;
  readonly change: StandingChangeKind;
  readonly before: Standing;
  readonly after: Standing;
}

/** What became of every relation between two days, from the standings on each; actors without a change and unnamed rows are left out. */
export function standingChanges(before: readonly Standing[], after: readonly Standing[]): StandingChange[] {
  const named = (list: readonly Standing[]): Map<string, Standing> =>
    new Map(list.filter(({ actor }) => actor !== "UNK").map((one) => [one.actor, one]));
  const [then, now] = [named(before), named(after)];
  return [...new Set([...then.keys(), ...now.keys()])].sort().flatMap((actor): StandingChange[] => {
    const [one, other] = [then.get(actor) ?? absent(actor), now.get(actor) ?? absent(actor)];
    const change = changeBetween(one, other);
    return change === undefined ? [] : [{ actor, change, before: one, after: other }];
  });
}

const HELD = ["established", "possible", "open", "resident", "accredited", "office"];

const BROKEN = ["suspended", "severed", "broken", "withdrawn"];

function held({ status, truth }: Standing): "certain" | "possible" | "no" {
  return HELD.includes(status) ? truth : "no";
}

/** A breach tells of relations before it, even where no accepted source says when they began. */
function changeBetween(before: Standing, after: Standing): StandingChangeKind | undefined {
  const [was, is] = [held(before), held(after)];
  if (was !== "no" && after.status === "ended") return "ended";
  if (BROKEN.includes(after.status))
    return BROKEN.includes(before.status) ? undefined : after.truth === "certain" ? "lost" : "perhaps-lost";
  if (was === "no") {
    if (is !== "no") return is === "certain" ? "gained" : "perhaps-gained";
    return after.status === "proposed" && before.status !== "proposed" ? "proposed" : undefined;
  }
  if (is === "no") return was === "certain" ? "lost" : "perhaps-lost";
  if (was !== is) return is === "certain" ? "settled" : "doubtful";
  return before.via !== after.via || isOtherMission(before, after) ? "moved" : undefined;
}

/** Whether a mission is of another kind; `established`, `possible` and `open` differ in what is known, not in what it is. */
function isOtherMission(before: Standing, after: Standing): boolean {
  const missions = ["resident", "accredited", "office"];
  return before.status !== after.status && missions.includes(before.status) && missions.includes(after.status);
}

function absent(actor: string): Standing {
  return { actor, status: "not-a-state", truth: "certain", since: null, proposed: false, atOdds: false, events: [], claims: [] };
}
