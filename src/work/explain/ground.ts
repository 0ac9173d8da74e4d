import {
  type ActorRegister,
  type Bilingual,
  type Claim,
  createRegister,
  type Event,
  Problem,
  type Study,
  shortNameOf,
} from "../../model/index.ts";
import type { BuiltStudy } from "../run-study.ts";

/** What an explanation is drawn from. */
export interface Ground {
  readonly study: Study;
  readonly events: ReadonlyMap<string, Event>;
  readonly claims: ReadonlyMap<string, Claim>;
  text(source: string): string | undefined;
  /** The short name of an actor, in both languages. */
  nameOf(id: string): Bilingual;
}

/** Reads from a built study what its explanations need. */
export async function groundOf(built: BuiltStudy): Promise<Ground> {
  const study = built.study();
  return {
    study,
    events: new Map((await built.events()).map((event) => [event.id, event])),
    claims: new Map(study.claims.map((claim) => [claim.id, claim])),
    text: built.text,
    nameOf: namesOf(createRegister(study.actors)),
  };
}

function namesOf(register: ActorRegister): Ground["nameOf"] {
  return (id) => {
    const actor = register.get(id);
    return actor === undefined ? { en: id, zh: id } : { en: shortNameOf(actor, "en"), zh: shortNameOf(actor, "zh-Hans") };
  };
}

/** The value itself; where there is none, the problem `not-found` that lists what is known. */
export function found<T>(value: T | undefined, address: string, known: readonly string[]): T {
  if (value !== undefined) return value;
  const list = known.slice(0, 12).join(", ") || "—";
  throw new Problem("not-found", { what: "number", "what.zh": "数字", value: address, hint: `Known: ${list}`, "hint.zh": `现有：${list}` });
}
