import { type ActorRegister, statesOf } from "../actor-register.ts";
import type { Claim } from "../claim.ts";
import type { CheckContext } from "./check-study.ts";
import { faultIn, type Located, type Report } from "./records.ts";

/** Claims that the coder marked as one event should look like one: one type, and an actor in common. */
export function checkEvents(
  { records, register, claims: { byEvent, namedTwice, ofEvents }, complete }: CheckContext,
  report: Report,
): void {
  for (const event of namedTwice) {
    for (const claim of byEvent.with(event)) report(faultIn(claim, ["event"], "event/named-like-a-claim", { value: event }));
  }
  const check = (event: string, found: Report): void => checkGroup(event, { group: byEvent.with(event), register }, found);
  ofEvents.report([records.actors, complete.actors], check, report);
}

function checkGroup(event: string, told: { group: readonly Located<Claim>[]; register: ActorRegister }, report: Report): void {
  const group = told.group.filter(({ value }) => value.status !== "rejected" && value.status !== "superseded");
  const last = group.at(-1);
  if (group.length < 2 || last === undefined) return;
  const types = new Set(group.map((claim) => claim.value.type));
  if (types.size > 1) report(faultIn(last, ["event"], "event/types-differ", { value: event, types: [...types].sort().join(", ") }));
  const states = group.map((claim) => new Set(claim.value.actors.flatMap((party) => statesOf(told.register, party.actor))));
  const [first, ...others] = states.filter((set) => set.size > 0);
  if (first !== undefined && ![...first].some((state) => others.every((set) => set.has(state)))) {
    report(faultIn(last, ["event"], "event/states-differ", { value: event }));
  }
}
