import { useEffect, useState } from "preact/hooks";

/** How long an answer may take before what stands there from the last one fades, milliseconds. */
const LATE = 150;

/**
 * Attributes of an element that shows an earlier answer while the next is on its way: said at once to assistive technology, and shown by fading only
 * where it takes long, since fading paints everything in it twice.
 */
export function usePending(pending: boolean, name = ""): { readonly class: string; readonly "aria-busy": boolean } {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!pending) return setLate(false);
    const timer = setTimeout(() => setLate(true), LATE);
    return () => clearTimeout(timer);
  }, [pending]);
  return { class: pending && isLate ? `${name} pending`.trim() : name, "aria-busy": pending };
}
