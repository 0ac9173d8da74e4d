import { createRegister, type Locale, shortNameOf } from "../../model/index.ts";

/** How actors are called in the reader's language. */
export type NameOf = (id: string) => string;

/** The short name of an actor of the built-in register in a language; other ids stay as they are. */
export function namesIn(locale: Locale): NameOf {
  const register = createRegister([]);
  return (id) => {
    const actor = register.get(id);
    return actor === undefined ? id : shortNameOf(actor, locale === "zh" ? "zh-Hans" : "en");
  };
}
