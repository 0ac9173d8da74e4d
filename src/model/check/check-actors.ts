import type { Actor, ActorName } from "../actor.ts";
import { resolveName } from "../actor-names.ts";
import { boundsOfText } from "../date.ts";
import { span } from "../date-bounds.ts";
import { builtInActor } from "../states/built-in.ts";
import { actorHint } from "./actor-hint.ts";
import type { CheckContext } from "./check-study.ts";
import { faultIn, type Located, type Report } from "./records.ts";

/** Actors of the study: ids once, built-in states untouched, references that exist, names that mean one actor. */
export function checkActors(context: CheckContext, report: Report): void {
  const seen = new Set<string>();
  for (const actor of context.records.actors) {
    const { id } = actor.value;
    if (seen.has(id)) report(faultIn(actor, ["id"], "actor/duplicate", { value: id }));
    seen.add(id);
    const builtIn = builtInActor(id);
    if (builtIn !== undefined && redefines(actor.value, builtIn))
      report(faultIn(actor, ["id"], "actor/redefines-state", { value: id, kind: builtIn.kind }));
    checkReferences(actor, context, report);
    checkNames(actor, context, report);
  }
}

function redefines(actor: Actor, builtIn: Actor): boolean {
  const { kind, codes, membership, valid, links, actsFor, members } = actor;
  return kind !== builtIn.kind || [codes, membership, valid, links, actsFor, members].some((part) => part !== undefined);
}

function checkReferences(actor: Located<Actor>, { register, actorIds, complete }: CheckContext, report: Report): void {
  if (!complete.actors) return;
  for (const list of ["actsFor", "members", "links"] as const) {
    actor.value[list]?.forEach(({ actor: other }, i) => {
      if (register.get(other) !== undefined) return;
      report(faultIn(actor, [list, i, "actor"], "actor/unknown", { value: other, ...actorHint(other, { register, actorIds }) }));
    });
  }
}

function checkNames(actor: Located<Actor>, { register }: CheckContext, report: Report): void {
  const texts = new Set<string>();
  actor.value.names.forEach((name, i) => {
    const key = `${name.text} ${name.from} ${name.to}`;
    if (texts.has(key)) return;
    texts.add(key);
    const found = resolveName(register, name.text, isAlways(name) ? {} : { at: whenBorne(name) });
    if (found.kind !== "ambiguous") return;
    const others = found.candidates.filter((id) => id !== actor.value.id).join(", ");
    report(faultIn(actor, ["names", i, "text"], "actor/ambiguous-name", { value: name.text, others }));
  });
}

function isAlways(name: ActorName): boolean {
  return name.from === undefined && name.to === undefined;
}

/** The days on which a name may be borne, from the first possible one to the last. */
function whenBorne({ from, to }: ActorName): { from: number; to: number } {
  const [first, last] = [boundsOfText(from), boundsOfText(to)];
  return {
    from: first === undefined ? Number.NEGATIVE_INFINITY : span(first).from,
    to: last === undefined ? Number.POSITIVE_INFINITY : span(last).to,
  };
}
