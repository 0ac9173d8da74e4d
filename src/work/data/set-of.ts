import { type DataSet, dataSet, Problem } from "../../model/index.ts";
import type { HeldData } from "../../record/index.ts";

/** What a held table is: a known data set, or the one that its mapping describes; one that is neither is the problem `damaged-data`. */
export function setOf({ manifest }: HeldData): DataSet {
  const set = dataSet(manifest.set) ?? manifest.described;
  if (set === undefined) throw new Problem("damaged-data", { path: `${manifest.set}.json` });
  return set;
}
