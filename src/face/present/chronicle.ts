import type { Locale } from "../../model/index.ts";
import type { ChronicleAnswer } from "../../work/index.ts";
import { messages } from "../messages.ts";
import { presentEvents } from "./list.ts";
import type { NameOf } from "./names.ts";

/** A chronicle: whose past is read as whose, then the events in order of time. */
export function presentChronicle(answer: ChronicleAnswer, locale: Locale, nameOf: NameOf): string {
  const sides = answer.sides.map(
    (side) => `  ${side.title?.[locale] ?? nameOf(side.actors[0] ?? "")}${messages[locale].colon}${side.actors.map(nameOf).join(" ← ")}`,
  );
  const told = answer.sides.some((side) => side.actors.length > 1) ? [...sides, ""] : [];
  return [...told, presentEvents(answer, locale)].join("\n");
}
