import type { CertaintyId } from "../model/index.ts";

/** Words that a text puts in front of what it only reports or supposes. */
const CUES: readonly (readonly [CertaintyId, RegExp])[] = [
  ["reported", /据说|據說|据称|據稱|据报|據報|\breportedly\b|\bis said to\b|\baccording to\b/u],
  ["hedged", /可能|大概|或许|或許|似乎|\bprobably\b|\bperhaps\b|\bapparently\b|\bmay have\b|\bmight have\b/u],
];

/** How the words of a passage stand to what they tell, with the words that say so; what nothing qualifies is asserted. */
export function certaintyIn(text: string): { readonly certainty: CertaintyId; readonly words: string | undefined } {
  for (const [certainty, pattern] of CUES) {
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) return { certainty, words };
  }
  return { certainty: "asserted", words: undefined };
}
