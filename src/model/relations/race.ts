import { type Day, dayOf } from "../calendar.ts";
import type { RaceYear } from "../race.ts";
import type { Partner } from "./book.ts";
import { valuesAt } from "./fold.ts";
import type { StandingGround } from "./standings.ts";

/** Whether relations were in force on a day; `other`, where the sources say what else was the case. */
type Held = "certain" | "possible" | "other" | "no";

/** How many had diplomatic relations with an actor on the last day of each year, `from` to `to`, both included. */
export function raceOf(of: string, years: { readonly from: number; readonly to: number }, ground: StandingGround): RaceYear[] {
  const accepted = ground.book.partners(of, "diplomatic_relations");
  const proposed = ground.proposed.partners(of, "diplomatic_relations");
  const days = Array.from({ length: Math.max(0, years.to - years.from + 1) }, (_, i) => dayOf(years.from + i, 12, 31));
  const known = new Map<string, readonly boolean[]>();
  const lives = (actor: string): readonly boolean[] => {
    const answer = known.get(actor) ?? days.map((day) => ground.register.existsAt(actor, day, day + 1) !== "no");
    known.set(actor, answer);
    return answer;
  };
  const course = (partner: Partner): Held[] => heldOn(partner, days, (i) => lives(of)[i] === true && lives(partner.actor)[i] === true);
  const rows = accepted.map((partner) => ({ actor: partner.actor, course: course(partner) }));
  const byActor = new Map(rows.filter(({ actor }) => actor !== "UNK").map(({ actor, course }) => [actor, course]));
  const more = proposed.map((partner) => ({ known: byActor.get(partner.actor), course: course(partner) }));
  return days.map((_, i) => ({
    year: years.from + i,
    certain: rows.filter((row) => row.course[i] === "certain").length,
    possible: rows.filter((row) => row.course[i] === "possible").length,
    proposed: more.filter((row) => isHeld(row.course[i]) && (row.known?.[i] ?? "no") === "no").length,
  }));
}

function isHeld(held: Held | undefined): boolean {
  return held === "certain" || held === "possible";
}

/** Whether relations were in force on each of several days. Between two acts nothing changes, so a day like the one before is not folded again. */
function heldOn({ changes }: Partner, days: readonly Day[], lives: (i: number) => boolean): Held[] {
  const turns = changes.flatMap(({ start }) => [start?.from ?? [], start?.to == null ? [] : start.to - 1].flat()).sort((a, b) => a - b);
  let before: { readonly passed: number; readonly held: Held } | undefined;
  return days.map((day, i) => {
    const passed = turns.findLastIndex((turn) => turn <= day);
    const held = before?.passed === passed ? before.held : heldAt(changes, day);
    before = { passed, held };
    return lives(i) ? held : "no";
  });
}

function heldAt(changes: Partner["changes"], day: Day): Held {
  const values = valuesAt(changes, day);
  const established = values.find(({ value }) => value === "established");
  if (established !== undefined) return established.truth;
  const isOver = ({ value, start }: Partner["changes"][number]): boolean =>
    (value === null || value === "none") && (start?.from ?? Number.NEGATIVE_INFINITY) <= day;
  return values.length > 0 || changes.some(isOver) ? "other" : "no";
}
