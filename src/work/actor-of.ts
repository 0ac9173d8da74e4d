import { type ActorRegister, didYouMean, nearest, Problem, resolveName } from "../model/index.ts";

/** The id that a person's word means: an id, or a name that only one actor bore, at the time if one is given, else ever. Anything else is the problem `not-found`, with a way out. */
export function actorOf(register: ActorRegister, word: string, at?: number): string {
  if (register.get(word) !== undefined) return word;
  const found = resolveName(register, word, at === undefined ? {} : { at });
  if (found.kind === "one") return found.actor;
  const ids = register.actors.map((actor) => actor.id);
  const otherwise = { en: "See: tiltmeter actors", zh: "请看：tiltmeter actors" };
  const hint = found.kind === "ambiguous" ? didYouMean(found.candidates) : nearest(word, ids, otherwise);
  throw new Problem("not-found", { what: "actor", "what.zh": "行为体", value: word, ...hint });
}
