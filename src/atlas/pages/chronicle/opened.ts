import type { TimelineAnswer, TimelineRow } from "../../../work/index.ts";
import { type Answered, type Input, useAnswer } from "../../api.ts";
import { filterInput } from "./asked.ts";
import { PAGE } from "./row-pages.ts";

/** What the table tells of an event: the event itself, and its place among the rows; null where the filters leave it out. */
export interface ToldEvent {
  readonly row: TimelineRow;
  readonly place: number | null;
}

/**
 * The timeline with an event drawn in it. Most events are drawn anyway, so opening one asks for no other timeline; only an event that found no room is
 * asked for with it.
 */
export function useTimeline(event: string | undefined): Answered<TimelineAnswer> {
  const asked = { ...filterInput(), limit: PAGE };
  const usual = useAnswer<TimelineAnswer>("timeline", asked);
  const isThere = usual.value === undefined || usual.pending || event === undefined || isDrawn(usual.value, event);
  const own = useAnswer<TimelineAnswer>("timeline", isThere ? undefined : { ...asked, event });
  if (isThere) return usual;
  return own.value === undefined || own.pending ? { ...usual, failure: own.failure, pending: own.pending } : own;
}

function isDrawn({ drawing }: TimelineAnswer, event: string): boolean {
  return drawing.some(({ marks }) => marks.some(({ id }) => id === event));
}

/** What is told of an event; where the answer does not tell it, the event alone is asked for. */
export function useToldEvent(answer: TimelineAnswer, filters: Input, event: string | undefined): ToldEvent | undefined {
  const here = event === undefined ? undefined : toldIn(answer, event);
  const isAsked = event !== undefined && here === undefined;
  const { value } = useAnswer<TimelineAnswer>("timeline", isAsked ? toldInput(filters, event) : undefined);
  if (here !== undefined || event === undefined || value === undefined) return here;
  return toldIn(value, event);
}

/** What an event alone is asked with. */
export function toldInput(filters: Input, event: string): Input {
  return { ...filters, event, limit: 0, drawing: "no" };
}

/** What an answer tells of an event; undefined where it does not. */
export function toldIn({ chosen, rows }: TimelineAnswer, event: string): ToldEvent | undefined {
  if (chosen?.id === event) return { row: chosen, place: rows.place };
  const at = rows.events.findIndex(({ id }) => id === event);
  const row = rows.events[at];
  return row === undefined ? undefined : { row, place: rows.offset + at };
}
