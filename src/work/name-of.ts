import { type ActorRegister, type Bilingual, shortNameOf } from "../model/index.ts";

/** What an actor of the study is called in both languages; an id that nobody has stays as it is. */
export function bilingualName(register: ActorRegister, id: string): Bilingual {
  const actor = register.get(id);
  return actor === undefined ? { en: id, zh: id } : { en: shortNameOf(actor, "en"), zh: shortNameOf(actor, "zh-Hans") };
}

/** The names of several actors, by id. */
export function namesFor(register: ActorRegister, ids: readonly string[]): Record<string, Bilingual> {
  return Object.fromEntries([...new Set(ids)].sort().map((id) => [id, bilingualName(register, id)]));
}
