import { type ActorRegister, createRegister } from "../actor-register.ts";
import type { Fault } from "../finding.ts";
import { checkActors } from "./check-actors.ts";
import { checkBorders } from "./check-borders.ts";
import { checkClaims } from "./check-claims.ts";
import { checkContradictions } from "./check-contradictions.ts";
import { checkDoctrines, checkProcedures } from "./check-doctrines.ts";
import { checkEvents } from "./check-events.ts";
import { checkFigures } from "./check-figures.ts";
import { checkNamedData } from "./check-named-data.ts";
import { checkQuestions } from "./check-questions.ts";
import { checkSeries } from "./check-series.ts";
import { checkSources } from "./check-sources.ts";
import { KnownClaims } from "./known-claims.ts";
import type { StudyRecords } from "./records.ts";

/** What the checks of one kind of record need to know of the others. */
export interface CheckContext {
  readonly records: StudyRecords;
  readonly register: ActorRegister;
  readonly actorIds: readonly string[];
  readonly claims: KnownClaims;
  readonly sourceIds: ReadonlySet<string>;
  /** False where a file of that kind could not be read: then nothing is said about references into it. */
  readonly complete: Readonly<Record<"actors" | "sources" | "claims" | "series" | "questions", boolean>>;
}

/** Every fault between the records of a study; one fault never hides another. What is known of `claims` from the check of an earlier version is not looked at again. */
export function checkRecords(records: StudyRecords, complete: CheckContext["complete"], claims = new KnownClaims()): Fault[] {
  const faults: Fault[] = [];
  claims.moveTo(records.claims);
  const register = createRegister(records.actors.map((actor) => actor.value));
  const context: CheckContext = {
    records,
    register,
    actorIds: register.actors.map((actor) => actor.id),
    claims,
    sourceIds: new Set(records.sources.map((source) => source.value.id)),
    complete,
  };
  for (const check of [
    checkActors,
    checkSources,
    checkClaims,
    checkEvents,
    checkContradictions,
    checkDoctrines,
    checkProcedures,
    checkSeries,
    checkBorders,
    checkFigures,
    checkQuestions,
    checkNamedData,
  ]) {
    check(context, (fault) => faults.push(fault));
  }
  return faults;
}
