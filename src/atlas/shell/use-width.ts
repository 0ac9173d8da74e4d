import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** What a place fills: the whole width of the page, or what an aside beside it leaves. */
export type Column = "whole" | "beside";

/** What an aside and the gap before it take, and from which width of the window on it stands beside: as `.split` has it. */
const ASIDE = { width: 416, from: 720 };

/** How wide each place was when it was last on the page. */
const known = new Map<string, number>();

/** How wide the page is between its margins; 0 before it was there. */
let room = 0;

/** The element that holds the pages: how wide it is is kept in mind. */
export function useRoom<E extends HTMLElement>(): RefObject<E> {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    if (ref.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      room = Math.floor(entry?.contentRect.width ?? 0);
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return ref;
}

/**
 * An element and how wide it is: at first what it was when this place was last on the page, or what its column would be now, so that it is drawn once and
 * nothing waits for a layout. 0 where neither is known.
 */
export function useWidth<E extends HTMLElement>(place: string, column?: Column): readonly [RefObject<E>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(known.get(place) ?? likelyWidth(column));
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => {
      const now = Math.floor(element.clientWidth);
      known.set(place, now);
      setWidth(now);
    };
    if (width === 0) measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

function likelyWidth(column: Column | undefined): number {
  if (column === undefined) return 0;
  return column === "beside" && innerWidth >= ASIDE.from ? Math.max(0, room - ASIDE.width) : room;
}
