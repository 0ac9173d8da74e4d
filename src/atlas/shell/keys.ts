import { stepYears } from "../view/date.ts";
import { go, view } from "../view/store.ts";
import { PAGES } from "../view/view.ts";

/** Keys that work on every page: 1–9 the views, ←/→ one year, with Shift ten; Esc closes the derivation. Nothing while something is being written. */
export function viewKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
  const page = /^[1-9]$/.test(event.key) ? PAGES.filter((one) => one !== "ask")[Number(event.key) - 1] : undefined;
  const step = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
  if (event.key === "Escape" && view.value.explain !== undefined) go({ explain: undefined });
  else if (page !== undefined) go({ page });
  else if (step !== 0) stepYears(event.shiftKey ? step * 10 : step);
  else return;
  event.preventDefault();
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
