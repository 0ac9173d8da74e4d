import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** How wide each place was when it was last on the page. */
const known = new Map<string, number>();

/** An element and how wide it is, or was when this place was last on the page, so that it is drawn once when it comes back; 0 where it never was. */
export function useWidth<E extends HTMLElement>(place: string): readonly [RefObject<E>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(known.get(place) ?? 0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => {
      const now = Math.floor(element.clientWidth);
      known.set(place, now);
      setWidth(now);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
