import { dateOf, dayOf, edtfOfDays } from "../../../model/dates.ts";
import type { TimelineAnswer, TimelineMark } from "../../../work/index.ts";
import type { Input } from "../../api.ts";
import { daysOf } from "../../view/date-text.ts";
import { go, question, view } from "../../view/store.ts";

/** Days `[from, to)` that the timeline shows. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** What the timeline is filtered by, as the address has it. */
export function filterInput(): Input {
  const { by, lanes, types, certainties, only, words, from, to } = view.value.options;
  const asked = { by: by === "fields" ? by : undefined, lanes, types, certainties, words: words === "" ? undefined : words };
  const limits = { from: daysOf(from) === undefined ? undefined : from, to: daysOf(to) === undefined ? undefined : to };
  return { question: question.value?.id, ...asked, ...limits, only: only === "contradicted" || only === "unsourced" ? only : undefined };
}

/** Whether any filter is set that can be taken away. */
export function isFiltered(): boolean {
  return ["lanes", "types", "certainties", "only", "words"].some((name) => view.value.options[name] !== undefined);
}

/** Takes every filter away; the time shown stays. */
export function clearFilters(): void {
  go({ options: { lanes: undefined, types: undefined, certainties: undefined, only: undefined, words: undefined } });
}

/** Shows other days; the days of the question leave the address short. */
export function showWindow(window: Window, usual: Window | undefined): void {
  const isUsual = usual !== undefined && usual.from === window.from && usual.to === window.to;
  const [from, to] = edtfOfDays(window).split("/");
  go({ options: isUsual ? { from: undefined, to: undefined } : { from, to: to ?? from } }, { replace: true });
}

/** The days of the question's period. */
export function periodOf(): Window | undefined {
  const period = question.value?.period;
  return period === undefined ? undefined : { from: dayOf(period.from, 1, 1), to: dayOf(period.to + 1, 1, 1) };
}

/** The shortest time that can be shown, and by how much one step zooms and moves. */
const SHORTEST = 7;
const STEP = { zoom: 1.5, pan: 0.25 };

/** The window after a step in or out about a day, never longer than what there is to show. */
export function zoomed(window: Window, into: boolean, extent: Window, about = (window.from + window.to) / 2): Window {
  const long = window.to - window.from;
  const most = Math.max(extent.to, window.to) - Math.min(extent.from, window.from);
  const next = Math.min(most, Math.max(SHORTEST, into ? long / STEP.zoom : long * STEP.zoom));
  const from = Math.round(about - ((about - window.from) * next) / long);
  return { from, to: from + Math.round(next) };
}

/** The window after a step back or on. */
export function panned(window: Window, steps: number): Window {
  const by = Math.round((window.to - window.from) * STEP.pan * steps);
  return { from: window.from + by, to: window.to + by };
}

/** A date for the shared cursor: the smallest unit of the calendar that holds the days, else the year in which they begin. */
export function cursorDate({ from, to }: Window): string {
  const [first, last] = [dateOf(from), dateOf(to - 1)];
  const year = { from: dayOf(first.year, 1, 1), to: dayOf(first.year + 1, 1, 1) };
  if (first.year !== last.year) return edtfOfDays(year);
  if (first.month !== last.month) return edtfOfDays(year);
  if (from + 1 === to) return edtfOfDays({ from, to });
  const next = first.month === 12 ? dayOf(first.year + 1, 1, 1) : dayOf(first.year, first.month + 1, 1);
  return edtfOfDays({ from: dayOf(first.year, first.month, 1), to: next });
}

/** Chooses an event: it is opened, drawn, and the shared date moves to it. */
export function choose(event: { readonly id: string; readonly days: Window | null }): void {
  go({
    options: { event: event.id, dispute: undefined, closed: undefined },
    ...(event.days === null ? {} : { at: cursorDate(event.days) }),
  });
}

/** The event that is open: the one of the address, or that of a claim there, else the most widely told that is contradicted. */
export function openEvent(answer: TimelineAnswer | undefined): string | undefined {
  const { event, closed } = view.value.options;
  if (event !== undefined) return answer?.chosen?.claims.includes(event) ? answer.chosen.id : event;
  if (closed !== undefined) return undefined;
  return answer === undefined ? undefined : contradictedMark(answer)?.id;
}

/** The most widely told event that is drawn and contradicted. */
export function contradictedMark({ drawing }: TimelineAnswer): TimelineMark | undefined {
  return drawing.flatMap(({ marks }) => marks.filter((mark) => mark.contradictions.length > 0))[0];
}
