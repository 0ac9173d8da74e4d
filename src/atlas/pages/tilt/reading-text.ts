import type { TiltAnswer, TiltLabel } from "../../../model/index.ts";
import { nameOf } from "../../view/store.ts";
import { words } from "./words.ts";

/** What may be said of a year or a period, in few words. */
export function readingText({ class: side, strength }: TiltLabel, { patrons: [a, b] }: Pick<TiltAnswer, "patrons">): string {
  const { readings, list } = words();
  if (side === null) return readings[strength];
  const name = side === "equidistant" ? readings.equal : nameOf(side === "A" ? a : b);
  return `${name}${list.comma}${readings[strength]}`;
}
