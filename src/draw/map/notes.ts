import type { Locale } from "../../model/index.ts";
import { mapWords } from "./words.ts";
import type { MapParts, MapWorld } from "./world.ts";

/** So many names are written in full, the others counted. */
const FEW = 3;

/** What a map cannot show, in sentences; `shown` are the actors that should stand on it. */
export function mapNotes(
  world: MapWorld,
  options: { readonly parts: MapParts; readonly shown: readonly string[]; readonly locale: Locale; nameOf(actor: string): string },
): string[] {
  const { parts, shown, locale, nameOf } = options;
  const words = mapWords[locale];
  if (!world.carried) return [words.early];
  const divided = world.lands.filter((land) => land.divided.length > 0).map((land) => land.divided);
  const pairs = divided.filter((among) => among.length > 1).map((among) => words.and(among.map(nameOf)));
  const alone = divided.filter((among) => among.length === 1).flatMap((among) => among.map(nameOf));
  const placed = new Set([...parts.lands, ...parts.points].map(({ actor }) => actor));
  const nowhere = shown.filter((actor) => !placed.has(actor)).map(nameOf);
  return [
    world.credit === null ? words.borders : words.own(world.credit[locale]),
    ...(pairs.length === 0 ? [] : [words.divided(pairs.join(locale === "zh" ? "；" : "; "))]),
    ...(alone.length === 0 ? [] : [words.shared(words.and(alone))]),
    ...(nowhere.length === 0 ? [] : [words.noPlace(named(nowhere, locale))]),
  ];
}

/** A few names in full, the others as a number. */
function named(names: readonly string[], locale: Locale): string {
  const words = mapWords[locale];
  return words.and(names.length <= FEW ? names : [...names.slice(0, FEW), words.others(names.length - FEW)]);
}
