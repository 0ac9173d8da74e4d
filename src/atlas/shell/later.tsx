import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

/** The lower part of a page: it comes in the frame after the one that shows what stands above it. Until then it leaves room, so that nothing jumps. */
export function Later({ children }: { readonly children: ComponentChildren }) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setDue(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isDue ? children : <div class="later" />;
}
