import type { Bilingual, ClaimsById, Event, Study } from "../../model/index.ts";
import { bilingualName } from "../name-of.ts";
import { unknownAmong } from "../named.ts";
import { eventsById, registerOf } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";

/** What an explanation is drawn from. */
export interface Ground {
  readonly study: Study;
  readonly events: ReadonlyMap<string, Event>;
  readonly claims: ClaimsById;
  text(source: string): string | undefined;
  /** The short name of an actor, in both languages. */
  nameOf(id: string): Bilingual;
}

/** Reads from a built study what its explanations need. */
export async function groundOf(built: BuiltStudy): Promise<Ground> {
  return {
    study: built.study(),
    events: await eventsById(built),
    claims: built.claims(),
    text: built.text,
    nameOf: (id) => bilingualName(registerOf(built), id),
  };
}

/** The value itself; where there is none, the problem `not-found` that lists what is known. */
export function found<T>(value: T | undefined, address: string, known: readonly string[]): T {
  if (value !== undefined) return value;
  throw unknownAmong({ en: "number", zh: "数字" }, { value: address, known: known.slice(0, 12) });
}
