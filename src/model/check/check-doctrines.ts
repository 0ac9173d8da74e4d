import { periodBounds } from "../actor-period.ts";
import type { Doctrine } from "../doctrine.ts";
import { type Procedure, unreachedStages } from "../procedure.ts";
import { actorHint } from "./actor-hint.ts";
import type { CheckContext } from "./check-study.ts";
import { faultIn, type Located, nearest, type Report } from "./records.ts";

/** Doctrines: ids once, two different sides that exist, days between two ends, and claims that exist. */
export function checkDoctrines(context: CheckContext, report: Report): void {
  const seen = new Set<string>();
  for (const doctrine of context.records.doctrines) {
    const { id, of, rival, claims, droppedBy } = doctrine.value;
    if (seen.has(id)) report(faultIn(doctrine, ["id"], "doctrine/duplicate-id", { value: id }));
    seen.add(id);
    if (of === rival) report(faultIn(doctrine, ["rival"], "doctrine/same-actor", { value: rival }));
    for (const side of ["of", "rival"] as const) checkActor(doctrine, { actor: doctrine.value[side], path: [side] }, context, report);
    checkDays(doctrine, report);
    checkClaims(doctrine, { claims, path: ["claims"] }, context, report);
    checkClaims(doctrine, { claims: droppedBy ?? [], path: ["droppedBy"] }, context, report);
  }
}

/** Procedures: ids once, actors and claims that exist, stages that lead to stages, are all reached, and come to a decision. */
export function checkProcedures(context: CheckContext, report: Report): void {
  const seen = new Set<string>();
  for (const procedure of context.records.procedures) {
    const { id, of, stages } = procedure.value;
    if (seen.has(id)) report(faultIn(procedure, ["id"], "procedure/duplicate-id", { value: id }));
    seen.add(id);
    checkActor(procedure, { actor: of, path: ["of"] }, context, report);
    stages.forEach(({ who, claims }, i) => {
      if (typeof who === "string") checkActor(procedure, { actor: who, path: ["stages", i, "who"] }, context, report);
      checkClaims(procedure, { claims, path: ["stages", i, "claims"] }, context, report);
    });
    checkGraph(procedure, report);
  }
}

type Path = readonly (string | number)[];

function checkActor(record: Located<unknown>, place: { actor: string; path: Path }, context: CheckContext, report: Report): void {
  const { actor, path } = place;
  if (context.register.get(actor) !== undefined || !context.complete.actors) return;
  report(faultIn(record, path, "actor/unknown", { value: actor, ...actorHint(actor, context) }));
}

function checkClaims(
  record: Located<unknown>,
  place: { claims: readonly string[]; path: Path },
  { claims, complete }: CheckContext,
  report: Report,
): void {
  place.claims.forEach((claim, i) => {
    if (!claims.has(claim) && complete.claims) report(faultIn(record, [...place.path, i], "claim/unknown-claim", { value: claim }));
  });
}

function checkDays(doctrine: Located<Doctrine>, report: Report): void {
  const { from, to } = doctrine.value.holds;
  const first = periodBounds({ from });
  const last = periodBounds({ to });
  if (!Number.isFinite(first.startEarliest)) report(faultIn(doctrine, ["holds", "from"], "doctrine/open-end", { value: from }));
  else if (!Number.isFinite(last.endLatest)) report(faultIn(doctrine, ["holds", "to"], "doctrine/open-end", { value: to }));
  else if (last.endLatest <= first.startEarliest) {
    report(faultIn(doctrine, ["holds", "to"], "doctrine/empty-period", { value: to, from }));
  }
}

function checkGraph(procedure: Located<Procedure>, report: Report): void {
  const { id, stages } = procedure.value;
  const ids = stages.map((stage) => stage.id);
  stages.forEach((stage, i) => {
    if (ids.indexOf(stage.id) < i) report(faultIn(procedure, ["stages", i, "id"], "procedure/duplicate-stage", { value: stage.id }));
    stage.next.forEach((next, j) => {
      if (ids.includes(next)) return;
      const hint = nearest(next, ids, { en: `name one of: ${ids.join(", ")}`, zh: `请写其中之一：${ids.join("、")}` });
      report(faultIn(procedure, ["stages", i, "next", j], "procedure/unknown-stage", { value: next, ...hint }));
    });
  });
  for (const stage of unreachedStages(stages)) {
    report(faultIn(procedure, ["stages", stages.indexOf(stage), "id"], "procedure/unreached-stage", { value: stage.id }));
  }
  if (!stages.some((stage) => stage.does === "decides")) report(faultIn(procedure, ["stages"], "procedure/no-decision", { value: id }));
}
