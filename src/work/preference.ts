import { readActs } from "../measure/index.ts";
import { type ActReading, certaintyCredence, type Event, settle } from "../model/index.ts";
import { lineageOf } from "./known-roots.ts";
import { registerOf } from "./per-study.ts";
import type { BuiltStudy } from "./run-study.ts";

/**
 * The numbers of tilt answers that would differ if this claim were to lead its event: `tilt-1960s/1988`. The event is settled and read anew with
 * that decision and held against how it is read now; acts are read one by one, so no other act is touched.
 */
export function movedBy(built: BuiltStudy, event: Event, claim: string): string[] {
  const known = built.claims();
  const told = event.claims.flatMap((id) => known.get(id) ?? []);
  const [other] = settle(told, registerOf(built), { preferred: new Set([claim]), lineage: lineageOf(built) });
  if (other === undefined) return [];
  const questions = built.study().questions.flatMap((question) => (question.kind === "tilt" ? [question] : []));
  return questions.flatMap((question) => {
    const [now, then] = readActs(question, [event, other], certaintyCredence);
    return now === undefined || then === undefined ? [] : differing(now, then).map((year) => `${question.id}/${year}`);
  });
}

/** The years in which two readings of an act count differently. */
function differing(one: ActReading, other: ActReading): number[] {
  const years = [...new Set([...one.years, ...other.years].map(({ year }) => year))].sort((a, b) => a - b);
  return years.filter((year) => counted(one, year) !== counted(other, year));
}

function counted({ side, set, credence, years }: ActReading, year: number): string {
  const chance = years.find((one) => one.year === year)?.chance ?? 0;
  return chance === 0 ? "" : `${side} ${set} ${chance * credence}`;
}
