import { useEffect, useRef, useState } from "preact/hooks";
import type { TimelineAnswer, TimelineRow } from "../../../work/index.ts";
import { ask, type Input, revision } from "../../api.ts";

/** Rows are asked for by so many, and so many pages are kept. */
export const PAGE = 60;
const KEPT = 30;

/** The rows of a table by their place, for as long as the filters stay: what is not there yet is asked for and comes. */
export interface RowPages {
  row(place: number): TimelineRow | undefined;
  /** Asks for the rows from one place to another, both included. */
  want(from: number, to: number): void;
}

/** Rows of the answer to `input`, of which the answer itself has the first page. */
export function useRowPages(input: Input, answer: TimelineAnswer): RowPages {
  const key = JSON.stringify([input, revision.value]);
  const [, redraw] = useState(0);
  const held = useRef<{ key: string; pages: Map<number, readonly TimelineRow[] | null> }>({ key: "", pages: new Map() });
  if (held.current.key !== key) held.current = { key, pages: new Map() };
  const { pages } = held.current;
  if (answer.rows.offset === 0 && !pages.has(0)) pages.set(0, answer.rows.events);
  const stop = useRef(new AbortController());
  useEffect(() => {
    stop.current = new AbortController();
    return () => stop.current.abort();
  }, [key]);
  const fetchPage = async (page: number): Promise<void> => {
    pages.set(page, null);
    try {
      const more = { ...input, offset: page * PAGE, limit: PAGE, drawing: "no" };
      const { rows } = await ask<TimelineAnswer>("timeline", more, stop.current.signal);
      pages.set(page, rows.events);
      for (const old of [...pages.keys()].slice(0, Math.max(0, pages.size - KEPT))) pages.delete(old);
    } catch {
      pages.delete(page);
      return;
    }
    if (held.current.pages === pages) redraw((n) => n + 1);
  };
  return {
    row: (place) => pages.get(Math.floor(place / PAGE))?.[place % PAGE],
    want(from, to) {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page++) {
        if (!pages.has(page) && page * PAGE < answer.rows.total) void fetchPage(page);
      }
    },
  };
}
