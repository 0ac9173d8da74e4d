import type { CircularityInput } from "./contribution.ts";
import type { CheckFinding } from "./finding.ts";

/** C8: whether the settings are those that were frozen before results were seen. Whatever was never frozen may have been chosen by its result. */
export function settingsKept({ settings: { present, frozen } }: CircularityInput): CheckFinding {
  if (frozen === null) return { code: "C8", level: "amber", measure: null, names: [present] };
  const isKept = frozen.digest === present;
  return { code: "C8", level: isKept ? "clear" : "red", measure: isKept ? 0 : 1, names: isKept ? [] : [frozen.digest, present].sort() };
}
