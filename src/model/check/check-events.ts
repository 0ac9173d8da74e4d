import { statesOf } from "../actor-register.ts";
import type { Claim } from "../claim.ts";
import type { CheckContext } from "./check-study.ts";
import { faultIn, type Located, type Report } from "./records.ts";

/** Claims that the coder marked as one event should look like one: one type, and an actor in common. */
export function checkEvents({ records, register, claimIds }: CheckContext, report: Report): void {
  const byEvent = new Map<string, Located<Claim>[]>();
  for (const claim of records.claims) {
    const { event, status } = claim.value;
    if (event !== undefined && claimIds.has(event)) report(faultIn(claim, ["event"], "event/named-like-a-claim", { value: event }));
    if (event === undefined || status === "rejected" || status === "superseded") continue;
    const group = byEvent.get(event);
    if (group === undefined) byEvent.set(event, [claim]);
    else group.push(claim);
  }
  for (const [event, group] of byEvent) {
    const last = group.at(-1);
    if (group.length < 2 || last === undefined) continue;
    const types = new Set(group.map((claim) => claim.value.type));
    if (types.size > 1) report(faultIn(last, ["event"], "event/types-differ", { value: event, types: [...types].sort().join(", ") }));
    const states = group.map((claim) => new Set(claim.value.actors.flatMap((party) => statesOf(register, party.actor))));
    const [first, ...others] = states.filter((set) => set.size > 0);
    if (first !== undefined && ![...first].some((state) => others.every((set) => set.has(state)))) {
      report(faultIn(last, ["event"], "event/states-differ", { value: event }));
    }
  }
}
