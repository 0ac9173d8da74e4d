import type { Actor } from "../actor.ts";
import { resolveName } from "../actor-names.ts";
import { boundsOfText } from "../date.ts";
import { span } from "../date-bounds.ts";
import { builtInActors } from "../states/built-in.ts";
import type { CheckContext } from "./check-study.ts";
import { faultIn, type Located, nearest, type Report } from "./records.ts";

/** Actors of the study: ids once, built-in states untouched, references that exist, names that mean one actor. */
export function checkActors(context: CheckContext, report: Report): void {
  const builtIn = new Set(builtInActors().map((actor) => actor.id));
  const seen = new Set<string>();
  for (const actor of context.records.actors) {
    const { id } = actor.value;
    if (seen.has(id)) report(faultIn(actor, ["id"], "actor/duplicate", { value: id }));
    seen.add(id);
    if (builtIn.has(id) && redefines(actor.value)) report(faultIn(actor, ["id"], "actor/redefines-state", { value: id }));
    checkReferences(actor, context, report);
    checkNames(actor, context, report);
  }
}

function redefines(actor: Actor): boolean {
  const { kind, codes, membership, valid, links, actsFor, members } = actor;
  return kind !== "state" || [codes, membership, valid, links, actsFor, members].some((part) => part !== undefined);
}

function checkReferences(actor: Located<Actor>, { register, actorIds }: CheckContext, report: Report): void {
  for (const list of ["actsFor", "members", "links"] as const) {
    actor.value[list]?.forEach(({ actor: other }, i) => {
      if (register.get(other) !== undefined) return;
      report(faultIn(actor, [list, i, "actor"], "actor/unknown", { value: other, ...nearest(other, actorIds) }));
    });
  }
}

function checkNames(actor: Located<Actor>, { register }: CheckContext, report: Report): void {
  const texts = new Set<string>();
  actor.value.names.forEach((name, i) => {
    if (texts.has(name.text)) return;
    texts.add(name.text);
    const bounds = boundsOfText(name.from ?? name.to);
    const found = resolveName(register, name.text, bounds === undefined ? {} : { at: span(bounds) });
    if (found.kind !== "ambiguous") return;
    const others = found.candidates.filter((id) => id !== actor.value.id).join(", ");
    report(faultIn(actor, ["names", i, "text"], "actor/ambiguous-name", { value: name.text, others }));
  });
}
