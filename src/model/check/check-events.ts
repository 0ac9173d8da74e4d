import { statesOf } from "../actor-register.ts";
import type { CheckContext } from "./check-study.ts";
import { faultIn, type Report } from "./records.ts";

/** Claims that the coder marked as one event should look like one: one type, and an actor in common. */
export function checkEvents({ register, claims: { byEvent, namedTwice } }: CheckContext, report: Report): void {
  for (const event of namedTwice) {
    for (const claim of byEvent.with(event)) report(faultIn(claim, ["event"], "event/named-like-a-claim", { value: event }));
  }
  for (const event of byEvent.sharedWords) {
    const group = byEvent.with(event).filter(({ value }) => value.status !== "rejected" && value.status !== "superseded");
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
