import type { ActReading, ActRule, Asked, CertaintyId, Event, NotCounted, Side, TiltQuestion } from "../model/index.ts";
import { dayOf, yearOf } from "../model/index.ts";

/** Reads every event under a tilt question: which patron it favours, and in which years it may lie. One reading for each event, in the order of events. */
export function readActs(
  question: Asked<TiltQuestion>,
  events: readonly Event[],
  credence: (certainty: CertaintyId) => number,
): ActReading[] {
  return events.map((event) => readAct(question, event, credence));
}

/** Reads one event under a tilt question. */
export function readAct(question: Asked<TiltQuestion>, event: Event, credence: (certainty: CertaintyId) => number): ActReading {
  const { set, side, reason } = sideOf(question, event);
  const years = yearsOf(event, question.period);
  const notCounted = reason ?? dateReason(event, years) ?? (question.certainties.includes(event.certainty) ? null : "certainty");
  return {
    event: event.id,
    claims: event.claims,
    sources: event.sources,
    roots: event.roots,
    occasion: event.occasion ?? null,
    set,
    side,
    notCounted,
    credence: question.credence === "full" ? 1 : credence(event.certainty),
    years: notCounted === null ? years : [],
  };
}

function sideOf(question: Asked<TiltQuestion>, event: Event): { set: string | null; side: Side; reason?: NotCounted } {
  const rules = question.acts.filter((rule) => rule.types.includes(event.type));
  if (rules.length === 0) return { set: null, side: "neither", reason: "not-declared" };
  for (const rule of rules) {
    const concerned = question.patrons.map((patron) => isActBy(rule.by, event, { focal: question.focal, patron }));
    const towards = rule.favours === "patron" ? concerned : concerned.toReversed();
    const [a, b] = towards;
    if (a || b) return { set: rule.set, side: a && b ? "both" : a ? "A" : "B" };
  }
  return { set: null, side: "neither", reason: "no-patron" };
}

function isActBy(by: ActRule["by"], event: Event, dyad: { readonly focal: string; readonly patron: string }): boolean {
  const has = (state: string, roles: readonly string[]): boolean => event.states.some((s) => s.state === state && roles.includes(s.role));
  if (by === "focal") return has(dyad.focal, ["source"]) && has(dyad.patron, ["target"]);
  if (by === "patron") return has(dyad.patron, ["source"]) && has(dyad.focal, ["target"]);
  const sides = ["source", "target", "participant"];
  return has(dyad.focal, sides) && has(dyad.patron, sides);
}

/** The years of a period in which an event may have begun, each with its chance; none for an event without a first and a last possible day. */
export function yearsOf(event: Event, period: TiltQuestion["period"]): ActReading["years"] {
  const { from, to } = startOf(event) ?? { from: null, to: null };
  if (from === null || to === null) return [];
  const first = Math.max(period.from, yearOf(from));
  const last = Math.min(period.to, yearOf(to - 1));
  const years: ActReading["years"] = [];
  for (let year = first; year <= last; year++) {
    const days = Math.min(to, dayOf(year + 1, 1, 1)) - Math.max(from, dayOf(year, 1, 1));
    years.push({ year, chance: days / (to - from) });
  }
  return years;
}

function dateReason(event: Event, years: ActReading["years"]): NotCounted | undefined {
  const start = startOf(event);
  if (start === null || start.from === null || start.to === null) return "undated";
  if (event.spansYears) return "spans-years";
  return years.length === 0 ? "outside-period" : undefined;
}

/** When a measure takes an event to have begun: as a recorded decision prefers, else as its claims say. */
function startOf(event: Event): Event["start"] {
  return event.preferredStart ?? event.start;
}
