import { type Change, go } from "../view/store.ts";

/** A click handler for a link within the atlas: goes there without loading the page anew; with a modifier key the browser does what it always does. */
export function followed(change: Change): (event: MouseEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    go(change);
  };
}
