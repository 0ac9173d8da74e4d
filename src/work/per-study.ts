import { type ActorRegister, createRegister, type Event } from "../model/index.ts";
import type { BuiltStudy } from "./run-study.ts";
import { whenFailed } from "./stage.ts";

/** The same function, called once for each study in memory: what is derived from a study is kept as long as the study is; a failure is not kept. */
export function perStudy<K extends object, T>(make: (study: K) => T): (study: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (study) => {
    const known = made.get(study);
    if (known !== undefined) return known.value;
    const own = { value: make(study) };
    made.set(study, own);
    whenFailed(own.value, () => {
      if (made.get(study) === own) made.delete(study);
    });
    return own.value;
  };
}

/** The built-in actors with the study's own. */
export const registerOf = perStudy((built: BuiltStudy): ActorRegister => createRegister(built.study().actors));

/** Events by id. */
export const eventsById = perStudy(
  async (built: BuiltStudy): Promise<ReadonlyMap<string, Event>> => new Map((await built.events()).map((event) => [event.id, event])),
);
