import { isoDay } from "../../../model/dates.ts";
import type { PlacedStanding, StandingAnswer, StandingCount } from "../../../work/index.ts";
import { dateOn } from "../../view/date.ts";
import { dateText, daysOf } from "../../view/date-text.ts";
import { go, lang, question, questionOn, view } from "../../view/store.ts";
import { words } from "./words.ts";

/** What the reader asks of the register, as it stands in the address. */
export interface AskedRegister {
  /** Whose register; the server takes the study's own where it is undefined. */
  readonly of: string | undefined;
  readonly at: string;
  readonly view: StandingAnswer["view"];
  /** The other date, where two are compared. */
  readonly with: string | undefined;
}

/** The register asked for: of the actor in the address, else of the register question, else of the one that is asked. */
export function askedRegister(): AskedRegister {
  const { options } = view.value;
  return {
    of: options.of ?? (questionOn("register") ?? question.value)?.actors[0],
    at: dateOn("register"),
    view: options.view === "mission" ? "mission" : "diplomatic_relations",
    with: options.with,
  };
}

/** How a count is named in addresses: `severed`, or `accredited:CHN` for the missions of one seat. */
export function keyOf({ status, via }: Pick<StandingCount, "status" | "via">): string {
  return via === undefined ? status : `${status}:${via}`;
}

/** The count whose list is open: the one of the address, else the first. */
export function openCount({ counts }: StandingAnswer): StandingCount | undefined {
  return counts.find((one) => keyOf(one) === view.value.options.open) ?? counts[0];
}

/** The actors that a count counts, by name; those that were part of another state are not among them. */
export function countedBy(count: StandingCount, { standings }: StandingAnswer): PlacedStanding[] {
  return standings.filter((one) => one.within === undefined && keyOf(one) === keyOf(count));
}

/** Opens the list behind a count. */
export function openList(key: string): void {
  go({ options: { open: key, state: undefined } }, { replace: true });
}

/** Where the derivation of a count, or of one actor's standing, is found. */
export function derivationOf({ of, day, view: seen }: StandingAnswer, key: string, actor?: string): string {
  return ["register", of, day, seen, key, ...(actor === undefined ? [] : [actor])].join("/");
}

/** The day or period of a standing's beginning in words; undefined where no source says. */
export function sinceText({ since }: Pick<PlacedStanding, "since">): string | undefined {
  if (since === null || (since.from === null && since.to === null)) return undefined;
  const first = since.from === null ? "" : isoDay(since.from);
  const last = since.to === null ? "" : isoDay(since.to - 1);
  return dateText(windowText(first, last), lang.value);
}

/** The shortest EDTF for a window of days: a day, a month, a year, or a set from one day to another. */
function windowText(first: string, last: string): string {
  if (first === last) return first;
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)];
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  const days = daysOf(month);
  if (days !== undefined && first === isoDay(days.from) && last === isoDay(days.to - 1)) return month;
  if (first.endsWith("-01-01") && last.endsWith("-12-31")) return `[${year}..${last.slice(0, 4)}]`;
  return `[${first}..${last}]`;
}

/** `on 30 June 1975`, `at the end of 1975`: the day that the answer is for. */
export function dayWords(at: string): string {
  const date = dateText(at, lang.value);
  return /-\d{2}-\d{2}$/.test(at) ? words().onDay(date) : words().atEndOf(date);
}

/** What an actor is called in an answer. */
export function nameIn({ names }: Pick<StandingAnswer, "names">, actor: string): string {
  return names[actor]?.[lang.value] ?? actor;
}

/** The seats of accredited missions, the busiest first. */
export function seatsIn({ counts }: StandingAnswer): { readonly actor: string; readonly count: number; readonly capital: string }[] {
  return counts.flatMap(({ status, via, seat, certain, possible }) =>
    status === "accredited" && via !== undefined ? [{ actor: via, count: certain + possible, capital: seat?.[lang.value] ?? via }] : [],
  );
}
