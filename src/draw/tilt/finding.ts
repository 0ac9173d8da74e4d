import type { Locale } from "../../model/index.ts";
import { CLASS_BOUNDS, likeliestClass } from "../../model/lean-label.ts";
import { probability, signed } from "../numbers.ts";
import type { LeanClass, SeenYear, TiltNames } from "./seen.ts";
import { tiltWords } from "./words.ts";

/** What is found of a year, in words: a head, and a sentence with the interval that names what was not reached. */
export interface Finding {
  readonly head: string;
  readonly sentence: string;
}

/** The finding of one year under the chosen evidence. */
export function findingOf(year: SeenYear, names: TiltNames, locale: Locale): Finding {
  const words = tiltWords[locale];
  const { finding } = words;
  const tilt = finding.tilt({ mean: signed(year.mean), lo: signed(year.lo), hi: signed(year.hi) });
  const at = words.year(year.year);
  if (year.acts === 0) return { head: finding.noActs(at), sentence: finding.isPrior({ tilt }) };
  const likeliest = likeliestClass(year);
  const name = nameOf(likeliest.name, names, locale);
  const p = probability(likeliest.probability, CLASS_BOUNDS);
  if (year.label.strength === "established") return { head: finding.established(at, name), sentence: finding.isEstablished({ tilt, p }) };
  if (year.label.strength === "leaning") return { head: finding.leaning(at, name), sentence: finding.isShort({ tilt, p }) };
  return { head: finding.undetermined(at), sentence: finding.isOpen({ tilt, name, p }) };
}

/** The patron that a class names; null for equal distance. */
function nameOf(side: LeanClass, names: TiltNames, locale: Locale): string | null {
  if (side === "equidistant") return null;
  return names[side === "A" ? "a" : "b"][locale];
}
