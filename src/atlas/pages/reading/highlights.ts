/** What passages are underlined as. */
export type HighlightName = "accepted" | "proposed" | "disputed" | "chosen" | "found";

const NAMES: readonly HighlightName[] = ["accepted", "proposed", "disputed", "chosen", "found"];

/** Whether the browser can underline passages without changing the page. Where it cannot, the runs are cut and carry classes. */
export const canHighlight = typeof CSS !== "undefined" && "highlights" in CSS;

/** Underlines these parts of the page, and nothing else. */
export function highlight(parts: Readonly<Partial<Record<HighlightName, readonly Range[]>>>): void {
  if (!canHighlight) return;
  NAMES.forEach((name, i) => {
    const ranges = parts[name] ?? [];
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      return;
    }
    const mark = new Highlight(...ranges);
    mark.priority = i;
    CSS.highlights.set(name, mark);
  });
}
